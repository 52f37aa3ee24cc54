// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/auditstore.h"
#include "conversations/contactstage.h"
#include "conversations/contactstore.h"
#include "conversations/conversationstore.h"
#include "conversations/inbox.h"
#include "conversations/phonevariants.h"
#include "conversations/savedviews.h"
#include "support/awaited.h"
#include "support/verifyresult.h"

#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace chatflow;
using test::awaited;

/// Who a contact is: found under every form of its number, described and tagged by people; on both databases.
class TestContacts : public ContactStage
{
    Q_OBJECT

private Q_SLOTS:
    void phoneVariants_data();
    void phoneVariants();
    void variantsAreOnePerson_data() { TestDatabase::addDrivers(); }
    void variantsAreOnePerson();
    void businessScopedIdsAreAKindOfTheirOwn_data() { TestDatabase::addDrivers(); }
    void businessScopedIdsAreAKindOfTheirOwn();
    void aGivenNameStays_data() { TestDatabase::addDrivers(); }
    void aGivenNameStays();
    void notesAreKeptAndPutBack_data() { TestDatabase::addDrivers(); }
    void notesAreKeptAndPutBack();
    void fieldsAreChecked_data() { TestDatabase::addDrivers(); }
    void fieldsAreChecked();
    void optingOutStopsTheAi_data() { TestDatabase::addDrivers(); }
    void optingOutStopsTheAi();
    void tagsReachTheConversations_data() { TestDatabase::addDrivers(); }
    void tagsReachTheConversations();
    void anotherTenantSeesAndChangesNothing_data() { TestDatabase::addDrivers(); }
    void anotherTenantSeesAndChangesNothing();
    void theAuditHoldsNoTexts_data() { TestDatabase::addDrivers(); }
    void theAuditHoldsNoTexts();
    void viewsAreEachPersonsOwn_data() { TestDatabase::addDrivers(); }
    void viewsAreEachPersonsOwn();
    void aRemovedInstanceKeepsItsConversations_data() { TestDatabase::addDrivers(); }
    void aRemovedInstanceKeepsItsConversations();
};

void TestContacts::phoneVariants_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QStringList>("variants");
    QTest::newRow("Brazil, with the ninth digit") << u"5511987654321"_s << QStringList{u"551187654321"_s};
    QTest::newRow("Brazil, without it") << u"551187654321"_s << QStringList{u"5511987654321"_s};
    QTest::newRow("Brazil, a fixed line has no ninth digit") << u"551133334444"_s << QStringList();
    QTest::newRow("Brazil, a ninth digit before a fixed line is another number")
        << u"5511933334444"_s << QStringList();
    QTest::newRow("Argentina, with the 9") << u"5491155550142"_s << QStringList{u"541155550142"_s};
    QTest::newRow("Argentina, without it") << u"541155550142"_s << QStringList{u"5491155550142"_s};
    QTest::newRow("Mexico, with the 1") << u"5215550001111"_s << QStringList{u"525550001111"_s};
    QTest::newRow("Mexico, without it") << u"525550001111"_s << QStringList{u"5215550001111"_s};
    QTest::newRow("Spain has one form") << u"34600111222"_s << QStringList();
    QTest::newRow("too short") << u"549"_s << QStringList();
    QTest::newRow("nothing") << QString() << QStringList();
}

void TestContacts::phoneVariants()
{
    QFETCH(QString, number);
    QFETCH(QStringList, variants);
    QCOMPARE(chatflow::phoneVariants(number), variants);
    for (const QString &variant : variants) // both ways
        QCOMPARE(chatflow::phoneVariants(variant), QStringList{number});
}

