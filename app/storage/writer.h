// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"
#include "storage/database.h"

#include <QMutex>
#include <QThread>
#include <QWaitCondition>

#include <deque>
#include <memory>
#include <vector>

namespace chatflow
{

/// The thread all writes go through. Whatever is queued is run as one transaction and answered after its
/// COMMIT: that is how many small writes share one fsync. A group in which a job fails is run again with a
/// savepoint for each job; otherwise there are none, since at each of them SQLite writes the full-text index
/// out and PostgreSQL is asked twice.
class Writer
{
public:
    using Committed = std::function<void(const QList<Change> &)>;

    /// `committed` is called in the writer's thread, after the jobs were answered.
    Writer(ConnectionFactory connect, const QString &sender, milliseconds patience, Committed committed);
    ~Writer(); ///< finishes what is queued

    /// Starts the thread and waits until its connection is open.
    Result<> start();
    void enqueue(Database::WriteJob job);
    bool isCurrentThread() const
    {
        return m_thread && m_thread->isRunning() && QThread::currentThread() == m_thread.get();
    }

private:
    using Group = std::vector<Database::WriteJob>;
    /// How a try to run a group ended.
    enum class Try {
        Settled, ///< each job has its outcome
        Again,   ///< nothing happened; worth another try
        Apart,   ///< a job failed and nothing happened: try with a savepoint for each
        OneByOne ///< one job ended the transaction of all
    };

    void loop();
    Group nextGroup();
    void putBack(Group &group, std::size_t from);
    void runGroup(Group group);
    void settle(Group &group, std::vector<Result<>> &outcomes);
    Try tryGroup(Group &group, bool apart, std::vector<Result<>> &outcomes, QList<Change> &changes);
    Try tryCommit(std::vector<Result<>> &outcomes, const QString &name);
    Result<> runJob(Database::WriteJob &job, Transaction &transaction);
    Result<> reconnect();
    Connection::Outcome askOutcome(const QString &name);

    ConnectionFactory m_connect;
    QString m_sender;
    milliseconds m_patience;
    Committed m_committed;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<QThread> m_thread;
    QMutex m_mutex;
    QWaitCondition m_wake;
    std::deque<Database::WriteJob> m_queue;
    bool m_stopping = false;
};

} // namespace chatflow
