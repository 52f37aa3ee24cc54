// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/moneytext.h"
#include "settings/goldendialog.h"
#include "settings/goldenmodel.h"
#include "ui/fakeprompt.h"
#include "ui/settingsstage.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>

using namespace chatflow;
using namespace Qt::StringLiterals;

/// The section of golden questions on its page, and its model.
class TestGoldenSection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theModelFollows();
    void saysWhenThereAreNone();
    void addsAndChanges();
    void refusesWhatIsNoQuestion();
    void removesAndMoves();
    void asksWithWhatIsEdited();
    void showsWhatAChangeDid();
    void comparesTheLastTwoRuns();
    void canBeStopped();
    void aRunOutlivesSaving();
    void tellsWhyNot();
    void whoMayOnlyRead();

private:
    void open();
    QString cell(int row, GoldenModel::Column column) const
    {
        return m_stage->part<QTableView>(u"goldenTable"_s)->model()->index(row, column).data().toString();
    }
    QPushButton *button(const QString &name) const { return m_stage->part<QPushButton>(name); }
    FakeGolden &golden() { return m_prompt->golden; }
    StatePane *pane() const { return m_stage->page->currentSection()->findChild<StatePane *>(); }
    NoticeBar *strip() const { return m_stage->page->currentSection()->findChild<NoticeBar *>(); }

    std::unique_ptr<FakePrompt> m_prompt;
    std::unique_ptr<SettingsStage> m_stage;
};

void TestGoldenSection::init()
{
    m_stage.reset();
    m_prompt = std::make_unique<FakePrompt>();
    m_stage = std::make_unique<SettingsStage>();
    m_stage->prompt = m_prompt->sources;
}

void TestGoldenSection::open()
{
    m_stage->openRead();
    m_stage->show(u"golden"_s);
    QTRY_VERIFY(m_stage->page->isSettled());
}

void TestGoldenSection::theModelFollows()
{
    GoldenModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setQuestions({{GoldenQuestionId(1), u"a"_s, {.contains = {u"x"_s}, .language = u"es"_s}, {}},
                        {GoldenQuestionId(2), u"b"_s, {}, u"a note"_s}});
    QCOMPARE(model.index(0, GoldenModel::Expected).data().toString(), u"says “x”; in Spanish"_s);
    QCOMPARE(model.index(1, GoldenModel::Question).data(Qt::ToolTipRole).toString(), u"a note"_s);
    model.put({GoldenQuestionId(3), u"c"_s, {}, {}});
    model.put({GoldenQuestionId(1), u"A"_s, {}, {}});
    model.move(2, 0);
    QCOMPARE(model.questions().at(0).text, u"c"_s);
    model.move(0, 1);
    model.take(GoldenQuestionId(2));
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.questions().at(0).text, u"A"_s);
    model.add({.question = GoldenQuestionId(1), .text = u"A"_s, .answer = u"yes"_s});
    QCOMPARE(model.index(0, GoldenModel::Verdict).data().toString(), u"Answered"_s);
    QVERIFY(!model.index(0, GoldenModel::Verdict).data(Qt::DecorationRole).isNull());
    model.beginRun();
    QCOMPARE(model.index(0, GoldenModel::Verdict).data().toString(), QString());
    QCOMPARE(model.before(GoldenQuestionId(1))->answer, u"yes"_s);
}

void TestGoldenSection::saysWhenThereAreNone()
{
    open();
    QCOMPARE(pane()->state(), StatePane::State::Empty);
    QVERIFY(!button(u"goldenRun"_s)->isEnabled());
    Q_EMIT pane()->actionRequested();
    QVERIFY(m_stage->page->findChild<GoldenDialog *>());
}

