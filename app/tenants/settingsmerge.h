// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "tenants/settingsdiff.h"
#include "tenants/tenantsettings.h"

#include <QSet>

namespace chatflow
{

/// A setting that two people changed, each to something else.
struct SettingConflict {
    QString field; ///< as in SettingDifference
    QString item;
    std::optional<QString> base; ///< none: it was not there
    std::optional<QString> mine;
    std::optional<QString> theirs;

    QString id() const { return item.isEmpty() ? field : field + QChar(u'.') + item; }
    bool operator==(const SettingConflict &) const = default;
};

/// Two people's changes put together.
struct MergedSettings {
    TenantSettings settings;
    QList<SettingConflict> conflicts;
};

/// What two people made of `base`, put together field by field, lists item by item. Where they disagree it
/// is a conflict, and mine, unless `takeTheirs` has its id. Server and chatflow stay together (the conflict
/// is the server's, "flowise.url"), as do a template and its origin. Whether the outcome fits together is for
/// TenantSettings::validate().
Result<MergedSettings> mergeSettings(const TenantSettings &base, const TenantSettings &mine,
                                     const TenantSettings &theirs, const QSet<QString> &takeTheirs = {});

} // namespace chatflow
