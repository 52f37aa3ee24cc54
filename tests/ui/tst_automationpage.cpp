// SPDX-License-Identifier: GPL-3.0-or-later
// The page of rules: the list, the editor, two people at once, the trial and the history.
#include "automation/readymaderules.h"
#include "rules/automationpage.h"
#include "rules/ruleeditor.h"
#include "ui/rulesstage.h"
#include "widgets/noticebar.h"
#include "widgets/statepane.h"
#include "widgets/undobar.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace chatflow;

class TestAutomationPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsEachRuleInWords();
    void turnsRulesOnAndOff();
    void movesRules();
    void addsDuplicatesAndDeletes();
    void pausesAll();
    void tellsItsStates();
    void isNotForEverybodyToChange();
    void editsARule();
    void saysWhatIsMissing();
    void remarksAsOneTypes();
    void everyPartComesBackFromTheForm_data();
    void everyPartComesBackFromTheForm();
    void whatIsNotSavedIsAskedFor();
    void changesOfTwoAreBothKept();
    void theSameRuleChangedTwiceIsAsked();
    void triesOnThePast();
    void aTrialCanBeCancelled();
    void goesBackToAnEarlierVersion();
};

void TestAutomationPage::tellsEachRuleInWords()
{
    RulesStage stage;
    stage.rules->used.insert(u"a"_s, {12, RulesStage::start - std::chrono::hours(1)});
    const QAbstractItemModelTester tester(stage.table()->model());
    stage.open();
    QTRY_COMPARE(stage.count(), 3);
    using Column = RulesModel::Column;
    QCOMPARE(stage.shown(0, Column::Name), u"Prices"_s);
    QTRY_COMPARE(stage.shown(0, Column::Acted), u"12"_s);
    QCOMPARE(stage.shown(1, Column::Last), u"Never"_s);
    QCOMPARE(stage.shown(0, Column::Sentence), u"When a contact says “price”, then put on the tag “vip”."_s);
    QVERIFY(stage.page->isSettled());

    stage.rules->used.insert(u"b"_s, {1, RulesStage::start});
    Q_EMIT stage.feed.changed({{.tenant = TenantId(1), .kind = ChangeKind::RuleFire, .id = 1}});
    QTRY_COMPARE(stage.shown(1, Column::Acted), u"1"_s);
}

void TestAutomationPage::turnsRulesOnAndOff()
{
    RulesStage stage;
    stage.open();
    QTRY_COMPARE(stage.count(), 3);
    stage.table()->setFocus();
    stage.table()->selectRow(1);
    QTest::keyClick(stage.table(), Qt::Key_Space);
    QTRY_VERIFY(!stage.rules->now().rules.at(1).enabled);
    QCOMPARE(stage.action(u"switchRuleAction"_s)->text(), u"&Turn on"_s);
    // With the mouse, on the box itself.
    const QModelIndex box = stage.table()->model()->index(0, static_cast<int>(RulesModel::Column::On));
    QVERIFY(stage.table()->model()->setData(box, Qt::Unchecked, Qt::CheckStateRole));
    QTRY_VERIFY(!stage.rules->now().rules.at(0).enabled);
    // A second one while the first is still on its way.
    stage.rules->answers.hold();
    stage.table()->model()->setData(box, Qt::Checked, Qt::CheckStateRole);
    stage.table()->selectRow(1);
    QTest::keyClick(stage.table(), Qt::Key_Space);
    stage.rules->answers.release();
    QTRY_VERIFY(stage.rules->now().rules.at(0).enabled && stage.rules->now().rules.at(1).enabled);
    QTRY_VERIFY(stage.page->isSettled());
    QVERIFY(!stage.part<NoticeBar>(u"noticeBar"_s)->isVisible());
}

