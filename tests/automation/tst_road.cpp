// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/roadfixture.h"

#include "conversations/ownership.h"
#include "metering/usagestore.h"
#include "support/awaited.h"
#include "support/verifyresult.h"
#include "tenants/sharedvariablebook.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chatflow
{

namespace
{
const QString ana = u"5215550001111"_s;
const QString ben = u"5215550002222"_s;
} // namespace

class TestRoad : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answers_a_message_data() { TestDatabase::addDrivers(); }
    void answers_a_message();
    void sends_context_and_variables();
    void takes_over_what_tenants_share();
    void answers_quick_messages_once();
    void waits_no_longer_than_the_limit();
    void keeps_order_within_a_contact();
    void works_contacts_in_parallel();
    void never_answers_data();
    void never_answers();
    void answers_a_duplicate_once();
    void leaves_old_messages_to_people();
    void takeover_stops_the_answer_being_written();
    void takeover_on_the_phone_stops_the_answer();
    void own_send_seen_as_event_is_no_takeover();
    void hand_back_answers_what_was_said_last();
    void failing_flow_is_asked_again_then_a_person_gets_it();
    void unknown_send_is_looked_up_and_not_repeated();
    void lost_sends_are_looked_for_together();
    void look_up_that_fails_waits_before_the_next();
    void look_up_without_end_goes_to_a_person();
    void unknown_send_that_never_left_is_sent_again();
    void unknown_send_where_nothing_is_kept_goes_to_a_person();
    void refused_send_is_tried_again();
    void rejected_send_goes_to_a_person();
    void persons_reply_is_sent_and_takes_over();
};

void TestRoad::answers_a_message()
{
    QFETCH(QString, driver);
    RoadFixture road(driver);
    QVERIFY2(road.start(), qPrintable(road.workspace.error()));
    road.receive(ana, u"¿Tienen iPhones?"_s);
    road.settle();
    QCOMPARE(road.flow.asked.size(), 1U);
    QCOMPARE(road.flow.asked[0].request.question, u"¿Tienen iPhones?"_s);
    QVERIFY(road.whatsApp->sent.isEmpty());
    road.flow.answer(u"¡Sí! 😊"_s);
    road.settle();
    QCOMPARE(road.whatsApp->sent.size(), 1);
    QCOMPARE(road.whatsApp->sent[0].address, ana + u"@s.whatsapp.net"_s);
    QCOMPARE(road.whatsApp->sent[0].text, u"¡Sí! 😊"_s);
    const Conversation conversation = road.conversationOf(ana);
    QCOMPARE(conversation.messageCount, 2);
    QVERIFY(!conversation.awaitingSince);
    const auto messages = road.messages(conversation.id);
    QCOMPARE(messages.size(), 2);
    QCOMPARE(toString(messages[0].role), toString(Role::User));
    QCOMPARE(toString(messages[1].role), toString(Role::Assistant));
    QCOMPARE(toString(messages[1].delivery), toString(Delivery::Sent));
    QCOMPARE(messages[1].providerId, road.whatsApp->sent[0].id);
    QVERIFY(messages[1].call);
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM usage_events WHERE kind = 'message_in'"_s), 1);
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM usage_events WHERE kind = 'message_out'"_s), 1);
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM usage_events WHERE kind = 'model_call'"_s), 1);
    QCOMPARE(road.number(u"SELECT CAST(SUM(events) AS BIGINT) FROM usage_daily"_s), 3);

    // What WhatsApp reports of it moves it on, never back.
    QVERIFY(road.take({DeliveryUpdate{u"wa1"_s, messages[1].providerId, {}, DeliveryStatus::Read}}));
    QVERIFY(road.take({DeliveryUpdate{u"wa1"_s, messages[1].providerId, {}, DeliveryStatus::Delivered}}));
    QCOMPARE(toString(road.messages(conversation.id)[1].delivery), toString(Delivery::Read));
}

