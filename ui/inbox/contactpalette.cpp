// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/contactpalette.h"

#include "inbox/inboxpage.h"
#include "work/inboxwording.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace chatflow
{

ContactPalette::ContactPalette(InboxPage &page, InboxSource &source)
    : m_page(page)
    , m_source(source)
{
}

QString ContactPalette::heading() const
{
    return tr("Contacts");
}

QFuture<Result<QList<PaletteItem>>> ContactPalette::find(const QString &text, int limit)
{
    if (text.trimmed().isEmpty() || !m_page.tenant())
        return readyFuture(Result<QList<PaletteItem>>(QList<PaletteItem>()));
    auto found = m_source.findContacts(m_page.tenant(), text, limit, {});
    return found.then([page = QPointer(&m_page)](
                          const Result<Page<ConversationSummary>> &contacts) -> Result<QList<PaletteItem>> {
        if (!contacts)
            return fail(contacts.error());
        QList<PaletteItem> items;
        for (const ConversationSummary &contact : contacts->rows) {
            items.append({.title = contact.contactName,
                          .detail = InboxWording::preview(contact),
                          .icon = u"person"_s,
                          .shortcut = {},
                          .run = [page, id = contact.conversation.id] {
                              if (!page)
                                  return;
                              Q_EMIT page->showRequested();
                              page->openConversation(id);
                          }});
        }
        return items;
    });
}

} // namespace chatflow
