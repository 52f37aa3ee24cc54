// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/variables.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

/// Layers of variables, the less particular ones first.
class VariableLayers
{
public:
    void put(EffectiveVariable variable, VariableOrigin origin)
    {
        variable.origin = origin;
        const auto found = std::ranges::find(m_variables, variable.name, &EffectiveVariable::name);
        const bool isEmpty = variable.text.isEmpty() && variable.items.isEmpty();
        if (found == m_variables.end()) {
            m_variables.append(variable);
        } else if (!isEmpty) {
            variable.overrides = found->overrides;
            if (!found->text.isEmpty())
                variable.overrides.append({found->origin, found->text});
            *found = variable;
        }
    }
    void put(const QString &name, const QString &text, VariableOrigin origin)
    {
        put(EffectiveVariable{.name = name, .text = text, .items = {}}, origin);
    }
    void put(const QList<OwnVariable> &own, VariableOrigin origin)
    {
        for (const OwnVariable &variable : own) {
            EffectiveVariable made{.name = variable.name, .text = variable.value, .items = {}};
            made.isNo = !variable.value.isEmpty() && !variable.isTrue();
            if (variable.type == VariableType::List) {
                const QStringList items = variable.items();
                made.text = items.join(u", "_s);
                for (const QString &item : items)
                    made.items.append({{u"item"_s, item}, {u"."_s, item}});
            }
            put(made, origin);
        }
    }
    QList<EffectiveVariable> take() { return std::move(m_variables); }

private:
    QList<EffectiveVariable> m_variables;
};

/// In the text, what can be had now; a section over the items can tell the others as well.
EffectiveVariable productsVariable(const QList<Product> &products)
{
    EffectiveVariable variable{.name = u"products"_s, .text = {}, .items = {}};
    QStringList texts;
    for (const Product &product : products) {
        if (product.available)
            texts.append(productText(product));
        const QString price = product.price ? product.price->toString() : QString();
        variable.items.append({{u"name"_s, product.name},
                               {u"price"_s, price},
                               {u"description"_s, product.description},
                               {u"available"_s, product.available ? u"yes"_s : QString()},
                               {u"."_s, productText(product)}});
    }
    variable.text = texts.join(u", "_s);
    return variable;
}

} // namespace

QList<EffectiveVariable> effectiveVariables(const Tenant &tenant, const TenantSettings &settings,
                                            const ContactVariables &contact, const SharedVariables &shared,
                                            QDate today)
{
    VariableLayers layers;
    layers.put(u"business_name"_s, tenant.name, VariableOrigin::BuiltIn);
    for (const QString &name :
         {u"business_description"_s, u"tone"_s, u"language"_s, u"products"_s, u"business_hours"_s,
          u"custom_instructions"_s, u"contact_name"_s, u"contact_phone"_s})
        layers.put(name, {}, VariableOrigin::BuiltIn); // for the order
    layers.put(shared.workspace, VariableOrigin::Workspace);
    layers.put(shared.plan, VariableOrigin::Plan);
    layers.put(u"business_name"_s, settings.businessName, VariableOrigin::Tenant);
    layers.put(u"business_description"_s, settings.businessDescription, VariableOrigin::Tenant);
    layers.put(u"tone"_s, settings.tone, VariableOrigin::Tenant);
    layers.put(u"language"_s, settings.language, VariableOrigin::Tenant);
    layers.put(productsVariable(settings.products), VariableOrigin::Tenant);
    layers.put(u"business_hours"_s,
               openingHoursText(settings.businessHours, settings.holidays, today, settings.language),
               VariableOrigin::Tenant);
    layers.put(u"custom_instructions"_s, settings.customInstructions, VariableOrigin::Tenant);
    layers.put(settings.ownVariables, VariableOrigin::Tenant);
    layers.put(u"contact_name"_s, contact.name, VariableOrigin::Contact);
    layers.put(u"contact_phone"_s, contact.phone, VariableOrigin::Contact);
    const std::pair<QString, QString> known[]{{u"contact_email"_s, contact.email},
                                              {u"contact_company"_s, contact.company},
                                              {u"contact_language"_s, contact.language}};
    for (const auto &[name, text] : known) {
        if (!text.isEmpty())
            layers.put(name, text, VariableOrigin::Contact);
    }
    layers.put(contact.fields, VariableOrigin::Contact);
    QList<EffectiveVariable> variables = layers.take();
    variables.removeIf([](const EffectiveVariable &variable) { return variable.name == u"client_id"_s; });
    variables.append({.name = u"client_id"_s, .text = tenant.clientId, .items = {}});
    return variables;
}

QList<FlowVariable> flowVariables(const QList<EffectiveVariable> &variables)
{
    QList<FlowVariable> out;
    for (const EffectiveVariable &variable : variables)
        out.append({variable.name, variable.text});
    return out;
}

} // namespace chatflow