void TestRoad::sends_context_and_variables()
{
    RoadFixture road;
    QVERIFY(road.start([](TenantSettings &settings) {
        settings.businessName = u"TechStore"_s;
        settings.products = {{.name = u"Laptops"_s}, {.name = u"celulares"_s}};
        settings.businessHours = {{1, 540, 1080}, {2, 540, 1080}};
        settings.context.messages = 2;
        settings.flowise.channel = VariableChannel::SystemMessage;
    }));
    road.flow.automatic = true;
    for (const QString &text : {u"uno"_s, u"dos"_s, u"tres"_s}) {
        road.receive(ana, text);
        road.settle();
    }
    const PredictionRequest &last = road.flow.asked.back().request;
    QCOMPARE(last.question, u"tres"_s);
    QCOMPARE(last.history.size(), 2);
    QCOMPARE(last.history[0].text, u"dos"_s);
    QCOMPARE(last.history[1].text, u"re: dos"_s);
    QVERIFY(last.systemPrompt.contains(u"TechStore"_s));
    QVERIFY(last.systemPrompt.contains(u"Laptops, celulares"_s));
    QCOMPARE(toString(last.channel), toString(VariableChannel::SystemMessage));
    const auto variable = [&](const QString &name) {
        for (const FlowVariable &one : last.variables) {
            if (one.name == name)
                return one.text;
        }
        return QString();
    };
    // The answer tells which settings made it.
    const QList<Message> thread = road.messages(road.conversationOf(ana).id);
    QVERIFY(thread.last().role == Role::Assistant);
    QCOMPARE(*test::awaited(road.inbox->settingsVersionOf(road.tenant.id, thread.last().id)), 1);
    QCOMPARE(*test::awaited(road.inbox->settingsVersionOf(road.tenant.id, thread.first().id)), 0);
    QCOMPARE(variable(u"client_id"_s), u"techstore"_s);
    QCOMPARE(variable(u"business_name"_s), u"TechStore"_s);
    QCOMPARE(variable(u"contact_phone"_s), ana);
    QVERIFY(variable(u"business_hours"_s).contains(u"09:00–18:00"_s));
}

void TestRoad::takes_over_what_tenants_share()
{
    RoadFixture road;
    QVERIFY(road.start([](TenantSettings &settings) {
        settings.products = {{.name = u"Pan"_s, .price = *Money::fromText(u"1.50 USD")}, {.name = u"Mate"_s}};
        settings.promptTemplate = u"{returns}|{#products}{name}={price};{/products}"_s;
    }));
    SharedVariableBook book(*road.workspace);
    VERIFY_RESULT(test::awaited(
        book.save(SystemPrincipal::allTenants(), road.actor, {}, {{u"returns"_s, u"30 days"_s}}, 0)));
    road.contexts->forgetAll(); // as the engine does when it hears of it
    road.flow.automatic = true;
    road.receive(ana, u"hola"_s);
    road.settle();
    QCOMPARE(road.flow.asked.back().request.systemPrompt, u"30 days|Pan=1.50 USD;Mate=;"_s);
    QVERIFY(road.flow.asked.back().request.variables.contains(FlowVariable{u"returns"_s, u"30 days"_s}));
}

void TestRoad::answers_quick_messages_once()
{
    RoadFixture road;
    QVERIFY(road.start([](TenantSettings &settings) {
        settings.answering.quiet = milliseconds(1500);
        settings.answering.maxQuiet = milliseconds(8000);
    }));
    road.flow.automatic = true;
    for (const QString &text : {u"Hola"_s, u"una pregunta"_s, u"¿precios?"_s}) {
        road.receive(ana, text);
        road.settle();
        road.clock.advance(milliseconds(1000));
        road.settle();
        QVERIFY(road.flow.asked.empty());
    }
    road.clock.advance(milliseconds(600));
    road.settle();
    QCOMPARE(road.flow.asked.size(), 1U);
    QCOMPARE(road.flow.asked[0].request.question, u"Hola\nuna pregunta\n¿precios?"_s);
    QCOMPARE(road.whatsApp->sent.size(), 1);
}

void TestRoad::waits_no_longer_than_the_limit()
{
    RoadFixture road;
    QVERIFY(road.start([](TenantSettings &settings) {
        settings.answering.quiet = milliseconds(1500);
        settings.answering.maxQuiet = milliseconds(3000);
    }));
    road.flow.automatic = true;
    for (int i = 0; i < 4; ++i) {
        road.receive(ana, QString::number(i));
        road.settle();
        road.clock.advanceInSteps(milliseconds(1000));
        road.settle();
    }
    QCOMPARE(road.flow.asked.size(), 1U);
}

