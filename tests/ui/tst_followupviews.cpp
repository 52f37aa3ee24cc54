// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/followupbar.h"
#include "settings/followupsteps.h"
#include "ui/inboxstage.h"
#include "ui/settingsstage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>
#include <QTimeEdit>

using namespace Qt::StringLiterals;
using namespace chatflow;

/// Follow-ups as people see them: the section of the settings, and what is planned over a thread.
class TestFollowUpViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stepsAreAddedAndSaved();
    void whatIsMissingIsSaid();
    void thePaletteLeadsToAStep();
    void thePlannedOneIsShownAndCancelled();
    void itFollowsWhatChanges();
    void aFailureIsTold();
    void othersMayOnlyLook();
};

void TestFollowUpViews::stepsAreAddedAndSaved()
{
    SettingsStage stage;
    stage.openRead();
    stage.show(u"follow_ups"_s);
    stage.press(u"addFollowUp"_s);
    auto *after = stage.part<QSpinBox>(u"followUpAfter"_s);
    QVERIFY(after->hasFocus());
    QCOMPARE(after->value(), 4);
    QCOMPARE(stage.part<QComboBox>(u"followUpUnit"_s)->currentText(), u"hours"_s);
    // On by keys: the unit, its cross, the text.
    QTest::keyClick(after, Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    auto *text = stage.part<QPlainTextEdit>(u"followUpText"_s);
    QVERIFY(text->hasFocus());
    QTest::keyClicks(text, u"Still there, {contact_name}?"_s);
    QTest::keyClick(text, Qt::Key_Tab);
    QVERIFY(stage.part<QPushButton>(u"addFollowUp"_s)->hasFocus());
    QTest::keyClick(stage.part<QCheckBox>(u"followUpsEnabled"_s), Qt::Key_Space);
    stage.part<QTimeEdit>(u"followUpsEarliest"_s)->setTime(QTime(10, 30));
    stage.part<QTimeEdit>(u"followUpsLatest"_s)->setTime(QTime(0, 0));
    stage.part<QSpinBox>(u"followUpsMaximum"_s)->setValue(3);
    stage.part<QComboBox>(u"followUpsMissed"_s)->setCurrentIndex(1);
    stage.line(u"followUpsStopWords"_s)->setText(u" basta ya , ,déjame "_s);
    const TenantSettings &settings = stage.page->draft().settings();
    QCOMPARE(settings.followUpSteps,
             (QList<FollowUpStep>{{.afterMinutes = 240, .text = u"Still there, {contact_name}?"_s}}));
    FollowUpSettings expected;
    expected.enabled = true;
    expected.earliest = 630;
    expected.latest = 24 * 60;
    expected.maximum = 3;
    expected.missed = MissedFollowUp::Skip;
    expected.stopWords = QStringList{u"basta ya"_s, u"déjame"_s};
    QCOMPARE(settings.followUps, expected);
    QVERIFY(settings.validate());
    stage.save();
    QTRY_COMPARE(stage.source.stored.settings.followUps, expected);
}

void TestFollowUpViews::whatIsMissingIsSaid()
{
    SettingsStage stage;
    stage.openRead();
    stage.show(u"follow_ups"_s);
    QTest::keyClick(stage.part<QCheckBox>(u"followUpsEnabled"_s), Qt::Key_Space);
    QTest::keyClick(stage.part<QTimeEdit>(u"followUpsEarliest"_s), Qt::Key_Up);
    stage.press(u"addFollowUp"_s);
    QCOMPARE(stage.part<QLabel>(u"followUpProblem"_s)->text(), u"It says nothing yet."_s);
    stage.save();
    QVERIFY(!stage.source.stored.settings.followUps.enabled);
    stage.part<QPlainTextEdit>(u"followUpText"_s)->setPlainText(u"Hello"_s);
    stage.press(u"addFollowUp"_s);
    auto *steps = stage.part<FollowUpSteps>(u"followUpSteps"_s);
    QCOMPARE(steps->steps().size(), 2);
    QCOMPARE(steps->steps().at(1).afterMinutes, 240 + 24 * 60);
    steps->findChildren<QPlainTextEdit *>(u"followUpText"_s).at(1)->setPlainText(u"{#products}open"_s);
    QVERIFY(!steps->isValid());
    steps->findChildren<QPlainTextEdit *>(u"followUpText"_s).at(1)->setPlainText(u"Hello again"_s);
    QVERIFY(steps->isValid());
    steps->findChildren<QSpinBox *>(u"followUpAfter"_s).at(1)->setValue(1);
    steps->findChildren<QComboBox *>(u"followUpUnit"_s).at(1)->setCurrentIndex(0);
    QCOMPARE(steps->findChildren<QLabel *>(u"followUpProblem"_s).at(1)->text(),
             u"It has to come later than the one above it."_s);
    QTest::mouseClick(steps->findChildren<QAbstractButton *>(u"followUpRemove"_s).at(0), Qt::LeftButton);
    QCOMPARE(steps->steps().size(), 1);
    QVERIFY(steps->isValid());
}

void TestFollowUpViews::thePaletteLeadsToAStep()
{
    SettingsStage stage;
    stage.source.stored.settings.followUpSteps = {{.afterMinutes = 60, .text = u"One"_s},
                                                  {.afterMinutes = 2880, .text = u"Two"_s}};
    stage.openRead();
    stage.page->showSetting(u"follow_ups"_s, u"follow_up_steps"_s, u"2880"_s);
    QCOMPARE(stage.page->currentSection()->id(), u"follow_ups"_s);
    auto *days = qobject_cast<QSpinBox *>(QApplication::focusWidget());
    QVERIFY(days);
    QCOMPARE(days->value(), 2);
    QVERIFY(!stage.page->draft().isChanged());
}

void TestFollowUpViews::thePlannedOneIsShownAndCancelled()
{
    InboxStage stage;
    stage.followUps->planned = {{.id = FollowUpId(7),
                                 .conversation = InboxStage::ana,
                                 .dueAt = InboxStage::start + std::chrono::hours(2)}};
    stage.show();
    auto *bar = stage.part<FollowUpBar>(u"followUpBar"_s);
    QTRY_VERIFY(bar->isVisible());
    QVERIFY2(bar->text().contains(u"written to again"_s), qPrintable(bar->text()));
    auto *cancel = stage.part<QPushButton>(u"followUpCancel"_s);
    cancel->setFocus(Qt::TabFocusReason);
    QTest::keyClick(cancel, Qt::Key_Space);
    QTRY_VERIFY(!bar->isVisible());
    QVERIFY(stage.followUps->planned.isEmpty());
    QVERIFY(stage.notice().isEmpty());
    QVERIFY(QApplication::focusWidget()); // it is not lost with the button
}

void TestFollowUpViews::itFollowsWhatChanges()
{
    InboxStage stage;
    stage.show();
    auto *bar = stage.part<FollowUpBar>(u"followUpBar"_s);
    QVERIFY(!bar->isVisible());
    stage.followUps->planned = {{.id = FollowUpId(7), .conversation = InboxStage::ana}};
    Q_EMIT stage.feed.changed(
        {{.tenant = FakeInbox::tenant, .kind = ChangeKind::FollowUp, .id = InboxStage::ana.value()}});
    QTRY_VERIFY(bar->isVisible());
    stage.page->openConversation(InboxStage::bruno);
    QTRY_VERIFY(!bar->isVisible());
    stage.page->openConversation(InboxStage::ana);
    QTRY_VERIFY(bar->isVisible());
}

void TestFollowUpViews::aFailureIsTold()
{
    InboxStage stage;
    stage.followUps->planned = {{.id = FollowUpId(7), .conversation = InboxStage::ana}};
    stage.followUps->refuses = Error{Error::Code::Conflict, {{u"what"_s, u"follow_up"_s}}, {}};
    stage.show();
    QTRY_VERIFY(stage.part<QPushButton>(u"followUpCancel"_s)->isVisible());
    QTest::mouseClick(stage.part<QPushButton>(u"followUpCancel"_s), Qt::LeftButton);
    QTRY_VERIFY2(stage.notice().startsWith(u"The follow-up was not cancelled."_s),
                 qPrintable(stage.notice()));
}

void TestFollowUpViews::othersMayOnlyLook()
{
    InboxStage stage;
    stage.inbox->readOnly = true;
    stage.followUps->planned = {{.id = FollowUpId(7), .conversation = InboxStage::ana}};
    stage.show();
    QTRY_VERIFY(stage.part<FollowUpBar>(u"followUpBar"_s)->isVisible());
    QVERIFY(!stage.part<QPushButton>(u"followUpCancel"_s)->isVisible());
}

QTEST_MAIN(TestFollowUpViews)
#include "tst_followupviews.moc"
