// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/rulematcher.h"
#include "base/future.h"
#include "flowise/flowisetypes.h"
#include "language/taughtreader.h"
#include "metering/pricebook.h"
#include "storage/transaction.h"
#include "tenants/tenant.h"
#include "tenants/tenantsettings.h"
#include "tenants/variables.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QTimeZone>

#include <functional>
#include <memory>

namespace chatflow
{

class Database;

/// All that is needed of a tenant to answer its contacts. Immutable: work in hand keeps the version it began
/// with.
struct TenantContext {
    Tenant tenant;
    TenantSettings settings;
    SharedVariables shared;
    PriceBook prices; ///< of the model that the flow's calls are priced by
    QTimeZone zone;
    std::shared_ptr<const RuleMatcher> rules; ///< compiled once for each version
    FlowiseServer flowise;                    ///< with the tenant's key; an empty URL when it is not set up
    std::shared_ptr<const TaughtReader> reader{}; ///< of what contacts write
};

/// All but the server, its key and the reader.
Result<TenantContext> readTenantContext(const Snapshot &snapshot, TenantId id);

/// Keeps the tenants' contexts until they change. Lives in the engine thread.
class TenantContexts : public QObject
{
    Q_OBJECT

public:
    /// Finds the key of a tenant for a server, its own or the workspace's; empty when none is set for it.
    using KeyLookup = std::function<QFuture<Result<SecretValue>>(TenantId, const QUrl &server)>;

    TenantContexts(Database &database, KeyLookup flowiseKey, QObject *parent = nullptr);

    QFuture<Result<std::shared_ptr<const TenantContext>>> of(TenantId tenant);
    /// Forgets one, after its settings or keys changed.
    void forget(TenantId tenant);
    void forgetAll();

private:
    QCoro::Task<Result<std::shared_ptr<const TenantContext>>> load(TenantId tenant);

    Database &m_database;
    KeyLookup m_flowiseKey;
    QHash<TenantId, QFuture<Result<std::shared_ptr<const TenantContext>>>> m_known;
};

} // namespace chatflow
