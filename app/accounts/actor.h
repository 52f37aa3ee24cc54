// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QString>

#include <optional>

namespace chatflow
{

/// Who is behind a change: a person at a console or command line, an engine, or the program itself.
struct Actor {
    enum class Kind { Person, Engine, System };

    ActorId id;
    Kind kind = Kind::Person;
    QString name;

    bool operator==(const Actor &) const = default;
};

QString toString(Actor::Kind kind); ///< "person", "engine", "system"
std::optional<Actor::Kind> actorKindFromString(QStringView text);

} // namespace chatflow
