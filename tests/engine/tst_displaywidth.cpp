// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/displaywidth.h"
#include "engine/table.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;

class TestDisplayWidth : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void measures_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("cells");
        QTest::newRow("nothing") << u""_s << 0;
        QTest::newRow("latin") << u"TechStore"_s << 9;
        QTest::newRow("composed accent") << u"Ação"_s << 4;
        QTest::newRow("combining accent") << u"Ac\u0327a\u0303o"_s << 4;
        QTest::newRow("chinese") << u"你好"_s << 4;
        QTest::newRow("korean syllables") << u"한국"_s << 4;
        QTest::newRow("korean letters") << u"\u1112\u1161\u11AB"_s << 2;
        QTest::newRow("full width") << u"ＡＢ"_s << 4;
        QTest::newRow("half width katakana") << u"ｱｲ"_s << 2;
        QTest::newRow("emoji") << u"😀"_s << 2;
        QTest::newRow("heart as emoji") << u"❤\uFE0F"_s << 2;
        QTest::newRow("heart as text") << u"❤"_s << 1;
        QTest::newRow("family") << u"👩\u200D👩\u200D👧"_s << 2;
        QTest::newRow("flag") << u"🇧🇷"_s << 2;
        QTest::newRow("skin") << u"👍🏽"_s << 2;
        QTest::newRow("joiner alone") << u"a\u200Bb"_s << 2;
        QTest::newRow("arabic") << u"مرحبا"_s << 5;
    }
    void measures()
    {
        QFETCH(QString, text);
        QFETCH(int, cells);
        QCOMPARE(displayWidth(text), cells);
    }

    void shortens_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("cells");
        QTest::addColumn<QString>("kept");
        QTest::newRow("fits") << u"abc"_s << 3 << u"abc"_s;
        QTest::newRow("cut") << u"abcd"_s << 3 << u"ab…"_s;
        QTest::newRow("wide does not fit by half") << u"你好吗"_s << 4 << u"你…"_s;
        QTest::newRow("a family is not torn") << u"a👩\u200D👩\u200D👧bcd"_s << 4 << u"a👩\u200D👩\u200D👧…"_s;
        QTest::newRow("no room") << u"abc"_s << 0 << u""_s;
        QTest::newRow("room for the dots") << u"abc"_s << 1 << u"…"_s;
    }
    void shortens()
    {
        QFETCH(QString, text);
        QFETCH(int, cells);
        QFETCH(QString, kept);
        QCOMPARE(shortenedTo(text, cells), kept);
        QVERIFY(displayWidth(shortenedTo(text, cells)) <= cells);
    }

    void disarms_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << u"hola 😀"_s << u"hola 😀"_s;
        QTest::newRow("escape sequence") << u"\x1B[2Jhello"_s << u"␛[2Jhello"_s;
        QTest::newRow("title") << u"\x1B]0;x\a"_s << u"␛]0;x␇"_s;
        QTest::newRow("C1") << u"\u009B31m"_s << u"\uFFFD31m"_s;
        QTest::newRow("overrides") << u"abc\u202Ecod.exe"_s << u"abc\uFFFDcod.exe"_s;
        QTest::newRow("isolates") << u"\u2066a\u2069"_s << u"\uFFFDa\uFFFD"_s;
        QTest::newRow("lines") << u"a\r\nb\nc"_s << u"a/b/c"_s;
        QTest::newRow("return alone") << u"good\rbad"_s << u"good/bad"_s;
        QTest::newRow("tab") << u"a\tb"_s << u"a b"_s;
        QTest::newRow("delete") << u"a\u007F"_s << u"a␡"_s;
    }
    void disarms()
    {
        QFETCH(QString, text);
        QFETCH(QString, shown);
        QCOMPARE(printable(text, u"/"_s), shown);
    }

    void alignsTables()
    {
        const QList<TableColumn> columns{{u"ID"_s, true, 0}, {u"NAME"_s, false, 4}, {u"N"_s, true, 0}};
        const QList<QStringList> rows{{u"1"_s, u"Café"_s, u"10"_s}, {u"22"_s, u"你好"_s, u"7"_s}};
        const QString expected = u"ID  NAME   N\n"
                                 " 1  Café  10\n"
                                 "22  你好   7\n"_s;
        QCOMPARE(tableText(columns, rows, 0), expected);
    }

    void fitsTables()
    {
        const QList<TableColumn> columns{{u"ID"_s, true, 0}, {u"TEXT"_s, false, 8}};
        const QList<QStringList> rows{{u"1"_s, u"a rather long text\nof two lines"_s}};
        const QString table = tableText(columns, rows, 20);
        for (const QString &line : table.split(u'\n', Qt::SkipEmptyParts))
            QVERIFY2(displayWidth(line) <= 20, qPrintable(line));
        QVERIFY(table.contains(u'…'));
        // Never below what the column asks for.
        QVERIFY(tableText(columns, rows, 5).contains(u"a rathe…"_s));
        QCOMPARE(tableText(columns, {}, 20), QString());
    }

    void wraps()
    {
        QCOMPARE(wrappedText(u"one two three"_s, 2, 9), u"  one two\n  three\n"_s);
        QCOMPARE(wrappedText(u"averyveryverylongword x"_s, 0, 6), u"averyveryverylongword\nx\n"_s);
        QCOMPARE(factsText({{u"a"_s, u"1\n2"_s}, {u"long"_s, {}}}), u"a     1\n      2\nlong\n"_s);
    }
};

QTEST_GUILESS_MAIN(TestDisplayWidth)
#include "tst_displaywidth.moc"
