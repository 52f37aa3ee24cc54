// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tenants/settingsdiff.h"
#include "tenants/settingshistory.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>

namespace chatflow
{

/// How the page of settings says things: the one place for the words about changes.
class SettingsWording
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::SettingsWording)

public:
    /// settingName(), also of what the page edits beside the settings: "name", "flowise_key".
    static QString name(const QString &field, const QString &item = {});
    /// A value as it stands in JSON, for people: "casual" → "Casual"; long ones are cut to a line.
    static QString value(const QString &field, const std::optional<QString> &text);
    /// "Tone: Casual → Formal", "Product “Chips”: new"
    static QString change(const SettingDifference &difference);
    /// "Ana, 27 Nov 10:32"
    static QString author(const SettingsVersion &version, const QTimeZone &zone, const QLocale &locale);
};

} // namespace chatflow
