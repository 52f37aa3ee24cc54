// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/changefeed.h"
#include "tenants/tenantdialog.h"
#include "ui/fakesetup.h"
#include "ui/faketenants.h"
#include "widgets/formfield.h"
#include "widgets/noticebar.h"
#include "widgets/secretfield.h"
#include "widgets/statepane.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace chatflow;

namespace
{
const auto flowId = u"6f9c1a52-0b7e-4d0a-9c53-2f4a8f1f6f3b"_s;
} // namespace

/// The dialog on the tenant "Café Sol", and its parts.
struct Stage {
    ChangeFeed feed;
    FakeTenants tenants;
    FakeSetup setup{feed};
    std::unique_ptr<TenantDialog> dialog;

    Stage()
    {
        tenants.put(tenantNamed(1, u"Café Sol"_s));
        tenants.settings.flowise.url = u"https://flowise.example.com"_s;
        tenants.settings.flowise.flowId = flowId;
        tenants.settings.businessName = u"Café Sol"_s;
        tenants.settings.products = {{.name = u"coffee"_s}}; // has no field here
        setup.flowList = {{.id = flowId, .name = u"Shop"_s},
                          {.id = flowId.toLower().replace(u'6', u'7'), .name = u"Other"_s}};
    }
    void open()
    {
        dialog = std::make_unique<TenantDialog>(tenants, setup, TenantId(1));
        dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
    }
    template<typename T> T *part(const QString &name) const { return dialog->findChild<T *>(name); }
    QLineEdit *line(const QString &name) const { return part<QLineEdit>(name); }
    void press(const QString &button) const
    {
        QTest::mouseClick(part<QAbstractButton>(button), Qt::LeftButton);
    }
    void retype(const QString &name, const QString &text) const
    {
        line(name)->selectAll();
        QTest::keyClicks(line(name), text);
    }
    void showTab(int tab) const { part<QTabWidget>(u"tenantTabs"_s)->setCurrentIndex(tab); }
    QString noteOf(const QString &field) const { return part<QLabel>(field + u"Note"_s)->text(); }
    NoticeBar *notice() const { return part<NoticeBar>(u"noticeBar"_s); }
};

class TestTenantDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesWhatWasChangedAndKeepsTheRest();
    void saysWhatIsWrongWhileTyping();
    void understandsAPastedAddress();
    void understandsAPastedCommand();
    void keysAreSetButNeverRead();
    void aConflictLosesNothing();
    void keysThatCouldNotBeKeptAreSaid();
    void asksBeforeItDropsChanges();
    void readsAgainAfterAFailure();
    void picksAFlowByItsName();
    void aTestThatIsStoppedIsSilent();
    void addsANumber();
};

void TestTenantDialog::savesWhatWasChangedAndKeepsTheRest()
{
    Stage stage;
    stage.open();
    QTRY_COMPARE(stage.line(u"businessName"_s)->text(), u"Café Sol"_s);
    QVERIFY(stage.line(u"businessClientId"_s)->isReadOnly());
    stage.retype(u"businessName"_s, u"Cafe Luna"_s);
    stage.part<QComboBox>(u"businessTone"_s)->setCurrentIndex(1);
    stage.showTab(3);
    stage.part<QSpinBox>(u"limitMessages"_s)->setValue(8);
    QSignalSpy saved(stage.dialog.get(), &TenantDialog::saved);
    stage.press(u"tenantSave"_s);
    QTRY_COMPARE(saved.count(), 1);
    QVERIFY(!stage.dialog->isVisible());
    const TenantRevision &revision = stage.tenants.saved.constFirst().revision;
    QCOMPARE(revision.name, u"Cafe Luna"_s);
    QCOMPARE(revision.basedOn, 1);
    TenantSettings expected;
    expected.flowise.url = u"https://flowise.example.com"_s;
    expected.flowise.flowId = flowId;
    expected.businessName = u"Cafe Luna"_s; // follows the name
    expected.products = {{.name = u"coffee"_s}};
    expected.tone = u"formal"_s;
    expected.context.messages = 8;
    QCOMPARE(revision.settings, expected);
    QVERIFY(!revision.newInstance && !stage.tenants.saved.constFirst().keys.any());
}

