// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/rule.h"

#include "base/enumnames.h"
#include "base/jsonreader.h"
#include "base/textfold.h"
#include "conversations/conversation.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr qint64 ruleForm = 1; ///< the version of the form
constexpr qsizetype mostRules = 200;
constexpr qsizetype mostParts = 30; ///< conditions, actions, words
constexpr qsizetype longestRuleName = 100;
constexpr qsizetype longestRuleText = 4000; ///< as WhatsApp takes a message
constexpr int mostCooldown = 366 * 24 * 60;

constexpr EnumNames<RuleEvent::Kind, 12> ruleEvents{{
    {RuleEvent::Kind::Message, "message"_L1},
    {RuleEvent::Kind::Keyword, "keyword"_L1},
    {RuleEvent::Kind::Intent, "intent"_L1},
    {RuleEvent::Kind::Feeling, "feeling"_L1},
    {RuleEvent::Kind::FirstContact, "first_contact"_L1},
    {RuleEvent::Kind::Frequent, "frequent"_L1},
    {RuleEvent::Kind::OutOfHours, "out_of_hours"_L1},
    {RuleEvent::Kind::Silence, "silence"_L1},
    {RuleEvent::Kind::LimitReached, "limit_reached"_L1},
    {RuleEvent::Kind::Escalated, "escalated"_L1},
    {RuleEvent::Kind::AiFailed, "ai_failed"_L1},
    {RuleEvent::Kind::HandedBack, "handed_back"_L1},
}};

constexpr EnumNames<RuleCondition::Kind, 10> ruleConditions{{
    {RuleCondition::Kind::Tag, "tag"_L1},
    {RuleCondition::Kind::Field, "field"_L1},
    {RuleCondition::Kind::Language, "language"_L1},
    {RuleCondition::Kind::HeldBy, "held_by"_L1},
    {RuleCondition::Kind::Number, "number"_L1},
    {RuleCondition::Kind::Contains, "contains"_L1},
    {RuleCondition::Kind::Hours, "hours"_L1},
    {RuleCondition::Kind::Open, "open"_L1},
    {RuleCondition::Kind::MessageKind, "message_kind"_L1},
    {RuleCondition::Kind::Messages, "messages"_L1},
}};

constexpr EnumNames<RuleAction::Kind, 12> ruleActions{{
    {RuleAction::Kind::Answer, "answer"_L1},
    {RuleAction::Kind::AnswerByFlow, "answer_by_flow"_L1},
    {RuleAction::Kind::SendText, "send_text"_L1},
    {RuleAction::Kind::SendCanned, "send_canned"_L1},
    {RuleAction::Kind::Escalate, "escalate"_L1},
    {RuleAction::Kind::Tag, "tag"_L1},
    {RuleAction::Kind::Untag, "untag"_L1},
    {RuleAction::Kind::SetField, "set_field"_L1},
    {RuleAction::Kind::PauseAi, "pause_ai"_L1},
    {RuleAction::Kind::Assign, "assign"_L1},
    {RuleAction::Kind::Notify, "notify"_L1},
    {RuleAction::Kind::FollowUp, "follow_up"_L1},
}};

int ruleNumber(const JsonReader &json, const char16_t *key, int otherwise, int least, int most)
{
    const auto number = json.optionalInteger(key);
    if (!number)
        return otherwise;
    if (*number < least || *number > most)
        json.bad(key, u"%1 to %2"_s.arg(least).arg(most));
    return static_cast<int>(std::clamp<qint64>(*number, least, most));
}

QStringList ruleWords(const JsonReader &json, const char16_t *key)
{
    QStringList words;
    const QJsonArray array = json.optionalArray(key);
    for (const QJsonValue &value : array) {
        if (!value.isString())
            json.bad(key, u"texts"_s);
        words << value.toString();
    }
    return words;
}

QDate ruleDay(const JsonReader &json, const char16_t *key)
{
    const QString text = json.optionalText(key);
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!text.isEmpty() && !day.isValid())
        json.bad(key, u"a date, 2026-12-31"_s);
    return day;
}

