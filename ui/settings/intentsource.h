// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "conversations/teaching.h"

#include <QFuture>

namespace chatflow
{

/// The intents of a business's own. Teaching stands behind it.
class IntentSource
{
public:
    virtual ~IntentSource() = default;

    virtual bool mayTeach(TenantId tenant) const = 0;
    virtual QFuture<Result<QList<OwnIntent>>> intents(TenantId tenant) = 0;
    virtual QFuture<Result<QList<OwnIntent>>> save(TenantId tenant, const OwnIntent &intent) = 0;
    virtual QFuture<Result<QList<OwnIntent>>> remove(TenantId tenant, const QString &name) = 0;
    /// What people corrected in the inbox.
    virtual QFuture<Result<QList<ReadingCorrection>>> corrections(TenantId tenant) = 0;
};

} // namespace chatflow
