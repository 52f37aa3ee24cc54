// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/secretvalue.h"

namespace chatflow
{

/// What is to become of a key that nobody can read back.
struct KeyChange {
    enum class Kind { Keep, Set, Remove };
    Kind kind = Kind::Keep;
    SecretValue value; ///< of Kind::Set

    static KeyChange set(const SecretValue &value) { return {Kind::Set, value}; }
    static KeyChange remove() { return {Kind::Remove, {}}; }
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
