// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/roadfixture.h"
#include "automation/rulebooks.h"
#include "automation/sendpace.h"
#include "conversations/conversationwork.h"
#include "conversations/surveystore.h"
#include "support/awaited.h"
#include "support/verifyresult.h"
#include "tenants/aipauses.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

const QString ana = u"5215550001111"_s;
const QString secondFlow = u"0f5e2a34-6f0a-4b57-9a0e-2f9d3c1b7a10"_s;

QStringList sentOf(const RoadFixture &road)
{
    QStringList texts;
    for (const FakeWhatsApp::Sent &sent : std::as_const(road.whatsApp->sent))
        texts << sent.text;
    return texts;
}

Error broken()
{
    return {Error::Code::FlowFailed, {{u"reason"_s, u"x"_s}}, {}};
}

} // namespace

/// What keeps the AI within its bounds, what happens when it cannot answer, and what stops it.
class TestGuards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_second_flow_then_a_text_then_a_person();
    void the_text_of_a_rule_goes_before_the_fallback();
    void the_first_answer_of_a_day_tells_it_is_an_ai();
    void the_ai_keeps_to_its_matter();
    void two_bots_do_not_talk_for_ever();
    void pace_data();
    void pace();
    void messages_of_a_number_are_paced_but_not_those_of_people();
    void a_pause_holds_at_once_data() { TestDatabase::addDrivers(); }
    void a_pause_holds_at_once();
    void an_answer_in_hand_does_not_leave_after_a_pause();
    void the_ai_is_told_what_the_person_wrote_when_handing_back();
    void contacts_are_asked_how_it_was_data() { TestDatabase::addDrivers(); }
    void contacts_are_asked_how_it_was();
    void who_takes_the_done_back_has_asked_nothing();
};

void TestGuards::a_second_flow_then_a_text_then_a_person()
{
    RoadFixture road;
    QVERIFY(road.start([](TenantSettings &settings) {
        settings.answering.attempts = 2;
        settings.guards.secondFlowId = secondFlow;
        settings.guards.fallbackText = u"{contact_name}, ya te atiende una persona"_s;
    }));
    road.receive(ana, u"hola"_s);
    road.settle();
    const QString first = road.flow.asked.back().request.flowId;
    QVERIFY(first != secondFlow);
    road.flow.failWith(broken());
    road.pass(seconds(5));
    QCOMPARE(road.flow.asked.back().request.flowId, first);
    road.flow.failWith(broken());
    road.pass(seconds(20));
    QCOMPARE(road.flow.asked.size(), 3U);
    QCOMPARE(road.flow.asked.back().request.flowId, secondFlow);
    QVERIFY(road.flow.asked.back().request.sessionId != road.flow.asked.front().request.sessionId);
    road.flow.failWith(broken());
    road.settle();
    QCOMPARE(toString(road.conversationOf(ana).reason), toString(HolderReason::AiFailed));
    QCOMPARE(sentOf(road), QStringList{u"Contact 111, ya te atiende una persona"_s});
    road.pass(seconds(600));
    QCOMPARE(road.flow.asked.size(), 3U);
    QCOMPARE(sentOf(road).size(), 1);
}

void TestGuards::the_text_of_a_rule_goes_before_the_fallback()
{
    RoadFixture road;
    QVERIFY(road.start([](TenantSettings &settings) {
        settings.answering.attempts = 1;
        settings.guards.fallbackText = u"fallback"_s;
    }));
    RuleBooks books(*road.workspace);
    const Rule rule{.id = u"sorry"_s,
                    .name = u"Sorry"_s,
                    .event = {.kind = RuleEvent::Kind::AiFailed},
                    .actions = {{.kind = RuleAction::Kind::SendText, .text = u"perdón"_s}}};
    VERIFY_RESULT(test::awaited(books.save(road.actor, road.tenant.id, {rule}, 0)));
    road.contexts->forgetAll();
    road.receive(ana, u"hola"_s);
    road.settle();
    road.flow.failWith(broken());
    road.settle();
    QCOMPARE(sentOf(road), QStringList{u"perdón"_s});
}

