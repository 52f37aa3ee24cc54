// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "conversations/savedview.h"
#include "storage/transaction.h"

#include <QList>

namespace chatflow
{

/// Table saved_views.
class SavedViewStore
{
public:
    /// In the person's own order, without their counts.
    static Result<QList<SavedView>> list(const Snapshot &snapshot, TenantId tenant, ActorId person);
    /// At the end.
    static Result<SavedView> add(Transaction &tx, TenantId tenant, ActorId person, const QString &name,
                                 const ConversationFilter &filter);
    /// NotFound when the person has no such view, as with the others.
    static Result<> rename(Transaction &tx, TenantId tenant, ActorId person, SavedViewId id,
                           const QString &name);
    static Result<> remove(Transaction &tx, TenantId tenant, ActorId person, SavedViewId id);
    /// All of the person's views in their new order; those left out keep theirs behind them.
    static Result<> setOrder(Transaction &tx, TenantId tenant, ActorId person,
                             const QList<SavedViewId> &order);
    /// Of all people: what was of `from` is of `into` from now on.
    static Result<> replaceTag(Transaction &tx, TenantId tenant, TagId from, TagId into);
};

} // namespace chatflow
