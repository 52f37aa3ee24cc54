// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/rulerunner.h"

#include "accounts/actorstore.h"
#include "automation/followupstore.h"
#include "automation/question.h"
#include "automation/rulematcher.h"
#include "automation/rulestore.h"
#include "base/textfold.h"
#include "conversations/automatictext.h"
#include "conversations/cannedstore.h"
#include "conversations/contactstore.h"
#include "conversations/conversationstore.h"
#include "conversations/messagestore.h"
#include "conversations/ownership.h"
#include "conversations/readingstore.h"
#include "conversations/tagstore.h"
#include "tenants/instancestore.h"
#include "tenants/openstate.h"
#include "tenants/pausestore.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

using ActionKind = RuleAction::Kind;

/// What rules act on. The conversation and the contact are read anew after what changes them.
struct RuleScene {
    const TenantContext &tenant;
    Conversation conversation;
    Contact contact;
    std::optional<Message> message; ///< that a contact's event is about
    QString event;
    bool late = false; ///< the message is too old to be answered by itself
    bool answered = false;
    bool toAi = false; ///< a rule wants the AI's answer, too
};

bool changesHands(ActionKind kind)
{
    return kind == ActionKind::Escalate || kind == ActionKind::PauseAi || kind == ActionKind::Assign;
}

QJsonObject outcomeOf(const RuleAction &action, const QString &why)
{
    QJsonObject json{{u"action"_s, toString(action.kind)}, {u"done"_s, why.isEmpty()}};
    if (!why.isEmpty())
        json.insert(u"why"_s, why);
    return json;
}

/// Why nothing may leave for the contact; empty when it may.
QString silencedBy(const RuleScene &scene)
{
    if (scene.conversation.holder == Holder::Human)
        return u"held_by_person"_s;
    if (scene.contact.optOut)
        return u"opted_out"_s;
    if (!scene.tenant.tenant.aiMayAnswer())
        return u"tenant_paused"_s;
    return scene.late ? u"too_old"_s : QString();
}

/// The text of a shortcut in the contact's language, otherwise in any.
Result<QString> cannedText(const Snapshot &snapshot, const RuleScene &scene, const QString &shortcut)
{
    const auto all = CannedStore::all(snapshot, scene.conversation.tenant);
    if (!all)
        return fail(all.error());
    const QString wanted = folded(shortcut);
    const QString language =
        scene.contact.language.isEmpty() ? scene.tenant.settings.language : scene.contact.language;
    QString text;
    int best = -1;
    for (const CannedResponse &one : *all) {
        if (folded(one.shortcut) != wanted)
            continue;
        const int fit = one.language.isEmpty()                                             ? 1
                        : one.language.section(u'-', 0, 0) == language.section(u'-', 0, 0) ? 2
                                                                                           : 0;
        if (fit > best) {
            best = fit;
            text = one.text;
        }
    }
    return text;
}

Result<QString> sayRule(Transaction &tx, RuleScene &scene, const Rule &rule, const RuleAction &action)
{
    const auto paused = PauseStore::isPaused(tx, scene.conversation.tenant, scene.conversation.instance);
    if (!paused)
        return fail(paused.error());
    const QString silenced = *paused ? u"tenant_paused"_s : silencedBy(scene);
    if (!silenced.isEmpty())
        return silenced;
    QString text = action.text;
    if (action.kind == ActionKind::SendCanned) {
        const auto canned = cannedText(tx, scene, action.text);
        if (!canned)
            return canned;
        if (canned->isEmpty())
            return u"no_such_text"_s;
        text = *canned;
    }
    const auto filled = ruleText(tx, scene.tenant, scene.conversation, scene.contact, text);
    if (!filled)
        return filled;
    if (filled->trimmed().isEmpty())
        return u"empty"_s;
    CHATFLOW_TRY(queueAutomaticText(tx, scene.conversation, *filled,
                                    {{u"rule"_s, QJsonObject{{u"id"_s, rule.id}, {u"name"_s, rule.name}}}}));
    scene.answered = true;
    return QString();
}

