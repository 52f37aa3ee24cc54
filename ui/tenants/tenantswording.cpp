// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/tenantswording.h"

#include "base/errortext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

bool isConnected(const NumberOverview &number)
{
    return number.whatsApp.state == "ok"_L1;
}

} // namespace

QString TenantsWording::stateName(TenantState state)
{
    switch (state) {
    case TenantState::Active:
        //: Said of a business: the AI answers
        return tr("Active");
    case TenantState::Trial:
        //: Said of a business that tries the service
        return tr("Trial");
    case TenantState::Paused:
        //: Said of a business: the AI does not answer for now
        return tr("Paused");
    case TenantState::Suspended:
        //: Said of a business: it is not served any more
        return tr("Suspended");
    }
    return {};
}

QString TenantsWording::connectionName(const ConnectionGlance &glance, bool setUp)
{
    if (!setUp)
        return tr("not set up");
    if (glance.state == "ok"_L1)
        return tr("connected");
    if (glance.state == "connecting"_L1)
        return tr("connecting");
    if (glance.state == "closed"_L1)
        return tr("not connected");
    if (glance.state == "failed"_L1)
        return tr("in trouble");
    //: Said of a connection that no engine has looked at
    return tr("not looked at yet");
}

QString TenantsWording::connectionIcon(const ConnectionGlance &glance, bool setUp)
{
    if (!setUp)
        return u"off"_s;
    if (glance.state == "ok"_L1)
        return u"ok"_s;
    if (glance.state == "failed"_L1 || glance.state == "closed"_L1)
        return u"failed"_s;
    return glance.state == "connecting"_L1 ? u"connecting"_s : u"unknown"_s;
}

QString TenantsWording::numbersName(const TenantOverview &tenant)
{
    const auto &numbers = tenant.numbers;
    if (numbers.isEmpty())
        return tr("no number");
    const auto connected = std::ranges::count_if(numbers, isConnected);
    if (numbers.size() == 1)
        return connectionName(numbers.constFirst().whatsApp, true);
    //: WhatsApp numbers of a business: %1 of %2
    return tr("%1 of %2 connected").arg(connected).arg(numbers.size());
}

QString TenantsWording::numbersIcon(const TenantOverview &tenant)
{
    // The worst of them.
    QString icon = tenant.numbers.isEmpty() ? u"off"_s : u"ok"_s;
    for (const NumberOverview &number : tenant.numbers) {
        const QString own = connectionIcon(number.whatsApp, true);
        if (own == "failed"_L1)
            return own;
        if (own != "ok"_L1)
            icon = own;
    }
    return icon;
}

QString TenantsWording::troubles(const TenantOverview &tenant)
{
    QStringList lines;
    const auto add = [&lines](const ConnectionGlance &glance) {
        if (glance.error) {
            const QString line = errorText(*glance.error).oneLine();
            if (!lines.contains(line))
                lines << line;
        }
    };
    if (tenant.flowiseUrl.isEmpty())
        lines << tr("No Flowise server is set up, so the AI cannot answer.");
    add(tenant.flowise);
    if (tenant.numbers.isEmpty())
        lines << tr("There is no WhatsApp number, so no message can come in.");
    for (const NumberOverview &number : tenant.numbers) {
        add(number.whatsApp);
        add(number.events);
        if (number.whatsApp.state == "closed"_L1 && !number.whatsApp.error)
            lines << errorText({Error::Code::InstanceNotConnected, {{u"instance"_s, number.name}}, {}})
                         .oneLine();
    }
    return lines.join(u'\n');
}

QString TenantsWording::instanceStateName(InstanceState state)
{
    switch (state) {
    case InstanceState::Open:
        return tr("connected");
    case InstanceState::Connecting:
        return tr("connecting");
    case InstanceState::Closed:
    case InstanceState::Refused:
        return tr("not connected");
    }
    return {};
}

QString TenantsWording::numberChoice(const QString &name, const QString &phone, InstanceState state)
{
    const QString who = phone.isEmpty() ? name : tr("%1 (+%2)").arg(name, phone);
    //: %1 is a WhatsApp number, %2 its state ("connected")
    return tr("%1: %2").arg(who, instanceStateName(state));
}

} // namespace chatflow
