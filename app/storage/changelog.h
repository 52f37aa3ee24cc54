// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/scheduled.h"
#include "storage/change.h"
#include "storage/connection.h"

#include <QList>

namespace chatflow
{

class Database;

/// Table changes: what was committed, in the order of the commits, kept for a while for those who listen.
class ChangeLog
{
public:
    /// Writes `changes` (each once) at the end of a write transaction and answers them with their numbers.
    static Result<QList<Change>> append(Connection &connection, const QList<Change> &changes,
                                        const QString &sender);
    /// The number of the newest change, also when it was trimmed meanwhile.
    static Result<qint64> newest(Connection &connection);
    /// Up to `limit` changes after `seq`; nothing when some of them were trimmed, so that they are lost.
    static Result<std::optional<QList<Change>>> after(Connection &connection, qint64 seq, int limit);
};

/// Forgets changes that are older than an hour or more than 100,000 back.
class ChangeTrimmer final : public Scheduled
{
public:
    explicit ChangeTrimmer(Database &database, milliseconds keep = std::chrono::hours(1),
                           qint64 keepRows = 100'000);
    QString name() const override;
    milliseconds period() const override;
    QFuture<Result<>> runOnce() override;

private:
    Database &m_database;
    milliseconds m_keep;
    qint64 m_keepRows;
};

} // namespace chatflow
