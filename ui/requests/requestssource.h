// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/requestlog.h"

namespace chatflow
{

/// What the page of requests asks of the workspace, for the person at the console.
class RequestsSource
{
public:
    virtual ~RequestsSource() = default;

    virtual QFuture<Result<Page<RequestRow>>> page(TenantId tenant, const RequestFilter &filter,
                                                   const PageRequest &request) = 0;
    virtual QFuture<Result<RequestDetails>> details(TenantId tenant, CallId id) = 0;
    /// Whether that person may read the requests of `tenant`.
    virtual bool mayRead(TenantId tenant) const = 0;
};

} // namespace chatflow
