// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/alltenants.h"
#include "conversations/contactstage.h"
#include "conversations/conversationwork.h"
#include "conversations/escalationdesk.h"
#include "conversations/escalations.h"
#include "conversations/escalationwatch.h"
#include "conversations/inbox.h"
#include "conversations/messagestore.h"
#include "conversations/ownership.h"
#include "conversations/urgency.h"
#include "support/awaited.h"
#include "support/verifyresult.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;
using test::awaited;

/// What waits for a person is in the queue, most urgent first, until a person has taken it and done it: on
/// both databases.
class TestEscalations : public ContactStage
{
    Q_OBJECT

private Q_SLOTS:
    void scores_data();
    void scores();
    void waitingOpensOneAndTakingClaimsIt_data() { TestDatabase::addDrivers(); }
    void waitingOpensOneAndTakingClaimsIt();
    void whatOnlyWaitedLeavesTheQueue_data() { TestDatabase::addDrivers(); }
    void whatOnlyWaitedLeavesTheQueue();
    void theMostUrgentIsFirst_data() { TestDatabase::addDrivers(); }
    void theMostUrgentIsFirst();
    void puttingOffAndBack_data() { TestDatabase::addDrivers(); }
    void puttingOffAndBack();
    void doneIsNotAnswered_data() { TestDatabase::addDrivers(); }
    void doneIsNotAnswered();
    void nobodyWaitsUnseen_data() { TestDatabase::addDrivers(); }
    void nobodyWaitsUnseen();
    void importantContactsCountMore_data() { TestDatabase::addDrivers(); }
    void importantContactsCountMore();

private:
    ConversationId written(const QStringList &texts)
    {
        ConversationId id;
        const QString phone = u"5215544%1"_s.arg(++m_person, 6, 10, QChar(u'0'));
        for (const QString &text : texts) {
            InboundMessage inbound = message(phone, {}, name(u"Ana"_s));
            inbound.text = text;
            const auto seen = receive(m_instance, inbound);
            id = seen ? seen->conversation : ConversationId();
        }
        return id;
    }
    Result<Conversation> waits(ConversationId id, HolderReason reason = HolderReason::AiFailed)
    {
        return awaited(database().write([=, tenant = m_tenant](Transaction &tx) {
            return Ownership::toPeople(tx, tenant, id, Holder::Waiting, reason);
        }));
    }
    QList<EscalationRow> queue(TenantId tenant)
    {
        EscalationDesk desk(database());
        const auto rows = awaited(desk.queue(tenant));
        return rows ? *rows : QList<EscalationRow>();
    }
    QList<EscalationRow> queue() { return queue(m_tenant); }
    QList<ConversationId> order()
    {
        QList<ConversationId> ids;
        for (const EscalationRow &row : queue())
            ids.append(row.escalation.conversation);
        return ids;
    }
    bool awaitsAnswer(ConversationId id)
    {
        Inbox inbox(database());
        const auto found = awaited(inbox.conversation(m_tenant, id));
        return found && found->conversation.awaitingSince.has_value();
    }

    int m_person = 0;
};

void TestEscalations::scores_data()
{
    using Parts = QList<UrgencyPart>;
    QTest::addColumn<QStringList>("said");
    QTest::addColumn<HolderReason>("reason");
    QTest::addColumn<bool>("important");
    QTest::addColumn<Parts>("parts");
    QTest::newRow("nothing") << QStringList{u"hola, a qué hora abren?"_s} << HolderReason::Released << false
                             << Parts{};
    QTest::newRow("asks for a person") << QStringList{u"hola"_s, u"quiero hablar con una persona por favor"_s}
                                       << HolderReason::None << false << Parts{UrgencyPart::AskedForPerson};
    QTest::newRow("angry") << QStringList{u"esto es una vergüenza, pésimo servicio, nunca más compro acá"_s}
                           << HolderReason::None << false << Parts{UrgencyPart::Negative};
    QTest::newRow("asks again") << QStringList{u"cuánto sale el envío a Rosario?"_s, u"hola?"_s,
                                               u"Cuanto sale el envio a rosario"_s}
                                << HolderReason::None << false << Parts{UrgencyPart::Repeated};
    QTest::newRow("two short words are no question")
        << QStringList{u"hola"_s, u"hola"_s} << HolderReason::None << false << Parts{};
    QTest::newRow("the AI failed") << QStringList{u"hola"_s} << HolderReason::AiFailed << false
                                   << Parts{UrgencyPart::AiFailed};
    QTest::newRow("important") << QStringList{u"hola"_s} << HolderReason::None << true
                               << Parts{UrgencyPart::Important};
    QTest::newRow("nothing was said") << QStringList() << HolderReason::TooOld << false << Parts{};
}

