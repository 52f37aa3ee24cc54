// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "conversations/cannedresponse.h"
#include "storage/transaction.h"

namespace chatflow
{

/// Table canned_responses.
class CannedStore
{
public:
    /// By shortcut, then language.
    static Result<QList<CannedResponse>> all(const Snapshot &snapshot, TenantId tenant);
    /// Adds it, or puts it in the place of the one with its shortcut and language.
    static Result<> save(Transaction &tx, const Actor &actor, TenantId tenant,
                         const CannedResponse &response);
    static Result<> remove(Transaction &tx, TenantId tenant, const QString &shortcut,
                           const QString &language);
};

} // namespace chatflow
