// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychainstore.h"

#include "base/future.h"
#include "base/logging.h"
#include "base/random.h"
#include "secrets/keychainqueue.h"

#include <QCoreApplication>
#include <QThread>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

using Action = KeychainQueue::Action;
using Queue = std::shared_ptr<KeychainQueue>;

template<typename T>
QCoro::Task<void> finish(std::shared_ptr<QPromise<Result<T>>> promise, QCoro::Task<Result<T>> task)
{
    Result<T> result = co_await std::move(task);
    promise->addResult(std::move(result));
    promise->finish();
}

/// Runs the coroutine that `start` makes in the queue's thread, and gives its answer to whoever asked in any
/// thread.
template<typename T, typename F> QFuture<Result<T>> inQueueThread(const Queue &queue, F start)
{
    auto promise = std::make_shared<QPromise<Result<T>>>();
    promise->start();
    auto future = promise->future();
    QMetaObject::invokeMethod(
        queue.get(), [queue, promise, start = std::move(start)] { finish<T>(promise, start(queue)); });
    return future;
}

/// Whether the keychain keeps what it is given. The coroutines hold the queue, so that it outlives them.
QCoro::Task<Result<>> probe(Queue queue, SecretKey key, SecretValue value)
{
    const auto writing = queue->ask({Action::Write, key, value});
    const Result<SecretValue> written = co_await settled(writing);
    if (!written)
        co_return fail(written.error());
    const auto reading = queue->ask({Action::Read, key, {}});
    const Result<SecretValue> found = co_await settled(reading);
    const auto removing = queue->ask({Action::Remove, key, {}});
    const Result<SecretValue> removed = co_await settled(removing);
    if (!found || *found != value)
        co_return fail(Error::Code::SecretStoreLocked, {}, u"what was written cannot be read"_s);
    if (!removed)
        co_return fail(removed.error());
    co_return Result<>();
}

QCoro::Task<Result<SecretValue>> readOrProbe(Queue queue, SecretKey key, SecretKey probeKey,
                                             SecretValue probeValue)
{
    const auto reading = queue->ask({Action::Read, key, {}});
    const Result<SecretValue> found = co_await settled(reading);
    if (found || found.error().code != Error::Code::SecretNotFound)
        co_return found;
    const Result<> usable = co_await probe(queue, probeKey, probeValue);
    if (!usable)
        co_return fail(usable.error());
    co_return found;
}

QCoro::Task<Result<>> change(Queue queue, KeychainQueue::Request request)
{
    const auto asking = queue->ask(std::move(request));
    const Result<SecretValue> done = co_await settled(asking);
    if (!done && done.error().code != Error::Code::SecretNotFound)
        co_return fail(done.error());
    co_return Result<>();
}

SecretKey probeKey(const QString &workspace, Random &random)
{
    return {workspace, u"probe/"_s + random.token(16)};
}

SecretValue probeValue(Random &random)
{
    return SecretValue(random.token(16).toLatin1());
}

Queue newQueue()
{
    const auto leave = [](KeychainQueue *queue) {
        if (queue->thread() == QThread::currentThread())
            delete queue;
        else
            queue->deleteLater();
    };
    Queue queue(new KeychainQueue, leave);
    queue->moveToThread(QCoreApplication::instance()->thread());
    return queue;
}

} // namespace

QFuture<Result<std::shared_ptr<KeychainStore>>> KeychainStore::open(const QString &workspace, Random &random)
{
    const auto opened = [workspace, &random](Queue queue) {
        return openTask(std::move(queue), probeKey(workspace, random), probeValue(random), &random);
    };
    return inQueueThread<std::shared_ptr<KeychainStore>>(newQueue(), opened);
}

QCoro::Task<Result<std::shared_ptr<KeychainStore>>> KeychainStore::openTask(Queue queue, SecretKey key,
                                                                            SecretValue value, Random *random)
{
    const Result<> usable = co_await probe(queue, std::move(key), std::move(value));
    if (!usable) {
        logInfo(lcSecrets(), "keychain_not_usable", {{"why", usable.error()}});
        co_return fail(usable.error());
    }
    co_return std::shared_ptr<KeychainStore>(new KeychainStore(std::move(queue), *random));
}

KeychainStore::KeychainStore(Queue queue, Random &random)
    : m_queue(std::move(queue))
    , m_random(random)
{
}

KeychainStore::~KeychainStore() = default;

QFuture<Result<SecretValue>> KeychainStore::read(const SecretKey &key)
{
    return inQueueThread<SecretValue>(m_queue, [key, other = probeKey(key.workspace(), m_random),
                                                value = probeValue(m_random)](Queue queue) {
        return readOrProbe(std::move(queue), key, other, value);
    });
}

QFuture<Result<>> KeychainStore::write(const SecretKey &key, const SecretValue &value)
{
    if (value.isEmpty())
        return failedFuture(Error::invalid(u"secret"_s, u"empty"_s));
    return inQueueThread<void>(m_queue, [key, value](Queue queue) {
        return change(std::move(queue), {Action::Write, key, value});
    });
}

QFuture<Result<>> KeychainStore::remove(const SecretKey &key)
{
    return inQueueThread<void>(m_queue, [key](Queue queue) {
        return change(std::move(queue), {Action::Remove, key, {}});
    });
}

QString KeychainStore::kind() const
{
    return u"keychain"_s;
}

QString KeychainStore::serviceName(const QString &workspace)
{
    return u"ChatFlow Pro "_s + workspace;
}

} // namespace chatflow
