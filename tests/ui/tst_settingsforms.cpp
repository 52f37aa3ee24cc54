// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settingsstage.h"
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
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace chatflow;

namespace
{
const auto flowId = SettingsStage::flowId;
} // namespace

/// The forms on the page of settings.
class TestSettingsForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesWhatWasChangedAndKeepsTheRest();
    void saysWhatIsWrongWhileTyping();
    void understandsAPastedAddress();
    void understandsAPastedCommand();
    void keysAreSetButNeverRead();
    void anotherServerNeedsItsOwnKey();
    void anOwnerSetsTheKeyOnly();
    void keysThatCouldNotBeKeptAreSaid();
    void picksAFlowByItsName();
    void theTestAsksTheFlowOnlyWhenWanted();
    void aCertificateIsTrustedByHand();
    void aTestThatIsStoppedIsSilent();
    void choosesWhatAnswersArePricedAs();
    void addsANumber();
};

void TestSettingsForms::savesWhatWasChangedAndKeepsTheRest()
{
    SettingsStage stage;
    stage.openRead();
    QVERIFY(stage.line(u"businessClientId"_s)->isReadOnly());
    stage.retype(u"businessName"_s, u"Cafe Luna"_s);
    QTest::keyClick(stage.part<QComboBox>(u"businessTone"_s), Qt::Key_Down);
    stage.show(u"limits"_s);
    stage.part<QSpinBox>(u"limitMessages"_s)->setValue(8);
    stage.save();
    QTRY_COMPARE(stage.source.saved.size(), 1);
    QTRY_VERIFY(!stage.page->hasUnsaved());
    QVERIFY(!stage.part<QWidget>(u"saveBar"_s)->isVisible());
    const TenantRevision &revision = stage.source.saved.constFirst().revision;
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
    QVERIFY(!revision.newInstance && !stage.source.saved.constFirst().keys.any());
}

void TestSettingsForms::saysWhatIsWrongWhileTyping()
{
    SettingsStage stage;
    stage.openRead();
    stage.line(u"businessName"_s)->selectAll();
    QTest::keyClick(stage.line(u"businessName"_s), Qt::Key_Delete);
    QCOMPARE(stage.noteOf(u"businessName"_s), u"A business needs a name."_s);
    QTest::keyClicks(stage.line(u"businessName"_s), u"B"_s);
    QCOMPARE(stage.noteOf(u"businessName"_s), QString());

    // Save goes to the first that is wrong, in whichever section it is.
    stage.show(u"connection"_s);
    stage.retype(u"flowiseUrl"_s, u"ftp://x"_s);
    QVERIFY(stage.noteOf(u"flowiseUrl"_s).contains(u"is not a valid address"_s));
    stage.show(u"business"_s);
    stage.save();
    QCOMPARE(stage.page->currentSection()->id(), u"connection"_s);
    QTRY_VERIFY(stage.line(u"flowiseUrl"_s)->hasFocus());
    QVERIFY(stage.source.saved.isEmpty());
}

void TestSettingsForms::understandsAPastedAddress()
{
    SettingsStage stage;
    stage.source.stored.settings.flowise = {};
    stage.source.stored.flowiseKeyFor = u"http://127.0.0.1:3000"_s; // set before the address, by the engine
    stage.openRead();
    stage.show(u"connection"_s);
    stage.retype(u"flowiseUrl"_s, u"http://127.0.0.1:3000/api/v1/prediction/"_s + flowId);
    QCOMPARE(stage.part<QComboBox>(u"flowiseFlow"_s)->currentText(), flowId);
    QTest::keyClick(stage.line(u"flowiseUrl"_s), Qt::Key_Tab);
    QCOMPARE(stage.line(u"flowiseUrl"_s)->text(), u"http://127.0.0.1:3000"_s);
    QTRY_COMPARE(stage.part<QComboBox>(u"flowiseFlow"_s)->currentText(), u"Shop"_s); // fetched, by its name
    stage.save();
    QTRY_COMPARE(stage.source.saved.size(), 1);
    QCOMPARE(stage.source.saved.constFirst().revision.settings.flowise.url, u"http://127.0.0.1:3000"_s);
    QCOMPARE(stage.source.saved.constFirst().revision.settings.flowise.flowId, flowId);
}

