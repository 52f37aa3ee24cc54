// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "conversations/escalationrow.h"

namespace chatflow
{

/// What the page of escalations asks of the workspace, for the person at the console. EscalationDesk stands
/// behind it and tells what each means.
class EscalationSource
{
public:
    virtual ~EscalationSource() = default;

    virtual QFuture<Result<QList<EscalationRow>>> queue(TenantId tenant) = 0;
    virtual QFuture<Result<std::optional<Instant>>> snooze(TenantId tenant, ConversationId conversation,
                                                           std::optional<Instant> until) = 0;
    virtual bool mayRead(TenantId tenant) const = 0;
    virtual bool mayAnswer(TenantId tenant) const = 0;
    virtual ActorId person() const = 0;
};

} // namespace chatflow
