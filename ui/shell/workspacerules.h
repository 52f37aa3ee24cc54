// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/access.h"
#include "rules/rulessource.h"
#include "workspace/connectiontest.h"

#include <QPointer>

namespace chatflow
{

class Workspace;

/// RulesSource over a workspace, in the name of the person at this console.
class WorkspaceRules final : public RulesSource
{
public:
    /// `workspace` outlives it.
    WorkspaceRules(Workspace &workspace, Access access);
    ~WorkspaceRules() override;

    QFuture<Result<RuleBook>> book(TenantId tenant) override;
    QFuture<Result<QHash<QString, RuleUse>>> uses(TenantId tenant) override;
    QFuture<Result<RuleChoices>> choices(TenantId tenant) override;
    QFuture<Result<QList<ChatflowSummary>>> flows(TenantId tenant) override;
    QFuture<Result<RuleBook>> save(TenantId tenant, const QList<Rule> &rules, qint64 basedOn,
                                   const QString &reason) override;
    QFuture<Result<RuleBook>> setPaused(TenantId tenant, bool paused, qint64 basedOn) override;
    QFuture<Result<Page<RuleBookVersion>>> versions(TenantId tenant, qint64 before, int limit) override;
    QFuture<Result<RuleBook>> version(TenantId tenant, qint64 version) override;
    QFuture<Result<RuleBook>> restore(TenantId tenant, qint64 version, qint64 basedOn,
                                      const QString &reason) override;
    QFuture<Result<RuleTrialReport>> tryOut(TenantId tenant, const QList<Rule> &rules, int days,
                                            const CancelToken &cancel,
                                            const RuleTrial::Progress &progress) override;
    bool mayRead(TenantId tenant) const override;
    bool mayEdit(TenantId tenant) const override;
    bool mayReadConversations(TenantId tenant) const override;

private:
    static QCoro::Task<Result<RuleChoices>> choicesSteps(QPointer<Workspace> workspace, TenantId tenant);
    static QCoro::Task<Result<QList<ChatflowSummary>>>
    flowsSteps(QPointer<Workspace> workspace, std::shared_ptr<ConnectionTest> test, TenantId tenant);

    Workspace &m_workspace;
    Access m_access;
    std::shared_ptr<ConnectionTest> m_test;
};

} // namespace chatflow
