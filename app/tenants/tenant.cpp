// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/tenant.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

QString toString(TenantState state)
{
    switch (state) {
    case TenantState::Active:
        return u"active"_s;
    case TenantState::Trial:
        return u"trial"_s;
    case TenantState::Paused:
        return u"paused"_s;
    case TenantState::Suspended:
        return u"suspended"_s;
    }
    return u"active"_s;
}

std::optional<TenantState> tenantStateFromString(QStringView text)
{
    for (const TenantState state :
         {TenantState::Active, TenantState::Trial, TenantState::Paused, TenantState::Suspended}) {
        if (toString(state) == text)
            return state;
    }
    return std::nullopt;
}

} // namespace chatflow
