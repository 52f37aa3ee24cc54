// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/palettesource.h"
#include "tenants/settingnames.h"
#include "ui/settingsstage.h"

#include <QComboBox>
#include <QListWidget>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;

class TestSettingsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOnlyWhenItIsSeen();
    void readsAgainAfterAFailure();
    void saysWhoMay();
    void listsWhatIsNotSaved();
    void savesByKeyWithAReason();
    void discards();
    void whatIsTypedWhileSavingStays();
    void aKeyTypedWhileSavingStays();
    void othersChangesShowByThemselves();
    void differentChangesAreBothKept();
    void theSameChangeIsAskedFor_data();
    void theSameChangeIsAskedFor();
    void nothingIsSavedWithoutADecision();
    void aFailureKeepsWhatWasTyped();
    void asksBeforeItIsLeft_data();
    void asksBeforeItIsLeft();
    void inputIsHandledWhileTheStoreIsHeld();
    void onlyShowsWithoutPermission();
    void theEngineReadingOnChangesNothing();
    void thePaletteFindsEverySetting();
    void speaksTheLanguageOfTheMoment();
};

void TestSettingsPage::readsOnlyWhenItIsSeen()
{
    SettingsStage stage;
    stage.page = std::make_unique<SettingsPage>(
        std::move(stage.ofPage), std::move(stage.ofServers),
        SettingsPage::Parts{.feed = stage.feed, .clock = stage.clock, .layout = stage.layout});
    QCOMPARE(stage.state()->title(), u"No business is chosen"_s);
    stage.page->setTenant(TenantId(1), QTimeZone::utc());
    QCOMPARE(stage.source.answers.asked(), 0);
    stage.page->show();
    QTRY_VERIFY(stage.page->draft().isLoaded());
    QCOMPARE(stage.line(u"businessName"_s)->text(), u"Café Sol"_s);
    QVERIFY(stage.setup.asked.isEmpty()); // no server was asked for what nobody looks at
    stage.show(u"connection"_s);
    QCOMPARE(stage.setup.asked.size(), 1);
    stage.page->setTenant({}, QTimeZone::utc());
    QCOMPARE(stage.state()->title(), u"No business is chosen"_s);
    QVERIFY(stage.state()->isVisible());
}

void TestSettingsPage::readsAgainAfterAFailure()
{
    SettingsStage stage;
    stage.source.answers.failNext({Error::Code::StorageUnreachable, {{u"server"_s, u"db.example"_s}}, {}});
    stage.open();
    QTRY_VERIFY(stage.state()->state() == StatePane::State::Failing);
    QVERIFY(stage.state()->text().contains(u"db.example"_s));
    QTest::mouseClick(stage.state()->findChild<QAbstractButton *>(u"stateRetry"_s), Qt::LeftButton);
    QTRY_COMPARE(stage.line(u"businessName"_s)->text(), u"Café Sol"_s);
}

void TestSettingsPage::saysWhoMay()
{
    SettingsStage stage;
    stage.source.allowed = {};
    stage.open();
    QVERIFY(stage.state()->state() == StatePane::State::NoPermission);
    QCOMPARE(stage.source.answers.asked(), 0);
}

