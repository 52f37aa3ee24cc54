// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/delimitedtext.h"

#include <QTest>

using namespace chatflow;
using namespace Qt::StringLiterals;

using Rows = QList<QStringList>;

class TestDelimitedText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<Rows>("rows");
        QTest::newRow("nothing") << u""_s << Rows();
        QTest::newRow("only empty lines") << u"\n\r\n \n"_s << Rows();
        QTest::newRow("tabs") << u"a\tb,c\nd\te;f"_s << Rows{{u"a"_s, u"b,c"_s}, {u"d"_s, u"e;f"_s}};
        QTest::newRow("semicolons around decimal commas")
            << u"Pan;1,50\r\nLeche;2,10\r\n"_s << Rows{{u"Pan"_s, u"1,50"_s}, {u"Leche"_s, u"2,10"_s}};
        QTest::newRow("commas") << u"a,b\nc,d"_s << Rows{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("old line ends") << u"a,b\rc,d\r"_s << Rows{{u"a"_s, u"b"_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("one column, some with commas")
            << u"bread\nmilk, fresh\neggs"_s << Rows{{u"bread"_s}, {u"milk, fresh"_s}, {u"eggs"_s}};
        QTest::newRow("quoted") << u"\"a, b\",\"say \"\"hi\"\"\"\nc,d"_s
                                << Rows{{u"a, b"_s, u"say \"hi\""_s}, {u"c"_s, u"d"_s}};
        QTest::newRow("line break in a cell")
            << u"a\t\"two\r\nlines\"\nb\tc"_s << Rows{{u"a"_s, u"two\nlines"_s}, {u"b"_s, u"c"_s}};
        QTest::newRow("inches") << u"TV 40\",5\nTV 50\",6"_s
                                << Rows{{u"TV 40\""_s, u"5"_s}, {u"TV 50\""_s, u"6"_s}};
        QTest::newRow("empty cells") << u"a;;b\n;c;"_s
                                     << Rows{{u"a"_s, u""_s, u"b"_s}, {u""_s, u"c"_s, u""_s}};
        QTest::newRow("separator named") << u"sep=|\na|b;c"_s << Rows{{u"a"_s, u"b;c"_s}};
        QTest::newRow("blanks around") << u" a , b "_s << Rows{{u"a"_s, u"b"_s}};
    }
    void reads()
    {
        QFETCH(QString, text);
        QFETCH(Rows, rows);
        QCOMPARE(delimitedText(text).rows, rows);
    }

    void numbersRowsAsPeopleDo()
    {
        const DelimitedText table = delimitedText(u"a\tb\n\n\"c\nc\"\td\n\te\n"_s);
        QCOMPARE(table.numbers, (QList<int>{1, 3, 4}));
        QCOMPARE(table.unclosedQuote, 0);
        QCOMPARE(delimitedText(u"a\tb\nc\t\"d\ne\tf"_s).unclosedQuote, 2);
    }

    void decodesFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("UTF-8") << QByteArray("Caf\xc3\xa9") << u"Café"_s;
        QTest::newRow("with a mark") << QByteArray("\xef\xbb\xbf"
                                                   "Caf\xc3\xa9")
                                     << u"Café"_s;
        QTest::newRow("UTF-16") << QByteArray("\xff\xfe"
                                              "C\0\xe9\0",
                                              6)
                                << u"Cé"_s;
        QTest::newRow("Windows-1252") << QByteArray("Caf\xe9 5 \x80") << u"Café 5 €"_s;
        QTest::newRow("nothing") << QByteArray() << QString();
    }
    void decodesFiles()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, text);
        QCOMPARE(textOfTableFile(bytes), text);
    }
};

QTEST_GUILESS_MAIN(TestDelimitedText)
#include "tst_delimitedtext.moc"