void TestAutomationPage::movesRules()
{
    RulesStage stage;
    stage.open();
    QTRY_COMPARE(stage.count(), 3);
    stage.table()->setFocus();
    stage.table()->selectRow(2);
    QTest::keyClick(stage.table(), Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(stage.names(), QStringList({u"Prices"_s, u"Refunds"_s, u"Hours"_s}));
    QTest::keyClick(stage.table(), Qt::Key_Up, Qt::AltModifier);
    QTRY_COMPARE(stage.names(), QStringList({u"Refunds"_s, u"Prices"_s, u"Hours"_s}));
    QVERIFY(!stage.action(u"ruleUpAction"_s)->isEnabled());
    QTest::keyClick(stage.table(), Qt::Key_Down, Qt::AltModifier);
    QTRY_COMPARE(stage.names(), QStringList({u"Prices"_s, u"Refunds"_s, u"Hours"_s}));
    // Dragged below the last one, and before the first one.
    auto *model = stage.table()->model();
    const std::unique_ptr<QMimeData> first(model->mimeData({model->index(0, 0)}));
    model->dropMimeData(first.get(), Qt::MoveAction, 3, 0, {});
    QTRY_COMPARE(stage.names(), QStringList({u"Refunds"_s, u"Hours"_s, u"Prices"_s}));
    const std::unique_ptr<QMimeData> last(model->mimeData({model->index(2, 0)}));
    model->dropMimeData(last.get(), Qt::MoveAction, 0, 0, {});
    QTRY_COMPARE(stage.names(), QStringList({u"Prices"_s, u"Refunds"_s, u"Hours"_s}));
}

void TestAutomationPage::addsDuplicatesAndDeletes()
{
    RulesStage stage{QList<Rule>()};
    stage.open();
    QTRY_COMPARE(stage.state()->title(), u"No rules yet"_s);
    Q_EMIT stage.state()->actionRequested();
    const auto ready = static_cast<int>(readyMadeRules(u"en"_s).size());
    QTRY_COMPARE(stage.count(), ready);
    QTRY_COMPARE(static_cast<int>(stage.rules->now().rules.size()), ready);

    stage.table()->selectRow(0);
    stage.action(u"duplicateRuleAction"_s)->trigger();
    QTRY_COMPARE(static_cast<int>(stage.rules->now().rules.size()), ready + 1);
    QCOMPARE(stage.names().at(1), u"Asks for a person (copy)"_s);
    QVERIFY(!stage.rules->now().rules.at(1).enabled);

    stage.table()->selectRow(0);
    stage.action(u"deleteRuleAction"_s)->trigger();
    QTRY_COMPARE(static_cast<int>(stage.rules->now().rules.size()), ready);
    QCOMPARE(stage.undo.text(), u"The rule “Asks for a person” is deleted."_s);
    // It is offered again, and what takes the rest stays the last.
    auto *menu = stage.part<QMenu>(u"addRuleMenu"_s);
    Q_EMIT menu->aboutToShow();
    QVERIFY(stage.action(u"add-ready-person"_s));
    QVERIFY(!stage.action(u"add-ready-answer"_s));
    stage.undo.undo();
    QTRY_COMPARE(stage.names().at(0), u"Asks for a person"_s);
}

void TestAutomationPage::pausesAll()
{
    RulesStage stage;
    stage.open();
    QTRY_COMPARE(stage.count(), 3);
    auto *notice = stage.part<NoticeBar>(u"rulesPaused"_s);
    QVERIFY(!notice->isVisible());
    stage.rules->store({keywordRule(u"a"_s, u"Prices"_s, u"cost"_s)}); // a colleague was faster
    stage.action(u"pauseRulesAction"_s)->trigger();
    QTRY_VERIFY(stage.rules->now().paused);
    QTRY_VERIFY(notice->isVisible());
    QCOMPARE(stage.rules->now().rules.size(), 1);
    Q_EMIT notice->actionRequested();
    QTRY_VERIFY(!stage.rules->now().paused);
    QTRY_VERIFY(!notice->isVisible());
}

void TestAutomationPage::tellsItsStates()
{
    RulesStage stage;
    stage.page->show();
    QCOMPARE(stage.state()->title(), u"No business is chosen"_s);
    stage.rules->answers.hold();
    stage.page->setTenant(TenantId(1), QTimeZone::utc());
    QCOMPARE(stage.state()->state(), StatePane::State::Loading);
    stage.rules->answers.release();
    QTRY_VERIFY(stage.table()->isVisible());

    stage.rules->answers.failNext({Error::Code::StorageIo, {}, {}});
    stage.page->setTenant(TenantId(2), QTimeZone::utc());
    QTRY_COMPARE(stage.state()->state(), StatePane::State::Failing);
    Q_EMIT stage.state()->retryRequested();
    QTRY_VERIFY(stage.table()->isVisible());

    // What cannot be saved is told, and shown as it is stored.
    stage.rules->answers.failNext({Error::Code::StorageIo, {}, {}});
    stage.table()->selectRow(0);
    stage.action(u"deleteRuleAction"_s)->trigger();
    QTRY_VERIFY(stage.part<NoticeBar>(u"noticeBar"_s)->isVisible());
    QCOMPARE(stage.count(), 3);
}

void TestAutomationPage::isNotForEverybodyToChange()
{
    RulesStage stage;
    stage.rules->edits = false;
    stage.open();
    QTRY_COMPARE(stage.count(), 3);
    QVERIFY(!stage.part<QPushButton>(u"addRuleButton"_s)->isVisible());
    QVERIFY(!stage.action(u"deleteRuleAction"_s)->isVisible());
    stage.edit(0);
    QVERIFY(stage.edits());
    QVERIFY(!stage.part<QLineEdit>(u"ruleName"_s)->isEnabled());
    QVERIFY(!stage.part<QPushButton>(u"ruleSave"_s)->isVisible());

    RulesStage other;
    other.rules->reads = false;
    other.open();
    QCOMPARE(other.state()->state(), StatePane::State::NoPermission);
}

void TestAutomationPage::editsARule()
{
    RulesStage stage;
    stage.open();
    QTRY_COMPARE(stage.count(), 3);
    stage.edit(1);
    QVERIFY(stage.edits());
    QVERIFY(!stage.part<QPushButton>(u"ruleSave"_s)->isEnabled());
    stage.type(u"ruleName"_s, u"Opening hours"_s);
    stage.type(u"ruleWords"_s, u"hours, when do you open"_s);
    QCOMPARE(stage.part<QLabel>(u"ruleSentence"_s)->text(),
             u"When a contact says “hours” or “when do you open”, then put on the tag “vip”."_s);
    stage.type(u"ruleReason"_s, u"People ask so"_s);
    QVERIFY(stage.page->hasUnsaved());
    stage.press(u"ruleSave"_s);
    QTRY_VERIFY(!stage.edits());
    QCOMPARE(stage.names(), QStringList({u"Prices"_s, u"Opening hours"_s, u"Refunds"_s}));
    QCOMPARE(stage.rules->now().rules.at(1).event.words, QStringList({u"hours"_s, u"when do you open"_s}));
    QCOMPARE(stage.rules->reasons.constLast(), u"People ask so"_s);
    QCOMPARE(stage.table()->selectionModel()->selectedRows().constFirst().row(), 1);
}

void TestAutomationPage::saysWhatIsMissing()
{
    RulesStage stage;
    stage.open();
    QTRY_COMPARE(stage.count(), 3);
    Q_EMIT stage.part<QMenu>(u"addRuleMenu"_s)->aboutToShow();
    stage.action(u"addEmptyRule"_s)->trigger();
    QVERIFY(stage.edits());
    QVERIFY(!stage.part<QLabel>(u"ruleNameNote"_s)->isVisible()); // not before it was touched
    stage.press(u"ruleSave"_s);
    QVERIFY(stage.edits());
    QCOMPARE(stage.part<QLabel>(u"ruleNameNote"_s)->text(), u"Give the rule a name."_s);
    QCOMPARE(stage.part<QLabel>(u"ruleActionNote"_s)->text(), u"Fill this in."_s);
    QVERIFY(stage.part<QLabel>(u"ruleActionNote"_s)->isVisible());
    QCOMPARE(stage.page->focusWidget(), stage.part<QLineEdit>(u"ruleName"_s));
    stage.type(u"ruleName"_s, u"New"_s);
    stage.type(u"ruleWords"_s, u"hello"_s);
    stage.part<QPlainTextEdit>(u"actionText"_s)->setPlainText(u"Hi!"_s);
    QVERIFY(!stage.part<QLabel>(u"ruleActionNote"_s)->isVisible());
    stage.press(u"ruleSave"_s);
    QTRY_COMPARE(stage.count(), 4);
    QCOMPARE(stage.names().constLast(), u"New"_s);
}

void TestAutomationPage::remarksAsOneTypes()
{
    RulesStage stage;
    QList<Rule> stored = stage.rules->now().rules;
    stored[0].stopAfter = true;
    stage.rules->store(stored);
    stage.open();
    QTRY_COMPARE(stage.count(), 3);
    stage.edit(1);
    auto *remarks = stage.part<QLabel>(u"ruleRemarks"_s);
    QVERIFY(!remarks->isVisible());
    stage.type(u"ruleWords"_s, u"the price"_s);
    QTRY_COMPARE(remarks->text(), u"\"Hours\" never hears \"the price\": \"Prices\" takes it and stops."_s);
    QVERIFY(remarks->isVisible());
    stage.press(u"ruleDiscard"_s);
    QTRY_VERIFY(!remarks->isVisible());
}

void TestAutomationPage::everyPartComesBackFromTheForm_data()
{
    QTest::addColumn<Rule>("rule");
    using Event = RuleEvent::Kind;
    using Condition = RuleCondition::Kind;
    using Action = RuleAction::Kind;
    const Rule base = keywordRule(u"a"_s, u"A"_s, u"a"_s);
    const auto event = [&](const RuleEvent &one) {
        Rule rule = base;
        rule.event = one;
        QTest::newRow(qPrintable(u"event "_s + toString(one.kind))) << rule;
    };
    for (const Event kind : {Event::Message, Event::FirstContact, Event::OutOfHours, Event::LimitReached,
                             Event::Escalated, Event::AiFailed, Event::HandedBack})
        event({.kind = kind});
    event({.kind = Event::Keyword, .words = {u"one"_s, u"two words"_s}});
    event({.kind = Event::Intent, .words = {u"price"_s, u"an own one"_s}, .certainty = 0.65});
    event({.kind = Event::Feeling, .feeling = Feeling::Negative, .certainty = 0.9});
    event({.kind = Event::Frequent, .count = 20, .days = 30});
    event({.kind = Event::Silence, .minutes = 90});
    for (const RuleCondition &one : std::initializer_list<RuleCondition>{
             {.kind = Condition::Tag, .negated = true, .text = u"another"_s},
             {.kind = Condition::Field, .name = u"size"_s, .text = u"M"_s},
             {.kind = Condition::Language, .text = u"pt"_s},
             {.kind = Condition::HeldBy, .text = u"human"_s},
             {.kind = Condition::Number, .text = u"gone"_s},
             {.kind = Condition::Contains, .text = u" exact "_s},
             {.kind = Condition::Hours, .hours = {{1, 540, 1080}, {6, 600, 840}}},
             {.kind = Condition::Open, .negated = true},
             {.kind = Condition::MessageKind, .text = u"image"_s},
             {.kind = Condition::Messages, .count = 3, .days = 14}}) {
        Rule rule = base;
        rule.anyCondition = true;
        rule.conditions = {{.kind = Condition::Open}, one};
        QTest::newRow(qPrintable(u"condition "_s + toString(one.kind))) << rule;
    }
    for (const RuleAction &one :
         std::initializer_list<RuleAction>{{.kind = Action::Answer},
                                           {.kind = Action::AnswerByFlow, .text = u"flow-2"_s},
                                           {.kind = Action::SendText, .text = u"Two\nlines {contact_name}"_s},
                                           {.kind = Action::SendCanned, .text = u"greet"_s},
                                           {.kind = Action::Escalate, .text = u"why"_s},
                                           {.kind = Action::Tag, .text = u"new"_s},
                                           {.kind = Action::Untag, .text = u"vip"_s},
                                           {.kind = Action::SetField, .name = u"size"_s, .text = u"L"_s},
                                           {.kind = Action::PauseAi},
                                           {.kind = Action::FollowUp},
                                           {.kind = Action::Assign, .target = 9},
                                           {.kind = Action::Notify, .text = u"look"_s}}) {
        Rule rule = base;
        rule.actions = {one, {.kind = Action::Notify, .text = u"last"_s}};
        QTest::newRow(qPrintable(u"action "_s + toString(one.kind))) << rule;
    }
    Rule limits = base;
    limits.schedule = {.hours = {{5, 60, 120}}, .from = QDate(2026, 12, 1), .until = QDate(2026, 12, 24)};
    limits.cooldownMinutes = 2 * 24 * 60;
    limits.stopAfter = true;
    QTest::newRow("limits") << limits;
}

void TestAutomationPage::everyPartComesBackFromTheForm()
{
    QFETCH(const Rule, rule);
    RulesStage stage{QList<Rule>{rule}};
    stage.rules->flowList = {{.id = u"flow-1"_s, .name = u"Sales"_s}, {.id = u"flow-2"_s, .name = u"Help"_s}};
    stage.open();
    QTRY_COMPARE(stage.count(), 1);
    stage.edit(0);
    QTRY_VERIFY(stage.page->isSettled());
    auto *editor = stage.part<RuleEditor>(u"ruleEditor"_s);
    QVERIFY2(editor->rule() == rule,
             QByteArray(rulesToJson({editor->rule()}) + '\n' + rulesToJson({rule})).constData());
    QVERIFY(!editor->isChanged());
    QVERIFY(!editor->findChild<QLabel *>(u"ruleSentence"_s)->text().isEmpty());
}

void TestAutomationPage::whatIsNotSavedIsAskedFor()
{
    RulesStage stage;
    stage.open();
    QTRY_COMPARE(stage.count(), 3);
    stage.edit(0);
    QVERIFY(!stage.page->hasUnsaved());
    stage.type(u"ruleName"_s, u"Costs"_s);
    bool gone = false;
    stage.page->askToLeave([&gone] { gone = true; });
    QVERIFY(stage.dialog(u"leaveRuleQuestion"_s));
    stage.press(u"leaveRuleStay"_s);
    QVERIFY(!gone && stage.edits());
    QTRY_VERIFY(!stage.dialog(u"leaveRuleQuestion"_s));
    stage.page->askToLeave([&gone] { gone = true; });
    stage.press(u"leaveRuleSave"_s);
    QTRY_VERIFY(gone);
    QCOMPARE(stage.names().constFirst(), u"Costs"_s);
    QTRY_VERIFY(!stage.dialog(u"leaveRuleQuestion"_s));

    stage.edit(0);
    stage.type(u"ruleName"_s, u"Something"_s);
    QTest::mouseClick(stage.part<QToolButton>(u"ruleBack"_s), Qt::LeftButton);
    QVERIFY(stage.dialog(u"leaveRuleQuestion"_s));
    stage.press(u"leaveRuleDiscard"_s);
    QVERIFY(!stage.edits());
    QCOMPARE(stage.names().constFirst(), u"Costs"_s);
}

void TestAutomationPage::changesOfTwoAreBothKept()
{
    RulesStage stage;
    stage.open();
    QTRY_COMPARE(stage.count(), 3);
    stage.edit(0);
    stage.type(u"ruleName"_s, u"Costs"_s);
    QList<Rule> theirs = stage.rules->now().rules;
    theirs[0].enabled = false;
    theirs[1].name = u"Theirs"_s;
    theirs.prepend(keywordRule(u"d"_s, u"New of theirs"_s, u"new"_s));
    stage.rules->store(theirs);
    stage.press(u"ruleSave"_s);
    QTRY_VERIFY(!stage.edits());
    QCOMPARE(stage.names(), QStringList({u"New of theirs"_s, u"Costs"_s, u"Theirs"_s, u"Refunds"_s}));
    QVERIFY(!stage.rules->now().rules.at(1).enabled);
    QVERIFY(stage.part<NoticeBar>(u"noticeBar"_s)->isVisible() || stage.count() == 4);
}

void TestAutomationPage::theSameRuleChangedTwiceIsAsked()
{
    RulesStage stage;
    stage.open();
    QTRY_COMPARE(stage.count(), 3);
    stage.edit(0);
    stage.type(u"ruleName"_s, u"Mine"_s);
    QList<Rule> theirs = stage.rules->now().rules;
    theirs[0].name = u"Theirs"_s;
    stage.rules->store(theirs);
    stage.tell();
    QTRY_VERIFY(stage.part<RuleEditor>(u"ruleEditor"_s)->notice()->isVisible());

    stage.press(u"ruleSave"_s);
    QTRY_VERIFY(stage.dialog(u"whoseRuleQuestion"_s));
    QVERIFY(stage.edits());
    stage.press(u"whoseRuleBack"_s);
    QTRY_VERIFY(!stage.dialog(u"whoseRuleQuestion"_s));
    QVERIFY(stage.edits());
    QCOMPARE(stage.part<QLineEdit>(u"ruleName"_s)->text(), u"Mine"_s);
    QCOMPARE(stage.names().constFirst(), u"Theirs"_s);

    stage.press(u"ruleSave"_s);
    QTRY_VERIFY(stage.dialog(u"whoseRuleQuestion"_s));
    stage.press(u"whoseRuleBoth"_s);
    QTRY_COMPARE(stage.names(), QStringList({u"Theirs"_s, u"Hours"_s, u"Refunds"_s, u"Mine (copy)"_s}));
    QVERIFY(!stage.edits());

    stage.edit(0);
    stage.type(u"ruleName"_s, u"Mine again"_s);
    theirs = stage.rules->now().rules;
    theirs[0].name = u"Theirs again"_s;
    stage.rules->store(theirs);
    stage.press(u"ruleSave"_s);
    QTRY_VERIFY(stage.dialog(u"whoseRuleQuestion"_s));
    stage.press(u"whoseRuleMine"_s);
    QTRY_COMPARE(stage.names().constFirst(), u"Mine again"_s);
}

void TestAutomationPage::triesOnThePast()
{
    RulesStage stage;
    stage.rules->report = {
        .hits = {{u"a"_s, ConversationId(7), ContactId(3), u"Ana"_s, MessageId(70), RulesStage::start},
                 {u"a"_s, ConversationId(8), ContactId(4), u"Bruno"_s, MessageId(80), RulesStage::start}},
        .acted = {{u"a"_s, 2}},
        .conversations = 40,
        .messages = 200,
        .contacts = 2,
        .flowAnswers = 2,
        .answerMicros = 1500,
        .currency = u"USD"_s};
    stage.open();
    QTRY_COMPARE(stage.count(), 3);
    stage.edit(0);
    stage.type(u"ruleWords"_s, u"cost"_s);
    stage.press(u"ruleTry"_s);
    QTRY_VERIFY(stage.part<QWidget>(u"ruleTrial"_s)->isVisible());
    // What is not saved yet, by itself.
    QCOMPARE(stage.rules->tried.size(), 1);
    QCOMPARE(stage.rules->tried.constFirst().event.words, QStringList{u"cost"_s});
    QCOMPARE(stage.rules->triedDays, 30);
    auto *table = stage.part<QTableView>(u"trialTable"_s);
    QTRY_COMPARE(table->model()->rowCount(), 2);
    const QString summary = stage.part<QLabel>(u"trialSummary"_s)->text();
    QVERIFY2(summary.contains(u"0.003"_s), qPrintable(summary));

    const QSignalSpy wanted(stage.page.get(), &PageWidget::conversationRequested);
    table->selectRow(1);
    stage.press(u"trialOpen"_s);
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted.constFirst().constFirst().value<ConversationId>(), ConversationId(8));

    stage.part<QComboBox>(u"trialWhich"_s)->setCurrentIndex(1);
    stage.part<QSpinBox>(u"trialDays"_s)->setValue(7);
    stage.rules->report = {.messages = 5, .answersSaved = 3};
    stage.press(u"trialStart"_s);
    QCOMPARE(stage.rules->tried.size(), 3);
    QCOMPARE(stage.rules->triedDays, 7);
    QTRY_VERIFY(stage.part<QLabel>(u"trialSummary"_s)->text().contains(u"not known yet"_s));

    QTest::mouseClick(stage.part<QToolButton>(u"trialBack"_s), Qt::LeftButton);
    QVERIFY(stage.edits());
    QCOMPARE(stage.part<QLineEdit>(u"ruleWords"_s)->text(), u"cost"_s);
}

