// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/contactstage.h"
#include "conversations/contactstore.h"
#include "conversations/inbox.h"
#include "support/awaited.h"
#include "support/verifyresult.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;
using test::awaited;

/// Contacts that are one person: merged by people, parted again with exactly what each had; on both
/// databases.
class TestContactMerges : public ContactStage
{
    Q_OBJECT

private Q_SLOTS:
    void aMergeIsTakenBackExactly_data() { TestDatabase::addDrivers(); }
    void aMergeIsTakenBackExactly();
    void chainsOfMergesPartInAnyOrder_data() { TestDatabase::addDrivers(); }
    void chainsOfMergesPartInAnyOrder();
    void aMergedContactKeepsItsThread_data() { TestDatabase::addDrivers(); }
    void aMergedContactKeepsItsThread();
    void likelyOnesAreSuggestedUntilDenied_data() { TestDatabase::addDrivers(); }
    void likelyOnesAreSuggestedUntilDenied();
};

void TestContactMerges::aMergeIsTakenBackExactly()
{
    const auto phone = receive(u"34600111222"_s, u"Ana"_s);
    const auto lid = receive({}, u"Anita"_s, u"99887766"_s);
    VERIFY_RESULT(phone);
    VERIFY_RESULT(lid);
    const auto vip = awaited(m_tags->add(m_actor, m_tenant, u"VIP"_s, u"red"_s));
    VERIFY_RESULT(vip);
    VERIFY_RESULT(awaited(m_tags->setOnContact(m_actor, m_tenant, lid->contact, vip->id, true)));
    VERIFY_RESULT(awaited(m_contacts->addNote(m_actor, m_tenant, lid->contact, u"Likes blue"_s)));
    VERIFY_RESULT(awaited(
        m_contacts->setProfile(m_actor, m_tenant, lid->contact, {{}, u"anita@example.com"_s, {}, u"es"_s})));
    VERIFY_RESULT(awaited(
        m_contacts->setFields(m_actor, m_tenant, lid->contact, {{.name = u"size"_s, .value = u"M"_s}})));
    VERIFY_RESULT(awaited(m_contacts->optOut(m_actor, m_tenant, lid->contact, {})));
    const ContactCard phoneBefore = card(phone->contact);
    const ContactCard lidBefore = card(lid->contact);

    VERIFY_RESULT(
        awaited(m_contacts->merge(m_actor, m_tenant, phone->contact, lid->contact, MergeEvidence::Person)));
    const ContactCard both = card(lid->contact);
    QCOMPARE(both.contact.id, phone->contact);
    QCOMPARE(both.contact.name, u"Ana"_s);
    QCOMPARE(both.contact.email, u"anita@example.com"_s);
    QCOMPARE(both.contact.fields.size(), 1);
    QVERIFY(both.contact.optOut);
    QCOMPARE(both.contact.messageCount, 2);
    QCOMPARE(both.identifiers.size(), 2);
    QCOMPARE(both.notes.size(), 1);
    QCOMPARE(both.tags, QList<TagId>{vip->id});
    QCOMPARE(both.merges.size(), 1);
    QCOMPARE(both.merges.constFirst().mergedName, u"Anita"_s);
    QCOMPARE(both.merges.constFirst().by, m_actor.id);
    // Both threads are the one person's, with the tag, and found by either name.
    QCOMPARE(listed({}), (QStringList{u"Ana"_s, u"Ana"_s}));
    QCOMPARE(listed({.tag = vip->id}), (QStringList{u"Ana"_s, u"Ana"_s}));
    Inbox inbox(database());
    QCOMPARE(awaited(inbox.findContacts(m_tenant, u"anita"_s, 10))->rows.size(), 2);
    QCOMPARE(awaited(m_contacts->list(m_tenant, {}, {}))->rows.size(), 1);
    VERIFY_FAILED(
        awaited(m_contacts->merge(m_actor, m_tenant, lid->contact, phone->contact, MergeEvidence::Person)),
        Error::Code::Conflict);
    // Who wanted no answers gets none under the other number either.
    QVERIFY(awaited(inbox.conversation(m_tenant, phone->conversation))->optedOut);

    VERIFY_RESULT(awaited(m_contacts->unmerge(m_actor, m_tenant, lid->contact)));
    QCOMPARE(card(phone->contact), phoneBefore);
    QCOMPARE(card(lid->contact), lidBefore);
    QCOMPARE(listed({.tag = vip->id}), QStringList{u"Anita"_s});
    VERIFY_FAILED(awaited(m_contacts->unmerge(m_actor, m_tenant, lid->contact)), Error::Code::NotFound);
}

