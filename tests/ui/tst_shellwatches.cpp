// SPDX-License-Identifier: GPL-3.0-or-later
// What the bell is told: lost and mended connections, conversations that wait, sends that failed.
#include "shell/attentionwatch.h"
#include "shell/connectionwatch.h"
#include "shell/desktopnotice.h"
#include "shell/notificationpanel.h"
#include "shell/notifications.h"
#include "shell/rulewatch.h"
#include "shell/tenantwatch.h"
#include "storage/changefeed.h"
#include "support/fakeclock.h"
#include "ui/fakeshell.h"

#include <QJsonObject>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;

namespace
{

ConnectionState whatsApp(const QString &state)
{
    ConnectionState made;
    made.kind = ConnectionState::Kind::WhatsApp;
    made.instance = InstanceId(5);
    made.state = state;
    return made;
}

Change changeOf(ChangeKind kind, qint64 id, qint64 tenant = 1)
{
    Change change;
    change.tenant = TenantId(tenant);
    change.kind = kind;
    change.id = id;
    return change;
}

} // namespace

class TestShellWatches : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aLostConnectionIsToldOnceAndItsMend();
    void troubleFromBeforeIsInTheBarNotInTheBell();
    void theEngineIsTold();
    void whoWaitsForAPersonIsTold();
    void aFailedSendIsTold();
    void receivedMessagesAskNothing();
    void whatRulesTellIsToldOnce();
    void theDesktopIsToldOnlyElsewhere();
    void thePanelLeadsThere();
    void anotherTimeZoneReachesThePages();

private:
    QString text(int row) const { return m_notes->index(row).data().toString(); }

    FakeClock m_clock{instantFromMs(1795528800000)};
    std::unique_ptr<FakeShell> m_shell;
    std::unique_ptr<ChangeFeed> m_feed;
    std::unique_ptr<Notifications> m_notes;
    TenantId m_ledTo;
};

void TestShellWatches::init()
{
    m_shell = std::make_unique<FakeShell>();
    m_feed = std::make_unique<ChangeFeed>();
    m_notes = std::make_unique<Notifications>(m_clock);
    m_ledTo = {};
    m_shell->addTenant(1, u"TechStore"_s);
    Instance instance;
    instance.id = InstanceId(5);
    instance.name = u"tech"_s;
    m_shell->instancesOf[TenantId(1)] = {instance};
}

void TestShellWatches::cleanup()
{
    m_notes.reset();
}

void TestShellWatches::aLostConnectionIsToldOnceAndItsMend()
{
    ConnectionWatch watch(*m_shell, *m_feed, *m_notes, [this](TenantId tenant) { m_ledTo = tenant; });
    watch.setTenantNames({{TenantId(1), u"TechStore"_s}});
    m_shell->connectionsOf[TenantId(1)] = {whatsApp(u"ok"_s)};
    QSignalSpy states(&watch, &ConnectionWatch::statesChanged);
    watch.show(TenantId(1));
    QTRY_VERIFY(watch.isSettled());
    QCOMPARE(m_notes->rowCount(), 0);
    QCOMPARE(states.constLast().at(0).value<QList<ConnectionState>>().size(), 2); // with the engine

    m_shell->connectionsOf[TenantId(1)] = {whatsApp(u"connecting"_s)}; // not lost yet
    Q_EMIT m_feed->changed({changeOf(ChangeKind::Connection, 1)});
    QTRY_VERIFY(watch.isSettled());
    QCOMPARE(m_notes->rowCount(), 0);

    m_shell->connectionsOf[TenantId(1)] = {whatsApp(u"closed"_s)};
    Q_EMIT m_feed->changed({changeOf(ChangeKind::Connection, 1)});
    Q_EMIT m_feed->changed({changeOf(ChangeKind::Connection, 1)});
    QTRY_COMPARE(m_notes->rowCount(), 1);
    QCOMPARE(text(0), u"TechStore: WhatsApp tech is not connected any more."_s);
    m_notes->open(0);
    QCOMPARE(m_ledTo, TenantId(1));

    m_shell->connectionsOf[TenantId(1)] = {whatsApp(u"ok"_s)};
    Q_EMIT m_feed->changed({changeOf(ChangeKind::Connection, 1)});
    QTRY_COMPARE(text(0), u"TechStore: WhatsApp tech is connected again."_s);
    QCOMPARE(m_notes->rowCount(), 1); // in the place of the other
}

