// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/roadfixture.h"

#include "conversations/agentdesk.h"
#include "conversations/threadmark.h"
#include "support/awaited.h"
#include "support/verifyresult.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chatflow
{

namespace
{
const QString ana = u"5215550001111"_s;
} // namespace

/// What stands in a thread besides messages, and that the road takes no notice of it.
class TestThreadMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void the_thread_tells_what_happened_data() { TestDatabase::addDrivers(); }
    void the_thread_tells_what_happened();
    void a_note_stays_with_the_colleagues_data() { TestDatabase::addDrivers(); }
    void a_note_stays_with_the_colleagues();
    void an_answer_is_held_and_can_be_taken_back_data() { TestDatabase::addDrivers(); }
    void an_answer_is_held_and_can_be_taken_back();
    void quotes_and_reactions_find_their_message_data() { TestDatabase::addDrivers(); }
    void quotes_and_reactions_find_their_message();
};

void TestThreadMarks::the_thread_tells_what_happened()
{
    QFETCH(QString, driver);
    RoadFixture road(driver);
    QVERIFY(road.start());
    road.flow.automatic = true;
    road.receive(ana, u"hello"_s);
    road.settle();
    const ConversationId id = road.conversationOf(ana).id;
    QVERIFY(road.marks(id).isEmpty());
    VERIFY_RESULT(test::awaited(road.inbox->takeOver(road.actor, road.tenant.id, id)));
    VERIFY_RESULT(test::awaited(road.inbox->takeOver(road.actor, road.tenant.id, id))); // nothing new
    VERIFY_RESULT(test::awaited(road.inbox->handBack(road.actor, road.tenant.id, id)));
    QCOMPARE(road.marks(id), QStringList({u"taken_over"_s, u"handed_back"_s}));

    // The next answer is made with another version of the settings: told once, above that answer.
    TenantSettings settings = test::awaited(road.directory->settings(road.tenant.id)).value();
    settings.promptTemplate = u"Be brief."_s;
    const auto saved = test::awaited(
        road.directory->saveSettings(road.actor, road.tenant.id, settings, road.tenant.settingsVersion));
    VERIFY_RESULT(saved);
    road.contexts->forgetAll(); // as the engine does when it hears of it
    for (const QString &text : {u"and now?"_s, u"and then?"_s}) {
        road.receive(ana, text);
        road.settle();
    }
    QCOMPARE(road.marks(id), QStringList({u"taken_over"_s, u"handed_back"_s, u"settings"_s}));
    const auto thread = test::awaited(road.inbox->messages(road.tenant.id, id, {.limit = 100}));
    VERIFY_RESULT(thread);
    for (qsizetype row = 0; row < thread->rows.size(); ++row) {
        const auto mark = markOf(thread->rows.at(row));
        if (!mark || mark->what != ThreadMark::What::Settings)
            continue;
        QCOMPARE(mark->settingsVersion, saved->settingsVersion);
        QCOMPARE(thread->rows.at(row + 1).body, u"re: and now?"_s);
    }
    // No mark was counted, sent or shown to the flow.
    QCOMPARE(road.conversationOf(ana).messageCount, 6);
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM usage_events WHERE kind <> 'model_call'"_s), 6);
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM outbox"_s), 3);
    QCOMPARE(road.flow.asked.back().request.history.size(), 4);
}

