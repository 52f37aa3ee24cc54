// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/rule.h"

#include <QSet>

namespace chatflow
{

/// Something about a tenant's rules that is hardly meant so.
struct RuleFinding {
    enum class Kind {
        Unreachable,     ///< `other` stops before this one is ever asked
        KeywordShadowed, ///< `other` takes the keyword `detail` and stops
        Contradiction,   ///< this one and `other` do the opposite of the same: `detail` is a tag, or empty
        AnsweredTwice,   ///< this one and `other` both send a text for the same event
        Restless,        ///< sends a text for every message, without a rest: two programs may answer for ever
        NeverLeaves,     ///< a text after the conversation was given to a person
        UnknownVariable, ///< `detail` is no variable: it would be sent as it is written
        UnknownShortcut, ///< there is no canned response `detail`
        Newer,           ///< of a newer program: it does not act
    };
    Kind kind = Kind::Unreachable;
    QString rule;    ///< the id
    QString other{}; ///< the id of another one
    QString detail{};

    bool operator==(const RuleFinding &) const = default;
};

/// What else there is that rules name.
struct RuleSurroundings {
    QSet<QString> variables; ///< none: not looked at
    QSet<QString> shortcuts; ///< folded
};

/// In the order of the rules. Rules that are off are passed over.
QList<RuleFinding> lintRules(const QList<Rule> &rules, const RuleSurroundings &around);

} // namespace chatflow
