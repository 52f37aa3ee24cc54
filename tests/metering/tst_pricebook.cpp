// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/actorstore.h"
#include "accounts/auditstore.h"
#include "metering/pricelist.h"
#include "support/property.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"

#include <QTest>

using namespace chatflow;
using namespace chatflow::test;
using namespace Qt::StringLiterals;

namespace
{

Money usd(const QString &amount)
{
    return *Money::fromString(amount, Currency::usd());
}

Instant day(int year, int month, int date)
{
    return ModelPrice{.from = QDate(year, month, date)}.effectiveAt();
}

ModelPrice ownPrice(const QString &model, QDate from, const QString &in, const QString &out)
{
    return {.model = model, .from = from, .input = usd(in), .output = usd(out), .source = u"invoice"_s};
}

} // namespace

class TestPriceBook : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comesWithThePlansAndThePublicFigures_data();
    void comesWithThePlansAndThePublicFigures();
    void eachHasDateAndSource();
    void whatIsNotKnownHasNoPrice();
    void costIsExactAndRoundedOnce_data();
    void costIsExactAndRoundedOnce();
    void costIsTheRoundedSum();
    void costThatFitsNoMoneyIsNone();
    void readsItsTable_data();
    void readsItsTable();
    void ownPricesGoFirst_data() { TestDatabase::addDrivers(); }
    void ownPricesGoFirst();
    void keepsVersions_data() { TestDatabase::addDrivers(); }
    void keepsVersions();
    void refusesWhatCannotBe();
};

void TestPriceBook::comesWithThePlansAndThePublicFigures_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<Instant>("at");
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("output");
    QTest::newRow("the plan's GPT-3.5") << u"gpt-3.5-turbo"_s << day(2026, 1, 1) << u"1.50"_s << u"2.00"_s;
    QTest::newRow("GPT-3.5 today") << u"gpt-3.5-turbo"_s << day(2026, 11, 24) << u"0.50"_s << u"1.50"_s;
    QTest::newRow("the day before") << u"gpt-3.5-turbo"_s << day(2026, 11, 24) - milliseconds(1) << u"1.50"_s
                                    << u"2.00"_s;
    QTest::newRow("GPT-4") << u"GPT-4 "_s << day(2026, 12, 1) << u"30.00"_s << u"60.00"_s;
    QTest::newRow("GPT-4o mini") << u"gpt-4o-mini"_s << day(2027, 1, 1) << u"0.15"_s << u"0.60"_s;
    QTest::newRow("Haiku") << u"claude-haiku-4-5"_s << day(2027, 1, 1) << u"1.00"_s << u"5.00"_s;
}

void TestPriceBook::comesWithThePlansAndThePublicFigures()
{
    QFETCH(QString, model);
    QFETCH(Instant, at);
    QFETCH(QString, input);
    QFETCH(QString, output);
    const auto price = PriceBook().find(model, at);
    QVERIFY(price.has_value());
    QCOMPARE(price->input, usd(input));
    QCOMPARE(price->output, usd(output));
}

void TestPriceBook::eachHasDateAndSource()
{
    QVERIFY(PriceBook::shipped().size() >= 15);
    for (const ModelPrice &price : PriceBook::shipped()) {
        VERIFY_RESULT(price.validate());
        QVERIFY(!price.source.isEmpty());
        QVERIFY(price.from >= QDate(2025, 11, 14));
        QVERIFY(!price.cachedInput || price.cachedInput->micros() < price.input.micros());
    }
}

void TestPriceBook::whatIsNotKnownHasNoPrice()
{
    const PriceBook book;
    QVERIFY(!book.find(u"gpt-17"_s, day(2026, 12, 1)));
    QVERIFY(!book.find(u""_s, day(2026, 12, 1)));
    QVERIFY(!book.find(u"gpt-4"_s, day(2025, 11, 13))); // before the first that is known
    QVERIFY(!book.cost(u"gpt-17"_s, day(2026, 12, 1), {1, 0, 1}));
    QCOMPARE(book.cost(u"gpt-4"_s, day(2026, 12, 1), {0, 0, 0}), std::optional(usd(u"0"_s)));
}

