// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/workspacerecords.h"

#include "automation/importedmedia.h"
#include "tenants/tenantdirectory.h"
#include "workspace/accesspack.h"
#include "workspace/personeraser.h"
#include "workspace/workspace.h"

namespace chatflow
{
namespace
{

template<typename T> QFuture<Result<T>> refusedRecords()
{
    return failedFuture<T>({Error::Code::PermissionDenied, {}, {}});
}

} // namespace

WorkspaceRecords::WorkspaceRecords(Workspace &workspace, Access access)
    : m_workspace(workspace)
    , m_access(std::move(access))
    , m_import(workspace.database(), importedMediaKeeper(workspace.mediaParts()))
    , m_history(workspace.mediaParts())
    , m_retention(workspace.database())
{
}

bool WorkspaceRecords::mayExport(TenantId tenant) const
{
    return m_access.may(Permission::ExportRecords, tenant);
}

bool WorkspaceRecords::mayManage(TenantId tenant) const
{
    return m_access.may(Permission::ManageRecords, tenant);
}

QFuture<Result<ExportOutcome>> WorkspaceRecords::write(const ExportRequest &request,
                                                       const ConversationExport::Progress &progress,
                                                       const CancelToken &stop)
{
    if (!mayExport(request.tenant))
        return refusedRecords<ExportOutcome>();
    return m_workspace.conversationExport().write(m_workspace.localActor(), request, progress, stop);
}

QFuture<Result<QString>> WorkspaceRecords::pack(TenantId tenant, ContactId contact, const QTimeZone &zone,
                                                const QString &path, const CancelToken &stop)
{
    if (!mayExport(tenant))
        return refusedRecords<QString>();
    AccessPack pack(m_workspace.personEraser(), m_workspace.conversationExport());
    return pack.write(m_workspace.localActor(),
                      {.tenant = tenant, .contact = contact, .zone = zone, .path = path}, stop);
}

QFuture<Result<ErasureExtent>> WorkspaceRecords::extent(TenantId tenant, ContactId contact)
{
    if (!mayManage(tenant))
        return refusedRecords<ErasureExtent>();
    return m_workspace.personEraser().extent(tenant, contact);
}

QFuture<Result<ErasedPerson>> WorkspaceRecords::erase(TenantId tenant, ContactId contact)
{
    if (!mayManage(tenant))
        return refusedRecords<ErasedPerson>();
    return m_workspace.personEraser()
        .erase(m_workspace.localActor(), tenant, contact)
        .then([](const Result<ErasureOutcome> &outcome) -> Result<ErasedPerson> {
            if (!outcome)
                return fail(outcome.error());
            const QJsonObject memory = outcome->counts.value(QLatin1String("flow_memory")).toObject();
            return ErasedPerson{.receipt = outcome->receipt,
                                .sessions = memory.value(QLatin1String("sessions")).toInt(),
                                .backups = outcome->backups,
                                .remains = outcome->remains};
        });
}

QFuture<Result<QList<Instance>>> WorkspaceRecords::instances(TenantId tenant)
{
    return m_workspace.tenants().instances(tenant);
}

QFuture<Result<int>> WorkspaceRecords::keptDays(TenantId tenant)
{
    return m_retention.days(tenant);
}

QFuture<Result<ChatImportOutcome>> WorkspaceRecords::importChat(const ChatImportRequest &request,
                                                                const ChatImport::Progress &progress,
                                                                const CancelToken &stop)
{
    if (!mayManage(request.tenant))
        return refusedRecords<ChatImportOutcome>();
    return m_import.write(m_workspace.localActor(), request, progress, stop);
}

QFuture<Result<std::optional<HistoryReading>>> WorkspaceRecords::lastHistory(const HistoryScope &scope)
{
    return m_history.last(scope);
}

QFuture<Result<HistoryReading>> WorkspaceRecords::readHistory(const HistoryScope &scope, Instant since,
                                                              const HistoryReader::Progress &progress,
                                                              const CancelToken &stop)
{
    if (!mayManage(scope.tenant))
        return refusedRecords<HistoryReading>();
    return m_history.run(m_workspace.localActor(), scope, since, progress, stop);
}

} // namespace chatflow
