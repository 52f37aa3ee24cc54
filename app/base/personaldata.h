// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <QFuture>
#include <QJsonObject>
#include <QString>

namespace chatflow
{

/// Whose data: one contact of a tenant.
struct DataSubject {
    TenantId tenant;
    ContactId contact;
};

/// Every feature that keeps data of people implements it; workspace/ lists the implementations, so that
/// erasing a person, or giving them what is kept of them, asks all of them. Any thread with an event loop may
/// call it.
class PersonalData
{
public:
    virtual ~PersonalData() = default;
    virtual QString
    name() const = 0; ///< in snake_case: the member under which its data stands in an access pack
    /// All that is kept of the subject, for that person to read; empty when nothing is.
    virtual QFuture<Result<QJsonObject>> exportData(const DataSubject &subject) = 0;
    /// Removes it; answers what was removed, as counts by kind, without content. Removing what is gone
    /// already succeeds: an erasure that was cut off is done again.
    virtual QFuture<Result<QJsonObject>> eraseData(const DataSubject &subject) = 0;
};

} // namespace chatflow
