// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flowise/flowisetypes.h"
#include "tenants/tenant.h"
#include "tenants/tenantsettings.h"

#include <QDate>
#include <QList>
#include <QString>

namespace chatflow
{

/// What is known of the contact of a conversation, as variables.
struct ContactVariables {
    QString name;                ///< contact_name
    QString phone;               ///< contact_phone: digits only, empty when unknown
    QString email{};             ///< contact_email; no variable when empty
    QString company{};           ///< contact_company, as contact_email
    QString language{};          ///< contact_language, as contact_email
    QList<OwnVariable> fields{}; ///< the contact's own, each a variable of its name
};

/// Variables that a tenant takes over where it has none of its own.
struct SharedVariables {
    QList<OwnVariable> workspace;
    QList<OwnVariable> plan;

    bool operator==(const SharedVariables &) const = default;
};

/// Where a variable's value is from, the more particular ones later.
enum class VariableOrigin { BuiltIn, Workspace, Plan, Tenant, Contact };

/// A value that another one has replaced.
struct OverriddenVariable {
    VariableOrigin origin = VariableOrigin::BuiltIn;
    QString text;

    bool operator==(const OverriddenVariable &) const = default;
};

/// A variable of one question, with where its value is from.
struct EffectiveVariable {
    QString name;
    QString text;
    bool isNo = false; ///< a "no": a section over it is not there
    /// Of lists: what a section over it may name in each of them ("name", "price", …; "item").
    QList<QList<FlowVariable>> items;
    VariableOrigin origin = VariableOrigin::BuiltIn;
    QList<OverriddenVariable> overrides{}; ///< the least particular first

    bool isTrue() const { return !isNo && (!text.isEmpty() || !items.isEmpty()); }
    bool operator==(const EffectiveVariable &) const = default;
};

/// All variables of one question, each name once, in a fixed order: the plan's seven, the contact's two, then
/// others as they come. What is more particular replaces what is less: built in, workspace, plan, tenant,
/// contact; what is empty replaces nothing. client_id is always the tenant's. `today`, in the tenant's time
/// zone, tells which holidays are still to come.
QList<EffectiveVariable> effectiveVariables(const Tenant &tenant, const TenantSettings &settings,
                                            const ContactVariables &contact,
                                            const SharedVariables &shared = {}, QDate today = {});

/// As a flow takes them.
QList<FlowVariable> flowVariables(const QList<EffectiveVariable> &variables);

} // namespace chatflow
