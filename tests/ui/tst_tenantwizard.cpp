// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/changefeed.h"
#include "tenants/tenantwizard.h"
#include "ui/fakesetup.h"
#include "widgets/findinglist.h"
#include "widgets/noticebar.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace chatflow;

namespace
{
const auto flowId = u"6f9c1a52-0b7e-4d0a-9c53-2f4a8f1f6f3b"_s;
using Step = TenantWizard::Step;
} // namespace

/// The wizard and its parts; the servers have one flow and one number.
struct Stage {
    ChangeFeed feed;
    FakeSetup setup{feed};
    std::unique_ptr<TenantWizard> wizard = std::make_unique<TenantWizard>(setup);

    Stage()
    {
        setup.flowList = {{.id = flowId, .name = u"Shop"_s}};
        InstanceInfo info;
        info.name = u"shop"_s;
        info.ownJid = u"5491155550142:3@s.whatsapp.net"_s;
        info.state = InstanceState::Open;
        setup.numberList = {info};
        setup.findings = {{.step = u"Server"_s, .verdict = Finding::Verdict::Good, .text = u"It answers."_s}};
    }
    void open()
    {
        wizard->open();
        QVERIFY(QTest::qWaitForWindowActive(wizard.get()));
    }
    template<typename T> T *part(const QString &name) const { return wizard->findChild<T *>(name); }
    QAbstractButton *button(const QString &name) const { return part<QAbstractButton>(name); }
    void press(const QString &name) const { QTest::mouseClick(button(name), Qt::LeftButton); }
    void next() const { press(u"wizardNext"_s); }
    void type(const QString &name, const QString &text) const
    {
        QTest::keyClicks(part<QLineEdit>(name), text);
    }
    NoticeBar *notice() const
    {
        for (NoticeBar *bar : wizard->findChildren<NoticeBar *>(u"noticeBar"_s)) {
            if (bar->isVisible())
                return bar;
        }
        return nullptr;
    }
    QString label(const QString &name) const { return part<QLabel>(name)->text(); }
    void toFlowise()
    {
        open();
        type(u"businessName"_s, u"Cafe Sol"_s);
        next();
    }
    void toNumber()
    {
        toFlowise();
        type(u"flowiseUrl"_s, u"http://127.0.0.1:3000"_s);
        type(u"flowiseKeyEdit"_s, u"sk-flowise"_s);
        QTest::keyClick(part<QLineEdit>(u"flowiseKeyEdit"_s), Qt::Key_Tab); // fetches by itself
        QTRY_COMPARE(part<QComboBox>(u"flowiseFlow"_s)->currentText(), u"Shop"_s);
        next();
        QTRY_VERIFY(wizard->step() == Step::Number);
    }
    void fillNumber()
    {
        type(u"evolutionUrl"_s, u"http://127.0.0.1:8080"_s);
        type(u"evolutionKeyEdit"_s, u"evo-key"_s);
        QTest::keyClick(part<QLineEdit>(u"evolutionKeyEdit"_s), Qt::Key_Tab);
        QTRY_VERIFY(part<QComboBox>(u"evolutionInstance"_s)->currentText().startsWith(u"shop"_s));
    }
    /// What the store would tell, and what is read then.
    void happen(const FirstExchange &state)
    {
        setup.state = state;
        Q_EMIT feed.changed({{.tenant = TenantId(9), .kind = ChangeKind::Message, .id = 1}});
    }
};

class TestTenantWizard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leadsToTheFirstAnswer();
    void theTestSaysWhatToMend();
    void serverErrorsAreWorded();
    void canBeLeftAtAnyPoint();
    void whatIsTypedStaysGoingBack();
    void aTakenNumberIsSaid();
    void aTakenClientIdLeadsBack();
    void canBeSetUpLater();
    void inputIsHandledWhileTheServerIsSilent();
    void saysWhenNobodyAnswers();
};

