// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/alltenants.h"
#include "base/id.h"

#include <QSet>
#include <QString>

#include <optional>

namespace chatflow
{

/// What kind of person works in the workspace.
enum class UserRole {
    Administrator, ///< runs ChatFlow, manages all tenants
    Owner,         ///< a business: sees its own tenant
    Agent,         ///< answers conversations of the tenants assigned to them
};
QString toString(UserRole role); ///< "administrator", …: the form in the database and in JSON
std::optional<UserRole> userRoleFromString(QStringView text);

/// What a person may be allowed to do. Pages and commands ask for one of these, never for a role.
enum class Permission {
    ReadConversations,
    AnswerConversations, ///< answer, take over, hand back
    ReadSettings,
    EditSettings,
    SetKeys, ///< set, never read back
    ReadRequestLog,
    ReadUsage,
    ReadTenants,   ///< the list of all tenants
    ManageTenants, ///< add, pause, suspend, delete tenants
    ManageUsers,
    ReadReports,
    ReadLogs,
    ExportRecords, ///< conversations and the data of one person into files
    ManageRecords, ///< erase a person, clean up, import
};

/// What one person may do, to which tenants. On one computer it guides people; with PostgreSQL the database
/// enforces the same (ARCHITECTURE.md, "Roles"). A value.
class Access
{
public:
    static Access administrator();
    static Access owner(TenantId tenant);
    static Access agent(const QSet<TenantId> &tenants);
    /// The same, without anything that changes something.
    Access readOnly() const;

    UserRole role() const { return m_role; }
    bool isReadOnly() const { return m_readOnly; }
    /// For at least one tenant, or for the workspace itself.
    bool may(Permission permission) const;
    bool may(Permission permission, TenantId tenant) const;
    bool sees(TenantId tenant) const;
    /// The tenants of an owner or agent; empty for an administrator, who sees all.
    const QSet<TenantId> &tenants() const { return m_tenants; }
    /// The right to look across tenants: administrators only.
    std::optional<AllTenants> allTenants() const;

    bool operator==(const Access &) const = default;

private:
    Access(UserRole role, const QSet<TenantId> &tenants);

    UserRole m_role;
    QSet<TenantId> m_tenants;
    bool m_readOnly = false;
};

} // namespace chatflow
