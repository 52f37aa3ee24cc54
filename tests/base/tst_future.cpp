// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/canceltoken.h"
#include "base/future.h"

#include <QTest>
#include <QThread>
#include <QThreadPool>

using namespace chatflow;
using namespace Qt::StringLiterals;

namespace
{

using Promise = QPromise<Result<int>>;

std::shared_ptr<Promise> started()
{
    auto promise = std::make_shared<Promise>();
    promise->start();
    return promise;
}

void finishWith(Promise &promise, Result<int> result)
{
    promise.addResult(std::move(result));
    promise.finish();
}

QCoro::Task<Result<int>> doubled(QFuture<Result<int>> future)
{
    const Result<int> value = co_await settled(future);
    if (!value)
        co_return fail(value.error());
    co_return *value * 2;
}

QCoro::Task<Result<int>> sumOfAll(QList<QFuture<Result<int>>> futures, QList<QThread *> *threads)
{
    int sum = 0;
    for (const QFuture<Result<int>> &future : futures) {
        const Result<int> value = co_await settled(future);
        *threads << QThread::currentThread();
        if (value)
            sum += *value;
    }
    co_return sum;
}

QCoro::Task<Result<int>> nested(QFuture<Result<int>> future)
{
    const Result<int> value = co_await doubled(future);
    if (!value)
        co_return fail(value.error());
    co_return *value + 1;
}

QCoro::Task<Result<>> withoutValue(QFuture<Result<>> future)
{
    const Result<> result = co_await settled(future);
    co_return result;
}

} // namespace

class FutureTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(u"."_s)); }
    void readyFuturesAreFinished();
    void onDoneHandsOverTheResult_data();
    void onDoneHandsOverTheResult();
    void onDoneComesThroughTheEventLoop();
    void onDoneForgetsADeadContext();
    void onDoneSurvivesAContextThatDiesInTheHandler();
    void onDoneTakesADroppedPromiseAsCancelled();
    void onDoneHearsAFinishInAnotherThread();
    void onDoneRunsManyHandlers();
    void coroutinesGoOnWithTheResult();
    void coroutinesTakeADroppedPromiseAsCancelled();
    void coroutinesDoNotSuspendForWhatIsReady();
    void coroutinesResumeInTheirThread();
    void coroutinesNest();
    void coroutinesLoopOverManyFutures();
    void coroutinesWithoutAValue();
    void cancelTokensTellTheirListenersOnce();
    void cancelTokensForgetDeadListeners();
    void cancelTokensMayGoWhileTheyTell();
};

void FutureTest::readyFuturesAreFinished()
{
    const auto future = readyFuture(Result<int>(7));
    QVERIFY(future.isFinished());
    QCOMPARE(takeResult(future).value(), 7);
    const auto failed = failedFuture<int>(Error::invalid(u"a"_s, u"b"_s));
    QVERIFY(failed.isFinished());
    QCOMPARE(takeResult(failed).error(), Error::invalid(u"a"_s, u"b"_s));
    QCOMPARE(takeResult(failedFuture(Error::cancelled())).error().code, Error::Code::Cancelled);
}

void FutureTest::onDoneHandsOverTheResult_data()
{
    QTest::addColumn<bool>("before");
    QTest::newRow("finished before") << true;
    QTest::newRow("finished after") << false;
}

void FutureTest::onDoneHandsOverTheResult()
{
    QFETCH(bool, before);
    auto promise = started();
    if (before)
        finishWith(*promise, 7);
    QList<int> heard;
    onDone(this, promise->future(), [&heard](const Result<int> &result) { heard << result.value(); });
    if (!before)
        finishWith(*promise, 7);
    QTRY_COMPARE(heard, QList<int>{7});
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(findChildren<QFutureWatcherBase *>().isEmpty());
}

void FutureTest::onDoneComesThroughTheEventLoop()
{
    bool heard = false;
    onDone(this, readyFuture(Result<int>(1)), [&heard](const Result<int> &) { heard = true; });
    QVERIFY(!heard); // the caller finishes its own work first
    QTRY_VERIFY(heard);
}