void TestTenantWizard::leadsToTheFirstAnswer()
{
    Stage stage;
    QSignalSpy added(stage.wizard.get(), &TenantWizard::added);
    QSignalSpy answered(stage.wizard.get(), &TenantWizard::firstAnswered);
    stage.setup.fittingMemory = FlowMemory::TheFlows;
    stage.toNumber();
    QCOMPARE(stage.setup.asked.constFirst().key.reveal(), QByteArray("sk-flowise"));
    stage.fillNumber();
    QVERIFY(stage.setup.added.isEmpty()); // nothing is stored so far
    stage.next();
    QTRY_VERIFY(stage.wizard->step() == Step::FirstMessage);
    QCOMPARE(added.count(), 1);
    QCOMPARE(stage.setup.added.size(), 1);
    const NewTenant &tenant = stage.setup.added.constFirst();
    QCOMPARE(tenant.draft.name, u"Cafe Sol"_s);
    QCOMPARE(tenant.draft.settings.businessName, u"Cafe Sol"_s);
    QCOMPARE(tenant.draft.settings.flowise.url, u"http://127.0.0.1:3000"_s);
    QCOMPARE(tenant.draft.settings.flowise.flowId, flowId);
    QVERIFY(tenant.draft.settings.flowise.memory == FlowMemory::TheFlows); // what the test found out
    QCOMPARE(tenant.number, std::optional(InstanceDraft{u"http://127.0.0.1:8080"_s, u"shop"_s}));
    QCOMPARE(tenant.keys.flowise.value.reveal(), QByteArray("sk-flowise"));
    QCOMPARE(tenant.keys.evolution.value.reveal(), QByteArray("evo-key"));

    QCOMPARE(stage.label(u"firstMessageTitle"_s), u"Write a WhatsApp message to +5491155550142"_s);
    Message question;
    question.role = Role::User;
    question.body = u"¿Abren hoy?"_s;
    FirstExchange exchange{.contact = u"Ana"_s, .question = question};
    stage.happen(exchange);
    QTRY_COMPARE(stage.label(u"firstQuestion"_s), u"Ana: ¿Abren hoy?"_s);
    QCOMPARE(answered.count(), 0);
    Message answer;
    answer.role = Role::Assistant;
    answer.body = u"Sí, hasta las 20."_s;
    answer.delivery = Delivery::Queued;
    exchange.answer = answer;
    stage.happen(exchange);
    QTRY_COMPARE(stage.label(u"firstAnswer"_s), u"Sí, hasta las 20."_s);
    QCOMPARE(answered.count(), 0); // not sent yet
    exchange.answer->delivery = Delivery::Sent;
    stage.happen(exchange);
    QTRY_COMPARE(answered.count(), 1);
    QCOMPARE(stage.label(u"firstMessageTitle"_s), u"It works: Cafe Sol answers"_s);
    QCOMPARE(stage.button(u"wizardNext"_s)->text(), u"&Finish"_s);
    QTest::keyClick(stage.wizard.get(), Qt::Key_Return);
    QVERIFY(!stage.wizard->isVisible());
    QCOMPARE(stage.wizard->result(), static_cast<int>(QDialog::Accepted));
}

void TestTenantWizard::theTestSaysWhatToMend()
{
    Stage stage;
    stage.setup.findings.append(
        {.step = u"Key"_s, .verdict = Finding::Verdict::Bad, .text = u"Enter the key again."_s});
    stage.toFlowise();
    stage.type(u"flowiseUrl"_s, u"http://127.0.0.1:3000/api/v1/prediction/"_s + flowId);
    stage.next();
    QTRY_VERIFY(stage.notice());
    QVERIFY(stage.wizard->step() == Step::Flowise);
    QCOMPARE(stage.part<FindingList>(u"flowiseFindings"_s)->findings().size(), 2);
    QCOMPARE(stage.button(u"wizardNext"_s)->text(), u"Go on all the same"_s);
    // Mended: it is tested anew.
    stage.type(u"flowiseKeyEdit"_s, u"right"_s);
    QCOMPARE(stage.button(u"wizardNext"_s)->text(), u"&Next"_s);
    stage.setup.findings.removeLast();
    stage.next();
    QTRY_VERIFY(stage.wizard->step() == Step::Number);
}

void TestTenantWizard::serverErrorsAreWorded()
{
    Stage stage;
    stage.toFlowise();
    stage.next(); // nothing is filled in
    QVERIFY(stage.notice() && stage.wizard->step() == Step::Flowise);
    stage.type(u"flowiseUrl"_s, u"http://127.0.0.1:3000"_s);
    stage.setup.answersOf.failNext(
        {Error::Code::ConnectionRefused, {{u"server"_s, u"127.0.0.1:3000"_s}}, u"errno 111"_s});
    stage.press(u"flowiseFetch"_s);
    QTRY_VERIFY(stage.label(u"flowiseFlowNote"_s).startsWith(u"127.0.0.1:3000 refuses the connection."_s));
    QVERIFY(!stage.label(u"flowiseFlowNote"_s).contains(u"errno"_s));
    stage.part<QComboBox>(u"flowiseFlow"_s)->setEditText(flowId);
    stage.setup.answersOf.failNext({Error::Code::SecretStoreLocked, {}, {}});
    stage.next();
    QTRY_VERIFY(stage.part<FindingList>(u"flowiseFindings"_s)->hasBad());
    QVERIFY(stage.wizard->step() == Step::Flowise);
}

void TestTenantWizard::canBeLeftAtAnyPoint()
{
    for (int stop = 0; stop < 3; ++stop) {
        Stage stage;
        if (stop == 0)
            stage.open();
        else if (stop == 1)
            stage.toFlowise();
        else
            stage.toNumber();
        if (stop > 0) {
            stage.setup.answersOf.hold(); // with a question open
            if (stop == 2)
                stage.type(u"evolutionUrl"_s, u"http://127.0.0.1:8080"_s);
            else
                stage.type(u"flowiseUrl"_s, u"http://127.0.0.1:8080"_s);
            stage.press(stop == 1 ? u"flowiseFetch"_s : u"evolutionFetch"_s);
        }
        QTest::keyClick(stage.wizard.get(), Qt::Key_Escape);
        QVERIFY(!stage.wizard->isVisible());
        QVERIFY(stage.setup.cancels > 0);
        QVERIFY(stage.setup.added.isEmpty());
        stage.wizard.reset();
        stage.setup.answersOf.release();
    }
}

