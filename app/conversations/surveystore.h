// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/instant.h"
#include "storage/transaction.h"

#include <optional>

namespace chatflow
{

/// A contact was asked how it was.
struct Survey {
    MessageId question;
    TenantId tenant;
    ConversationId conversation;
    Instant askedAt;
    Instant expiresAt;
    ActorId askedBy; ///< whose conversation it was
};

/// Table surveys.
class SurveyStore
{
public:
    static Result<> add(Transaction &tx, const Survey &survey);
    /// The one that what the contact writes at `at` may answer: its question went out, its time is not over,
    /// and nobody of ours has said anything since.
    static Result<std::optional<Survey>> openOf(const Snapshot &snapshot, TenantId tenant,
                                                ConversationId conversation, Instant at);
    static Result<> answer(Transaction &tx, const Survey &survey, int score);
    /// Whether the contact of the conversation was asked at or after `since`.
    static Result<bool> wasAsked(const Snapshot &snapshot, TenantId tenant, ConversationId conversation,
                                 Instant since);
};

} // namespace chatflow
