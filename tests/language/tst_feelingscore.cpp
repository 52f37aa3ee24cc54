// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/feelingscore.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;

/// The feeling by word lists: negation, intensifiers, contrast, idioms, emoji.
class TestFeelingScore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void compares_data();
    void compares();
    void aTiesGoesToTheWeaker();

private:
    static WordLists lists()
    {
        return WordLists::fromTables(
            u"term\tscore\nbueno\t2\nmalo\t-2\nnada mal\t1\nmal\t-2\nsin duda\t1\n"_s,
            u"kind\tterm\tvalue\nnegation\tno\t\nnegation\tnada\t\nnegation\tsin\t\n"
            "intensifier\tmuy\t150\ndiminisher\tpoco\t50\ncontrast\tpero\t\nslang\tbn\tbueno\n"_s,
            u"emoji\tscore\n😡\t-3\n:)\t1\n(y)\t2\nxD\t2\n"_s);
    }
    static double scoreOf(const QString &message)
    {
        const WordLists known = lists();
        QList<ChatToken> tokens = chatTokens(message);
        known.normalise(tokens);
        return FeelingScore::of(tokens, known).compound();
    }
};

void TestFeelingScore::compares_data()
{
    QTest::addColumn<QString>("less");
    QTest::addColumn<QString>("more");
    const auto row = [](const char *name, const QString &less, const QString &more) {
        QTest::newRow(name) << less << more;
    };
    row("words", u"malo"_s, u"bueno"_s);
    row("nothing said", u"malo"_s, u"la mesa"_s);
    row("intensifier", u"bueno"_s, u"muy bueno"_s);
    row("diminisher", u"poco bueno"_s, u"bueno"_s);
    row("negation", u"no es bueno"_s, u"la mesa"_s);
    row("negation through an intensifier", u"no es muy bueno"_s, u"la mesa"_s);
    row("negation ends with the clause", u"la mesa"_s, u"no, bueno"_s);
    row("idiom", u"mal"_s, u"nada mal"_s);
    row("idiom after a negation", u"la mesa"_s, u"no esta nada mal"_s);
    row("idiom opens no negation", u"bueno"_s, u"sin duda bueno"_s);
    row("contrast", u"bueno pero malo"_s, u"malo pero bueno"_s);
    row("emoji", u"bueno 😡"_s, u"bueno"_s);
    row("emoticon", u"la mesa"_s, u"la mesa :)"_s);
    row("letters as emoticon", u"la mesa"_s, u"la mesa xd"_s);
    row("slang", u"la mesa"_s, u"bn"_s);
    row("shouted", u"MALO"_s, u"malo"_s);
}

void TestFeelingScore::compares()
{
    QFETCH(QString, less);
    QFETCH(QString, more);
    QVERIFY2(scoreOf(less) < scoreOf(more), qPrintable(u"%1 < %2"_s.arg(scoreOf(less)).arg(scoreOf(more))));
}

void TestFeelingScore::aTiesGoesToTheWeaker()
{
    QCOMPARE(scoreOf(u"y"_s), 0.0); // "(y)" is an emoticon, "y" is a word
    const WordLists known = WordLists::fromTables(u"term\tscore\npapá\t1\npapa\t-3\n"_s, {}, {});
    QCOMPARE(known.feelings.value(u"papa"_s), 1);
}

QTEST_APPLESS_MAIN(TestFeelingScore)
#include "tst_feelingscore.moc"