void TestShellWatches::troubleFromBeforeIsInTheBarNotInTheBell()
{
    ConnectionWatch watch(*m_shell, *m_feed, *m_notes, [](TenantId) {});
    m_shell->connectionsOf[TenantId(1)] = {whatsApp(u"closed"_s)};
    watch.show(TenantId(1));
    QTRY_VERIFY(watch.isSettled());
    QCOMPARE(m_notes->rowCount(), 0);
    // Of a business that is not shown the bell is the only place.
    m_shell->addTenant(2, u"Otra"_s);
    m_shell->connectionsOf[TenantId(2)] = {whatsApp(u"closed"_s)};
    Q_EMIT m_feed->changed({changeOf(ChangeKind::Connection, 1, 2)});
    QTRY_COMPARE(m_notes->rowCount(), 1);
}

void TestShellWatches::theEngineIsTold()
{
    ConnectionWatch watch(*m_shell, *m_feed, *m_notes, [](TenantId) {});
    ConnectionState engine;
    engine.kind = ConnectionState::Kind::Engine;
    engine.state = u"ok"_s;
    watch.setEngine(engine);
    QCOMPARE(m_notes->rowCount(), 0);
    engine.state = u"failed"_s;
    watch.setEngine(engine);
    QCOMPARE(text(0), u"The engine stopped: nothing is received or answered."_s);
    QCOMPARE(m_notes->unread(), 1);
    engine.state = u"ok"_s;
    watch.setEngine(engine);
    QCOMPARE(text(0), u"The engine runs again."_s);
}

void TestShellWatches::whoWaitsForAPersonIsTold()
{
    ConversationId led;
    AttentionWatch watch(*m_shell, *m_feed, *m_notes, [&led](TenantId, ConversationId id) { led = id; });
    watch.setTenantNames({{TenantId(1), u"TechStore"_s}});
    ConversationSummary &ana = m_shell->conversations[ConversationId(9)];
    ana.conversation.id = ConversationId(9);
    ana.contactName = u"Ana Torres"_s;
    ana.conversation.holder = Holder::Waiting;
    Q_EMIT m_feed->changed({changeOf(ChangeKind::Ownership, 9)});
    QTRY_COMPARE(m_notes->rowCount(), 1);
    QCOMPARE(text(0), u"Ana Torres waits for a person (TechStore)."_s);
    m_notes->open(0);
    QCOMPARE(led, ConversationId(9));
    ana.conversation.holder = Holder::Human;
    Q_EMIT m_feed->changed({changeOf(ChangeKind::Ownership, 9)});
    QTRY_COMPARE(m_notes->rowCount(), 0);
}

void TestShellWatches::aFailedSendIsTold()
{
    AttentionWatch watch(*m_shell, *m_feed, *m_notes, [](TenantId, ConversationId) {});
    watch.setTenantNames({{TenantId(1), u"TechStore"_s}});
    m_shell->conversations[ConversationId(9)].contactName = u"Ana Torres"_s;
    Message &message = m_shell->messages[MessageId(3)];
    message.id = MessageId(3);
    message.tenant = TenantId(1);
    message.conversation = ConversationId(9);
    message.role = Role::Agent;
    message.delivery = Delivery::Failed;
    Q_EMIT m_feed->changed({changeOf(ChangeKind::Outbox, 1), changeOf(ChangeKind::Message, 3)});
    QTRY_COMPARE(m_notes->rowCount(), 1);
    QCOMPARE(text(0), u"A message to Ana Torres was not sent (TechStore)."_s);
    message.delivery = Delivery::Sent; // somebody sent it again
    Q_EMIT m_feed->changed({changeOf(ChangeKind::Message, 3), changeOf(ChangeKind::Outbox, 1)});
    QTRY_COMPARE(m_notes->rowCount(), 0);
}

void TestShellWatches::receivedMessagesAskNothing()
{
    AttentionWatch watch(*m_shell, *m_feed, *m_notes, [](TenantId, ConversationId) {});
    QList<Change> flood;
    for (qint64 id = 1; id <= 5000; ++id)
        flood.append(changeOf(ChangeKind::Message, id));
    Q_EMIT m_feed->changed(flood);
    QVERIFY(watch.isSettled());
    QCOMPARE(m_shell->asked, 0);
}

