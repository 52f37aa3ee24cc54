// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/arguments.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;

class TestArguments : public QObject
{
    Q_OBJECT

    static CommandSpec spec()
    {
        return {.name = u"tenant set"_s,
                .arguments = u"TENANT [KEY=VALUE...]"_s,
                .minArguments = 1,
                .maxArguments = 3,
                .summary = {},
                .description = {},
                .options = {{u"reason"_s, u"TEXT"_s, {}},
                            {u"follow"_s, {}, {}},
                            {u"limit"_s, u"N"_s, {}},
                            {u"from"_s, u"DATE"_s, {}}},
                .examples = {}};
    }

private Q_SLOTS:
    void sortsWords()
    {
        const auto parsed =
            Arguments::parse(spec(), {u"--json"_s, u"techstore"_s, u"--reason=a=b"_s, u"tone=formal"_s,
                                      u"--reason"_s, u"--follow"_s, u"--"_s, u"--x"_s});
        QVERIFY(parsed.has_value());
        QCOMPARE(parsed->positional(), (QStringList{u"techstore"_s, u"tone=formal"_s, u"--x"_s}));
        QVERIFY(parsed->has(u"json"_s));
        QVERIFY(!parsed->has(u"follow"_s)); // it was the value of the option before it
        QCOMPARE(parsed->value(u"reason"_s), u"--follow"_s);
        QCOMPARE(parsed->values(u"reason"_s), (QStringList{u"a=b"_s, u"--follow"_s}));
        QCOMPARE(parsed->value(u"limit"_s, u"x"_s), u"x"_s);
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("mend");
        QTest::newRow("unknown") << QStringList{u"a"_s, u"--reson"_s, u"x"_s} << u"--reson"_s
                                 << u"--reason"_s;
        QTest::newRow("far from any") << QStringList{u"a"_s, u"--zzzzz"_s} << u"--zzzzz"_s << u"--help"_s;
        QTest::newRow("no value") << QStringList{u"a"_s, u"--reason"_s} << u"--reason TEXT"_s << u"--help"_s;
        QTest::newRow("value for a flag")
            << QStringList{u"a"_s, u"--follow=1"_s} << u"takes no value"_s << u"--help"_s;
        QTest::newRow("too few") << QStringList{} << u"needs TENANT"_s << u"--help"_s;
        QTest::newRow("too many") << QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s} << u"takes only"_s
                                  << u"--help"_s;
        QTest::newRow("one dash") << QStringList{u"a"_s, u"-reason"_s} << u"two dashes"_s << u"--help"_s;
        QTest::newRow("a key") << QStringList{u"a"_s, u"--api-key"_s, u"s3cr3t"_s}
                               << u"never given on the command line"_s << u"secret set"_s;
        QTest::newRow("a password") << QStringList{u"a"_s, u"--password=s3cr3t"_s}
                                    << u"never given on the command line"_s << u"secret set"_s;
    }
    void refuses()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, what);
        QFETCH(QString, mend);
        const auto parsed = Arguments::parse(spec(), words);
        QVERIFY(!parsed.has_value());
        QVERIFY2(parsed.error().what.contains(what), qPrintable(parsed.error().what));
        QVERIFY2(parsed.error().mend.contains(mend), qPrintable(parsed.error().mend));
        // Whatever was typed by mistake might be a key.
        QVERIFY(!parsed.error().what.contains("s3cr3t"_L1));
    }

    void helpNeedsNothingElse()
    {
        QVERIFY(Arguments::parse(spec(), {u"--help"_s})->has(u"help"_s));
        QVERIFY(Arguments::parse(spec(), {u"-h"_s})->has(u"help"_s));
    }

    void readsNumbers_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("number"); // -1: refused
        QTest::newRow("number") << u"7"_s << 7;
        QTest::newRow("least") << u"1"_s << 1;
        QTest::newRow("most") << u"100"_s << 100;
        QTest::newRow("too small") << u"0"_s << -1;
        QTest::newRow("too large") << u"101"_s << -1;
        QTest::newRow("far too large") << u"99999999999"_s << -1;
        QTest::newRow("a word") << u"ten"_s << -1;
        QTest::newRow("a fraction") << u"1.5"_s << -1;
        QTest::newRow("nothing") << u""_s << -1;
    }
    void readsNumbers()
    {
        QFETCH(QString, typed);
        QFETCH(int, number);
        const auto read =
            Arguments::parse(spec(), {u"a"_s, u"--limit"_s, typed})->number(u"limit"_s, 5, 1, 100);
        if (number < 0) {
            QVERIFY(!read);
            QCOMPARE(read.error().code, Error::Code::InvalidArgument);
            QCOMPARE(read.error().context.value(u"field"_s), u"--limit"_s);
        } else {
            QCOMPARE(*read, number);
        }
        QCOMPARE(*Arguments::parse(spec(), {u"a"_s})->number(u"limit"_s, 5, 1, 100), 5);
    }

    void readsDates()
    {
        QCOMPARE(*Arguments::parse(spec(), {u"a"_s, u"--from"_s, u"2026-02-28"_s})->date(u"from"_s, {}),
                 QDate(2026, 2, 28));
        QVERIFY(!Arguments::parse(spec(), {u"a"_s, u"--from"_s, u"2026-02-29"_s})->date(u"from"_s, {}));
        QVERIFY(!Arguments::parse(spec(), {u"a"_s, u"--from"_s, u"28.2.2026"_s})->date(u"from"_s, {}));
    }

    void guessesSlips()
    {
        const QStringList known{u"tenant"_s, u"usage"_s, u"conversations"_s};
        QCOMPARE(nearest(u"tennant"_s, known), u"tenant"_s);
        QCOMPARE(nearest(u"usag"_s, known), u"usage"_s);
        QCOMPARE(nearest(u"conversation"_s, known), u"conversations"_s);
        QCOMPARE(nearest(u"weather"_s, known), QString());
    }
};

QTEST_GUILESS_MAIN(TestArguments)
#include "tst_arguments.moc"
