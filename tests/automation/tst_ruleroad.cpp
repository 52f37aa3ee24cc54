// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/roadfixture.h"
#include "automation/rulebooks.h"
#include "automation/rulestore.h"
#include "automation/ruletrial.h"
#include "automation/silencewatch.h"
#include "conversations/contacts.h"
#include "conversations/ownership.h"
#include "support/awaited.h"
#include "support/verifyresult.h"

#include <QTest>
#include <QThread>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

const QString ana = u"5215550001111"_s;

Rule saying(const QString &id, const QString &word, const QString &text)
{
    return {.id = id,
            .name = id,
            .event = {.kind = RuleEvent::Kind::Keyword, .words = {word}},
            .actions = {{.kind = RuleAction::Kind::SendText, .text = text}}};
}

} // namespace

/// Rules on the road: what they do, once each, and what they never do.
class TestRuleRoad : public QObject
{
    Q_OBJECT

private:
    void use(RoadFixture &road, const QList<Rule> &rules)
    {
        RuleBooks books(*road.workspace);
        const auto before = test::awaited(books.book(road.tenant.id));
        VERIFY_RESULT(before);
        VERIFY_RESULT(test::awaited(books.save(road.actor, road.tenant.id, rules, before->version)));
        road.contexts->forgetAll(); // what the engine does when it hears of the change
        road.settle();
    }

    QStringList sentTo(const RoadFixture &road, const QString &phone) const
    {
        QStringList texts;
        for (const FakeWhatsApp::Sent &sent : std::as_const(road.whatsApp->sent)) {
            if (sent.address.startsWith(phone))
                texts << sent.text;
        }
        return texts;
    }

private Q_SLOTS:
    void a_rule_answers_instead_of_the_ai_once_data() { TestDatabase::addDrivers(); }
    void a_rule_answers_instead_of_the_ai_once();
    void a_rule_may_want_the_ai_as_well();
    void unhappy_contacts_get_a_person();
    void another_flow_answers();
    void nothing_leaves_where_a_person_or_the_contact_says_no();
    void texts_leave_while_nobody_has_taken_over_yet();
    void cooldown_order_and_stop();
    void fields_and_people();
    void failing_ai_is_an_event();
    void handing_back_is_an_event();
    void silence_is_noticed_once();
    void two_who_edit_are_told();
    void a_former_version_comes_back();
    void resting_rules_do_not_act();
    void trial_tells_what_would_have_been_and_does_nothing();
    void no_text_of_a_rule_leaves_after_a_takeover();
};

void TestRuleRoad::a_rule_answers_instead_of_the_ai_once()
{
    QFETCH(QString, driver);
    RoadFixture road(driver);
    QVERIFY(road.start());
    road.flow.automatic = true;
    use(road, {saying(u"prices"_s, u"precio"_s, u"{business_name}: hola {contact_name}, 10 USD"_s)});
    road.receive(ana, u"¿Qué PRECIO tiene?"_s, u"IN-1"_s);
    road.settle();
    QCOMPARE(sentTo(road, ana), QStringList{u"TechStore: hola Contact 111, 10 USD"_s});
    QVERIFY(road.flow.asked.empty());
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM messages WHERE awaits_answer = 1"_s), 0);
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM conversations WHERE awaiting_since IS NOT NULL"_s), 0);
    // The same again, to this engine and to the one after it.
    road.receive(ana, u"¿Qué PRECIO tiene?"_s, u"IN-1"_s);
    road.settle();
    road.stopWorker();
    road.startWorker();
    road.receive(ana, u"¿Qué PRECIO tiene?"_s, u"IN-1"_s);
    road.settle();
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM rule_fires"_s), 1);
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM outbox"_s), 1);
    road.receive(ana, u"gracias"_s);
    road.settle();
    QCOMPARE(road.flow.asked.size(), 1U); // nothing but the AI's affair
    RuleBooks books(*road.workspace);
    const auto uses = test::awaited(books.uses(road.tenant.id));
    VERIFY_RESULT(uses);
    QCOMPARE(uses->value(u"prices"_s).count, 1);
}

void TestRuleRoad::a_rule_may_want_the_ai_as_well()
{
    RoadFixture road;
    QVERIFY(road.start());
    road.flow.automatic = true;
    Rule rule = saying(u"welcome"_s, u"hola"_s, u"Bienvenida"_s);
    rule.event = {.kind = RuleEvent::Kind::FirstContact};
    rule.actions << RuleAction{.kind = RuleAction::Kind::Answer};
    use(road, {rule});
    road.receive(ana, u"hola"_s);
    road.settle();
    road.receive(ana, u"otra cosa"_s);
    road.settle();
    QCOMPARE(sentTo(road, ana), (QStringList{u"Bienvenida"_s, u"re: hola"_s, u"re: otra cosa"_s}));
}

