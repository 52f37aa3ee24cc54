// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "conversations/messageversion.h"
#include "conversations/requestlogrow.h"
#include "widgets/relativetime.h"

#include <QFuture>
#include <QWidget>

namespace chatflow
{

/// How messages came to be: why the AI answered as it did, and what was said before it was changed.
/// RequestLog and AgentDesk stand behind it.
class AnswerSource
{
public:
    virtual ~AnswerSource() = default;

    virtual QFuture<Result<RequestDetails>> details(TenantId tenant, CallId call) = 0;
    /// Whether the person may see that.
    virtual bool mayReadRequests(TenantId tenant) const = 0;
    /// A request as the page of requests shows it; `parent` owns it.
    virtual QWidget *view(const RequestDetails &details, const RelativeTime &times, QWidget *parent) = 0;

    virtual QFuture<Result<QList<MessageVersion>>> versions(TenantId tenant, MessageId message) = 0;
    /// Whether the person may see what was deleted.
    virtual bool mayReadDeleted(TenantId tenant) const = 0;
};

} // namespace chatflow
