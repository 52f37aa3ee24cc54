// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/inboxsource.h"
#include "shell/palettesource.h"

#include <QCoreApplication>

namespace chatflow
{

class InboxPage;

/// The messages of the business in the command palette; one that is chosen is shown in its thread.
class MessagePalette final : public PaletteSource
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::MessagePalette)

public:
    /// Both must outlive it.
    MessagePalette(InboxPage &page, InboxSource &source);
    QString heading() const override;
    QFuture<Result<QList<PaletteItem>>> find(const QString &text, int limit) override;

private:
    InboxPage &m_page;
    InboxSource &m_source;
};

} // namespace chatflow
