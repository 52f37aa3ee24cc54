// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/access.h"
#include "accounts/actor.h"
#include "automation/historyreader.h"
#include "conversations/retention.h"
#include "inbox/recordssource.h"

namespace chatflow
{

class Workspace;

/// RecordsSource over a workspace.
class WorkspaceRecords final : public RecordsSource
{
public:
    /// `workspace` outlives it.
    WorkspaceRecords(Workspace &workspace, Access access);

    bool mayExport(TenantId tenant) const override;
    bool mayManage(TenantId tenant) const override;
    QFuture<Result<ExportOutcome>> write(const ExportRequest &request,
                                         const ConversationExport::Progress &progress,
                                         const CancelToken &stop) override;
    QFuture<Result<QString>> pack(TenantId tenant, ContactId contact, const QTimeZone &zone,
                                  const QString &path, const CancelToken &stop) override;
    QFuture<Result<ErasureExtent>> extent(TenantId tenant, ContactId contact) override;
    QFuture<Result<ErasedPerson>> erase(TenantId tenant, ContactId contact) override;
    QFuture<Result<QList<Instance>>> instances(TenantId tenant) override;
    QFuture<Result<int>> keptDays(TenantId tenant) override;
    QFuture<Result<ChatImportOutcome>> importChat(const ChatImportRequest &request,
                                                  const ChatImport::Progress &progress,
                                                  const CancelToken &stop) override;
    QFuture<Result<std::optional<HistoryReading>>> lastHistory(const HistoryScope &scope) override;
    QFuture<Result<HistoryReading>> readHistory(const HistoryScope &scope, Instant since,
                                                const HistoryReader::Progress &progress,
                                                const CancelToken &stop) override;

private:
    Workspace &m_workspace;
    Access m_access;
    ChatImport m_import;
    HistoryReader m_history;
    Retention m_retention;
};

} // namespace chatflow
