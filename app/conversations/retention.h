// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "accounts/alltenants.h"
#include "base/future.h"
#include "base/scheduled.h"
#include "conversations/retentionstore.h"

#include <QObject>

#include <memory>

namespace chatflow
{

class Database;

/// How long a tenant's messages are kept. For whoever may (Permission::ManageRecords). Call it from a thread
/// with an event loop; what is removed is removed a little at a time, so that nobody waits for it.
class Retention : public QObject
{
    Q_OBJECT

public:
    explicit Retention(Database &database, int messagesAtOnce = 500, QObject *parent = nullptr);

    /// What would go now, by what is set.
    QFuture<Result<RetentionPreview>> preview(TenantId tenant);
    QFuture<Result<int>> days(TenantId tenant);
    /// For how many days; 0 = for ever. InvalidArgument.
    QFuture<Result<>> keep(const Actor &actor, TenantId tenant, int days);
    /// Removes what is too old; answers how many messages.
    QFuture<Result<qint64>> run(TenantId tenant);
    /// The same for every tenant.
    QFuture<Result<qint64>> runAll(AllTenants all);

private:
    static QCoro::Task<Result<qint64>> steps(Database *database, TenantId tenant, int atOnce,
                                             std::weak_ptr<int> alive);
    static QCoro::Task<Result<qint64>> all(Database *database, AllTenants all, int atOnce,
                                           std::weak_ptr<int> alive);

    Database &m_database;
    int m_messagesAtOnce;
    std::shared_ptr<int> m_alive; ///< gone with this: nothing goes on then
};

/// Removes what is too old, of every tenant, while an engine runs.
class RetentionWork final : public Scheduled
{
public:
    RetentionWork(AllTenants all, Database &database);
    QString name() const override;
    milliseconds period() const override;
    QFuture<Result<>> runOnce() override;

private:
    static QCoro::Task<Result<>> round(Retention *retention, AllTenants all);

    AllTenants m_all;
    std::unique_ptr<Retention> m_retention;
};

} // namespace chatflow
