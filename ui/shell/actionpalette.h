// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/palettesource.h"

class QMenu;
class QMenuBar;

namespace chatflow
{

/// Finds every command that the menus hold at the moment, with its keys: what the palette offers and what the
/// menus offer cannot drift apart.
class ActionPalette : public PaletteSource
{
public:
    /// `bar` outlives it.
    explicit ActionPalette(const QMenuBar &bar);

    QString heading() const override;
    QFuture<Result<QList<PaletteItem>>> find(const QString &text, int limit) override;

private:
    const QMenuBar &m_bar;
};

} // namespace chatflow
