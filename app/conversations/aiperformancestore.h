// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "conversations/aiperformance.h"
#include "storage/transaction.h"

#include <QTimeZone>

namespace chatflow
{

/// Reads how the AI did from the calls, escalations and surveys themselves, so that it agrees with them.
class AiPerformanceStore
{
public:
    /// The days from `first` to `last` in `zone` on which something was, oldest first.
    static Result<QList<AiPerformanceDay>> days(const Snapshot &snapshot, TenantId tenant, QDate first,
                                                QDate last, const QTimeZone &zone);
};

} // namespace chatflow
