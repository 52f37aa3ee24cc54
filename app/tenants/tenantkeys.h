// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secretvalue.h"

#include <QString>

namespace chatflow
{

/// What is to become of a key that nobody can read back.
struct KeyChange {
    enum class Kind { Keep, Set, Remove };
    Kind kind = Kind::Keep;
    SecretValue value; ///< of Kind::Set
    QString server;    ///< of Kind::Set: which it is for, serverOrigin(); empty: the one that is in use

    static KeyChange set(const SecretValue &value, const QString &server = {})
    {
        return {Kind::Set, value, server};
    }
    static KeyChange remove() { return {Kind::Remove, {}, {}}; }
    bool isChange() const { return kind != Kind::Keep; }
    bool operator==(const KeyChange &) const = default;
};

/// The keys of a tenant's own.
struct TenantKeyChanges {
    KeyChange flowise;
    KeyChange evolution;

    bool any() const { return flowise.isChange() || evolution.isChange(); }
};

} // namespace chatflow