void TestGuards::the_first_answer_of_a_day_tells_it_is_an_ai()
{
    RoadFixture road;
    QVERIFY(road.start([](TenantSettings &settings) {
        settings.guards.disclosure = u"Soy el asistente automático de {business_name}."_s;
    }));
    road.flow.automatic = true;
    road.receive(ana, u"uno"_s);
    road.settle();
    road.receive(ana, u"dos"_s);
    road.settle();
    road.execute(u"UPDATE messages SET at = at - 25 * 3600 * 1000"_s); // as if a day had passed
    road.receive(ana, u"tres"_s);
    road.settle();
    const QString told = u"Soy el asistente automático de TechStore.\n\n"_s;
    QCOMPARE(sentOf(road), (QStringList{told + u"re: uno"_s, u"re: dos"_s, told + u"re: tres"_s}));
}

void TestGuards::the_ai_keeps_to_its_matter()
{
    RoadFixture road;
    QVERIFY(road.start([](TenantSettings &settings) {
        settings.language = u"pt"_s;
        settings.guards.scope = u"a loja de 100% eletrônica"_s;
    }));
    road.receive(ana, u"oi"_s);
    road.settle();
    const QString prompt = road.flow.asked.back().request.systemPrompt;
    QVERIFY2(prompt.contains(u"Fale apenas de: a loja de 100% eletrônica."_s), qPrintable(prompt));
}

void TestGuards::two_bots_do_not_talk_for_ever()
{
    RoadFixture road;
    QVERIFY(road.start([](TenantSettings &settings) { settings.guards.answersInTenMinutes = 4; }));
    road.flow.automatic = true;
    for (int i = 0; i < 10; ++i) {
        road.receive(ana, u"Soy un bot %1"_s.arg(i));
        road.pass(seconds(3));
    }
    QCOMPARE(sentOf(road).size(), 4);
    const Conversation conversation = road.conversationOf(ana);
    QCOMPARE(toString(conversation.holder), toString(Holder::Waiting));
    QCOMPARE(toString(conversation.reason), toString(HolderReason::BotLoop));
    // Another contact is answered, and so is this one when a person has looked and time has passed.
    road.receive(u"5215550002222"_s, u"hola"_s);
    road.settle();
    QCOMPARE(sentOf(road).size(), 5);
    road.pass(seconds(11 * 60));
    VERIFY_RESULT(test::awaited(road.inbox->handBack(road.actor, road.tenant.id, conversation.id)));
    road.worker->ownershipChanged(conversation.id);
    road.pass(seconds(3));
    QCOMPARE(sentOf(road).size(), 6);
}

void TestGuards::pace_data()
{
    QTest::addColumn<int>("perMinute");
    QTest::addColumn<QList<int>>("sentAt"); // s
    QTest::addColumn<int>("now");
    QTest::addColumn<int>("wait"); // s, -1 = none
    QTest::newRow("no limit") << 0 << QList<int>{1, 1, 1} << 1 << -1;
    QTest::newRow("nothing yet") << 1 << QList<int>{} << 1 << -1;
    QTest::newRow("full") << 2 << QList<int>{0, 10} << 20 << 40;
    QTest::newRow("oldest is over") << 2 << QList<int>{0, 10} << 60 << -1;
    QTest::newRow("more than allowed, by people") << 2 << QList<int>{0, 10, 20, 30} << 40 << 40;
    QTest::newRow("one a minute") << 1 << QList<int>{0} << 59 << 1;
}

void TestGuards::pace()
{
    QFETCH(int, perMinute);
    QFETCH(QList<int>, sentAt);
    QFETCH(int, now);
    QFETCH(int, wait);
    SendPace pace;
    for (const int at : sentAt)
        pace.sent(seconds(at));
    const auto found = pace.waitBefore(perMinute, seconds(now));
    QCOMPARE(found ? found->count() : -1000, wait * 1000LL);
}

void TestGuards::messages_of_a_number_are_paced_but_not_those_of_people()
{
    RoadFixture road;
    QVERIFY(road.start([](TenantSettings &settings) { settings.guards.messagesAMinute = 3; }));
    road.flow.automatic = true;
    for (int i = 0; i < 7; ++i)
        road.receive(u"52155500030%1"_s.arg(i, 2, 10, QChar(u'0')), u"hola %1"_s.arg(i));
    road.pass(seconds(8));
    QCOMPARE(sentOf(road).size(), 3);
    const Conversation first = road.conversationOf(u"5215550003000"_s);
    VERIFY_RESULT(
        test::awaited(road.inbox->reply(road.actor, road.tenant.id, first.id, u"de una persona"_s)));
    road.worker->outboxChanged();
    road.settle();
    QCOMPARE(sentOf(road).size(), 4);
    QCOMPARE(sentOf(road).last(), u"de una persona"_s);
    road.pass(seconds(60));
    road.pass(seconds(60));
    road.pass(seconds(60));
    QStringList all = sentOf(road);
    QCOMPARE(all.removeDuplicates(), 0);
    QCOMPARE(all.size(), 8);
}

