// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "storage/transaction.h"

namespace chatflow
{

/// Table actors: who is behind the changes.
class ActorStore
{
public:
    /// The actor of this kind and name, made when it is not there yet. InvalidArgument for an empty name.
    static Result<Actor> findOrCreate(Transaction &tx, Actor::Kind kind, const QString &name);
    /// By name.
    static Result<QList<Actor>> list(const Snapshot &snapshot, Actor::Kind kind);
    /// NotFound when there is none.
    static Result<Actor> find(const Snapshot &snapshot, ActorId id);
};

} // namespace chatflow