void TestRuleRoad::unhappy_contacts_get_a_person()
{
    RoadFixture road;
    QVERIFY(road.start());
    road.flow.automatic = true;
    Rule rule{.id = u"unhappy"_s,
              .name = u"Unhappy"_s,
              .event = {.kind = RuleEvent::Kind::Feeling, .feeling = Feeling::Negative, .certainty = 0.5}};
    rule.actions = {{.kind = RuleAction::Kind::Tag, .text = u"Molesto"_s},
                    {.kind = RuleAction::Kind::Escalate, .text = u"suena molesto"_s}};
    use(road, {rule});
    road.receive(ana, u"qué pésimo servicio, es una estafa, estoy muy enojado"_s);
    road.settle();
    QVERIFY(road.flow.asked.empty());
    const Conversation conversation = road.conversationOf(ana);
    QCOMPARE(toString(conversation.holder), toString(Holder::Waiting));
    QCOMPARE(toString(conversation.reason), toString(HolderReason::Escalated));
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM conversation_tags"_s), 1);
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM rule_fires WHERE notice = 'suena molesto'"_s), 1);
    // The next message does not go back to the AI by itself.
    road.receive(ana, u"¿hola?"_s);
    road.settle();
    QVERIFY(road.flow.asked.empty());
}

void TestRuleRoad::another_flow_answers()
{
    const QString flow = u"0f000000-2556-4080-ad42-5d0c1aa2309f"_s;
    RoadFixture road;
    QVERIFY(road.start());
    road.flow.automatic = true;
    Rule rule = saying(u"sales"_s, u"comprar"_s, {});
    rule.actions = {{.kind = RuleAction::Kind::AnswerByFlow, .text = flow}};
    use(road, {rule});
    road.receive(ana, u"quiero comprar"_s);
    road.settle();
    road.receive(ana, u"gracias"_s);
    road.settle();
    QCOMPARE(road.flow.asked.size(), 2U);
    QCOMPARE(road.flow.asked.at(0).request.flowId, flow);
    QCOMPARE(road.flow.asked.at(1).request.flowId, u"dad98c9a-2556-4080-ad42-5d0c1aa2309f"_s);
    QVERIFY(road.flow.asked.at(0).request.sessionId != road.flow.asked.at(1).request.sessionId);
}

void TestRuleRoad::nothing_leaves_where_a_person_or_the_contact_says_no()
{
    RoadFixture road;
    QVERIFY(road.start());
    Rule rule = saying(u"prices"_s, u"precio"_s, u"10 USD"_s);
    rule.actions << RuleAction{.kind = RuleAction::Kind::Tag, .text = u"precio"_s};
    use(road, {rule});
    road.receive(ana, u"hola"_s);
    road.settle();
    const Conversation conversation = road.conversationOf(ana);
    VERIFY_RESULT(test::awaited(road.inbox->takeOver(road.actor, road.tenant.id, conversation.id)));
    road.settle();
    road.receive(ana, u"precio"_s);
    road.settle();
    QVERIFY(road.whatsApp->sent.isEmpty());
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM conversation_tags"_s), 1); // what is no message is done
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM rule_fires WHERE outcome LIKE '%held_by_person%'"_s), 1);

    const QString luis = u"5215550002222"_s;
    road.receive(luis, u"hola"_s);
    road.settle();
    Contacts contacts(*road.workspace);
    VERIFY_RESULT(test::awaited(
        contacts.optOut(road.actor, road.tenant.id, road.conversationOf(luis).contact, u"no"_s)));
    road.settle();
    road.receive(luis, u"precio"_s);
    road.settle();
    QVERIFY(sentTo(road, luis).isEmpty());
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM rule_fires WHERE outcome LIKE '%opted_out%'"_s), 1);

    // A group has no conversation, whatever it says.
    InboundMessage group = road.inbound(u"120363000000000000"_s, u"precio"_s);
    group.chatJid = u"120363000000000000@g.us"_s;
    group.chatType = ChatType::Group;
    VERIFY_RESULT(road.take({group}));
    road.settle();
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM rule_fires"_s), 2);
}

