// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/retrypolicy.h"

#include "net/httpclient.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{

std::optional<milliseconds> RetryPolicy::pauseBefore(int next, std::optional<milliseconds> retryAfter,
                                                     Random &random) const
{
    if (next > attempts)
        return std::nullopt;
    milliseconds pause = std::min(firstPause, longestPause);
    for (int i = 2; i < next && pause < longestPause; ++i)
        pause = std::min(pause * 2, longestPause);
    const milliseconds drawn(
        static_cast<qint64>(random.below(static_cast<quint64>(std::max<qint64>(pause.count(), 0)) + 1)));
    if (!retryAfter)
        return drawn;
    if (*retryAfter > longestRetryAfter)
        return std::nullopt;
    return *retryAfter + drawn; // never before the server's time; spread after it
}

std::optional<milliseconds> retryAfterFrom(QByteArrayView value, Instant now)
{
    const QByteArrayView text = value.trimmed();
    if (text.isEmpty())
        return std::nullopt;
    if (std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        bool fits = false;
        const qint64 wait = text.toByteArray().toLongLong(&fits);
        constexpr qint64 aYear = 366LL * 24 * 3600;
        return milliseconds((fits ? std::min(wait, aYear) : aYear) * 1000);
    }
    // IMF-fixdate, the only form that servers may send.
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    return std::max(milliseconds::zero(), instantFromMs(date.toMSecsSinceEpoch()) - now);
}

std::optional<milliseconds> retryAfterOf(const Error &error)
{
    bool known = false;
    const qint64 wait = error.context.value(u"seconds"_s).toLongLong(&known);
    if (error.code != Error::Code::RateLimited || !known)
        return std::nullopt;
    return seconds(wait);
}

QFuture<Result<>> pauseFor(milliseconds pause, Clock &clock, const CancelToken &cancel)
{
    if (cancel.isCancelled())
        return failedFuture(notSent(Error::cancelled()));
    auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    const auto future = promise->future();
    auto *context = new QObject;
    const auto finish = [promise, context](const Result<> &result) {
        context->disconnect();
        context->deleteLater();
        if (promise->future().isFinished())
            return;
        promise->addResult(result);
        promise->finish();
    };
    const auto sleeping = clock.sleep(pause);
    onDone(context, sleeping, finish);
    cancel.onCancel(context, [finish] { finish(fail(notSent(Error::cancelled()))); });
    return future;
}

} // namespace chatflow
