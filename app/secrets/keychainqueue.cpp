// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychainqueue.h"

#include "secrets/keychainstore.h"

#include <qt6keychain/keychain.h>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

// A person may have to find the password of the keychain first; a service that never answers is given up all
// the same.
constexpr std::chrono::minutes patience{2};

Error errorOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::EntryNotFound:
        return {Error::Code::SecretNotFound, {{u"name"_s, job.key()}}, {}};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {Error::Code::SecretStoreLocked, {}, job.errorString()};
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
    case QKeychain::OtherError:
        break;
    }
    const QString reason = job.errorString().isEmpty() ? u"it gives no reason"_s : job.errorString();
    return {Error::Code::SecretStoreUnavailable,
            {{u"reason"_s, reason}},
            u"QtKeychain error %1"_s.arg(job.error())};
}

QKeychain::Job *jobFor(const KeychainQueue::Request &request)
{
    const QString service = KeychainStore::serviceName(request.key.workspace());
    switch (request.action) {
    case KeychainQueue::Action::Read:
        return new QKeychain::ReadPasswordJob(service);
    case KeychainQueue::Action::Write: {
        auto *job = new QKeychain::WritePasswordJob(service);
        job->setBinaryData(request.value.reveal());
        return job;
    }
    case KeychainQueue::Action::Remove:
        return new QKeychain::DeletePasswordJob(service);
    }
    Q_UNREACHABLE();
}

Result<SecretValue> resultOf(QKeychain::Job &job)
{
    if (job.error() != QKeychain::NoError)
        return fail(errorOf(job));
    if (const auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(&job))
        return SecretValue(read->binaryData());
    return SecretValue();
}

} // namespace

KeychainQueue::KeychainQueue()
    : m_patience(this)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        answer(fail(Error::Code::SecretStoreUnavailable, {{u"reason"_s, u"it does not answer"_s}}));
    });
}

QFuture<Result<SecretValue>> KeychainQueue::ask(Request request)
{
    auto promise = std::make_shared<QPromise<Result<SecretValue>>>();
    promise->start();
    m_waiting.enqueue({std::move(request), promise});
    if (!m_running)
        startNext();
    return promise->future();
}

void KeychainQueue::startNext()
{
    if (m_running || m_waiting.isEmpty())
        return;
    const Entry entry = m_waiting.dequeue();
    m_running = entry.promise;
    QKeychain::Job *job = jobFor(entry.request); // deletes itself when it is finished
    job->setInsecureFallback(false);
    job->setKey(entry.request.key.name());
    m_job = connect(job, &QKeychain::Job::finished, this,
                    [this](QKeychain::Job *finished) { answer(resultOf(*finished)); });
    m_patience.start(patience);
    job->start();
}

void KeychainQueue::answer(Result<SecretValue> result)
{
    disconnect(m_job);
    m_patience.stop();
    QMetaObject::invokeMethod(this, &KeychainQueue::startNext, Qt::QueuedConnection);
    // Whoever hears it may let the store and this queue go, so nothing is done after.
    const auto promise = std::exchange(m_running, nullptr);
    promise->addResult(std::move(result));
    promise->finish();
}

} // namespace chatflow
