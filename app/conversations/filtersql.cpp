// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/filtersql.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{

FilterSql::FilterSql(TenantId tenant, const ConversationFilter &filter, Instant now, const PageRequest &page)
    : m_from(u"conversations c"_s)
    , m_where(u"c.tenant_id = ?"_s)
    , m_at(u"c.last_message_at"_s)
    , m_id(u"c.id"_s)
    , m_older(page.direction == PageRequest::Direction::Older)
    , m_values{sqlValue(tenant)}
{
    if (filter.tag) {
        // In the order of the tag's own index.
        m_from = u"conversation_tags g JOIN conversations c ON c.id = g.conversation_id"_s;
        m_where = u"g.tenant_id = ? AND g.tag_id = ?"_s;
        m_values.append(sqlValue(filter.tag));
        m_at = u"g.last_message_at"_s;
        m_id = u"g.conversation_id"_s;
    }
    if (filter.heldBy)
        add(u"c.holder = 'human' AND c.held_by = ?"_s, filter.heldBy); // as the index has it
    if (filter.holder && !(filter.heldBy && *filter.holder == Holder::Human))
        add(u"c.holder = ?"_s, toString(*filter.holder));
    if (filter.unreadOnly)
        add(u"c.unread > 0"_s);
    if (!filter.intent.isEmpty())
        add(u"c.intent <> '' AND c.intent = ?"_s, filter.intent);
    if (!filter.sentiment.isEmpty())
        add(u"c.sentiment <> '' AND c.sentiment = ?"_s, filter.sentiment);
    addTimes(filter, now, page);
}

/// One bound at each end: given two, SQLite takes another index than the filter's.
void FilterSql::addTimes(const ConversationFilter &filter, Instant now, const PageRequest &page)
{
    Instant first = filter.from.value_or(Instant::min());
    if (filter.lastDays > 0)
        first = std::max<Instant>(first, now - std::chrono::days(filter.lastDays));
    Instant end = filter.to.value_or(Instant::max());
    if (page.from) {
        const Instant at = page.from->at;
        if (m_older && at < end)
            end = Instant::max();
        else if (!m_older && at >= first)
            first = Instant::min();
        add(u'(' + m_at + u", "_s + m_id + (m_older ? u") < (?, ?)"_s : u") > (?, ?)"_s), at);
        m_values.append(sqlValue(page.from->id));
    }
    if (first != Instant::min())
        add(m_at + u" >= ?"_s, first);
    if (end != Instant::max())
        add(m_at + u" < ?"_s, end);
}

QString FilterSql::order() const
{
    const QString direction = m_older ? u" DESC"_s : QString();
    return u" ORDER BY "_s + m_at + direction + u", "_s + m_id + direction;
}

} // namespace chatflow