void TestContacts::variantsAreOnePerson()
{
    const auto with = receive(u"5511987654321"_s, u"Ana"_s);
    const auto without = receive(u"551187654321"_s, u"Ana"_s);
    VERIFY_RESULT(with);
    VERIFY_RESULT(without);
    QCOMPARE(without->contact, with->contact);
    QCOMPARE(without->conversation, with->conversation);
    // Both are kept as they came, and answers go to the one that wrote last.
    QCOMPARE(card(with->contact).identifiers,
             (QList<ContactIdentifier>{{IdentifierKind::Phone, u"551187654321"_s},
                                       {IdentifierKind::Phone, u"5511987654321"_s}}));
    const auto conversation = awaited(database().read([&](const Snapshot &snapshot) {
        return ConversationStore::find(snapshot, m_tenant, with->conversation);
    }));
    VERIFY_RESULT(conversation);
    QCOMPARE(conversation->address, u"551187654321@s.whatsapp.net"_s);
    // A fixed line is somebody else's.
    const auto fixed = receive(u"551133334444"_s);
    const auto mobile = receive(u"5511933334444"_s);
    VERIFY_RESULT(mobile);
    QVERIFY(fixed->contact != mobile->contact);
}

void TestContacts::businessScopedIdsAreAKindOfTheirOwn()
{
    const QString id = u"BR.1a2B3c4D"_s;
    InboundMessage first = message({}, {}, u"Bia"_s);
    first.chatJid = normalJid(id);
    QCOMPARE(first.chatJid, id); // capitals matter in it
    QVERIFY(chatTypeOf(id) == ChatType::Person);
    const auto bia = receive(m_instance, first);
    VERIFY_RESULT(bia);
    QCOMPARE(card(bia->contact).identifiers, (QList<ContactIdentifier>{{IdentifierKind::Business, id}}));
    QCOMPARE(receive(m_instance, first)->contact, bia->contact);
    InboundMessage other = first;
    other.chatJid = u"BR.1a2b3c4d"_s;
    QVERIFY(receive(m_instance, other)->contact != bia->contact);
    QVERIFY(isBusinessScopedId(u"US."_s + QString(128, u'9')));
    QVERIFY(!isBusinessScopedId(u"US."_s + QString(129, u'9')));
    QVERIFY(!isBusinessScopedId(u"us.1"_s));
    QVERIFY(!isBusinessScopedId(u"US.1@lid"_s));
}

void TestContacts::aGivenNameStays()
{
    const auto ana = receive(u"34600111222"_s, u"anita_89"_s);
    VERIFY_RESULT(ana);
    VERIFY_RESULT(
        awaited(m_contacts->setProfile(m_actor, m_tenant, ana->contact,
                                       {u"Ana  Núñez "_s, u"ana@example.com"_s, u"Núñez y Cía"_s, u"es"_s})));
    VERIFY_RESULT(receive(u"34600111222"_s, u"anita_90"_s));
    ContactCard now = card(ana->contact);
    QCOMPARE(now.contact.name, u"Ana Núñez"_s);
    QVERIFY(now.contact.isNamed);
    QCOMPARE(now.contact.pushName, u"anita_90"_s);
    QCOMPARE(now.contact.email, u"ana@example.com"_s);
    QCOMPARE(now.contact.company, u"Núñez y Cía"_s);
    QCOMPARE(now.contact.language, u"es"_s);
    QCOMPARE(listed({}), QStringList{u"Ana Núñez"_s});
    const auto found = awaited(m_contacts->list(m_tenant, u"nunez"_s, {}));
    VERIFY_RESULT(found);
    QCOMPARE(found->rows.size(), 1);
    // Without it, WhatsApp's counts again.
    VERIFY_RESULT(awaited(m_contacts->setProfile(m_actor, m_tenant, ana->contact, {})));
    now = card(ana->contact);
    QCOMPARE(now.contact.name, u"anita_90"_s);
    QVERIFY(!now.contact.isNamed);
    VERIFY_FAILED(awaited(m_contacts->setProfile(m_actor, m_tenant, ana->contact, {{}, u"ana"_s})),
                  Error::Code::InvalidArgument);
    VERIFY_FAILED(awaited(m_contacts->setProfile(m_actor, m_tenant, ana->contact, {QString(201, u'a')})),
                  Error::Code::InvalidArgument);
}

