// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/timelineevent.h"
#include "storage/transaction.h"

namespace chatflow
{

/// What happened with a person, read from what is stored of it anyway: marks and notes of threads, the audit
/// log, and when the conversations began.
class TimelineStore
{
public:
    /// The newest first, below `before` (none: from the newest). `group` are all contacts that are one person
    /// (ContactGroupStore::members).
    static Result<Page<TimelineEvent>> page(const Snapshot &snapshot, TenantId tenant,
                                            const QList<ContactId> &group,
                                            const std::optional<PageKey> &before, int limit);
};

} // namespace chatflow
