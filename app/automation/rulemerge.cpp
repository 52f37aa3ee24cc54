// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/rulemerge.h"

#include <QHash>

#include <algorithm>
#include <optional>

namespace chatflow
{
namespace
{

std::optional<Rule> ruleOf(const QList<Rule> &rules, const QString &id)
{
    const auto found = std::ranges::find(rules, id, &Rule::id);
    return found == rules.cend() ? std::nullopt : std::optional(*found);
}

QStringList idsIn(const QList<Rule> &rules, const QList<Rule> &among)
{
    QStringList ids;
    for (const Rule &rule : rules) {
        if (ruleOf(among, rule.id))
            ids << rule.id;
    }
    return ids;
}

/// `one` as it would be, were it on or off like `other`.
Rule enabledLike(const Rule &one, bool enabled)
{
    Rule like = one;
    like.enabled = enabled;
    return like;
}

struct MergedRule {
    std::optional<Rule> rule;
    bool isConflict = false;
};

MergedRule mergeRule(const std::optional<Rule> &base, const std::optional<Rule> &mine,
                     const std::optional<Rule> &theirs)
{
    if (mine == theirs || theirs == base)
        return {mine, false};
    if (mine == base)
        return {theirs, false};
    if (!base || !mine || !theirs)
        return {mine, true};
    // Being on or off is a thing of its own: it fits whatever else was changed.
    const bool enabled = mine->enabled != base->enabled ? mine->enabled : theirs->enabled;
    const Rule was = enabledLike(*base, enabled);
    const Rule me = enabledLike(*mine, enabled);
    const Rule them = enabledLike(*theirs, enabled);
    if (me == them || them == was)
        return {me, false};
    return {me == was ? them : me, me != was};
}

} // namespace

RuleMerge mergeRules(const QList<Rule> &base, const QList<Rule> &mine, const QList<Rule> &theirs,
                     const QSet<QString> &takeTheirs)
{
    RuleMerge merge;
    QHash<QString, Rule> merged;
    for (const QList<Rule> *side : {&mine, &theirs}) {
        for (const Rule &rule : *side) {
            if (side == &theirs && ruleOf(mine, rule.id))
                continue;
            const auto other = ruleOf(theirs, rule.id);
            MergedRule one = mergeRule(ruleOf(base, rule.id), ruleOf(mine, rule.id), other);
            if (one.isConflict) {
                merge.conflicts << rule.id;
                if (takeTheirs.contains(rule.id))
                    one.rule = other;
            }
            if (one.rule)
                merged.insert(rule.id, *one.rule);
        }
    }
    // Whoever moved rules has their order; what only the other has comes after what it came after there.
    const bool moved = idsIn(mine, base) != idsIn(base, mine);
    const QList<Rule> &first = moved ? mine : theirs;
    const QList<Rule> &second = moved ? theirs : mine;
    QStringList order;
    for (const Rule &rule : first) {
        if (merged.contains(rule.id))
            order << rule.id;
    }
    QString before;
    for (const Rule &rule : second) {
        if (merged.contains(rule.id) && !order.contains(rule.id))
            order.insert(order.indexOf(before) + 1, rule.id);
        if (order.contains(rule.id))
            before = rule.id;
    }
    for (const QString &id : std::as_const(order))
        merge.rules << merged.value(id);
    return merge;
}

} // namespace chatflow