void TestThreadMarks::a_note_stays_with_the_colleagues()
{
    QFETCH(QString, driver);
    RoadFixture road(driver);
    QVERIFY(road.start());
    road.flow.automatic = true;
    road.receive(ana, u"hello"_s);
    road.settle();
    const Conversation before = road.conversationOf(ana);
    const qint64 counted = road.number(u"SELECT COUNT(*) FROM usage_events"_s);
    const auto note =
        test::awaited(road.inbox->addNote(road.actor, road.tenant.id, before.id, u"  pays late  "_s));
    VERIFY_RESULT(note);
    QVERIFY(note->isNote());
    QCOMPARE(note->body, u"pays late"_s);
    QCOMPARE(note->author, road.actor.id);
    road.settle();
    QCOMPARE(road.conversationOf(ana), before); // neither its last message nor who holds it
    QCOMPARE(road.messages(before.id).last().body, u"pays late"_s);
    QCOMPARE(road.whatsApp->sent.size(), 1);
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM outbox"_s), 1);
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM usage_events"_s), counted);

    // The AI goes on, and has never heard of it.
    road.receive(ana, u"and now?"_s);
    road.settle();
    QCOMPARE(road.whatsApp->sent.last().text, u"re: and now?"_s);
    for (const auto &asked : road.flow.asked) {
        QVERIFY(!asked.request.systemPrompt.contains(u"pays late"_s));
        for (const HistoryTurn &turn : asked.request.history)
            QVERIFY(!turn.text.contains(u"pays late"_s));
    }
    // Nor after a hand-over, which looks at what was said last.
    VERIFY_RESULT(test::awaited(road.inbox->takeOver(road.actor, road.tenant.id, before.id)));
    road.receive(ana, u"hello?"_s);
    VERIFY_RESULT(test::awaited(road.inbox->addNote(road.actor, road.tenant.id, before.id, u"again"_s)));
    VERIFY_RESULT(test::awaited(road.inbox->handBack(road.actor, road.tenant.id, before.id)));
    road.settle();
    QCOMPARE(road.whatsApp->sent.last().text, u"re: hello?"_s);
    VERIFY_FAILED(test::awaited(road.inbox->addNote(road.actor, road.tenant.id, before.id, u" "_s)),
                  Error::Code::InvalidArgument);
    VERIFY_FAILED(test::awaited(road.inbox->addNote(road.actor, TenantId(99), before.id, u"x"_s)),
                  Error::Code::NotFound);
}

void TestThreadMarks::an_answer_is_held_and_can_be_taken_back()
{
    QFETCH(QString, driver);
    RoadFixture road(driver);
    QVERIFY(road.start());
    road.receive(ana, u"hello"_s, u"IN1"_s);
    road.settle();
    const ConversationId id = road.conversationOf(ana).id;
    const auto say = [&](const QString &text, seconds hold, MessageId quoted = {}) {
        return test::awaited(road.inbox->reply(road.actor, road.tenant.id, id,
                                               Reply{.text = text, .quoted = quoted, .holdFor = hold}));
    };
    const auto oops = say(u"oops"_s, seconds(5));
    VERIFY_RESULT(oops);
    road.settle();
    QVERIFY(road.whatsApp->sent.isEmpty());
    const auto taken = test::awaited(road.inbox->takeBack(road.actor, road.tenant.id, oops->id));
    VERIFY_RESULT(taken);
    QVERIFY(taken->delivery == Delivery::Cancelled);
    road.pass(seconds(10));
    QVERIFY(road.whatsApp->sent.isEmpty());
    VERIFY_FAILED(test::awaited(road.inbox->takeBack(road.actor, road.tenant.id, oops->id)),
                  Error::Code::Conflict);

    // What is not taken back leaves by itself, once, and with its quote.
    const MessageId theirs = road.messages(id).first().id;
    const auto meant = say(u"meant"_s, seconds(5), theirs);
    VERIFY_RESULT(meant);
    road.pass(seconds(10));
    QCOMPARE(road.whatsApp->sent.size(), 1);
    QCOMPARE(road.whatsApp->sent[0].text, u"meant"_s);
    QCOMPARE(road.whatsApp->sent[0].quotedId, u"IN1"_s);
    VERIFY_FAILED(test::awaited(road.inbox->takeBack(road.actor, road.tenant.id, meant->id)),
                  Error::Code::Conflict);
    VERIFY_FAILED(test::awaited(road.inbox->takeBack(road.actor, TenantId(99), meant->id)),
                  Error::Code::NotFound);
    VERIFY_FAILED(say(u"x"_s, seconds(0), taken->id), Error::Code::InvalidArgument); // WhatsApp never had it
    VERIFY_FAILED(say(u"x"_s, seconds(0), MessageId(9999)), Error::Code::NotFound);

    // A number of the Cloud API takes free text for 24 hours after what the contact wrote last.
    QVERIFY(!test::awaited(road.inbox->terms(road.tenant.id, id))->windowEnds);
    road.receive(ana, u"cloud"_s, u"wamid.1"_s);
    const auto open = test::awaited(road.inbox->terms(road.tenant.id, id));
    VERIFY_RESULT(open);
    QVERIFY(open->windowEnds && *open->windowEnds > road.workspace->now());
    road.execute(u"UPDATE messages SET at = at - 90000000 WHERE provider_id = 'wamid.1'"_s);
    road.execute(u"UPDATE messages SET at = at - 180000000 WHERE provider_id = 'IN1'"_s);
    VERIFY_FAILED(say(u"too late"_s, seconds(0)), Error::Code::Conflict);
}

