// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifications/deliveries.h"

#include "accounts/auditstore.h"
#include "notifications/deliverystore.h"
#include "storage/database.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

Deliveries::Deliveries(Database &database)
    : m_database(database)
{
}

QFuture<Result<Page<NoticeDelivery>>>
Deliveries::page(TenantId tenant, std::optional<NoticeDelivery::State> state, const PageRequest &request)
{
    return m_database.read([tenant, state, request](const Snapshot &snapshot) {
        return DeliveryStore::page(snapshot, tenant, state, request);
    });
}

QFuture<Result<QList<DeliveryAttempt>>> Deliveries::attempts(TenantId tenant, DeliveryId id)
{
    return m_database.read([tenant, id](const Snapshot &snapshot) -> Result<QList<DeliveryAttempt>> {
        const auto delivery = DeliveryStore::find(snapshot, tenant, id);
        if (!delivery)
            return fail(delivery.error());
        if (!*delivery)
            return fail(Error::notFound(u"delivery"_s, id.toString()));
        return DeliveryStore::attempts(snapshot, id);
    });
}

QFuture<Result<>> Deliveries::retry(const Actor &actor, TenantId tenant, DeliveryId id)
{
    return m_database.write([actor, tenant, id](Transaction &tx) -> Result<> {
        const auto again = DeliveryStore::retry(tx, tenant, id);
        if (!again)
            return fail(again.error());
        if (!*again)
            return fail(Error::notFound(u"delivery"_s, id.toString()));
        return AuditStore::append(tx, actor, tenant, u"retry"_s, u"delivery"_s, id.value());
    });
}

} // namespace chatflow
