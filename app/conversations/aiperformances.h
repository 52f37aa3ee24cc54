// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "base/id.h"
#include "conversations/aiperformance.h"

#include <QTimeZone>

namespace chatflow
{

class Database;

/// How the AI of a tenant did, day by day. Any thread may call.
class AiPerformances
{
public:
    explicit AiPerformances(Database &database);

    /// The days from `first` to `last` in `zone` on which something was, oldest first.
    QFuture<Result<QList<AiPerformanceDay>>> days(TenantId tenant, QDate first, QDate last,
                                                  const QTimeZone &zone);

private:
    Database &m_database;
};

} // namespace chatflow