void TestGoldenSection::addsAndChanges()
{
    open();
    button(u"goldenAdd"_s)->click();
    auto *dialog = m_stage->page->findChild<GoldenDialog *>();
    const auto lines = [&dialog](const QString &name) { return dialog->findChild<QPlainTextEdit *>(name); };
    lines(u"goldenText"_s)->setPlainText(u"Are you open?"_s);
    lines(u"goldenContains"_s)->setPlainText(u"eight\n\n yes "_s);
    dialog->findChild<QComboBox *>(u"goldenLanguage"_s)->setCurrentIndex(3);
    dialog->findChild<QSpinBox *>(u"goldenMax"_s)->setValue(300);
    dialog->findChild<QPushButton *>(u"goldenSave"_s)->click();
    QTRY_COMPARE(golden().kept.size(), 1);
    const GoldenExpectations expected{
        .contains = {u"eight"_s, u"yes"_s}, .language = u"en"_s, .maxLength = 300};
    QVERIFY(golden().kept.constFirst().expectations == expected);
    QTRY_COMPARE(cell(0, GoldenModel::Question), u"Are you open?"_s);
    QCOMPARE(cell(0, GoldenModel::Expected),
             u"says “eight”; says “yes”; in English; at most 300 character(s)"_s);

    button(u"goldenEdit"_s)->click();
    dialog = m_stage->page->findChildren<GoldenDialog *>().constLast();
    QVERIFY(dialog->question() == golden().kept.constFirst()); // nothing is lost on the way
    lines(u"goldenText"_s)->setPlainText(u"Open on Sunday?"_s);
    dialog->findChild<QPushButton *>(u"goldenSave"_s)->click();
    QTRY_COMPARE(cell(0, GoldenModel::Question), u"Open on Sunday?"_s);
    QCOMPARE(golden().kept.size(), 1);
}

void TestGoldenSection::refusesWhatIsNoQuestion()
{
    open();
    button(u"goldenAdd"_s)->click();
    auto *dialog = m_stage->page->findChild<GoldenDialog *>();
    dialog->findChild<QPushButton *>(u"goldenSave"_s)->click();
    QVERIFY(dialog->isVisible());
    QVERIFY(!dialog->findChild<QLabel *>(u"goldenTextNote"_s)->text().isEmpty());
    dialog->findChild<QPlainTextEdit *>(u"goldenText"_s)->setPlainText(u"?"_s);
    dialog->findChild<QSpinBox *>(u"goldenMin"_s)->setValue(10);
    dialog->findChild<QSpinBox *>(u"goldenMax"_s)->setValue(5);
    dialog->findChild<QPushButton *>(u"goldenSave"_s)->click();
    QVERIFY(dialog->isVisible());
    QVERIFY(golden().kept.isEmpty());
}

void TestGoldenSection::removesAndMoves()
{
    for (const QString &text : {u"a"_s, u"b"_s, u"c"_s})
        golden().put(text);
    open();
    QVERIFY(!button(u"goldenUp"_s)->isEnabled());
    button(u"goldenDown"_s)->click();
    QTRY_COMPARE(golden().kept.at(1).text, u"a"_s);
    QCOMPARE(cell(1, GoldenModel::Question), u"a"_s);
    button(u"goldenRemove"_s)->click(); // the one that moved is still chosen
    QTRY_COMPARE(golden().kept.size(), 2);
    QTRY_COMPARE(cell(1, GoldenModel::Question), u"c"_s);
}