void TestShellWatches::whatRulesTellIsToldOnce()
{
    ConversationId led;
    RuleWatch watch(*m_shell, *m_feed, *m_notes, [&led](TenantId, ConversationId id) { led = id; });
    watch.setTenantNames({{TenantId(1), u"TechStore"_s}});
    ConversationSummary &ana = m_shell->conversations[ConversationId(9)];
    ana.conversation.id = ConversationId(9);
    ana.contactName = u"Ana Torres"_s;
    const auto fired = [this](qint64 id, const QString &action, const QString &notice) {
        m_shell->fires[RuleFireId(id)] = {.id = RuleFireId(id),
                                          .tenant = TenantId(1),
                                          .conversation = ConversationId(9),
                                          .outcome = {QJsonObject{{u"action"_s, action}, {u"done"_s, true}}},
                                          .notice = notice};
        Q_EMIT m_feed->changed({changeOf(ChangeKind::RuleFire, id)});
    };
    fired(1, u"notify"_s, u"Wants to buy\nmany"_s);
    QTRY_COMPARE(m_notes->rowCount(), 1);
    QCOMPARE(text(0), u"Wants to buy many: Ana Torres (TechStore)"_s);
    QCOMPARE(m_notes->unread(), 1);
    m_notes->open(0);
    QCOMPARE(led, ConversationId(9));
    // What says nothing, and what waits for a person, which is told already.
    fired(2, u"answer"_s, {});
    fired(3, u"escalate"_s, u"Asks for a person"_s);
    QTRY_VERIFY(watch.isSettled());
    QCOMPARE(m_notes->rowCount(), 1);
    // Another time is another one.
    fired(4, u"notify"_s, u"Wants to buy"_s);
    QTRY_COMPARE(m_notes->rowCount(), 2);
}

void TestShellWatches::theDesktopIsToldOnlyElsewhere()
{
    QWidget window;
    QStringList told;
    DesktopNotice notice(*m_notes, window, [&told](const QString &text) { told << text; });
    const auto post = [this](const QString &key) {
        m_notes->post({.key = key, .text = [key] { return key; }, .open = {}});
    };
    post(u"away"_s);
    QCOMPARE(told, QStringList{u"away"_s});
    post(u"away"_s); // the same again is not news
    QCOMPARE(told.size(), 1);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    post(u"here"_s);
    QCOMPARE(told.size(), 1);
}

void TestShellWatches::thePanelLeadsThere()
{
    bool opened = false;
    m_notes->post({.key = u"a"_s, .text = [] { return u"First"_s; }, .open = [&opened] { opened = true; }});
    NotificationPanel panel(*m_notes, m_clock);
    QSignalSpy finished(&panel, &NotificationPanel::finished);
    panel.show();
    auto *view = panel.findChild<QListView *>(u"notifications"_s);
    QVERIFY(view->isVisible());
    QCOMPARE(m_notes->unread(), 1); // seeing the list is not reading it
    QTest::keyClick(view, Qt::Key_Return);
    QVERIFY(opened);
    QCOMPARE(finished.count(), 1);
    QCOMPARE(m_notes->unread(), 0);
    QTest::mouseClick(panel.findChild<QWidget *>(u"clearNotifications"_s), Qt::LeftButton);
    QVERIFY(!view->isVisible());
    QVERIFY(panel.findChild<QWidget *>(u"statePane"_s)->isVisible());
}

void TestShellWatches::anotherTimeZoneReachesThePages()
{
    TenantWatch watch(*m_shell, *m_feed);
    QSignalSpy shown(&watch, &TenantWatch::shown);
    m_shell->settingsOf[TenantId(1)].timeZone = u"America/Lima"_s;
    watch.show(TenantId(1));
    QTRY_COMPARE(shown.count(), 1);
    QCOMPARE(shown.at(0).at(1).value<QTimeZone>(), QTimeZone("America/Lima"));
    m_shell->settingsOf[TenantId(1)].timeZone = u"Nowhere/Land"_s;
    Q_EMIT m_feed->changed({changeOf(ChangeKind::Settings, 1)});
    QTRY_COMPARE(shown.count(), 2);
    QCOMPARE(shown.at(1).at(1).value<QTimeZone>(), QTimeZone::utc());
    QSignalSpy listed(&watch, &TenantWatch::listed);
    Q_EMIT m_feed->changed({changeOf(ChangeKind::Tenant, 1)});
    QTRY_COMPARE(listed.count(), 1);
}

QTEST_MAIN(TestShellWatches)
#include "tst_shellwatches.moc"