void TestRoad::keeps_order_within_a_contact()
{
    RoadFixture road;
    QVERIFY(road.start());
    road.receive(ana, u"one"_s);
    road.settle();
    road.receive(ana, u"two"_s);
    road.settle();
    QCOMPARE(road.flow.asked.size(), 1U); // the second waits for the first answer
    road.flow.answer(u"first"_s);
    road.settle();
    QCOMPARE(road.flow.asked.size(), 2U);
    QCOMPARE(road.flow.asked[1].request.question, u"two"_s);
    road.flow.answer(u"second"_s);
    road.settle();
    QCOMPARE(road.whatsApp->sent.size(), 2);
    QCOMPARE(road.whatsApp->sent[0].text, u"first"_s);
    QCOMPARE(road.whatsApp->sent[1].text, u"second"_s);
}

void TestRoad::works_contacts_in_parallel()
{
    RoadFixture road;
    QVERIFY(road.start());
    road.receive(ana, u"a"_s);
    road.receive(ben, u"b"_s);
    road.settle();
    QCOMPARE(road.flow.openCount(), 2);
    QVERIFY(road.flow.asked[0].request.sessionId != road.flow.asked[1].request.sessionId);
    road.flow.answer(u"to b"_s, road.flow.asked[0].request.question == u"b"_s ? 0 : 1);
    road.settle();
    QCOMPARE(road.whatsApp->sent.size(), 1);
    QCOMPARE(road.whatsApp->sent[0].address, ben + u"@s.whatsapp.net"_s);
}

void TestRoad::never_answers_data()
{
    QTest::addColumn<QString>("what");
    for (const char *what : {"group", "status", "newsletter", "reaction", "protocol", "own"})
        QTest::newRow(what) << QString::fromLatin1(what);
}

void TestRoad::never_answers()
{
    QFETCH(QString, what);
    RoadFixture road;
    QVERIFY(road.start());
    road.flow.automatic = true;
    InboundMessage message = road.inbound(ana, u"hello"_s);
    if (what == u"group"_s)
        message.chatType = ChatType::Group;
    else if (what == u"status"_s)
        message.chatType = ChatType::Broadcast;
    else if (what == u"newsletter"_s)
        message.chatType = ChatType::Newsletter;
    else if (what == u"reaction"_s)
        message.kind = MessageKind::Reaction;
    else if (what == u"protocol"_s)
        message.kind = MessageKind::Protocol;
    else
        message.fromMe = true;
    QVERIFY(road.take({message}));
    road.settle();
    QVERIFY(road.flow.asked.empty());
    QVERIFY(road.whatsApp->sent.isEmpty());
}

void TestRoad::answers_a_duplicate_once()
{
    RoadFixture road;
    QVERIFY(road.start());
    road.flow.automatic = true;
    const InboundMessage message = road.inbound(ana, u"hello"_s, u"X1"_s);
    QVERIFY(road.take({message, message}));
    road.settle();
    QVERIFY(road.take({message}));
    road.settle();
    road.whatsApp->missed = {message};
    road.worker->gapPossible();
    road.settle();
    QCOMPARE(road.flow.asked.size(), 1U);
    QCOMPARE(road.whatsApp->sent.size(), 1);
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM usage_events WHERE kind = 'message_in'"_s), 1);
}

void TestRoad::leaves_old_messages_to_people()
{
    RoadFixture road;
    QVERIFY(road.start());
    road.flow.automatic = true;
    InboundMessage old = road.inbound(ana, u"anybody?"_s);
    old.sentAt = road.clock.now() - seconds(3600);
    road.whatsApp->missed = {old};
    road.worker->gapPossible();
    road.settle();
    QVERIFY(road.flow.asked.empty());
    QCOMPARE(toString(road.conversationOf(ana).holder), toString(Holder::Waiting));
    QCOMPARE(toString(road.conversationOf(ana).reason), toString(HolderReason::TooOld));
    QCOMPARE(road.conversationOf(ana).unread, 1);
    // The contact writes again: the AI is there.
    road.receive(ana, u"hello again"_s);
    road.settle();
    QCOMPARE(road.flow.asked.size(), 1U);
    QCOMPARE(toString(road.conversationOf(ana).holder), toString(Holder::Ai));
}

