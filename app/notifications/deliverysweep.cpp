// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifications/deliverysweep.h"

#include "notifications/deliverystore.h"
#include "storage/database.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr int sweptAtOnce = 1000;
} // namespace

DeliverySweep::DeliverySweep(Database &database, int keptDays)
    : m_database(database)
    , m_keptDays(keptDays)
{
}

QString DeliverySweep::name() const
{
    return u"delivery_sweep"_s;
}

milliseconds DeliverySweep::period() const
{
    return std::chrono::minutes(10);
}

QFuture<Result<>> DeliverySweep::runOnce()
{
    return m_database.write([days = m_keptDays](Transaction &tx) -> Result<> {
        const auto removed =
            DeliveryStore::removeFinished(tx, tx.now() - std::chrono::hours(24) * days, sweptAtOnce);
        return removed ? Result<>() : fail(removed.error());
    });
}

} // namespace chatflow