void TestGuards::a_pause_holds_at_once()
{
    QFETCH(QString, driver);
    RoadFixture road(driver);
    QVERIFY(road.start());
    road.flow.automatic = true;
    AiPauses pauses(*road.workspace);
    const auto everyone = SystemPrincipal::allTenants();
    const auto paused = test::awaited(pauses.setNumber(road.actor, road.tenant.id, road.instance.id, true));
    VERIFY_RESULT(paused);
    QVERIFY(*paused);
    QCOMPARE(*test::awaited(pauses.setNumber(road.actor, road.tenant.id, road.instance.id, true)), false);
    road.receive(ana, u"hola"_s);
    road.settle();
    QVERIFY(road.flow.asked.empty());
    QCOMPARE(toString(road.conversationOf(ana).reason), toString(HolderReason::TenantPaused));
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM escalations WHERE closed_at IS NULL"_s), 1);
    VERIFY_RESULT(test::awaited(pauses.setNumber(road.actor, road.tenant.id, road.instance.id, false)));
    road.receive(ana, u"¿hay alguien?"_s);
    road.settle();
    QCOMPARE(sentOf(road).size(), 1);
    VERIFY_RESULT(test::awaited(pauses.setEverywhere(everyone, road.actor, true)));
    const auto all = test::awaited(pauses.all(everyone));
    VERIFY_RESULT(all);
    QCOMPARE(all->size(), 1);
    QVERIFY(!all->first().tenant && !all->first().instance);
    road.receive(ana, u"¿y ahora?"_s);
    road.settle();
    QCOMPARE(sentOf(road).size(), 1);
    // Of another tenant's number nothing is known.
    const auto foreign = test::awaited(pauses.setNumber(road.actor, TenantId(77), road.instance.id, true));
    QVERIFY(!foreign);
    QVERIFY(foreign.error().code == Error::Code::NotFound);
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM audit WHERE action IN ('pause_ai', 'resume_ai')"_s), 3);
}

void TestGuards::an_answer_in_hand_does_not_leave_after_a_pause()
{
    RoadFixture road;
    QVERIFY(road.start());
    road.receive(ana, u"hola"_s);
    road.settle();
    QCOMPARE(road.flow.openCount(), 1);
    AiPauses pauses(*road.workspace);
    VERIFY_RESULT(test::awaited(pauses.setEverywhere(SystemPrincipal::allTenants(), road.actor, true)));
    road.flow.answer(u"tarde"_s);
    road.settle();
    QVERIFY(sentOf(road).isEmpty());
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM calls WHERE state = 'discarded'"_s), 1);
    QCOMPARE(toString(road.conversationOf(ana).reason), toString(HolderReason::TenantPaused));
}

