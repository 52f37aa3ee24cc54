// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/inbox.h"

#include "conversations/contactstore.h"
#include "conversations/conversationstore.h"
#include "conversations/messagestore.h"
#include "conversations/tagstore.h"
#include "storage/database.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"

#include <QTest>

#include <map>

using namespace chatflow;
using namespace chatflow::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

constexpr Instant start{milliseconds(1'790'000'000'000)};

Result<InstanceId> addBusiness(Transaction &tx, const QString &name)
{
    const auto tenant =
        tx.insert<TenantId>(u"INSERT INTO tenants (client_id, name, state, settings_version, created_at, "
                            "updated_at) VALUES (?, ?, 'active', 1, 0, 0) RETURNING id"_s,
                            name, name);
    if (!tenant)
        return fail(tenant.error());
    return tx.insert<InstanceId>(u"INSERT INTO instances (tenant_id, server_url, name, read_back_to, "
                                 "created_at) VALUES (?, ?, 'n', 0, 0) RETURNING id"_s,
                                 *tenant, name);
}

Result<TenantId> ownerOf(Transaction &tx, InstanceId instance)
{
    const auto id = tx.number(u"SELECT tenant_id FROM instances WHERE id = ?"_s, instance);
    if (!id)
        return fail(id.error());
    return TenantId(*id);
}

/// A contact who wrote `texts`, a second after each other, from `at` on.
Result<Conversation> addConversation(Transaction &tx, InstanceId instance, const QString &name,
                                     const QString &phone, const QStringList &texts, Instant at)
{
    const auto tenant = ownerOf(tx, instance);
    if (!tenant)
        return fail(tenant.error());
    const auto contact = ContactStore::resolve(tx, *tenant, {{IdentifierKind::Phone, phone}}, name);
    if (!contact)
        return fail(contact.error());
    const auto conversation = ConversationStore::ensure(tx, *tenant, instance, *contact, phone);
    if (!conversation)
        return fail(conversation.error());
    for (const QString &text : texts) {
        const Message message{.tenant = *tenant,
                              .conversation = conversation->id,
                              .instance = instance,
                              .role = Role::User,
                              .kind = u"text"_s,
                              .body = text,
                              .at = at};
        const auto id = MessageStore::insert(tx, message);
        if (!id)
            return fail(id.error());
        CHATFLOW_TRY(ConversationStore::noteMessage(tx, *conversation, *id, at, true));
        at += 1s;
    }
    return ConversationStore::find(tx, *tenant, conversation->id);
}

QStringList namesOf(const Result<Page<ConversationSummary>> &page)
{
    QStringList names;
    if (!page)
        return {u"failed"_s};
    for (const ConversationSummary &row : page->rows)
        names << row.contactName;
    return names;
}

QStringList textsOf(const Result<Page<MessageHit>> &page)
{
    QStringList texts;
    if (!page)
        return {u"failed"_s};
    for (const MessageHit &hit : page->rows)
        texts << hit.message.body;
    return texts;
}

} // namespace

/// Two businesses with the same people and texts, on the driver of the row.
class TestConversationSearch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filters_data();
    void filters();
    void pagesThroughAFilter_data() { TestDatabase::addDrivers(); }
    void pagesThroughAFilter();
    void counts_data() { TestDatabase::addDrivers(); }
    void counts();
    void findsContacts_data();
    void findsContacts();
    void findsMessages_data() { TestDatabase::addDrivers(); }
    void findsMessages();
    void understandsTheSearch_data();
    void understandsTheSearch();
    void searchesWithAFilter_data() { TestDatabase::addDrivers(); }
    void searchesWithAFilter();
    void tellsPlacesInAThread_data() { TestDatabase::addDrivers(); }
    void tellsPlacesInAThread();
    void aNewNameIsFoundAndTheOldOneIsNot_data() { TestDatabase::addDrivers(); }
    void aNewNameIsFoundAndTheOldOneIsNot();

private:
    void fill();

    /// One workspace for all rows of a driver: what a test changes, no other looks at.
    std::map<QString, std::unique_ptr<TestDatabase>> m_workspaces;
    TestDatabase *m_workspace = nullptr;
    std::unique_ptr<Inbox> m_inbox;
    TenantId m_tenant;
    TenantId m_other;
    ActorId m_me;
    ConversationId m_ana;
    QHash<QString, ActorId> m_people;
    QHash<QString, ConversationId> m_threads;
};