void TestEscalations::scores()
{
    QFETCH(const QStringList, said);
    QFETCH(const HolderReason, reason);
    QFETCH(const bool, important);
    QFETCH(const QList<UrgencyPart>, parts);
    QList<Message> messages;
    for (const QString &text : said) {
        messages.append({.role = Role::User, .kind = u"text"_s, .body = text});
        messages.append(
            {.role = Role::Assistant, .kind = u"text"_s, .body = u"quiero hablar con una persona"_s});
    }
    const Urgency urgency = urgencyOf(messages, reason, u"es"_s, important);
    QList<UrgencyPart> found;
    int sum = 0;
    for (const Urgency::Part &part : urgency.parts) {
        found.append(part.what);
        QVERIFY(part.points > 0);
        sum += part.points;
    }
    QVERIFY(found == parts);
    QCOMPARE(urgency.score(), sum);
    QVERIFY(sum <= 100);
}

void TestEscalations::waitingOpensOneAndTakingClaimsIt()
{
    const ConversationId id = written({u"hola"_s});
    QVERIFY(queue().isEmpty());
    VERIFY_RESULT(waits(id));
    VERIFY_RESULT(waits(id)); // once more is still one
    const auto opened = queue();
    QCOMPARE(opened.size(), 1);
    const EscalationRow &row = opened.constFirst();
    QCOMPARE(row.escalation.conversation, id);
    QVERIFY(row.escalation.reason == HolderReason::AiFailed);
    QCOMPARE(row.conversation.contactName, name(u"Ana"_s));
    QVERIFY(row.escalation.dueAt ==
            row.escalation.openedAt + std::chrono::minutes(15)); // it has no opening hours
    QVERIFY(row.waitsSince() == row.escalation.openedAt);
    QVERIFY(queue(m_other).isEmpty());

    ConversationWork work(database());
    VERIFY_RESULT(awaited(work.takeOver(m_actor, m_tenant, {id})));
    const auto claimed = queue();
    QCOMPARE(claimed.size(), 1);
    QVERIFY(claimed.constFirst().escalation.claimedAt);
    QCOMPARE(claimed.constFirst().escalation.claimedBy, m_actor.id);
    QCOMPARE(claimed.constFirst().escalation.id, row.escalation.id);

    VERIFY_RESULT(awaited(work.release(m_actor, m_tenant, {id}))); // it waits on
    const auto again = queue();
    QCOMPARE(again.size(), 1);
    QCOMPARE(again.constFirst().escalation.id, row.escalation.id);
    QVERIFY(!again.constFirst().escalation.claimedAt);

    VERIFY_RESULT(awaited(work.handBack(m_actor, m_tenant, {id})));
    QVERIFY(queue().isEmpty());
    QVERIFY(awaitsAnswer(id)); // the AI answers what the contact said
    VERIFY_RESULT(waits(id));  // another time is another one
    QVERIFY(queue().constFirst().escalation.id != row.escalation.id);
}

void TestEscalations::whatOnlyWaitedLeavesTheQueue()
{
    const ConversationId id = written({u"hola"_s});
    VERIFY_RESULT(waits(id, HolderReason::LimitReached));
    QCOMPARE(queue().size(), 1);
    --m_person;
    QCOMPARE(written({u"¿siguen ahí?"_s}), id); // the contact writes again: the AI looks whether it may
    QVERIFY(awaitsAnswer(id));
    QVERIFY(queue().isEmpty());
}

void TestEscalations::theMostUrgentIsFirst()
{
    const ConversationId calm = written({u"hola, a qué hora abren?"_s});
    const ConversationId angry =
        written({u"esto es una vergüenza, pésimo servicio"_s, u"quiero hablar con una persona ya"_s});
    const ConversationId taken = written({u"quiero hablar con una persona"_s});
    for (const ConversationId id : {calm, angry, taken})
        VERIFY_RESULT(waits(id, HolderReason::TooOld));
    ConversationWork work(database());
    VERIFY_RESULT(awaited(work.takeOver(m_actor, m_tenant, {taken})));
    QCOMPARE(order(), (QList{angry, calm, taken}));
    // What is overdue comes before what is not, however urgent.
    VERIFY_RESULT(awaited(database().write([calm, tenant = m_tenant](Transaction &tx) {
        return tx.exec(u"UPDATE escalations SET due_at = ? WHERE tenant_id = ? AND conversation_id = ?"_s,
                       tx.now() - std::chrono::minutes(1), tenant, calm);
    })));
    QCOMPARE(order(), (QList{calm, angry, taken}));
}