void TestRoad::takeover_stops_the_answer_being_written()
{
    RoadFixture road;
    QVERIFY(road.start());
    road.receive(ana, u"hello"_s);
    road.settle();
    const ConversationId id = road.conversationOf(ana).id;
    VERIFY_RESULT(test::awaited(road.inbox->takeOver(road.actor, road.tenant.id, id)));
    road.settle();
    QCOMPARE(road.flow.openCount(), 0); // stopped at the flow
    road.flow.answer(u"too late"_s, 0);
    road.settle();
    QVERIFY(road.whatsApp->sent.isEmpty());
    QCOMPARE(road.messages(id).size(), 1);
    // The stopped call may have run: it is counted, as unknown.
    QCOMPARE(road.number(
                 u"SELECT COUNT(*) FROM usage_events WHERE kind = 'model_call' AND exactness = 'unknown'"_s),
             1);
}

void TestRoad::takeover_on_the_phone_stops_the_answer()
{
    RoadFixture road;
    QVERIFY(road.start());
    road.receive(ana, u"hello"_s);
    road.settle();
    road.receive(ana, u"I am here myself"_s, {}, true);
    road.settle();
    road.flow.answer(u"too late"_s, 0);
    road.settle();
    QVERIFY(road.whatsApp->sent.isEmpty());
    const Conversation conversation = road.conversationOf(ana);
    QCOMPARE(toString(conversation.holder), toString(Holder::Human));
    QCOMPARE(toString(conversation.reason), toString(HolderReason::Phone));
    QCOMPARE(toString(road.messages(conversation.id).last().role), toString(Role::Agent));
}

void TestRoad::own_send_seen_as_event_is_no_takeover()
{
    RoadFixture road;
    QVERIFY(road.start());
    road.receive(ana, u"hello"_s);
    road.settle();
    road.whatsApp->loseAnswers = true;
    road.flow.answer(u"welcome"_s);
    road.settle();
    QCOMPARE(road.whatsApp->sent.size(), 1);
    const ConversationId id = road.conversationOf(ana).id;
    QCOMPARE(toString(road.messages(id).last().delivery), toString(Delivery::Unknown));
    // Evolution tells of it as an event, though its answer was lost; the delivery report came even before.
    QVERIFY(road.take({DeliveryUpdate{u"wa1"_s, road.whatsApp->sent[0].id, {}, DeliveryStatus::Delivered}}));
    InboundMessage echo = road.inbound(ana, u"welcome"_s, road.whatsApp->sent[0].id, true);
    echo.fromApi = true;
    QVERIFY(road.take({echo}));
    road.settle();
    QCOMPARE(toString(road.conversationOf(ana).holder), toString(Holder::Ai));
    QCOMPARE(road.messages(id).size(), 2);
    QCOMPARE(toString(road.messages(id).last().delivery), toString(Delivery::Delivered));
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM outbox WHERE state = 'sent'"_s), 1);
}

void TestRoad::hand_back_answers_what_was_said_last()
{
    RoadFixture road;
    QVERIFY(road.start());
    road.flow.automatic = true;
    road.receive(ana, u"hello"_s);
    road.settle();
    const ConversationId id = road.conversationOf(ana).id;
    VERIFY_RESULT(test::awaited(road.inbox->takeOver(road.actor, road.tenant.id, id)));
    road.receive(ana, u"are you there?"_s);
    road.settle();
    QCOMPARE(road.flow.asked.size(), 1U);
    VERIFY_RESULT(test::awaited(road.inbox->handBack(road.actor, road.tenant.id, id)));
    road.settle();
    QCOMPARE(road.flow.asked.size(), 2U);
    QCOMPARE(road.flow.asked[1].request.question, u"are you there?"_s);
    QCOMPARE(road.whatsApp->sent.size(), 2);

    // Handed back after a person answered: nothing is due.
    VERIFY_RESULT(test::awaited(road.inbox->reply(road.actor, road.tenant.id, id, u"done"_s)));
    road.settle();
    VERIFY_RESULT(test::awaited(road.inbox->handBack(road.actor, road.tenant.id, id)));
    road.settle();
    QCOMPARE(road.flow.asked.size(), 2U);
}

