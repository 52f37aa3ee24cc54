// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "base/future.h"
#include "tenants/pausestore.h"

namespace chatflow
{

class Database;

/// Stops the AI on one number or everywhere, at once: an answer that is being written is not sent, and what
/// waits for one goes to people. Each change is in the audit log. Any thread may call.
class AiPauses
{
public:
    explicit AiPauses(Database &database);

    QFuture<Result<QList<AiPause>>> all(AllTenants everyone);
    /// NotFound when the tenant has no such number. Answers whether something changed.
    QFuture<Result<bool>> setNumber(const Actor &actor, TenantId tenant, InstanceId instance, bool paused);
    QFuture<Result<bool>> setEverywhere(AllTenants, const Actor &actor, bool paused);

private:
    Database &m_database;
};

} // namespace chatflow