void TestPriceBook::costIsExactAndRoundedOnce_data()
{
    QTest::addColumn<QString>("input");
    QTest::addColumn<QString>("cached"); // empty = no price of its own
    QTest::addColumn<QString>("output");
    QTest::addColumn<qint64>("in");
    QTest::addColumn<qint64>("fromCache");
    QTest::addColumn<qint64>("out");
    QTest::addColumn<qint64>("micros");
    const auto row = [](const char *name, const char *input, const char *cached, const char *output,
                        qint64 in, qint64 fromCache, qint64 out, qint64 micros) {
        QTest::newRow(name) << QString::fromLatin1(input) << QString::fromLatin1(cached)
                            << QString::fromLatin1(output) << in << fromCache << out << micros;
    };
    row("the plan's example", "0.50", "", "1.50", 200, 0, 150, 325);
    row("a million each", "1", "", "2", 1'000'000, 0, 1'000'000, 3'000'000);
    row("cached is cheaper", "1.00", "0.10", "5.00", 1000, 800, 0, 280);
    row("cached without a price of its own", "1.00", "", "5.00", 1000, 800, 0, 1000);
    row("more cached than sent", "1.00", "0.10", "5.00", 100, 900, 0, 10);
    row("half a micro rounds up", "0.50", "", "0", 1, 0, 0, 1);
    row("less than half rounds down", "0.49", "", "0", 1, 0, 0, 0);
    row("parts are not rounded apart", "0.40", "", "0.40", 1, 0, 1, 1); // 0.4 + 0.4 = 0.8
    row("three parts of a third", "0.30", "0.30", "0.30", 2, 1, 1, 1);  // 0.9
}

void TestPriceBook::costIsExactAndRoundedOnce()
{
    QFETCH(QString, input);
    QFETCH(QString, cached);
    QFETCH(QString, output);
    QFETCH(qint64, in);
    QFETCH(qint64, fromCache);
    QFETCH(qint64, out);
    QFETCH(qint64, micros);
    ModelPrice price = ownPrice(u"m"_s, QDate(2026, 1, 1), input, output);
    if (!cached.isEmpty())
        price.cachedInput = usd(cached);
    QCOMPARE(price.cost({in, fromCache, out}), Result<Money>(Money(micros, Currency::usd())));
}

void TestPriceBook::costIsTheRoundedSum()
{
    CHATFLOW_PROPERTY("the cost differs from the exact sum by at most half a micro-unit", 1000, [] {
        const auto upTo = [](qint64 most) { return *rc::gen::inRange<qint64>(0, most); };
        const qint64 in = upTo(2'000'000);
        const qint64 cached = upTo(2'000'000);
        const qint64 out = upTo(2'000'000);
        ModelPrice price{.model = u"m"_s, .from = QDate(2026, 1, 1)};
        price.input = Money(upTo(90'000'000), Currency::usd());
        price.cachedInput = Money(upTo(90'000'000), Currency::usd());
        price.output = Money(upTo(90'000'000), Currency::usd());
        const qint64 fromCache = std::min(in, cached);
        const qint64 exact = (in - fromCache) * price.input.micros() +
                             fromCache * price.cachedInput->micros() + out * price.output.micros();
        const qint64 off = price.cost({in, cached, out})->micros() * 1'000'000 - exact;
        RC_ASSERT(off > -500'000 && off <= 500'000);
    });
}

void TestPriceBook::costThatFitsNoMoneyIsNone()
{
    const ModelPrice price = ownPrice(u"m"_s, QDate(2026, 1, 1), u"9000000000000"_s, u"1"_s);
    VERIFY_FAILED(price.cost({1'000'000, 0, 0}), Error::Code::MoneyOverflow);
    VERIFY_FAILED(price.cost({-1, 0, 0}), Error::Code::InvalidArgument);
    QVERIFY(!PriceBook({price}).cost(u"m"_s, day(2026, 2, 1), {1'000'000, 0, 0}));
}

void TestPriceBook::readsItsTable_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("path");
    const auto table = [](const QByteArray &rest) -> QByteArray {
        return R"({"currency":"USD","per_tokens":1000000,"prices":[)" + rest + "]}";
    };
    const QByteArray good = R"("model":"a","from":"2026-01-01","output":"2.00","source":"x")";
    QTest::newRow("good") << table("{" + good + R"(,"input":"1.00"})") << QString();
    QTest::newRow("not JSON") << QByteArray("prices") << u""_s;
    QTest::newRow("no currency") << QByteArray(R"({"per_tokens":1000000,"prices":[]})") << u"currency"_s;
    QTest::newRow("per thousand") << QByteArray(R"({"currency":"USD","per_tokens":1000,"prices":[]})")
                                  << u"per_tokens"_s;
    QTest::newRow("no input") << table("{" + good + "}") << u"prices[0].input"_s;
    QTest::newRow("no amount") << table("{" + good + R"(,"input":"cheap"})") << u"prices[0].input"_s;
    QTest::newRow("less than nothing") << table("{" + good + R"(,"input":"-1"})") << u"prices[0].from"_s;
}

void TestPriceBook::readsItsTable()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, path);
    const auto prices = PriceBook::fromJson(json);
    if (path.isNull()) {
        VERIFY_RESULT(prices);
        QCOMPARE(prices->size(), 1);
        QCOMPARE(prices->constFirst().input, usd(u"1"_s));
        QCOMPARE(prices->constFirst().origin, ModelPrice::Origin::Shipped);
        return;
    }
    VERIFY_FAILED(prices, Error::Code::MalformedReply);
    if (!path.isEmpty())
        QCOMPARE(prices.error().context.value(u"path"_s), path);
}

