// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/message.h"
#include "tenants/connectionprobe.h"
#include "tenants/tenantdirectory.h"
#include "tenants/tenantkeys.h"

#include <optional>

namespace chatflow
{

class ChangeFeed;

/// A tenant as the wizard has put it together.
struct NewTenant {
    TenantDraft draft;
    std::optional<InstanceDraft> number;
    TenantKeyChanges keys;
};

/// How far a new tenant has come: the latest message that came in, and what became of it.
struct FirstExchange {
    QString contact;
    std::optional<Message> question;
    std::optional<Message> answer;
    bool waitsForPerson = false; ///< the AI gave up on it
    QList<Instance> numbers;
    QList<ConnectionState> connections;
};

/// What the wizard needs to bring a tenant from nothing to its first answered message.
class TenantSetup : public ConnectionProbe
{
public:
    /// All of it or nothing.
    virtual QFuture<Result<Tenant>> add(const NewTenant &tenant) = 0;
    virtual QFuture<Result<FirstExchange>> exchange(TenantId tenant) = 0;
    virtual ChangeFeed &changes() = 0;
    /// Whether somebody answers messages in this window; otherwise an engine elsewhere has to.
    virtual bool answersHere() const = 0;
};

} // namespace chatflow
