// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/aiperformances.h"

#include "conversations/aiperformancestore.h"
#include "storage/database.h"

namespace chatflow
{

AiPerformances::AiPerformances(Database &database)
    : m_database(database)
{
}

QFuture<Result<QList<AiPerformanceDay>>> AiPerformances::days(TenantId tenant, QDate first, QDate last,
                                                              const QTimeZone &zone)
{
    return m_database.read([=](const Snapshot &snapshot) {
        return AiPerformanceStore::days(snapshot, tenant, first, last, zone);
    });
}

} // namespace chatflow