Result<> tagByRule(Transaction &tx, const RuleScene &scene, const QString &name, bool on)
{
    const TenantId tenant = scene.conversation.tenant;
    const auto tags = TagStore::list(tx, tenant);
    if (!tags)
        return fail(tags.error());
    const auto known = std::ranges::find_if(
        *tags, [wanted = folded(name)](const Tag &tag) { return folded(tag.name) == wanted; });
    TagId id = known == tags->cend() ? TagId() : known->id;
    if (!id) {
        if (!on)
            return {};
        const auto added = TagStore::add(tx, tenant, name.trimmed(), u"grey"_s);
        if (!added)
            return fail(added.error());
        tx.changed(tenant, ChangeKind::Tag, added->id);
        id = added->id;
    }
    return TagStore::setOnConversation(tx, tenant, scene.conversation.id, id, on).map([](bool) {});
}

Result<> setFieldByRule(Transaction &tx, RuleScene &scene, const RuleAction &action)
{
    const auto value = ruleText(tx, scene.tenant, scene.conversation, scene.contact, action.text);
    if (!value)
        return fail(value.error());
    QList<OwnVariable> fields = scene.contact.fields;
    const auto known = std::ranges::find(fields, action.name, &OwnVariable::name);
    if (known != fields.end())
        known->value = *value;
    else
        fields.append({.name = action.name, .value = *value});
    scene.contact.fields = fields;
    return ContactStore::setFields(tx, scene.conversation.tenant, scene.contact.id, fields);
}

/// Done (empty), or why not. An error is the database's.
Result<QString> doAction(Transaction &tx, RuleScene &scene, const Rule &rule, const RuleAction &action)
{
    const TenantId tenant = scene.conversation.tenant;
    const ConversationId id = scene.conversation.id;
    switch (action.kind) {
    case ActionKind::Answer:
        scene.toAi = true;
        return QString();
    case ActionKind::AnswerByFlow: {
        if (!scene.message || !scene.message->awaitsAnswer)
            return u"nothing_to_answer"_s;
        scene.message->metadata.insert(u"answer_flow"_s, action.text.trimmed());
        CHATFLOW_TRY(MessageStore::setMetadata(tx, *scene.message, scene.message->metadata));
        scene.toAi = true;
        return QString();
    }
    case ActionKind::SendText:
    case ActionKind::SendCanned:
        return sayRule(tx, scene, rule, action);
    case ActionKind::Escalate:
    case ActionKind::PauseAi: {
        const HolderReason reason =
            action.kind == ActionKind::Escalate ? HolderReason::Escalated : HolderReason::PausedByRule;
        if (scene.conversation.holder != Holder::Ai)
            return u"not_the_ais"_s;
        const auto given = Ownership::toPeople(tx, tenant, id, Holder::Waiting, reason);
        if (!given)
            return fail(given.error());
        scene.conversation = *given;
        return QString();
    }
    case ActionKind::Assign: {
        if (scene.conversation.holder == Holder::Human)
            return u"held_by_person"_s;
        const auto person = ActorStore::find(tx, ActorId(action.target));
        if (!person || person->kind != Actor::Kind::Person)
            return u"no_such_person"_s;
        const auto by = ActorStore::findOrCreate(tx, Actor::Kind::System, u"rules"_s);
        if (!by)
            return fail(by.error());
        const auto given = Ownership::assign(tx, tenant, id, person->id, *by);
        if (!given)
            return fail(given.error());
        scene.conversation = *given;
        return QString();
    }
    case ActionKind::Tag:
    case ActionKind::Untag:
        CHATFLOW_TRY(tagByRule(tx, scene, action.text, action.kind == ActionKind::Tag));
        return QString();
    case ActionKind::SetField:
        CHATFLOW_TRY(setFieldByRule(tx, scene, action));
        return QString();
    case ActionKind::Notify:
        return QString(); // the fire tells it
    case ActionKind::FollowUp:
        if (scene.tenant.settings.followUpSteps.isEmpty())
            return u"no_steps"_s;
        CHATFLOW_TRY(FollowUpStore::wish(tx, scene.conversation, rule.id));
        return QString();
    }
    return u"unknown"_s;
}