void TestRuleRoad::texts_leave_while_nobody_has_taken_over_yet()
{
    RoadFixture road;
    QVERIFY(road.start());
    Rule rule = saying(u"person"_s, u"humano"_s, u"Ya te atiende una persona"_s);
    rule.actions << RuleAction{.kind = RuleAction::Kind::Escalate};
    use(road, {rule});
    road.receive(ana, u"quiero un humano"_s);
    road.settle();
    QCOMPARE(sentTo(road, ana), QStringList{u"Ya te atiende una persona"_s});
    QCOMPARE(toString(road.conversationOf(ana).holder), toString(Holder::Waiting));
}

void TestRuleRoad::cooldown_order_and_stop()
{
    RoadFixture road;
    QVERIFY(road.start());
    Rule first = saying(u"first"_s, u"precio"_s, u"uno"_s);
    first.cooldownMinutes = 60;
    first.stopAfter = true;
    use(road, {first, saying(u"second"_s, u"precio"_s, u"dos"_s)});
    road.receive(ana, u"precio"_s);
    road.settle();
    QCOMPARE(sentTo(road, ana), QStringList{u"uno"_s});
    road.receive(ana, u"precio"_s);
    road.settle();
    QCOMPARE(sentTo(road, ana), (QStringList{u"uno"_s, u"dos"_s})); // the first one rests
    const QString luis = u"5215550002222"_s;
    road.receive(luis, u"precio"_s);
    road.settle();
    QCOMPARE(sentTo(road, luis), QStringList{u"uno"_s}); // for others it does not
    road.clock.advance(std::chrono::minutes(61));
    road.receive(ana, u"precio"_s);
    road.settle();
    QCOMPARE(sentTo(road, ana).constLast(), u"uno"_s);
}

void TestRuleRoad::fields_and_people()
{
    RoadFixture road;
    QVERIFY(road.start());
    Rule rule = saying(u"vip"_s, u"mayoreo"_s, {});
    rule.actions = {{.kind = RuleAction::Kind::SetField, .name = u"buys"_s, .text = u"wholesale"_s},
                    {.kind = RuleAction::Kind::Assign, .target = road.actor.id.value()},
                    {.kind = RuleAction::Kind::Notify, .text = u"mayoreo"_s}};
    Rule lost = rule; // somebody who is not there does not cost the message
    lost.id = u"lost"_s;
    lost.event.words = QStringList{u"hola"_s};
    lost.actions = {{.kind = RuleAction::Kind::Assign, .target = 4711}};
    use(road, {rule, lost});
    road.receive(ana, u"hola, precio de mayoreo"_s);
    road.settle();
    const Conversation conversation = road.conversationOf(ana);
    QCOMPARE(toString(conversation.holder), toString(Holder::Human));
    QCOMPARE(conversation.heldBy, road.actor.id);
    Contacts contacts(*road.workspace);
    const auto card = test::awaited(contacts.card(road.tenant.id, conversation.contact));
    VERIFY_RESULT(card);
    QCOMPARE(card->contact.fields.constFirst().value, u"wholesale"_s);
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM rule_fires WHERE rule_id = 'lost'"_s), 1);
    const QString luis = u"5215550002222"_s;
    road.receive(luis, u"hola"_s);
    road.settle();
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM rule_fires WHERE outcome LIKE '%no_such_person%'"_s), 1);
}

void TestRuleRoad::failing_ai_is_an_event()
{
    RoadFixture road;
    QVERIFY(road.start([](TenantSettings &settings) { settings.answering.attempts = 1; }));
    Rule rule = saying(u"sorry"_s, u"x"_s, u"Perdón, te atiende una persona"_s);
    rule.event = {.kind = RuleEvent::Kind::AiFailed};
    Rule any = rule;
    any.id = u"tell"_s;
    any.event = {.kind = RuleEvent::Kind::Escalated};
    any.actions = {{.kind = RuleAction::Kind::Notify, .text = u"alguien espera"_s}};
    use(road, {rule, any});
    road.receive(ana, u"hola"_s);
    road.settle();
    road.flow.failWith(Error{Error::Code::FlowFailed, {{u"reason"_s, u"x"_s}}, {}});
    road.settle();
    QCOMPARE(toString(road.conversationOf(ana).reason), toString(HolderReason::AiFailed));
    QCOMPARE(sentTo(road, ana), QStringList{u"Perdón, te atiende una persona"_s});
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM rule_fires"_s), 2);
    // Hearing of the change again changes nothing.
    road.worker->ownershipChanged(road.conversationOf(ana).id);
    road.settle();
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM rule_fires"_s), 2);
}