void TestConversationSearch::fill()
{
    QFETCH(QString, driver);
    std::unique_ptr<TestDatabase> &workspace = m_workspaces[driver];
    const bool filled = workspace != nullptr;
    if (!filled) {
        workspace = std::make_unique<TestDatabase>(driver, nullptr);
        QVERIFY2(workspace->open(), qPrintable(workspace->error()));
    }
    m_workspace = workspace.get();
    m_inbox = std::make_unique<Inbox>(**m_workspace);
    if (filled) {
        const auto ids = awaited((*m_workspace)->read([](const Snapshot &snapshot) {
            return snapshot.list(u"SELECT id FROM tenants ORDER BY id"_s,
                                 [](const Row &row) { return row.id<TenantId>(0); });
        }));
        VERIFY_RESULT(ids);
        m_tenant = ids->at(0);
        m_other = ids->at(1);
        m_me = m_people.value(driver);
        m_ana = m_threads.value(driver);
        return;
    }
    VERIFY_RESULT(awaited((*m_workspace)->write([this](Transaction &tx) -> Result<> {
        const auto actor = tx.insert<ActorId>(
            u"INSERT INTO actors (kind, name, created_at) VALUES ('person', 'me', 0) RETURNING id"_s);
        const auto colleague = tx.insert<ActorId>(
            u"INSERT INTO actors (kind, name, created_at) VALUES ('person', 'she', 0) RETURNING id"_s);
        if (!actor || !colleague)
            return fail(Error::internal(u"actors"_s));
        m_me = *actor;
        for (const QString &business : {u"one"_s, u"two"_s}) {
            const auto instance = addBusiness(tx, business);
            if (!instance)
                return fail(instance.error());
            const auto tenant = ownerOf(tx, *instance);
            (business == u"one" ? m_tenant : m_other) = *tenant;
            const auto add = [&](const QString &name, const QString &phone, const QStringList &texts,
                                 milliseconds after) {
                return addConversation(tx, *instance, name, phone, texts, start + after);
            };
            const auto ana = add(u"Ana María Núñez"_s, u"5491155550142"_s,
                                 {u"Hola"_s, u"¿Tienen el cargador azul?"_s, u"gracias"_s}, 0s);
            const auto bruno = add(u"Bruno Díaz"_s, u"5491155550199"_s, {u"Un cargador"_s}, 60s);
            const auto carla = add(u"Carla Nunes"_s, u"551199887766"_s, {u"Olá"_s}, 120s);
            const auto diego = add({}, u"34600111222"_s, {u"buenas"_s}, 180s);
            if (!ana || !bruno || !carla || !diego)
                return fail(Error::internal(u"conversations"_s));
            if (business == u"one")
                m_ana = ana->id;
            CHATFLOW_TRY(
                ConversationStore::setHolder(tx, *bruno, Holder::Waiting, HolderReason::AiFailed, {}));
            CHATFLOW_TRY(
                ConversationStore::setHolder(tx, *carla, Holder::Human, HolderReason::Console, *actor));
            CHATFLOW_TRY(
                ConversationStore::setHolder(tx, *diego, Holder::Human, HolderReason::Console, *colleague));
            CHATFLOW_TRY(ConversationStore::markRead(tx, *tenant, ana->id));
            CHATFLOW_TRY(ConversationStore::markRead(tx, *tenant, carla->id));
        }
        return {};
    })));
    m_people.insert(driver, m_me);
    m_threads.insert(driver, m_ana);
}

void TestConversationSearch::filters_data()
{
    QTest::addColumn<QString>("driver");
    QTest::addColumn<ConversationFilter>("filter");
    QTest::addColumn<bool>("mine");
    QTest::addColumn<QStringList>("names");
    const QString ana = u"Ana María Núñez"_s;
    const QString bruno = u"Bruno Díaz"_s;
    const QString carla = u"Carla Nunes"_s;
    const QString diego = u"34600111222"_s;
    const auto add = [](const char *name, const ConversationFilter &filter, bool mine,
                        const QStringList &names) {
        for (const QString &driver : TestDatabase::drivers())
            QTest::addRow("%s, %s", name, qPrintable(driver)) << driver << filter << mine << names;
    };
    add("all", {}, false, {diego, carla, bruno, ana});
    add("ai", {.holder = Holder::Ai}, false, {ana});
    add("waiting", {.holder = Holder::Waiting}, false, {bruno});
    add("a person", {.holder = Holder::Human}, false, {diego, carla});
    add("unread", {.unreadOnly = true}, false, {diego, bruno});
    add("unread and waiting", {.holder = Holder::Waiting, .unreadOnly = true}, false, {bruno});
    add("unread and ai", {.holder = Holder::Ai, .unreadOnly = true}, false, {});
    ConversationFilter early;
    early.to = start + 150s;
    add("last message before", early, false, {carla, bruno, ana});
    ConversationFilter late;
    late.from = start + 100s;
    add("last message after", late, false, {diego, carla});
    late.unreadOnly = true;
    add("unread after", late, false, {diego});
    add("mine", {}, true, {carla});
    add("mine and unread", {.unreadOnly = true}, true, {});
    add("mine and a person", {.holder = Holder::Human}, true, {carla});
    add("mine and waiting", {.holder = Holder::Waiting}, true, {});
}

