// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/actorstore.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

Actor actorOf(const Row &row)
{
    return {
        .id = row.id<ActorId>(0),
        .kind = actorKindFromString(row.text(1)).value_or(Actor::Kind::System),
        .name = row.text(2),
    };
}

} // namespace

Result<Actor> ActorStore::findOrCreate(Transaction &tx, Actor::Kind kind, const QString &name)
{
    if (name.trimmed().isEmpty())
        return fail(Error::invalid(u"name"_s, u"empty"_s));
    CHATFLOW_TRY(tx.exec(
        u"INSERT INTO actors (kind, name, created_at) VALUES (?, ?, ?) ON CONFLICT (kind, name) DO NOTHING"_s,
        toString(kind), name, tx.now()));
    const auto found = tx.first(u"SELECT id, kind, name FROM actors WHERE kind = ? AND name = ?"_s, actorOf,
                                toString(kind), name);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(Error::notFound(u"actor"_s, name));
    return **found;
}

Result<QList<Actor>> ActorStore::list(const Snapshot &snapshot, Actor::Kind kind)
{
    return snapshot.list(u"SELECT id, kind, name FROM actors WHERE kind = ? ORDER BY name, id"_s, actorOf,
                         toString(kind));
}

Result<Actor> ActorStore::find(const Snapshot &snapshot, ActorId id)
{
    const auto found = snapshot.first(u"SELECT id, kind, name FROM actors WHERE id = ?"_s, actorOf, id);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(Error::notFound(u"actor"_s, id.toString()));
    return **found;
}

} // namespace chatflow
