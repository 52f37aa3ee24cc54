// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/recordssource.h"

#include <QPromise>

#include <optional>

namespace chatflow
{

/// Files and erasure that answer what a test says; an export goes on until the test ends it.
class FakeRecords final : public RecordsSource
{
public:
    bool exports = true;
    bool erases = true;
    std::optional<Error> failure;
    QList<ExportRequest> requests;
    QStringList packs;
    int erased = 0;
    ErasureExtent held{
        .conversations = 2, .messages = 1240, .notes = 3, .requests = 310, .files = 12, .sessions = 1};
    ErasedPerson outcome{.receipt = QStringLiteral("/srv/chatflow/team.chatflow.erasures/4711.json"),
                         .sessions = 1,
                         .backups = {},
                         .remains = {}};

    bool mayExport(TenantId) const override { return exports; }
    bool mayManage(TenantId) const override { return erases; }
    QFuture<Result<ExportOutcome>> write(const ExportRequest &request,
                                         const ConversationExport::Progress &progress,
                                         const CancelToken &stop) override
    {
        requests.append(request);
        m_progress = progress;
        m_writing = std::make_shared<QPromise<Result<ExportOutcome>>>();
        m_writing->start();
        stop.onCancel(&m_context, [this] { finish(fail(Error::cancelled())); });
        return m_writing->future();
    }
    void tell(const ExportProgress &now) const { m_progress(now); }
    void finish(const Result<ExportOutcome> &result)
    {
        m_writing->addResult(result);
        m_writing->finish();
    }
    QFuture<Result<QString>> pack(TenantId, ContactId, const QTimeZone &, const QString &path,
                                  const CancelToken &) override
    {
        packs.append(path);
        return failure ? failedFuture<QString>(*failure) : readyFuture(Result<QString>(path));
    }
    QFuture<Result<ErasureExtent>> extent(TenantId, ContactId) override
    {
        return failure ? failedFuture<ErasureExtent>(*failure) : readyFuture(Result<ErasureExtent>(held));
    }
    QFuture<Result<ErasedPerson>> erase(TenantId, ContactId) override
    {
        ++erased;
        return failure ? failedFuture<ErasedPerson>(*failure) : readyFuture(Result<ErasedPerson>(outcome));
    }

    QList<ChatImportRequest> imports;
    QFuture<Result<QList<Instance>>> instances(TenantId) override
    {
        Instance number;
        number.id = InstanceId(4);
        number.name = QStringLiteral("ventas");
        return readyFuture(Result<QList<Instance>>(QList<Instance>{number}));
    }
    QFuture<Result<int>> keptDays(TenantId) override { return readyFuture(Result<int>(90)); }
    QFuture<Result<ChatImportOutcome>> importChat(const ChatImportRequest &request,
                                                  const ChatImport::Progress &,
                                                  const CancelToken &stop) override
    {
        imports.append(request);
        m_importing = std::make_shared<QPromise<Result<ChatImportOutcome>>>();
        m_importing->start();
        stop.onCancel(&m_context, [this] { finishImport(fail(Error::cancelled())); });
        return m_importing->future();
    }
    void finishImport(const Result<ChatImportOutcome> &result)
    {
        m_importing->addResult(result);
        m_importing->finish();
    }

    std::optional<HistoryReading> last;
    QList<std::pair<HistoryScope, Instant>> readings;
    QFuture<Result<std::optional<HistoryReading>>> lastHistory(const HistoryScope &) override
    {
        return readyFuture(Result<std::optional<HistoryReading>>(last));
    }
    QFuture<Result<HistoryReading>> readHistory(const HistoryScope &scope, Instant since,
                                                const HistoryReader::Progress &progress,
                                                const CancelToken &stop) override
    {
        readings.append({scope, since});
        m_read = progress;
        m_reading = std::make_shared<QPromise<Result<HistoryReading>>>();
        m_reading->start();
        stop.onCancel(&m_context, [this] { finishHistory(fail(Error::cancelled())); });
        return m_reading->future();
    }
    void tellHistory(const HistoryReading &now) const { m_read(now); }
    void finishHistory(const Result<HistoryReading> &result)
    {
        m_reading->addResult(result);
        m_reading->finish();
    }

private:
    HistoryReader::Progress m_read;
    std::shared_ptr<QPromise<Result<HistoryReading>>> m_reading;
    std::shared_ptr<QPromise<Result<ChatImportOutcome>>> m_importing;
    QObject m_context;
    ConversationExport::Progress m_progress;
    std::shared_ptr<QPromise<Result<ExportOutcome>>> m_writing;
};

} // namespace chatflow
