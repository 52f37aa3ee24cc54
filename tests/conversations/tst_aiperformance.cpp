// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/aiperformancestore.h"
#include "conversations/contactstage.h"
#include "conversations/conversationwork.h"
#include "conversations/ownership.h"
#include "support/awaited.h"
#include "support/verifyresult.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chatflow
{
using namespace chatflow::test;

/// What is told of how the AI did agrees with what happened.
class TestAiPerformance : public ContactStage
{
    Q_OBJECT

private:
    /// A call that began at `at`, by UTC.
    void call(ConversationId conversation, const QString &at, const QString &state, int firstToken, int total,
              std::optional<qint64> cost, const QString &kind = u"road"_s)
    {
        const Instant began = instantFromMs(QDateTime::fromString(at, Qt::ISODate).toMSecsSinceEpoch());
        VERIFY_RESULT(awaited(database().write([=, this](Transaction &tx) {
            return tx.exec(
                u"INSERT INTO calls (tenant_id, kind, conversation_id, instance_id, settings_version, "
                "session_id, up_to_message_id, lease_epoch, state, started_at, expires_at, finished_at, "
                "question_characters, context_messages, context_tokens, flow_id, channel, first_token_ms, "
                "total_ms, tokens_in, tokens_out, exactness, cost_micros, currency) VALUES (?, ?, ?, ?, 1, "
                "'s', 0, 1, ?, ?, ?, ?, 1, 0, 0, 'f', 'preamble', ?, ?, 100, 20, 'exact', ?, ?)"_s,
                m_tenant, kind, conversation, m_instance, state, began, began, began, qint64(firstToken),
                qint64(total), cost, cost ? std::optional(u"USD"_s) : std::nullopt);
        })));
    }
    Result<QList<AiPerformanceDay>> days(TenantId tenant, const QByteArray &zone)
    {
        return awaited(database().read([=](const Snapshot &snapshot) {
            return AiPerformanceStore::days(snapshot, tenant, QDate(2026, 3, 1), QDate(2026, 3, 31),
                                            QTimeZone(zone));
        }));
    }

private Q_SLOTS:
    void sums_agree_with_the_calls_data() { TestDatabase::addDrivers(); }
    void sums_agree_with_the_calls();
    void escalations_and_ratings_count_data() { TestDatabase::addDrivers(); }
    void escalations_and_ratings_count();
    void percentiles_data();
    void percentiles();
};

void TestAiPerformance::sums_agree_with_the_calls()
{
    const auto seen = receive(u"5215550001111"_s);
    VERIFY_RESULT(seen);
    // 05:30 UTC is still the day before in Mexico.
    call(seen->conversation, u"2026-03-10T05:30:00Z"_s, u"answered"_s, 300, 900, 1500);
    call(seen->conversation, u"2026-03-10T15:00:00Z"_s, u"answered"_s, 100, 400, 2500);
    call(seen->conversation, u"2026-03-10T15:01:00Z"_s, u"answered"_s, 200, 500, {});
    call(seen->conversation, u"2026-03-10T15:02:00Z"_s, u"failed"_s, 0, 0, {});
    call(seen->conversation, u"2026-03-10T15:03:00Z"_s, u"unknown"_s, 0, 0, {});
    call(seen->conversation, u"2026-03-10T15:04:00Z"_s, u"discarded"_s, 50, 60, 1);
    call(seen->conversation, u"2026-03-10T15:05:00Z"_s, u"answered"_s, 1, 1, 9, u"preview"_s);
    call(seen->conversation, u"2026-04-01T15:00:00Z"_s, u"answered"_s, 1, 1, 9);
    const auto found = days(m_tenant, "America/Mexico_City");
    VERIFY_RESULT(found);
    QCOMPARE(found->size(), 2);
    QCOMPARE(found->at(0).day, QDate(2026, 3, 9));
    QCOMPARE(found->at(0).values.answered, 1);
    const AiPerformance &day = found->at(1).values;
    QCOMPARE(day.calls, 5);
    QCOMPARE(day.answered, 2);
    QCOMPARE(day.failed, 2);
    QCOMPARE(day.discarded, 1);
    QCOMPARE(day.unpriced, 1);
    QCOMPARE(day.firstToken, (QList<int>{100, 200}));
    QCOMPARE(day.costs, QList<Money>{Money(2501, Currency::usd())});
    const auto sum = together(*found);
    VERIFY_RESULT(sum);
    QCOMPARE(sum->calls, 6);
    QCOMPARE(sum->total, (QList<int>{400, 500, 900}));
    QCOMPARE(sum->tokensIn, 600);
    QCOMPARE(sum->costs, QList<Money>{Money(4001, Currency::usd())});
    const auto foreign = days(m_other, "UTC");
    VERIFY_RESULT(foreign);
    QVERIFY(foreign->isEmpty());
}

void TestAiPerformance::escalations_and_ratings_count()
{
    const auto seen = receive(u"5215550001111"_s);
    VERIFY_RESULT(seen);
    VERIFY_RESULT(awaited(database().write([&](Transaction &tx) {
        return Ownership::toPeople(tx, m_tenant, seen->conversation, Holder::Waiting,
                                   HolderReason::Escalated);
    })));
    ConversationWork work(database());
    VERIFY_RESULT(awaited(work.resolve(m_actor, m_tenant, {seen->conversation})));
    VERIFY_RESULT(awaited(database().write([&](Transaction &tx) {
        return tx.exec(
            u"UPDATE escalations SET opened_at = 1773144000000, closed_at = 1773144600000 WHERE tenant_id = ?"_s,
            m_tenant);
    })));
    VERIFY_RESULT(awaited(database().write([&](Transaction &tx) -> Result<> {
        const auto question = tx.number(u"SELECT MAX(id) FROM messages WHERE tenant_id = ?"_s, m_tenant);
        if (!question)
            return fail(question.error());
        CHATFLOW_TRY(tx.exec(
            u"INSERT INTO surveys (question_id, tenant_id, conversation_id, asked_at, expires_at, score) "
            "VALUES (?, ?, ?, 1773144000000, 1773144000001, 4)"_s,
            *question, m_tenant, seen->conversation));
        return {};
    })));
    const auto found = days(m_tenant, "UTC");
    VERIFY_RESULT(found);
    QCOMPARE(found->size(), 1);
    QCOMPARE(found->first().day, QDate(2026, 3, 10));
    QCOMPARE(found->first().values.escalated, 1);
    QCOMPARE(found->first().values.resolved, 1);
    QCOMPARE(found->first().values.handedBack, 0);
    QCOMPARE(found->first().values.rated, 1);
    QCOMPARE(found->first().values.points, 4);
}

void TestAiPerformance::percentiles_data()
{
    QTest::addColumn<QList<int>>("values");
    QTest::addColumn<int>("percent");
    QTest::addColumn<int>("found"); // -1 = none
    QTest::newRow("none") << QList<int>{} << 50 << -1;
    QTest::newRow("one") << QList<int>{7} << 95 << 7;
    QTest::newRow("half of four") << QList<int>{1, 2, 3, 4} << 50 << 2;
    QTest::newRow("95 of twenty") << QList<int>{1,  2,  3,  4,  5,  6,  7,  8,  9,  10,
                                                11, 12, 13, 14, 15, 16, 17, 18, 19, 20}
                                  << 95 << 19;
    QTest::newRow("all") << QList<int>{1, 2, 3} << 100 << 3;
}

void TestAiPerformance::percentiles()
{
    QFETCH(QList<int>, values);
    QFETCH(int, percent);
    QFETCH(int, found);
    QCOMPARE(percentile(values, percent).value_or(-1), found);
    QCOMPARE(perMille(1, 3), std::optional(333));
    QCOMPARE(perMille(2, 3), std::optional(667));
    QCOMPARE(perMille(1, 0), std::nullopt);
}

} // namespace chatflow

QTEST_GUILESS_MAIN(chatflow::TestAiPerformance)
#include "tst_aiperformance.moc"
