// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "accounts/alltenants.h"
#include "base/id.h"
#include "base/instant.h"
#include "storage/transaction.h"

#include <QList>

namespace chatflow
{

/// That the AI answers nobody on one number, or, without a tenant, in the whole workspace. A tenant's own
/// pause is its state (TenantState::Paused).
struct AiPause {
    TenantId tenant;
    InstanceId instance;
    ActorId by{};
    Instant since{};

    bool operator==(const AiPause &) const = default;
};

/// Table ai_pauses.
class PauseStore
{
public:
    /// Whether the AI may not answer on this number now, for either reason.
    static Result<bool> isPaused(const Snapshot &snapshot, TenantId tenant, InstanceId instance);
    static Result<QList<AiPause>> all(const Snapshot &snapshot, AllTenants);
    /// Both answer whether something changed.
    static Result<bool> set(Transaction &tx, const AiPause &pause);
    static Result<bool> clear(Transaction &tx, TenantId tenant, InstanceId instance);
};

} // namespace chatflow