void TestRuleRoad::handing_back_is_an_event()
{
    RoadFixture road;
    QVERIFY(road.start());
    Rule rule = saying(u"rate"_s, u"x"_s, u"¿Cómo te atendimos?"_s);
    rule.event = {.kind = RuleEvent::Kind::HandedBack};
    use(road, {rule});
    road.receive(ana, u"hola"_s);
    road.settle();
    const ConversationId id = road.conversationOf(ana).id;
    VERIFY_RESULT(test::awaited(road.inbox->takeOver(road.actor, road.tenant.id, id)));
    road.settle();
    QVERIFY(road.whatsApp->sent.isEmpty());
    VERIFY_RESULT(test::awaited(road.inbox->handBack(road.actor, road.tenant.id, id)));
    road.settle();
    QCOMPARE(sentTo(road, ana), QStringList{u"¿Cómo te atendimos?"_s});
}

void TestRuleRoad::silence_is_noticed_once()
{
    RoadFixture road;
    QVERIFY(road.start());
    road.flow.automatic = true;
    Rule rule = saying(u"silence"_s, u"x"_s, u"¿Sigues ahí?"_s);
    rule.event = {.kind = RuleEvent::Kind::Silence, .minutes = 60};
    rule.cooldownMinutes = 24 * 60;
    use(road, {rule});
    SilenceWatch watch(SystemPrincipal::allTenants(), *road.workspace);
    road.receive(ana, u"hola"_s);
    road.settle();
    QCOMPARE(sentTo(road, ana).size(), 1);
    road.clock.advance(std::chrono::minutes(59));
    VERIFY_RESULT(test::awaited(watch.runOnce()));
    road.settle();
    QCOMPARE(sentTo(road, ana).size(), 1);
    for (int run = 0; run < 3; ++run) {
        road.clock.advance(std::chrono::minutes(70));
        VERIFY_RESULT(test::awaited(watch.runOnce()));
        road.settle();
    }
    QCOMPARE(sentTo(road, ana), (QStringList{u"re: hola"_s, u"¿Sigues ahí?"_s}));
    road.clock.advance(std::chrono::hours(30)); // too long ago by then
    VERIFY_RESULT(test::awaited(watch.runOnce()));
    road.settle();
    QCOMPARE(sentTo(road, ana).size(), 2);
}

void TestRuleRoad::two_who_edit_are_told()
{
    RoadFixture road;
    QVERIFY(road.start());
    RuleBooks books(*road.workspace);
    const QList<Rule> one{saying(u"a"_s, u"a"_s, u"A"_s)};
    const auto saved = test::awaited(books.save(road.actor, road.tenant.id, one, 0, u"first"_s));
    VERIFY_RESULT(saved);
    QCOMPARE(saved->version, 1);
    const auto late = test::awaited(books.save(road.actor, road.tenant.id, {}, 0));
    VERIFY_FAILED(late, Error::Code::Conflict);
    const auto same = test::awaited(books.save(road.actor, road.tenant.id, one, 1));
    VERIFY_RESULT(same);
    QCOMPARE(same->version, 1); // nothing is different
    QList<Rule> two = one;
    two.prepend(saying(u"b"_s, u"b"_s, u"B"_s));
    VERIFY_RESULT(test::awaited(books.save(road.actor, road.tenant.id, two, 1)));
    const auto versions = test::awaited(books.versions(road.tenant.id, 0, 10));
    VERIFY_RESULT(versions);
    QCOMPARE(versions->rows.size(), 2);
    QCOMPARE(versions->rows.constLast().reason, u"first"_s);
    QCOMPARE(versions->rows.constFirst().actor.name, u"Ana"_s);
    const auto old = test::awaited(books.version(road.tenant.id, 1));
    VERIFY_RESULT(old);
    QVERIFY(old->rules == one);
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM audit WHERE subject_kind = 'rules'"_s), 2);
    const auto senseless = test::awaited(books.save(road.actor, road.tenant.id, {Rule{}}, 2));
    VERIFY_FAILED(senseless, Error::Code::InvalidArgument);
}