void TestSettingsForms::understandsAPastedCommand()
{
    SettingsStage stage;
    stage.source.stored.settings.flowise = {};
    stage.openRead();
    stage.show(u"connection"_s);
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

void TestSettingsForms::keysAreSetButNeverRead()
{
    SettingsStage stage;
    stage.openRead();
    stage.show(u"connection"_s);
    QLineEdit *key = stage.line(u"flowiseKeyEdit"_s);
    QVERIFY(key->text().isEmpty());
    QVERIFY(key->placeholderText().startsWith(u"Set"_s));
    QVERIFY(key->echoMode() == QLineEdit::Password);
    QTest::keyClicks(key, u" sk-1234 "_s);
    stage.show(u"number"_s);
    stage.press(u"evolutionKeyRemove"_s);
    QCOMPARE(stage.line(u"evolutionKeyEdit"_s)->placeholderText(), u"Will be removed"_s);
    stage.save();
    QTRY_COMPARE(stage.source.saved.size(), 1);
    const TenantKeyChanges &keys = stage.source.saved.constFirst().keys;
    QVERIFY(keys.flowise.kind == KeyChange::Kind::Set);
    QCOMPARE(keys.flowise.value.reveal(), QByteArray("sk-1234"));
    QVERIFY(keys.evolution.kind == KeyChange::Kind::Remove);
}

/// The kept key is for the server it was kept with: the form says so as soon as another one is typed.
void TestSettingsForms::anotherServerNeedsItsOwnKey()
{
    SettingsStage stage;
    stage.openRead();
    stage.show(u"connection"_s);
    stage.source.saved.clear();
    QLineEdit *url = stage.line(u"flowiseUrl"_s);
    auto *note = stage.part<QLabel>(u"flowiseKeyNote"_s);
    const QString before = url->text();
    QVERIFY(!note->text().contains(u"is for"_s));
    url->selectAll();
    QTest::keyClicks(url, u"https://other.example.com"_s);
    QVERIFY2(note->text().contains(u"is for"_s) && note->text().contains(u"not shown to another server"_s),
             qPrintable(note->text()));
    stage.save();
    QVERIFY(stage.source.saved.isEmpty());
    QTest::keyClicks(stage.line(u"flowiseKeyEdit"_s), u"sk-other"_s);
    QVERIFY(!note->text().contains(u"is for"_s));
    stage.save();
    QTRY_COMPARE(stage.source.saved.size(), 1);
    QCOMPARE(stage.source.saved.constFirst().keys.flowise.server, u"https://other.example.com"_s);
    QVERIFY(before != url->text());
}

/// An owner has a key to set, but neither a name to change nor a number to add.
void TestSettingsForms::anOwnerSetsTheKeyOnly()
{
    SettingsStage stage;
    stage.source.allowed = {.read = true, .edit = true, .keys = true, .manage = false};
    stage.openRead();
    stage.show(u"connection"_s);
    QVERIFY(stage.part<QWidget>(u"flowiseKey"_s)->isEnabled());
    stage.show(u"business"_s);
    QVERIFY(stage.line(u"businessName"_s)->isReadOnly());
    stage.show(u"number"_s);
    QVERIFY(stage.line(u"evolutionUrl"_s)->isReadOnly());
    QVERIFY(!stage.part<QComboBox>(u"evolutionInstance"_s)->isEnabled());
    QVERIFY(stage.line(u"evolutionKeyEdit"_s)->isEnabled());

    SettingsStage agent;
    agent.source.allowed = {.read = true, .edit = true};
    agent.openRead();
    agent.show(u"connection"_s);
    QVERIFY(!agent.line(u"flowiseKeyEdit"_s)->isEnabled());
}

void TestSettingsForms::keysThatCouldNotBeKeptAreSaid()
{
    SettingsStage stage;
    stage.openRead();
    stage.show(u"connection"_s);
    QTest::keyClicks(stage.line(u"flowiseKeyEdit"_s), u"sk-1"_s);
    stage.source.keyError = Error{Error::Code::SecretStoreLocked, {}, {}};
    stage.save();
    QTRY_VERIFY(stage.notice()->isVisible());
    QVERIFY(stage.notice()->text().startsWith(u"Everything is saved but the keys."_s));
    QVERIFY(stage.page->hasUnsaved());
    stage.save(); // again, with the new version as the base
    QTRY_VERIFY(!stage.page->hasUnsaved());
    QCOMPARE(stage.source.saved.size(), 2);
    QCOMPARE(stage.source.saved.constLast().revision.basedOn, 2);
}

void TestSettingsForms::picksAFlowByItsName()
{
    SettingsStage stage;
    stage.openRead();
    stage.show(u"connection"_s);
    auto *flow = stage.part<QComboBox>(u"flowiseFlow"_s);
    QTRY_COMPARE(flow->currentText(), u"Shop"_s);
    QVERIFY(stage.setup.asked.constFirst().key.isEmpty()); // the kept one is used
    QCOMPARE(stage.setup.asked.constFirst().tenant, TenantId(1));
    QTest::keyClick(flow, Qt::Key_Down);
    stage.setup.fittingMemory = FlowMemory::TheFlows;
    stage.setup.findings = {{.step = u"Key"_s, .verdict = Finding::Verdict::Good, .text = u"Accepted."_s}};
    stage.press(u"flowiseTest"_s);
    QTRY_COMPARE(stage.part<QComboBox>(u"flowiseMemory"_s)->currentIndex(), 2); // the test set it
    stage.save();
    QTRY_COMPARE(stage.source.saved.size(), 1);
    const FlowiseSettings &flowise = stage.source.saved.constFirst().revision.settings.flowise;
    QCOMPARE(flowise.flowId, stage.setup.flowList.at(1).id);
    QVERIFY(flowise.memory == FlowMemory::TheFlows);

    // A server that fails is worded.
    QTRY_VERIFY(stage.part<QAbstractButton>(u"flowiseFetch"_s)->isEnabled());
    stage.setup.answersOf.failNext(
        {Error::Code::Unauthorized, {{u"server"_s, u"flowise.example.com"_s}}, {}});
    stage.press(u"flowiseFetch"_s);
    QTRY_COMPARE(stage.noteOf(u"flowiseFlow"_s).section(u'.', 0, 2),
                 u"flowise.example.com does not accept the key"_s);
}

void TestSettingsForms::theTestAsksTheFlowOnlyWhenWanted()
{
    SettingsStage stage;
    stage.openRead();
    stage.show(u"connection"_s);
    QTRY_COMPARE(stage.part<QComboBox>(u"flowiseFlow"_s)->currentText(), u"Shop"_s);
    stage.setup.findings = {{.step = u"Key"_s, .verdict = Finding::Verdict::Good, .text = u"Accepted."_s}};
    stage.press(u"flowiseTest"_s);
    QTRY_COMPARE(stage.part<QAbstractButton>(u"flowiseTest"_s)->text(), u"Test the connection"_s);
    QVERIFY(!stage.setup.flowAsked);
    stage.part<QAbstractButton>(u"flowiseAsk"_s)->click();
    QVERIFY(!stage.page->hasUnsaved()); // it is no setting
    stage.press(u"flowiseTest"_s);
    QTRY_VERIFY(stage.setup.flowAsked);

    // What was found can be sent to somebody.
    auto *copy = stage.part<QWidget>(u"flowiseFindings"_s)->findChild<QAbstractButton *>(u"findingsCopy"_s);
    QTRY_VERIFY(copy->isVisible());
    copy->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"[good] Key: Accepted.\n"_s);
}

