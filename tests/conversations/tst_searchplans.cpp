// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/filtersql.h"
#include "storage/database.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"

#include <QJsonDocument>
#include <QTest>

using namespace chatflow;
using namespace chatflow::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

constexpr Instant start{milliseconds(1'790'000'000'000)};

/// A query with its values written out.
QString written(QString sql, const QList<SqlValue> &values)
{
    for (const SqlValue &value : values) {
        const auto *text = std::get_if<QString>(&value);
        sql.replace(sql.indexOf(u'?'), 1,
                    text ? QString(u'\'' + *text + u'\'') : QString::number(std::get<qint64>(value)));
    }
    return sql;
}

/// How SQLite will run a query.
QString planOf(Database &database, const QString &sql)
{
    const auto plan = awaited(database.read([sql](const Snapshot &snapshot) {
        return snapshot.list(u"EXPLAIN QUERY PLAN "_s + sql, [](const Row &row) { return row.text(3); });
    }));
    return plan ? plan->join(u" | "_s) : plan.error().detail;
}

} // namespace

/// Filters and searches go along their indexes, however large the workspace is.
class TestSearchPlans : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFilterHasItsIndex();
    void filtersKeepTheirJsonForm();
    void searchesReadNoTableThrough();
};

/// Without statistics, as in a fresh workspace: each filter walks along its index in the order of the list,
/// and nothing is sorted.
void TestSearchPlans::everyFilterHasItsIndex()
{
    TestDatabase workspace(u"sqlite"_s, nullptr);
    QVERIFY2(workspace.open(), qPrintable(workspace.error()));
    const auto filter = [](auto change) {
        ConversationFilter made;
        change(made);
        return made;
    };
    const auto planned = [&](const ConversationFilter &wanted) {
        // As ConversationStore::page() puts it together, with its values written out.
        const FilterSql parts(TenantId(1), wanted, start, {.from = PageKey{start, 7}});
        const QString sql = u"SELECT c.id, c.address FROM "_s + parts.from() + u" WHERE "_s + parts.where() +
                            parts.order() + u" LIMIT 50"_s;
        return planOf(*workspace, written(sql, parts.values()));
    };
    const auto waiting = [](ConversationFilter &made) { made.holder = Holder::Waiting; };
    const QList<std::pair<ConversationFilter, QString>> cases{
        {{}, u"conversations_recent"_s},
        {filter(waiting), u"conversations_holder"_s},
        {filter([](ConversationFilter &made) { made.unreadOnly = true; }), u"conversations_unread"_s},
        {filter([&](ConversationFilter &made) {
             waiting(made);
             made.unreadOnly = true;
         }),
         u"conversations_holder_unread"_s},
        {filter([](ConversationFilter &made) { made.heldBy = ActorId(3); }), u"conversations_held"_s},
        {filter([](ConversationFilter &made) {
             made.heldBy = ActorId(3);
             made.unreadOnly = true;
         }),
         u"conversations_held_unread"_s},
        {filter([](ConversationFilter &made) { made.tag = TagId(3); }), u"conversation_tags_recent"_s},
        {filter([&](ConversationFilter &made) {
             waiting(made);
             made.unreadOnly = true;
             made.tag = TagId(3);
         }),
         u"conversation_tags_recent"_s},
        {filter([](ConversationFilter &made) { made.intent = u"refund"_s; }), u"conversations_intent"_s},
        {filter([](ConversationFilter &made) { made.sentiment = u"angry"_s; }), u"conversations_sentiment"_s},
        {filter([](ConversationFilter &made) { made.lastDays = 7; }), u"conversations_recent"_s},
        {filter([&](ConversationFilter &made) {
             waiting(made);
             made.from = start;
             made.to = start + 24h;
         }),
         u"conversations_holder"_s},
    };
    for (const auto &[wanted, index] : cases) {
        const QString plan = planned(wanted);
        const QByteArray json = QJsonDocument(wanted.toJson()).toJson(QJsonDocument::Compact);
        QVERIFY2(plan.contains(u"INDEX "_s + index + u" "_s), qPrintable(QString::fromUtf8(json) + plan));
        QVERIFY2(!plan.contains(u"TEMP B-TREE"_s), qPrintable(plan));
        QVERIFY2(!plan.contains(u"SCAN"_s), qPrintable(plan));
    }
}

