// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/endwait.h"

#include <QTimer>

namespace chatflow
{

EndWait::EndWait(const CancelToken &stop)
{
    m_promise.start();
    if (stop.isCancelled())
        finish({});
    else
        stop.onCancel(this, [this] { finish({}); });
}

void EndWait::endAfter(milliseconds duration)
{
    QTimer::singleShot(duration, this, [this] { finish({}); });
}

void EndWait::endWith(const Error &error)
{
    finish(fail(error));
}

void EndWait::finish(const Result<> &result)
{
    if (m_finished)
        return;
    m_finished = true;
    m_promise.addResult(result);
    m_promise.finish();
}

} // namespace chatflow
