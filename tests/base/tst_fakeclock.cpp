// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/future.h"
#include "support/fakeclock.h"
#include "support/seededrandom.h"

#include <QTest>
#include <QThread>

using namespace chatflow;
using namespace std::chrono_literals;

class FakeClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    void movesBothClocks();
    void wallClockCorrectionsLeaveSleepsAlone();
    void finishesDueSleepsInOrder();
    void showsTheDueMomentWhileItFinishes();
    void stepsLetCoroutinesSleepAgain();
    void finishesInTheThreadThatAsked();
    void pendingSleepsAreCancelledWithTheClock();
    void negativeAndZeroSleepsEndAtOnce();
    void seededRandomRepeats();
};

void FakeClockTest::movesBothClocks()
{
    FakeClock clock(instantFromMs(1'000'000));
    QCOMPARE(clock.monotonic(), 0ms);
    clock.advance(250ms);
    QCOMPARE(toMs(clock.now()), 1'000'250);
    QCOMPARE(clock.monotonic(), 250ms);
    QCOMPARE(toIso(FakeClock().now()), QStringLiteral("2026-01-01T00:00:00.000Z"));
}

void FakeClockTest::wallClockCorrectionsLeaveSleepsAlone()
{
    FakeClock clock;
    const auto sleep = clock.sleep(10s);
    clock.advance(4s);
    clock.setNow(instantFromMs(5'000));
    QCOMPARE(toMs(clock.now()), 5'000);
    QCOMPARE(clock.monotonic(), 4s);
    QCOMPARE(clock.nextDue().value(), 6s);
    clock.advance(6s);
    QVERIFY(sleep.isFinished());
    QCOMPARE(toMs(clock.now()), 11'000);
}

void FakeClockTest::finishesDueSleepsInOrder()
{
    FakeClock clock;
    QString order;
    const auto note = [&order](char16_t name) {
        return [&order, name](const Result<> &) { order += QChar(name); };
    };
    const auto late = clock.sleep(30ms).then(note(u'c'));
    const auto early = clock.sleep(10ms).then(note(u'a'));
    const auto equal = clock.sleep(10ms).then(note(u'b'));
    const auto beyond = clock.sleep(31ms).then(note(u'd'));
    QCOMPARE(clock.pendingSleeps(), 4);
    clock.advance(30ms);
    QCOMPARE(order, QStringLiteral("abc"));
    QCOMPARE(clock.pendingSleeps(), 1);
    clock.advance(1ms);
    QCOMPARE(order, QStringLiteral("abcd"));
    QVERIFY(!clock.nextDue());
}

void FakeClockTest::showsTheDueMomentWhileItFinishes()
{
    FakeClock clock;
    QList<milliseconds> seen;
    const auto see = [&](const Result<> &) { seen << clock.monotonic(); };
    const auto first = clock.sleep(10ms).then(see);
    const auto second = clock.sleep(20ms).then(see);
    clock.advance(100ms);
    QCOMPARE(seen, (QList<milliseconds>{10ms, 20ms}));
    QCOMPARE(clock.monotonic(), 100ms);
}

namespace
{
QCoro::Task<Result<int>> napRepeatedly(FakeClock &clock, int naps)
{
    for (int i = 0; i < naps; ++i) {
        const auto nap = clock.sleep(1s);
        co_await settled(nap);
    }
    co_return naps;
}
} // namespace

void FakeClockTest::stepsLetCoroutinesSleepAgain()
{
    FakeClock clock;
    const auto ten = toFuture(napRepeatedly(clock, 10));
    clock.advanceInSteps(9s);
    QVERIFY(!ten.isFinished());
    clock.advanceInSteps(1s);
    QVERIFY(ten.isFinished());
    QCOMPARE(ten.result().value(), 10);
}

void FakeClockTest::finishesInTheThreadThatAsked()
{
    FakeClock clock;
    QThread thread;
    thread.start();
    QObject there;
    there.moveToThread(&thread);
    QThread *finishedIn = nullptr;
    QFuture<void> after;
    QMetaObject::invokeMethod(
        &there,
        [&] {
            after = clock.sleep(5ms).then([&](const Result<> &) { finishedIn = QThread::currentThread(); });
        },
        Qt::BlockingQueuedConnection);
    QCOMPARE(clock.pendingSleeps(), 1);
    clock.advance(5ms);
    QTRY_VERIFY(after.isFinished());
    QCOMPARE(finishedIn, &thread);
    thread.quit();
    QVERIFY(thread.wait());
}

void FakeClockTest::pendingSleepsAreCancelledWithTheClock()
{
    auto clock = std::make_unique<FakeClock>();
    const auto sleep = clock->sleep(1h);
    clock.reset();
    QVERIFY(sleep.isFinished());
    QCOMPARE(takeResult(sleep).error().code, Error::Code::Cancelled);
}

void FakeClockTest::negativeAndZeroSleepsEndAtOnce()
{
    FakeClock clock;
    QCOMPARE(takeResult(clock.sleep(-1ms)).error().code, Error::Code::Cancelled);
    const auto zero = clock.sleep(0ms);
    QVERIFY(zero.isFinished());
    QVERIFY(takeResult(zero).has_value());
    QCOMPARE(clock.pendingSleeps(), 0);
}

void FakeClockTest::seededRandomRepeats()
{
    SeededRandom a(42);
    SeededRandom b(42);
    SeededRandom other(43);
    QList<quint64> first;
    QList<quint64> second;
    QList<quint64> third;
    for (int i = 0; i < 100; ++i) {
        first << a.next();
        second << b.next();
        third << other.next();
    }
    QCOMPARE(first, second);
    QVERIFY(first != third);
    // SplitMix64 with seed 0: the reference values of its authors.
    SeededRandom zero(0);
    QCOMPARE(zero.next(), Q_UINT64_C(0xe220a8397b1dcdaf));
    QCOMPARE(zero.next(), Q_UINT64_C(0x6e789e6aa1b965f4));
}

QTEST_GUILESS_MAIN(FakeClockTest)
#include "tst_fakeclock.moc"
