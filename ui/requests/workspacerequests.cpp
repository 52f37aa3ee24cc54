// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests/workspacerequests.h"

namespace chatflow
{

WorkspaceRequests::WorkspaceRequests(RequestLog &log, Access access)
    : m_log(log)
    , m_access(std::move(access))
{
}

QFuture<Result<Page<RequestRow>>> WorkspaceRequests::page(TenantId tenant, const RequestFilter &filter,
                                                          const PageRequest &request)
{
    if (!mayRead(tenant))
        return failedFuture<Page<RequestRow>>({Error::Code::PermissionDenied, {}, {}});
    return m_log.page(tenant, filter, request);
}

QFuture<Result<RequestDetails>> WorkspaceRequests::details(TenantId tenant, CallId id)
{
    if (!mayRead(tenant))
        return failedFuture<RequestDetails>({Error::Code::PermissionDenied, {}, {}});
    return m_log.details(tenant, id);
}

bool WorkspaceRequests::mayRead(TenantId tenant) const
{
    return m_access.may(Permission::ReadRequestLog, tenant);
}

} // namespace chatflow
