// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/variables.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

void set(QList<FlowVariable> &variables, const QString &name, const QString &text)
{
    const auto found = std::find_if(variables.begin(), variables.end(),
                                    [&](const FlowVariable &variable) { return variable.name == name; });
    if (found == variables.end())
        variables.append({name, text});
    else
        found->text = text;
}

/// What can be had now: a flow that wants the others as well lists them by a section of its template.
QString productsText(const QList<Product> &products)
{
    QStringList texts;
    for (const Product &product : products) {
        if (product.available)
            texts.append(productText(product));
    }
    return texts.join(u", "_s);
}

} // namespace

QList<FlowVariable> effectiveVariables(const Tenant &tenant, const TenantSettings &settings,
                                       const ContactVariables &contact)
{
    QList<FlowVariable> variables{
        {u"business_name"_s, settings.businessName.isEmpty() ? tenant.name : settings.businessName},
        {u"business_description"_s, settings.businessDescription},
        {u"tone"_s, settings.tone},
        {u"language"_s, settings.language},
        {u"products"_s, productsText(settings.products)},
        {u"business_hours"_s, openingHoursText(settings.businessHours, settings.language)},
        {u"custom_instructions"_s, settings.customInstructions},
        {u"contact_name"_s, contact.name},
        {u"contact_phone"_s, contact.phone},
    };
    for (const OwnVariable &own : settings.ownVariables)
        set(variables, own.name, own.type == VariableType::List ? own.items().join(u", "_s) : own.value);
    set(variables, u"client_id"_s, tenant.clientId);
    return variables;
}

} // namespace chatflow
