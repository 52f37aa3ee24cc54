// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/rulematcher.h"

#include "base/textfold.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int minutesOfADay = 24 * 60;

bool withinRuleHours(const QList<OpeningHours> &hours, const QDateTime &at)
{
    const int weekday = at.date().dayOfWeek();
    const int before = weekday == 1 ? 7 : weekday - 1;
    const int minute = at.time().hour() * 60 + at.time().minute();
    return std::ranges::any_of(hours, [&](const OpeningHours &span) {
        if (span.weekday == weekday && minute >= span.from && minute < span.to)
            return true;
        // What began the evening before.
        return span.weekday == before && minute + minutesOfADay >= span.from &&
               minute + minutesOfADay < span.to;
    });
}

bool saysPhrase(const QStringList &words, const QStringList &phrase)
{
    return std::search(words.cbegin(), words.cend(), phrase.cbegin(), phrase.cend()) != words.cend();
}

bool isScheduled(const RuleSchedule &schedule, const QDateTime &at)
{
    const QDate day = at.date();
    if ((schedule.from.isValid() && day < schedule.from) ||
        (schedule.until.isValid() && day > schedule.until))
        return false;
    return schedule.hours.isEmpty() || withinRuleHours(schedule.hours, at);
}

/// "es" is the language of "es-MX" as well.
bool isLanguage(const QString &wanted, const QString &is)
{
    return is.compare(wanted, Qt::CaseInsensitive) == 0 || is.startsWith(wanted + u'-', Qt::CaseInsensitive);
}

bool meets(const RuleCondition &condition, const QString &foldedText, const RuleFacts &facts)
{
    using Kind = RuleCondition::Kind;
    switch (condition.kind) {
    case Kind::Tag:
        return facts.tags.contains(foldedText);
    case Kind::Field: {
        const QString value = facts.fields.value(condition.name);
        return foldedText.isEmpty() ? !value.isEmpty() : folded(value) == foldedText;
    }
    case Kind::Language:
        return isLanguage(condition.text, facts.language);
    case Kind::HeldBy:
        return toString(facts.holder) == condition.text;
    case Kind::Number:
        return facts.number == condition.text;
    case Kind::Contains:
        return folded(facts.text).contains(foldedText);
    case Kind::Hours:
        return withinRuleHours(condition.hours, facts.at);
    case Kind::Open:
        return facts.isOpen;
    case Kind::MessageKind:
        return facts.kind == condition.text;
    case Kind::Messages:
        return facts.messagesInDays.value(condition.days) >= condition.count;
    }
    return false;
}

} // namespace

RuleMatcher::RuleMatcher(const QList<Rule> &rules, qint64 version)
    : m_version(version)
{
    for (const Rule &rule : rules) {
        if (!rule.enabled || !rule.isKnown())
            continue;
        Ready ready{.rule = rule, .phrases = {}, .folded = {}};
        if (rule.event.kind == RuleEvent::Kind::Keyword) {
            for (const QString &word : rule.event.words)
                ready.phrases << foldedWords(word);
        }
        for (const RuleCondition &condition : rule.conditions)
            ready.folded << folded(condition.text);
        m_rules.push_back(std::move(ready));
    }
}

bool RuleMatcher::listensTo(std::initializer_list<RuleEvent::Kind> kinds) const
{
    return std::ranges::any_of(m_rules, [&](const Ready &ready) {
        return std::ranges::find(kinds, ready.rule.event.kind) != kinds.end();
    });
}

bool RuleMatcher::asksReading() const
{
    return std::ranges::any_of(m_rules, [](const Ready &ready) {
        return ready.rule.event.kind == RuleEvent::Kind::Intent ||
               ready.rule.event.kind == RuleEvent::Kind::Feeling ||
               std::ranges::any_of(ready.rule.conditions, [](const RuleCondition &condition) {
                   return condition.kind == RuleCondition::Kind::Language;
               });
    });
}

QList<Rule> RuleMatcher::of(RuleEvent::Kind kind) const
{
    QList<Rule> rules;
    for (const Ready &ready : m_rules) {
        if (ready.rule.event.kind == kind)
            rules << ready.rule;
    }
    return rules;
}

bool RuleMatcher::happened(const Ready &ready, const RuleFacts &facts, const QStringList &words,
                           const QSet<QString> &known) const
{
    using Kind = RuleEvent::Kind;
    const RuleEvent &event = ready.rule.event;
    const bool isMessage = facts.happened.contains(Kind::Message);
    switch (event.kind) {
    case Kind::Message:
    case Kind::Frequent: // how often is among the needs
        return isMessage;
    case Kind::Keyword:
        return isMessage && std::ranges::any_of(ready.phrases, [&](const QStringList &phrase) {
                   return known.contains(phrase.constFirst()) && saysPhrase(words, phrase);
               });
    case Kind::Intent:
        return isMessage && facts.reading && event.words.contains(facts.reading->intent) &&
               facts.reading->intentCertainty >= event.certainty;
    case Kind::Feeling:
        return isMessage && facts.reading && facts.reading->feeling == event.feeling &&
               (event.feeling != Feeling::Negative || facts.reading->negative >= event.certainty);
    case Kind::FirstContact:
        return isMessage && facts.isFirst;
    case Kind::OutOfHours:
        return isMessage && !facts.isOpen;
    case Kind::Silence:
        return facts.happened.contains(Kind::Silence) && facts.silentMinutes >= event.minutes;
    case Kind::LimitReached:
    case Kind::Escalated:
    case Kind::AiFailed:
    case Kind::HandedBack:
        return facts.happened.contains(event.kind);
    }
    return false;
}

QList<qsizetype> RuleMatcher::triggered(const RuleFacts &facts, RuleNeeds &needs) const
{
    const QStringList words = foldedWords(facts.text);
    const QSet<QString> known(words.cbegin(), words.cend());
    QList<qsizetype> places;
    for (size_t i = 0; i < m_rules.size(); ++i) {
        const Ready &ready = m_rules[i];
        if (!isScheduled(ready.rule.schedule, facts.at) || !happened(ready, facts, words, known))
            continue;
        places << static_cast<qsizetype>(i);
        if (ready.rule.event.kind == RuleEvent::Kind::Frequent)
            needs.days.insert(ready.rule.event.days);
        for (const RuleCondition &condition : ready.rule.conditions) {
            needs.tags |= condition.kind == RuleCondition::Kind::Tag;
            needs.fields |= condition.kind == RuleCondition::Kind::Field;
            needs.number |= condition.kind == RuleCondition::Kind::Number;
            if (condition.kind == RuleCondition::Kind::Messages)
                needs.days.insert(condition.days);
        }
    }
    return places;
}

bool RuleMatcher::holds(qsizetype place, const RuleFacts &facts) const
{
    const Ready &ready = m_rules.at(static_cast<size_t>(place));
    const Rule &rule = ready.rule;
    if (rule.event.kind == RuleEvent::Kind::Frequent &&
        facts.messagesInDays.value(rule.event.days) < rule.event.count)
        return false;
    if (rule.conditions.isEmpty())
        return true;
    for (qsizetype i = 0; i < rule.conditions.size(); ++i) {
        const RuleCondition &condition = rule.conditions.at(i);
        const bool met = meets(condition, ready.folded.at(i), facts) != condition.negated;
        if (met == rule.anyCondition)
            return met;
    }
    return !rule.anyCondition;
}

} // namespace chatflow
