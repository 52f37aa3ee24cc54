// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/roadfixture.h"

#include "conversations/contacts.h"
#include "conversations/ownership.h"
#include "metering/pricestore.h"
#include "metering/usagestore.h"
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

/// The rules of the road beside the plain way: limits, pauses, engines that die, memory, tenants apart.
class TestRoadRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void paused_tenant_is_not_answered();
    void daily_limit_hands_over();
    void opted_out_contact_gets_no_answer();
    void contacts_fields_are_variables();
    void lost_call_is_booked_as_unknown_and_asked_again();
    void lost_call_is_booked_once_it_can_be();
    void flows_memory_is_looked_up_before_asking_again();
    void earlier_answer_to_the_same_words_is_not_taken_again();
    void context_is_in_the_order_of_the_talk();
    void fenced_engine_stores_nothing();
    void engine_that_was_held_up_goes_on();
    void usage_exact_and_estimated();
    void usage_is_priced_by_the_tenants_model();
    void tenants_never_share();
    void edits_and_deletions();
};

void TestRoadRules::paused_tenant_is_not_answered()
{
    RoadFixture road;
    QVERIFY(road.start());
    road.flow.automatic = true;
    const auto all = SystemPrincipal::allTenants();
    VERIFY_RESULT(
        test::awaited(road.directory->setState(all, road.actor, road.tenant.id, TenantState::Paused)));
    road.contexts->forgetAll();
    road.receive(ana, u"hello"_s);
    road.settle();
    QVERIFY(road.flow.asked.empty());
    QCOMPARE(toString(road.conversationOf(ana).reason), toString(HolderReason::TenantPaused));
    VERIFY_RESULT(
        test::awaited(road.directory->setState(all, road.actor, road.tenant.id, TenantState::Active)));
    road.contexts->forgetAll();
    road.receive(ana, u"hello?"_s);
    road.settle();
    QCOMPARE(road.flow.asked.size(), 1U);
}

void TestRoadRules::daily_limit_hands_over()
{
    RoadFixture road;
    QVERIFY(road.start([](TenantSettings &settings) { settings.context.tokensPerConversationPerDay = 10; }));
    road.flow.automatic = true;
    road.receive(ana, u"hello"_s);
    road.settle();
    road.receive(ana, u"more"_s);
    road.settle();
    QCOMPARE(road.flow.asked.size(), 1U);
    QCOMPARE(toString(road.conversationOf(ana).reason), toString(HolderReason::LimitReached));
    road.clock.advance(milliseconds(24LL * 3600 * 1000)); // a new day
    road.settle();
    road.receive(ana, u"good morning"_s);
    road.settle();
    QCOMPARE(road.flow.asked.size(), 2U);
}

void TestRoadRules::opted_out_contact_gets_no_answer()
{
    RoadFixture road;
    QVERIFY(road.start());
    road.receive(ana, u"hello"_s);
    road.settle();
    QCOMPARE(road.flow.asked.size(), 1U);
    const ContactId contact = road.conversationOf(ana).contact;
    Contacts contacts(*road.workspace);
    VERIFY_RESULT(test::awaited(contacts.optOut(road.actor, road.tenant.id, contact, u"asked for it"_s)));
    road.settle();
    road.flow.answer(u"too late"_s, 0); // it was being written
    road.settle();
    QVERIFY(road.whatsApp->sent.isEmpty());
    QCOMPARE(toString(road.conversationOf(ana).reason), toString(HolderReason::OptedOut));
    road.receive(ana, u"hello?"_s);
    road.settle();
    QCOMPARE(road.flow.asked.size(), 1U);
    QCOMPARE(toString(road.conversationOf(ana).holder), toString(Holder::Waiting));
    VERIFY_RESULT(test::awaited(contacts.optIn(road.actor, road.tenant.id, contact)));
    road.receive(ana, u"I have changed my mind"_s);
    road.settle();
    QCOMPARE(road.flow.asked.size(), 2U);
}