/// Whether a conversation waits because a person is wanted, and not only until the AI may answer again.
bool wantsPerson(HolderReason reason)
{
    return reason != HolderReason::PausedByRule &&
           (reason == HolderReason::LimitReached || !returnsByItself(reason));
}

/// True when the rule acted.
Result<bool> actByRule(Transaction &tx, RuleScene &scene, const Rule &rule)
{
    const TenantId tenant = scene.conversation.tenant;
    if (rule.cooldownMinutes > 0) {
        const auto last = RuleStore::lastFor(tx, tenant, rule.id, scene.contact.id);
        if (!last)
            return fail(last.error());
        if (*last && **last + std::chrono::minutes(rule.cooldownMinutes) > tx.now())
            return false;
    }
    const auto fired = RuleStore::fire(tx, {.tenant = tenant,
                                            .rule = rule.id,
                                            .book = scene.tenant.rules->version(),
                                            .event = scene.event,
                                            .conversation = scene.conversation.id,
                                            .contact = scene.contact.id});
    if (!fired)
        return fail(fired.error());
    if (!*fired)
        return false;
    QJsonArray outcome;
    QStringList notices;
    // Who has it first: giving a conversation to people takes back what the AI has queued.
    for (const bool first : {true, false}) {
        for (const RuleAction &action : rule.actions) {
            if (changesHands(action.kind) != first)
                continue;
            const auto done = doAction(tx, scene, rule, action);
            if (!done)
                return fail(done.error());
            outcome.append(outcomeOf(action, *done));
            if (action.kind == ActionKind::Notify)
                notices << action.text;
            else if (action.kind == ActionKind::Escalate && done->isEmpty() && !action.text.isEmpty())
                notices << action.text;
        }
    }
    CHATFLOW_TRY(RuleStore::setOutcome(tx, tenant, *fired, outcome, notices.join(u'\n')));
    return true;
}

/// Asks the rules in their order. True when one acted.
Result<bool> askRules(Transaction &tx, RuleScene &scene, RuleFacts facts)
{
    const RuleMatcher &rules = *scene.tenant.rules;
    RuleNeeds needs;
    const QList<qsizetype> places = rules.triggered(facts, needs);
    if (places.isEmpty())
        return false;
    CHATFLOW_TRY(gatherRuleFacts(tx, scene.conversation, scene.contact, needs, tx.now(), facts));
    bool any = false;
    for (const qsizetype place : places) {
        if (!rules.holds(place, facts))
            continue;
        const auto acted = actByRule(tx, scene, rules.rule(place));
        if (!acted)
            return acted;
        any |= *acted;
        if (*acted && rules.rule(place).stopAfter)
            break;
    }
    return any;
}

Result<RuleScene> ruleScene(Transaction &tx, const TenantContext &tenant, ConversationId id)
{
    const auto conversation = ConversationStore::lock(tx, tenant.tenant.id, id);
    if (!conversation)
        return fail(conversation.error());
    const auto contact = ContactStore::find(tx, tenant.tenant.id, conversation->contact);
    if (!contact)
        return fail(contact.error());
    return RuleScene{.tenant = tenant,
                     .conversation = *conversation,
                     .contact = *contact,
                     .message = std::nullopt,
                     .event = {}};
}

/// What was kept of how a message reads, as far as rules ask.
Result<std::optional<MessageReading>> ruleReading(const Snapshot &snapshot, const TenantContext &tenant,
                                                  const Message &message)
{
    if (!tenant.rules->asksReading())
        return std::optional<MessageReading>();
    const auto kept = ReadingStore::of(snapshot, tenant.tenant.id, message.id);
    if (!kept)
        return fail(kept.error());
    if (!*kept)
        return std::optional<MessageReading>();
    MessageReading reading;
    reading.language = (*kept)->language;
    reading.feeling = (*kept)->feeling;
    reading.negative = (*kept)->negative;
    reading.intent = (*kept)->intent;
    reading.intentCertainty = (*kept)->intentCertainty;
    return std::optional(reading);
}

