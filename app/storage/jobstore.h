// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/transaction.h"

#include <QJsonObject>

namespace chatflow
{

/// Work that must happen later, once, and survive a crash.
struct Job {
    JobId id;
    TenantId tenant; ///< none for the workspace's own
    QString kind;
    QString key; ///< at most one open job of a kind has it
    QJsonObject payload;
    Instant dueAt;
    int attempts = 0;
    qint64 claimEpoch =
        0; ///< grows with each claim: finish() and postpone() of a former claim change nothing
};

/// Table jobs. Times are Snapshot::now().
class JobStore
{
public:
    /// Adds a job; an open one with the same kind and key is left as it is, and its id answered.
    static Result<JobId> add(Transaction &tx, TenantId tenant, const QString &kind, const QString &key,
                             const QJsonObject &payload, Instant dueAt);
    /// Up to `limit` due jobs of `kinds` nobody works on, claimed for `owner` until now + `claimFor`; oldest
    /// due first. A job whose claim ran out is handed out again.
    static Result<QList<Job>> claim(Transaction &tx, const QStringList &kinds, const QString &owner,
                                    milliseconds claimFor, int limit);
    static Result<bool> finish(Transaction &tx, const Job &job);
    /// Puts it back, due at `dueAt`, with the error of this attempt.
    static Result<bool> postpone(Transaction &tx, const Job &job, Instant dueAt, const Error &error);
    /// Gives it up for good; it stays in the table as failed.
    static Result<bool> giveUp(Transaction &tx, const Job &job, const Error &error);
    static Result<bool> cancel(Transaction &tx, const QString &kind, const QString &key);
    /// When the next job of `kinds` is due.
    static Result<std::optional<Instant>> nextDue(const Snapshot &snapshot, const QStringList &kinds);
};

} // namespace chatflow
