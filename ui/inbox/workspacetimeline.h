// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/contacts.h"
#include "inbox/timelinesource.h"

namespace chatflow
{

/// The workspace's Contacts, which must outlive it.
class WorkspaceTimeline final : public TimelineSource
{
public:
    explicit WorkspaceTimeline(Contacts &contacts)
        : m_contacts(contacts)
    {
    }

    QFuture<Result<Page<TimelineEvent>>> events(TenantId tenant, ContactId contact,
                                                const std::optional<PageKey> &before, int limit) override
    {
        return m_contacts.timeline(tenant, contact, before, limit);
    }

private:
    Contacts &m_contacts;
};

} // namespace chatflow
