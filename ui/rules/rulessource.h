// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "automation/rulefire.h"
#include "automation/ruletrial.h"
#include "flowise/flowisetypes.h"
#include "storage/keyset.h"

#include <QFuture>
#include <QSet>

namespace chatflow
{

/// What there is in a business that its rules may name.
struct RuleChoices {
    QString language;        ///< of the business
    QSet<QString> variables; ///< that texts may name
    QStringList shortcuts;   ///< of saved texts
    QStringList tags;
    QStringList intents; ///< built-in ones first, then the business's own
    QStringList numbers;
    QList<Actor> people;

    bool operator==(const RuleChoices &) const = default;
};

/// What the page of rules asks of the workspace, for the person at the console. RuleBooks and RuleTrial stand
/// behind it and tell what each means.
class RulesSource
{
public:
    virtual ~RulesSource() = default;

    virtual QFuture<Result<RuleBook>> book(TenantId tenant) = 0;
    virtual QFuture<Result<QHash<QString, RuleUse>>> uses(TenantId tenant) = 0;
    virtual QFuture<Result<RuleChoices>> choices(TenantId tenant) = 0;
    /// The flows of the business's server; asks that server.
    virtual QFuture<Result<QList<ChatflowSummary>>> flows(TenantId tenant) = 0;
    virtual QFuture<Result<RuleBook>> save(TenantId tenant, const QList<Rule> &rules, qint64 basedOn,
                                           const QString &reason) = 0;
    virtual QFuture<Result<RuleBook>> setPaused(TenantId tenant, bool paused, qint64 basedOn) = 0;
    virtual QFuture<Result<Page<RuleBookVersion>>> versions(TenantId tenant, qint64 before, int limit) = 0;
    virtual QFuture<Result<RuleBook>> version(TenantId tenant, qint64 version) = 0;
    virtual QFuture<Result<RuleBook>> restore(TenantId tenant, qint64 version, qint64 basedOn,
                                              const QString &reason) = 0;
    virtual QFuture<Result<RuleTrialReport>> tryOut(TenantId tenant, const QList<Rule> &rules, int days,
                                                    const CancelToken &cancel,
                                                    const RuleTrial::Progress &progress) = 0;
    virtual bool mayRead(TenantId tenant) const = 0;
    virtual bool mayEdit(TenantId tenant) const = 0;
    virtual bool mayReadConversations(TenantId tenant) const = 0;
};

} // namespace chatflow
