// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jsonreader.h"
#include "base/result.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace chatflow
{

/// What a variable's value is: how it is edited and checked.
enum class VariableType {
    Text,
    Choice, ///< one of OwnVariable::choices
    List,   ///< an item a line
    Number, ///< "-12.5"
    YesNo,  ///< "yes", "no"
    Money,  ///< "12.50 USD"
    Phone,  ///< "+34600111222"
    Date,   ///< "2026-12-31"
};
QString toString(VariableType type); ///< "text", "yes_no", …: the form in JSON
std::optional<VariableType> variableTypeFromString(QStringView text);
QList<VariableType> variableTypes();

/// A variable of a tenant's own, or one that all tenants of a workspace or plan share.
struct OwnVariable {
    QString name;  ///< [a-z][a-z0-9_]*
    QString value; ///< in the form of its type, empty = not set; never in that of a language
    VariableType type = VariableType::Text;
    QStringList choices; ///< of VariableType::Choice

    bool operator==(const OwnVariable &) const = default;

    QJsonObject toJson() const;
    /// What is wrong is recorded in `json`. Variables without a type are texts: so settings held them at
    /// first.
    static OwnVariable fromJson(const JsonReader &json);

    QStringList items() const; ///< of VariableType::List
    /// Whether a section of a template over it is there: it is set, and not "no".
    bool isTrue() const;
};

bool isVariableName(QStringView name);

/// InvalidArgument, with the form that is expected, when `variable` does not hold what its type says. `field`
/// names it in the error.
Result<> checkVariable(const OwnVariable &variable, const QString &field);

/// The same of a list, whose names must differ: the first bad one, as "own_variables.NAME".
Result<> checkVariables(const QList<OwnVariable> &variables);

} // namespace chatflow