void TestRoad::failing_flow_is_asked_again_then_a_person_gets_it()
{
    RoadFixture road;
    QVERIFY(road.start([](TenantSettings &settings) { settings.answering.attempts = 3; }));
    road.receive(ana, u"hello"_s);
    road.settle();
    for (int attempt = 1; attempt <= 3; ++attempt) {
        QCOMPARE(road.flow.asked.size(), size_t(attempt));
        road.flow.failWith(Error{Error::Code::ModelRateLimited, {}, {}});
        road.settle();
        road.pass(seconds(60));
        road.settle();
    }
    QCOMPARE(road.flow.asked.size(), 3U);
    QCOMPARE(toString(road.conversationOf(ana).holder), toString(Holder::Waiting));
    QCOMPARE(toString(road.conversationOf(ana).reason), toString(HolderReason::AiFailed));
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM usage_events WHERE kind = 'model_call'"_s), 0); // none ran
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM calls WHERE state = 'failed'"_s), 3);
}

void TestRoad::unknown_send_is_looked_up_and_not_repeated()
{
    RoadFixture road;
    QVERIFY(road.start());
    road.receive(ana, u"hello"_s);
    road.settle();
    road.whatsApp->loseAnswers = true;
    road.flow.answer(u"welcome"_s);
    road.settle();
    road.pass(seconds(20)); // its time has not passed yet
    road.settle();
    QCOMPARE(road.whatsApp->lookUps, 0);
    road.pass(seconds(20));
    road.settle();
    QCOMPARE(road.whatsApp->lookUps, 1);
    QCOMPARE(road.whatsApp->sent.size(), 1);
    QCOMPARE(toString(road.messages(road.conversationOf(ana).id).last().delivery), toString(Delivery::Sent));
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM usage_events WHERE kind = 'message_out'"_s), 1);
}

void TestRoad::lost_sends_are_looked_for_together()
{
    RoadFixture road;
    QVERIFY(road.start());
    const QStringList people{ana, ben};
    for (const QString &person : people)
        road.receive(person, u"hello"_s);
    road.settle();
    road.whatsApp->loseAnswers = true;
    road.flow.answer(u"welcome"_s);
    road.flow.answer(u"welcome"_s);
    road.settle();
    QCOMPARE(road.whatsApp->sent.size(), 2);
    road.pass(seconds(40));
    road.settle();
    QCOMPARE(road.whatsApp->lookUps, 1);
    for (const QString &person : people)
        QCOMPARE(toString(road.messages(road.conversationOf(person).id).last().delivery),
                 toString(Delivery::Sent));
    QCOMPARE(road.whatsApp->sent.size(), 2);
}

void TestRoad::look_up_that_fails_waits_before_the_next()
{
    RoadFixture road;
    QVERIFY(road.start());
    road.receive(ana, u"hello"_s);
    road.settle();
    road.whatsApp->loseAnswers = true;
    road.flow.answer(u"welcome"_s);
    road.settle();
    road.whatsApp->lookUpErrors = {Error{Error::Code::TimedOut, {}, {}}};
    road.pass(seconds(40));
    road.settle();
    QCOMPARE(road.whatsApp->lookUps, 1); // not at once again
    QCOMPARE(toString(road.messages(road.conversationOf(ana).id).last().delivery),
             toString(Delivery::Unknown));
    road.pass(seconds(16));
    road.settle();
    QCOMPARE(road.whatsApp->lookUps, 2);
    QCOMPARE(road.whatsApp->sent.size(), 1);
    QCOMPARE(toString(road.messages(road.conversationOf(ana).id).last().delivery), toString(Delivery::Sent));
}

void TestRoad::look_up_without_end_goes_to_a_person()
{
    RoadFixture road;
    QVERIFY(road.start());
    road.receive(ana, u"hello"_s);
    road.settle();
    road.whatsApp->loseAnswers = true;
    road.flow.answer(u"welcome"_s);
    road.settle();
    road.whatsApp->lookUpErrors = {Error{Error::Code::TooLarge, {}, {}}};
    road.pass(seconds(40));
    road.settle();
    QCOMPARE(road.whatsApp->lookUps, 1);
    QCOMPARE(road.whatsApp->sent.size(), 1);
    QCOMPARE(toString(road.conversationOf(ana).reason), toString(HolderReason::SendUnknown));
}

