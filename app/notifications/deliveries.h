// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "base/future.h"
#include "notifications/noticedelivery.h"
#include "storage/keyset.h"

namespace chatflow
{

class Database;

/// The notices that left or are to leave, for people. `tenant` none: the workspace's own.
class Deliveries
{
public:
    explicit Deliveries(Database &database);

    /// Newest first.
    QFuture<Result<Page<NoticeDelivery>>> page(TenantId tenant, std::optional<NoticeDelivery::State> state,
                                               const PageRequest &request);
    QFuture<Result<QList<DeliveryAttempt>>> attempts(TenantId tenant, DeliveryId id);
    /// NotFound unless it ended without arriving.
    QFuture<Result<>> retry(const Actor &actor, TenantId tenant, DeliveryId id);

private:
    Database &m_database;
};

} // namespace chatflow
