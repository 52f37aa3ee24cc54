// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace chatflow
{

/// The right to look across tenants, as a type: a function that crosses them takes one. Only the engine's own
/// principal can make it, and, when there is a sign-in, an administrator's session.
class AllTenants
{
private:
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