void TestRoad::unknown_send_that_never_left_is_sent_again()
{
    RoadFixture road;
    QVERIFY(road.start());
    road.receive(ana, u"hello"_s);
    road.settle();
    road.whatsApp->errors.push_back(Error{Error::Code::OutcomeUnknown, {}, {}});
    road.flow.answer(u"welcome"_s);
    road.settle();
    QCOMPARE(road.whatsApp->sent.size(), 0);
    road.pass(seconds(40));
    road.settle();
    QCOMPARE(road.whatsApp->lookUps, 1);
    QCOMPARE(road.whatsApp->sent.size(), 1);
}

void TestRoad::unknown_send_where_nothing_is_kept_goes_to_a_person()
{
    RoadFixture road;
    QVERIFY(road.start());
    road.receive(ana, u"hello"_s);
    road.settle();
    road.whatsApp->keepsMessages = false;
    road.whatsApp->loseAnswers = true;
    road.flow.answer(u"welcome"_s);
    road.settle();
    road.pass(seconds(120));
    road.settle();
    QCOMPARE(road.whatsApp->sent.size(), 1);
    QCOMPARE(toString(road.conversationOf(ana).holder), toString(Holder::Waiting));
    QCOMPARE(toString(road.conversationOf(ana).reason), toString(HolderReason::SendUnknown));
    QCOMPARE(toString(road.messages(road.conversationOf(ana).id).last().delivery),
             toString(Delivery::Unknown));
}

void TestRoad::refused_send_is_tried_again()
{
    RoadFixture road;
    QVERIFY(road.start());
    road.flow.automatic = true;
    road.whatsApp->errors = {Error{Error::Code::ConnectionRefused, {}, {}},
                             Error{Error::Code::InstanceNotConnected, {}, {}}};
    road.receive(ana, u"hello"_s);
    road.settle();
    QVERIFY(road.whatsApp->sent.isEmpty());
    road.pass(seconds(20));
    QCOMPARE(road.whatsApp->sent.size(), 1);
    QCOMPARE(road.flow.asked.size(), 1U);
}

void TestRoad::rejected_send_goes_to_a_person()
{
    RoadFixture road;
    QVERIFY(road.start());
    road.flow.automatic = true;
    road.whatsApp->errors.push_back(Error{Error::Code::NumberNotOnWhatsApp, {{u"number"_s, u"…"_s}}, {}});
    road.receive(ana, u"hello"_s);
    road.settle();
    QVERIFY(road.whatsApp->sent.isEmpty());
    const auto last = road.messages(road.conversationOf(ana).id).last();
    QCOMPARE(toString(last.delivery), toString(Delivery::Failed));
    QVERIFY(last.error.contains(u"number_not_on_whatsapp"_s));
    QCOMPARE(toString(road.conversationOf(ana).reason), toString(HolderReason::SendFailed));
    // A person sends it again.
    VERIFY_RESULT(test::awaited(road.inbox->sendAgain(road.actor, road.tenant.id, last.id)));
    road.settle();
    QCOMPARE(road.whatsApp->sent.size(), 1);
}

void TestRoad::persons_reply_is_sent_and_takes_over()
{
    RoadFixture road;
    QVERIFY(road.start());
    road.receive(ana, u"hello"_s);
    road.settle();
    const ConversationId id = road.conversationOf(ana).id;
    VERIFY_RESULT(test::awaited(road.inbox->reply(road.actor, road.tenant.id, id, u"  I will help you  "_s)));
    road.settle();
    QCOMPARE(road.whatsApp->sent.size(), 1);
    QCOMPARE(road.whatsApp->sent[0].text, u"I will help you"_s);
    QCOMPARE(toString(road.conversationOf(ana).holder), toString(Holder::Human));
    QCOMPARE(road.flow.openCount(), 0);
    const auto empty = test::awaited(road.inbox->reply(road.actor, road.tenant.id, id, u"   "_s));
    VERIFY_FAILED(empty, Error::Code::InvalidArgument);
}

} // namespace chatflow

QTEST_GUILESS_MAIN(chatflow::TestRoad)
#include "tst_road.moc"
