// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/access.h"
#include "requests/requestssource.h"

namespace chatflow
{

/// The workspace's RequestLog, for who has `access`; it must outlive this.
class WorkspaceRequests final : public RequestsSource
{
public:
    WorkspaceRequests(RequestLog &log, Access access);

    QFuture<Result<Page<RequestRow>>> page(TenantId tenant, const RequestFilter &filter,
                                           const PageRequest &request) override;
    QFuture<Result<RequestDetails>> details(TenantId tenant, CallId id) override;
    bool mayRead(TenantId tenant) const override;

private:
    RequestLog &m_log;
    Access m_access;
};

} // namespace chatflow