void TestGoldenSection::asksWithWhatIsEdited()
{
    golden().put(u"a"_s, {.contains = {u"yes"_s}});
    golden().put(u"b"_s, {.contains = {u"yes"_s}});
    open();
    m_stage->page->draft().edit([](TenantSettings &settings) { settings.tone = u"formal"_s; });
    button(u"goldenRun"_s)->click();
    QVERIFY(golden().asked);
    QCOMPARE(golden().asked->settings.tone, u"formal"_s);
    QVERIFY(golden().askedUnsaved);
    QVERIFY(!m_stage->page->isSettled());
    golden().answer(1, u"no"_s);
    QCOMPARE(m_stage->part<QProgressBar>(u"goldenProgress"_s)->value(), 1);
    QCOMPARE(cell(1, GoldenModel::Verdict), u"The answer does not say “yes”"_s);
    QCOMPARE(m_stage->part<QLabel>(u"goldenSummary"_s)->text(), u"1 of 2 answers"_s);
    golden().answer(0, u"yes"_s);
    golden().finishRun();
    QTRY_VERIFY(m_stage->page->isSettled());
    QCOMPARE(cell(0, GoldenModel::Verdict), u"As expected"_s);
    const QString summary = m_stage->part<QLabel>(u"goldenSummary"_s)->text();
    QVERIFY2(summary.startsWith(u"1 of 2 as expected"_s) && summary.contains(u"850 tokens"_s) &&
                 summary.contains(u"not saved"_s),
             qPrintable(summary));
}

void TestGoldenSection::showsWhatAChangeDid()
{
    golden().put(u"a"_s, {.contains = {u"yes"_s}});
    GoldenRun before;
    before.results = {{.question = GoldenQuestionId(1),
                       .text = u"a"_s,
                       .answer = u"yes\nindeed"_s,
                       .verdicts = {{GoldenVerdict::Rule::Contains, u"yes"_s, {}, true}}}};
    golden().runs = {before};
    open();
    QCOMPARE(cell(0, GoldenModel::Verdict), u"As expected"_s);
    button(u"goldenRun"_s)->click();
    golden().answer(0, u"no\nindeed"_s);
    golden().finishRun();
    QTRY_COMPARE(cell(0, GoldenModel::Change), u"Worse"_s);
    QCOMPARE(m_stage->part<QLabel>(u"goldenVerdict"_s)->text(), u"The answer does not say “yes”"_s);
    QCOMPARE(m_stage->part<QPlainTextEdit>(u"comparedBefore"_s)->toPlainText(), u"yes\nindeed"_s);
    QCOMPARE(m_stage->part<QPlainTextEdit>(u"comparedAfter"_s)->toPlainText(), u"no\nindeed"_s);
}

void TestGoldenSection::comparesTheLastTwoRuns()
{
    golden().put(u"a"_s);
    golden().put(u"b"_s);
    golden().put(u"c"_s);
    const auto result = [](qint64 question, const QString &answer, bool met, int ms, qint64 micros) {
        return GoldenResult{.question = GoldenQuestionId(question),
                            .text = u"?"_s,
                            .answer = answer,
                            .verdicts = {{GoldenVerdict::Rule::Contains, u"yes"_s, {}, met}},
                            .cost = Money(micros, Currency::usd()),
                            .total = milliseconds(ms)};
    };
    GoldenRun before;
    before.results = {result(1, u"yes"_s, true, 900, 1200), result(2, u"same"_s, true, 500, 300)};
    GoldenRun last;
    last.results = {result(1, u"no"_s, false, 2000, 2500), result(2, u"same"_s, true, 400, 300),
                    result(3, u"new"_s, true, 9000, 9000)};
    golden().runs = {last, before};
    open();
    QCOMPARE(cell(0, GoldenModel::Change), u"Worse"_s);
    QCOMPARE(cell(1, GoldenModel::Change), u"Same answer"_s);
    QCOMPARE(cell(2, GoldenModel::Change), u"Asked for the first time"_s);
    QCOMPARE(m_stage->part<QPlainTextEdit>(u"comparedBefore"_s)->toPlainText(), u"yes"_s);
    const auto since = [this] { return m_stage->part<QLabel>(u"goldenSummary"_s)->text().section(u'\n', 1); };
    // Of the questions that both asked.
    const QString expected = u"Since the run before: 1 other answer(s) · 1 worse · 1.4 s before, 2.4 s now · "
                             "%1 before, %2 now"_s.arg(localeText(Money(1500, Currency::usd()), QLocale()),
                                                       localeText(Money(2800, Currency::usd()), QLocale()));
    QCOMPARE(since(), expected);

    button(u"goldenRun"_s)->click();
    QCOMPARE(since(), QString());
    golden().answer(0, u"no"_s);
    button(u"goldenRun"_s)->click(); // stopped: held against the run before it all the same
    QTRY_VERIFY(m_stage->page->isSettled());
    QVERIFY2(since().startsWith(u"Since the run before: the same answers"_s), qPrintable(since()));
}

