// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metering/previewusage.h"
#include "storage/transaction.h"

#include <QTimeZone>

namespace chatflow
{

/// Table preview_usage_daily: what previews used, apart from usage_events and usage_daily, which bills and
/// limits are made of.
class PreviewUsageStore
{
public:
    /// The day is the one of `zone`, the tenant's.
    static Result<> record(Transaction &tx, const PreviewUsage &usage, const QTimeZone &zone);
    /// The days from `first` to `last`, both included; oldest first; days without use are absent.
    static Result<QList<PreviewUsageDay>> days(const Snapshot &snapshot, TenantId tenant, QDate first,
                                               QDate last);
};

} // namespace chatflow