RuleFacts sceneFacts(const TenantContext &tenant, const Conversation &conversation, const Contact &contact,
                     Instant at)
{
    RuleFacts facts;
    facts.at = toDateTime(at).toTimeZone(tenant.zone);
    const TenantSettings &settings = tenant.settings;
    // A business that never said when it is open always is.
    facts.isOpen = settings.businessHours.isEmpty() ||
                   openStateAt(settings.businessHours, settings.holidays, facts.at).isOpen;
    facts.holder = conversation.holder;
    facts.language = contact.language;
    return facts;
}

/// What a rule has said is answered: the AI leaves it, unless a rule wants its answer as well.
Result<> settleByRule(Transaction &tx, RuleScene &scene)
{
    if (!scene.answered || scene.toAi || !scene.message->awaitsAnswer)
        return {};
    CHATFLOW_TRY(MessageStore::setAwaitsAnswer(tx, *scene.message, false));
    scene.message->awaitsAnswer = false;
    const auto rest = MessageStore::awaiting(tx, scene.conversation.tenant, scene.conversation.id);
    if (!rest)
        return fail(rest.error());
    return rest->isEmpty() ? ConversationStore::clearAwaiting(tx, scene.conversation) : Result<>();
}

} // namespace

RuleFacts ruleFactsOf(const TenantContext &tenant, const Conversation &conversation, const Contact &contact,
                      const Message &message, const std::optional<MessageReading> &reading)
{
    RuleFacts facts = sceneFacts(tenant, conversation, contact, message.at);
    facts.happened = {RuleEvent::Kind::Message};
    facts.text = message.body;
    facts.kind = message.kind;
    facts.reading = reading;
    facts.isFirst = contact.messageCount <= 1;
    if (reading && facts.language.isEmpty())
        facts.language = conversation.language.isEmpty() ? reading->language : conversation.language;
    return facts;
}

Result<> gatherRuleFacts(const Snapshot &snapshot, const Conversation &conversation, const Contact &contact,
                         const RuleNeeds &needs, Instant at, RuleFacts &facts)
{
    if (needs.tags) {
        const auto tags = RuleStore::tagsOf(snapshot, conversation.tenant, conversation.id);
        if (!tags)
            return fail(tags.error());
        facts.tags = QSet<QString>(tags->cbegin(), tags->cend());
    }
    if (needs.fields) {
        for (const OwnVariable &field : contact.fields)
            facts.fields.insert(field.name, field.value);
    }
    if (needs.number) {
        const auto instance = InstanceStore::find(snapshot, conversation.tenant, conversation.instance);
        if (!instance)
            return fail(instance.error());
        facts.number = instance->name;
    }
    for (const int days : needs.days) {
        const auto count = RuleStore::written(snapshot, conversation.tenant, conversation.contact,
                                              at - std::chrono::hours(24 * days), at);
        if (!count)
            return fail(count.error());
        facts.messagesInDays.insert(days, *count);
    }
    return {};
}

Result<QString> ruleText(const Snapshot &snapshot, const TenantContext &tenant,
                         const Conversation &conversation, const Contact &contact, const QString &text)
{
    if (!text.contains(u'{'))
        return text;
    const auto of = contactVariables(snapshot, conversation, contact);
    if (!of)
        return fail(of.error());
    QHash<QString, QString> values;
    const QDate today = toDateTime(snapshot.now()).toTimeZone(tenant.zone).date();
    const auto variables = effectiveVariables(tenant.tenant, tenant.settings, *of, tenant.shared, today);
    for (const EffectiveVariable &variable : variables)
        values.insert(variable.name, variable.text);
    return filledIn(text, values);
}