void TestEscalations::puttingOffAndBack()
{
    const ConversationId first = written({u"quiero hablar con una persona"_s});
    const ConversationId second = written({u"hola"_s});
    for (const ConversationId id : {first, second})
        VERIFY_RESULT(waits(id, HolderReason::TooOld));
    QCOMPARE(order(), (QList{first, second}));
    EscalationDesk desk(database());
    const Instant later = database().now() + std::chrono::hours(1);
    const auto before = awaited(desk.snooze(m_actor, m_tenant, first, later));
    VERIFY_RESULT(before);
    QVERIFY(!*before);
    QCOMPARE(order(), (QList{second, first}));
    QVERIFY(queue().constLast().escalation.snoozedUntil == later);
    VERIFY_RESULT(awaited(desk.snooze(m_actor, m_tenant, first, *before)));
    QCOMPARE(order(), (QList{first, second}));
    VERIFY_FAILED(awaited(desk.snooze(m_actor, m_other, first, later)), Error::Code::NotFound);
    ConversationWork work(database());
    VERIFY_RESULT(awaited(work.takeOver(m_actor, m_tenant, {first})));
    VERIFY_FAILED(awaited(desk.snooze(m_actor, m_tenant, first, later)), Error::Code::NotFound);
}

void TestEscalations::doneIsNotAnswered()
{
    const ConversationId id = written({u"gracias, ya está"_s});
    VERIFY_RESULT(waits(id));
    ConversationWork work(database());
    VERIFY_RESULT(awaited(work.takeOver(m_actor, m_tenant, {id})));
    const auto done = awaited(work.resolve(m_actor, m_tenant, {id}));
    VERIFY_RESULT(done);
    QCOMPARE(done->done.size(), 1);
    QVERIFY(queue().isEmpty());
    Inbox inbox(database());
    const auto now = awaited(inbox.conversation(m_tenant, id));
    VERIFY_RESULT(now);
    QVERIFY(now->conversation.holder == Holder::Ai);
    QVERIFY(now->conversation.reason == HolderReason::Resolved);
    QVERIFY(!awaitsAnswer(id));
    const auto outcome = awaited(database().read([id, tenant = m_tenant](const Snapshot &snapshot) {
        return snapshot.first(
            u"SELECT outcome FROM escalations WHERE tenant_id = ? AND conversation_id = ?"_s,
            [](const Row &row) { return row.text(0); }, tenant, id);
    }));
    VERIFY_RESULT(outcome);
    QCOMPARE(outcome->value_or(QString()), u"resolved"_s);
    // Undone, it is the person's again.
    VERIFY_RESULT(awaited(work.putBack(m_actor, m_tenant, done->done)));
    QVERIFY(awaited(inbox.conversation(m_tenant, id))->conversation.holder == Holder::Human);
}

void TestEscalations::nobodyWaitsUnseen()
{
    const ConversationId id = written({u"hola"_s});
    // As a workspace of before there were escalations has it.
    VERIFY_RESULT(awaited(database().write([id, tenant = m_tenant](Transaction &tx) {
        return tx.exec(
            u"UPDATE conversations SET holder = 'waiting', holder_reason = 'too_old', holder_since = "
            "? WHERE id = ? AND tenant_id = ?"_s,
            tx.now() - std::chrono::hours(3), id, tenant);
    })));
    QVERIFY(queue().isEmpty());
    EscalationWatch watch(SystemPrincipal::allTenants(), database());
    VERIFY_RESULT(awaited(watch.runOnce()));
    VERIFY_RESULT(awaited(watch.runOnce()));
    const auto rows = queue();
    QCOMPARE(rows.size(), 1);
    QVERIFY(rows.constFirst().escalation.reason == HolderReason::TooOld);
    QVERIFY(rows.constFirst().escalation.openedAt <= database().now() - std::chrono::hours(2));
}

void TestEscalations::importantContactsCountMore()
{
    const ConversationId id = written({u"hola"_s});
    const auto tags = awaited(m_tags->add(m_actor, m_tenant, u"Clienta VIP"_s, u"violet"_s));
    VERIFY_RESULT(tags);
    const auto tenant = awaited(m_directory->tenant(m_tenant));
    auto settings = awaited(m_directory->settings(m_tenant));
    VERIFY_RESULT(tenant);
    VERIFY_RESULT(settings);
    settings->answering.importantTag = u"clienta vip"_s; // as a person writes it
    settings->answering.personTarget = std::chrono::minutes(5);
    VERIFY_RESULT(awaited(m_directory->saveSettings(m_actor, m_tenant, *settings, tenant->settingsVersion)));
    VERIFY_RESULT(awaited(m_tags->setOnConversations(m_actor, m_tenant, {id}, tags->id, true)));
    VERIFY_RESULT(waits(id, HolderReason::TooOld));
    const auto rows = queue();
    QCOMPARE(rows.size(), 1);
    const Escalation &escalation = rows.constFirst().escalation;
    QCOMPARE(escalation.urgency.parts.size(), 1);
    QVERIFY(escalation.urgency.parts.constFirst().what == UrgencyPart::Important);
    QVERIFY(escalation.dueAt == escalation.openedAt + std::chrono::minutes(5));
}

QTEST_GUILESS_MAIN(TestEscalations)
#include "tst_escalations.moc"
