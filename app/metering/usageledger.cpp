// SPDX-License-Identifier: GPL-3.0-or-later
#include "metering/usageledger.h"

#include "metering/previewusagestore.h"
#include "metering/usagestore.h"
#include "storage/database.h"

namespace chatflow
{

UsageLedger::UsageLedger(Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
{
}

QFuture<Result<QList<UsageDay>>> UsageLedger::days(TenantId tenant, QDate first, QDate last)
{
    return m_database.read(
        [=](const Snapshot &snapshot) { return UsageStore::days(snapshot, tenant, first, last); });
}

QFuture<Result<QList<PreviewUsageDay>>> UsageLedger::previewDays(TenantId tenant, QDate first, QDate last)
{
    return m_database.read(
        [=](const Snapshot &snapshot) { return PreviewUsageStore::days(snapshot, tenant, first, last); });
}

QFuture<Result<qint64>> UsageLedger::tokensSince(TenantId tenant, ConversationId conversation, Instant since)
{
    return m_database.read([=](const Snapshot &snapshot) {
        return UsageStore::tokensSince(snapshot, tenant, conversation, since);
    });
}

} // namespace chatflow