void TestConversationSearch::filters()
{
    fill();
    QFETCH(ConversationFilter, filter);
    QFETCH(bool, mine);
    QFETCH(QStringList, names);
    if (mine)
        filter.heldBy = m_me;
    const auto page = awaited(m_inbox->conversations(m_tenant, filter, {}));
    VERIFY_RESULT(page);
    QCOMPARE(namesOf(page), names);
    // What the store leaves out and what the value refuses is the same.
    const auto all = awaited(m_inbox->conversations(m_tenant, {}, {}));
    VERIFY_RESULT(all);
    for (const ConversationSummary &row : all->rows)
        QCOMPARE(filter.accepts(row.conversation), names.contains(row.contactName));
}

void TestConversationSearch::pagesThroughAFilter()
{
    fill();
    const ConversationFilter people{.holder = Holder::Human};
    const auto first = awaited(m_inbox->conversations(m_tenant, people, {.limit = 1}));
    VERIFY_RESULT(first);
    QCOMPARE(namesOf(first), QStringList{u"34600111222"_s});
    QVERIFY(first->more);
    const auto second = awaited(
        m_inbox->conversations(m_tenant, people, {.from = first->rows.constLast().key(), .limit = 1}));
    VERIFY_RESULT(second);
    QCOMPARE(namesOf(second), QStringList{u"Carla Nunes"_s});
    QVERIFY(!second->more);
    const auto back = awaited(m_inbox->conversations(
        m_tenant, people,
        {.from = second->rows.constLast().key(), .direction = PageRequest::Direction::Newer, .limit = 1}));
    QCOMPARE(namesOf(back), QStringList{u"34600111222"_s});
}

void TestConversationSearch::counts()
{
    fill();
    QCOMPARE(awaited(m_inbox->counts(m_tenant)),
             Result<ConversationCounts>(ConversationCounts{.waiting = 1, .unread = 2}));
    QCOMPARE(awaited(m_inbox->counts(TenantId(999))), Result<ConversationCounts>(ConversationCounts{}));
}

void TestConversationSearch::findsContacts_data()
{
    QTest::addColumn<QString>("driver");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("names");
    const QString ana = u"Ana María Núñez"_s;
    const QString bruno = u"Bruno Díaz"_s;
    const QString carla = u"Carla Nunes"_s;
    const QString diego = u"34600111222"_s;
    const auto add = [](const char *name, const QString &text, const QStringList &names) {
        for (const QString &driver : TestDatabase::drivers())
            QTest::addRow("%s, %s", name, qPrintable(driver)) << driver << text << names;
    };
    add("beginning of a name", u"br"_s, {bruno});
    add("one letter", u"c"_s, {carla});
    add("no accent", u"nunez"_s, {ana});
    add("newest first", u"nu"_s, {carla, ana});
    add("words in any order, begun", u"nu ana"_s, {ana});
    add("all words", u"ana diaz"_s, {});
    add("inside of a word", u"runo"_s, {});
    add("end of a number", u"0142"_s, {ana});
    add("middle of a number", u"5555"_s, {bruno, ana});
    add("number as people write it", u"+54 9 11 5555-0199"_s, {bruno});
    add("number with brackets", u"(11) 5555"_s, {bruno, ana});
    add("a contact without a name", u"600 111"_s, {diego});
    add("nothing", QString(), {});
    add("signs only", u"%_'"_s, {});
    add("nobody", u"zacarias"_s, {});
}

void TestConversationSearch::findsContacts()
{
    fill();
    QFETCH(QString, text);
    QFETCH(QStringList, names);
    const auto found = awaited(m_inbox->findContacts(m_tenant, text, 10));
    VERIFY_RESULT(found);
    QCOMPARE(namesOf(found), names);
    QVERIFY(!found->more);
    if (names.size() > 1) {
        const auto one = awaited(m_inbox->findContacts(m_tenant, text, 1));
        QCOMPARE(namesOf(one), names.first(1));
        QVERIFY(one->more);
    }
}

