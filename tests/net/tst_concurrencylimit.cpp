// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/concurrencylimit.h"

#include "net/httpclient.h"

#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using namespace chatflow;

using Slot = ConcurrencyLimit::Slot;

class TestConcurrencyLimit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsOutInOrder()
    {
        ConcurrencyLimit limit(2);
        QList<QFuture<Result<Slot>>> futures;
        for (int i = 0; i < 5; ++i)
            futures.append(limit.acquire(u"a"_s));
        QCOMPARE(limit.held(u"a"_s), 2);
        QCOMPARE(limit.waiting(u"a"_s), 3);
        QVERIFY(limit.acquire(u"b"_s).isFinished());
        for (int i = 0; i < 3; ++i) {
            QVERIFY(futures[i + 1].isFinished());
            QVERIFY(!futures[i + 2].isFinished());
            Slot slot = takeResult(futures[i]).value();
            QVERIFY(slot.isHeld());
            slot.release();
            QVERIFY(futures[i + 2].isFinished());
        }
        futures.clear();
        QCOMPARE(limit.held(u"a"_s), 0);
    }

    // The future keeps a copy of its own.
    void givesBackOnceForAllCopies()
    {
        ConcurrencyLimit limit(1);
        auto future = limit.acquire(u"a"_s);
        Slot one = takeResult(future).value();
        Slot two = one;
        one.release();
        QVERIFY(!two.isHeld());
        QCOMPARE(limit.held(u"a"_s), 0);
        const auto next = limit.acquire(u"a"_s);
        two.release();
        future = {};
        QCOMPARE(limit.held(u"a"_s), 1);
        QVERIFY(takeResult(next).value().isHeld());
    }

    void givesBackWhenTheLastCopyGoes()
    {
        ConcurrencyLimit limit(1);
        std::optional<QFuture<Result<Slot>>> first = limit.acquire(u"a"_s);
        const auto second = limit.acquire(u"a"_s);
        first.reset();
        QVERIFY(second.isFinished());
    }

    void skipsThoseWhoGaveUp()
    {
        ConcurrencyLimit limit(1);
        auto first = limit.acquire(u"a"_s);
        const CancelToken cancel;
        const auto second = limit.acquire(u"a"_s, cancel);
        const auto third = limit.acquire(u"a"_s);
        limit.acquire(u"a"_s); // nobody holds its future
        const auto last = limit.acquire(u"a"_s);
        cancel.cancel();
        QVERIFY(second.isFinished());
        QCOMPARE(takeResult(second).error().code, Error::Code::Cancelled);
        QVERIFY(!mayHaveHappened(takeResult(second).error()));
        QVERIFY(!third.isFinished());
        first = {};
        QVERIFY(third.isFinished());
        takeResult(third)->release();
        QVERIFY(last.isFinished());
        QCOMPARE(takeResult(limit.acquire(u"b"_s, cancel)).error().code, Error::Code::Cancelled);
    }

    void dyingAnswersThoseWhoWait()
    {
        std::optional<ConcurrencyLimit> limit(std::in_place, 1);
        const auto first = limit->acquire(u"a"_s);
        const auto second = limit->acquire(u"a"_s);
        limit.reset();
        QCOMPARE(takeResult(second).error().code, Error::Code::Cancelled);
        takeResult(first)->release();
    }

    void canBeWidened()
    {
        ConcurrencyLimit limit(1);
        const auto first = limit.acquire(u"a"_s);
        const auto second = limit.acquire(u"a"_s);
        const auto third = limit.acquire(u"a"_s);
        limit.setPerKey(2);
        QVERIFY(second.isFinished());
        QVERIFY(!third.isFinished());
    }
};

QTEST_GUILESS_MAIN(TestConcurrencyLimit)
#include "tst_concurrencylimit.moc"
