// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "base/id.h"
#include "conversations/cannedresponse.h"

#include <QFuture>
#include <QHash>

namespace chatflow
{

/// The texts that the people of a tenant send often. AgentDesk stands behind it.
class CannedSource
{
public:
    virtual ~CannedSource() = default;

    virtual QFuture<Result<QList<CannedResponse>>> cannedResponses(TenantId tenant) = 0;
    /// These answer all of the tenant's.
    virtual QFuture<Result<QList<CannedResponse>>> saveCanned(TenantId tenant,
                                                              const CannedResponse &response) = 0;
    virtual QFuture<Result<QList<CannedResponse>>> removeCanned(TenantId tenant, const QString &shortcut,
                                                                const QString &language) = 0;
    /// What their placeholders stand for, beside the contact's: the tenant's variables as text.
    virtual QFuture<Result<QHash<QString, QString>>> fillings(TenantId tenant) = 0;
};

} // namespace chatflow
