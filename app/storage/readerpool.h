// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"
#include "storage/transaction.h"

#include <QMutex>
#include <QThread>
#include <QWaitCondition>

#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace chatflow
{

/// A few threads, each with a connection of its own, that run reads: each on one consistent snapshot.
class ReaderPool
{
public:
    using Job = std::function<void(const Result<const Snapshot *> &)>;

    ReaderPool(ConnectionFactory connect, milliseconds patience);
    ~ReaderPool(); ///< answers what is queued with Error::cancelled()

    /// Starts `threads` threads and waits until their connections are open.
    Result<> start(int threads);
    void enqueue(Job job);
    bool isCurrentThread() const;

private:
    void loop(Connection &connection);
    void run(Connection &connection, const Job &job);
    Result<> begin(Connection &connection);

    ConnectionFactory m_connect;
    milliseconds m_patience;
    std::vector<std::unique_ptr<QThread>> m_threads;
    QMutex m_mutex;
    QWaitCondition m_wake;
    std::deque<Job> m_queue;
    bool m_stopping = false;
};

} // namespace chatflow