void FutureTest::onDoneForgetsADeadContext()
{
    auto promise = started();
    bool heard = false;
    auto context = std::make_unique<QObject>();
    onDone(context.get(), promise->future(), [&heard](const Result<int> &) { heard = true; });
    context.reset();
    finishWith(*promise, 7);
    QCoreApplication::processEvents();
    QVERIFY(!heard);

    // The same when the finish is already under way to the context.
    auto second = started();
    context = std::make_unique<QObject>();
    onDone(context.get(), second->future(), [&heard](const Result<int> &) { heard = true; });
    finishWith(*second, 7);
    context.reset();
    QCoreApplication::processEvents();
    QVERIFY(!heard);
}

void FutureTest::onDoneSurvivesAContextThatDiesInTheHandler()
{
    auto *context = new QObject;
    const auto kept = std::make_shared<QString>(u"kept by the handler"_s);
    QString heard;
    onDone(context, readyFuture(Result<int>(1)), [context, kept, &heard](const Result<int> &) {
        delete context;
        heard = *kept;
    });
    QTRY_COMPARE(heard, u"kept by the handler"_s);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QTRY_COMPARE(kept.use_count(), 1);
}

void FutureTest::onDoneTakesADroppedPromiseAsCancelled()
{
    auto promise = started();
    std::optional<Result<int>> heard;
    onDone(this, promise->future(), [&heard](const Result<int> &result) { heard = result; });
    promise.reset();
    QTRY_VERIFY(heard.has_value());
    QCOMPARE(heard->error().code, Error::Code::Cancelled);
}

void FutureTest::onDoneHearsAFinishInAnotherThread()
{
    auto promise = started();
    QThread *heardIn = nullptr;
    onDone(this, promise->future(), [&heardIn](const Result<int> &result) {
        QCOMPARE(result.value(), 7);
        heardIn = QThread::currentThread();
    });
    QThreadPool::globalInstance()->start([promise] { finishWith(*promise, 7); });
    QTRY_COMPARE(heardIn, thread());
}

void FutureTest::onDoneRunsManyHandlers()
{
    auto promise = started();
    int heard = 0;
    for (int i = 0; i < 100; ++i)
        onDone(this, promise->future(), [&heard](const Result<int> &result) { heard += *result; });
    finishWith(*promise, 1);
    QTRY_COMPARE(heard, 100);
}

void FutureTest::coroutinesGoOnWithTheResult()
{
    auto promise = started();
    const auto answer = toFuture(doubled(promise->future()));
    QVERIFY(!answer.isFinished());
    finishWith(*promise, 21);
    QTRY_VERIFY(answer.isFinished());
    QCOMPARE(takeResult(answer).value(), 42);

    auto failing = started();
    const auto failed = toFuture(doubled(failing->future()));
    finishWith(*failing, fail(Error::Code::TimedOut));
    QTRY_VERIFY(failed.isFinished());
    QCOMPARE(takeResult(failed).error().code, Error::Code::TimedOut);
}

void FutureTest::coroutinesTakeADroppedPromiseAsCancelled()
{
    auto promise = started();
    const auto answer = toFuture(doubled(promise->future()));
    promise.reset();
    QTRY_VERIFY(answer.isFinished());
    QCOMPARE(takeResult(answer).error().code, Error::Code::Cancelled);

    // Dropped before anybody awaits it.
    auto early = started();
    const auto future = early->future();
    early.reset();
    const auto second = toFuture(doubled(future));
    QTRY_VERIFY(second.isFinished());
    QCOMPARE(takeResult(second).error().code, Error::Code::Cancelled);
}

void FutureTest::coroutinesDoNotSuspendForWhatIsReady()
{
    const auto answer = toFuture(doubled(readyFuture(Result<int>(4))));
    QVERIFY(answer.isFinished());
    QCOMPARE(takeResult(answer).value(), 8);
}

