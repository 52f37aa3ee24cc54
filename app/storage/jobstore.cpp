// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/jobstore.h"

#include <QJsonDocument>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

QString toText(const QJsonObject &payload)
{
    return QString::fromUtf8(QJsonDocument(payload).toJson(QJsonDocument::Compact));
}

Job jobOf(const Row &row)
{
    return {
        .id = row.id<JobId>(0),
        .tenant = row.id<TenantId>(1),
        .kind = row.text(2),
        .key = row.text(3),
        .payload = QJsonDocument::fromJson(row.text(4).toUtf8()).object(),
        .dueAt = row.instant(5),
        .attempts = static_cast<int>(row.int64(6)),
        .claimEpoch = row.int64(7),
    };
}

/// "?, ?, ?" for the kinds, and their values.
QString placeholders(const QStringList &kinds, std::vector<SqlValue> &values)
{
    QStringList marks;
    for (const QString &kind : kinds) {
        marks << u"?"_s;
        values.push_back(sqlValue(kind));
    }
    return marks.join(u", "_s);
}

/// Runs `sql` (which ends in the job's id and claim epoch) and tells of the job when it was still that
/// claim's.
template<typename... Args>
Result<bool> changeClaimed(Transaction &tx, const Job &job, const QString &set, const Args &...args)
{
    const auto touched =
        tx.exec(u"UPDATE jobs SET "_s + set + u" WHERE id = ? AND claim_epoch = ? AND state = 'open'"_s,
                args..., job.id, job.claimEpoch);
    if (!touched)
        return fail(touched.error());
    if (*touched > 0)
        tx.changed(job.tenant, ChangeKind::Job, job.id);
    return *touched > 0;
}

} // namespace

Result<JobId> JobStore::add(Transaction &tx, TenantId tenant, const QString &kind, const QString &key,
                            const QJsonObject &payload, Instant dueAt)
{
    // Between the two statements another connection may finish the open job: then it is our turn after all.
    for (int tries = 0; tries < 10; ++tries) {
        const auto added =
            tx.insert<JobId>(u"INSERT INTO jobs (tenant_id, kind, key, payload, state, due_at, created_at) "
                             u"VALUES (?, ?, ?, ?, 'open', ?, ?)"
                             " ON CONFLICT (kind, key) WHERE state = 'open' DO NOTHING RETURNING id"_s,
                             tenant, kind, key, toText(payload), dueAt, tx.now());
        if (!added)
            return added;
        if (*added) {
            tx.changed(tenant, ChangeKind::Job, *added);
            return added;
        }
        const auto open =
            tx.number(u"SELECT id FROM jobs WHERE kind = ? AND key = ? AND state = 'open'"_s, kind, key);
        if (!open)
            return fail(open.error());
        if (*open != 0)
            return JobId(*open);
    }
    return fail(Error::Code::Conflict, {{u"what"_s, kind}});
}

Result<QList<Job>> JobStore::claim(Transaction &tx, const QStringList &kinds, const QString &owner,
                                   milliseconds claimFor, int limit)
{
    if (kinds.isEmpty() || limit <= 0)
        return QList<Job>();
    std::vector<SqlValue> values{sqlValue(owner), sqlValue(tx.now() + claimFor)};
    const QString sql =
        u"UPDATE jobs SET claimed_by = ?, claimed_until = ?, claim_epoch = claim_epoch + 1,"
        " attempts = attempts + 1 WHERE id IN (SELECT id FROM jobs WHERE state = 'open' AND kind IN ("_s +
        placeholders(kinds, values) +
        u") AND due_at <= ? AND claimed_until <= ? ORDER BY due_at, id LIMIT ?"_s +
        tx.dialect().skipLocked() +
        u") RETURNING id, tenant_id, kind, key, payload, due_at, attempts, claim_epoch"_s;
    values.insert(values.end(), {sqlValue(tx.now()), sqlValue(tx.now()), sqlValue(limit)});
    QList<Job> jobs;
    CHATFLOW_TRY(tx.query(sql, values, [&jobs](const Row &row) {
        jobs.append(jobOf(row));
        return true;
    }));
    std::sort(jobs.begin(), jobs.end(), [](const Job &a, const Job &b) { // RETURNING has no order
        return std::pair(a.dueAt, a.id) < std::pair(b.dueAt, b.id);
    });
    return jobs;
}

Result<bool> JobStore::finish(Transaction &tx, const Job &job)
{
    return changeClaimed(tx, job, u"state = 'done', last_error = NULL"_s);
}

Result<bool> JobStore::postpone(Transaction &tx, const Job &job, Instant dueAt, const Error &error)
{
    return changeClaimed(tx, job, u"due_at = ?, claimed_by = NULL, claimed_until = 0, last_error = ?"_s,
                         dueAt, error.name());
}

Result<bool> JobStore::giveUp(Transaction &tx, const Job &job, const Error &error)
{
    return changeClaimed(tx, job, u"state = 'failed', last_error = ?"_s, error.name());
}

Result<bool> JobStore::cancel(Transaction &tx, const QString &kind, const QString &key)
{
    const auto cancelled = tx.list(
        u"UPDATE jobs SET state = 'cancelled' WHERE kind = ? AND key = ? AND state = 'open'"
        " RETURNING id, tenant_id"_s,
        [](const Row &row) { return std::pair(row.id<JobId>(0), row.id<TenantId>(1)); }, kind, key);
    if (!cancelled)
        return fail(cancelled.error());
    for (const auto &[id, tenant] : *cancelled)
        tx.changed(tenant, ChangeKind::Job, id);
    return !cancelled->isEmpty();
}

Result<std::optional<Instant>> JobStore::nextDue(const Snapshot &snapshot, const QStringList &kinds)
{
    if (kinds.isEmpty())
        return std::nullopt;
    std::vector<SqlValue> values;
    // A claimed job is due again when its claim runs out.
    const QString sql = u"SELECT min(CASE WHEN claimed_until > due_at THEN claimed_until ELSE due_at END)"
                        " FROM jobs WHERE state = 'open' AND kind IN ("_s +
                        placeholders(kinds, values) + u')';
    std::optional<Instant> due;
    CHATFLOW_TRY(snapshot.query(sql, values, [&due](const Row &row) {
        due = row.optionalInstant(0);
        return false;
    }));
    return due;
}

} // namespace chatflow
