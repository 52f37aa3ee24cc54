// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/historyreader.h"
#include "base/canceltoken.h"
#include "base/future.h"
#include "conversations/chatimport.h"
#include "conversations/conversationexport.h"
#include "conversations/erasureextent.h"
#include "tenants/tenant.h"

#include <QJsonObject>

namespace chatflow
{

/// What became of an erasure, for the person who asked for it.
struct ErasedPerson {
    QString receipt;              ///< the path of the file
    int sessions = 0;             ///< that the chatflow is still to forget
    QStringList backups;          ///< copies that may still hold the person
    std::optional<Error> remains; ///< the file is not clean of them yet
};

/// What the dialogs about files and erasure ask of the workspace, in the name of the person at the console.
class RecordsSource
{
public:
    virtual ~RecordsSource() = default;

    virtual bool mayExport(TenantId tenant) const = 0;
    /// Erase a person, import.
    virtual bool mayManage(TenantId tenant) const = 0;

    virtual QFuture<Result<ExportOutcome>> write(const ExportRequest &request,
                                                 const ConversationExport::Progress &progress,
                                                 const CancelToken &stop) = 0;
    /// One ZIP file with all that is kept of a person.
    virtual QFuture<Result<QString>> pack(TenantId tenant, ContactId contact, const QTimeZone &zone,
                                          const QString &path, const CancelToken &stop) = 0;
    virtual QFuture<Result<ErasureExtent>> extent(TenantId tenant, ContactId contact) = 0;
    virtual QFuture<Result<ErasedPerson>> erase(TenantId tenant, ContactId contact) = 0;

    /// The numbers of a business.
    virtual QFuture<Result<QList<Instance>>> instances(TenantId tenant) = 0;
    /// For how many days it keeps messages; 0 = for ever.
    virtual QFuture<Result<int>> keptDays(TenantId tenant) = 0;
    virtual QFuture<Result<ChatImportOutcome>> importChat(const ChatImportRequest &request,
                                                          const ChatImport::Progress &progress,
                                                          const CancelToken &stop) = 0;

    /// The last time messages were read back from the server; none when they never were.
    virtual QFuture<Result<std::optional<HistoryReading>>> lastHistory(const HistoryScope &scope) = 0;
    virtual QFuture<Result<HistoryReading>> readHistory(const HistoryScope &scope, Instant since,
                                                        const HistoryReader::Progress &progress,
                                                        const CancelToken &stop) = 0;
};

} // namespace chatflow
