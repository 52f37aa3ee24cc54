// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/ownvariable.h"

#include "base/enumnames.h"
#include "base/money.h"

#include <QDate>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr EnumNames<VariableType, 8> typeNames{{
    {VariableType::Text, "text"_L1},
    {VariableType::Choice, "choice"_L1},
    {VariableType::List, "list"_L1},
    {VariableType::Number, "number"_L1},
    {VariableType::YesNo, "yes_no"_L1},
    {VariableType::Money, "money"_L1},
    {VariableType::Phone, "phone"_L1},
    {VariableType::Date, "date"_L1},
}};

constexpr qsizetype longestValue = 100'000;

/// The form that a value of the type has; empty when `variable` has it.
QString expectedInstead(const OwnVariable &variable)
{
    const QString &value = variable.value;
    switch (variable.type) {
    case VariableType::Text:
        return {};
    case VariableType::Choice:
        return variable.choices.contains(value) ? QString() : variable.choices.join(u" / "_s);
    case VariableType::List:
        return variable.items().join(u'\n') == value ? QString() : u"A ⏎ B ⏎ C"_s;
    case VariableType::Number: {
        static const QRegularExpression number(u"^-?[0-9]{1,15}(\\.[0-9]{1,9})?$"_s);
        return number.match(value).hasMatch() ? QString() : u"-12.5"_s;
    }
    case VariableType::YesNo:
        return value == u"yes"_s || value == u"no"_s ? QString() : u"yes / no"_s;
    case VariableType::Money: {
        const auto money = Money::fromText(value);
        return money && money->toString() == value ? QString() : u"12.50 USD"_s;
    }
    case VariableType::Phone: {
        static const QRegularExpression phone(u"^\\+[1-9][0-9]{5,14}$"_s);
        return phone.match(value).hasMatch() ? QString() : u"+34600111222"_s;
    }
    case VariableType::Date: {
        const QDate date = QDate::fromString(value, Qt::ISODate);
        return date.isValid() && date.toString(Qt::ISODate) == value ? QString() : u"2026-12-31"_s;
    }
    }
    return {};
}

} // namespace

QString toString(VariableType type)
{
    return nameOf(typeNames, type);
}

std::optional<VariableType> variableTypeFromString(QStringView text)
{
    return valueOf(typeNames, text);
}

QList<VariableType> variableTypes()
{
    QList<VariableType> types;
    for (const auto &[type, name] : typeNames)
        types.append(type);
    return types;
}

QJsonObject OwnVariable::toJson() const
{
    QJsonObject json{{u"name"_s, name}, {u"value"_s, value}, {u"type"_s, toString(type)}};
    if (!choices.isEmpty())
        json.insert(u"choices"_s, QJsonArray::fromStringList(choices));
    return json;
}

OwnVariable OwnVariable::fromJson(const JsonReader &json)
{
    OwnVariable variable{json.text(u"name"), json.text(u"value")};
    if (const auto type = variableTypeFromString(json.optionalText(u"type", toString(VariableType::Text))))
        variable.type = *type;
    else
        json.bad(u"type", u"a type of variables"_s);
    json.forEach(u"choices", [&](const JsonReader &choice) {
        if (!choice.value().isString())
            json.bad(u"choices", u"a list of texts"_s);
        variable.choices.append(choice.value().toString());
    });
    return variable;
}

QStringList OwnVariable::items() const
{
    QStringList items;
    const QStringList lines = value.split(u'\n');
    for (const QString &line : lines) {
        if (!line.trimmed().isEmpty())
            items.append(line.trimmed());
    }
    return items;
}

bool OwnVariable::isTrue() const
{
    return !value.isEmpty() && !(type == VariableType::YesNo && value == u"no"_s);
}

bool isVariableName(QStringView name)
{
    static const QRegularExpression form(u"^[a-z][a-z0-9_]{0,63}$"_s);
    return form.match(name).hasMatch() && !name.endsWith(u'\n');
}

Result<> checkVariable(const OwnVariable &variable, const QString &field)
{
    if (!isVariableName(variable.name))
        return fail(Error::invalid(field, u"[a-z][a-z0-9_]*"_s));
    if (variable.type == VariableType::Choice) {
        const QSet<QString> distinct(variable.choices.cbegin(), variable.choices.cend());
        if (distinct.isEmpty() || distinct.size() != variable.choices.size() || distinct.contains(QString()))
            return fail(Error::invalid(field, u"A / B / C"_s));
    }
    if (variable.value.size() > longestValue)
        return fail(Error::invalid(field, u"≤ %1"_s.arg(longestValue)));
    if (variable.value.isEmpty())
        return {};
    const QString expected = expectedInstead(variable);
    return expected.isEmpty() ? Result<>() : Result<>(fail(Error::invalid(field, expected)));
}

Result<> checkVariables(const QList<OwnVariable> &variables)
{
    QSet<QString> seen;
    for (const OwnVariable &variable : variables) {
        const QString field = u"own_variables."_s + variable.name;
        CHATFLOW_TRY(checkVariable(variable, field));
        if (seen.contains(variable.name))
            return fail(Error::Code::AlreadyExists, {{u"what"_s, u"variable"_s}, {u"id"_s, variable.name}});
        seen.insert(variable.name);
    }
    return {};
}

} // namespace chatflow