void TestRuleRoad::a_former_version_comes_back()
{
    RoadFixture road;
    QVERIFY(road.start());
    RuleBooks books(*road.workspace);
    const QList<Rule> one{saying(u"a"_s, u"a"_s, u"A"_s)};
    VERIFY_RESULT(test::awaited(books.save(road.actor, road.tenant.id, one, 0)));
    VERIFY_RESULT(test::awaited(books.save(road.actor, road.tenant.id, {}, 1)));
    VERIFY_FAILED(test::awaited(books.restore(road.actor, road.tenant.id, 1, 1)), Error::Code::Conflict);
    VERIFY_FAILED(test::awaited(books.restore(road.actor, road.tenant.id, 9, 2)), Error::Code::NotFound);
    const auto back = test::awaited(books.restore(road.actor, road.tenant.id, 1, 2, u"again"_s));
    VERIFY_RESULT(back);
    QCOMPARE(back->version, 3);
    QVERIFY(back->rules == one);
    const auto versions = test::awaited(books.versions(road.tenant.id, 0, 1));
    VERIFY_RESULT(versions);
    QCOMPARE(versions->rows.constFirst().reason, u"again"_s);
    // Those of now are not stored once more.
    const auto same = test::awaited(books.restore(road.actor, road.tenant.id, 3, 3));
    VERIFY_RESULT(same);
    QCOMPARE(same->version, 3);
}

void TestRuleRoad::resting_rules_do_not_act()
{
    RoadFixture road;
    QVERIFY(road.start());
    road.flow.automatic = true;
    use(road, {saying(u"prices"_s, u"precio"_s, u"10 USD"_s)});
    RuleBooks books(*road.workspace);
    const auto paused = test::awaited(books.setPaused(road.actor, road.tenant.id, true, 1));
    VERIFY_RESULT(paused);
    QVERIFY(paused->paused);
    QCOMPARE(paused->version, 2);
    road.contexts->forgetAll();
    road.receive(ana, u"precio"_s);
    road.settle();
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM rule_fires"_s), 0);
    QCOMPARE(road.flow.asked.size(), 1U); // the AI's affair
    // What is edited meanwhile rests as well.
    use(road, {saying(u"prices"_s, u"precio"_s, u"12 USD"_s)});
    road.receive(ana, u"precio?"_s);
    road.settle();
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM rule_fires"_s), 0);
    VERIFY_RESULT(test::awaited(books.setPaused(road.actor, road.tenant.id, false, 3)));
    road.contexts->forgetAll();
    road.receive(ana, u"el precio"_s);
    road.settle();
    QCOMPARE(road.number(u"SELECT COUNT(*) FROM rule_fires"_s), 1);
    QVERIFY(sentTo(road, ana).contains(u"12 USD"_s));
}

void TestRuleRoad::trial_tells_what_would_have_been_and_does_nothing()
{
    RoadFixture road;
    QVERIFY(road.start());
    road.flow.automatic = true;
    for (int i = 0; i < 30; ++i) { // more than a page of conversations
        const QString phone = u"52155500%1"_s.arg(i, 5, 10, QChar(u'0'));
        road.receive(phone, i % 3 == 0 ? u"precio"_s : u"hola"_s);
        road.pass(seconds(1));
        road.receive(phone, u"precio"_s);
        road.settle();
    }
    road.clock.advance(std::chrono::hours(3));
    road.receive(ana, u"hola"_s);
    road.settle();
    Rule prices = saying(u"prices"_s, u"precio"_s, u"10 USD"_s);
    Rule first = saying(u"first"_s, u"x"_s, u"Bienvenida"_s);
    first.event = {.kind = RuleEvent::Kind::FirstContact};
    first.actions << RuleAction{.kind = RuleAction::Kind::Answer};
    Rule silence = saying(u"silence"_s, u"x"_s, u"¿Sigues ahí?"_s);
    silence.event = {.kind = RuleEvent::Kind::Silence, .minutes = 60};
    const auto rows = [&] {
        return road.number(u"SELECT (SELECT COUNT(*) FROM messages) + (SELECT COUNT(*) FROM outbox) + "
                           "(SELECT COUNT(*) FROM rule_fires) + (SELECT COUNT(*) FROM conversation_tags)"_s);
    };
    const qint64 before = rows();
    int told = 0;
    const auto report = test::awaited(RuleTrial::run(
        *road.workspace, road.tenant.id, {prices, first, silence}, 30, {}, [&](qint64, qint64) { ++told; }));
    VERIFY_RESULT(report);
    QCOMPARE(report->conversations, 31);
    QCOMPARE(report->messages, 61);
    QCOMPARE(report->acted.value(u"prices"_s), 40);
    QCOMPARE(report->acted.value(u"first"_s), 31);
    QCOMPARE(report->acted.value(u"silence"_s), 30); // ana's is not long enough ago
    QCOMPARE(report->texts, 101);
    QCOMPARE(report->contacts, 31);
    QCOMPARE(report->hits.size(), 101);
    QCOMPARE(told, 2);
    QCOMPARE(rows(), before);
    QCOMPARE(road.whatsApp->sent.size(), road.flow.asked.size());
    prices.cooldownMinutes = 60;
    const auto rested = test::awaited(RuleTrial::run(*road.workspace, road.tenant.id, {prices}, 30, {}));
    VERIFY_RESULT(rested);
    QCOMPARE(rested->acted.value(u"prices"_s), 30);
    CancelToken cancel;
    const auto cancelled = RuleTrial::run(*road.workspace, road.tenant.id, {prices}, 30, cancel);
    cancel.cancel();
    VERIFY_FAILED(test::awaited(cancelled), Error::Code::Cancelled);
    road.clock.advance(std::chrono::hours(24 * 40));
    const auto later = test::awaited(RuleTrial::run(*road.workspace, road.tenant.id, {prices}, 30, {}));
    VERIFY_RESULT(later);
    QCOMPARE(later->messages, 0);
}