void TestConversationSearch::aNewNameIsFoundAndTheOldOneIsNot()
{
    fill();
    VERIFY_RESULT(awaited((*m_workspace)->write([this](Transaction &tx) {
        return ContactStore::resolve(tx, m_tenant, {{IdentifierKind::Phone, u"5491155550199"_s}},
                                     u"Bru Taller"_s);
    })));
    QCOMPARE(namesOf(awaited(m_inbox->findContacts(m_tenant, u"diaz"_s, 10))), QStringList());
    QCOMPARE(namesOf(awaited(m_inbox->findContacts(m_tenant, u"tall"_s, 10))), QStringList{u"Bru Taller"_s});
    QCOMPARE(namesOf(awaited(m_inbox->findContacts(m_tenant, u"0199"_s, 10))), QStringList{u"Bru Taller"_s});
    QCOMPARE(namesOf(awaited(m_inbox->findContacts(m_other, u"diaz"_s, 10))), QStringList{u"Bruno Díaz"_s});
}

void TestConversationSearch::findsMessages()
{
    fill();
    const auto found = awaited(m_inbox->findMessages(m_tenant, u"CARGA"_s, {}, 10));
    VERIFY_RESULT(found);
    QCOMPARE(textsOf(found), (QStringList{u"Un cargador"_s, u"¿Tienen el cargador azul?"_s}));
    QVERIFY(!found->more);
    const MessageHit &hit = found->rows.constLast();
    QCOMPARE(hit.contactName, u"Ana María Núñez"_s);
    QCOMPARE(hit.message.conversation, m_ana);
    QCOMPARE(hit.snippet.marks.size(), 1);
    QCOMPARE(
        hit.snippet.text.mid(hit.snippet.marks.constFirst().start, hit.snippet.marks.constFirst().length),
        u"cargador"_s);
    // Page by page, from the message a page ended with.
    const auto first = awaited(m_inbox->findMessages(m_tenant, u"cargador"_s, {}, 1));
    VERIFY_RESULT(first);
    QVERIFY(first->more);
    const auto second =
        awaited(m_inbox->findMessages(m_tenant, u"cargador"_s, first->rows.constLast().message.id, 1));
    QCOMPARE(textsOf(second), QStringList{u"¿Tienen el cargador azul?"_s});
    QVERIFY(!second->more);
    // One letter is a word of its own; words of the other business are never found.
    QCOMPARE(textsOf(awaited(m_inbox->findMessages(m_tenant, u"g"_s, {}, 10))), QStringList());
    QCOMPARE(textsOf(awaited(m_inbox->findMessages(m_tenant, u"cargador azul"_s, {}, 10))).size(), 1);
    QCOMPARE(textsOf(awaited(m_inbox->findMessages(TenantId(999), u"cargador"_s, {}, 10))), QStringList());
    QCOMPARE(textsOf(awaited(m_inbox->findMessages(m_tenant, u" ' \" "_s, {}, 10))), QStringList());
}

/// The same text means the same on both: these are the rows it finds, in a thread and in all.
void TestConversationSearch::understandsTheSearch_data()
{
    QTest::addColumn<QString>("driver");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("bodies");
    const QString blue = u"¿Tienen el cargador azul?"_s;
    const QString one = u"Un cargador"_s;
    const auto add = [](const char *name, const QString &text, const QStringList &bodies) {
        for (const QString &driver : TestDatabase::drivers())
            QTest::addRow("%s, %s", name, qPrintable(driver)) << driver << text << bodies;
    };
    add("words", u"azul cargador"_s, {blue});
    add("phrase", u"\"cargador azul\""_s, {blue});
    add("words in another order", u"\"azul cargador\""_s, {});
    add("phrase with accents and capitals", u"\"CARGÁDOR Azul\""_s, {blue});
    add("phrase being typed", u"\"el carg"_s, {blue});
    add("finished phrase", u"\"el carg\""_s, {});
    add("phrase of one word", u"\"cargador\""_s, {one, blue});
    add("phrase and beginning", u"\"el cargador\" az"_s, {blue});
    add("without", u"cargador -azul"_s, {one});
    add("without a beginning", u"cargador -az"_s, {one, blue});
    add("without a phrase", u"cargador -\"cargador azul\""_s, {one});
    add("without what is not there", u"cargador -\"azul cargador\" -rojo"_s, {one, blue});
    add("only without", u"-azul"_s, {});
    add("lone quotation mark", u"\""_s, {});
    add("only signs", u"-- \" ( ) * : ^ ' \\ & | !"_s, {});
    add("operators", u"cargador OR azul"_s, {});
    add("quotation mark at the end", u"cargador\""_s, {one, blue});
    add("column of the index", u"folded:cargador"_s, {});
}

