// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/palettesource.h"

#include <QCoreApplication>

namespace chatflow
{

class SettingsPage;

/// Every setting of the business in the command palette, by its name; one that is chosen is shown in its
/// section.
class SettingsPalette final : public PaletteSource
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::SettingsPalette)

public:
    /// `page` outlives it.
    explicit SettingsPalette(SettingsPage &page);
    QString heading() const override;
    QFuture<Result<QList<PaletteItem>>> find(const QString &text, int limit) override;

private:
    SettingsPage &m_page;
};

} // namespace chatflow
