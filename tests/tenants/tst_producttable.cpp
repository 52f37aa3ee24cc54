// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/pricetext.h"
#include "tenants/producttable.h"

#include <QTest>

using namespace chatflow;
using namespace Qt::StringLiterals;

namespace
{

using Kind = ProductTableProblem::Kind;
using Products = QList<Product>;
using Problems = QList<ProductTableProblem>;

Currency mexican()
{
    return *Currency::fromCode(u"MXN");
}

Product product(const QString &name, const QString &price = {}, const QString &description = {},
                bool available = true)
{
    Product made{.name = name, .price = {}, .description = description, .available = available};
    if (!price.isEmpty())
        made.price = *Money::fromText(price);
    return made;
}

} // namespace

class TestProductTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void prices_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("price"); // empty: none
        const auto row = [](const char *text, const char *price) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(price);
        };
        row("10", "10.00 MXN");
        row("1.234,50", "1234.50 MXN");
        row("1,234.50", "1234.50 MXN");
        row("$ 1,234.50", "1234.50 MXN");
        row("$1.234", "1234.00 MXN");
        row("1,234", "1234.00 MXN");
        row("1.234.567", "1234567.00 MXN");
        row("1.234.567,8", "1234567.80 MXN");
        row("1 234,5 €", "1234.50 EUR");
        row("1 234,5", "1234.50 MXN");
        row("1'234.50", "1234.50 MXN");
        row("0,500", "0.50 MXN");
        row("1234,567", "1234.567 MXN");
        row(",50", "0.50 MXN");
        row("10.", "10.00 MXN");
        row("R$ 10", "10.00 BRL");
        row("R$10,90", "10.90 BRL");
        row("US$3", "3.00 USD");
        row("U$S 3", "3.00 USD");
        row("12 EUR", "12.00 EUR");
        row("eur 12", "12.00 EUR");
        row("S/. 15.90", "15.90 PEN");
        row("£7", "7.00 GBP");
        row("", "");
        row("gratis", "");
        row("-5", "");
        row("10/kg", "");
        row("1,23,4", "");
        row("1.23.4", "");
        row("1,234.567.8", "");
        row("$ 10 €", "");
        row("10 12", "1012.00 MXN");
        row("99999999999999999999", "");
        row(".", "");
        row("1.1234567", "");
    }
    void prices()
    {
        QFETCH(QString, text);
        QFETCH(QString, price);
        const auto read = priceFromText(text, mexican());
        QCOMPARE(read ? read->toString() : QString(), price);
    }

    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Products>("products");
        QTest::addColumn<Problems>("problems");
        QTest::newRow("nothing") << u""_s << Products() << Problems();
        QTest::newRow("names alone") << u"Pan\nLeche\n"_s << Products{product(u"Pan"_s), product(u"Leche"_s)}
                                     << Problems();
        QTest::newRow("a title over names")
            << u"Producto\nPan"_s << Products{product(u"Pan"_s)} << Problems();
        QTest::newRow("from a spreadsheet, Spanish")
            << u"Producto\tPrecio\tDescripción\tDisponible\nPan\t$ 1.234,50\t\"De masa\nmadre\"\tsí\nTarta\t20\t\tno"_s
            << Products{product(u"Pan"_s, u"1234.50 MXN"_s, u"De masa\nmadre"_s),
                        product(u"Tarta"_s, u"20.00 MXN"_s, {}, false)}
            << Problems();
        QTest::newRow("CSV, Portuguese, another order")
            << u"Estoque;Preço (R$);Nome\n0;R$ 10;Bolo\n7;2,50;Café"_s
            << Products{product(u"Bolo"_s, u"10.00 BRL"_s, {}, false), product(u"Café"_s, u"2.50 MXN"_s)}
            << Problems();
        QTest::newRow("CSV, English, currency column")
            << u"name,price,currency,notes,ignored\nTea,\"1,234.50\",usd,\"black, green\",x"_s
            << Products{product(u"Tea"_s, u"1234.50 USD"_s, u"black, green"_s)} << Problems();
        QTest::newRow("no titles") << u"Corte\t15\tcon lavado\nTinte\t\tsolo viernes"_s
                                   << Products{product(u"Corte"_s, u"15.00 MXN"_s, u"con lavado"_s),
                                               product(u"Tinte"_s, {}, u"solo viernes"_s)}
                                   << Problems();
        QTest::newRow("no titles and no prices")
            << u"Corte\tcon lavado\nTinte\tsin amoniaco"_s
            << Products{product(u"Corte"_s, {}, u"con lavado"_s), product(u"Tinte"_s, {}, u"sin amoniaco"_s)}
            << Problems();
        QTest::newRow("a service is no title") << u"Servicio a domicilio\t5\nCorte\t15"_s
                                               << Products{product(u"Servicio a domicilio"_s, u"5.00 MXN"_s),
                                                           product(u"Corte"_s, u"15.00 MXN"_s)}
                                               << Problems();
        QTest::newRow("rows that make no sense")
            << u"nombre;precio;disponible\n;5;\nPan;barato;\nTarta;5;quizás\n\nPAN ;7;sí\nPan;8;sí\nSal;1;"_s
            << Products{product(u"PAN"_s, u"7.00 MXN"_s), product(u"Sal"_s, u"1.00 MXN"_s)}
            << Problems{{2, Kind::NoName, {}},
                        {3, Kind::BadPrice, u"barato"_s},
                        {4, Kind::BadAvailability, u"quizás"_s},
                        {7, Kind::TwiceTheSame, u"Pan"_s}};
        QTest::newRow("a quote never closed")
            << u"Pan\t1\nTarta\t\"2\nSal\t3"_s << Products{product(u"Pan"_s, u"1.00 MXN"_s)}
            << Problems{{2, Kind::QuoteNotClosed, {}}};
    }
    void reads()
    {
        QFETCH(QString, text);
        QFETCH(Products, products);
        QFETCH(Problems, problems);
        const auto table = productTableFrom(text, mexican());
        QVERIFY(table);
        QCOMPARE(table->problems, problems);
        QCOMPARE(table->products, products);
        for (const ProductTableProblem &problem : problems)
            QVERIFY(problemText(problem).contains(QString::number(problem.row)));
    }

    void aHugeTableIsReadOrRefused()
    {
        QString text = u"name;price\n"_s;
        for (int i = 0; i < 20'000; ++i)
            text += u"Product %1;%2,50\n"_s.arg(i).arg(i % 997);
        const auto table = productTableFrom(text, mexican());
        QVERIFY(table);
        QCOMPARE(table->products.size(), 20'000);
        QCOMPARE(productTableFrom(QString(largestProductTable + 1, u'a'), mexican()).error().code,
                 Error::Code::InvalidArgument);
    }
};

QTEST_GUILESS_MAIN(TestProductTable)
#include "tst_producttable.moc"