void TestRoadRules::contacts_fields_are_variables()
{
    RoadFixture road;
    QVERIFY(road.start([](TenantSettings &settings) {
        settings.ownVariables = {{.name = u"greeting"_s, .value = u"Hi"_s},
                                 {.name = u"size"_s, .value = u"L"_s}};
    }));
    road.flow.automatic = true;
    road.receive(ana, u"hello"_s);
    road.settle();
    Contacts contacts(*road.workspace);
    const ContactId contact = road.conversationOf(ana).contact;
    VERIFY_RESULT(test::awaited(
        contacts.setProfile(road.actor, road.tenant.id, contact, {u"Ana Núñez"_s, {}, u"Acme"_s, {}})));
    VERIFY_RESULT(test::awaited(
        contacts.setFields(road.actor, road.tenant.id, contact, {{.name = u"size"_s, .value = u"M"_s}})));
    road.receive(ana, u"again"_s);
    road.settle();
    QCOMPARE(road.flow.asked.size(), 2U);
    QHash<QString, QString> values;
    for (const FlowVariable &variable : road.flow.asked.at(1).request.variables)
        values.insert(variable.name, variable.text);
    QCOMPARE(values.value(u"contact_name"_s), u"Ana Núñez"_s);
    QCOMPARE(values.value(u"contact_company"_s), u"Acme"_s);
    QCOMPARE(values.value(u"size"_s), u"M"_s); // the contact's, not the tenant's
    QCOMPARE(values.value(u"greeting"_s), u"Hi"_s);
}

void TestRoadRules::lost_call_is_booked_as_unknown_and_asked_again()
{
    RoadFixture road;
    road.leaseFor = milliseconds(6000);
    QVERIFY(road.start());
    road.receive(ana, u"hello"_s);
    road.settle();
    QCOMPARE(road.flow.asked.size(), 1U);
    // The engine dies with the question in hand; another takes its lease after it has run out.
    const auto dead = std::exchange(road.worker, nullptr);
    road.clock.advance(milliseconds(7000));
    road.startWorker(u"engine-2"_s);
    road.settle();
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM calls WHERE state = 'unknown'"_s), 1);
    QCOMPARE(road.flow.asked.size(), 2U);
    road.flow.answer(u"welcome"_s, 1);
    road.settle();
    QCOMPARE(road.whatsApp->sent.size(), 1);
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM usage_events WHERE kind = 'model_call'"_s), 2);
    QCOMPARE(road.number(
                 u"SELECT COUNT(*) FROM usage_events WHERE kind = 'model_call' AND exactness = 'unknown'"_s),
             1);
    // The dead one's answer comes after all: it is fenced off.
    road.flow.answer(u"ghost"_s, 0);
    road.settle();
    QCOMPARE(road.messages(road.conversationOf(ana).id).size(), 2);
    road.retire(dead);
}

