// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/roadfixture.h"

#include "conversations/ownership.h"
#include "support/awaited.h"
#include "support/verifyresult.h"

#include <QHash>
#include <QSet>
#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;

namespace chatflow
{

/// Takeovers at random moments against answers in flight. A takeover and the claim of a send are both
/// transactions, so one is first: no message of the AI that was not claimed when the takeover committed may
/// ever leave.
class TestTakeoverRace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void no_answer_leaves_after_a_takeover();
};

void TestTakeoverRace::no_answer_leaves_after_a_takeover()
{
    constexpr int rounds = 50;
    constexpr int contactsPerRound = 200; // 10,000 in all
    RoadFixture road;
    QVERIFY(road.start());
    SeededRandom dice(20'261'124);
    struct Racer {
        QString phone;
        ConversationId conversation;
        int answerAt = 0;
        int takeOverAt = 0;
        bool takenOver = false;
        QFuture<Result<QSet<qint64>>> takeover; ///< messages of the AI that were claimed when it committed
    };
    int leftBefore = 0;
    int stopped = 0;
    for (int round = 0; round < rounds; ++round) {
        QList<Racer> contacts;
        QList<EvolutionEvent> events;
        for (int i = 0; i < contactsPerRound; ++i) {
            Racer contact;
            contact.phone = u"5215%1"_s.arg(round * contactsPerRound + i, 9, 10, QChar(u'0'));
            contact.answerAt = static_cast<int>(dice.below(6));
            contact.takeOverAt = static_cast<int>(dice.below(14));
            contacts << contact;
            events << road.inbound(contact.phone, u"question of "_s + contact.phone);
        }
        VERIFY_RESULT(road.take(events));
        const auto known = test::awaited(road.workspace->read([](const Snapshot &snapshot) {
            return snapshot.list(u"SELECT id, address FROM conversations"_s, [](const Row &row) {
                return std::pair(row.text(1).section(u'@', 0, 0), row.id<ConversationId>(0));
            });
        }));
        VERIFY_RESULT(known);
        QHash<QString, ConversationId> ids;
        for (const auto &[phone, id] : *known)
            ids.insert(phone, id);
        for (Racer &contact : contacts)
            contact.conversation = ids.value(contact.phone);

        const size_t firstAsked = road.flow.asked.size();
        for (int step = 0; step < 15; ++step) {
            for (Racer &contact : contacts) {
                if (contact.takeOverAt != step)
                    continue;
                contact.takenOver = true;
                contact.takeover =
                    road.workspace->write([id = contact.conversation, tenant = road.tenant.id,
                                           actor = road.actor.id](Transaction &tx) -> Result<QSet<qint64>> {
                        CHATFLOW_TRY(
                            Ownership::toPeople(tx, tenant, id, Holder::Human, HolderReason::Console, actor));
                        const auto claimed = tx.list(
                            u"SELECT message_id FROM outbox WHERE conversation_id = ? "
                            "AND state IN ('sending', 'sent')"_s,
                            [](const Row &row) { return row.int64(0); }, id);
                        if (!claimed)
                            return fail(claimed.error());
                        return QSet<qint64>(claimed->cbegin(), claimed->cend());
                    });
            }
            QHash<QString, int> answerAt;
            for (const Racer &contact : contacts)
                answerAt.insert(u"question of "_s + contact.phone, contact.answerAt);
            for (size_t i = firstAsked; i < road.flow.asked.size(); ++i) {
                if (road.flow.asked[i].isOpen() &&
                    answerAt.value(road.flow.asked[i].request.question) <= step)
                    road.flow.answer(u"answer to "_s + road.flow.asked[i].request.question,
                                     static_cast<int>(i));
            }
            // A random little of the event loop, so that each stage is met by some takeover.
            for (quint64 turns = dice.below(20); turns > 0; --turns) {
                QCoreApplication::processEvents();
                QThread::yieldCurrentThread();
            }
            if (dice.below(4) == 0)
                road.settle();
            road.clock.advance(milliseconds(1));
        }
        road.settle();

        QHash<QString, int> sentTo;
        for (const FakeWhatsApp::Sent &sent : std::as_const(road.whatsApp->sent))
            ++sentTo[sent.address.section(u'@', 0, 0)];
        for (const Racer &contact : contacts) {
            QVERIFY(contact.takenOver);
            const auto claimed = test::awaited(contact.takeover);
            VERIFY_RESULT(claimed);
            QVERIFY2(sentTo.value(contact.phone) <= claimed->size(),
                     qPrintable(u"an answer left after the takeover of "_s + contact.phone));
            leftBefore += sentTo.value(contact.phone);
            stopped += claimed->isEmpty() ? 1 : 0;
        }
    }
    qInfo("takeovers: %d, answers that left before: %d, stopped: %d", rounds * contactsPerRound, leftBefore,
          stopped);
    // The race was one: both ends were met often.
    QVERIFY(leftBefore > 500);
    QVERIFY(stopped > 500);
    QCOMPARE(
        road.number(
            u"SELECT COUNT(*) FROM messages WHERE role = 'assistant' AND delivery NOT IN ('sent', 'cancelled')"_s),
        0);
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM calls WHERE state = 'started'"_s), 0);
}

} // namespace chatflow

QTEST_GUILESS_MAIN(chatflow::TestTakeoverRace)
#include "tst_takeoverrace.moc"