/// What is saved with a view or given to a rule reads back as it was.
void TestSearchPlans::filtersKeepTheirJsonForm()
{
    ConversationFilter all{.holder = Holder::Waiting, .unreadOnly = true, .heldBy = ActorId(5)};
    all.tag = TagId(3);
    all.from = start;
    all.to = start + 24h;
    all.lastDays = 7;
    all.intent = u"refund"_s;
    all.sentiment = u"angry"_s;
    for (const ConversationFilter &filter : {ConversationFilter(), all}) {
        const JsonReader json(filter.toJson());
        QCOMPARE(ConversationFilter::fromJson(json), filter);
        VERIFY_RESULT(json.status());
    }
    QCOMPARE(ConversationFilter().toJson(), QJsonObject());
    for (const QJsonObject &bad :
         {QJsonObject{{u"holder"_s, u"nobody"_s}}, QJsonObject{{u"last_days"_s, -1}},
          QJsonObject{{u"from"_s, u"yesterday"_s}}, QJsonObject{{u"tag"_s, u"VIP"_s}}}) {
        const JsonReader json(bad);
        ConversationFilter::fromJson(json);
        QVERIFY(!json.status());
    }
}

void TestSearchPlans::searchesReadNoTableThrough()
{
    TestDatabase workspace(u"sqlite"_s, nullptr);
    QVERIFY2(workspace.open(), qPrintable(workspace.error()));
    const QString words = planOf(
        *workspace, u"SELECT w.contact_id FROM contact_words w WHERE w.tenant_id = 1 AND w.word >= 'a' AND "
                    "w.word < 'b' AND EXISTS (SELECT 1 FROM contact_words v WHERE v.contact_id = "
                    "w.contact_id AND v.word >= 'c' AND v.word < 'd') ORDER BY w.word, w.contact_id "
                    "LIMIT 9"_s);
    QVERIFY2(!words.contains(u"SCAN"_s) && !words.contains(u"TEMP B-TREE"_s), qPrintable(words));
    const auto hitsPlan = [&](const ConversationFilter &filter) {
        const FilterSql parts(TenantId(1), filter, start);
        Dialect::Piece condition;
        if (filter.isSet())
            condition = {u"EXISTS (SELECT 1 FROM "_s + parts.from() + u" WHERE "_s + parts.where() +
                             u" AND c.id = f.conversation_id)"_s,
                         parts.values()};
        const Dialect::Piece hits =
            workspace->dialect().searchHits(TenantId(1), SearchTerms::of(u"ab"_s), 99, 50, condition);
        return planOf(*workspace, u"SELECT m.id FROM messages m JOIN "_s + written(hits.sql, hits.values) +
                                      u" h ON h.id = m.id ORDER BY m.id DESC"_s);
    };
    for (const ConversationFilter &filter :
         {ConversationFilter(), ConversationFilter{.holder = Holder::Waiting, .unreadOnly = true},
          ConversationFilter{.heldBy = ActorId(2), .tag = TagId(3)}}) {
        const QString hits = hitsPlan(filter);
        QVERIFY2(hits.contains(u"VIRTUAL TABLE INDEX"_s), qPrintable(hits));
        QVERIFY2(hits.contains(u"SEARCH m USING INTEGER PRIMARY KEY"_s), qPrintable(hits));
        // What is chosen besides is looked at hit by hit, without a list of its own.
        QVERIFY2(!filter.isSet() || (hits.contains(u"SEARCH f USING INTEGER PRIMARY KEY"_s) &&
                                     hits.contains(u"SEARCH c USING INTEGER PRIMARY KEY"_s)),
                 qPrintable(hits));
        QVERIFY2(!filter.tag || hits.contains(u"SEARCH g USING"_s), qPrintable(hits));
    }
    for (const QString &sql :
         {u"SELECT COUNT(*) FROM messages WHERE conversation_id = 1 AND (at, id) < (1, 1)"_s,
          u"SELECT at, id FROM messages WHERE conversation_id = 1 ORDER BY at, id LIMIT 1 OFFSET 9"_s}) {
        const QString plan = planOf(*workspace, sql);
        QVERIFY2(plan.contains(u"COVERING INDEX messages_thread"_s), qPrintable(plan));
    }
}

QTEST_GUILESS_MAIN(TestSearchPlans)
#include "tst_searchplans.moc"
