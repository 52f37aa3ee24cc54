// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "metering/previewusage.h"
#include "metering/usage.h"

#include <QFuture>
#include <QObject>

namespace chatflow
{

class Database;

/// What a tenant used. Any thread may call it.
class UsageLedger : public QObject
{
    Q_OBJECT

public:
    explicit UsageLedger(Database &database, QObject *parent = nullptr);

    /// The days from `first` to `last`, both included, in the tenant's zone; oldest first; days without use
    /// are absent.
    QFuture<Result<QList<UsageDay>>> days(TenantId tenant, QDate first, QDate last);
    /// The same of previews, which are metered apart.
    QFuture<Result<QList<PreviewUsageDay>>> previewDays(TenantId tenant, QDate first, QDate last);
    /// Token counts of a conversation since `since`.
    QFuture<Result<qint64>> tokensSince(TenantId tenant, ConversationId conversation, Instant since);

private:
    Database &m_database;
};

} // namespace chatflow
