// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "conversations/teaching.h"

#include <QFuture>

namespace chatflow
{

/// How messages were read, and correcting it. Teaching stands behind it.
class ReadingSource
{
public:
    virtual ~ReadingSource() = default;

    virtual bool mayCorrect(TenantId tenant) const = 0;
    virtual QFuture<Result<QList<OwnIntent>>> intents(TenantId tenant) = 0;
    virtual QFuture<Result<std::optional<JudgedReading>>> reading(TenantId tenant, MessageId message) = 0;
    virtual QFuture<Result<>> correct(TenantId tenant, MessageId message, const QString &intent,
                                      Feeling feeling) = 0;
    virtual QFuture<Result<>> takeBack(TenantId tenant, MessageId message) = 0;
};

} // namespace chatflow
