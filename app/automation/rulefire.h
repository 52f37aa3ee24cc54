// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "automation/rule.h"
#include "base/id.h"
#include "base/instant.h"

#include <QJsonArray>

namespace chatflow
{

/// A tenant's rules, in their order, as one version of them.
struct RuleBook {
    qint64 version = 0;
    QList<Rule> rules;
    bool paused = false; ///< none of them acts until they go on

    bool operator==(const RuleBook &) const = default;
};

/// A saved change of a tenant's rules.
struct RuleBookVersion {
    qint64 version = 0;
    Instant at;
    Actor actor;
    QString reason;

    bool operator==(const RuleBookVersion &) const = default;
};

/// That a rule acted on something that happened: once for each.
struct RuleFire {
    RuleFireId id;
    TenantId tenant;
    QString rule;
    qint64 book = 0; ///< the version of the rules
    QString event;   ///< what happened, unique in the tenant: "m17" is the message 17
    ConversationId conversation;
    ContactId contact;
    Instant at;
    QJsonArray outcome{}; ///< an object an action: "action", "done", and "why" when it was not
    QString notice{};     ///< what people are to be told; empty = nothing

    bool operator==(const RuleFire &) const = default;
};

/// How much a rule is used.
struct RuleUse {
    qint64 count = 0;
    Instant last;

    bool operator==(const RuleUse &) const = default;
};

} // namespace chatflow