void TestSettingsForms::aCertificateIsTrustedByHand()
{
    SettingsStage stage;
    stage.openRead();
    stage.show(u"connection"_s);
    QTRY_COMPARE(stage.part<QComboBox>(u"flowiseFlow"_s)->currentText(), u"Shop"_s);
    auto *trust = stage.part<QAbstractButton>(u"flowiseTrust"_s);
    QVERIFY(trust->isHidden());
    const QByteArray pin = QByteArray(32, '\1').toBase64();
    stage.setup.findings = {{.step = u"Secure connection"_s,
                             .verdict = Finding::Verdict::Bad,
                             .text = u"Signed by the server itself."_s,
                             .certificate = ShownCertificate{.subject = u"flowise.example.com"_s,
                                                             .issuer = u"Nobody"_s,
                                                             .fingerprint = u"AB:CD"_s,
                                                             .from = {},
                                                             .until = {},
                                                             .publicKeyPin = pin}}};
    stage.press(u"flowiseTest"_s);
    QTRY_VERIFY(trust->isVisible());
    QVERIFY(!stage.page->hasUnsaved()); // never by itself
    trust->click();
    auto *question = stage.page->findChild<QMessageBox *>(u"trustQuestion"_s);
    QVERIFY(question && question->informativeText().contains(u"AB:CD"_s) &&
            question->informativeText().contains(u"Nobody"_s));
    QCOMPARE(question->defaultButton()->text(), u"Cancel"_s);
    question->buttons().constFirst()->click();
    QTRY_VERIFY(stage.page->hasUnsaved());
    QVERIFY(stage.part<QLabel>(u"flowiseTrusted"_s)->isVisible());
    stage.setup.findings.clear();
    stage.press(u"flowiseTest"_s);
    QTRY_COMPARE(stage.setup.asked.constLast().pinnedKey, pin);
    stage.save();
    QTRY_COMPARE(stage.source.saved.size(), 1);
    QCOMPARE(stage.source.saved.constFirst().revision.settings.flowise.pinnedCertificate,
             QString::fromLatin1(pin));

    QTRY_VERIFY(!stage.page->hasUnsaved());

    // It is trusted for that server only.
    auto *url = stage.line(u"flowiseUrl"_s);
    url->selectAll();
    QTest::keyClicks(url, u"https://other.example.com"_s);
    QTRY_VERIFY(trust->isHidden());
    QTest::keyClicks(stage.line(u"flowiseKeyEdit"_s), u"sk-other"_s); // and so is the key
    stage.save();
    QTRY_COMPARE(stage.source.saved.size(), 2);
    QCOMPARE(stage.source.saved.constLast().revision.settings.flowise.pinnedCertificate, QString());
}

