// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/money.h"
#include "base/moneytext.h"

#include <QTest>

#include <limits>

using namespace chatflow;
using namespace Qt::StringLiterals;

class TestMoneyText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWrittenByLocale_data();
    void isWrittenByLocale();
    void losesNothing();
};

void TestMoneyText::isWrittenByLocale_data()
{
    QTest::addColumn<QString>("locale");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<qint64>("micros");
    QTest::addColumn<QString>("text"); // '_' for the space that does not break
    const auto add = [](const char *locale, const char *currency, qint64 micros, const QString &text) {
        QTest::addRow("%s %s %lld", locale, currency, micros)
            << QString::fromLatin1(locale) << QString::fromLatin1(currency) << micros << text;
    };
    add("en_US", "USD", 1'234'500'000, u"USD_1,234.50"_s);
    add("es_AR", "USD", 1'234'500'000, u"USD_1.234,50"_s);
    add("es_ES", "EUR", 12'345'500'000, u"12.345,50_EUR"_s);
    add("es_MX", "MXN", 1'234'500'000, u"MXN_1,234.50"_s);
    add("pt_BR", "BRL", 1'234'500'000, u"BRL_1.234,50"_s);
    add("pt_PT", "EUR", 12'345'670'000, u"12_345,67_EUR"_s);
    add("en_US", "USD", 0, u"USD_0.00"_s);
    add("en_US", "USD", 7'000'000, u"USD_7.00"_s);
    // Below a cent: what tokens cost.
    add("en_US", "USD", 12, u"USD_0.000012"_s);
    add("es_AR", "USD", 1'500, u"USD_0,0015"_s);
    add("pt_BR", "USD", 1'230'001, u"USD_1,230001"_s);
    add("en_US", "USD", 100'000, u"USD_0.10"_s);
    // Less than nothing.
    add("en_US", "USD", -1'234'500'000, u"-USD_1,234.50"_s);
    add("es_ES", "EUR", -12, u"-0,000012_EUR"_s);
    add("pt_BR", "BRL", -500'000, u"-BRL_0,50"_s);
    // Decimals by currency.
    add("es_CL", "CLP", 1'234'000'000, u"CLP_1.234"_s);
    add("en_US", "JPY", 1'500'000'000, u"JPY_1,500"_s);
    add("en_US", "JPY", 500'000, u"JPY_0.5"_s);
    add("es_PY", "PYG", 250'000'000'000, u"PYG_250.000"_s);
    add("en_US", "KWD", 1'500'000, u"KWD_1.500"_s);
    add("es_CL", "CLF", 1'500'000, u"CLF_1,5000"_s);
    add("en_US", "XPF", 3'000'000, u"XPF_3"_s);
    // The ends of the range.
    add("en_US", "USD", std::numeric_limits<qint64>::max(), u"USD_9,223,372,036,854.775807"_s);
    add("en_US", "USD", std::numeric_limits<qint64>::min(), u"-USD_9,223,372,036,854.775808"_s);
}

void TestMoneyText::isWrittenByLocale()
{
    QFETCH(QString, locale);
    QFETCH(QString, currency);
    QFETCH(qint64, micros);
    QFETCH(QString, text);
    const auto code = Currency::fromCode(currency);
    QVERIFY(code);
    QString written = localeText(Money(micros, *code), QLocale(locale));
    written.replace(QChar(QChar::Nbsp), u'_');
    QCOMPARE(written, text);
}

/// Without the grouping it is the number that files and logs have.
void TestMoneyText::losesNothing()
{
    QLocale plain(QLocale::C);
    for (qint64 micros = 1; micros < std::numeric_limits<qint64>::max() / 7; micros = micros * 7 + 3) {
        for (const qint64 one : {micros, -micros}) {
            const Money money(one, Currency::usd());
            const QString number =
                localeText(money, plain).remove(u"USD"_s).remove(QChar(QChar::Nbsp)).remove(u',');
            const auto again = Money::fromString(number, Currency::usd());
            QVERIFY2(again, qPrintable(number));
            QCOMPARE(*again, money);
        }
    }
    QCOMPARE(localeText(Money(), plain), u"0.00"_s); // no currency yet
}

QTEST_GUILESS_MAIN(TestMoneyText)
#include "tst_moneytext.moc"
