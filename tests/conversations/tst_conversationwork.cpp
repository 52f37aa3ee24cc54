// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/auditstore.h"
#include "conversations/contactstage.h"
#include "conversations/conversationwork.h"
#include "conversations/inbox.h"
#include "conversations/ownership.h"
#include "conversations/threadmark.h"
#include "support/awaited.h"
#include "support/verifyresult.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;
using test::awaited;

/// Conversations are given, let go, tagged and marked, one or many at once, on both databases.
class TestConversationWork : public ContactStage
{
    Q_OBJECT

private Q_SLOTS:
    void oneIsGivenToAColleague_data() { TestDatabase::addDrivers(); }
    void oneIsGivenToAColleague();
    void lettingGoWaitsForAnybody_data() { TestDatabase::addDrivers(); }
    void lettingGoWaitsForAnybody();
    void whatAColleagueHoldsIsLeft_data() { TestDatabase::addDrivers(); }
    void whatAColleagueHoldsIsLeft();
    void manyArePutBackAsTheyWere_data() { TestDatabase::addDrivers(); }
    void manyArePutBackAsTheyWere();
    void tagsAndReadMarksSayWhatChanged_data() { TestDatabase::addDrivers(); }
    void tagsAndReadMarksSayWhatChanged();
    void onlyTheTenantsOwn_data() { TestDatabase::addDrivers(); }
    void onlyTheTenantsOwn();

private:
    Actor marta()
    {
        const Actor marta{ActorId(8), Actor::Kind::Person, u"Marta"_s};
        const auto made = awaited(database().write([marta](Transaction &tx) {
            return tx.exec(u"INSERT INTO actors (id, kind, name, created_at) VALUES (?, 'person', ?, 0) "
                           "ON CONFLICT DO NOTHING"_s,
                           marta.id, marta.name);
        }));
        return made ? marta : Actor();
    }
    QList<ConversationId> several(int count)
    {
        QList<ConversationId> ids;
        for (int i = 0; i < count; ++i) {
            const auto seen =
                receive(u"52155%1%2"_s.arg(m_run, 3, 10, QChar(u'0')).arg(i, 5, 10, QChar(u'0')));
            if (seen)
                ids.append(seen->conversation);
        }
        return ids;
    }
    ConversationSummary summary(ConversationId id)
    {
        Inbox inbox(database());
        const auto found = awaited(inbox.conversation(m_tenant, id));
        return found ? *found : ConversationSummary();
    }
    Holder holderOf(ConversationId id) { return summary(id).conversation.holder; }
    /// The newest first.
    QList<AuditRow> audit()
    {
        const auto rows = awaited(database().read(
            [this](const Snapshot &snapshot) { return AuditStore::list(snapshot, m_tenant, 0, 50); }));
        return rows ? *rows : QList<AuditRow>();
    }
    std::optional<ThreadMark> lastMark(ConversationId id)
    {
        Inbox inbox(database());
        const auto page = awaited(inbox.messages(m_tenant, id, {}));
        return page && !page->rows.isEmpty() ? markOf(page->rows.constLast()) : std::nullopt;
    }
};