void TestContacts::notesAreKeptAndPutBack()
{
    const auto ana = receive(u"34600111222"_s);
    VERIFY_RESULT(ana);
    const auto first = awaited(m_contacts->addNote(m_actor, m_tenant, ana->contact, u" Pays late "_s));
    const auto second = awaited(m_contacts->addNote(m_actor, m_tenant, ana->contact, u"Likes blue"_s));
    VERIFY_RESULT(first);
    VERIFY_RESULT(second);
    QCOMPARE(first->text, u"Pays late"_s);
    QCOMPARE(first->authorName, u"test"_s);
    VERIFY_RESULT(awaited(m_contacts->editNote(m_actor, m_tenant, first->id, u"Paid"_s)));
    const QList<ContactNote> before = card(ana->contact).notes;
    QCOMPARE(before.size(), 2);
    QCOMPARE(before.at(0).text, u"Likes blue"_s);
    QCOMPARE(before.at(1).text, u"Paid"_s);
    QVERIFY(before.at(1).editedAt);
    const auto removed = awaited(m_contacts->removeNote(m_actor, m_tenant, first->id));
    VERIFY_RESULT(removed);
    QCOMPARE(card(ana->contact).notes, before.first(1));
    VERIFY_RESULT(awaited(m_contacts->putBackNote(m_actor, m_tenant, *removed)));
    QList<ContactNote> notes = card(ana->contact).notes;
    const auto back = std::ranges::find(notes, u"Paid"_s, &ContactNote::text);
    QVERIFY(back != notes.end());
    back->id = first->id; // all but the number is as it was
    QCOMPARE(*back, before.at(1));
    VERIFY_FAILED(awaited(m_contacts->addNote(m_actor, m_tenant, ana->contact, u"  "_s)),
                  Error::Code::InvalidArgument);
    VERIFY_FAILED(awaited(m_contacts->removeNote(m_actor, m_other, second->id)), Error::Code::NotFound);
}

void TestContacts::fieldsAreChecked()
{
    const auto ana = receive(u"34600111222"_s);
    VERIFY_RESULT(ana);
    const QList<OwnVariable> fields{
        {.name = u"customer_number"_s, .value = u"4711"_s, .type = VariableType::Number},
        {.name = u"vip"_s, .value = u"yes"_s, .type = VariableType::YesNo}};
    VERIFY_RESULT(awaited(m_contacts->setFields(m_actor, m_tenant, ana->contact, fields)));
    QCOMPARE(card(ana->contact).contact.fields, fields);
    VERIFY_FAILED(awaited(m_contacts->setFields(
                      m_actor, m_tenant, ana->contact,
                      {{.name = u"since"_s, .value = u"yesterday"_s, .type = VariableType::Date}})),
                  Error::Code::InvalidArgument);
    QCOMPARE(card(ana->contact).contact.fields, fields);
}

void TestContacts::optingOutStopsTheAi()
{
    const auto ana = receive(u"34600111222"_s, u"Ana"_s);
    VERIFY_RESULT(ana);
    const auto conversation = [&] {
        return awaited(database().read([&](const Snapshot &snapshot) {
            return ConversationStore::find(snapshot, m_tenant, ana->conversation);
        }));
    };
    QVERIFY(conversation()->awaitingSince);
    VERIFY_RESULT(awaited(m_contacts->optOut(m_actor, m_tenant, ana->contact, u"asked for it"_s)));
    QVERIFY(conversation()->holder == Holder::Waiting);
    QVERIFY(conversation()->reason == HolderReason::OptedOut);
    QVERIFY(!conversation()->awaitingSince);
    const std::optional<OptOut> optOut = card(ana->contact).contact.optOut;
    QVERIFY(optOut);
    QCOMPARE(optOut->by, m_actor.id);
    QCOMPARE(optOut->reason, u"asked for it"_s);
    Inbox inbox(database());
    QVERIFY(awaited(inbox.conversation(m_tenant, ana->conversation))->optedOut);
    VERIFY_RESULT(awaited(m_contacts->optIn(m_actor, m_tenant, ana->contact)));
    QVERIFY(!card(ana->contact).contact.optOut);
    QVERIFY(!awaited(inbox.conversation(m_tenant, ana->conversation))->optedOut);
    // What it writes next is the AI's again.
    VERIFY_RESULT(receive(u"34600111222"_s));
    QVERIFY(conversation()->holder == Holder::Ai);
}

