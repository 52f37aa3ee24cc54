// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/money.h"
#include "support/property.h"

#include <QTest>

#include <limits>

using namespace chatflow;
using namespace Qt::StringLiterals;

namespace
{

constexpr qint64 smallest = std::numeric_limits<qint64>::min();
constexpr qint64 largest = std::numeric_limits<qint64>::max();

Money usd(qint64 micros)
{
    return Money(micros, Currency::usd());
}

Currency currency(QStringView code)
{
    return Currency::fromCode(code).value();
}

/// Numbers near the ends of the range as often as ordinary ones.
rc::Gen<qint64> anyInteger()
{
    return rc::gen::oneOf(
        rc::gen::arbitrary<qint64>(), rc::gen::inRange<qint64>(smallest, largest),
        rc::gen::elementOf(std::vector<qint64>{smallest, smallest + 1, -1, 0, 1, largest - 1, largest}));
}

// The reference has 128 bits.
__extension__ using Wide = __int128;

bool fits(Wide value)
{
    return value >= smallest && value <= largest;
}

Wide roundedQuotient(Wide dividend, Wide divisor)
{
    const Wide magnitude = dividend < 0 ? -dividend : dividend;
    const Wide rounded = (2 * magnitude + divisor) / (2 * divisor);
    return dividend < 0 ? -rounded : rounded;
}

} // namespace

class MoneyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void currencies_data();
    void currencies();
    void printsAndReads_data();
    void printsAndReads();
    void refuses_data();
    void refuses();
    void ratios_data();
    void ratios();
    void currenciesDoNotMix();
    void textsRoundTrip();
    void sumsAreExactOrFail();
    void productsAreExactOrFail();
    void ratiosAreRoundedExactlyOrFail();
};

void MoneyTest::currencies_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("valid");
    QTest::newRow("dollar") << u"USD"_s << true;
    QTest::newRow("real") << u"BRL"_s << true;
    QTest::newRow("small letters") << u"usd"_s << false;
    QTest::newRow("short") << u"US"_s << false;
    QTest::newRow("long") << u"USDT"_s << false;
    QTest::newRow("empty") << u""_s << false;
    QTest::newRow("digit") << u"US1"_s << false;
    QTest::newRow("letter of another script") << u"USД"_s << false;
}

void MoneyTest::currencies()
{
    QFETCH(QString, code);
    QFETCH(bool, valid);
    const auto found = Currency::fromCode(code);
    QCOMPARE(found.has_value(), valid);
    if (valid)
        QCOMPARE(found->code(), code);
    else
        QCOMPARE(found.error().context.value(u"reason"_s), code);
    QVERIFY(!Currency().isValid());
    QCOMPARE(Currency().code(), QString());
}

void MoneyTest::printsAndReads_data()
{
    QTest::addColumn<qint64>("micros");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << qint64(0) << u"0.00"_s;
    QTest::newRow("one micro") << qint64(1) << u"0.000001"_s;
    QTest::newRow("minus one micro") << qint64(-1) << u"-0.000001"_s;
    QTest::newRow("cent") << qint64(10'000) << u"0.01"_s;
    QTest::newRow("tenth") << qint64(100'000) << u"0.10"_s;
    QTest::newRow("three decimals") << qint64(1'125'000) << u"1.125"_s;
    QTest::newRow("whole") << qint64(12'000'000) << u"12.00"_s;
    QTest::newRow("negative") << qint64(-12'345'678) << u"-12.345678"_s;
    QTest::newRow("largest") << largest << u"9223372036854.775807"_s;
    QTest::newRow("smallest") << smallest << u"-9223372036854.775808"_s;
}

void MoneyTest::printsAndReads()
{
    QFETCH(qint64, micros);
    QFETCH(QString, text);
    QCOMPARE(usd(micros).toString(), text + u" USD"_s);
    QCOMPARE(Money::fromString(text, Currency::usd()).value(), usd(micros));
}

void MoneyTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("error");
    for (const QString &text :
         {u""_s, u"-"_s, u"."_s, u".5"_s, u"5."_s, u"1,5"_s, u"1.2.3"_s, u"1 "_s, u" 1"_s, u"+1"_s, u"--1"_s,
          u"1e3"_s, u"1.0000001"_s, u"١"_s, u"1.2x"_s, u"USD 1"_s})
        QTest::newRow(qPrintable(u'"' + text + u'"')) << text << u"invalid_argument"_s;
    QTest::newRow("one above") << u"9223372036854.775808"_s << u"money_overflow"_s;
    QTest::newRow("one below") << u"-9223372036854.775809"_s << u"money_overflow"_s;
    QTest::newRow("very long") << u"9"_s.repeated(1000) << u"money_overflow"_s;
}

void MoneyTest::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, error);
    const auto money = Money::fromString(text, Currency::usd());
    QVERIFY(!money.has_value());
    QCOMPARE(money.error().name(), error);
}

