// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QMetaType>

namespace chatflow
{

/// What a change is about. Stored as its number: append only.
enum class ChangeKind : int {
    Tenant = 1,
    Settings = 2,
    Instance = 3,
    Connection = 4,
    Contact = 5,
    Conversation = 6,
    Message = 7,
    Outbox = 8,
    Usage = 9,
    Call = 10,
    Job = 11,
    Lease = 12,
    Ownership = 13, ///< of the conversation with this id: who holds it changed
    Key = 14, ///< a key was set or removed; the id is its SecretName::Kind, no tenant = the workspace's own
    Tag = 15, ///< a tag's name or colour, or that it is there
    SavedView = 16,
    Escalation = 17, ///< what waits for a person, and how urgently; the id is the conversation's
    Taught = 18,     ///< what people taught the reading of messages; the id is the tenant's
    RuleFire = 19,   ///< a rule acted
    Rules = 20,      ///< a tenant's rules; the id is the tenant's
    FollowUp = 21,   ///< of the conversation with this id
    Delivery = 22,   ///< a notice on its way out of the program, or an end it may go to
    Pause =
        23, ///< the AI was paused or goes on: of the instance with this id, a tenant, or the whole workspace
};

/// One committed change; `id` is of the kind's own id type. `tenant` is none for what belongs to no tenant.
struct Change {
    qint64 seq = 0;
    TenantId tenant;
    ChangeKind kind = ChangeKind::Tenant;
    qint64 id = 0;

    bool operator==(const Change &) const = default;
};

} // namespace chatflow

Q_DECLARE_METATYPE(chatflow::Change)