void TestTenantWizard::whatIsTypedStaysGoingBack()
{
    Stage stage;
    stage.toNumber();
    stage.press(u"wizardBack"_s);
    stage.press(u"wizardBack"_s);
    QVERIFY(stage.wizard->step() == Step::Business);
    QCOMPARE(stage.part<QLineEdit>(u"businessName"_s)->text(), u"Cafe Sol"_s);
    stage.next();
    QCOMPARE(stage.part<QComboBox>(u"flowiseFlow"_s)->currentText(), u"Shop"_s);
    stage.next(); // tested already
    QVERIFY(stage.wizard->step() == Step::Number);
}

void TestTenantWizard::aTakenNumberIsSaid()
{
    Stage stage;
    stage.toNumber();
    stage.fillNumber();
    stage.press(u"evolutionTest"_s);
    QTRY_COMPARE(stage.button(u"evolutionTest"_s)->text(), u"&Test the connection"_s);
    stage.setup.answersOf.failNext(
        {Error::Code::AlreadyExists, {{u"what"_s, u"instance"_s}, {u"id"_s, u"shop"_s}}, {}});
    stage.next();
    QTRY_VERIFY(stage.notice());
    QVERIFY(stage.notice()->text().startsWith(u"Another business answers this WhatsApp number"_s));
    QVERIFY(stage.wizard->step() == Step::Number);
    QVERIFY(stage.button(u"wizardNext"_s)->isEnabled());
}

void TestTenantWizard::aTakenClientIdLeadsBack()
{
    Stage stage;
    stage.toNumber();
    stage.fillNumber();
    stage.press(u"evolutionTest"_s);
    QTRY_COMPARE(stage.button(u"evolutionTest"_s)->text(), u"&Test the connection"_s);
    stage.setup.answersOf.failNext({Error::Code::Conflict, {{u"what"_s, u"cafe-sol"_s}}, {}});
    stage.next();
    QTRY_VERIFY(stage.wizard->step() == Step::Business);
    QVERIFY(stage.notice()->text().contains(u"client ID"_s));
}

void TestTenantWizard::canBeSetUpLater()
{
    Stage stage;
    stage.toFlowise();
    stage.press(u"wizardSkip"_s);
    stage.press(u"wizardSkip"_s);
    QTRY_VERIFY(stage.wizard->step() == Step::FirstMessage);
    QCOMPARE(stage.label(u"firstMessageTitle"_s), u"Cafe Sol is added"_s);
    const NewTenant &tenant = stage.setup.added.constFirst();
    QVERIFY(!tenant.number && !tenant.keys.any() && tenant.draft.settings.flowise.url.isEmpty());
    QCOMPARE(stage.button(u"wizardNext"_s)->text(), u"&Finish"_s);
}

void TestTenantWizard::inputIsHandledWhileTheServerIsSilent()
{
    Stage stage;
    stage.toFlowise();
    stage.type(u"flowiseUrl"_s, u"http://127.0.0.1:3000/api/v1/prediction/"_s + flowId);
    stage.setup.answersOf.hold(); // and never released
    stage.next();
    QCOMPARE(stage.button(u"wizardNext"_s)->text(), u"Testing…"_s);
    QVERIFY(!stage.wizard->grab().isNull());
    stage.press(u"wizardBack"_s);
    QVERIFY(stage.wizard->step() == Step::Business);
    QTest::keyClick(stage.part<QLineEdit>(u"businessName"_s), Qt::Key_End);
    stage.type(u"businessName"_s, u"!"_s);
    QCOMPARE(stage.part<QLineEdit>(u"businessName"_s)->text(), u"Cafe Sol!"_s);
    QVERIFY(stage.button(u"wizardNext"_s)->isEnabled());
}

void TestTenantWizard::saysWhenNobodyAnswers()
{
    Stage stage;
    stage.setup.answers = false;
    stage.toNumber();
    stage.fillNumber();
    stage.next();
    QTRY_VERIFY(stage.wizard->step() == Step::FirstMessage);
    QTRY_VERIFY(stage.notice());
    QVERIFY(stage.notice()->text().startsWith(u"No engine runs in this window."_s));
    Message question;
    question.body = u"Hola"_s;
    stage.happen({.contact = u"Ana"_s, .question = question, .waitsForPerson = true});
    QTRY_VERIFY(stage.notice()->text().contains(u"it waits for a person in the inbox"_s));
}

QTEST_MAIN(TestTenantWizard)
#include "tst_tenantwizard.moc"
