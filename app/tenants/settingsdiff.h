// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/linediff.h"
#include "tenants/tenantsettings.h"

#include <QList>
#include <QString>

#include <optional>

namespace chatflow
{

/// One setting that differs between two versions, or one item of a list among them.
struct SettingDifference {
    QString field; ///< as in JSON: "tone", "flowise.timeout_s", "products"
    QString item;  ///< of a list: a product's or variable's name, a weekday's number, a holiday's date
    std::optional<QString> before; ///< as text, in no language; none: it was not there
    std::optional<QString> after;
    QList<DiffLine> lines{}; ///< of texts with several lines

    QString id() const { return item.isEmpty() ? field : field + QChar(u'.') + item; }
    bool operator==(const SettingDifference &) const = default;
};

/// What differs, in the order of the fields' names. A list whose items only changed places is one difference
/// without an item.
QList<SettingDifference> settingDifferences(const TenantSettings &before, const TenantSettings &after);

} // namespace chatflow