void TestAutomationPage::aTrialCanBeCancelled()
{
    RulesStage stage;
    stage.open();
    QTRY_COMPARE(stage.count(), 3);
    stage.rules->trials.hold();
    stage.action(u"tryRulesAction"_s)->trigger();
    QVERIFY(stage.part<QPushButton>(u"trialStop"_s)->isVisible());
    stage.rules->trialProgress(20, 345);
    QVERIFY(stage.part<QLabel>(u"trialProgress"_s)->text().contains(u"345"_s));
    stage.press(u"trialStop"_s);
    QVERIFY(stage.rules->trialCancel.isCancelled());
    stage.rules->trials.release();
    QTRY_VERIFY(stage.part<QPushButton>(u"trialStart"_s)->isVisible());
    // Left while it runs: what comes afterwards concerns nobody.
    stage.rules->trials.hold();
    stage.press(u"trialStart"_s);
    QTest::mouseClick(stage.part<QToolButton>(u"trialBack"_s), Qt::LeftButton);
    QVERIFY(stage.rules->trialCancel.isCancelled());
    stage.rules->trials.release();
    QVERIFY(stage.table()->isVisible());
}

void TestAutomationPage::goesBackToAnEarlierVersion()
{
    RulesStage stage;
    stage.open();
    QTRY_COMPARE(stage.count(), 3);
    stage.table()->selectRow(0);
    stage.action(u"deleteRuleAction"_s)->trigger();
    QTRY_COMPARE(stage.names().size(), 2);
    QTRY_VERIFY(stage.page->isSettled());
    stage.action(u"ruleHistoryAction"_s)->trigger();
    auto *versions = stage.part<QListWidget>(u"ruleVersions"_s);
    QTRY_COMPARE(versions->count(), 2);
    auto *what = stage.part<QListWidget>(u"ruleVersionWhat"_s);
    QTRY_VERIFY(what->count() == 1 && what->item(0)->text().startsWith(u"Deleted: Prices"_s));
    QVERIFY(!stage.part<QPushButton>(u"ruleRestore"_s)->isEnabled()); // those of now
    versions->setCurrentRow(1);
    QTRY_COMPARE(what->count(), 3);
    QTRY_VERIFY(stage.part<QPushButton>(u"ruleRestore"_s)->isEnabled());
    stage.press(u"ruleRestore"_s);
    QTRY_COMPARE(stage.names(), QStringList({u"Prices"_s, u"Hours"_s, u"Refunds"_s}));
    QCOMPARE(stage.rules->now().version, 3);
    QTRY_COMPARE(stage.count(), 3);
}

QTEST_MAIN(TestAutomationPage)
#include "tst_automationpage.moc"
