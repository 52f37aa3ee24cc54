// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "tenants/settingsdiff.h"
#include "tenants/settingshistorystore.h"
#include "tenants/settingsmerge.h"
#include "tenants/tenant.h"

#include <QObject>

namespace chatflow
{

class Database;

/// What a person's changes become when somebody saved others in the meantime.
struct SettingsRebase {
    MergedSettings merged;
    qint64 basedOn = 0;     ///< the current version: what `merged` is to be saved on
    SettingsVersion theirs; ///< who saved last
};

/// The versions of tenants' settings. Any thread may call it.
class SettingsHistory : public QObject
{
    Q_OBJECT

public:
    explicit SettingsHistory(Database &database, QObject *parent = nullptr);

    /// Newest first, at most `limit` below the version `before` (0 = from the newest).
    QFuture<Result<Page<SettingsVersion>>> versions(TenantId tenant, qint64 before, int limit);
    QFuture<Result<SettingsVersion>> version(TenantId tenant, qint64 version);
    /// NotFound when there is no such version.
    QFuture<Result<TenantSettings>> settings(TenantId tenant, qint64 version);
    /// What `to` has different from `from`.
    QFuture<Result<QList<SettingDifference>>> compare(TenantId tenant, qint64 from, qint64 to);
    /// Makes the settings of `version` current again, as a new version equal to it byte by byte, even if they
    /// would not be accepted today. Conflict when `basedOn` is not the current version any more.
    QFuture<Result<Tenant>> restore(const Actor &actor, TenantId tenant, qint64 version, qint64 basedOn,
                                    const QString &reason = {});
    /// After a Conflict: `mine`, made from the version `basedOn`, put together with what is current by now.
    /// The ids of `takeTheirs` are those of conflicts that were decided for the other side.
    QFuture<Result<SettingsRebase>> rebase(TenantId tenant, qint64 basedOn, const TenantSettings &mine,
                                           const QSet<QString> &takeTheirs = {});

private:
    Database &m_database;
};

} // namespace chatflow