void TestContacts::tagsReachTheConversations()
{
    const auto ana = receive(u"34600111222"_s, u"Ana"_s);
    const auto bea = receive(u"34600333444"_s, u"Bea"_s);
    VERIFY_RESULT(ana);
    VERIFY_RESULT(bea);
    const auto vip = awaited(m_tags->add(m_actor, m_tenant, u" VIP "_s, u"red"_s));
    const auto late = awaited(m_tags->add(m_actor, m_tenant, u"Late"_s, u"grey"_s));
    VERIFY_RESULT(vip);
    VERIFY_RESULT(late);
    QCOMPARE(vip->name, u"VIP"_s);
    VERIFY_FAILED(awaited(m_tags->add(m_actor, m_tenant, u"víp"_s, u"red"_s)), Error::Code::Conflict);
    VERIFY_FAILED(awaited(m_tags->add(m_actor, m_tenant, u"x"_s, u"plaid"_s)), Error::Code::InvalidArgument);
    QCOMPARE(*awaited(m_tags->list(m_tenant)), (QList<Tag>{*late, *vip}));

    const QList<ConversationId> all{ana->conversation, bea->conversation};
    VERIFY_RESULT(awaited(m_tags->setOnContact(m_actor, m_tenant, ana->contact, vip->id, true)));
    QCOMPARE(listed({.tag = vip->id}), QStringList{u"Ana"_s});
    // A conversation that begins later has it as well.
    VERIFY_RESULT(receive(m_second, message(u"34600111222"_s, {}, {})));
    QCOMPARE(listed({.tag = vip->id}), (QStringList{u"Ana"_s, u"Ana"_s}));
    // Own tags of conversations, in the order of their last messages, also when that changes.
    const auto tagged = awaited(m_tags->setOnConversations(m_actor, m_tenant, all, late->id, true));
    VERIFY_RESULT(tagged);
    QCOMPARE(*tagged, all);
    QCOMPARE(listed({.tag = late->id}), (QStringList{u"Bea"_s, u"Ana"_s}));
    VERIFY_RESULT(awaited(database().write([&](Transaction &tx) {
        return tx.exec(u"UPDATE conversations SET last_message_at = last_message_at + 60000 WHERE id = ?"_s,
                       ana->conversation);
    })));
    QCOMPARE(listed({.tag = late->id}), (QStringList{u"Ana"_s, u"Bea"_s}));
    // What was tagged already is not among what an undo concerns.
    QCOMPARE(*awaited(m_tags->setOnConversations(m_actor, m_tenant, all, late->id, true)),
             QList<ConversationId>());
    // Taking the contact's tag off leaves the conversation's own, and the other way round.
    QCOMPARE(*awaited(m_tags->setOnConversations(m_actor, m_tenant, all, vip->id, true)), all);
    VERIFY_RESULT(awaited(m_tags->setOnContact(m_actor, m_tenant, ana->contact, vip->id, false)));
    QCOMPARE(listed({.tag = vip->id}), (QStringList{u"Ana"_s, u"Bea"_s}));
    VERIFY_RESULT(awaited(m_tags->setOnConversations(m_actor, m_tenant, all, vip->id, false)));
    QCOMPARE(listed({.tag = vip->id}), QStringList());

    Tag renamed = *late;
    renamed.name = u"Slow"_s;
    renamed.colour = u"blue"_s;
    VERIFY_RESULT(awaited(m_tags->change(m_actor, m_tenant, renamed)));
    QCOMPARE(awaited(m_tags->list(m_tenant))->constFirst(), renamed);
    VERIFY_RESULT(awaited(m_tags->remove(m_actor, m_tenant, late->id)));
    QCOMPARE(listed({.tag = late->id}), QStringList());
    QCOMPARE(listed({}).size(), 3);
}