void TestSettingsPage::listsWhatIsNotSaved()
{
    SettingsStage stage;
    stage.openRead();
    auto *bar = stage.part<QWidget>(u"saveBar"_s);
    QVERIFY(!bar->isVisible());
    QSignalSpy waiting(stage.page.get(), &PageWidget::waitingChanged);
    stage.retype(u"businessName"_s, u"Cafe Luna"_s);
    QTest::keyClick(stage.part<QComboBox>(u"businessTone"_s), Qt::Key_Down);
    QTRY_COMPARE(stage.page->waiting(), 2); // the number in the navigation
    QVERIFY(bar->isVisible());
    auto *summary = stage.part<QAbstractButton>(u"unsavedSummary"_s);
    QCOMPARE(summary->text(), u"2 change(s) not saved"_s);
    auto *list = stage.part<QListWidget>(u"unsavedList"_s);
    QVERIFY(!list->isVisible());
    QTest::mouseClick(summary, Qt::LeftButton);
    QVERIFY(list->isVisible());
    QCOMPARE(list->item(0)->text(), u"Tone: Casual → Formal"_s);
    QCOMPARE(list->item(1)->text(), u"Name of the business: Café Sol → Cafe Luna"_s);
    // Each leads to its field.
    stage.show(u"limits"_s);
    list->setCurrentRow(0);
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(stage.page->currentSection()->id(), u"business"_s);
    QVERIFY(stage.part<QComboBox>(u"businessTone"_s)->hasFocus());
    // As it was: nothing to save.
    QTest::keyClick(stage.part<QComboBox>(u"businessTone"_s), Qt::Key_Up);
    stage.retype(u"businessName"_s, u"Caf"_s);
    stage.line(u"businessName"_s)->setText(u"Café Sol "_s);
    QTest::keyClick(stage.line(u"businessName"_s), Qt::Key_Backspace);
    QVERIFY(!bar->isVisible());
    QCOMPARE(stage.page->waiting(), 0);
}

void TestSettingsPage::savesByKeyWithAReason()
{
    SettingsStage stage;
    stage.openRead();
    stage.part<QPlainTextEdit>(u"businessInstructions"_s)->setFocus();
    QTest::keyClicks(stage.part<QPlainTextEdit>(u"businessInstructions"_s), u"Never promise a date."_s);
    QTest::keyClicks(stage.line(u"saveReason"_s), u"Complaints"_s);
    QTest::keyClick(stage.line(u"saveReason"_s), Qt::Key_S, Qt::ControlModifier);
    QTRY_COMPARE(stage.source.saved.size(), 1);
    const TenantRevision &revision = stage.source.saved.constFirst().revision;
    QCOMPARE(revision.reason, u"Complaints"_s);
    QCOMPARE(revision.settings.customInstructions, u"Never promise a date."_s);
    QTRY_VERIFY(!stage.page->hasUnsaved());
    QVERIFY(stage.line(u"saveReason"_s)->text().isEmpty()); // it was that change's
    QTRY_VERIFY(stage.page->isSettled());
}

void TestSettingsPage::discards()
{
    SettingsStage stage;
    stage.openRead();
    stage.retype(u"businessName"_s, u"Mine"_s);
    QTest::keyClicks(stage.line(u"flowiseKeyEdit"_s), u"sk-1"_s);
    stage.press(u"discardSettings"_s);
    QCOMPARE(stage.line(u"businessName"_s)->text(), u"Café Sol"_s);
    QVERIFY(stage.line(u"flowiseKeyEdit"_s)->text().isEmpty());
    QVERIFY(!stage.page->hasUnsaved());
}

void TestSettingsPage::whatIsTypedWhileSavingStays()
{
    SettingsStage stage;
    stage.openRead();
    stage.retype(u"businessName"_s, u"One"_s);
    stage.source.answers.hold();
    stage.save();
    QVERIFY(!stage.part<QAbstractButton>(u"saveSettings"_s)->isEnabled());
    stage.retype(u"businessName"_s, u"Two"_s);
    stage.source.answers.release();
    QTRY_VERIFY(stage.part<QAbstractButton>(u"saveSettings"_s)->isEnabled());
    QCOMPARE(stage.line(u"businessName"_s)->text(), u"Two"_s);
    QVERIFY(stage.page->hasUnsaved());
    stage.save();
    QTRY_COMPARE(stage.source.saved.size(), 2);
    QCOMPARE(stage.source.saved.constLast().revision.name, u"Two"_s);
}

void TestSettingsPage::aKeyTypedWhileSavingStays()
{
    SettingsStage stage;
    stage.openRead();
    SettingsDraft &draft = stage.page->draft();
    draft.setFlowiseKey(KeyChange::set(SecretValue("first")));
    stage.source.answers.hold();
    stage.save();
    draft.setFlowiseKey(KeyChange::set(SecretValue("second")));
    stage.source.answers.release();
    QTRY_COMPARE(stage.source.saved.size(), 1);
    QTRY_VERIFY(stage.part<QAbstractButton>(u"saveSettings"_s)->isEnabled());
    QVERIFY(draft.keys().flowise == KeyChange::set(SecretValue("second")));
}

