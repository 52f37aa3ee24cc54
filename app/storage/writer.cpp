// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/writer.h"

#include "base/logging.h"
#include "storage/changelog.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr std::size_t largestGroup = 512;
constexpr qint64 longestGroupMs =
    20; // after that the answers of the first jobs are worth more than a larger group
constexpr int mostTries = 5;
constexpr milliseconds outcomePatience{30'000};

void failAll(std::vector<Result<>> &outcomes, std::size_t count, const Error &error)
{
    outcomes.resize(count);
    for (Result<> &outcome : outcomes) {
        if (outcome)
            outcome = fail(error);
    }
}

} // namespace

Writer::Writer(ConnectionFactory connect, const QString &sender, milliseconds patience, Committed committed)
    : m_connect(std::move(connect))
    , m_sender(sender)
    , m_patience(patience)
    , m_committed(std::move(committed))
{
}

Writer::~Writer()
{
    if (!m_thread)
        return;
    m_mutex.lock();
    m_stopping = true;
    m_wake.wakeOne();
    m_mutex.unlock();
    m_thread->wait();
}

Result<> Writer::start()
{
    QPromise<Result<>> opened;
    opened.start();
    auto answer = opened.future();
    m_thread.reset(QThread::create([this, opened = std::move(opened)]() mutable {
        m_connection = m_connect();
        Result<> ready = m_connection->open();
        if (ready)
            ready = m_connection->prepareForUse();
        opened.addResult(ready);
        opened.finish();
        if (ready)
            loop();
        m_connection.reset(); // in the thread it belongs to
    }));
    m_thread->setObjectName(u"storage-writer"_s);
    m_thread->start();
    answer.waitForFinished();
    return takeResult(answer);
}

void Writer::enqueue(Database::WriteJob job)
{
    const QMutexLocker lock(&m_mutex);
    m_queue.push_back(std::move(job));
    if (m_queue.size() == 1)
        m_wake.wakeOne();
}

Writer::Group Writer::nextGroup()
{
    const QMutexLocker lock(&m_mutex);
    while (m_queue.empty() && !m_stopping)
        m_wake.wait(&m_mutex);
    const auto end = m_queue.begin() + static_cast<std::ptrdiff_t>(std::min(m_queue.size(), largestGroup));
    Group group(std::make_move_iterator(m_queue.begin()), std::make_move_iterator(end));
    m_queue.erase(m_queue.begin(), end);
    return group;
}

void Writer::putBack(Group &group, std::size_t from)
{
    const QMutexLocker lock(&m_mutex);
    const auto first = group.begin() + static_cast<std::ptrdiff_t>(from);
    m_queue.insert(m_queue.begin(), std::make_move_iterator(first), std::make_move_iterator(group.end()));
    group.erase(first, group.end());
}

void Writer::loop()
{
    for (Group group = nextGroup(); !group.empty(); group = nextGroup())
        runGroup(std::move(group));
}

void Writer::runGroup(Group group)
{
    std::vector<Result<>> outcomes;
    QList<Change> changes;
    bool apart = false;
    for (int tries = 1;; ++tries) {
        const Try ended = tryGroup(group, apart, outcomes, changes);
        if (ended == Try::Settled)
            break;
        if (ended == Try::Apart) {
            apart = true;
            --tries; // once only, and nobody was in the way
            continue;
        }
        if (ended == Try::OneByOne || (tries == mostTries && group.size() > 1)) {
            for (Database::WriteJob &job : group) {
                Group alone;
                alone.push_back(std::move(job));
                runGroup(std::move(alone));
            }
            return;
        }
        const Error cause = m_connection->failure().value_or(Error::internal(u"transaction"_s));
        logInfo(lcStorage(), "transaction_again",
                {{"error", cause}, {"jobs", group.size()}, {"tries", tries}});
        outcomes.clear();
        if (tries == mostTries) {
            failAll(outcomes, group.size(), cause);
            break;
        }
        if (m_connection->trouble() == Connection::Trouble::Lost) {
            if (const auto back = reconnect(); !back) {
                failAll(outcomes, group.size(), back.error());
                break;
            }
        } else {
            QThread::msleep(5UL << tries); // let the other side of the deadlock finish
        }
    }
    settle(group, outcomes);
    if (!changes.isEmpty())
        m_committed(changes);
    m_connection->maintain();
}

void Writer::settle(Group &group, std::vector<Result<>> &outcomes)
{
    for (std::size_t i = 0; i < group.size(); ++i) {
        try {
            group[i].done(outcomes[i]);
        } catch (const std::exception &exception) {
            logError(lcStorage(), "answer_threw", {{"what", QString::fromUtf8(exception.what())}});
        }
    }
}