void TestRuleRoad::no_text_of_a_rule_leaves_after_a_takeover()
{
    constexpr int rounds = 20;
    constexpr int contactsPerRound = 50;
    RoadFixture road;
    QVERIFY(road.start());
    use(road, {saying(u"prices"_s, u"precio"_s, u"10 USD"_s)});
    SeededRandom dice(20'261'128);
    int before = 0;
    int stopped = 0;
    for (int round = 0; round < rounds; ++round) {
        QStringList phones;
        for (int i = 0; i < contactsPerRound; ++i)
            phones << u"5215%1"_s.arg(round * contactsPerRound + i, 9, 10, QChar(u'0'));
        QList<EvolutionEvent> hellos;
        for (const QString &phone : std::as_const(phones))
            hellos << road.inbound(phone, u"hola"_s);
        VERIFY_RESULT(road.take(hellos));
        road.settle();
        QHash<QString, QFuture<Result<QSet<qint64>>>> takeovers;
        QList<QFuture<Result<>>> taking;
        const auto summaries = road.conversations();
        for (const QString &phone : std::as_const(phones)) {
            const auto found = std::ranges::find_if(summaries, [&](const ConversationSummary &one) {
                return one.conversation.address.startsWith(phone);
            });
            QVERIFY(found != summaries.cend());
            const auto takeOver = [&, id = found->conversation.id] {
                takeovers.insert(phone,
                                 road.workspace->write([id, tenant = road.tenant.id, by = road.actor.id](
                                                           Transaction &tx) -> Result<QSet<qint64>> {
                                     CHATFLOW_TRY(Ownership::toPeople(tx, tenant, id, Holder::Human,
                                                                      HolderReason::Console, by));
                                     const auto claimed = tx.list(
                                         u"SELECT message_id FROM outbox WHERE conversation_id = ? "
                                         "AND state IN ('sending', 'sent')"_s,
                                         [](const Row &row) { return row.int64(0); }, id);
                                     if (!claimed)
                                         return fail(claimed.error());
                                     return QSet<qint64>(claimed->cbegin(), claimed->cend());
                                 }));
            };
            const bool first = dice.below(3) == 0;
            if (first)
                takeOver();
            taking << road.worker->take({road.inbound(phone, u"precio"_s)});
            for (quint64 turns = dice.below(30); turns > 0; --turns) {
                QCoreApplication::processEvents();
                QThread::yieldCurrentThread();
            }
            if (dice.below(4) == 0)
                road.settle();
            if (!first)
                takeOver();
        }
        for (const auto &one : std::as_const(taking))
            VERIFY_RESULT(test::awaited(one));
        road.settle();
        for (const QString &phone : std::as_const(phones)) {
            const auto claimed = test::awaited(takeovers.value(phone));
            VERIFY_RESULT(claimed);
            const qsizetype sent = sentTo(road, phone).size();
            QVERIFY2(sent <= claimed->size(), qPrintable(u"a text left after the takeover of "_s + phone));
            before += static_cast<int>(sent);
            stopped += sent == 0 ? 1 : 0;
        }
    }
    qInfo("takeovers: %d, texts that left before: %d, stopped: %d", rounds * contactsPerRound, before,
          stopped);
    QVERIFY(stopped > 100);
    QVERIFY(before > 20);
}

} // namespace chatflow

QTEST_GUILESS_MAIN(chatflow::TestRuleRoad)
#include "tst_ruleroad.moc"