void TestConversationSearch::understandsTheSearch()
{
    fill();
    QFETCH(QString, text);
    QFETCH(QStringList, bodies);
    QCOMPARE(textsOf(awaited(m_inbox->findMessages(m_tenant, text, {}, 10))), bodies);
    // In a conversation the program looks itself: it has to agree.
    const auto places = awaited(m_inbox->placesOf(m_tenant, m_ana, text));
    VERIFY_RESULT(places);
    const bool inAna = bodies.contains(u"¿Tienen el cargador azul?"_s);
    QCOMPARE(places->size(), inAna ? 1 : 0);
    if (inAna)
        QCOMPARE(places->constFirst().at, start + 1s);
    QCOMPARE(awaited(m_inbox->placesOf(m_other, m_ana, text)), Result<QList<PageKey>>(QList<PageKey>()));
}

void TestConversationSearch::searchesWithAFilter()
{
    fill();
    const QString blue = u"¿Tienen el cargador azul?"_s;
    const QString one = u"Un cargador"_s;
    const auto found = [this](const ConversationFilter &filter) {
        return textsOf(awaited(m_inbox->findMessages(m_tenant, u"cargador"_s, {}, 10, filter)));
    };
    QCOMPARE(found({.holder = Holder::Waiting}), QStringList{one});
    QCOMPARE(found({.holder = Holder::Ai}), QStringList{blue});
    QCOMPARE(found({.holder = Holder::Human}), QStringList());
    QCOMPARE(found({.unreadOnly = true}), QStringList{one});
    QCOMPARE(found({.heldBy = m_me}), QStringList());
    ConversationFilter early;
    early.to = start + 30s; // when it was written: Ana wrote again after it
    QCOMPARE(found(early), QStringList{blue});
    ConversationFilter late;
    late.from = start + 30s;
    QCOMPARE(found(late), QStringList{one});
    late.lastDays = 1; // long ago by the database's clock
    QCOMPARE(found(late), QStringList());
    // A tag, on the conversation or on its contact.
    const auto tag = awaited((*m_workspace)->write([this](Transaction &tx) -> Result<TagId> {
        const auto conversation = ConversationStore::find(tx, m_tenant, m_ana);
        if (!conversation)
            return fail(conversation.error());
        const auto made = TagStore::add(tx, m_tenant, u"VIP"_s, u"red"_s);
        if (!made)
            return fail(made.error());
        const ContactId contact = conversation->contact;
        CHATFLOW_TRY(TagStore::setOnContact(tx, m_tenant, {contact}, contact, made->id, true));
        CHATFLOW_TRY(TagStore::inherit(tx, m_tenant, contact));
        return made->id;
    }));
    VERIFY_RESULT(tag);
    ConversationFilter tagged;
    tagged.tag = *tag;
    QCOMPARE(found(tagged), QStringList{blue});
    // Contacts as well, and page by page.
    QCOMPARE(namesOf(awaited(m_inbox->findContacts(m_tenant, u"nu"_s, 10, {.holder = Holder::Human}))),
             QStringList{u"Carla Nunes"_s});
    QCOMPARE(namesOf(awaited(m_inbox->findContacts(m_tenant, u"nu -ana"_s, 10))),
             QStringList{u"Carla Nunes"_s});
    const auto first = awaited(m_inbox->findMessages(m_tenant, u"cargador"_s, {}, 1, {.unreadOnly = true}));
    VERIFY_RESULT(first);
    QVERIFY(!first->more);
}

void TestConversationSearch::tellsPlacesInAThread()
{
    fill();
    const auto thread = awaited(m_inbox->messages(m_tenant, m_ana, {}));
    VERIFY_RESULT(thread);
    QCOMPARE(thread->rows.size(), 3);
    for (qint64 number = 0; number < 3; ++number) {
        const Message &message = thread->rows.at(number);
        const PageKey key{message.at, message.id.value()};
        QCOMPARE(awaited(m_inbox->place(m_tenant, m_ana, key)),
                 Result<ThreadPlace>(ThreadPlace{.before = number, .total = 3}));
        QCOMPARE(awaited(m_inbox->keyAt(m_tenant, m_ana, number)), Result<PageKey>(key));
    }
    QCOMPARE(awaited(m_inbox->keyAt(m_tenant, m_ana, 3)).error().code, Error::Code::NotFound);
    QCOMPARE(awaited(m_inbox->keyAt(m_other, m_ana, 0)).error().code, Error::Code::NotFound);
    QCOMPARE(awaited(m_inbox->place(m_other, m_ana, {start, 0})), Result<ThreadPlace>(ThreadPlace{}));
}

QTEST_GUILESS_MAIN(TestConversationSearch)
#include "tst_conversationsearch.moc"