bool RuleRunner::asksHeld(const TenantContext &tenant)
{
    using Kind = RuleEvent::Kind;
    return tenant.rules &&
           tenant.rules->listensTo({Kind::LimitReached, Kind::Escalated, Kind::AiFailed, Kind::HandedBack});
}

Result<Ingested> RuleRunner::message(Transaction &tx, const TenantContext &tenant, const Ingested &stored)
{
    if (!tenant.rules || tenant.rules->isEmpty() || stored.what != Ingested::What::Stored)
        return stored;
    auto scene = ruleScene(tx, tenant, stored.conversation);
    if (!scene)
        return fail(scene.error());
    const auto message = MessageStore::find(tx, tenant.tenant.id, stored.message);
    if (!message)
        return fail(message.error());
    const auto kind = messageKindFromString(message->kind);
    if (!kind || !isAnswerable(*kind) || message->deletedAt)
        return stored;
    scene->message = *message;
    scene->event = u'm' + message->id.toString();
    scene->late = message->at + tenant.settings.answering.maxAge < tx.now();
    const auto reading = ruleReading(tx, tenant, *message);
    if (!reading)
        return fail(reading.error());
    const qint64 ownership = scene->conversation.ownership;
    const auto acted =
        askRules(tx, *scene, ruleFactsOf(tenant, scene->conversation, scene->contact, *message, *reading));
    if (!acted)
        return fail(acted.error());
    Ingested after = stored;
    if (!*acted)
        return after;
    CHATFLOW_TRY(settleByRule(tx, *scene));
    after.awaitsAnswer =
        stored.awaitsAnswer && scene->message->awaitsAnswer && scene->conversation.holder == Holder::Ai;
    if (scene->conversation.ownership != ownership)
        CHATFLOW_TRY(held(tx, tenant, stored.conversation));
    return after;
}

Result<> RuleRunner::held(Transaction &tx, const TenantContext &tenant, ConversationId id)
{
    if (!asksHeld(tenant))
        return {};
    auto scene = ruleScene(tx, tenant, id);
    if (!scene)
        return fail(scene.error());
    const Conversation &conversation = scene->conversation;
    RuleFacts facts = sceneFacts(tenant, conversation, scene->contact, tx.now());
    if (conversation.holder == Holder::Waiting) {
        if (wantsPerson(conversation.reason))
            facts.happened << RuleEvent::Kind::Escalated;
        if (conversation.reason == HolderReason::AiFailed)
            facts.happened << RuleEvent::Kind::AiFailed;
        if (conversation.reason == HolderReason::LimitReached)
            facts.happened << RuleEvent::Kind::LimitReached;
    } else if (conversation.holder == Holder::Ai && (conversation.reason == HolderReason::HandedBack ||
                                                     conversation.reason == HolderReason::Resolved)) {
        facts.happened = {RuleEvent::Kind::HandedBack};
    } else {
        return {};
    }
    // The number of the change is the event: whoever hears of it, and however often, it is one.
    scene->event = u'h' + conversation.id.toString() + u'.' + QString::number(conversation.ownership);
    return askRules(tx, *scene, facts).map([](bool) {});
}

Result<bool> RuleRunner::silence(Transaction &tx, const TenantContext &tenant, ConversationId id,
                                 MessageId last)
{
    if (!tenant.rules || !tenant.rules->listensTo({RuleEvent::Kind::Silence}))
        return false;
    auto scene = ruleScene(tx, tenant, id);
    if (!scene)
        return fail(scene.error());
    if (scene->conversation.lastMessage != last) // somebody wrote meanwhile
        return false;
    RuleFacts facts = sceneFacts(tenant, scene->conversation, scene->contact, tx.now());
    facts.happened = {RuleEvent::Kind::Silence};
    facts.silentMinutes = static_cast<int>(
        std::chrono::duration_cast<std::chrono::minutes>(tx.now() - scene->conversation.lastMessageAt)
            .count());
    scene->event = u's' + last.toString();
    return askRules(tx, *scene, facts);
}

} // namespace chatflow