void TestContacts::anotherTenantSeesAndChangesNothing()
{
    const auto ana = receive(u"34600111222"_s, u"Ana"_s);
    VERIFY_RESULT(ana);
    const auto vip = awaited(m_tags->add(m_actor, m_tenant, u"VIP"_s, u"red"_s));
    VERIFY_RESULT(vip);
    const ContactCard before = card(ana->contact);
    VERIFY_FAILED(awaited(m_contacts->card(m_other, ana->contact)), Error::Code::NotFound);
    VERIFY_FAILED(awaited(m_contacts->setProfile(m_actor, m_other, ana->contact, {u"X"_s})),
                  Error::Code::NotFound);
    VERIFY_FAILED(awaited(m_contacts->optOut(m_actor, m_other, ana->contact, {})), Error::Code::NotFound);
    VERIFY_FAILED(awaited(m_contacts->addNote(m_actor, m_other, ana->contact, u"X"_s)),
                  Error::Code::NotFound);
    VERIFY_FAILED(awaited(m_tags->setOnContact(m_actor, m_other, ana->contact, vip->id, true)),
                  Error::Code::NotFound);
    VERIFY_FAILED(awaited(m_tags->setOnConversations(m_actor, m_other, {ana->conversation}, vip->id, true)),
                  Error::Code::NotFound);
    VERIFY_FAILED(awaited(m_tags->remove(m_actor, m_other, vip->id)), Error::Code::NotFound);
    QCOMPARE(awaited(m_contacts->list(m_other, {}, {}))->rows.size(), 0);
    QCOMPARE(*awaited(m_tags->list(m_other)), QList<Tag>());
    QCOMPARE(card(ana->contact), before);
}

void TestContacts::theAuditHoldsNoTexts()
{
    const auto ana = receive(u"34600111222"_s, u"Ana"_s);
    const auto bea = receive(u"34600333444"_s, u"Bea"_s);
    VERIFY_RESULT(bea);
    const QString secret = u"Zanahoria"_s;
    VERIFY_RESULT(awaited(m_contacts->setProfile(m_actor, m_tenant, ana->contact,
                                                 {secret, u"zanahoria@example.com"_s, secret})));
    VERIFY_RESULT(awaited(m_contacts->addNote(m_actor, m_tenant, ana->contact, secret)));
    VERIFY_RESULT(awaited(
        m_contacts->setFields(m_actor, m_tenant, ana->contact, {{.name = u"zanahoria"_s, .value = secret}})));
    VERIFY_RESULT(awaited(m_contacts->optOut(m_actor, m_tenant, ana->contact, secret)));
    VERIFY_RESULT(
        awaited(m_contacts->merge(m_actor, m_tenant, ana->contact, bea->contact, MergeEvidence::Person)));
    VERIFY_RESULT(awaited(m_contacts->unmerge(m_actor, m_tenant, bea->contact)));
    const auto rows = awaited(database().read(
        [&](const Snapshot &snapshot) { return AuditStore::list(snapshot, m_tenant, 0, 100); }));
    VERIFY_RESULT(rows);
    QStringList actions;
    for (const AuditRow &row : *rows) {
        const QString detail = QString::fromUtf8(QJsonDocument(row.detail).toJson());
        QVERIFY2(!detail.contains(secret, Qt::CaseInsensitive), qPrintable(detail));
        QVERIFY2(!detail.contains(u"34600"_s), qPrintable(detail));
        if (row.subjectKind == u"contact"_s)
            actions.prepend(row.action);
    }
    QCOMPARE(actions,
             (QStringList{u"change"_s, u"add_note"_s, u"change"_s, u"opt_out"_s, u"merge"_s, u"unmerge"_s}));
}

