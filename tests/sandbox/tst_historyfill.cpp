// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/historyfill.h"

#include "accounts/actorstore.h"
#include "conversations/inbox.h"
#include "metering/usageledger.h"
#include "support/testdatabase.h"
#include "tenants/tenantdirectory.h"

#include <QMap>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace chatflow;

/// A workspace that was filled is what the road of those messages would have left.
class TestHistoryFill : public QObject
{
    Q_OBJECT

    const Instant m_end = instantFromMs(1'764'000'000'000); // 2025-11-24T16:00:00Z

    struct Filled {
        QList<HistoryTarget> targets;
        HistoryFill::Outcome outcome;
    };

    Result<Filled> fill(Database &database, const HistorySize &size,
                        const HistoryFill::Progress &progress = {}, const CancelToken &stop = {})
    {
        const auto texts = HistoryTexts::builtIn();
        if (!texts)
            return fail(texts.error());
        const auto actor = test::awaited(database.write([](Transaction &tx) {
            return ActorStore::findOrCreate(tx, Actor::Kind::Person, u"somebody"_s);
        }));
        if (!actor)
            return fail(actor.error());
        const QList<HistoryTenant> tenants = HistoryPlan::sampleTenants(*texts, size);
        const auto targets = test::awaited(HistoryFill::addTenants(database, *actor, tenants, size));
        if (!targets)
            return fail(targets.error());
        const auto outcome =
            test::awaited(HistoryFill::write(database, tenants, *targets, size, progress, stop));
        if (!outcome)
            return fail(outcome.error());
        return Filled{*targets, *outcome};
    }

    static qint64 number(Database &database, const QString &sql)
    {
        const auto found =
            test::awaited(database.read([sql](const Snapshot &snapshot) { return snapshot.number(sql); }));
        return found ? *found : -1;
    }

