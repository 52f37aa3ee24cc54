// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/chatimport.h"

#include "conversations/inbox.h"
#include "conversations/messagestore.h"
#include "conversations/recordsstage.h"
#include "support/verifyresult.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;
using test::awaited;

/// Exported chats become the history of a conversation: once, marked, and of no concern to AI and meters.
class TestChatImport : public QObject
{
    Q_OBJECT

    Result<ChatImportOutcome> importText(const QByteArray &text, const QString &us = u"Shop"_s,
                                         const QString &phone = u"+52 1 555 000 1111"_s,
                                         const CancelToken &stop = {})
    {
        const auto chat = ChatText::parse(text);
        if (!chat)
            return fail(chat.error());
        ChatImport service(m_stage->database(), {}, 2);
        return awaited(service.write(
            m_stage->actor(),
            {.tenant = m_stage->tenant(),
             .instance = m_stage->instance(),
             .phone = phone,
             .us = us,
             .zone = QTimeZone("America/Mexico_City"),
             .chat = std::make_shared<const ChatText>(*chat)},
            [this](qint64 done) { m_done.append(done); }, stop));
    }

    QStringList thread(ConversationId conversation)
    {
        Inbox inbox(m_stage->database());
        QStringList texts;
        const auto page = awaited(inbox.messages(m_stage->tenant(), conversation, {}));
        for (const Message &message : page.value_or(Page<Message>()).rows) {
            if (message.kind != markKind)
                texts << toString(message.role) + u' ' + message.kind + u' ' + message.body;
        }
        return texts;
    }

private Q_SLOTS:
    void init()
    {
        m_done.clear();
        m_stage = std::make_unique<test::RecordsStage>();
        const QString problem = m_stage->open();
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
    void cleanup() { m_stage.reset(); }

    void becomesAThread_data() { TestDatabase::addDrivers(); }
    void becomesAThread()
    {
        const qint64 usage = m_stage->count(u"SELECT COUNT(*) FROM usage_events"_s);
        const auto outcome = importText(m_chat);
        VERIFY_RESULT(outcome);
        QCOMPARE(outcome->added, 5);
        QCOMPARE(outcome->known, 0);
        QCOMPARE(thread(outcome->conversation),
                 (QStringList{u"user text hola"_s, u"agent text buenas"_s, u"user text ok"_s,
                              u"user text ok"_s, u"user image foto.jpg"_s}));
        QCOMPARE(m_done, (QList<qint64>{2, 4, 5}));
        const auto first = awaited(m_stage->database().read([&](const Snapshot &snapshot) {
            return MessageStore::page(snapshot, m_stage->tenant(), outcome->conversation, {});
        }));
        VERIFY_RESULT(first);
        const Message &message = first->rows.constFirst();
        QCOMPARE(message.metadata.value(u"imported"_s).toString(), u"whatsapp_text"_s);
        QCOMPARE(toIso(message.at), u"2026-01-13T16:00:00.000Z"_s); // ten o'clock over there
        // Nothing waits, nothing is counted, nothing is unread, and no flow hears of it.
        Inbox inbox(m_stage->database());
        const auto summary = awaited(inbox.conversation(m_stage->tenant(), outcome->conversation));
        VERIFY_RESULT(summary);
        QCOMPARE(summary->conversation.unread, 0);
        QCOMPARE(summary->contactName, u"Ana"_s);
        QCOMPARE(m_stage->count(u"SELECT COUNT(*) FROM messages WHERE awaits_answer = 1"_s), 0);
        QCOMPARE(m_stage->count(u"SELECT COUNT(*) FROM outbox"_s), 0);
        QCOMPARE(m_stage->count(u"SELECT COUNT(*) FROM usage_events"_s), usage);
        const auto said = awaited(m_stage->database().read([&](const Snapshot &snapshot) {
            return MessageStore::lastSaid(snapshot, m_stage->tenant(), outcome->conversation,
                                          MessageId(1'000'000), 50);
        }));
        VERIFY_RESULT(said);
        QCOMPARE(said->size(), 0);
        QCOMPARE(m_stage->count(u"SELECT COUNT(*) FROM audit WHERE action = 'import'"_s), 1);
    }

    void addsNothingTwice_data() { TestDatabase::addDrivers(); }
    void addsNothingTwice()
    {
        const auto first = importText(m_chat);
        VERIFY_RESULT(first);
        const auto again = importText(m_chat);
        VERIFY_RESULT(again);
        QCOMPARE(again->conversation, first->conversation);
        QCOMPARE(again->added, 0);
        QCOMPARE(again->known, 5);
        // A newer export of the same chat adds what is new.
        const auto longer = importText(m_chat + "[14/1/26, 9:00:00] Ana: otra cosa\n");
        VERIFY_RESULT(longer);
        QCOMPARE(longer->added, 1);
        QCOMPARE(thread(first->conversation).size(), 6);
    }

    void knowsWhatWasReceived_data() { TestDatabase::addDrivers(); }
    void knowsWhatWasReceived()
    {
        // Written while the program ran, seconds apart by another clock.
        const auto live = m_stage->receive(u"5215550001111"_s, u"Ana"_s, {u"hola"_s},
                                           instantFromMs(1'768'320'020'000)); // 2026-01-13T16:00:20Z
        VERIFY_RESULT(live);
        const auto outcome = importText(m_chat);
        VERIFY_RESULT(outcome);
        QCOMPARE(outcome->conversation, *live);
        QCOMPARE(outcome->known, 1);
        QCOMPARE(outcome->added, 4);
        QCOMPARE(thread(*live).count(u"user text hola"_s), 1);
    }

    void refusesWhatCannotBe_data() { TestDatabase::addDrivers(); }
    void refusesWhatCannotBe()
    {
        QCOMPARE(importText(m_chat, u"Nobody"_s).error().code, Error::Code::InvalidArgument);
        QCOMPARE(importText(m_chat, u"Shop"_s, u"ana"_s).error().code, Error::Code::InvalidArgument);
        QCOMPARE(importText(m_chat + "[14/1/26, 9:00:00] Luis: yo\n").error().code,
                 Error::Code::InvalidArgument);
        QCOMPARE(m_stage->count(u"SELECT COUNT(*) FROM conversations"_s), 0);
        CancelToken stop;
        stop.cancel();
        QCOMPARE(importText(m_chat, u"Shop"_s, u"+52 1 555 000 1111"_s, stop).error().code,
                 Error::Code::Cancelled);
        VERIFY_RESULT(importText(m_chat)); // goes on with it
        QCOMPARE(m_stage->count(u"SELECT COUNT(*) FROM messages WHERE kind <> 'mark'"_s), 5);
    }

private:
    const QByteArray m_chat = "[13/1/26, 10:00:00] Ana: hola\n"
                              "[13/1/26, 10:00:30] Shop: buenas\n"
                              "[13/1/26, 10:01:00] Ana: ok\n"
                              "[13/1/26, 10:01:00] Ana: ok\n"
                              "[13/1/26, 10:02:00] Ana: \xe2\x80\x8e<adjunto: foto.jpg>\n";
    std::unique_ptr<test::RecordsStage> m_stage;
    QList<qint64> m_done;
};

QTEST_GUILESS_MAIN(TestChatImport)
#include "tst_chatimport.moc"