void TestPriceBook::ownPricesGoFirst()
{
    TestDatabase workspace;
    QVERIFY2(workspace.open(), qPrintable(workspace.error()));
    const auto all = SystemPrincipal::allTenants();
    const auto ana = awaited(workspace->write(
        [](Transaction &tx) { return ActorStore::findOrCreate(tx, Actor::Kind::Person, u"Ana"_s); }));
    PriceList list(*workspace);
    QCOMPARE(*awaited(list.book()), PriceBook());

    VERIFY_RESULT(
        awaited(list.set(all, *ana, ownPrice(u"gpt-4"_s, QDate(2026, 6, 1), u"20.00"_s, u"40.00"_s))));
    VERIFY_RESULT(
        awaited(list.set(all, *ana, ownPrice(u"house-model"_s, QDate(2026, 6, 1), u"0"_s, u"0"_s))));
    const auto book = awaited(list.book());
    VERIFY_RESULT(book);
    QCOMPARE(book->find(u"gpt-4"_s, day(2026, 5, 31))->input, usd(u"30"_s)); // before mine begins
    QCOMPARE(book->find(u"gpt-4"_s, day(2026, 6, 1))->input, usd(u"20"_s));
    // Also when a newer price comes with the program: mine is what I pay until I take it back.
    QCOMPARE(book->find(u"gpt-4"_s, day(2026, 12, 1))->input, usd(u"20"_s));
    QCOMPARE(book->cost(u"house-model"_s, day(2026, 7, 1), {5, 0, 5}), std::optional(usd(u"0"_s)));
    QVERIFY(book->models().contains(u"house-model"_s));
    QCOMPARE(book->of(u"house-model"_s).prices().size(), 1);

    QCOMPARE(awaited(list.withdraw(all, *ana, u"gpt-4"_s, QDate(2026, 6, 1))), Result<bool>(true));
    QCOMPARE(awaited(list.withdraw(all, *ana, u"gpt-4"_s, QDate(2026, 6, 1))), Result<bool>(false));
    QCOMPARE(awaited(list.book())->find(u"gpt-4"_s, day(2026, 12, 1))->input, usd(u"30"_s));
    const auto audit = awaited(workspace->read(
        [](const Snapshot &snapshot) { return AuditStore::list(snapshot, TenantId(), 0, 10); }));
    QCOMPARE(audit->size(), 3);
    QCOMPARE(audit->constFirst().action, u"withdraw_price"_s);
}

void TestPriceBook::keepsVersions()
{
    TestDatabase workspace;
    QVERIFY2(workspace.open(), qPrintable(workspace.error()));
    const auto all = SystemPrincipal::allTenants();
    const auto ana = awaited(workspace->write(
        [](Transaction &tx) { return ActorStore::findOrCreate(tx, Actor::Kind::Person, u"Ana"_s); }));
    PriceList list(*workspace);
    const QDate from(2026, 6, 1);
    ModelPrice price = ownPrice(u"m"_s, from, u"1"_s, u"2"_s);
    price.cachedInput = usd(u"0.1"_s);
    QCOMPARE(awaited(list.set(all, *ana, price)), Result<int>(1));
    price.input = usd(u"1.25"_s);
    price.cachedInput.reset();
    QCOMPARE(awaited(list.set(all, *ana, price)), Result<int>(2));
    VERIFY_RESULT(awaited(list.withdraw(all, *ana, u"m"_s, from)));
    price.input = usd(u"1.75"_s);
    QCOMPARE(awaited(list.set(all, *ana, price)), Result<int>(4));

    const auto found = awaited(list.book())->find(u"m"_s, day(2026, 7, 1));
    price.version = 4;
    QCOMPARE(found, std::optional(price));
    const auto inputs = awaited(workspace->read([](const Snapshot &snapshot) {
        return snapshot.list(u"SELECT input_micros FROM model_prices ORDER BY version DESC"_s,
                             [](const Row &row) { return row.int64(0); });
    }));
    QCOMPARE(inputs, (Result<QList<qint64>>(QList<qint64>{1'750'000, 1'250'000, 1'250'000, 1'000'000})));
}

void TestPriceBook::refusesWhatCannotBe()
{
    const ModelPrice good = ownPrice(u"m"_s, QDate(2026, 1, 1), u"1"_s, u"2"_s);
    VERIFY_RESULT(good.validate());
    ModelPrice bad = good;
    bad.model = u"Big"_s;
    VERIFY_FAILED(bad.validate(), Error::Code::InvalidArgument);
    bad = good;
    bad.from = {};
    VERIFY_FAILED(bad.validate(), Error::Code::InvalidArgument);
    bad = good;
    bad.output = Money(-1, Currency::usd());
    VERIFY_FAILED(bad.validate(), Error::Code::InvalidArgument);
    bad = good;
    bad.cachedInput = Money(1, *Currency::fromCode(u"EUR"));
    VERIFY_FAILED(bad.validate(), Error::Code::InvalidArgument);
}

QTEST_GUILESS_MAIN(TestPriceBook)
#include "tst_pricebook.moc"