void TestSettingsForms::aTestThatIsStoppedIsSilent()
{
    SettingsStage stage;
    stage.openRead();
    stage.show(u"connection"_s);
    QTRY_COMPARE(stage.part<QComboBox>(u"flowiseFlow"_s)->currentText(), u"Shop"_s);
    stage.setup.answersOf.hold();
    auto *test = stage.part<QAbstractButton>(u"flowiseTest"_s);
    stage.press(u"flowiseTest"_s);
    QCOMPARE(test->text(), u"Stop the test"_s);
    stage.press(u"flowiseTest"_s);
    QCOMPARE(stage.setup.cancels, 1);
    QCOMPARE(test->text(), u"Test the connection"_s);
    stage.setup.fittingMemory = FlowMemory::TheFlows;
    stage.setup.answersOf.release(); // too late
    QCoreApplication::processEvents();
    QCOMPARE(stage.part<QComboBox>(u"flowiseMemory"_s)->currentIndex(), 0);
}

void TestSettingsForms::choosesWhatAnswersArePricedAs()
{
    SettingsStage stage;
    ModelPrice own;
    own.model = u"house-model"_s;
    own.from = QDate(2026, 1, 1);
    own.input = Money(1'000'000, Currency::usd());
    own.output = own.input;
    stage.setup.priceBook = PriceBook({own});
    stage.openRead();
    stage.show(u"connection"_s);
    auto *box = stage.part<QComboBox>(u"flowisePriceModel"_s);
    QTRY_VERIFY(box->findText(u"house-model"_s) >= 0);
    QVERIFY(box->findText(u"gpt-4o-mini"_s) >= 0); // comes with the program
    QCOMPARE(box->currentText(), QString());       // none is chosen for anybody
    QVERIFY(stage.noteOf(u"flowisePriceModel"_s).contains(u"not counted"_s));
    QVERIFY(!stage.page->draft().isChanged());

    box->lineEdit()->setFocus();
    QTest::keyClicks(box->lineEdit(), u"house-mode"_s);
    QVERIFY(stage.noteOf(u"flowisePriceModel"_s).startsWith(u"“house-mode” has no price"_s));
    QTest::keyClicks(box->lineEdit(), u"l"_s);
    QCOMPARE(stage.noteOf(u"flowisePriceModel"_s), u"Answers are counted at the price of this model."_s);
    stage.save();
    QTRY_COMPARE(stage.source.saved.size(), 1);
    QCOMPARE(stage.source.saved.constFirst().revision.settings.flowise.priceModel, u"house-model"_s);
    QTRY_VERIFY(!stage.page->hasUnsaved());
    QCOMPARE(box->currentText(), u"house-model"_s);

    // One that nobody has a price for yet is allowed.
    box->lineEdit()->selectAll();
    QTest::keyClicks(box->lineEdit(), u"brand-new"_s);
    QVERIFY(stage.page->currentSection()->isValid());
    stage.save();
    QTRY_COMPARE(stage.source.saved.size(), 2);
    QCOMPARE(stage.source.saved.constLast().revision.settings.flowise.priceModel, u"brand-new"_s);
}

void TestSettingsForms::addsANumber()
{
    SettingsStage stage;
    InstanceInfo info;
    info.name = u"second"_s;
    info.number = u"5491155550142"_s;
    info.state = InstanceState::Open;
    stage.setup.numberList = {info};
    stage.openRead();
    stage.show(u"number"_s);
    QVERIFY(stage.part<QLabel>(u"numbersPresent"_s)->text().contains(u"cafe-sol on evolution.example.com"_s));
    auto *instance = stage.part<QComboBox>(u"evolutionInstance"_s);
    instance->setEditText(u"cafe-sol"_s);
    QVERIFY(stage.noteOf(u"evolutionInstance"_s).startsWith(u"The business has this number already."_s));
    instance->setEditText(QString());
    stage.press(u"evolutionFetch"_s);
    QTRY_COMPARE(instance->count(), 1);
    QCOMPARE(instance->itemText(0), u"second (+5491155550142): connected"_s);
    QCOMPARE(instance->currentIndex(), -1); // one more is a choice, not a default
    instance->setCurrentIndex(0);
    stage.save();
    QTRY_COMPARE(stage.source.saved.size(), 1);
    QCOMPARE(stage.source.saved.constFirst().revision.newInstance,
             std::optional(InstanceDraft{u"https://evolution.example.com"_s, u"second"_s}));
}

QTEST_MAIN(TestSettingsForms)
#include "tst_settingsforms.moc"
