// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/goldenquestion.h"
#include "automation/goldenrun.h"
#include "support/verifyresult.h"

#include <QJsonArray>
#include <QTest>

using namespace chatflow;
using namespace Qt::StringLiterals;

class TestGoldenVerdicts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void judges_data()
    {
        QTest::addColumn<GoldenExpectations>("expectations");
        QTest::addColumn<QString>("answer");
        QTest::addColumn<QList<bool>>("met");
        const auto row = [](const char *name, const GoldenExpectations &expectations, const QString &answer,
                            const QList<bool> &met) { QTest::newRow(name) << expectations << answer << met; };
        row("nothing is expected", {}, u"anything"_s, {});
        row("contains", {.contains = {u"Pan"_s, u"leche"_s}}, u"Hay PÁN y queso"_s, {true, false});
        row("over a line break", {.contains = {u"open until"_s}}, u"We are open\nuntil 8"_s, {true});
        row("does not contain", {.containsNot = {u"descuento"_s, u"gratis"_s}}, u"Es gratis"_s,
            {true, false});
        row("language", {.language = u"es"_s}, u"Hola, hoy estamos abiertos hasta las 8"_s, {true});
        row("another language", {.language = u"es"_s}, u"Hello, we are open until 8 today"_s, {false});
        row("no language", {.language = u"es"_s}, u"45"_s, {false});
        row("as long as it may be", {.minLength = 3, .maxLength = 3}, u"a🙂b"_s, {true, true});
        row("too short", {.minLength = 4}, u"a🙂b"_s, {false});
        row("too long", {.maxLength = 2}, u"a🙂b"_s, {false});
    }
    void judges()
    {
        QFETCH(GoldenExpectations, expectations);
        QFETCH(QString, answer);
        QFETCH(QList<bool>, met);
        const auto verdicts = judgeAnswer(expectations, answer);
        QList<bool> found;
        for (const GoldenVerdict &verdict : verdicts)
            found.append(verdict.met);
        QCOMPARE(found, met);
    }

    void tellsWhatItFound()
    {
        const auto verdicts =
            judgeAnswer({.language = u"es"_s, .minLength = 100}, u"Hello, we are open until 8"_s);
        QCOMPARE(verdicts.at(0).found, u"en"_s);
        QCOMPARE(verdicts.at(1).found, u"26"_s);
    }

    void expectationsSurviveJson()
    {
        const GoldenExpectations all{.contains = {u"a"_s, u"ñ"_s},
                                     .containsNot = {u"b"_s},
                                     .language = u"pt"_s,
                                     .minLength = 0,
                                     .maxLength = 500};
        for (const GoldenExpectations &one : {all, GoldenExpectations()}) {
            const auto read = GoldenExpectations::fromJson(one.toJson());
            VERIFY_RESULT(read);
            QVERIFY(*read == one);
        }
        VERIFY_FAILED(GoldenExpectations::fromJson({{u"contains"_s, QJsonArray{1}}}),
                      Error::Code::MalformedReply);
    }

    void refusesWhatNothingCanMeet_data()
    {
        QTest::addColumn<GoldenExpectations>("expectations");
        QTest::addColumn<QString>("field");
        QTest::newRow("an empty word") << GoldenExpectations{.contains = {u" "_s}} << u"contains"_s;
        QTest::newRow("an empty word not") << GoldenExpectations{.containsNot = {u""_s}} << u"contains_not"_s;
        QTest::newRow("language") << GoldenExpectations{.language = u"de"_s} << u"language"_s;
        QTest::newRow("negative") << GoldenExpectations{.minLength = -1} << u"min_length"_s;
        QTest::newRow("less than the least")
            << GoldenExpectations{.minLength = 10, .maxLength = 5} << u"max_length"_s;
    }
    void refusesWhatNothingCanMeet()
    {
        QFETCH(GoldenExpectations, expectations);
        QFETCH(QString, field);
        const auto fits = expectations.validate();
        VERIFY_FAILED(fits, Error::Code::InvalidArgument);
        QCOMPARE(fits.error().context.value(u"field"_s), field);
    }

    void comparesRuns()
    {
        const auto result = [](int id, const QString &answer, bool met) {
            return GoldenResult{.question = GoldenQuestionId(id),
                                .text = u"?"_s,
                                .answer = answer,
                                .verdicts = {{GoldenVerdict::Rule::Contains, u"x"_s, {}, met}},
                                .tokensIn = 10,
                                .tokensOut = 1,
                                .cost = Money(5, Currency::usd()),
                                .total = milliseconds(100)};
        };
        GoldenRun before;
        before.results = {result(1, u"a"_s, true), result(2, u"b"_s, false), result(3, u"c"_s, true)};
        GoldenRun after;
        after.results = {result(2, u"B"_s, true), result(1, u"a"_s, false), result(4, u"d"_s, true)};
        after.results[1].error = Error{Error::Code::FlowFailed, {}, {}};
        const auto changes = compareRuns(before, after);
        QCOMPARE(changes.size(), 4);
        QVERIFY(changes.at(0).gotBetter());
        QVERIFY(changes.at(0).answerChanged());
        QVERIFY(changes.at(1).gotWorse());
        QVERIFY(!changes.at(1).answerChanged());
        QVERIFY(!changes.at(2).before);
        QVERIFY(!changes.at(3).after);
        QCOMPARE(after.metCount(), 2);
        QCOMPARE(after.tokens(), 33);
        QVERIFY(after.time() == milliseconds(300));
        QCOMPARE(after.cost()->micros(), 15);
        QVERIFY(!GoldenRun().cost());
        after.results[0].cost.reset(); // answered, and nobody knows for how much
        QVERIFY(!after.cost());
    }
};

QTEST_GUILESS_MAIN(TestGoldenVerdicts)
#include "tst_goldenverdicts.moc"