void TestRoadRules::lost_call_is_booked_once_it_can_be()
{
    RoadFixture road;
    road.leaseFor = milliseconds(60'000);
    QVERIFY(road.start());
    road.receive(ana, u"hello"_s);
    road.settle();
    const auto dead = std::exchange(road.worker, nullptr);
    road.clock.advance(milliseconds(61'000));
    road.execute(
        u"CREATE TRIGGER refused BEFORE INSERT ON usage_events BEGIN SELECT RAISE(ABORT, 'refused'); END"_s);
    road.startWorker(u"engine-2"_s);
    road.settle();
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM calls WHERE state = 'unknown'"_s), 0);
    QCOMPARE(road.flow.asked.size(), 2U); // the contact does not wait for the books
    road.execute(u"DROP TRIGGER refused"_s);
    road.pass(seconds(11));
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM calls WHERE state = 'unknown'"_s), 1);
    QCOMPARE(road.number(
                 u"SELECT COUNT(*) FROM usage_events WHERE kind = 'model_call' AND exactness = 'unknown'"_s),
             1);
    road.retire(dead);
}

void TestRoadRules::flows_memory_is_looked_up_before_asking_again()
{
    RoadFixture road;
    QVERIFY(road.start([](TenantSettings &settings) {
        settings.flowise.memory = FlowMemory::TheFlows;
        settings.flowise.timeout = seconds(30);
    }));
    road.receive(ana, u"hello"_s);
    road.settle();
    QCOMPARE(road.flow.asked[0].request.history.size(), 0);
    road.flow.failWith(Error{Error::Code::OutcomeUnknown, {}, {}});
    road.settle();
    road.pass(seconds(20)); // the old call may still be running
    road.settle();
    QCOMPARE(road.flow.asked.size(), 1U);
    QVERIFY(road.whatsApp->sent.isEmpty());
    road.flow.stored = {
        {u"m1"_s, HistoryTurn::Role::User, u"hello"_s, {}, {}, road.clock.now()},
        {u"m2"_s, HistoryTurn::Role::Assistant, u"welcome"_s, {}, {}, road.clock.now()},
    };
    road.pass(seconds(15)); // there is nothing left to wait for
    road.settle();
    QCOMPARE(road.flow.asked.size(), 1U); // not asked again
    QCOMPARE(road.whatsApp->sent.size(), 1);
    QCOMPARE(road.whatsApp->sent[0].text, u"welcome"_s);
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM usage_events WHERE kind = 'model_call'"_s), 1);
}

void TestRoadRules::earlier_answer_to_the_same_words_is_not_taken_again()
{
    RoadFixture road;
    QVERIFY(road.start([](TenantSettings &settings) {
        settings.flowise.memory = FlowMemory::TheFlows;
        settings.flowise.timeout = seconds(30);
    }));
    road.receive(ana, u"hello"_s);
    road.settle();
    const Instant first = road.clock.now();
    road.flow.answer(u"welcome"_s);
    road.settle();
    QCOMPARE(road.whatsApp->sent.size(), 1);
    road.flow.stored = {{u"m1"_s, HistoryTurn::Role::User, u"hello"_s, {}, {}, first},
                        {u"answer-1"_s, HistoryTurn::Role::Assistant, u"welcome"_s, {}, {}, first}};
    // The same words again, half a minute later, and the outcome is not known.
    road.pass(seconds(30));
    road.receive(ana, u"hello"_s);
    road.settle();
    QCOMPARE(road.flow.asked.size(), 2U);
    road.flow.failWith(Error{Error::Code::OutcomeUnknown, {}, {}});
    road.settle();
    road.pass(seconds(60));
    QCOMPARE(road.whatsApp->sent.size(), 1); // not the old answer
    QCOMPARE(road.flow.asked.size(), 3U);    // it did not run in its time: asked again
    road.flow.answer(u"hello again"_s);
    road.settle();
    QCOMPARE(road.whatsApp->sent.size(), 2);
    QCOMPARE(road.whatsApp->sent[1].text, u"hello again"_s);
}

void TestRoadRules::context_is_in_the_order_of_the_talk()
{
    RoadFixture road;
    QVERIFY(road.start());
    road.flow.automatic = true;
    for (const QString &text : {u"one"_s, u"two"_s, u"three"_s}) {
        InboundMessage message = road.inbound(ana, text);
        message.sentAt = road.clock.now() - milliseconds(5000); // by WhatsApp's clock, which is behind
        QVERIFY(road.take({message}));
        road.settle();
        road.pass(seconds(2));
    }
    QCOMPARE(road.flow.asked.size(), 3U);
    QStringList said;
    for (const HistoryTurn &turn : road.flow.asked[2].request.history)
        said << turn.text;
    QCOMPARE(said, (QStringList{u"one"_s, u"re: one"_s, u"two"_s, u"re: two"_s}));
}

void TestRoadRules::fenced_engine_stores_nothing()
{
    RoadFixture road;
    road.leaseFor = milliseconds(6000);
    QVERIFY(road.start());
    road.receive(ana, u"hello"_s);
    road.settle();
    road.clock.advance(milliseconds(7000));
    const auto taken = test::awaited(road.workspace->write([&](Transaction &tx) {
        return LeaseStore::acquire(tx, road.lease.name, u"engine-2"_s, milliseconds(6000));
    }));
    VERIFY_RESULT(taken);
    QVERIFY(*taken);
    road.flow.answer(u"from the former owner"_s);
    road.settle();
    QVERIFY(road.whatsApp->sent.isEmpty());
    QCOMPARE(road.messages(road.conversationOf(ana).id).size(), 1);
}

// A computer that slept, or a disk that was slow: the lease has run out, but nobody took it. An answer that
// was dropped for it would never be asked for again: the worker goes on once the lease is renewed.
void TestRoadRules::engine_that_was_held_up_goes_on()
{
    RoadFixture road;
    road.leaseFor = milliseconds(6000);
    QVERIFY(road.start());
    road.receive(ana, u"hello"_s);
    road.settle();
    road.clock.advance(milliseconds(7000));
    road.flow.answer(u"welcome"_s);
    road.settle();
    QCOMPARE(road.whatsApp->sent.size(), 1);
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM calls WHERE state = 'answered'"_s), 1);
}

void TestRoadRules::usage_exact_and_estimated()
{
    RoadFixture road;
    QVERIFY(road.start());
    road.receive(ana, u"hello"_s);
    road.settle();
    road.flow.answer(u"one"_s, -1, TokenUsage{120, 7});
    road.settle();
    QCOMPARE(road.number(
                 u"SELECT tokens_in FROM usage_events WHERE kind = 'model_call' AND exactness = 'exact'"_s),
             120);
    QCOMPARE(road.conversationOf(ana).tokensOut, 7);
    road.receive(ana, u"more"_s);
    road.settle();
    road.flow.answer(u"two"_s);
    road.settle();
    QCOMPARE(
        road.number(
            u"SELECT COUNT(*) FROM usage_events WHERE kind = 'model_call' AND exactness = 'estimated'"_s),
        1);
    QVERIFY(
        road.number(
            u"SELECT tokens_in FROM usage_events WHERE kind = 'model_call' AND exactness = 'estimated'"_s) >
        20);
}

void TestRoadRules::usage_is_priced_by_the_tenants_model()
{
    RoadFixture road;
    QVERIFY(road.start([](TenantSettings &settings) { settings.flowise.priceModel = u"house-model"_s; }));
    const auto cost = [&road](const QString &column) {
        return road.number(u"SELECT "_s + column +
                           u" FROM usage_events u JOIN calls c ON c.id = u.source_id "
                           "WHERE u.kind = 'model_call' ORDER BY u.id DESC LIMIT 1"_s);
    };
    const auto ask = [&road](const std::optional<TokenUsage> &usage) {
        road.receive(ana, u"hello"_s);
        road.settle();
        road.flow.answer(u"one"_s, -1, usage);
        road.settle();
    };
    ask(TokenUsage{1'000, 100});
    QCOMPARE(cost(u"u.cost_micros IS NULL AND c.cost_micros IS NULL"_s), 1); // no price: unknown, not zero

    ModelPrice price{.model = u"house-model"_s, .from = QDate(2020, 1, 1)};
    price.input = Money(2'000'000, Currency::usd());
    price.cachedInput = Money(500'000, Currency::usd());
    price.output = Money(8'000'000, Currency::usd());
    price.source = u"invoice"_s;
    const auto all = SystemPrincipal::allTenants();
    VERIFY_RESULT(test::awaited(road.workspace->write(
        [=, actor = road.actor](Transaction &tx) { return PriceStore::set(tx, all, actor, price); })));
    road.contexts->forgetAll(); // as the engine does when it hears of it
    ask(TokenUsage{1'000, 100, true, 400});
    QCOMPARE(cost(u"u.cost_micros"_s), 600 * 2 + 400 / 2 + 100 * 8);
    QCOMPARE(cost(u"c.cost_micros"_s), cost(u"u.cost_micros"_s));
    QCOMPARE(cost(u"c.tokens_cached"_s), 400);
    QCOMPARE(cost(u"u.currency = 'USD' AND c.price_model = 'house-model' AND c.exactness = 'exact'"_s), 1);

    ask({}); // counted by us: priced all the same, and marked
    QVERIFY(cost(u"u.cost_micros"_s) > 8);
    QCOMPARE(cost(u"u.exactness = 'estimated' AND c.kind = 'road'"_s), 1);

    ask(TokenUsage{1'000, 100, false}); // a model of the flow told nothing: at least this much
    QCOMPARE(cost(u"u.exactness = 'estimated'"_s), 1);
    QCOMPARE(cost(u"u.cost_micros"_s), 2'800);

    road.receive(ana, u"hello"_s); // whose answer was never seen has no cost
    road.settle();
    road.flow.failWith(Error(Error::Code::TimedOut));
    road.settle();
    QCOMPARE(cost(u"u.cost_micros IS NULL AND u.exactness = 'unknown'"_s), 1);
}

void TestRoadRules::tenants_never_share()
{
    RoadFixture road;
    QVERIFY(road.start());
    road.receive(ana, u"secret of the first"_s);
    road.settle();
    road.flow.answer(u"ok"_s);
    road.settle();

    // A second tenant on the same flow, with the same contact.
    const auto all = SystemPrincipal::allTenants();
    TenantDraft draft{.clientId = {}, .name = u"Panadería"_s, .settings = {}};
    draft.settings = *test::awaited(road.directory->settings(road.tenant.id));
    const auto other = test::awaited(road.directory->add(all, road.actor, draft));
    VERIFY_RESULT(other);
    QCOMPARE(other->clientId, u"panaderia"_s);
    const auto number = test::awaited(
        road.directory->addInstance(all, road.actor, other->id, u"http://127.0.0.1:8080"_s, u"wa2"_s));
    VERIFY_RESULT(number);
    const auto stolen = test::awaited(
        road.directory->addInstance(all, road.actor, other->id, u"http://127.0.0.1:8080"_s, u"wa1"_s));
    VERIFY_FAILED(stolen, Error::Code::Conflict);
    const Tenant first = road.tenant;
    const auto firstWorker = road.worker;
    road.tenant = *other;
    road.instance = *number;
    road.startWorker();
    road.receive(ana, u"hello"_s);
    road.settle();
    const PredictionRequest &request = road.flow.asked.back().request;
    QCOMPARE(request.question, u"hello"_s);
    QVERIFY(request.history.isEmpty());
    QVERIFY(request.sessionId != road.flow.asked.front().request.sessionId);
    road.flow.answer(u"hi"_s);
    road.settle();
    QCOMPARE(road.conversations().size(), 1);
    const auto foreign = test::awaited(road.inbox->messages(first.id, road.conversationOf(ana).id, {}));
    VERIFY_RESULT(foreign);
    QVERIFY(foreign->rows.isEmpty());
    VERIFY_FAILED(test::awaited(road.inbox->takeOver(road.actor, first.id, road.conversationOf(ana).id)),
                  Error::Code::NotFound);
    QCOMPARE(road.number(u"SELECT COUNT(DISTINCT tenant_id) FROM usage_events WHERE kind = 'model_call'"_s),
             2);
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM contacts"_s), 2);
    road.retire(firstWorker);
}

void TestRoadRules::edits_and_deletions()
{
    RoadFixture road;
    QVERIFY(road.start([](TenantSettings &settings) { settings.answering.quiet = milliseconds(1000); }));
    road.flow.automatic = true;
    road.receive(ana, u"helo"_s, u"E1"_s);
    road.receive(ana, u"oops"_s, u"E2"_s);
    QVERIFY(road.take({MessageEdited{u"wa1"_s, u"E1"_s, {}, false, u"hello"_s, {}}}));
    QVERIFY(road.take({MessageDeleted{u"wa1"_s, u"E2"_s, {}, false}}));
    road.clock.advanceInSteps(milliseconds(3000));
    road.settle();
    QCOMPARE(road.flow.asked.size(), 1U);
    QCOMPARE(road.flow.asked[0].request.question, u"hello"_s);
    const auto messages = road.messages(road.conversationOf(ana).id);
    QVERIFY(messages[0].editedAt);
    QVERIFY(messages[1].deletedAt);
    QVERIFY(messages[1].body.isEmpty());
}

} // namespace chatflow

QTEST_GUILESS_MAIN(chatflow::TestRoadRules)
#include "tst_roadrules.moc"