RuleEvent ruleEventFrom(const JsonReader &json)
{
    RuleEvent event;
    const auto kind = valueOf(ruleEvents, json.nonEmptyText(u"kind"));
    if (!kind) {
        event.foreign = json.value().toObject();
        return event;
    }
    event.kind = *kind;
    event.words = ruleWords(json, u"words");
    if (json.has(u"feeling")) {
        const auto feeling = feelingFromString(json.text(u"feeling"));
        if (!feeling)
            json.bad(u"feeling", u"negative, neutral or positive"_s);
        event.feeling = feeling.value_or(Feeling::Negative);
    }
    event.certainty = json.optionalNumber(u"certainty").value_or(0);
    if (!(event.certainty >= 0 && event.certainty <= 1))
        json.bad(u"certainty", u"0 to 1"_s);
    event.count = ruleNumber(json, u"count", event.count, 1, 100'000);
    event.days = ruleNumber(json, u"days", event.days, 1, 366);
    event.minutes = ruleNumber(json, u"minutes", event.minutes, 1, mostCooldown);
    return event;
}

QJsonObject ruleEventJson(const RuleEvent &event)
{
    if (!event.foreign.isEmpty())
        return event.foreign;
    QJsonObject json{{u"kind"_s, toString(event.kind)}};
    switch (event.kind) {
    case RuleEvent::Kind::Intent:
        json.insert(u"certainty"_s, event.certainty);
        [[fallthrough]];
    case RuleEvent::Kind::Keyword:
        json.insert(u"words"_s, QJsonArray::fromStringList(event.words));
        break;
    case RuleEvent::Kind::Feeling:
        json.insert(u"feeling"_s, toString(event.feeling));
        json.insert(u"certainty"_s, event.certainty);
        break;
    case RuleEvent::Kind::Frequent:
        json.insert(u"count"_s, event.count);
        json.insert(u"days"_s, event.days);
        break;
    case RuleEvent::Kind::Silence:
        json.insert(u"minutes"_s, event.minutes);
        break;
    default:
        break;
    }
    return json;
}

RuleCondition ruleConditionFrom(const JsonReader &json)
{
    RuleCondition condition;
    const auto kind = valueOf(ruleConditions, json.nonEmptyText(u"kind"));
    if (!kind) {
        condition.foreign = json.value().toObject();
        return condition;
    }
    condition.kind = *kind;
    condition.negated = json.optionalBoolean(u"not");
    condition.name = json.optionalText(u"name");
    condition.text = json.optionalText(u"text");
    condition.count = ruleNumber(json, u"count", 1, 1, 100'000);
    condition.days = ruleNumber(json, u"days", 1, 1, 366);
    if (json.has(u"hours"))
        condition.hours = openingHoursFromJson(json, u"hours");
    return condition;
}

QJsonObject ruleConditionJson(const RuleCondition &condition)
{
    if (!condition.foreign.isEmpty())
        return condition.foreign;
    QJsonObject json{{u"kind"_s, toString(condition.kind)}};
    if (condition.negated)
        json.insert(u"not"_s, true);
    if (!condition.name.isEmpty())
        json.insert(u"name"_s, condition.name);
    if (!condition.text.isEmpty())
        json.insert(u"text"_s, condition.text);
    if (condition.kind == RuleCondition::Kind::Messages) {
        json.insert(u"count"_s, condition.count);
        json.insert(u"days"_s, condition.days);
    }
    if (!condition.hours.isEmpty())
        json.insert(u"hours"_s, openingHoursToJson(condition.hours));
    return json;
}

RuleAction ruleActionFrom(const JsonReader &json)
{
    RuleAction action;
    const auto kind = valueOf(ruleActions, json.nonEmptyText(u"kind"));
    if (!kind) {
        action.foreign = json.value().toObject();
        return action;
    }
    action.kind = *kind;
    action.name = json.optionalText(u"name");
    action.text = json.optionalText(u"text");
    action.target = json.optionalInteger(u"target").value_or(0);
    return action;
}

QJsonObject ruleActionJson(const RuleAction &action)
{
    if (!action.foreign.isEmpty())
        return action.foreign;
    QJsonObject json{{u"kind"_s, toString(action.kind)}};
    if (!action.name.isEmpty())
        json.insert(u"name"_s, action.name);
    if (!action.text.isEmpty())
        json.insert(u"text"_s, action.text);
    if (action.target != 0)
        json.insert(u"target"_s, action.target);
    return json;
}

Result<> checkRuleText(const QString &field, const QString &text, bool needed)
{
    if (needed && text.trimmed().isEmpty())
        return fail(Error::invalid(field, u"empty"_s));
    if (text.size() > longestRuleText)
        return fail(Error::invalid(field, u"> %1"_s.arg(longestRuleText)));
    return {};
}

Result<> checkRuleEvent(const RuleEvent &event)
{
    const bool wantsWords = event.kind == RuleEvent::Kind::Keyword || event.kind == RuleEvent::Kind::Intent;
    if (wantsWords && event.words.isEmpty())
        return fail(Error::invalid(u"event.words"_s, u"empty"_s));
    if (event.words.size() > mostParts)
        return fail(Error::invalid(u"event.words"_s, u"> %1"_s.arg(mostParts)));
    for (const QString &word : event.words) {
        if (foldedWords(word).isEmpty())
            return fail(Error::invalid(u"event.words"_s, u"empty"_s));
    }
    return {};
}

Result<> checkRuleCondition(const RuleCondition &condition, const QString &field)
{
    using Kind = RuleCondition::Kind;
    switch (condition.kind) {
    case Kind::Tag:
    case Kind::Language:
    case Kind::Number:
    case Kind::Contains:
    case Kind::MessageKind:
        return checkRuleText(field + u".text"_s, condition.text, true);
    case Kind::Field:
        if (!isVariableName(condition.name))
            return fail(Error::invalid(field + u".name"_s, condition.name));
        return checkRuleText(field + u".text"_s, condition.text, false);
    case Kind::HeldBy:
        if (!holderFromString(condition.text))
            return fail(Error::invalid(field + u".text"_s, condition.text));
        return {};
    case Kind::Hours:
        if (condition.hours.isEmpty())
            return fail(Error::invalid(field + u".hours"_s, u"empty"_s));
        return checkOpeningHours(condition.hours);
    case Kind::Open:
    case Kind::Messages:
        return {};
    }
    return {};
}

Result<> checkRuleAction(const RuleAction &action, const QString &field)
{
    using Kind = RuleAction::Kind;
    switch (action.kind) {
    case Kind::AnswerByFlow:
    case Kind::SendText:
    case Kind::SendCanned:
    case Kind::Tag:
    case Kind::Untag:
    case Kind::Notify:
        return checkRuleText(field + u".text"_s, action.text, true);
    case Kind::SetField:
        if (!isVariableName(action.name))
            return fail(Error::invalid(field + u".name"_s, action.name));
        return checkRuleText(field + u".text"_s, action.text, false);
    case Kind::Assign:
        if (action.target <= 0)
            return fail(Error::invalid(field + u".target"_s, u"empty"_s));
        return {};
    case Kind::Escalate:
        return checkRuleText(field + u".text"_s, action.text, false);
    case Kind::Answer:
    case Kind::PauseAi:
    case Kind::FollowUp:
        return {};
    }
    return {};
}

} // namespace

QString toString(RuleEvent::Kind kind)
{
    return nameOf(ruleEvents, kind);
}

QString toString(RuleCondition::Kind kind)
{
    return nameOf(ruleConditions, kind);
}

QString toString(RuleAction::Kind kind)
{
    return nameOf(ruleActions, kind);
}

bool Rule::isKnown() const
{
    const auto known = [](const auto &part) { return part.foreign.isEmpty(); };
    return event.foreign.isEmpty() && std::ranges::all_of(conditions, known) &&
           std::ranges::all_of(actions, known);
}

Result<> Rule::validate() const
{
    if (id.isEmpty() || id.size() > longestRuleName)
        return fail(Error::invalid(u"id"_s, id));
    if (name.trimmed().isEmpty())
        return fail(Error::invalid(u"name"_s, u"empty"_s));
    if (name.size() > longestRuleName)
        return fail(Error::invalid(u"name"_s, u"> %1"_s.arg(longestRuleName)));
    if (!isKnown())
        return {}; // another program's affair
    CHATFLOW_TRY(checkRuleEvent(event));
    if (conditions.size() > mostParts)
        return fail(Error::invalid(u"conditions"_s, u"> %1"_s.arg(mostParts)));
    for (qsizetype i = 0; i < conditions.size(); ++i)
        CHATFLOW_TRY(checkRuleCondition(conditions.at(i), u"conditions[%1]"_s.arg(i)));
    if (actions.isEmpty() && !stopAfter)
        return fail(Error::invalid(u"actions"_s, u"empty"_s));
    if (actions.size() > mostParts)
        return fail(Error::invalid(u"actions"_s, u"> %1"_s.arg(mostParts)));
    for (qsizetype i = 0; i < actions.size(); ++i)
        CHATFLOW_TRY(checkRuleAction(actions.at(i), u"actions[%1]"_s.arg(i)));
    CHATFLOW_TRY(checkOpeningHours(schedule.hours));
    if (schedule.from.isValid() && schedule.until.isValid() && schedule.until < schedule.from)
        return fail(Error::invalid(u"schedule.until"_s, schedule.until.toString(Qt::ISODate)));
    if (cooldownMinutes < 0 || cooldownMinutes > mostCooldown)
        return fail(Error::invalid(u"cooldown_minutes"_s, QString::number(cooldownMinutes)));
    return {};
}

QJsonObject Rule::toJson() const
{
    QJsonObject json{
        {u"id"_s, id}, {u"name"_s, name}, {u"enabled"_s, enabled}, {u"event"_s, ruleEventJson(event)}};
    QJsonArray ifs;
    for (const RuleCondition &condition : conditions)
        ifs.append(ruleConditionJson(condition));
    if (!ifs.isEmpty())
        json.insert(anyCondition ? u"any"_s : u"all"_s, ifs);
    QJsonArray thens;
    for (const RuleAction &action : actions)
        thens.append(ruleActionJson(action));
    json.insert(u"actions"_s, thens);
    if (!schedule.hours.isEmpty())
        json.insert(u"hours"_s, openingHoursToJson(schedule.hours));
    if (schedule.from.isValid())
        json.insert(u"from"_s, schedule.from.toString(Qt::ISODate));
    if (schedule.until.isValid())
        json.insert(u"until"_s, schedule.until.toString(Qt::ISODate));
    if (cooldownMinutes > 0)
        json.insert(u"cooldown_minutes"_s, cooldownMinutes);
    if (stopAfter)
        json.insert(u"stop"_s, true);
    return json;
}

Result<Rule> Rule::fromJson(const QJsonObject &object)
{
    const JsonReader json(object);
    Rule rule;
    rule.id = json.nonEmptyText(u"id");
    rule.name = json.nonEmptyText(u"name");
    rule.enabled = json.optionalBoolean(u"enabled", true);
    rule.event = ruleEventFrom(json.object(u"event"));
    rule.anyCondition = json.has(u"any");
    if (rule.anyCondition && json.has(u"all"))
        json.bad(u"any", u"either \"any\" or \"all\""_s);
    json.forEach(rule.anyCondition ? u"any" : u"all",
                 [&](const JsonReader &one) { rule.conditions << ruleConditionFrom(one); });
    json.forEach(u"actions", [&](const JsonReader &one) { rule.actions << ruleActionFrom(one); });
    if (json.has(u"hours"))
        rule.schedule.hours = openingHoursFromJson(json, u"hours");
    rule.schedule.from = ruleDay(json, u"from");
    rule.schedule.until = ruleDay(json, u"until");
    rule.cooldownMinutes = ruleNumber(json, u"cooldown_minutes", 0, 0, mostCooldown);
    rule.stopAfter = json.optionalBoolean(u"stop");
    CHATFLOW_TRY(json.status());
    return rule;
}

QByteArray rulesToJson(const QList<Rule> &rules, bool paused)
{
    QJsonArray array;
    for (const Rule &rule : rules)
        array.append(rule.toJson());
    QJsonObject json{{u"form"_s, ruleForm}, {u"rules"_s, array}};
    if (paused)
        json.insert(u"paused"_s, true);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

bool rulesArePaused(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object().value(u"paused"_s).toBool();
}

Result<QList<Rule>> rulesFromJson(const QByteArray &bytes)
{
    const auto json = JsonReader::parse(bytes);
    if (!json)
        return fail(json.error());
    if (json->integer(u"form") > ruleForm)
        json->bad(u"form", u"at most %1: these rules are of a newer program"_s.arg(ruleForm));
    const QJsonArray array = json->array(u"rules");
    CHATFLOW_TRY(json->status());
    QList<Rule> rules;
    QSet<QString> ids;
    for (qsizetype i = 0; i < array.size(); ++i) {
        auto rule = Rule::fromJson(array.at(i).toObject());
        if (!rule) {
            Error error = rule.error();
            error.context.insert(u"path"_s, u"rules[%1].%2"_s.arg(i).arg(error.context.value(u"path"_s)));
            return fail(error);
        }
        if (ids.contains(rule->id))
            return fail(Error::Code::MalformedReply,
                        {{u"path"_s, u"rules[%1].id"_s.arg(i)}, {u"expected"_s, u"an id of its own"_s}});
        ids.insert(rule->id);
        rules << *rule;
    }
    return rules;
}

Result<> checkRules(const QList<Rule> &rules)
{
    if (rules.size() > mostRules)
        return fail(Error::invalid(u"rules"_s, u"> %1"_s.arg(mostRules)));
    QSet<QString> ids;
    for (qsizetype i = 0; i < rules.size(); ++i) {
        if (const auto fits = rules.at(i).validate(); !fits) {
            Error error = fits.error();
            error.context.insert(u"field"_s, u"rules[%1].%2"_s.arg(i).arg(error.context.value(u"field"_s)));
            return fail(error);
        }
        if (ids.contains(rules.at(i).id))
            return fail(Error::invalid(u"rules[%1].id"_s.arg(i), rules.at(i).id));
        ids.insert(rules.at(i).id);
    }
    return {};
}

} // namespace chatflow
