// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/rulelint.h"

#include "base/textfold.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

using Found = RuleFinding::Kind;
using EventKind = RuleEvent::Kind;

bool ofMessages(EventKind kind)
{
    switch (kind) {
    case EventKind::Message:
    case EventKind::Keyword:
    case EventKind::Intent:
    case EventKind::Feeling:
    case EventKind::FirstContact:
    case EventKind::Frequent:
    case EventKind::OutOfHours:
        return true;
    case EventKind::Silence:
    case EventKind::LimitReached:
    case EventKind::Escalated:
    case EventKind::AiFailed:
    case EventKind::HandedBack:
        return false;
    }
    return false;
}

/// Acts whenever its event happens.
bool alwaysActs(const Rule &rule)
{
    return rule.conditions.isEmpty() && rule.cooldownMinutes == 0 && rule.schedule == RuleSchedule();
}

bool does(const Rule &rule, RuleAction::Kind kind)
{
    return std::ranges::any_of(rule.actions, [kind](const RuleAction &one) { return one.kind == kind; });
}

bool sends(const Rule &rule)
{
    return std::ranges::any_of(rule.actions, &RuleAction::isMessage);
}

QSet<QString> foldedTexts(const Rule &rule, RuleAction::Kind kind)
{
    QSet<QString> texts;
    for (const RuleAction &action : rule.actions) {
        if (action.kind == kind)
            texts.insert(folded(action.text));
    }
    return texts;
}

QStringList foldedKeywords(const Rule &rule)
{
    QStringList words;
    for (const QString &word : rule.event.words)
        words << foldedWords(word).join(u' ');
    return words;
}

/// Whatever makes `later` act makes `earlier` act.
bool covers(const Rule &earlier, const Rule &later)
{
    if (!alwaysActs(earlier))
        return false;
    if (earlier.event.kind == EventKind::Message && ofMessages(later.event.kind))
        return true;
    return earlier.event == later.event;
}

void lintPair(const Rule &earlier, const Rule &rule, QList<RuleFinding> &found)
{
    if (earlier.stopAfter && covers(earlier, rule)) {
        found.append({Found::Unreachable, rule.id, earlier.id});
        return;
    }
    if (earlier.stopAfter && alwaysActs(earlier) && earlier.event.kind == EventKind::Keyword &&
        rule.event.kind == EventKind::Keyword) {
        const QStringList taken = foldedKeywords(earlier);
        const QStringList words = foldedKeywords(rule);
        for (qsizetype i = 0; i < words.size(); ++i) {
            // What says the longer words says the shorter ones.
            const QString said = u' ' + words.at(i) + u' ';
            const bool shadowed = std::ranges::any_of(
                taken, [&](const QString &one) { return said.contains(u' ' + one + u' '); });
            if (shadowed)
                found.append({Found::KeywordShadowed, rule.id, earlier.id, rule.event.words.at(i)});
        }
        return;
    }
    if (earlier.stopAfter || earlier.event != rule.event)
        return;
    using Do = RuleAction::Kind;
    const auto silences = [](const Rule &one) { return does(one, Do::Escalate) || does(one, Do::PauseAi); };
    const auto answers = [](const Rule &one) { return does(one, Do::Answer) || does(one, Do::AnswerByFlow); };
    if ((silences(earlier) && answers(rule)) || (answers(earlier) && silences(rule)))
        found.append({Found::Contradiction, rule.id, earlier.id});
    const auto tags = foldedTexts(rule, Do::Tag) & foldedTexts(earlier, Do::Untag);
    const auto untags = foldedTexts(rule, Do::Untag) & foldedTexts(earlier, Do::Tag);
    for (const QString &tag : tags | untags)
        found.append({Found::Contradiction, rule.id, earlier.id, tag});
    if (sends(earlier) && sends(rule))
        found.append({Found::AnsweredTwice, rule.id, earlier.id});
}

void lintTexts(const Rule &rule, const RuleSurroundings &around, QList<RuleFinding> &found)
{
    static const QRegularExpression placeholder(u"\\{([A-Za-z][A-Za-z0-9_]*)\\}"_s);
    for (const RuleAction &action : rule.actions) {
        if (action.kind == RuleAction::Kind::SendCanned && !around.shortcuts.contains(folded(action.text)))
            found.append({Found::UnknownShortcut, rule.id, {}, action.text});
        if (action.kind != RuleAction::Kind::SendText || around.variables.isEmpty())
            continue;
        auto names = placeholder.globalMatch(action.text);
        while (names.hasNext()) {
            const QString name = names.next().captured(1);
            if (!around.variables.contains(name))
                found.append({Found::UnknownVariable, rule.id, {}, name});
        }
    }
}

} // namespace

QList<RuleFinding> lintRules(const QList<Rule> &rules, const RuleSurroundings &around)
{
    QList<RuleFinding> found;
    for (qsizetype i = 0; i < rules.size(); ++i) {
        const Rule &rule = rules.at(i);
        if (!rule.isKnown())
            found.append({Found::Newer, rule.id});
        if (!rule.enabled || !rule.isKnown())
            continue;
        for (qsizetype before = 0; before < i; ++before) {
            if (rules.at(before).enabled && rules.at(before).isKnown())
                lintPair(rules.at(before), rule, found);
        }
        const bool everyMessage = rule.event.kind == EventKind::Message ||
                                  rule.event.kind == EventKind::OutOfHours ||
                                  rule.event.kind == EventKind::Frequent;
        if (sends(rule) && everyMessage && rule.cooldownMinutes == 0)
            found.append({Found::Restless, rule.id});
        if (sends(rule) && does(rule, RuleAction::Kind::Assign))
            found.append({Found::NeverLeaves, rule.id});
        lintTexts(rule, around, found);
    }
    return found;
}

} // namespace chatflow
