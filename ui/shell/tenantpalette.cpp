// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/tenantpalette.h"

#include "shell/palettematch.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

QString stateText(TenantState state)
{
    switch (state) {
    case TenantState::Trial:
        return QCoreApplication::translate("chatflow::TenantPalette", "Trial");
    case TenantState::Paused:
        return QCoreApplication::translate("chatflow::TenantPalette", "Paused");
    case TenantState::Suspended:
        return QCoreApplication::translate("chatflow::TenantPalette", "Suspended");
    case TenantState::Active:
        break;
    }
    return {};
}

} // namespace

TenantPalette::TenantPalette(std::function<void(TenantId)> show)
    : m_show(std::move(show))
{
}

QString TenantPalette::heading() const
{
    return QCoreApplication::translate("chatflow::TenantPalette", "Businesses");
}

QFuture<Result<QList<PaletteItem>>> TenantPalette::find(const QString &text, int limit)
{
    QList<std::pair<int, const Tenant *>> found;
    for (const Tenant &tenant : std::as_const(m_tenants)) {
        const int score = std::max(paletteMatch(text, tenant.name), paletteMatch(text, tenant.clientId) - 1);
        if (score > 0)
            found.append({score, &tenant});
    }
    std::ranges::stable_sort(found, std::ranges::greater(), &std::pair<int, const Tenant *>::first);
    QList<PaletteItem> items;
    for (const auto &[score, tenant] : std::as_const(found)) {
        if (items.size() == limit)
            break;
        PaletteItem item;
        item.id = u"tenant:%1"_s.arg(tenant->id.value());
        item.title = tenant->name;
        item.detail = stateText(tenant->state);
        item.icon = u"tenant"_s;
        item.run = [show = m_show, id = tenant->id] { show(id); };
        items.append(item);
    }
    return readyFuture(Result<QList<PaletteItem>>(items));
}

} // namespace chatflow