void TestSettingsPage::othersChangesShowByThemselves()
{
    SettingsStage stage;
    stage.openRead();
    TenantSettings theirs = stage.source.stored.settings;
    theirs.businessDescription = u"Coffee and cakes."_s;
    stage.source.saveAs(u"Ana"_s, theirs);
    Q_EMIT stage.feed.changed({{.tenant = TenantId(1), .kind = ChangeKind::Settings}});
    QTRY_COMPARE(stage.part<QPlainTextEdit>(u"businessDescription"_s)->toPlainText(), u"Coffee and cakes."_s);
    // Not over what somebody is changing.
    stage.retype(u"businessName"_s, u"Mine"_s);
    theirs.businessDescription = u"Tea."_s;
    stage.source.saveAs(u"Ana"_s, theirs);
    Q_EMIT stage.feed.lost();
    QTRY_VERIFY(stage.notice()->isVisible());
    QVERIFY(stage.notice()->text().startsWith(u"Somebody else has just saved"_s));
    QCOMPARE(stage.line(u"businessName"_s)->text(), u"Mine"_s);
}

void TestSettingsPage::differentChangesAreBothKept()
{
    SettingsStage stage;
    stage.openRead();
    TenantSettings theirs = stage.source.stored.settings;
    theirs.tone = u"formal"_s;
    stage.source.saveAs(u"Ana"_s, theirs);
    stage.part<QPlainTextEdit>(u"businessDescription"_s)->setPlainText(u"Mine."_s);
    stage.save();
    QTRY_COMPARE(stage.source.saved.size(), 1);
    QCOMPARE(stage.source.stored.settings.tone, u"formal"_s);
    QCOMPARE(stage.source.stored.settings.businessDescription, u"Mine."_s);
    QTRY_VERIFY(stage.notice()->isVisible());
    QCOMPARE(stage.notice()->text(), u"Ana has saved other settings meanwhile. Both are kept."_s);
    QCOMPARE(stage.part<QComboBox>(u"businessTone"_s)->currentIndex(), 1); // shown as well
}

void TestSettingsPage::theSameChangeIsAskedFor_data()
{
    QTest::addColumn<bool>("takeTheirs");
    QTest::newRow("mine") << false;
    QTest::newRow("theirs") << true;
}

void TestSettingsPage::theSameChangeIsAskedFor()
{
    QFETCH(bool, takeTheirs);
    SettingsStage stage;
    stage.openRead();
    TenantSettings theirs = stage.source.stored.settings;
    theirs.businessDescription = u"Theirs."_s;
    theirs.tone = u"formal"_s;
    stage.source.saveAs(u"Ana"_s, theirs);
    stage.part<QPlainTextEdit>(u"businessDescription"_s)->setPlainText(u"Mine."_s);
    stage.save();
    QTRY_VERIFY(stage.part<QDialog>(u"mergeDialog"_s));
    auto *dialog = stage.part<QDialog>(u"mergeDialog"_s);
    QVERIFY(dialog->findChild<QLabel *>(u"mergeIntro"_s)->text().contains(u"Ana"_s));
    auto *mine = dialog->findChild<QRadioButton *>(u"mine.business_description"_s);
    auto *other = dialog->findChild<QRadioButton *>(u"theirs.business_description"_s);
    QVERIFY(mine->accessibleName().contains(u"Mine."_s) && other->accessibleName().contains(u"Theirs."_s));
    QVERIFY(mine->isChecked());
    if (takeTheirs)
        QTest::mouseClick(other, Qt::LeftButton, {}, {8, other->height() / 2});
    QTest::mouseClick(dialog->findChild<QAbstractButton *>(u"mergeSave"_s), Qt::LeftButton);
    // Taking theirs leaves nothing of mine to store, which is stored all the same: it is what was decided.
    QTRY_COMPARE(stage.source.stored.settings.businessDescription, takeTheirs ? u"Theirs."_s : u"Mine."_s);
    QCOMPARE(stage.source.stored.settings.tone, u"formal"_s);
    QTRY_VERIFY(!stage.page->hasUnsaved());
    QCOMPARE(stage.part<QPlainTextEdit>(u"businessDescription"_s)->toPlainText(),
             takeTheirs ? u"Theirs."_s : u"Mine."_s);
}

