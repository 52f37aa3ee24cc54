// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/inbox.h"
#include "conversations/ingest.h"
#include "storage/database.h"
#include "support/awaited.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"
#include "tenants/tenantdirectory.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;
using test::awaited;

/// Threads and lists as people read them: paged by key in both directions, of one tenant, on both databases.
class TestInbox : public QObject
{
    Q_OBJECT

    struct Business {
        TenantId tenant;
        InstanceId instance;
    };

    /// A business with one WhatsApp instance.
    static Result<Business> addBusiness(Database &database, const QString &clientId)
    {
        TenantDirectory directory(database);
        const Actor actor{ActorId(1), Actor::Kind::Person, u"test"_s};
        const auto all = SystemPrincipal::allTenants();
        const auto tenant = awaited(directory.add(all, actor, {clientId, clientId, {}}));
        if (!tenant)
            return fail(tenant.error());
        const auto instance =
            awaited(directory.addInstance(all, actor, tenant->id, u"https://evolution.example"_s, clientId));
        if (!instance)
            return fail(instance.error());
        return Business{tenant->id, instance->id};
    }

    static InboundMessage inbound(const QString &phone, int number, Instant at)
    {
        InboundMessage message;
        message.providerId = phone + u'-' + QString::number(number);
        message.chatJid = phone + u"@s.whatsapp.net"_s;
        message.phoneJid = message.chatJid;
        message.chatType = ChatType::Person;
        message.pushName = phone;
        message.kind = MessageKind::Text;
        message.text = QString::number(number);
        message.sentAt = at;
        return message;
    }

    static Result<ConversationId> receive(Database &database, const Business &business,
                                          const QList<InboundMessage> &messages)
    {
        return awaited(database.write([=](Transaction &tx) -> Result<ConversationId> {
            ConversationId conversation;
            for (const InboundMessage &message : messages) {
                const auto stored =
                    Ingest::event(tx, {business.tenant, business.instance, QTimeZone::utc()}, message);
                if (!stored)
                    return fail(stored.error());
                conversation = stored->conversation;
            }
            return conversation;
        }));
    }

    static QString bodies(const QList<Message> &messages)
    {
        QStringList all;
        for (const Message &message : messages)
            all << message.body;
        return all.join(u' ');
    }
    static PageKey keyOf(const Message &message) { return {message.at, message.id.value()}; }

private Q_SLOTS:
    void init()
    {
        m_workspace = std::make_unique<TestDatabase>();
        QVERIFY2(m_workspace->open(), qPrintable(m_workspace->error()));
        const auto actor = awaited((*m_workspace)->write([](Transaction &tx) {
            return tx.exec(
                u"INSERT INTO actors (id, kind, name, created_at) VALUES (1, 'person', 'test', 0)"_s);
        }));
        VERIFY_RESULT(actor);
    }
    void cleanup() { m_workspace.reset(); }

    void threadIsPagedBothWays_data() { TestDatabase::addDrivers(); }
    void threadIsPagedBothWays()
    {
        Database &database = **m_workspace;
        const auto business = addBusiness(database, u"one"_s);
        VERIFY_RESULT(business);
        // WhatsApp's times are whole seconds: several messages of one second keep their order of arrival.
        QList<InboundMessage> messages;
        const Instant begin = database.now() - seconds(60);
        for (int i = 0; i < 11; ++i)
            messages << inbound(u"5215550001111"_s, i, begin + seconds(i / 3));
        const auto conversation = receive(database, *business, messages);
        VERIFY_RESULT(conversation);
        Inbox inbox(database);
        const auto page = [&](const std::optional<PageKey> &from, PageRequest::Direction direction) {
            return awaited(inbox.messages(business->tenant, *conversation, {from, direction, 4}));
        };

        const auto newest = page({}, PageRequest::Direction::Older);
        VERIFY_RESULT(newest);
        QCOMPARE(bodies(newest->rows), u"7 8 9 10"_s);
        QVERIFY(newest->more);
        const auto middle = page(keyOf(newest->rows.first()), PageRequest::Direction::Older);
        VERIFY_RESULT(middle);
        QCOMPARE(bodies(middle->rows), u"3 4 5 6"_s);
        QVERIFY(middle->more);
        const auto oldest = page(keyOf(middle->rows.first()), PageRequest::Direction::Older);
        VERIFY_RESULT(oldest);
        QCOMPARE(bodies(oldest->rows), u"0 1 2"_s);
        QVERIFY(!oldest->more);

        const auto back = page(keyOf(oldest->rows.last()), PageRequest::Direction::Newer);
        VERIFY_RESULT(back);
        QCOMPARE(bodies(back->rows), u"3 4 5 6"_s);
        QVERIFY(back->more);
        const auto end = page(keyOf(middle->rows.last()), PageRequest::Direction::Newer);
        VERIFY_RESULT(end);
        QCOMPARE(bodies(end->rows), u"7 8 9 10"_s);
        QVERIFY(!end->more);

        // What comes in between two pages moves neither.
        VERIFY_RESULT(receive(database, *business, {inbound(u"5215550001111"_s, 11, begin + seconds(30))}));
        const auto again = page(keyOf(newest->rows.first()), PageRequest::Direction::Older);
        VERIFY_RESULT(again);
        QCOMPARE(again->rows, middle->rows);
    }