void FutureTest::coroutinesResumeInTheirThread()
{
    QList<QFuture<Result<int>>> futures;
    QList<std::shared_ptr<Promise>> promises;
    for (int i = 0; i < 20; ++i) {
        promises << started();
        futures << promises.last()->future();
    }
    QList<QThread *> threads;
    const auto answer = toFuture(sumOfAll(futures, &threads));
    for (int i = 0; i < 20; ++i)
        QThreadPool::globalInstance()->start([promise = promises.at(i), i] { finishWith(*promise, i); });
    QTRY_VERIFY(answer.isFinished());
    QCOMPARE(takeResult(answer).value(), 190);
    QCOMPARE(threads.count(thread()), 20);
}

void FutureTest::coroutinesNest()
{
    auto promise = started();
    const auto answer = toFuture(nested(promise->future()));
    finishWith(*promise, 10);
    QTRY_VERIFY(answer.isFinished());
    QCOMPARE(takeResult(answer).value(), 21);

    auto dropped = started();
    const auto none = toFuture(nested(dropped->future()));
    dropped.reset();
    QTRY_VERIFY(none.isFinished());
    QCOMPARE(takeResult(none).error().code, Error::Code::Cancelled);
}

void FutureTest::coroutinesLoopOverManyFutures()
{
    // Ready and late ones in turn; ready ones in a row must not deepen the stack.
    QList<QFuture<Result<int>>> futures;
    QList<std::shared_ptr<Promise>> late;
    for (int i = 0; i < 10'000; ++i) {
        if (i % 1000 != 0) {
            futures << readyFuture(Result<int>(1));
            continue;
        }
        late << started();
        futures << late.last()->future();
    }
    QList<QThread *> threads;
    const auto answer = toFuture(sumOfAll(futures, &threads));
    for (const auto &promise : late)
        finishWith(*promise, 1);
    QTRY_VERIFY(answer.isFinished());
    QCOMPARE(takeResult(answer).value(), 10'000);
}

void FutureTest::coroutinesWithoutAValue()
{
    auto promise = std::make_shared<QPromise<Result<>>>();
    promise->start();
    const auto answer = toFuture(withoutValue(promise->future()));
    promise->addResult(Result<>());
    promise->finish();
    QTRY_VERIFY(answer.isFinished());
    QVERIFY(takeResult(answer).has_value());
}

void FutureTest::cancelTokensTellTheirListenersOnce()
{
    const CancelToken token;
    const CancelToken copy = token;
    int heard = 0;
    token.onCancel(this, [&heard] { ++heard; });
    QVERIFY(!copy.isCancelled());
    copy.cancel();
    QVERIFY(token.isCancelled());
    token.cancel();
    copy.cancel();
    QCOMPARE(heard, 1);
    int late = 0;
    token.onCancel(this, [&late] { ++late; });
    token.cancel();
    QCOMPARE(late, 0);
    QVERIFY(!CancelToken().isCancelled());
}

void FutureTest::cancelTokensForgetDeadListeners()
{
    const CancelToken token;
    bool heard = false;
    auto context = std::make_unique<QObject>();
    token.onCancel(context.get(), [&heard] { heard = true; });
    context.reset();
    token.cancel();
    QVERIFY(!heard);
    const CancelToken other;
    QVERIFY(QObject::disconnect(other.onCancel(this, [&heard] { heard = true; })));
    other.cancel();
    QVERIFY(!heard);
}

void FutureTest::cancelTokensMayGoWhileTheyTell()
{
    auto token = std::make_unique<CancelToken>();
    int heard = 0;
    token->onCancel(this, [&] {
        ++heard;
        token.reset(); // the last token, in the middle of its own signal
    });
    token->onCancel(this, [&heard] { ++heard; });
    token->cancel();
    QCOMPARE(heard, 2);
}

QTEST_GUILESS_MAIN(FutureTest)
#include "tst_future.moc"