    /// What is kept as a total must be what a recount of the rows gives; each query counts the rows that
    /// differ.
    static QMap<QString, QString> recounts()
    {
        return {
            {u"messages of a conversation"_s,
             u"SELECT COUNT(*) FROM conversations c WHERE message_count <> "
             "(SELECT COUNT(*) FROM messages m WHERE m.conversation_id = c.id AND m.kind NOT IN ('mark', 'note'))"_s},
            {u"last message"_s,
             u"SELECT COUNT(*) FROM conversations c WHERE last_message_id <> (SELECT id FROM messages m "
             "WHERE m.conversation_id = c.id AND m.kind NOT IN ('mark', 'note') ORDER BY at DESC, id DESC LIMIT 1)"_s},
            {u"time of the last message"_s,
             u"SELECT COUNT(*) FROM conversations c WHERE last_message_at <> "
             "(SELECT MAX(at) FROM messages m WHERE m.conversation_id = c.id)"_s},
            {u"beginning of a conversation"_s,
             u"SELECT COUNT(*) FROM conversations c WHERE created_at <> "
             "(SELECT MIN(at) FROM messages m WHERE m.conversation_id = c.id)"_s},
            {u"tokens of a conversation"_s,
             u"SELECT COUNT(*) FROM conversations c WHERE (tokens_in, tokens_out) <> "
             "(SELECT COALESCE(SUM(tokens_in), 0), COALESCE(SUM(tokens_out), 0) FROM usage_events u "
             "WHERE u.conversation_id = c.id)"_s},
            {u"messages of a contact"_s,
             u"SELECT COUNT(*) FROM contacts p WHERE message_count <> (SELECT COUNT(*) FROM usage_events u "
             "WHERE u.contact_id = p.id AND u.kind IN ('message_in', 'message_out'))"_s},
            {u"tokens of a contact"_s,
             u"SELECT COUNT(*) FROM contacts p WHERE (tokens_in, tokens_out) <> "
             "(SELECT COALESCE(SUM(tokens_in), 0), COALESCE(SUM(tokens_out), 0) FROM usage_events u "
             "WHERE u.contact_id = p.id)"_s},
            {u"what came in is charged"_s,
             u"SELECT COUNT(*) FROM messages m WHERE role = 'user' AND NOT EXISTS (SELECT 1 FROM "
             u"usage_events u "
             "WHERE u.kind = 'message_in' AND u.source_id = m.id AND u.tenant_id = m.tenant_id)"_s},
            {u"what went out is charged, and nothing else"_s,
             u"SELECT COUNT(*) FROM messages m WHERE role <> 'user' AND (delivery IN ('sent', 'delivered', "
             u"'read')) "
             "<> EXISTS (SELECT 1 FROM usage_events u WHERE u.kind = 'message_out' AND u.source_id = m.id)"_s},
            {u"an answer has its call"_s,
             u"SELECT COUNT(*) FROM messages m WHERE role = 'assistant' AND NOT EXISTS (SELECT 1 FROM calls "
             u"c "
             "WHERE c.id = m.call_id AND c.state = 'answered' AND c.conversation_id = m.conversation_id)"_s},
            {u"a call is about a message of its conversation"_s,
             u"SELECT COUNT(*) FROM calls c WHERE NOT EXISTS (SELECT 1 FROM messages m "
             "WHERE m.id = c.up_to_message_id AND m.conversation_id = c.conversation_id)"_s},
            {u"a call is charged as it ended"_s,
             u"SELECT COUNT(*) FROM calls c WHERE (state IN ('answered', 'unknown')) <> EXISTS (SELECT 1 "
             u"FROM "
             "usage_events u WHERE u.kind = 'model_call' AND u.source_id = c.id AND u.tokens_in = "
             "c.tokens_in "
             "AND u.tokens_out = c.tokens_out AND u.exactness = c.exactness)"_s},
            {u"what the engine or the console sent has its order"_s,
             u"SELECT COUNT(*) FROM messages m WHERE (call_id IS NOT NULL OR (author_id IS NOT NULL AND kind "
             u"NOT IN ('mark', 'note'))) <> "
             u"EXISTS "
             "(SELECT 1 FROM outbox o WHERE o.message_id = m.id AND o.conversation_id = m.conversation_id)"_s},
            {u"nothing is on its way"_s,
             u"SELECT COUNT(*) FROM outbox WHERE state NOT IN ('sent', 'failed')"_s},
            {u"nothing waits for the AI"_s,
             u"SELECT COUNT(*) FROM conversations WHERE awaiting_since IS NOT NULL"_s},
            {u"unread is not more than was written"_s,
             u"SELECT COUNT(*) FROM conversations c WHERE unread > (SELECT COUNT(*) FROM messages m "
             "WHERE m.conversation_id = c.id AND m.role = 'user')"_s},
            {u"held by somebody"_s, u"SELECT COUNT(*) FROM conversations WHERE (held_by IS NOT NULL) <> "
                                    "(holder = 'human' AND holder_reason = 'console')"_s},
        };
    }
    /// How many messages there are, besides what is told between them.
    static QString said() { return u"SELECT COUNT(*) FROM messages WHERE kind NOT IN ('mark', 'note')"_s; }
    static QString wrongTotals(Database &database)
    {
        const auto all = recounts();
        for (auto it = all.cbegin(); it != all.cend(); ++it)
            if (const qint64 wrong = number(database, it.value()); wrong != 0)
                return it.key() + u": "_s + QString::number(wrong);
        return {};
    }