void TestGuards::the_ai_is_told_what_the_person_wrote_when_handing_back()
{
    RoadFixture road;
    QVERIFY(road.start());
    road.flow.automatic = true;
    road.receive(ana, u"hola"_s);
    road.settle();
    ConversationWork work(*road.workspace);
    const ConversationId id = road.conversationOf(ana).id;
    VERIFY_RESULT(test::awaited(work.takeOver(road.actor, road.tenant.id, {id})));
    VERIFY_RESULT(
        test::awaited(work.handBack(road.actor, road.tenant.id, {id}, u" Le ofrecí 10 % de descuento "_s)));
    road.receive(ana, u"¿y el precio?"_s);
    road.settle();
    const QString note = u"Le ofrecí 10 % de descuento"_s;
    QVERIFY(road.flow.asked.back().request.systemPrompt.endsWith(u": "_s + note));
    const auto thread = road.messages(id);
    QVERIFY(
        std::ranges::any_of(thread, [&](const Message &one) { return one.isNote() && one.body == note; }));
    QVERIFY(!sentOf(road).contains(note));
    // Handed back again without one: the older note is said no more.
    VERIFY_RESULT(test::awaited(road.inbox->takeOver(road.actor, road.tenant.id, id)));
    VERIFY_RESULT(test::awaited(road.inbox->handBack(road.actor, road.tenant.id, id)));
    road.receive(ana, u"¿y hoy?"_s);
    road.settle();
    QVERIFY(!road.flow.asked.back().request.systemPrompt.contains(note));
    VERIFY_RESULT(test::awaited(work.takeOver(road.actor, road.tenant.id, {id})));
    VERIFY_RESULT(test::awaited(work.handBack(road.actor, road.tenant.id, {id}, note)));
    VERIFY_RESULT(test::awaited(work.takeOver(road.actor, road.tenant.id, {id})));
    VERIFY_RESULT(test::awaited(work.resolve(road.actor, road.tenant.id, {id})));
    road.receive(ana, u"otra cosa"_s);
    road.settle();
    QVERIFY(!road.flow.asked.back().request.systemPrompt.contains(note));
    const auto tooLong = test::awaited(work.handBack(road.actor, road.tenant.id, {id}, QString(1001, u'x')));
    QVERIFY(!tooLong);
    QVERIFY(tooLong.error().code == Error::Code::InvalidArgument);
}

void TestGuards::contacts_are_asked_how_it_was()
{
    QFETCH(QString, driver);
    RoadFixture road(driver);
    QVERIFY(road.start([](TenantSettings &settings) {
        settings.language = u"es"_s;
        settings.survey.enabled = true;
    }));
    road.flow.automatic = true;
    road.receive(ana, u"hola"_s);
    road.settle();
    ConversationWork work(*road.workspace);
    const ConversationId id = road.conversationOf(ana).id;
    VERIFY_RESULT(test::awaited(work.takeOver(road.actor, road.tenant.id, {id})));
    VERIFY_RESULT(test::awaited(work.resolve(road.actor, road.tenant.id, {id})));
    road.worker->outboxChanged();
    road.settle();
    QCOMPARE(sentOf(road).size(), 1); // it may still be taken back
    road.pass(seconds(15));
    QCOMPARE(sentOf(road).size(), 2);
    QVERIFY(sentOf(road).last().startsWith(u"¿Cómo te atendimos?"_s));
    const auto asked = road.flow.asked.size();
    road.receive(ana, u"¡Un 4!"_s);
    road.pass(seconds(2));
    QCOMPARE(road.flow.asked.size(), asked);
    QCOMPARE(sentOf(road).last(), u"¡Gracias por tu respuesta!"_s);
    QCOMPARE(road.number(u"SELECT score FROM surveys"_s), 4);
    // The next number is an ordinary message.
    road.receive(ana, u"2"_s);
    road.pass(seconds(2));
    QCOMPARE(road.flow.asked.size(), asked + 1);
    QCOMPARE(road.number(u"SELECT score FROM surveys"_s), 4);
    // Nobody is asked twice in a day.
    VERIFY_RESULT(test::awaited(work.takeOver(road.actor, road.tenant.id, {id})));
    VERIFY_RESULT(test::awaited(work.resolve(road.actor, road.tenant.id, {id})));
    road.pass(seconds(15));
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM surveys"_s), 1);
}

void TestGuards::who_takes_the_done_back_has_asked_nothing()
{
    RoadFixture road;
    QVERIFY(road.start([](TenantSettings &settings) { settings.survey.enabled = true; }));
    road.flow.automatic = true;
    road.receive(ana, u"hola"_s);
    road.settle();
    ConversationWork work(*road.workspace);
    const ConversationId id = road.conversationOf(ana).id;
    VERIFY_RESULT(test::awaited(work.takeOver(road.actor, road.tenant.id, {id})));
    const auto done = test::awaited(work.resolve(road.actor, road.tenant.id, {id}));
    VERIFY_RESULT(done);
    VERIFY_RESULT(test::awaited(work.putBack(road.actor, road.tenant.id, done->done)));
    road.pass(seconds(30));
    QCOMPARE(sentOf(road), QStringList{u"re: hola"_s});
}

} // namespace chatflow

QTEST_GUILESS_MAIN(chatflow::TestGuards)
#include "tst_guards.moc"
