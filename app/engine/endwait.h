// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/future.h"
#include "base/instant.h"

#include <QObject>

namespace chatflow
{

/// The moment at which a command that runs on is to end: asked to, after a time, or because of a failure.
class EndWait : public QObject
{
    Q_OBJECT

public:
    explicit EndWait(const CancelToken &stop);

    void endAfter(milliseconds duration);
    void endWith(const Error &error);
    /// Finished well when it was asked to end, else with the error.
    QFuture<Result<>> future() const { return m_promise.future(); }

private:
    void finish(const Result<> &result);

    bool m_finished = false;
    QPromise<Result<>> m_promise;
};

} // namespace chatflow
