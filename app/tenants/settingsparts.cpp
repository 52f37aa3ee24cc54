// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/settingsparts.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

/// What tells the elements of a list apart.
QString keyMember(const QString &field)
{
    if (field == u"business_hours"_s)
        return u"weekday"_s;
    if (field == u"follow_up_steps"_s)
        return u"after_min"_s;
    return field == u"holidays"_s ? u"date"_s : u"name"_s;
}

bool isGroup(const QString &field)
{
    return field == u"flowise"_s || field == u"context"_s || field == u"answering"_s ||
           field == u"guards"_s || field == u"survey"_s || field == u"follow_ups"_s;
}

QList<SettingsItem> itemsOf(const QString &field, const QJsonArray &array)
{
    const QString member = keyMember(field);
    QList<SettingsItem> items;
    QMap<QString, int> seen;
    for (const auto &element : array) {
        const QString key = element.toObject().value(member).toVariant().toString();
        if (field == u"business_hours"_s) { // the hours of a day are one item, wherever they stand
            const auto day = std::ranges::find(items, key, &SettingsItem::key);
            if (day != items.end()) {
                day->elements.append(element);
                continue;
            }
        }
        const int before = seen[key]++;
        items.append({before == 0 ? key : u"%1 (%2)"_s.arg(key).arg(before + 1), QJsonArray{element}});
    }
    return items;
}

QString clockText(int minutes)
{
    return u"%1:%2"_s.arg(minutes / 60, 2, 10, QChar(u'0')).arg(minutes % 60, 2, 10, QChar(u'0'));
}

QString spansText(const QJsonArray &spans)
{
    QStringList texts;
    for (const auto &span : spans)
        texts.append(clockText(span[u"from"_s].toInt()) + u'–' + clockText(span[u"to"_s].toInt()));
    return texts.join(u", "_s);
}

QString productItemText(const QJsonObject &json)
{
    const JsonReader reader{QJsonValue(json)};
    const Product product = Product::fromJson(reader);
    QString text = productText(product);
    if (!product.description.isEmpty())
        text += u" – "_s + product.description;
    return product.available ? text : u"✗ "_s + text;
}

QString variableItemText(const QJsonObject &json)
{
    const JsonReader reader{QJsonValue(json)};
    const OwnVariable variable = OwnVariable::fromJson(reader);
    if (variable.type == VariableType::Text && variable.choices.isEmpty())
        return variable.value;
    const QString choices =
        variable.choices.isEmpty() ? QString() : u": "_s + variable.choices.join(u" / "_s);
    return u"%1 [%2%3]"_s.arg(variable.value, toString(variable.type), choices);
}

} // namespace

SettingsParts SettingsParts::of(const TenantSettings &settings)
{
    SettingsParts parts;
    const QJsonObject json = settings.toJson();
    for (auto member = json.begin(); member != json.end(); ++member) {
        if (member->isArray()) {
            parts.lists.insert(member.key(), itemsOf(member.key(), member->toArray()));
        } else if (isGroup(member.key())) {
            const QJsonObject inner = member->toObject();
            for (auto value = inner.begin(); value != inner.end(); ++value)
                parts.values.insert(member.key() + u'.' + value.key(), *value);
        } else {
            parts.values.insert(member.key(), *member);
        }
    }
    return parts;
}

Result<TenantSettings> SettingsParts::joined() const
{
    QJsonObject json;
    for (auto value = values.begin(); value != values.end(); ++value) {
        const QString group = value.key().section(u'.', 0, 0);
        if (!isGroup(group)) {
            json.insert(value.key(), *value);
            continue;
        }
        QJsonObject inner = json.value(group).toObject();
        inner.insert(value.key().section(u'.', 1), *value);
        json.insert(group, inner);
    }
    for (auto list = lists.begin(); list != lists.end(); ++list) {
        QJsonArray array;
        for (const SettingsItem &item : *list) {
            for (const auto &element : item.elements)
                array.append(element);
        }
        json.insert(list.key(), array);
    }
    return TenantSettings::fromJson(json);
}

std::optional<QJsonArray> itemOf(const QList<SettingsItem> &list, const QString &key)
{
    const auto found = std::ranges::find(list, key, &SettingsItem::key);
    return found == list.end() ? std::nullopt : std::optional(found->elements);
}

QString settingText(const QString &field, const QJsonValue &value)
{
    if (field == u"template_origin"_s) {
        const qint64 id = value[u"template_id"_s].toInteger();
        return id == 0 ? QString() : u"%1 (%2)"_s.arg(id).arg(value[u"version"_s].toInteger());
    }
    if (field == u"follow_ups.earliest"_s || field == u"follow_ups.latest"_s)
        return clockText(value.toInt());
    if (value.isBool())
        return value.toBool() ? u"yes"_s : u"no"_s;
    if (value.isDouble())
        return QString::number(value.toInteger());
    return value.toString();
}

QString settingItemText(const QString &field, const QJsonArray &elements)
{
    if (field == u"business_hours"_s)
        return spansText(elements);
    const QJsonObject first = elements.first().toObject();
    if (field == u"products"_s)
        return productItemText(first);
    if (field == u"own_variables"_s)
        return variableItemText(first);
    if (field == u"follow_up_steps"_s)
        return first.value(u"text"_s).toString();
    const QString hours = spansText(first.value(u"hours"_s).toArray());
    const QString name = first.value(u"name"_s).toString();
    return (hours.isEmpty() ? u"✗"_s : hours) + (name.isEmpty() ? QString() : u' ' + name);
}

} // namespace chatflow