void MoneyTest::ratios_data()
{
    QTest::addColumn<qint64>("micros");
    QTest::addColumn<qint64>("count");
    QTest::addColumn<qint64>("per");
    QTest::addColumn<qint64>("expected");
    const auto row = [](const char *name, qint64 micros, qint64 count, qint64 per, qint64 expected) {
        QTest::newRow(name) << micros << count << per << expected;
    };
    row("price per million tokens", 2'500'000, 1234, 1'000'000, 3085);
    row("half goes up", 1, 1, 2, 1);
    row("minus a half goes down", -1, 1, 2, -1);
    row("a half with a negative count", 1, -1, 2, -1);
    row("two minuses", -1, -1, 2, 1);
    row("below a half", 1, 1, 3, 0);
    row("above a half", 2, 1, 3, 1);
    row("one and a half", 3, 1, 2, 2);
    row("nothing", 0, largest, 7, 0);
    row("no count", largest, 0, 7, 0);
    row("the same", largest, 7, 7, largest);
    row("the same, negative", smallest, 7, 7, smallest);
    row("product beyond 64 bits", 4'611'686'018'427'387'904, 3, 4, 3'458'764'513'820'540'928);
    row("largest per", largest, largest, largest, largest);
    row("smallest count", 1, smallest, 1, smallest);
    row("smallest money halved", smallest, 1, 2, smallest / 2);
}

void MoneyTest::ratios()
{
    QFETCH(qint64, micros);
    QFETCH(qint64, count);
    QFETCH(qint64, per);
    QFETCH(qint64, expected);
    QCOMPARE(usd(micros).timesRatio(count, per).value(), usd(expected));
}

void MoneyTest::currenciesDoNotMix()
{
    const Money real(5, currency(u"BRL"));
    QCOMPARE(usd(5).plus(real).error().code, Error::Code::InvalidArgument);
    QCOMPARE(usd(5).minus(real).error().code, Error::Code::InvalidArgument);
    QCOMPARE(usd(5).compare(real).error().context.value(u"reason"_s), u"USD / BRL"_s);
    QVERIFY(usd(5) != real);
    QCOMPARE(usd(1).timesRatio(1, 0).error().context.value(u"field"_s), u"per"_s);
    QCOMPARE(usd(1).timesRatio(1, -1).error().code, Error::Code::InvalidArgument);
    QVERIFY(usd(1).compare(usd(2)).value() < 0);
    QVERIFY(usd(2).compare(usd(2)).value() == 0);
    QVERIFY(usd(smallest).compare(usd(largest)).value() < 0);
    QVERIFY(Money().isZero() && usd(0).isZero() && !usd(-1).isZero());
}

void MoneyTest::textsRoundTrip()
{
    CHATFLOW_PROPERTY("fromString(toString(x)) == x", 5000, [] {
        const Money money = usd(*anyInteger());
        const QString text = money.toString();
        RC_ASSERT(text.endsWith(u" USD"_s));
        RC_ASSERT(Money::fromString(QStringView(text).chopped(4), Currency::usd()).value() == money);
    });
}

void MoneyTest::sumsAreExactOrFail()
{
    CHATFLOW_PROPERTY("plus and minus equal 128-bit arithmetic", 5000, [] {
        const qint64 a = *anyInteger();
        const qint64 b = *anyInteger();
        const auto sum = usd(a).plus(usd(b));
        RC_ASSERT(sum.has_value() == fits(Wide(a) + b));
        if (sum)
            RC_ASSERT(sum->micros() == a + b && sum->minus(usd(b)).value() == usd(a));
        else
            RC_ASSERT(sum.error().code == Error::Code::MoneyOverflow);
        const auto difference = usd(a).minus(usd(b));
        RC_ASSERT(difference.has_value() == fits(Wide(a) - b));
    });
}

void MoneyTest::productsAreExactOrFail()
{
    CHATFLOW_PROPERTY("times equals 128-bit arithmetic", 5000, [] {
        const qint64 a = *anyInteger();
        const qint64 factor = *rc::gen::oneOf(anyInteger(), rc::gen::inRange<qint64>(-1000, 1000));
        const auto product = usd(a).times(factor);
        RC_ASSERT(product.has_value() == fits(Wide(a) * factor));
        if (product)
            RC_ASSERT(product->micros() == a * factor);
    });
}

void MoneyTest::ratiosAreRoundedExactlyOrFail()
{
    CHATFLOW_PROPERTY("timesRatio equals 128-bit arithmetic, rounded away from zero", 20000, [] {
        const qint64 a = *anyInteger();
        const qint64 count = *rc::gen::oneOf(anyInteger(), rc::gen::inRange<qint64>(-1000, 1000));
        const qint64 per =
            *rc::gen::oneOf(rc::gen::inRange<qint64>(1, largest), rc::gen::inRange<qint64>(1, 2000));
        // The reference's own intermediate, 2 × a × count, needs 128 bits at most.
        RC_PRE(a != smallest || count != smallest);
        const Wide expected = roundedQuotient(Wide(a) * count, per);
        const auto found = usd(a).timesRatio(count, per);
        RC_ASSERT(found.has_value() == fits(expected));
        if (found)
            RC_ASSERT(Wide(found->micros()) == expected);
        else
            RC_ASSERT(found.error().code == Error::Code::MoneyOverflow);
    });
}

QTEST_GUILESS_MAIN(MoneyTest)
#include "tst_money.moc"
