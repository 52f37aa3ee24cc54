// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "notifications/noticedelivery.h"

namespace chatflow
{

/// What deliveries of one channel go out by.
class DeliveryRoad
{
public:
    virtual ~DeliveryRoad() = default;
    /// Sends it, once. `reference` is the same each time this delivery is sent and no other's, for those who
    /// drop what they have already.
    virtual QFuture<Result<>> send(const NoticeDelivery &delivery, const QString &reference) = 0;
};

} // namespace chatflow
