// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/rule.h"

#include <QSet>

namespace chatflow
{

/// What two people made of the same rules, put together.
struct RuleMerge {
    QList<Rule> rules;
    QStringList conflicts; ///< the ids of rules that both changed differently

    bool operator==(const RuleMerge &) const = default;
};

/// Rules that only one has changed, added or removed are as that one wants them; so is being on or off,
/// whatever else was changed, and the order. Where both changed one rule differently it is mine, or theirs
/// where `takeTheirs` has its id.
RuleMerge mergeRules(const QList<Rule> &base, const QList<Rule> &mine, const QList<Rule> &theirs,
                     const QSet<QString> &takeTheirs = {});

} // namespace chatflow
