// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <QFuture>
#include <QJsonObject>
#include <QString>

#include <optional>

namespace chatflow
{

/// Whose data: one contact of a tenant, or the whole tenant.
struct DataSubject {
    TenantId tenant;
    std::optional<ContactId> contact;
};

/// Every feature that keeps data of people implements it; workspace/ lists the implementations, so that
/// erasing or exporting a person asks all of them.
class PersonalData
{
public:
    virtual ~PersonalData() = default;
    virtual QString name() const = 0;
    /// All that is kept of the subject, for the person or the tenant to read.
    virtual QFuture<Result<QJsonObject>> exportData(const DataSubject &subject) = 0;
    /// Removes it; answers what was removed, as counts by kind, without content.
    virtual QFuture<Result<QJsonObject>> eraseData(const DataSubject &subject) = 0;
};

} // namespace chatflow
