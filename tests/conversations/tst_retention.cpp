// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/retention.h"

#include "conversations/recordsstage.h"
#include "support/verifyresult.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;
using test::awaited;

/// What is older than a business keeps it goes, a little at a time, and nothing else does.
class TestRetention : public QObject
{
    Q_OBJECT

    Instant daysAgo(int days) const { return m_stage->database().now() - std::chrono::hours(24 * days); }

private Q_SLOTS:
    void init()
    {
        m_stage = std::make_unique<test::RecordsStage>();
        const QString problem = m_stage->open();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
    void cleanup() { m_stage.reset(); }

    void whatIsTooOldGoes_data() { TestDatabase::addDrivers(); }
    void whatIsTooOldGoes()
    {
        Retention retention(m_stage->database(), 2);
        const Instant oldest = daysAgo(100);
        const auto gone = m_stage->receive(u"5215550001111"_s, u"Ana"_s, {u"a1"_s, u"a2"_s, u"a3"_s}, oldest);
        VERIFY_RESULT(gone);
        const auto partly = m_stage->receive(u"5215550002222"_s, u"Luis"_s, {u"b1"_s}, daysAgo(95));
        VERIFY_RESULT(partly);
        VERIFY_RESULT(m_stage->receive(u"5215550002222"_s, u"Luis"_s, {u"b2"_s}, daysAgo(3)));
        const auto other = m_stage->addBusiness(u"other"_s);
        VERIFY_RESULT(other);
        VERIFY_RESULT(m_stage->receiveAt(other->first, other->second, u"5215550001111"_s, u"Ana"_s, {u"c1"_s},
                                         daysAgo(400)));
        VERIFY_RESULT(awaited(retention.keep(m_stage->actor(), other->first, 0)));
        // What waits for an answer stays; here nothing does.
        VERIFY_RESULT(awaited(m_stage->database().write(
            [](Transaction &tx) { return tx.exec(u"UPDATE messages SET awaits_answer = 0"_s); })));

        const auto preview = awaited(retention.preview(m_stage->tenant()));
        VERIFY_RESULT(preview);
        QCOMPARE(preview->days, 90);
        QCOMPARE(preview->messages, 4);
        QCOMPARE(preview->conversations, 2);
        QCOMPARE(preview->whole, 1);
        QVERIFY(preview->oldest == oldest);

        const auto removed = awaited(retention.runAll(SystemPrincipal::allTenants()));
        VERIFY_RESULT(removed);
        QCOMPARE(*removed, 4);
        QCOMPARE(m_stage->count(u"SELECT COUNT(*) FROM messages WHERE role <> 'system'"_s), 2);
        QCOMPARE(m_stage->count(u"SELECT COUNT(*) FROM messages WHERE body IN ('b2', 'c1')"_s), 2);
        QCOMPARE(m_stage->count(u"SELECT COUNT(*) FROM conversations"_s), 2);
        QCOMPARE(m_stage->count(u"SELECT COUNT(*) FROM contacts"_s), 2);
        // The counters say what is there, and usage is as it was.
        QCOMPARE(m_stage->count(
                     u"SELECT COUNT(*) FROM conversations c WHERE message_count <> (SELECT COUNT(*) FROM "
                     "messages m WHERE m.conversation_id = c.id AND m.role <> 'system')"_s),
                 0);
        QCOMPARE(m_stage->count(u"SELECT COUNT(*) FROM usage_events WHERE kind = 'message_in'"_s), 6);
        Inbox inbox(m_stage->database());
        const auto hits = awaited(inbox.findMessages(m_stage->tenant(), u"a1"_s, {}, 5));
        VERIFY_RESULT(hits);
        QVERIFY(hits->rows.isEmpty());
        const auto nothing = awaited(retention.run(m_stage->tenant()));
        VERIFY_RESULT(nothing);
        QCOMPARE(*nothing, 0);
    }

    void whatStillWaitsStays_data() { TestDatabase::addDrivers(); }
    void whatStillWaitsStays()
    {
        Retention retention(m_stage->database());
        const auto conversation = m_stage->receive(u"5215550001111"_s, u"Ana"_s, {u"old"_s}, daysAgo(100));
        VERIFY_RESULT(conversation);
        VERIFY_RESULT(awaited(m_stage->database().write(
            [](Transaction &tx) { return tx.exec(u"UPDATE messages SET awaits_answer = 1"_s); })));
        const auto removed = awaited(retention.run(m_stage->tenant()));
        VERIFY_RESULT(removed);
        QCOMPARE(*removed, 0);
        QCOMPARE(m_stage->count(u"SELECT COUNT(*) FROM messages WHERE role <> 'system'"_s), 1);
    }

    void aNoteKeepsTheContact_data() { TestDatabase::addDrivers(); }
    void aNoteKeepsTheContact()
    {
        Retention retention(m_stage->database());
        const auto conversation = m_stage->receive(u"5215550001111"_s, u"Ana"_s, {u"old"_s}, daysAgo(100));
        VERIFY_RESULT(conversation);
        VERIFY_RESULT(awaited(m_stage->database().write([](Transaction &tx) -> Result<> {
            CHATFLOW_TRY(tx.exec(u"UPDATE messages SET awaits_answer = 0"_s));
            return tx.exec(u"UPDATE contacts SET named = 1"_s).map([](qint64) {});
        })));
        VERIFY_RESULT(awaited(retention.keep(m_stage->actor(), m_stage->tenant(), 7)));
        const auto removed = awaited(retention.run(m_stage->tenant()));
        VERIFY_RESULT(removed);
        QCOMPARE(*removed, 1);
        QCOMPARE(m_stage->count(u"SELECT COUNT(*) FROM conversations"_s), 0);
        QCOMPARE(m_stage->count(u"SELECT COUNT(*) FROM contacts"_s), 1);
        VERIFY_FAILED(awaited(retention.keep(m_stage->actor(), m_stage->tenant(), -1)),
                      Error::Code::InvalidArgument);
        QCOMPARE(m_stage->count(u"SELECT COUNT(*) FROM audit WHERE action = 'set_retention'"_s), 1);
    }

private:
    std::unique_ptr<test::RecordsStage> m_stage;
};

QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
