// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/inboxsource.h"
#include "shell/palettesource.h"

#include <QCoreApplication>

namespace chatflow
{

class InboxPage;

/// The contacts of the business in the command palette; one that is chosen opens on the inbox page.
class ContactPalette final : public PaletteSource
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::ContactPalette)

public:
    /// Both must outlive it.
    ContactPalette(InboxPage &page, InboxSource &source);
    QString heading() const override;
    QFuture<Result<QList<PaletteItem>>> find(const QString &text, int limit) override;

private:
    InboxPage &m_page;
    InboxSource &m_source;
};

} // namespace chatflow