Writer::Try Writer::tryGroup(Group &group, bool apart, std::vector<Result<>> &outcomes,
                             QList<Change> &changes)
{
    outcomes.clear();
    changes.clear();
    const auto hopeless = [this] { return m_connection->trouble() == Connection::Trouble::None; };
    const auto settleAll = [&](const Error &error) {
        m_connection->rollback();
        failAll(outcomes, group.size(), error);
        return Try::Settled;
    };

    if (const auto begun = m_connection->begin(Connection::Access::Write); !begun)
        return hopeless() ? settleAll(begun.error()) : Try::Again;
    Transaction transaction(*m_connection);
    QList<Change> &told = transaction.pendingChanges();
    QElapsedTimer running;
    running.start();
    const bool alone = group.size() == 1;
    for (std::size_t i = 0; i < group.size(); ++i) {
        if (i > 0 && running.hasExpired(longestGroupMs)) {
            putBack(group, i);
            break;
        }
        const qsizetype toldBefore = told.size();
        Result<> outcome = apart ? m_connection->savepoint() : Result<>();
        if (outcome) {
            outcome = runJob(group[i], transaction);
            if (outcome && m_connection->failure())
                outcome = fail(*m_connection->failure());
            if (outcome && apart)
                outcome = m_connection->releaseSavepoint();
        }
        if (!hopeless()) {
            m_connection->rollback();
            return Try::Again;
        }
        if (!outcome) {
            if (alone)
                return settleAll(outcome.error());
            if (!apart) {
                m_connection->rollback();
                return Try::Apart;
            }
            // SQLite ends the whole transaction after some failures (disk full): the others get one of their
            // own.
            if (!m_connection->inTransaction() || !m_connection->rollbackToSavepoint()) {
                m_connection->rollback();
                return hopeless() ? Try::OneByOne : Try::Again;
            }
            told.resize(toldBefore);
            m_connection->forgetFailure();
        }
        outcomes.push_back(std::move(outcome));
    }

    auto written = ChangeLog::append(*m_connection, told, m_sender);
    const auto name = written ? m_connection->transactionName() : Result<QString>(QString());
    if (!written || !name) {
        if (!hopeless()) {
            m_connection->rollback();
            return Try::Again;
        }
        return settleAll(written ? name.error() : written.error());
    }
    const Try ended = tryCommit(outcomes, *name);
    if (ended == Try::Settled &&
        std::any_of(outcomes.begin(), outcomes.end(), [](const auto &o) { return o.has_value(); }))
        changes = std::move(*written);
    return ended;
}

Writer::Try Writer::tryCommit(std::vector<Result<>> &outcomes, const QString &name)
{
    const auto committed = m_connection->commit();
    if (committed)
        return Try::Settled;
    Error error = committed.error();
    switch (m_connection->trouble()) {
    case Connection::Trouble::Retry:
        return Try::Again;
    case Connection::Trouble::Lost:
        if (name.isEmpty()) // it wrote nothing
            return Try::Again;
        switch (askOutcome(name)) {
        case Connection::Outcome::Committed:
            logInfo(lcStorage(), "lost_commit_found_done");
            return Try::Settled;
        case Connection::Outcome::RolledBack:
            return Try::Again;
        case Connection::Outcome::Unknown:
            error.code = Error::Code::OutcomeUnknown;
            break;
        }
        break;
    case Connection::Trouble::None:
        break;
    }
    logWarning(lcStorage(), "commit_failed", {{"error", error}, {"jobs", outcomes.size()}});
    failAll(outcomes, outcomes.size(), error);
    return Try::Settled;
}

Result<> Writer::runJob(Database::WriteJob &job, Transaction &transaction)
{
    try {
        return job.run(transaction);
    } catch (const std::exception &exception) {
        return fail(Error::internal(u"a job threw: "_s + QString::fromUtf8(exception.what())));
    }
}

Result<> Writer::reconnect()
{
    const QDeadlineTimer giveUp(m_patience);
    for (unsigned long pause = 20;; pause = std::min(pause * 2, 1000UL)) {
        Result<> opened = m_connection->open();
        if (opened)
            opened = m_connection->prepareForUse();
        if (opened) {
            logInfo(lcStorage(), "reconnected");
            return opened;
        }
        if (giveUp.hasExpired())
            return opened;
        QThread::msleep(pause);
    }
}

Connection::Outcome Writer::askOutcome(const QString &name)
{
    const QDeadlineTimer giveUp(outcomePatience);
    do {
        if (!reconnect())
            continue;
        // Still Unknown while the server is finishing what the dead connection had asked for.
        if (const auto outcome = m_connection->outcomeOf(name); outcome != Connection::Outcome::Unknown)
            return outcome;
        QThread::msleep(50);
    } while (!giveUp.hasExpired());
    return Connection::Outcome::Unknown;
}

} // namespace chatflow
