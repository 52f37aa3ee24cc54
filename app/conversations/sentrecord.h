// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/outboxstore.h"

#include <QTimeZone>

namespace chatflow
{

/// "Commit 3" of the road: WhatsApp has the message. Stores its id, moves its delivery on and counts it. It
/// may be told twice, by the answer to the request and by an event, in any order.
class SentRecord
{
public:
    static Result<> store(Transaction &tx, const OutboxItem &item, const QString &providerId,
                          const QTimeZone &zone);
};

} // namespace chatflow
