// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/alltenants.h"
#include "base/future.h"
#include "base/id.h"
#include "base/scheduled.h"

#include <QHash>

#include <memory>

namespace chatflow
{

class Database;

/// Plans and sends the follow-ups of all tenants: what is due is found in the database, so that an engine
/// that was killed, or two that run, change nothing about what contacts get.
class FollowUpWatch final : public Scheduled
{
public:
    FollowUpWatch(AllTenants all, Database &database);
    QString name() const override;
    milliseconds period() const override;
    QFuture<Result<>> runOnce() override;

private:
    /// The settings under which a tenant had none.
    using Off = std::shared_ptr<QHash<TenantId, qint64>>;

    static QCoro::Task<Result<>> run(AllTenants all, Database *database, Off off);
    static QCoro::Task<Result<>> workTenant(Database *database, Off off, TenantId tenant);

    AllTenants m_all;
    Database &m_database;
    Off m_off;
};

} // namespace chatflow