void TestContacts::viewsAreEachPersonsOwn()
{
    VERIFY_RESULT(receive(u"34600111222"_s, u"Ana"_s));
    const Actor she = m_actor;
    const Actor other{ActorId(2), Actor::Kind::Person, u"she"_s};
    VERIFY_RESULT(awaited(database().write([](Transaction &tx) {
        return tx.exec(u"INSERT INTO actors (id, kind, name, created_at) VALUES (2, 'person', 'she', 0)"_s);
    })));
    SavedViews views(database());
    const ConversationFilter unread{.unreadOnly = true};
    const ConversationFilter waiting{.holder = Holder::Waiting};
    const auto first = awaited(views.add(she, m_tenant, u" New  ones "_s, unread));
    const auto second = awaited(views.add(she, m_tenant, u"Waiting"_s, waiting));
    VERIFY_RESULT(first);
    VERIFY_RESULT(second);
    QCOMPARE(first->name, u"New ones"_s);
    auto listed = awaited(views.list(she, m_tenant));
    VERIFY_RESULT(listed);
    QCOMPARE(listed->size(), 2);
    QCOMPARE(listed->at(0).filter, unread);
    QCOMPARE(listed->at(0).count, 1);
    QCOMPARE(listed->at(1).count, 0);
    VERIFY_RESULT(awaited(views.setOrder(she, m_tenant, {second->id, first->id})));
    VERIFY_RESULT(awaited(views.rename(she, m_tenant, second->id, u"Urgent"_s)));
    listed = awaited(views.list(she, m_tenant));
    QCOMPARE(listed->at(0).name, u"Urgent"_s);
    // A colleague has none of them, and can change none.
    QCOMPARE(awaited(views.list(other, m_tenant))->size(), 0);
    VERIFY_FAILED(awaited(views.rename(other, m_tenant, first->id, u"X"_s)), Error::Code::NotFound);
    VERIFY_FAILED(awaited(views.remove(other, m_tenant, first->id)), Error::Code::NotFound);
    VERIFY_FAILED(awaited(views.remove(she, m_other, first->id)), Error::Code::NotFound);
    VERIFY_RESULT(awaited(views.remove(she, m_tenant, first->id)));
    QCOMPARE(awaited(views.list(she, m_tenant))->size(), 1);
    VERIFY_FAILED(awaited(views.add(she, m_tenant, u" "_s, unread)), Error::Code::InvalidArgument);
}

void TestContacts::aRemovedInstanceKeepsItsConversations()
{
    const auto ana = receive(u"34600111222"_s, u"Ana"_s);
    VERIFY_RESULT(ana);
    const auto all = SystemPrincipal::allTenants();
    VERIFY_RESULT(awaited(m_directory->removeInstance(all, m_actor, m_tenant, m_instance)));
    QCOMPARE(awaited(m_directory->instances(m_tenant))->size(), 1);
    QCOMPARE(listed({}), QStringList{u"Ana"_s});
    Inbox inbox(database());
    QCOMPARE(awaited(inbox.messages(m_tenant, ana->conversation, {}))->rows.size(), 1);
    // Nobody would send it.
    VERIFY_FAILED(awaited(inbox.reply(m_actor, m_tenant, ana->conversation, u"Hola"_s)),
                  Error::Code::NotFound);
    VERIFY_FAILED(awaited(m_directory->removeInstance(all, m_actor, m_tenant, m_instance)),
                  Error::Code::NotFound);
    // Added again, it is the same one.
    const auto again = awaited(m_directory->addInstance(all, m_actor, m_tenant, server, name(u"first"_s)));
    VERIFY_RESULT(again);
    QCOMPARE(again->id, m_instance);
    VERIFY_RESULT(awaited(inbox.reply(m_actor, m_tenant, ana->conversation, u"Hola"_s)));
    // Another tenant that takes the number over gets one of its own.
    VERIFY_RESULT(awaited(m_directory->removeInstance(all, m_actor, m_tenant, m_instance)));
    const auto theirs = awaited(m_directory->addInstance(all, m_actor, m_other, server, name(u"first"_s)));
    VERIFY_RESULT(theirs);
    QVERIFY(theirs->id != m_instance);
    QCOMPARE(listed({}), QStringList{u"Ana"_s});
    QCOMPARE(awaited(inbox.conversations(m_other, {}, {}))->rows.size(), 0);
}

QTEST_GUILESS_MAIN(TestContacts)
#include "tst_contacts.moc"