void TestSettingsPage::nothingIsSavedWithoutADecision()
{
    SettingsStage stage;
    stage.openRead();
    TenantSettings theirs = stage.source.stored.settings;
    theirs.businessDescription = u"Theirs."_s;
    stage.source.saveAs(u"Ana"_s, theirs);
    stage.part<QPlainTextEdit>(u"businessDescription"_s)->setPlainText(u"Mine."_s);
    stage.save();
    QTRY_VERIFY(stage.part<QDialog>(u"mergeDialog"_s));
    QTest::keyClick(stage.part<QDialog>(u"mergeDialog"_s), Qt::Key_Escape);
    QTRY_VERIFY(!stage.part<QDialog>(u"mergeDialog"_s));
    QVERIFY(stage.source.saved.isEmpty());
    QCOMPARE(stage.part<QPlainTextEdit>(u"businessDescription"_s)->toPlainText(), u"Mine."_s);
    QVERIFY(stage.part<QAbstractButton>(u"saveSettings"_s)->isEnabled());
}

void TestSettingsPage::aFailureKeepsWhatWasTyped()
{
    SettingsStage stage;
    stage.openRead();
    stage.retype(u"businessName"_s, u"Mine"_s);
    stage.source.refusal = Error{Error::Code::StorageFull, {{u"path"_s, u"/srv"_s}}, {}};
    stage.save();
    QTRY_VERIFY(stage.notice()->isVisible());
    QVERIFY(stage.notice()->text().startsWith(u"The settings were not saved."_s));
    QCOMPARE(stage.line(u"businessName"_s)->text(), u"Mine"_s);
    QVERIFY(stage.page->hasUnsaved());
}

void TestSettingsPage::asksBeforeItIsLeft_data()
{
    QTest::addColumn<QString>("answer");
    QTest::addColumn<int>("left");
    QTest::addColumn<qsizetype>("saved");
    QTest::newRow("save") << u"leaveSave"_s << 1 << qsizetype(1);
    QTest::newRow("discard") << u"leaveDiscard"_s << 1 << qsizetype(0);
    QTest::newRow("stay") << u"leaveStay"_s << 0 << qsizetype(0);
}

void TestSettingsPage::asksBeforeItIsLeft()
{
    QFETCH(QString, answer);
    QFETCH(int, left);
    QFETCH(qsizetype, saved);
    SettingsStage stage;
    stage.openRead();
    QVERIFY(!stage.page->hasUnsaved());
    stage.retype(u"businessName"_s, u"Mine"_s);
    QVERIFY(stage.page->hasUnsaved());
    int gone = 0;
    stage.page->askToLeave([&gone] { ++gone; });
    auto *question = stage.part<QMessageBox>(u"leaveQuestion"_s);
    QVERIFY(question && question->text().contains(u"Mine"_s));
    QCOMPARE(gone, 0);
    QTest::mouseClick(question->findChild<QAbstractButton *>(answer), Qt::LeftButton);
    QTRY_COMPARE(gone, left);
    QTRY_VERIFY(!stage.part<QMessageBox>(u"leaveQuestion"_s));
    QCOMPARE(stage.source.saved.size(), saved);
    QCOMPARE(stage.page->hasUnsaved(), left == 0);
}

