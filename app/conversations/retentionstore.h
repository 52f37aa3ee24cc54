// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/conversation.h"
#include "storage/transaction.h"

namespace chatflow
{

/// What a cleanup would remove.
struct RetentionPreview {
    int days = 0;  ///< for how many days a tenant's messages are kept; 0 = for ever
    Instant limit; ///< what is older goes
    qint64 messages = 0;
    qint64 conversations = 0; ///< of which messages go
    qint64 whole = 0;         ///< of those, the ones of which nothing stays
    std::optional<Instant> oldest;

    bool operator==(const RetentionPreview &) const = default;
};

/// How long a tenant's messages are kept, and their removal a little at a time.
class RetentionStore
{
public:
    static constexpr int defaultDays = 90;
    static constexpr int longestDays = 36'500;

    static Result<int> days(const Snapshot &snapshot, TenantId tenant);
    static Result<> setDays(Transaction &tx, TenantId tenant, int days);
    static Result<RetentionPreview> preview(const Snapshot &snapshot, TenantId tenant);

    struct Step {
        ConversationId after; ///< where to go on
        qint64 messages = 0;  ///< that were removed
        bool last = false;
    };
    /// Removes at most `most` messages older than `limit` from the conversations after `after`, and those
    /// conversations of which nothing stays, with contacts of whom nobody has noted anything. What waits for
    /// an answer or to be sent stays.
    static Result<Step> remove(Transaction &tx, TenantId tenant, Instant limit, ConversationId after,
                               int most);
};

} // namespace chatflow