void TestTenantDialog::saysWhatIsWrongWhileTyping()
{
    Stage stage;
    stage.open();
    QTRY_COMPARE(stage.line(u"businessName"_s)->text(), u"Café Sol"_s);
    stage.line(u"businessName"_s)->selectAll();
    QTest::keyClick(stage.line(u"businessName"_s), Qt::Key_Delete);
    QCOMPARE(stage.noteOf(u"businessName"_s), u"A business needs a name."_s);
    QTest::keyClicks(stage.line(u"businessName"_s), u"B"_s);
    QCOMPARE(stage.noteOf(u"businessName"_s), QString());
    stage.part<QComboBox>(u"businessZone"_s)->setEditText(u"Mars/Olympus"_s);
    QVERIFY(stage.noteOf(u"businessZone"_s).startsWith(u"There is no such time zone."_s));

    // Save goes to the first that is wrong, on whichever tab it is.
    stage.part<QComboBox>(u"businessZone"_s)->setEditText(u"Europe/Madrid"_s);
    stage.showTab(1);
    stage.retype(u"flowiseUrl"_s, u"ftp://x"_s);
    QVERIFY(stage.noteOf(u"flowiseUrl"_s).contains(u"is not a valid address"_s));
    stage.showTab(0);
    stage.press(u"tenantSave"_s);
    QCOMPARE(stage.part<QTabWidget>(u"tenantTabs"_s)->currentIndex(), 1);
    QTRY_VERIFY(stage.line(u"flowiseUrl"_s)->hasFocus());
    QVERIFY(stage.tenants.saved.isEmpty());
}

void TestTenantDialog::understandsAPastedAddress()
{
    Stage stage;
    stage.tenants.settings.flowise = {};
    stage.open();
    QTRY_COMPARE(stage.line(u"businessName"_s)->text(), u"Café Sol"_s);
    stage.showTab(1);
    stage.retype(u"flowiseUrl"_s, u"http://127.0.0.1:3000/api/v1/prediction/"_s + flowId);
    QCOMPARE(stage.part<QComboBox>(u"flowiseFlow"_s)->currentText(), flowId);
    QTest::keyClick(stage.line(u"flowiseUrl"_s), Qt::Key_Tab);
    QCOMPARE(stage.line(u"flowiseUrl"_s)->text(), u"http://127.0.0.1:3000"_s);
    QTRY_COMPARE(stage.part<QComboBox>(u"flowiseFlow"_s)->currentText(), u"Shop"_s); // fetched, by its name
    stage.press(u"tenantSave"_s);
    QTRY_COMPARE(stage.tenants.saved.size(), 1);
    QCOMPARE(stage.tenants.saved.constFirst().revision.settings.flowise.url, u"http://127.0.0.1:3000"_s);
    QCOMPARE(stage.tenants.saved.constFirst().revision.settings.flowise.flowId, flowId);
}

void TestTenantDialog::understandsAPastedCommand()
{
    Stage stage;
    stage.tenants.settings.flowise = {};
    stage.open();
    QTRY_COMPARE(stage.line(u"businessName"_s)->text(), u"Café Sol"_s);
    stage.showTab(1);
    QGuiApplication::clipboard()->setText(
        u"curl http://127.0.0.1:3000/api/v1/prediction/%1 \\\n -H \"Authorization: Bearer sk-1234\" \\\n -d '{}'"_s
            .arg(flowId));
    stage.line(u"flowiseUrl"_s)->setFocus();
    QTest::keySequence(stage.line(u"flowiseUrl"_s), QKeySequence::Paste);
    QCOMPARE(stage.line(u"flowiseUrl"_s)->text(), u"http://127.0.0.1:3000"_s);
    QCOMPARE(stage.line(u"flowiseKeyEdit"_s)->text(), u"sk-1234"_s);
    QCOMPARE(stage.part<QComboBox>(u"flowiseFlow"_s)->currentText(), flowId);
    stage.line(u"flowiseUrl"_s)->undo(); // the key does not come back into sight
    QVERIFY(!stage.line(u"flowiseUrl"_s)->text().contains(u"sk-1234"_s));
}

void TestTenantDialog::keysAreSetButNeverRead()
{
    Stage stage;
    stage.open();
    QTRY_COMPARE(stage.line(u"businessName"_s)->text(), u"Café Sol"_s);
    stage.showTab(1);
    QLineEdit *key = stage.line(u"flowiseKeyEdit"_s);
    QVERIFY(key->text().isEmpty());
    QVERIFY(key->placeholderText().startsWith(u"Set"_s));
    QVERIFY(key->echoMode() == QLineEdit::Password);
    QTest::keyClicks(key, u" sk-1234 "_s);
    stage.showTab(2);
    stage.press(u"evolutionKeyRemove"_s);
    QCOMPARE(stage.line(u"evolutionKeyEdit"_s)->placeholderText(), u"Will be removed"_s);
    stage.press(u"tenantSave"_s);
    QTRY_COMPARE(stage.tenants.saved.size(), 1);
    const TenantKeyChanges &keys = stage.tenants.saved.constFirst().keys;
    QVERIFY(keys.flowise.kind == KeyChange::Kind::Set);
    QCOMPARE(keys.flowise.value.reveal(), QByteArray("sk-1234"));
    QVERIFY(keys.evolution.kind == KeyChange::Kind::Remove);
}

