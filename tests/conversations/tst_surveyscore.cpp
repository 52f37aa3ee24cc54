// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/surveyscore.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chatflow
{

/// Which messages are a mark from 1 to 5, and which are not.
class TestSurveyScore : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void read_data();
    void read();
};

void TestSurveyScore::read_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("score"); // 0 = none
    const QList<std::pair<QString, int>> rows{
        {u"5"_s, 5},           {u" 1 "_s, 1},         {u"4!"_s, 4},
        {u"4/5"_s, 4},         {u"3."_s, 3},          {u"Un 4"_s, 4},
        {u"cinco"_s, 5},       {u"Três"_s, 3},        {u"five"_s, 5},
        {u"5️⃣"_s, 5},     {u"⭐⭐⭐⭐"_s, 4},        {u"⭐ 4"_s, 4},
        {u"nota quatro"_s, 4}, {u"5 estrellas"_s, 5}, {u"I give it a 2"_s, 2},
        {u"0"_s, 0},           {u"6"_s, 0},           {u"10"_s, 0},
        {u"2 pizzas"_s, 0},    {u"4 o 5"_s, 0},       {u""_s, 0},
        {u"bien"_s, 0},        {u"-3"_s, 0},          {u"3,5"_s, 0},
        {u"⭐⭐⭐⭐⭐⭐"_s, 0},      {u"⭐⭐ 5"_s, 0},        {u"a las 5 de la tarde"_s, 0},
        {u"un"_s, 0},          {u"12345"_s, 0},       {QString(200, u'5'), 0},
    };
    for (const auto &[text, score] : rows)
        QTest::newRow(qUtf8Printable(text.left(30) + u" → %1"_s.arg(score))) << text << score;
}

void TestSurveyScore::read()
{
    QFETCH(QString, text);
    QFETCH(int, score);
    QCOMPARE(surveyScore(text).value_or(0), score);
}

} // namespace chatflow

QTEST_GUILESS_MAIN(chatflow::TestSurveyScore)
#include "tst_surveyscore.moc"
