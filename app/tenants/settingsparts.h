// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "tenants/tenantsettings.h"

#include <QJsonArray>
#include <QJsonValue>
#include <QList>
#include <QMap>
#include <QString>

#include <optional>

namespace chatflow
{

/// An item of a list among the settings: what is changed, compared and merged as one.
struct SettingsItem {
    QString key;         ///< a product's or variable's name, a weekday's number, a holiday's date
    QJsonArray elements; ///< one, or all hours of the weekday

    bool operator==(const SettingsItem &) const = default;
};

/// Settings taken apart, so that two versions can be compared and merged field by field, without a second
/// list of the fields that could fall behind.
struct SettingsParts {
    QMap<QString, QJsonValue> values;         ///< by field: "tone", "flowise.timeout_s", "template_origin"
    QMap<QString, QList<SettingsItem>> lists; ///< by field: "products", "own_variables", …

    static SettingsParts of(const TenantSettings &settings);
    Result<TenantSettings> joined() const;
};

/// The item with `key`, if there is one.
std::optional<QJsonArray> itemOf(const QList<SettingsItem> &list, const QString &key);

/// A value as people read it, in no language: "yes", "120", "09:00–13:00, 15:00–19:00", "Chips (1.50 USD)".
QString settingText(const QString &field, const QJsonValue &value);
QString settingItemText(const QString &field, const QJsonArray &elements);

} // namespace chatflow
