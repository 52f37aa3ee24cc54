// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "tenants/tenantsettings.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace chatflow
{

/// One setting as the command line shows and takes it: "flowise.timeout_s", "120".
struct SettingText {
    QString key;
    QString value;
    bool operator==(const SettingText &) const = default;
};

/// Every key that can be set, in the order of the JSON form; own variables as "own_variables.NAME".
QStringList settingKeys();

/// All settings as text. Lists are separated by commas, opening hours are "mon 09:00-18:00, …".
QList<SettingText> settingTexts(const TenantSettings &settings);

/// `settings` with `key` set to what `text` says. Numbers, "yes"/"no", lists and opening hours are read as
/// their key asks; a pasted prediction URL for flowise.url sets flowise.flow_id too. InvalidArgument with
/// what was expected. Whether the settings fit together is for TenantSettings::validate(), when all of a
/// command are known.
Result<TenantSettings> withSetting(const TenantSettings &settings, const QString &key, const QString &text);

/// `settings` with `key` as in a new tenant; an own variable is removed.
Result<TenantSettings> withoutSetting(const TenantSettings &settings, const QString &key);

/// `settings` with what a JSON file holds, in the form of the settings in `tenant show --json`; the rest
/// stays. Errors: FileRead; InvalidArgument for an unknown key or a value of another type.
Result<TenantSettings> withSettingsOfFile(const TenantSettings &settings, const QString &path);

} // namespace chatflow
