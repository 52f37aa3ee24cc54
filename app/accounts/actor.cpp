// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/actor.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

QString toString(Actor::Kind kind)
{
    switch (kind) {
    case Actor::Kind::Person:
        return u"person"_s;
    case Actor::Kind::Engine:
        return u"engine"_s;
    case Actor::Kind::System:
        break;
    }
    return u"system"_s;
}

std::optional<Actor::Kind> actorKindFromString(QStringView text)
{
    for (const auto kind : {Actor::Kind::Person, Actor::Kind::Engine, Actor::Kind::System}) {
        if (text == toString(kind))
            return kind;
    }
    return std::nullopt;
}

} // namespace chatflow