void TestContactMerges::chainsOfMergesPartInAnyOrder()
{
    QList<ContactId> people;
    QList<ContactCard> before;
    for (int i = 0; i < 3; ++i) {
        const auto seen = receive(u"3460011100"_s + QString::number(i), QString(QChar(u'A' + i)));
        VERIFY_RESULT(seen);
        people << seen->contact;
    }
    for (const ContactId person : std::as_const(people))
        before << card(person);
    const auto merge = [&](int kept, int merged) {
        return awaited(
            m_contacts->merge(m_actor, m_tenant, people.at(kept), people.at(merged), MergeEvidence::Person));
    };
    const auto unmerge = [&](int merged) {
        return awaited(m_contacts->unmerge(m_actor, m_tenant, people.at(merged)));
    };
    // Last in, first out: B comes away with its C.
    VERIFY_RESULT(merge(1, 2));
    VERIFY_RESULT(merge(0, 1));
    QCOMPARE(card(people.at(2)).contact.id, people.at(0));
    QCOMPARE(card(people.at(0)).identifiers.size(), 3);
    VERIFY_RESULT(unmerge(1));
    QCOMPARE(card(people.at(0)), before.at(0));
    QCOMPARE(card(people.at(2)).contact.id, people.at(1));
    VERIFY_RESULT(unmerge(2));
    QCOMPARE(card(people.at(1)), before.at(1));
    // The first one first.
    VERIFY_RESULT(merge(1, 2));
    VERIFY_RESULT(merge(0, 1));
    VERIFY_RESULT(unmerge(2));
    QCOMPARE(card(people.at(2)), before.at(2));
    VERIFY_RESULT(unmerge(1));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(card(people.at(i)), before.at(i));
}

void TestContactMerges::aMergedContactKeepsItsThread()
{
    const auto one = receive(u"34600111222"_s, u"Ana"_s);
    const auto two = receive(u"34600333444"_s, u"Ana work"_s);
    VERIFY_RESULT(one);
    VERIFY_RESULT(two);
    VERIFY_RESULT(
        awaited(m_contacts->merge(m_actor, m_tenant, one->contact, two->contact, MergeEvidence::Person)));
    // WhatsApp shows two chats: each number's messages stay in its own.
    QCOMPARE(receive(u"34600333444"_s)->conversation, two->conversation);
    QCOMPARE(receive(u"34600111222"_s)->conversation, one->conversation);
    // On another number of the business the person is the one contact.
    const auto elsewhere = receive(m_second, message(u"34600333444"_s, {}, {}));
    VERIFY_RESULT(elsewhere);
    QCOMPARE(elsewhere->contact, one->contact);
    VERIFY_RESULT(awaited(m_contacts->unmerge(m_actor, m_tenant, two->contact)));
    QCOMPARE(receive(u"34600333444"_s)->contact, two->contact);
    QCOMPARE(receive(u"34600333444"_s)->conversation, two->conversation);
}

void TestContactMerges::likelyOnesAreSuggestedUntilDenied()
{
    const auto phone = receive(u"34600111222"_s, u"Ana"_s);
    const auto lid = receive({}, u"Anita"_s, u"99887766"_s);
    VERIFY_RESULT(phone);
    VERIFY_RESULT(lid);
    QCOMPARE(card(phone->contact).suggestions, QList<MergeSuggestion>());
    // A message under both addresses: still two contacts until a person decides.
    const auto both = receive(u"34600111222"_s, u"Ana"_s, u"99887766"_s);
    VERIFY_RESULT(both);
    QCOMPARE(both->contact, phone->contact);
    QCOMPARE(card(phone->contact).suggestions,
             (QList<MergeSuggestion>{{lid->contact, u"Anita"_s, MergeEvidence::SameMessage}}));
    QCOMPARE(card(lid->contact).suggestions,
             (QList<MergeSuggestion>{{phone->contact, u"Ana"_s, MergeEvidence::SameMessage}}));
    VERIFY_RESULT(awaited(m_contacts->keepApart(m_actor, m_tenant, phone->contact, lid->contact)));
    QCOMPARE(card(lid->contact).suggestions, QList<MergeSuggestion>());
    VERIFY_RESULT(receive(u"34600111222"_s, u"Ana"_s, u"99887766"_s));
    QCOMPARE(card(phone->contact).suggestions, QList<MergeSuggestion>());

    // Two forms of one number that came to be two contacts.
    const auto [with, without] =
        std::pair(receive(u"5511987654321"_s, u"Bia"_s), receive(u"5511955554444"_s, u"Caio"_s));
    VERIFY_RESULT(with);
    VERIFY_RESULT(without);
    VERIFY_RESULT(awaited(database().write([&](Transaction &tx) {
        return ContactStore::addIdentifier(tx, m_tenant, without->contact,
                                           {IdentifierKind::Phone, u"551187654321"_s});
    })));
    QCOMPARE(card(with->contact).suggestions,
             (QList<MergeSuggestion>{{without->contact, u"Caio"_s, MergeEvidence::PhoneVariant}}));
}

QTEST_GUILESS_MAIN(TestContactMerges)
#include "tst_contactmerges.moc"
