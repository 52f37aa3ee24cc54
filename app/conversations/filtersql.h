// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/conversationfilter.h"
#include "storage/keyset.h"
#include "storage/sqlvalue.h"

namespace chatflow
{

/// A ConversationFilter for the database: the parts of a query over conversations (as c), each of which is
/// served by an index in the order of the list.
class FilterSql
{
public:
    /// `now` is the database's; `page` tells the place to go on from.
    FilterSql(TenantId tenant, const ConversationFilter &filter, Instant now, const PageRequest &page = {});

    /// "conversations c", or with what stands before it.
    const QString &from() const { return m_from; }
    /// Begins with the tenant; more may follow with AND.
    const QString &where() const { return m_where; }
    const QList<SqlValue> &values() const { return m_values; }

    /// " ORDER BY …", along the index.
    QString order() const;

private:
    void addTimes(const ConversationFilter &filter, Instant now, const PageRequest &page);
    void add(const QString &condition) { m_where += u" AND " + condition; }
    template<typename T> void add(const QString &condition, const T &value)
    {
        add(condition);
        m_values.append(sqlValue(value));
    }

    QString m_from;
    QString m_where;
    QString m_at;
    QString m_id;
    bool m_older;
    QList<SqlValue> m_values;
};

} // namespace chatflow
