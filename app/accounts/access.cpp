// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/access.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

struct RoleName {
    UserRole role;
    QLatin1StringView name;
};
constexpr std::array roleNames{
    RoleName{UserRole::Administrator, "administrator"_L1},
    RoleName{UserRole::Owner, "owner"_L1},
    RoleName{UserRole::Agent, "agent"_L1},
};

bool changesSomething(Permission permission)
{
    switch (permission) {
    case Permission::AnswerConversations:
    case Permission::EditSettings:
    case Permission::SetKeys:
    case Permission::ManageTenants:
    case Permission::ManageUsers:
    case Permission::ManageRecords:
        return true;
    case Permission::ReadConversations:
    case Permission::ReadSettings:
    case Permission::ReadRequestLog:
    case Permission::ReadUsage:
    case Permission::ReadTenants:
    case Permission::ReadReports:
    case Permission::ReadLogs:
    case Permission::ExportRecords:
        return false;
    }
    return true;
}

bool belongsTo(UserRole role, Permission permission)
{
    switch (permission) {
    case Permission::ReadConversations:
    case Permission::AnswerConversations:
        return true;
    case Permission::ReadSettings:
    case Permission::EditSettings:
    case Permission::SetKeys:
    case Permission::ReadRequestLog:
    case Permission::ReadUsage:
    case Permission::ExportRecords:
    case Permission::ManageRecords:
        return role != UserRole::Agent;
    case Permission::ReadTenants:
    case Permission::ManageTenants:
    case Permission::ManageUsers:
    case Permission::ReadReports:
    case Permission::ReadLogs:
        return role == UserRole::Administrator;
    }
    return false;
}

} // namespace

QString toString(UserRole role)
{
    return std::ranges::find(roleNames, role, &RoleName::role)->name;
}

std::optional<UserRole> userRoleFromString(QStringView text)
{
    const auto found = std::ranges::find_if(roleNames, [&](const RoleName &row) { return row.name == text; });
    return found == roleNames.end() ? std::nullopt : std::optional(found->role);
}

Access::Access(UserRole role, const QSet<TenantId> &tenants)
    : m_role(role)
    , m_tenants(tenants)
{
}

Access Access::administrator()
{
    return {UserRole::Administrator, {}};
}

Access Access::owner(TenantId tenant)
{
    return {UserRole::Owner, {tenant}};
}

Access Access::agent(const QSet<TenantId> &tenants)
{
    return {UserRole::Agent, tenants};
}

Access Access::readOnly() const
{
    Access access = *this;
    access.m_readOnly = true;
    return access;
}

bool Access::may(Permission permission) const
{
    return belongsTo(m_role, permission) && !(m_readOnly && changesSomething(permission)) &&
           (m_role == UserRole::Administrator || !m_tenants.isEmpty());
}

bool Access::may(Permission permission, TenantId tenant) const
{
    return may(permission) && sees(tenant);
}

bool Access::sees(TenantId tenant) const
{
    return tenant && (m_role == UserRole::Administrator || m_tenants.contains(tenant));
}

std::optional<AllTenants> Access::allTenants() const
{
    return m_role == UserRole::Administrator ? std::optional(AllTenants()) : std::nullopt;
}

} // namespace chatflow