void TestThreadMarks::quotes_and_reactions_find_their_message()
{
    QFETCH(QString, driver);
    RoadFixture road(driver);
    QVERIFY(road.start());
    road.receive(ana, u"first"_s, u"IN1"_s);
    const ConversationId id = road.conversationOf(ana).id;
    InboundMessage answer = road.inbound(ana, u"second"_s, u"IN2"_s);
    answer.quoted = Quoted{.providerId = u"IN1"_s, .text = u"first"_s};
    InboundMessage stranger = road.inbound(ana, u"third"_s, u"IN3"_s);
    stranger.quoted = Quoted{.providerId = u"GONE"_s, .text = u"long ago"_s};
    const auto reaction = [&](const QString &emoji, const QString &by, bool ours = false) {
        InboundMessage message = road.inbound(ana, {}, by, ours);
        message.kind = MessageKind::Reaction;
        message.reaction = Reaction{.targetId = u"IN1"_s, .emoji = emoji};
        return message;
    };
    QVERIFY(road.take({answer, stranger, reaction(u"👍"_s, u"R1"_s), reaction(u"❤"_s, u"R2"_s),
                       reaction(u"🎉"_s, u"R3"_s, true)}));
    const QList<Message> thread = road.messages(id);
    const auto named = [&](const QString &provider) {
        for (const Message &message : thread) {
            if (message.providerId == provider)
                return message;
        }
        return Message();
    };
    const QJsonObject quoted = named(u"IN2"_s).metadata.value(u"quoted"_s).toObject();
    QCOMPARE(quoted.value(u"message"_s).toInteger(), named(u"IN1"_s).id.value());
    QCOMPARE(quoted.value(u"text"_s).toString(), u"first"_s);
    QVERIFY(!quoted.value(u"ours"_s).toBool());
    QVERIFY(!named(u"IN3"_s).metadata.value(u"quoted"_s).toObject().contains(u"message"_s));
    const QJsonObject reactions = named(u"IN1"_s).metadata.value(u"reactions"_s).toObject();
    QCOMPARE(reactions.value(u"theirs"_s).toString(), u"❤"_s); // the last
    QCOMPARE(reactions.value(u"ours"_s).toString(), u"🎉"_s);
    QVERIFY(road.take({reaction({}, u"R4"_s)}));
    const QJsonObject left = road.messages(id).first().metadata.value(u"reactions"_s).toObject();
    QVERIFY(!left.contains(u"theirs"_s));
    QVERIFY(left.contains(u"ours"_s));

    // What was edited and deleted is kept apart.
    AgentDesk desk(*road.workspace);
    QVERIFY(road.take({MessageEdited{u"wa1"_s, u"IN2"_s, {}, false, u"better"_s, {}}}));
    QVERIFY(road.take({MessageDeleted{u"wa1"_s, u"IN2"_s, {}, false}}));
    const auto versions = test::awaited(desk.versions(road.tenant.id, named(u"IN2"_s).id));
    VERIFY_RESULT(versions);
    QCOMPARE(versions->size(), 2);
    QCOMPARE(versions->at(0).body, u"second"_s);
    QCOMPARE(versions->at(1).body, u"better"_s);
    QVERIFY(test::awaited(desk.versions(TenantId(99), named(u"IN2"_s).id))->isEmpty());
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM messages WHERE folded LIKE '%better%'"_s), 0);
}

} // namespace chatflow

QTEST_GUILESS_MAIN(chatflow::TestThreadMarks)
#include "tst_threadmarks.moc"
