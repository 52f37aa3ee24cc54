// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/messagepalette.h"

#include "inbox/inboxpage.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace chatflow
{

MessagePalette::MessagePalette(InboxPage &page, InboxSource &source)
    : m_page(page)
    , m_source(source)
{
}

QString MessagePalette::heading() const
{
    return tr("Messages");
}

QFuture<Result<QList<PaletteItem>>> MessagePalette::find(const QString &text, int limit)
{
    if (text.trimmed().isEmpty() || !m_page.tenant())
        return readyFuture(Result<QList<PaletteItem>>(QList<PaletteItem>()));
    auto found = m_source.findMessages(m_page.tenant(), text, {}, limit, {});
    return found.then(
        [page = QPointer(&m_page)](const Result<Page<MessageHit>> &hits) -> Result<QList<PaletteItem>> {
            if (!hits)
                return fail(hits.error());
            QList<PaletteItem> items;
            for (const MessageHit &hit : hits->rows) {
                items.append({.title = hit.snippet.text,
                              .detail = hit.contactName,
                              .icon = u"conversations"_s,
                              .shortcut = {},
                              .run = [page, id = hit.message.conversation, key = hit.message.key()] {
                                  if (!page)
                                      return;
                                  Q_EMIT page->showRequested();
                                  page->openMessage(id, key);
                              }});
            }
            return items;
        });
}

} // namespace chatflow