    /// The days as the events give them, in the tenant's time zone.
    static Result<QList<UsageDay>> recountedDays(Database &database, const HistoryTarget &target)
    {
        return test::awaited(database.read([target](const Snapshot &snapshot) -> Result<QList<UsageDay>> {
            QMap<std::tuple<QDate, QString, QString>, UsageDay> days;
            const auto rows = snapshot.list(
                u"SELECT at, kind, exactness, tokens_in, tokens_out FROM usage_events WHERE tenant_id = ?"_s,
                [&](const Row &row) {
                    const QDate date = toDateTime(row.instant(0)).toTimeZone(target.zone).date();
                    UsageDay &day = days[{date, row.text(1), row.text(2)}];
                    day.day = date;
                    day.kind = *usageKindFromString(row.text(1));
                    day.exactness = *exactnessFromString(row.text(2));
                    ++day.events;
                    day.tokensIn += row.int64(3);
                    day.tokensOut += row.int64(4);
                    return 0;
                },
                target.tenant.id);
            if (!rows)
                return fail(rows.error());
            return days.values();
        }));
    }

private Q_SLOTS:
    void totalsAreWhatARecountGives_data() { TestDatabase::addDrivers(); }
    void totalsAreWhatARecountGives()
    {
        TestDatabase workspace;
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        const HistorySize size{
            .conversations = 150, .messages = 4000, .tenants = 4, .days = 120, .seed = 7, .end = m_end};
        const auto filled = fill(*workspace, size);
        QVERIFY2(filled, filled ? "" : qPrintable(filled.error().toLog()));
        QVERIFY(filled->outcome.complete);
        QCOMPARE(filled->outcome.messages, size.messages);
        QCOMPARE(number(*workspace, said()), size.messages);
        QCOMPARE(number(*workspace, u"SELECT COUNT(*) FROM conversations"_s), size.conversations);
        QCOMPARE(wrongTotals(*workspace), QString());
        QVERIFY(number(*workspace, u"SELECT COUNT(*) FROM messages WHERE delivery = 'failed'"_s) > 0);
        QVERIFY(number(*workspace, u"SELECT COUNT(*) FROM messages WHERE delivery = 'unknown'"_s) > 0);

        UsageLedger ledger(*workspace);
        for (const HistoryTarget &target : filled->targets) {
            const auto expected = recountedDays(*workspace, target);
            QVERIFY(expected);
            QVERIFY(expected->size() > 20);
            const auto kept =
                test::awaited(ledger.days(target.tenant.id, QDate(2020, 1, 1), QDate(2030, 1, 1)));
            QVERIFY(kept);
            QCOMPARE(kept->size(), expected->size());
            for (const UsageDay &day : *expected)
                QVERIFY2(kept->contains(day), qPrintable(day.day.toString(Qt::ISODate)));
        }
    }

    void opensInTheInbox_data() { TestDatabase::addDrivers(); }
    void opensInTheInbox()
    {
        TestDatabase workspace;
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        const HistorySize size{
            .conversations = 90, .messages = 2000, .tenants = 3, .days = 60, .seed = 3, .end = m_end};
        const auto filled = fill(*workspace, size);
        QVERIFY2(filled, filled ? "" : qPrintable(filled.error().toLog()));
        Inbox inbox(*workspace);
        int conversations = 0;
        qint64 longest = 0;
        for (const HistoryTarget &target : filled->targets) {
            const TenantId tenant = target.tenant.id;
            PageRequest request{.limit = 20};
            for (bool more = true; more;) {
                const auto page = test::awaited(inbox.conversations(tenant, {}, request));
                QVERIFY(page);
                more = page->more;
                for (const ConversationSummary &summary : page->rows) {
                    ++conversations;
                    QVERIFY(!summary.contactName.isEmpty());
                    longest = std::max(longest, summary.conversation.messageCount);
                    if (conversations % 10 != 0)
                        continue;
                    // The whole thread, page by page, has as many messages as is said.
                    PageRequest older{.limit = 30};
                    qint64 count = 0;
                    for (bool goOn = true; goOn;) {
                        const auto thread =
                            test::awaited(inbox.messages(tenant, summary.conversation.id, older));
                        QVERIFY(thread && !thread->rows.isEmpty());
                        count += std::ranges::count_if(thread->rows, [](const Message &message) {
                            return message.kind != markKind && message.kind != noteKind;
                        });
                        goOn = thread->more;
                        older.from =
                            PageKey{thread->rows.constFirst().at, thread->rows.constFirst().id.value()};
                    }
                    QCOMPARE(count, summary.conversation.messageCount);
                }
                if (more)
                    request.from = page->rows.constLast().key();
            }
        }
        QCOMPARE(conversations, size.conversations);
        QCOMPARE(longest, 200);
        const auto hits =
            test::awaited(inbox.findMessages(filled->targets.constFirst().tenant.id, u"pedido"_s, {}, 10));
        QVERIFY(hits && !hits->rows.isEmpty());
        // The next message of the real road gets an id of its own.
        const auto actor = test::awaited(workspace->write([](Transaction &tx) {
            return ActorStore::findOrCreate(tx, Actor::Kind::Person, u"somebody"_s);
        }));
        QVERIFY(actor);
        const Message &hit = hits->rows.constFirst().message;
        const auto reply = test::awaited(inbox.reply(*actor, hit.tenant, hit.conversation, u"Hola"_s));
        QVERIFY2(reply, reply ? "" : qPrintable(reply.error().toLog()));
        QCOMPARE(number(*workspace, u"SELECT MAX(id) FROM messages"_s), reply->id.value());
    }

