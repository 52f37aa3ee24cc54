// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/tenant.h"

#include "base/enumnames.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr EnumNames<TenantState, 4> states{{
    {TenantState::Active, "active"_L1},
    {TenantState::Trial, "trial"_L1},
    {TenantState::Paused, "paused"_L1},
    {TenantState::Suspended, "suspended"_L1},
}};

} // namespace

QString toString(TenantState state)
{
    return nameOf(states, state);
}

std::optional<TenantState> tenantStateFromString(QStringView text)
{
    return valueOf(states, text);
}

} // namespace chatflow
