// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace chatflow
{

/// The right to look across tenants, as a type: a function that crosses them takes one. Only the engine's own
/// principal and an administrator's Access can make it.
class AllTenants
{
public:
    bool operator==(const AllTenants &) const = default;

private:
    friend class Access;
    friend class SystemPrincipal;
    AllTenants() = default;
};

/// The program's own principal: what the engine and the local administrator's console work under.
class SystemPrincipal
{
public:
    static AllTenants allTenants() { return {}; }
};

} // namespace chatflow
