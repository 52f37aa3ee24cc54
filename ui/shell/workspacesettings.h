// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/access.h"
#include "settings/settingssource.h"
#include "workspace/tenantregistrar.h"

#include <QPointer>

namespace chatflow
{

class Workspace;

/// SettingsSource over a workspace, in the name of the person at this console.
class WorkspaceSettings final : public SettingsSource
{
public:
    /// `workspace` outlives it.
    WorkspaceSettings(Workspace &workspace, Access access);

    SettingsRights rights(TenantId tenant) const override;
    QFuture<Result<EditableTenant>> read(TenantId tenant) override;
    QFuture<Result<EditSaved>> save(const TenantEdit &edit) override;
    QFuture<Result<RebasedSettings>> rebase(TenantId tenant, qint64 basedOn, const TenantSettings &mine,
                                            const QSet<QString> &takeTheirs) override;
    QFuture<Result<Page<SettingsVersion>>> versions(TenantId tenant, qint64 before, int limit) override;
    QFuture<Result<QList<SettingDifference>>> compare(TenantId tenant, qint64 from, qint64 to) override;
    QFuture<Result<Tenant>> restore(TenantId tenant, qint64 version, qint64 basedOn,
                                    const QString &reason) override;
    QFuture<Result<SharedVariables>> sharedOf(TenantId tenant) override;
    QFuture<Result<SharedVariablesVersion>> shared(const SharedScope &scope) override;
    QFuture<Result<qint64>> saveShared(const SharedScope &scope, const QList<OwnVariable> &variables,
                                       qint64 basedOn) override;
    QFuture<Result<SharedPlans>> plans(TenantId tenant) override;
    QFuture<Result<>> setPlan(TenantId tenant, const QString &plan) override;

private:
    static QCoro::Task<Result<EditableTenant>> readSteps(QPointer<Workspace> workspace, TenantId tenant);
    static QCoro::Task<Result<EditSaved>> saveSteps(QFuture<Result<TenantSaved>> saving);
    static QCoro::Task<Result<RebasedSettings>> rebaseSteps(QPointer<Workspace> workspace, TenantId tenant,
                                                            QFuture<Result<SettingsRebase>> rebasing);

    Workspace &m_workspace;
    Access m_access;
};

} // namespace chatflow
