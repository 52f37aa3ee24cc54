// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/changelog.h"

#include "storage/database.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

// Few sizes, so that few statement texts are prepared; small ones, as most transactions tell of few changes.
constexpr std::array<qsizetype, 4> rowsPerInsert{64, 16, 4, 1};
constexpr int trimmedAtOnce = 10'000; // a long DELETE would keep the writer from others

struct ChangeKey {
    TenantId tenant;
    ChangeKind kind;
    qint64 id;

    bool operator==(const ChangeKey &) const = default;
    friend size_t qHash(const ChangeKey &key, size_t seed = 0)
    {
        return qHashMulti(seed, key.tenant, static_cast<int>(key.kind), key.id);
    }
};

QList<Change> eachOnce(const QList<Change> &changes)
{
    QSet<ChangeKey> seen;
    QList<Change> out;
    out.reserve(changes.size());
    for (const Change &change : changes) {
        const auto before = seen.size();
        seen.insert({change.tenant, change.kind, change.id});
        if (seen.size() != before)
            out.append(change);
    }
    return out;
}

QString insertText(qsizetype rows)
{
    QString sql = u"INSERT INTO changes (tenant_id, kind, entity_id, at) VALUES "_s;
    for (qsizetype i = 0; i < rows; ++i)
        sql += i == 0 ? u"(?, ?, ?, ?)"_s : u", (?, ?, ?, ?)"_s;
    return sql + u" RETURNING seq"_s;
}

Result<qint64> number(Connection &connection, const QString &sql)
{
    qint64 value = 0;
    CHATFLOW_TRY(connection.query(sql, {}, [&value](const Row &row) {
        value = row.int64(0);
        return false;
    }));
    return value;
}

Result<qint64> trimmedTo(Connection &connection)
{
    return number(
        connection,
        u"SELECT coalesce(max(CAST(value AS bigint)), 0) FROM workspace WHERE key = 'changes_trimmed_to'"_s);
}

} // namespace

Result<QList<Change>> ChangeLog::append(Connection &connection, const QList<Change> &changes,
                                        const QString &sender)
{
    QList<Change> once = eachOnce(changes);
    if (once.isEmpty())
        return once;
    CHATFLOW_TRY(connection.lockChanges());
    std::vector<SqlValue> values;
    for (qsizetype from = 0; from < once.size();) {
        const qsizetype rest = once.size() - from;
        const qsizetype rows =
            *std::ranges::find_if(rowsPerInsert, [rest](qsizetype size) { return size <= rest; });
        values.clear();
        for (qsizetype i = from; i < from + rows; ++i) {
            const Change &change = once.at(i);
            values.insert(values.end(), {sqlValue(change.tenant), sqlValue(static_cast<int>(change.kind)),
                                         sqlValue(change.id), sqlValue(connection.transactionTime())});
        }
        CHATFLOW_TRY(connection.query(insertText(rows), values, [&](const Row &row) {
            once[from++].seq = row.int64(0);
            return true;
        }));
    }
    CHATFLOW_TRY(connection.announceChanges(sender, once.first().seq, once.last().seq));
    return once;
}

Result<qint64> ChangeLog::newest(Connection &connection)
{
    const auto stored = number(connection, u"SELECT max(seq) FROM changes"_s);
    if (!stored)
        return stored;
    const auto trimmed = trimmedTo(connection);
    if (!trimmed)
        return trimmed;
    return std::max(*stored, *trimmed);
}

Result<std::optional<QList<Change>>> ChangeLog::after(Connection &connection, qint64 seq, int limit)
{
    const auto trimmed = trimmedTo(connection);
    if (!trimmed)
        return fail(trimmed.error());
    if (*trimmed > seq)
        return std::nullopt;
    QList<Change> changes;
    const std::array values{sqlValue(seq), sqlValue(limit)};
    CHATFLOW_TRY(connection.query(
        u"SELECT seq, tenant_id, kind, entity_id FROM changes WHERE seq > ? ORDER BY seq LIMIT ?"_s, values,
        [&changes](const Row &row) {
            changes.append(
                {row.int64(0), row.id<TenantId>(1), static_cast<ChangeKind>(row.int64(2)), row.int64(3)});
            return true;
        }));
    return changes;
}

ChangeTrimmer::ChangeTrimmer(Database &database, milliseconds keep, qint64 keepRows)
    : m_database(database)
    , m_keep(keep)
    , m_keepRows(keepRows)
{
}

QString ChangeTrimmer::name() const
{
    return u"change_trimmer"_s;
}

milliseconds ChangeTrimmer::period() const
{
    return std::chrono::minutes(1);
}

QFuture<Result<>> ChangeTrimmer::runOnce()
{
    return m_database.write([keep = m_keep, keepRows = m_keepRows](Transaction &tx) -> Result<> {
        const auto limit =
            tx.number(u"SELECT max(seq) FROM (SELECT seq, at FROM changes ORDER BY seq LIMIT ?) AS oldest"
                      " WHERE at < ? OR seq <= (SELECT max(seq) FROM changes) - ?"_s,
                      trimmedAtOnce, tx.now() - keep, keepRows);
        if (!limit)
            return fail(limit.error());
        if (*limit == 0)
            return {};
        CHATFLOW_TRY(tx.exec(u"DELETE FROM changes WHERE seq <= ?"_s, *limit));
        CHATFLOW_TRY(tx.exec(u"INSERT INTO workspace (key, value) VALUES ('changes_trimmed_to', ?)"
                             " ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s,
                             QString::number(*limit)));
        return {};
    });
}

} // namespace chatflow