    void peopleHaveWorkedThere_data() { TestDatabase::addDrivers(); }
    void peopleHaveWorkedThere()
    {
        const HistorySize size{
            .conversations = 150, .messages = 6000, .tenants = 3, .days = 120, .seed = 7, .end = m_end};
        const QList<QPair<QString, int>> atLeast{
            {u"messages WHERE kind = 'mark' AND metadata LIKE '%taken_over%'"_s, 5},
            {u"messages WHERE kind = 'mark' AND metadata LIKE '%handed_back%'"_s, 2},
            {u"messages WHERE kind = 'mark' AND metadata LIKE '%waiting%'"_s, 2},
            {u"messages WHERE kind = 'note' AND author_id IS NOT NULL AND body <> ''"_s, 2},
            {u"messages WHERE metadata LIKE '%\"quoted\"%' AND metadata LIKE '%\"message\"%'"_s, 5},
            {u"messages WHERE kind = 'reaction'"_s, 2},
            {u"messages WHERE metadata LIKE '%\"media\"%'"_s, 20},
            {u"contact_tags"_s, 10},
            {u"conversation_tags WHERE own = 1"_s, 5},
            {u"conversation_tags WHERE inherited = 1"_s, 10},
            {u"conversation_summaries"_s, 2},
            {u"saved_views"_s, 6},
            {u"canned_responses"_s, 9}};
        QString first;
        for (int run = 0; run < 2; ++run) { // the same from the same seed
            TestDatabase workspace;
            QVERIFY2(workspace.open(), qPrintable(workspace.error()));
            const auto filled = fill(*workspace, size);
            QVERIFY2(filled, filled ? "" : qPrintable(filled.error().toLog()));
            QStringList counts;
            for (const auto &[what, least] : atLeast) {
                const qint64 count = number(*workspace, u"SELECT COUNT(*) FROM "_s + what);
                QVERIFY2(count >= least, qPrintable(what + u": "_s + QString::number(count)));
                counts << QString::number(count);
            }
            if (run == 1) {
                QCOMPARE(counts.join(u' '), first);
                break;
            }
            first = counts.join(u' ');
        }
    }

    void connectionsAreSeen()
    {
        TestDatabase workspace(u"sqlite"_s, nullptr);
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        const HistorySize size{
            .conversations = 12, .messages = 60, .tenants = 6, .days = 30, .seed = 3, .end = m_end};
        const auto filled = fill(*workspace, size);
        QVERIFY2(filled, filled ? "" : qPrintable(filled.error().toLog()));
        TenantDirectory directory(*workspace);
        QSet<QString> states;
        for (const HistoryTarget &target : filled->targets) {
            const auto connections = test::awaited(directory.connections(target.tenant.id));
            QVERIFY(connections && connections->size() >= 3);
            for (const ConnectionState &state : *connections)
                states.insert(state.state);
        }
        QCOMPARE(states, (QSet<QString>{u"ok"_s, u"failed"_s, u"closed"_s}));
    }

    void whenStoppedIsAWholeWorkspace()
    {
        TestDatabase workspace(u"sqlite"_s, nullptr);
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        const HistorySize size{
            .conversations = 400, .messages = 25'000, .tenants = 3, .days = 120, .seed = 7, .end = m_end};
        CancelToken stop;
        const auto filled = fill(
            *workspace, size, [stop](int, int) { stop.cancel(); }, stop);
        QVERIFY2(filled, filled ? "" : qPrintable(filled.error().toLog()));
        QVERIFY(!filled->outcome.complete);
        QVERIFY(filled->outcome.messages > 0 && filled->outcome.messages < size.messages);
        QCOMPARE(number(*workspace, said()), filled->outcome.messages);
        QCOMPARE(number(*workspace, u"SELECT MAX(at) FROM messages"_s), toMs(filled->outcome.upTo));
        QCOMPARE(wrongTotals(*workspace), QString());
    }
};

QTEST_GUILESS_MAIN(TestHistoryFill)
#include "tst_historyfill.moc"