void TestGoldenSection::canBeStopped()
{
    golden().put(u"a"_s);
    golden().put(u"b"_s);
    open();
    button(u"goldenRun"_s)->click();
    golden().answer(0, u"yes"_s);
    QCOMPARE(button(u"goldenRun"_s)->text(), u"Stop"_s);
    button(u"goldenRun"_s)->click();
    QVERIFY(golden().cancelled);
    QTRY_COMPARE(button(u"goldenRun"_s)->text(), u"Ask all"_s);
    QVERIFY(!strip()->isHidden());
    QVERIFY(m_stage->page->isSettled());
}

void TestGoldenSection::aRunOutlivesSaving()
{
    golden().put(u"a"_s);
    golden().put(u"b"_s);
    open();
    button(u"goldenRun"_s)->click();
    golden().answer(0, u"yes"_s);
    m_stage->page->draft().edit([](TenantSettings &settings) { settings.tone = u"formal"_s; });
    m_stage->save();
    QTRY_COMPARE(m_stage->source.saved.size(), 1);
    QTRY_VERIFY(!m_stage->page->draft().isChanged());
    TenantSettings theirs = m_stage->source.stored.settings;
    theirs.tone = u"warm"_s;
    m_stage->source.saveAs(u"Kim"_s, theirs);
    Q_EMIT m_stage->feed.changed({{.tenant = TenantId(1), .kind = ChangeKind::Settings}});
    QTRY_COMPARE(m_stage->page->draft().settings().tone, u"warm"_s);
    QVERIFY(!golden().cancelled);
    golden().answer(1, u"no"_s);
    golden().finishRun();
    QTRY_VERIFY(m_stage->page->isSettled());
    QCOMPARE(cell(0, GoldenModel::Verdict), u"Answered"_s);
    QCOMPARE(cell(1, GoldenModel::Verdict), u"Answered"_s);

    // Another business is another matter.
    button(u"goldenRun"_s)->click();
    m_stage->page->setTenant(TenantId(2), QTimeZone::utc());
    QVERIFY(golden().cancelled);
    QTRY_VERIFY(m_stage->page->isSettled());
    QCOMPARE(cell(0, GoldenModel::Verdict), u"Answered"_s); // read anew, from the last run
}

void TestGoldenSection::tellsWhyNot()
{
    golden().put(u"a"_s);
    golden().answers.failNext({Error::Code::StorageLocked, {}, {}});
    open();
    QCOMPARE(pane()->state(), StatePane::State::Failing);
    Q_EMIT pane()->retryRequested();
    QTRY_COMPARE(cell(0, GoldenModel::Question), u"a"_s);
    button(u"goldenRun"_s)->click();
    golden().failRun({Error::Code::StorageFull, {}, {}});
    QTRY_VERIFY(!strip()->isHidden());
    QVERIFY(m_stage->page->isSettled());
}

void TestGoldenSection::whoMayOnlyRead()
{
    golden().put(u"a"_s);
    m_stage->source.allowed = {.read = true, .edit = false, .keys = false, .manage = false};
    open();
    for (const QString &name : {u"goldenRun"_s, u"goldenAdd"_s, u"goldenEdit"_s, u"goldenRemove"_s})
        QVERIFY2(!button(name)->isEnabled(), qPrintable(name));
}

QTEST_MAIN(TestGoldenSection)
#include "tst_goldensection.moc"
