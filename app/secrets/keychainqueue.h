// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secretvalue.h"
#include "secrets/secretkey.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QQueue>
#include <QTimer>

namespace QKeychain
{
class Job;
}

namespace chatflow
{

/// Runs QtKeychain's jobs one after the other: one must not be started from the finish signal of another.
/// Lives in the program's main thread and is asked there only.
class KeychainQueue : public QObject
{
    Q_OBJECT

public:
    enum class Action { Read, Write, Remove };
    struct Request {
        Action action = Action::Read;
        SecretKey key;
        SecretValue value; ///< to write
    };

    KeychainQueue();

    /// The value read, or an empty one. SecretNotFound also from a keychain that is locked.
    QFuture<Result<SecretValue>> ask(Request request);

private:
    struct Entry {
        Request request;
        std::shared_ptr<QPromise<Result<SecretValue>>> promise;
    };
    void startNext();
    void answer(Result<SecretValue> result);

    QQueue<Entry> m_waiting;
    std::shared_ptr<QPromise<Result<SecretValue>>> m_running;
    QMetaObject::Connection m_job;
    QTimer m_patience;
};

} // namespace chatflow
