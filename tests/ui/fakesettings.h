// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/settingssource.h"
#include "ui/heldanswers.h"

namespace chatflow
{

/// The settings of one tenant in memory, kept like the store keeps them: by version, with Conflict and
/// merge. With answers.hold() nothing is answered until the test says so.
class FakeSettings final : public SettingsSource
{
public:
    FakeSettings();

    // The data.
    EditableTenant stored; ///< "Café Sol", tenant 1
    SettingsRights allowed{.read = true, .edit = true, .keys = true, .manage = true, .shared = true};
    QList<TenantEdit> saved;
    std::optional<Error> keyError; ///< of the next save
    std::optional<Error> refusal;  ///< of the next save
    SharedVariables taken;         ///< what the tenant takes over
    SharedVariablesVersion sharedStored;
    QHash<QString, SharedVariablesVersion> planStored; ///< by plan
    QString plan;                                      ///< the tenant's
    HeldAnswers answers;

    /// Somebody else saves.
    void saveAs(const QString &person, const TenantSettings &settings, const QString &reason = {});

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
    struct Version {
        SettingsVersion of;
        TenantSettings settings;
    };
    void remember(const QString &person, const QString &reason);
    const Version &version(qint64 number) const;

    QList<Version> m_versions;
};

} // namespace chatflow