    void listIsPagedNewestFirst_data() { TestDatabase::addDrivers(); }
    void listIsPagedNewestFirst()
    {
        Database &database = **m_workspace;
        const auto business = addBusiness(database, u"one"_s);
        VERIFY_RESULT(business);
        const Instant begin = database.now() - seconds(60);
        for (int i = 0; i < 5; ++i) {
            VERIFY_RESULT(receive(database, *business,
                                  {inbound(u"521555000111%1"_s.arg(i), 0, begin + seconds(i / 2))}));
        }
        Inbox inbox(database);
        QStringList names;
        PageRequest request{{}, PageRequest::Direction::Older, 2};
        for (int pages = 1;; ++pages) {
            const auto page = awaited(inbox.conversations(business->tenant, {}, request));
            VERIFY_RESULT(page);
            for (const ConversationSummary &summary : page->rows)
                names << summary.contactName.right(1);
            if (!page->more) {
                QCOMPARE(pages, 3);
                break;
            }
            request.from = page->rows.last().key();
        }
        QCOMPARE(names.join(u' '), u"4 3 2 1 0"_s);
    }

    void eachMessageIsStoredAndCountedOnce_data() { TestDatabase::addDrivers(); }
    void eachMessageIsStoredAndCountedOnce()
    {
        Database &database = **m_workspace;
        const auto business = addBusiness(database, u"one"_s);
        VERIFY_RESULT(business);
        const Instant at = database.now() - seconds(5);
        const InboundMessage first = inbound(u"5215550001111"_s, 1, at);
        const InboundMessage second = inbound(u"5215550001111"_s, 2, at + seconds(1));
        const auto conversation = receive(database, *business, {first, second, first});
        VERIFY_RESULT(conversation);
        VERIFY_RESULT(receive(database, *business, {second}));
        Inbox inbox(database);
        const auto thread = awaited(inbox.messages(business->tenant, *conversation, {}));
        VERIFY_RESULT(thread);
        QCOMPARE(bodies(thread->rows), u"1 2"_s);
        QCOMPARE(thread->rows.first().at, at);
        QCOMPARE(toString(thread->rows.first().role), toString(Role::User));
        const auto summary = awaited(inbox.conversation(business->tenant, *conversation));
        VERIFY_RESULT(summary);
        QCOMPARE(summary->conversation.messageCount, 2);
        QCOMPARE(summary->conversation.unread, 2);
        QCOMPARE(summary->conversation.lastMessageAt, at + seconds(1));
        const auto counted = awaited(database.read([](const Snapshot &snapshot) {
            return snapshot.number(u"SELECT COUNT(*) FROM usage_events WHERE kind = 'message_in'"_s);
        }));
        VERIFY_RESULT(counted);
        QCOMPARE(*counted, 2);
    }

    void tenantsSeeTheirOwnOnly_data() { TestDatabase::addDrivers(); }
    void tenantsSeeTheirOwnOnly()
    {
        Database &database = **m_workspace;
        const auto one = addBusiness(database, u"one"_s);
        const auto two = addBusiness(database, u"two"_s);
        VERIFY_RESULT(one);
        VERIFY_RESULT(two);
        // The same person writes to both.
        const Instant at = database.now() - seconds(5);
        const auto ones = receive(database, *one, {inbound(u"5215550001111"_s, 1, at)});
        const auto twos = receive(database, *two, {inbound(u"5215550001111"_s, 2, at)});
        VERIFY_RESULT(ones);
        VERIFY_RESULT(twos);
        QVERIFY(*ones != *twos);
        Inbox inbox(database);
        const auto list = awaited(inbox.conversations(one->tenant, {}, {}));
        VERIFY_RESULT(list);
        QCOMPARE(list->rows.size(), 1);
        QCOMPARE(list->rows.first().conversation.id, *ones);
        const auto foreign = awaited(inbox.messages(one->tenant, *twos, {}));
        VERIFY_RESULT(foreign);
        QVERIFY(foreign->rows.isEmpty());
        VERIFY_FAILED(awaited(inbox.conversation(one->tenant, *twos)), Error::Code::NotFound);
        const auto found = awaited(inbox.findMessages(one->tenant, u"2"_s, {}, 10));
        VERIFY_RESULT(found);
        QVERIFY(found->rows.isEmpty());
    }

private:
    std::unique_ptr<TestDatabase> m_workspace;
};

QTEST_GUILESS_MAIN(TestInbox)
#include "tst_inbox.moc"
