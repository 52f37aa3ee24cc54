// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/variables.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

QString clockTime(int minutes)
{
    return u"%1:%2"_s.arg(minutes / 60 % 24, 2, 10, QChar(u'0')).arg(minutes % 60, 2, 10, QChar(u'0'));
}

void set(QList<FlowVariable> &variables, const QString &name, const QString &text)
{
    const auto found = std::find_if(variables.begin(), variables.end(),
                                    [&](const FlowVariable &variable) { return variable.name == name; });
    if (found == variables.end())
        variables.append({name, text});
    else
        found->text = text;
}

} // namespace

QString openingHoursText(const QList<OpeningHours> &hours, const QString &language)
{
    const QLocale locale(language);
    const auto dayName = [&](int weekday) { return locale.standaloneDayName(weekday, QLocale::ShortFormat); };
    // The spans of each day, then neighbouring days with the same spans as one range.
    QStringList spans(8);
    QList<OpeningHours> sorted = hours;
    std::stable_sort(sorted.begin(), sorted.end(), [](const OpeningHours &a, const OpeningHours &b) {
        return std::pair(a.weekday, a.from) < std::pair(b.weekday, b.from);
    });
    for (const OpeningHours &span : std::as_const(sorted)) {
        QString &day = spans[span.weekday];
        if (!day.isEmpty())
            day += u", "_s;
        day += clockTime(span.from) + u'–' + clockTime(span.to);
    }
    QStringList parts;
    for (int day = 1; day <= 7; ++day) {
        if (spans.at(day).isEmpty())
            continue;
        int last = day;
        while (last < 7 && spans.at(last + 1) == spans.at(day))
            ++last;
        const QString days = last == day ? dayName(day) : dayName(day) + u'–' + dayName(last);
        parts << days + u' ' + spans.at(day);
        day = last;
    }
    return parts.join(u"; "_s);
}

QList<FlowVariable> effectiveVariables(const Tenant &tenant, const TenantSettings &settings,
                                       const ContactVariables &contact)
{
    QList<FlowVariable> variables{
        {u"business_name"_s, settings.businessName.isEmpty() ? tenant.name : settings.businessName},
        {u"business_description"_s, settings.businessDescription},
        {u"tone"_s, settings.tone},
        {u"language"_s, settings.language},
        {u"products"_s, settings.products.join(u", "_s)},
        {u"business_hours"_s, openingHoursText(settings.businessHours, settings.language)},
        {u"custom_instructions"_s, settings.customInstructions},
        {u"contact_name"_s, contact.name},
        {u"contact_phone"_s, contact.phone},
    };
    for (const OwnVariable &own : settings.ownVariables)
        set(variables, own.name, own.value);
    set(variables, u"client_id"_s, tenant.clientId);
    return variables;
}

} // namespace chatflow
