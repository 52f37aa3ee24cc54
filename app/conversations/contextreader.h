// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/context.h"
#include "storage/transaction.h"
#include "tenants/tenantsettings.h"

namespace chatflow
{

/// The limits as settings have them.
ContextBounds boundsOf(const TenantSettings &settings);

/// What is known of a conversation before `before`, for buildContext().
Result<ContextMaterial> readContextMaterial(const Snapshot &snapshot, TenantId tenant,
                                            ConversationId conversation, MessageId before,
                                            const ContextBounds &bounds, const ContextWords &words,
                                            const CountTokens &countTokens);

/// What goes with a question that was asked at `before`. Pure reading.
Result<ConversationContext> readContext(const Snapshot &snapshot, TenantId tenant,
                                        ConversationId conversation, MessageId before,
                                        const TenantSettings &settings, const CountTokens &countTokens);

} // namespace chatflow
