// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/readerpool.h"

#include "base/future.h"
#include "base/logging.h"

#include <QDeadlineTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{

ReaderPool::ReaderPool(ConnectionFactory connect, milliseconds patience)
    : m_connect(std::move(connect))
    , m_patience(patience)
{
}

ReaderPool::~ReaderPool()
{
    m_mutex.lock();
    m_stopping = true;
    m_wake.wakeAll();
    m_mutex.unlock();
    for (const auto &thread : m_threads)
        thread->wait();
    for (const Job &job : m_queue)
        job(fail(Error::cancelled()));
}

Result<> ReaderPool::start(int threads)
{
    for (int i = 0; i < std::max(threads, 1); ++i) {
        QPromise<Result<>> opened;
        opened.start();
        auto answer = opened.future();
        m_threads.emplace_back(QThread::create([this, opened = std::move(opened)]() mutable {
            const auto connection = m_connect();
            Result<> ready = connection->open();
            if (ready)
                ready = connection->prepareForUse();
            opened.addResult(ready);
            opened.finish();
            if (ready)
                loop(*connection);
        }));
        m_threads.back()->setObjectName(u"storage-reader"_s);
        m_threads.back()->start();
        answer.waitForFinished();
        CHATFLOW_TRY(takeResult(answer));
    }
    return {};
}

void ReaderPool::enqueue(Job job)
{
    const QMutexLocker lock(&m_mutex);
    m_queue.push_back(std::move(job));
    m_wake.wakeOne();
}

bool ReaderPool::isCurrentThread() const
{
    return std::any_of(m_threads.begin(), m_threads.end(),
                       [](const auto &thread) { return QThread::currentThread() == thread.get(); });
}

void ReaderPool::loop(Connection &connection)
{
    for (;;) {
        m_mutex.lock();
        while (m_queue.empty() && !m_stopping)
            m_wake.wait(&m_mutex);
        if (m_stopping) {
            m_mutex.unlock();
            return;
        }
        const Job job = std::move(m_queue.front());
        m_queue.pop_front();
        m_mutex.unlock();
        run(connection, job);
    }
}

Result<> ReaderPool::begin(Connection &connection)
{
    const QDeadlineTimer giveUp(m_patience);
    Result<> begun = connection.begin(Connection::Access::Read);
    for (unsigned long pause = 20; !begun && connection.trouble() == Connection::Trouble::Lost;
         pause = std::min(pause * 2, 1000UL)) {
        if (auto opened = connection.open(); opened)
            begun = connection.begin(Connection::Access::Read);
        else
            begun = opened;
        if (begun || giveUp.hasExpired())
            break;
        QThread::msleep(pause);
    }
    return begun;
}

void ReaderPool::run(Connection &connection, const Job &job)
{
    const auto begun = begin(connection);
    const Snapshot snapshot(connection);
    try {
        if (begun)
            job(&snapshot);
        else
            job(fail(begun.error()));
    } catch (
        const std::exception &exception) { // the job's promise is dropped: its reader sees Error::cancelled()
        logError(lcStorage(), "read_threw", {{"what", QString::fromUtf8(exception.what())}});
    }
    connection.rollback();
}

} // namespace chatflow
