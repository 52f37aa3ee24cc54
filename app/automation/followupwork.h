// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/followupstore.h"
#include "automation/tenantcontext.h"

namespace chatflow
{

/// What is done about contacts who do not answer, each in one transaction with all that decides on it: the
/// conversation is locked, so that a person who takes it is either first, and nothing is sent, or later, and
/// the message is in the outbox, from which the takeover takes it back.
///
/// Counted from the AI's last word while the AI holds the conversation: what a person said last is for that
/// person to follow up.
class FollowUpWork
{
public:
    /// Plans the next step after a silence.
    static Result<> plan(Transaction &tx, const TenantContext &tenant, const FollowUpStore::Silence &silence);
    /// Closes one, moves it, or, when its time has come, sends it. While the business is paused it waits.
    static Result<> look(Transaction &tx, const TenantContext &tenant, FollowUpId id);
};

} // namespace chatflow