void TestSettingsPage::inputIsHandledWhileTheStoreIsHeld()
{
    SettingsStage stage;
    stage.openRead();
    stage.source.answers.hold(); // and never released
    Q_EMIT stage.feed.lost();
    stage.retype(u"businessName"_s, u"Mine"_s);
    stage.save();
    for (const SettingsSection *section : stage.page->sections()) {
        stage.show(section->id());
        QVERIFY(!stage.page->grab().isNull()); // draws
    }
    stage.show(u"business"_s);
    QTest::keyClick(stage.line(u"businessName"_s), Qt::Key_End);
    QTest::keyClicks(stage.line(u"businessName"_s), u"!"_s);
    QCOMPARE(stage.page->draft().name(), u"Mine!"_s);
    stage.page->setTenant(TenantId(2), QTimeZone::utc());
    QVERIFY(stage.state()->state() == StatePane::State::Loading);
    stage.page.reset(); // with questions open
}

void TestSettingsPage::onlyShowsWithoutPermission()
{
    SettingsStage stage;
    stage.source.allowed = {.read = true};
    stage.openRead();
    QVERIFY(!stage.line(u"businessName"_s)->isEnabled());
    stage.show(u"connection"_s);
    QVERIFY(stage.setup.asked.isEmpty()); // the kept key is not used for those who may not set it
    QVERIFY(!stage.part<QWidget>(u"saveBar"_s)->isVisible());
}

void TestSettingsPage::theEngineReadingOnChangesNothing()
{
    SettingsStage stage;
    stage.openRead();
    QSignalSpy filled(&stage.page->draft(), &SettingsDraft::filled);
    Instance &number = stage.source.stored.numbers.first();
    number.readBackTo += std::chrono::hours(1);
    number.keepsMessages = true;
    const int asked = stage.source.answers.asked();
    Q_EMIT stage.feed.changed({{.tenant = TenantId(1), .kind = ChangeKind::Instance}});
    QCOMPARE(stage.source.answers.asked(), asked + 1);
    QTRY_VERIFY(stage.page->isSettled());
    QCOMPARE(filled.size(), 0);
    number.name = u"cafe-luna"_s;
    Q_EMIT stage.feed.changed({{.tenant = TenantId(1), .kind = ChangeKind::Instance}});
    QTRY_COMPARE(filled.size(), 1);
}

void TestSettingsPage::thePaletteFindsEverySetting()
{
    SettingsStage stage;
    stage.openRead();
    PaletteSource *palette = stage.page->paletteSources().constFirst();
    QSignalSpy shown(stage.page.get(), &PageWidget::showRequested);
    const QStringList elsewhere{u"prompt_template"_s, u"template_origin"_s};
    for (const QString &field : namedSettings()) {
        if (elsewhere.contains(field))
            continue;
        const auto found = palette->find(settingName(field), 3).result();
        QVERIFY2(found && !found->isEmpty(), qPrintable(field));
        const PaletteItem &best = found->constFirst();
        QCOMPARE(best.title, settingName(field));
        stage.show(u"limits"_s);
        best.run();
        const QWidget *focus = QApplication::focusWidget();
        QVERIFY2(focus && stage.page->currentSection()->isAncestorOf(focus), qPrintable(field));
        const auto *button = qobject_cast<const QAbstractButton *>(focus);
        QVERIFY2((button ? button->text() : focus->accessibleName()).size() > 2, qPrintable(field));
    }
    QVERIFY(shown.count() > 15);
    QVERIFY(palette->find(u"zzz"_s, 3).result()->isEmpty());
    QCOMPARE(palette->find(u"flowise"_s, 3).result()->size(), 3);
}

void TestSettingsPage::speaksTheLanguageOfTheMoment()
{
    SettingsStage stage;
    stage.openRead();
    for (const SettingsSection *section : stage.page->sections()) {
        stage.show(section->id());
        QVERIFY(!section->title().isEmpty() && !section->icon().isEmpty());
        QVERIFY(stage.part<QListWidget>(u"settingsSections"_s)->currentItem()->text() == section->title());
    }
    QEvent change(QEvent::LanguageChange);
    QCoreApplication::sendEvent(stage.page.get(), &change);
    QCOMPARE(stage.page->title(), u"Settings"_s);
}

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
