// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/alltenants.h"
#include "storage/transaction.h"

#include <QByteArray>
#include <QString>

namespace chatflow
{

/// A trial whose turns the flow keeps.
struct TrialSession {
    TenantId tenant;
    QString sessionId;
    QString server;       ///< its address
    QByteArray pinnedKey; ///< FlowiseServer::pinnedKey
    QString flowId;

    bool operator==(const TrialSession &) const = default;
};

/// Table trial_sessions: what flows still have to be made to forget.
class TrialSessionStore
{
public:
    /// It is used now.
    static Result<> keep(Transaction &tx, const TrialSession &session);
    /// The flow has forgotten it, or nobody can make it.
    static Result<> remove(Transaction &tx, TenantId tenant, const QString &sessionId);
    /// Those nobody has used since `limit`, the oldest first.
    static Result<QList<TrialSession>> leftSince(AllTenants, const Snapshot &snapshot, Instant limit,
                                                 int most);
};

} // namespace chatflow