void TestConversationWork::oneIsGivenToAColleague()
{
    ConversationWork work(database());
    const Actor colleague = marta();
    QVERIFY(awaited(work.people())->contains(colleague));
    const ConversationId id = several(1).value(0);
    const auto given = awaited(work.assign(m_actor, m_tenant, {id}, colleague.id));
    VERIFY_RESULT(given);
    QCOMPARE(given->done.size(), 1);
    const ConversationSummary now = summary(id);
    QVERIFY(now.conversation.holder == Holder::Human);
    QVERIFY(now.conversation.reason == HolderReason::Assigned);
    QCOMPARE(now.conversation.heldBy, colleague.id);
    QCOMPARE(now.heldByName, u"Marta"_s);
    const auto mark = lastMark(id);
    QVERIFY(mark && mark->what == ThreadMark::What::Assigned);
    QCOMPARE(mark->by, m_actor.id);
    QCOMPARE(mark->toName, u"Marta"_s);
    const AuditRow row = audit().constFirst();
    QCOMPARE(row.action, u"assign"_s);
    QCOMPARE(row.subjectId, id.value());
    QCOMPARE(row.detail.value(u"to"_s).toInteger(), colleague.id.value());
    QCOMPARE(listed({.heldBy = colleague.id}).size(), 1);

    // Twice is once, to nobody is nothing, and to oneself is taking over.
    const auto again = awaited(work.assign(m_actor, m_tenant, {id}, colleague.id));
    VERIFY_RESULT(again);
    QCOMPARE(again->already, QList{id});
    const auto nobody = awaited(work.assign(m_actor, m_tenant, {id}, ActorId(987'654)));
    VERIFY_RESULT(nobody);
    QVERIFY(nobody->failed.constFirst().error.code == Error::Code::NotFound);
    VERIFY_RESULT(awaited(work.assign(m_actor, m_tenant, {id}, m_actor.id)));
    QCOMPARE(summary(id).conversation.heldBy, m_actor.id);
    QVERIFY(lastMark(id)->what == ThreadMark::What::TakenOver);
}

void TestConversationWork::lettingGoWaitsForAnybody()
{
    ConversationWork work(database());
    const QList<ConversationId> ids = several(2);
    VERIFY_RESULT(awaited(work.takeOver(m_actor, m_tenant, {ids.at(0)})));
    const auto released = awaited(work.release(m_actor, m_tenant, ids));
    VERIFY_RESULT(released);
    QCOMPARE(released->done.size(), 1);
    QCOMPARE(released->already, QList{ids.at(1)}); // the AI's
    const Conversation now = summary(ids.at(0)).conversation;
    QVERIFY(now.holder == Holder::Waiting);
    QVERIFY(now.reason == HolderReason::Released);
    QVERIFY(!now.heldBy);
    QVERIFY(!returnsByItself(now.reason)); // a person is meant to take it
    QCOMPARE(audit().constFirst().action, u"release"_s);
}

void TestConversationWork::whatAColleagueHoldsIsLeft()
{
    ConversationWork work(database());
    const QList<ConversationId> ids = several(3);
    VERIFY_RESULT(awaited(work.assign(m_actor, m_tenant, {ids.at(1)}, marta().id)));
    const auto taken = awaited(work.takeOver(m_actor, m_tenant, ids));
    VERIFY_RESULT(taken);
    QCOMPARE(taken->done.size(), 2);
    QCOMPARE(taken->failed.size(), 1);
    QCOMPARE(taken->failed.constFirst().id, ids.at(1));
    QVERIFY(taken->failed.constFirst().error.code == Error::Code::HeldByPerson);
    const auto back = awaited(work.handBack(m_actor, m_tenant, ids));
    VERIFY_RESULT(back);
    QCOMPARE(back->done.size(), 2);
    QVERIFY(holderOf(ids.at(0)) == Holder::Ai);
    QVERIFY(holderOf(ids.at(1)) == Holder::Human);
}

void TestConversationWork::manyArePutBackAsTheyWere()
{
    ConversationWork work(database());
    const QList<ConversationId> ids = several(5);
    const Actor colleague = marta();
    VERIFY_RESULT(awaited(work.assign(m_actor, m_tenant, {ids.at(1)}, colleague.id)));
    VERIFY_RESULT(awaited(work.takeOver(m_actor, m_tenant, {ids.at(2)})));
    VERIFY_RESULT(awaited(work.release(m_actor, m_tenant, {ids.at(2)})));
    VERIFY_RESULT(awaited(database().write([id = ids.at(4), tenant = m_tenant](Transaction &tx) {
        return Ownership::toPeople(tx, tenant, id, Holder::Human, HolderReason::Phone);
    })));
    // 0: the AI's, 1: Marta's, 2: waits, 3: the AI's, and changes hands before it is put back, 4: on the
    // telephone.
    const auto given = awaited(work.assign(m_actor, m_tenant, ids, m_actor.id));
    VERIFY_RESULT(given);
    QCOMPARE(given->done.size(), 5);
    VERIFY_RESULT(awaited(work.handBack(m_actor, m_tenant, {ids.at(3)})));
    const auto undone = awaited(work.putBack(m_actor, m_tenant, given->done));
    VERIFY_RESULT(undone);
    QCOMPARE(undone->done.size(), 4);
    QCOMPARE(undone->failed.size(), 1);
    QCOMPARE(undone->failed.constFirst().id, ids.at(3));
    QVERIFY(holderOf(ids.at(0)) == Holder::Ai);
    QCOMPARE(summary(ids.at(1)).conversation.heldBy, colleague.id);
    QVERIFY(holderOf(ids.at(2)) == Holder::Waiting);
    QVERIFY(summary(ids.at(4)).conversation.reason == HolderReason::Phone &&
            !summary(ids.at(4)).conversation.heldBy);
}

void TestConversationWork::tagsAndReadMarksSayWhatChanged()
{
    ConversationWork work(database());
    const QList<ConversationId> ids = several(3);
    const auto tag = awaited(m_tags->add(m_actor, m_tenant, u"VIP"_s, u"red"_s));
    VERIFY_RESULT(tag);
    VERIFY_RESULT(awaited(m_tags->setOnConversations(m_actor, m_tenant, {ids.at(0)}, tag->id, true)));
    const auto tagged = awaited(
        work.setTag(m_actor, m_tenant, QList<ConversationId>(ids) << ConversationId(99'999), tag->id, true));
    VERIFY_RESULT(tagged);
    QCOMPARE(tagged->done.size(), 2);
    QCOMPARE(tagged->already, QList{ids.at(0)});
    QCOMPARE(tagged->failed.size(), 1);
    QCOMPARE(summary(ids.at(2)).tags, QList{tag->id});
    QCOMPARE(audit().constFirst().action, u"tag"_s);
    QVERIFY(!awaited(work.setTag(m_actor, m_tenant, ids, TagId(99'999), true)));

    const auto read = awaited(work.setUnread(m_tenant, ids, false));
    VERIFY_RESULT(read);
    QCOMPARE(read->done.size(), 3); // each had one message
    QCOMPARE(awaited(work.setUnread(m_tenant, ids, false))->already.size(), 3);
    VERIFY_RESULT(awaited(work.setUnread(m_tenant, {ids.at(1)}, true)));
    QCOMPARE(summary(ids.at(1)).conversation.unread, 1);
    QCOMPARE(listed({.unreadOnly = true}).size(), 1);
}

void TestConversationWork::onlyTheTenantsOwn()
{
    ConversationWork work(database());
    const ConversationId id = several(1).value(0);
    for (const auto &answer :
         {awaited(work.takeOver(m_actor, m_other, {id})),
          awaited(work.assign(m_actor, m_other, {id}, marta().id)),
          awaited(work.setUnread(m_other, {id}, false)), awaited(work.handBack(m_actor, m_other, {id}))}) {
        VERIFY_RESULT(answer);
        QVERIFY(answer->done.isEmpty());
        QVERIFY(answer->failed.constFirst().error.code == Error::Code::NotFound);
    }
    QVERIFY(holderOf(id) == Holder::Ai);
    const QList<ConversationId> many(ConversationWork::most + 1, id);
    QVERIFY(!awaited(work.takeOver(m_actor, m_tenant, many)));
}

QTEST_GUILESS_MAIN(TestConversationWork)
#include "tst_conversationwork.moc"