void TestTenantDialog::aConflictLosesNothing()
{
    Stage stage;
    stage.open();
    QTRY_COMPARE(stage.line(u"businessName"_s)->text(), u"Café Sol"_s);
    stage.retype(u"businessName"_s, u"Mine"_s);
    TenantOverview theirs = stage.tenants.overview(TenantId(1));
    theirs.tenant.settingsVersion = 5;
    stage.tenants.put(theirs);
    stage.press(u"tenantSave"_s);
    QTRY_VERIFY(stage.notice()->isVisible());
    QVERIFY(stage.notice()->text().startsWith(u"Somebody else has saved this business"_s));
    QCOMPARE(stage.line(u"businessName"_s)->text(), u"Mine"_s);
    QVERIFY(stage.tenants.saved.isEmpty());
    stage.press(u"noticeAction"_s); // over theirs
    QTRY_COMPARE(stage.tenants.saved.size(), 1);
    QCOMPARE(stage.tenants.saved.constFirst().revision.name, u"Mine"_s);
    QCOMPARE(stage.tenants.saved.constFirst().revision.basedOn, 5);
    QTRY_VERIFY(!stage.dialog->isVisible());
}

void TestTenantDialog::keysThatCouldNotBeKeptAreSaid()
{
    Stage stage;
    stage.open();
    QTRY_COMPARE(stage.line(u"businessName"_s)->text(), u"Café Sol"_s);
    stage.showTab(1);
    QTest::keyClicks(stage.line(u"flowiseKeyEdit"_s), u"sk-1"_s);
    stage.tenants.keyError = Error{Error::Code::SecretStoreLocked, {}, {}};
    stage.press(u"tenantSave"_s);
    QTRY_VERIFY(stage.notice()->isVisible());
    QVERIFY(stage.notice()->text().startsWith(u"Everything is saved but the keys."_s));
    QVERIFY(stage.dialog->isVisible());
    stage.press(u"tenantSave"_s); // again, with the new version as the base
    QTRY_VERIFY(!stage.dialog->isVisible());
    QCOMPARE(stage.tenants.saved.size(), 2);
    QCOMPARE(stage.tenants.saved.constLast().revision.basedOn, 2);
}

void TestTenantDialog::asksBeforeItDropsChanges()
{
    Stage stage;
    stage.open();
    QTRY_COMPARE(stage.line(u"businessName"_s)->text(), u"Café Sol"_s);
    QTest::keyClicks(stage.line(u"businessName"_s), u"!"_s);
    QTest::keyClick(stage.dialog.get(), Qt::Key_Escape);
    QVERIFY(stage.dialog->isVisible());
    QVERIFY(stage.notice()->isVisible());
    QTest::keyClick(stage.line(u"businessName"_s), Qt::Key_Backspace); // goes on instead
    QVERIFY(!stage.notice()->isVisible());
    QTest::keyClick(stage.dialog.get(), Qt::Key_Escape); // as it was: nothing to ask
    QVERIFY(!stage.dialog->isVisible());

    stage.open();
    QTRY_COMPARE(stage.line(u"businessName"_s)->text(), u"Café Sol"_s);
    QTest::keyClicks(stage.line(u"businessName"_s), u"!"_s);
    QTest::keyClick(stage.dialog.get(), Qt::Key_Escape);
    stage.press(u"noticeAction"_s);
    QVERIFY(!stage.dialog->isVisible());
    QVERIFY(stage.tenants.saved.isEmpty());
}

void TestTenantDialog::readsAgainAfterAFailure()
{
    Stage stage;
    stage.tenants.answers.failNext({Error::Code::StorageUnreachable, {{u"server"_s, u"db.example"_s}}, {}});
    stage.open();
    auto *state = stage.part<StatePane>(u"statePane"_s);
    QTRY_VERIFY(state->state() == StatePane::State::Failing);
    QVERIFY(!stage.part<QAbstractButton>(u"tenantSave"_s)->isEnabled());
    stage.press(u"stateRetry"_s);
    QTRY_COMPARE(stage.line(u"businessName"_s)->text(), u"Café Sol"_s);
    QVERIFY(stage.part<QAbstractButton>(u"tenantSave"_s)->isEnabled());
}

