// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/settingsdiff.h"

#include "tenants/settingsparts.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

std::optional<QString> valueText(const SettingsParts &parts, const QString &field)
{
    const auto value = parts.values.constFind(field);
    return value == parts.values.cend() ? std::nullopt : std::optional(settingText(field, *value));
}

SettingDifference difference(const QString &field, const QString &item, const std::optional<QString> &before,
                             const std::optional<QString> &after)
{
    SettingDifference made{field, item, before, after};
    if (before.value_or(QString()).contains(u'\n') || after.value_or(QString()).contains(u'\n'))
        made.lines = lineDiff(before.value_or(QString()), after.value_or(QString()));
    return made;
}

QString keysText(const QList<SettingsItem> &items)
{
    QStringList keys;
    for (const SettingsItem &item : items)
        keys.append(item.key);
    return keys.join(u", "_s);
}

void compareLists(QList<SettingDifference> &out, const QString &field, const QList<SettingsItem> &before,
                  const QList<SettingsItem> &after)
{
    if (before == after)
        return;
    const qsizetype known = out.size();
    const auto text = [&field](const std::optional<QJsonArray> &elements) {
        return elements ? std::optional(settingItemText(field, *elements)) : std::nullopt;
    };
    for (const SettingsItem &item : before) {
        const auto now = itemOf(after, item.key);
        if (now != item.elements)
            out.append(difference(field, item.key, text(item.elements), text(now)));
    }
    for (const SettingsItem &item : after) {
        if (!itemOf(before, item.key))
            out.append(difference(field, item.key, std::nullopt, text(item.elements)));
    }
    if (out.size() == known)
        out.append(difference(field, {}, keysText(before), keysText(after)));
}

} // namespace

QList<SettingDifference> settingDifferences(const TenantSettings &before, const TenantSettings &after)
{
    const SettingsParts left = SettingsParts::of(before);
    const SettingsParts right = SettingsParts::of(after);
    QStringList fields = left.values.keys() + right.values.keys() + left.lists.keys();
    fields.removeDuplicates();
    fields.sort();
    QList<SettingDifference> out;
    for (const QString &field : std::as_const(fields)) {
        if (left.lists.contains(field)) {
            compareLists(out, field, left.lists.value(field), right.lists.value(field));
            continue;
        }
        const auto was = valueText(left, field);
        const auto is = valueText(right, field);
        if (was != is)
            out.append(difference(field, {}, was, is));
    }
    return out;
}

} // namespace chatflow
