// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/retrypolicy.h"

#include "net/httpclient.h"
#include "support/awaited.h"
#include "support/fakeclock.h"
#include "support/seededrandom.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace chatflow::test;
using namespace std::chrono_literals;

class TestRetryPolicy : public QObject
{
    Q_OBJECT

    static Error limited(int seconds)
    {
        return {Error::Code::RateLimited, {{u"seconds"_s, QString::number(seconds)}}, {}};
    }

private Q_SLOTS:
    void pausesGrowAndAreSpread()
    {
        SeededRandom random(1);
        RetryPolicy policy;
        policy.attempts = 8;
        policy.firstPause = 100ms;
        policy.longestPause = 1s;
        const QList<milliseconds> most{100ms, 200ms, 400ms, 800ms, 1s, 1s, 1s};
        for (int next = 2; next <= 8; ++next) {
            const milliseconds limit = most[next - 2];
            milliseconds longest = 0ms;
            milliseconds shortest = 1h;
            for (int i = 0; i < 500; ++i) {
                const milliseconds pause = policy.pauseBefore(next, {}, random).value();
                QVERIFY(pause >= 0ms && pause <= limit);
                longest = std::max(longest, pause);
                shortest = std::min(shortest, pause);
            }
            QVERIFY(longest > limit * 9 / 10);
            QVERIFY(shortest < limit / 10);
        }
        QVERIFY(!policy.pauseBefore(9, {}, random));
    }

    void honoursTheServersWish()
    {
        SeededRandom random(2);
        RetryPolicy policy;
        policy.firstPause = 100ms;
        policy.longestRetryAfter = 30s;
        for (int i = 0; i < 100; ++i) {
            const milliseconds pause = policy.pauseBefore(2, 29s, random).value();
            QVERIFY(pause >= 29s && pause <= 29s + 100ms);
        }
        QVERIFY(!policy.pauseBefore(2, 31s, random));
    }

    void readsRetryAfter_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<qint64>("ms"); // -1: nothing
        QTest::newRow("seconds") << QByteArray("29") << 29'000LL;
        QTest::newRow("zero") << QByteArray("0") << 0LL;
        QTest::newRow("blanks") << QByteArray(" 7 ") << 7'000LL;
        QTest::newRow("date") << QByteArray("Thu, 01 Jan 2026 00:02:00 GMT") << 120'000LL;
        QTest::newRow("past date") << QByteArray("Wed, 31 Dec 2025 23:59:00 GMT") << 0LL;
        QTest::newRow("huge") << QByteArray("99999999999999999999") << 366LL * 24 * 3'600'000;
        QTest::newRow("negative") << QByteArray("-1") << -1LL;
        QTest::newRow("words") << QByteArray("soon") << -1LL;
        QTest::newRow("empty") << QByteArray() << -1LL;
    }

    void readsRetryAfter()
    {
        QFETCH(QByteArray, value);
        QFETCH(qint64, ms);
        const FakeClock clock;
        const auto wait = retryAfterFrom(value, clock.now());
        QCOMPARE(wait ? wait->count() : -1, ms);
    }

    void triesAgainUntilItSucceeds()
    {
        FakeClock clock;
        SeededRandom random(3);
        QList<milliseconds> asked;
        const auto future = withRetries<int>(
            RetryPolicy{}, clock, random, {},
            [&](int attempt) {
                asked.append(clock.monotonic());
                return attempt < 3 ? failedFuture<int>(limited(5)) : readyFuture(Result<int>(attempt));
            },
            isSafeToRetry);
        QCOMPARE(asked.size(), 1);
        clock.advanceInSteps(4s);
        QCOMPARE(asked.size(), 1);
        clock.advanceInSteps(30s);
        QCOMPARE(awaited(future).value(), 3);
        QCOMPARE(asked.size(), 3);
        QVERIFY(asked[1] >= 5s);
        QVERIFY(asked[2] >= asked[1] + 5s);
    }

    void givesUpAfterItsAttempts()
    {
        FakeClock clock;
        SeededRandom random(4);
        int asked = 0;
        const auto future = withRetries<int>(
            RetryPolicy{}, clock, random, {},
            [&](int) {
                ++asked;
                return failedFuture<int>({Error::Code::ConnectionRefused, {}, {}});
            },
            isSafeToRetry);
        clock.advanceInSteps(1h);
        QCOMPARE(awaited(future).error().code, Error::Code::ConnectionRefused);
        QCOMPARE(asked, 3);
    }

    void neverRepeatsWhatMayHaveHappened_data()
    {
        QTest::addColumn<int>("code");
        for (const auto code :
             {Error::Code::OutcomeUnknown, Error::Code::TimedOut, Error::Code::ConnectionLost,
              Error::Code::TooLarge, Error::Code::Cancelled, Error::Code::HttpStatus,
              Error::Code::MalformedReply, Error::Code::EmptyAnswer, Error::Code::FlowFailed})
            QTest::newRow(qPrintable(Error({code, {}, {}}).name())) << static_cast<int>(code);
    }

    void neverRepeatsWhatMayHaveHappened()
    {
        QFETCH(int, code);
        FakeClock clock;
        SeededRandom random(5);
        int asked = 0;
        const auto future = withRetries<int>(
            RetryPolicy{}, clock, random, {},
            [&](int) {
                ++asked;
                return failedFuture<int>({static_cast<Error::Code>(code), {}, {}});
            },
            isSafeToRetry);
        QCOMPARE(awaited(future).error().code, static_cast<Error::Code>(code));
        QCOMPARE(clock.pendingSleeps(), 0);
        QCOMPARE(asked, 1);
    }

    void leavesLongWaitsToTheCaller()
    {
        FakeClock clock;
        SeededRandom random(6);
        const auto future = withRetries<int>(
            RetryPolicy{}, clock, random, {}, [](int) { return failedFuture<int>(limited(3600)); },
            isSafeToRetry);
        QCOMPARE(awaited(future).error(), limited(3600));
    }

    void cancelEndsThePause()
    {
        FakeClock clock;
        SeededRandom random(7);
        const CancelToken cancel;
        int asked = 0;
        const auto future = withRetries<int>(
            RetryPolicy{}, clock, random, cancel,
            [&](int) {
                ++asked;
                return failedFuture<int>(limited(5));
            },
            isSafeToRetry);
        QCOMPARE(clock.pendingSleeps(), 1);
        cancel.cancel();
        const auto result = awaited(future);
        QCOMPARE(result.error().code, Error::Code::Cancelled);
        QVERIFY(!mayHaveHappened(result.error()));
        clock.advanceInSteps(1h);
        QCOMPARE(asked, 1);
    }
};

QTEST_GUILESS_MAIN(TestRetryPolicy)
#include "tst_retrypolicy.moc"