void TestTenantDialog::picksAFlowByItsName()
{
    Stage stage;
    stage.open();
    stage.showTab(1);
    auto *flow = stage.part<QComboBox>(u"flowiseFlow"_s);
    QTRY_COMPARE(flow->currentText(), u"Shop"_s);
    QVERIFY(stage.setup.asked.constFirst().key.isEmpty()); // the kept one is used
    QCOMPARE(stage.setup.asked.constFirst().tenant, TenantId(1));
    flow->setCurrentIndex(1);
    stage.setup.fittingMemory = FlowMemory::TheFlows;
    stage.setup.findings = {{.step = u"Key"_s, .verdict = Finding::Verdict::Good, .text = u"Accepted."_s}};
    stage.press(u"flowiseTest"_s);
    QTRY_COMPARE(stage.part<QComboBox>(u"flowiseMemory"_s)->currentIndex(), 2); // the test set it
    stage.press(u"tenantSave"_s);
    QTRY_COMPARE(stage.tenants.saved.size(), 1);
    const FlowiseSettings &flowise = stage.tenants.saved.constFirst().revision.settings.flowise;
    QCOMPARE(flowise.flowId, stage.setup.flowList.at(1).id);
    QVERIFY(flowise.memory == FlowMemory::TheFlows);

    // A server that fails is worded.
    stage.open();
    QTRY_COMPARE(stage.line(u"businessName"_s)->text(), u"Café Sol"_s);
    stage.showTab(1);
    QTRY_VERIFY(stage.part<QAbstractButton>(u"flowiseFetch"_s)->isEnabled());
    stage.setup.answersOf.failNext(
        {Error::Code::Unauthorized, {{u"server"_s, u"flowise.example.com"_s}}, {}});
    stage.press(u"flowiseFetch"_s);
    QTRY_COMPARE(stage.noteOf(u"flowiseFlow"_s).section(u'.', 0, 2),
                 u"flowise.example.com does not accept the key"_s);
}

void TestTenantDialog::aTestThatIsStoppedIsSilent()
{
    Stage stage;
    stage.open();
    stage.showTab(1);
    QTRY_COMPARE(stage.part<QComboBox>(u"flowiseFlow"_s)->currentText(), u"Shop"_s);
    stage.setup.answersOf.hold();
    auto *test = stage.part<QAbstractButton>(u"flowiseTest"_s);
    stage.press(u"flowiseTest"_s);
    QCOMPARE(test->text(), u"Stop the test"_s);
    stage.press(u"flowiseTest"_s);
    QCOMPARE(stage.setup.cancels, 1);
    QCOMPARE(test->text(), u"&Test the connection"_s);
    stage.setup.fittingMemory = FlowMemory::TheFlows;
    stage.setup.answersOf.release(); // too late
    QCoreApplication::processEvents();
    QCOMPARE(stage.part<QComboBox>(u"flowiseMemory"_s)->currentIndex(), 0);
}

void TestTenantDialog::addsANumber()
{
    Stage stage;
    InstanceInfo info;
    info.name = u"second"_s;
    info.number = u"5491155550142"_s;
    info.state = InstanceState::Open;
    stage.setup.numberList = {info};
    stage.open();
    QTRY_COMPARE(stage.line(u"businessName"_s)->text(), u"Café Sol"_s);
    stage.showTab(2);
    QVERIFY(stage.part<QLabel>(u"numbersPresent"_s)->text().contains(u"café-sol on evolution.example.com"_s));
    auto *instance = stage.part<QComboBox>(u"evolutionInstance"_s);
    instance->setEditText(u"café-sol"_s);
    QVERIFY(stage.noteOf(u"evolutionInstance"_s).startsWith(u"The business has this number already."_s));
    instance->setEditText(QString());
    stage.press(u"evolutionFetch"_s);
    QTRY_COMPARE(instance->count(), 1);
    QCOMPARE(instance->itemText(0), u"second (+5491155550142): connected"_s);
    QCOMPARE(instance->currentIndex(), -1); // one more is a choice, not a default
    instance->setCurrentIndex(0);
    stage.press(u"tenantSave"_s);
    QTRY_COMPARE(stage.tenants.saved.size(), 1);
    QCOMPARE(stage.tenants.saved.constFirst().revision.newInstance,
             std::optional(InstanceDraft{u"https://evolution.example.com"_s, u"second"_s}));
}

QTEST_MAIN(TestTenantDialog)
#include "tst_tenantdialog.moc"
