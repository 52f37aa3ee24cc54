// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/clock.h"
#include "base/enumnames.h"
#include "base/future.h"
#include "base/id.h"
#include "base/random.h"
#include "support/seededrandom.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QThread>

#include <type_traits>

using namespace chatflow;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// An id of one kind is nothing to another kind, nor to a number.
static_assert(!std::is_convertible_v<TenantId, ContactId>);
static_assert(!std::is_constructible_v<TenantId, ContactId>);
static_assert(!std::is_assignable_v<TenantId &, ContactId>);
static_assert(!std::is_convertible_v<qint64, TenantId>);
static_assert(!std::is_convertible_v<TenantId, qint64>);
static_assert(!std::is_convertible_v<TenantId, bool>);
static_assert(std::is_constructible_v<TenantId, qint64>);
template<typename A, typename B>
concept Comparable = requires(A a, B b)
{
    a == b;
};
static_assert(Comparable<TenantId, TenantId>);
static_assert(!Comparable<TenantId, ContactId>);
static_assert(!Comparable<TenantId, qint64>);

class ValuesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void idsCompareAndHash();
    void instantsPrintInUtc_data();
    void instantsPrintInUtc();
    void enumNamesGoBothWays();
    void systemClockMovesOn();
    void systemClockSleeps();
    void sleepsEndWithTheirThread();
    void numbersBelowABoundAreUniform();
    void unitsLieInTheUnitInterval();
    void bytesHaveTheAskedLength();
    void uuidsAreOfVersionFour();
    void tokensAreLowerCaseAndUnequal();
};

void ValuesTest::idsCompareAndHash()
{
    QVERIFY(!TenantId());
    QVERIFY(TenantId(7));
    QVERIFY(TenantId(6) < TenantId(7));
    QCOMPARE(TenantId(7).toString(), u"7"_s);
    QCOMPARE(TenantId(-1).value(), -1);
    const QSet<TenantId> set{TenantId(1), TenantId(2), TenantId(1)};
    QCOMPARE(set.size(), 2);
}

void ValuesTest::instantsPrintInUtc_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("iso");
    QTest::newRow("epoch") << qint64(0) << u"1970-01-01T00:00:00.000Z"_s;
    QTest::newRow("now") << Q_INT64_C(1795486140295) << u"2026-11-24T02:09:00.295Z"_s;
    QTest::newRow("before the epoch") << qint64(-1) << u"1969-12-31T23:59:59.999Z"_s;
    QTest::newRow("leap day") << Q_INT64_C(1709164800000) << u"2024-02-29T00:00:00.000Z"_s;
}

void ValuesTest::instantsPrintInUtc()
{
    QFETCH(qint64, ms);
    QFETCH(QString, iso);
    QCOMPARE(toIso(instantFromMs(ms)), iso);
    QCOMPARE(toMs(instantFromMs(ms)), ms);
    QCOMPARE(toDateTime(instantFromMs(ms)).timeSpec(), Qt::UTC);
}

void ValuesTest::enumNamesGoBothWays()
{
    enum class Colour { Red, Green, Unnamed };
    static constexpr EnumNames<Colour, 2> names{{{Colour::Red, "red"_L1}, {Colour::Green, "green"_L1}}};
    QCOMPARE(nameOf(names, Colour::Green), u"green"_s);
    QCOMPARE(nameOf(names, Colour::Unnamed), QString());
    QVERIFY(valueOf(names, u"red") == Colour::Red);
    QVERIFY(!valueOf(names, u"Red"));
    QVERIFY(!valueOf(names, u""));
}

void ValuesTest::systemClockMovesOn()
{
    const SystemClock clock;
    const auto before = clock.monotonic();
    QTRY_VERIFY(clock.monotonic() > before);
    QCOMPARE_LT(qAbs(toMs(clock.now()) - QDateTime::currentMSecsSinceEpoch()), 60'000);
}

void ValuesTest::systemClockSleeps()
{
    SystemClock clock;
    const auto start = clock.monotonic();
    const auto sleep = clock.sleep(20ms);
    QVERIFY(!sleep.isFinished());
    QTRY_VERIFY(sleep.isFinished());
    QVERIFY(takeResult(sleep).has_value());
    QVERIFY(clock.monotonic() - start >= 19ms);
    QCOMPARE(takeResult(clock.sleep(-1ms)).error().code, Error::Code::Cancelled);
    const auto none = clock.sleep(0ms);
    QTRY_VERIFY(none.isFinished());
}

void ValuesTest::sleepsEndWithTheirThread()
{
    SystemClock clock;
    QThread thread;
    thread.start();
    QObject there;
    there.moveToThread(&thread);
    QFuture<Result<>> sleep;
    QMetaObject::invokeMethod(
        &there, [&] { sleep = clock.sleep(1h); }, Qt::BlockingQueuedConnection);
    QVERIFY(!sleep.isFinished());
    thread.quit();
    QVERIFY(thread.wait());
    QVERIFY(sleep.isFinished());
    QCOMPARE(takeResult(sleep).error().code, Error::Code::Cancelled);
}

void ValuesTest::numbersBelowABoundAreUniform()
{
    SeededRandom random(7);
    QCOMPARE(random.below(0), quint64(0));
    QCOMPARE(random.below(1), quint64(0));
    QList<int> counts(6);
    for (int i = 0; i < 60'000; ++i)
        ++counts[static_cast<qsizetype>(random.below(6))];
    for (const int count : counts)
        QVERIFY2(count > 9'500 && count < 10'500, qPrintable(QString::number(count)));
    // 3/4 of the range: without rejection the first half would come up twice as often.
    const quint64 bound = quint64(3) << 62;
    int low = 0;
    for (int i = 0; i < 30'000; ++i) {
        const quint64 value = random.below(bound);
        QVERIFY(value < bound);
        low += value < (quint64(1) << 62) ? 1 : 0;
    }
    QVERIFY2(low > 9'500 && low < 10'500, qPrintable(QString::number(low)));
}

void ValuesTest::unitsLieInTheUnitInterval()
{
    class Constant : public Random
    {
    public:
        quint64 value = 0;
        quint64 next() override { return value; }
    } constant;
    QCOMPARE(constant.unit(), 0.0);
    constant.value = ~quint64(0);
    QVERIFY(constant.unit() < 1.0);
    QVERIFY(constant.unit() > 0.9999999);
}

void ValuesTest::bytesHaveTheAskedLength()
{
    SystemRandom random;
    for (const int count : {0, 1, 7, 8, 9, 32, 1000})
        QCOMPARE(random.bytes(count).size(), count);
    QVERIFY(random.bytes(32) != random.bytes(32));
}

void ValuesTest::uuidsAreOfVersionFour()
{
    static const QRegularExpression form(
        u"^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"_s);
    SystemRandom random;
    QSet<QString> seen;
    for (int i = 0; i < 1000; ++i) {
        const QString uuid = random.uuid();
        QVERIFY2(form.match(uuid).hasMatch(), qPrintable(uuid));
        seen << uuid;
    }
    QCOMPARE(seen.size(), 1000);
}

void ValuesTest::tokensAreLowerCaseAndUnequal()
{
    static const QRegularExpression form(u"^[0-9a-z]{24}$"_s);
    SystemRandom random;
    QSet<QString> seen;
    for (int i = 0; i < 1000; ++i) {
        const QString token = random.token(24);
        QVERIFY2(form.match(token).hasMatch(), qPrintable(token));
        seen << token;
    }
    QCOMPARE(seen.size(), 1000);
    QCOMPARE(random.token(0), QString());
}

QTEST_GUILESS_MAIN(ValuesTest)
#include "tst_values.moc"
