// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/rulefacts.h"

#include <vector>

namespace chatflow
{

/// A tenant's rules, made ready for many questions: what is off, or of a newer program, is left out, words
/// are folded. Pure: the same facts give the same answer. Immutable; any thread.
class RuleMatcher
{
public:
    RuleMatcher() = default;
    explicit RuleMatcher(const QList<Rule> &rules, qint64 version = 0);

    bool isEmpty() const { return m_rules.empty(); }
    qint64 version() const { return m_version; }
    /// Whether any rule listens to one of these.
    bool listensTo(std::initializer_list<RuleEvent::Kind> kinds) const;
    /// Whether any rule asks how messages read.
    bool asksReading() const;
    /// The rules of one event, in their order.
    QList<Rule> of(RuleEvent::Kind kind) const;

    /// The places of the rules whose event happened, as far as `facts` without its needs can tell; in their
    /// order. `needs` gets what holds() will ask of them.
    QList<qsizetype> triggered(const RuleFacts &facts, RuleNeeds &needs) const;
    /// Whether the rule's schedule and conditions hold, too.
    bool holds(qsizetype place, const RuleFacts &facts) const;
    const Rule &rule(qsizetype place) const { return m_rules.at(static_cast<size_t>(place)).rule; }

private:
    struct Ready {
        Rule rule;
        QList<QStringList> phrases; ///< of Keyword, folded
        QStringList folded;         ///< texts of the conditions, folded
    };
    bool happened(const Ready &ready, const RuleFacts &facts, const QStringList &words,
                  const QSet<QString> &known) const;

    std::vector<Ready> m_rules;
    qint64 m_version = 0;
};

} // namespace chatflow
