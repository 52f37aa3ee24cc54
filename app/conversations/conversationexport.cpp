// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/conversationexport.h"

#include "accounts/auditstore.h"
#include "conversations/exportpen.h"
#include "conversations/exportstore.h"
#include "storage/database.h"
#include "tenants/tenantstore.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int messagesAtOnce = 2000;

struct Plan {
    ExportHead head;
    ExportStore::Selection selection;
};

QFuture<Result<Plan>> planned(Database &database, const ExportRequest &request)
{
    return database.read([=](const Snapshot &snapshot) -> Result<Plan> {
        const auto tenant = TenantStore::find(snapshot, request.tenant);
        if (!tenant)
            return fail(tenant.error());
        auto selection = ExportStore::select(snapshot, request.tenant, request.scope);
        if (!selection)
            return fail(selection.error());
        return Plan{{.tenantName = tenant->name,
                     .clientId = tenant->clientId,
                     .at = snapshot.now(),
                     .request = request},
                    std::move(*selection)};
    });
}

QFuture<Result<>> audited(Database &database, const Actor &actor, const ExportRequest &request,
                          qint64 messages)
{
    const ExportScope &scope = request.scope;
    const QJsonObject detail{
        {u"format"_s, toString(request.format)}, {u"messages"_s, messages}, {u"notes"_s, scope.notes}};
    const QString kind = scope.conversation ? u"conversation"_s : scope.contact ? u"contact"_s : u"tenant"_s;
    const qint64 id = scope.conversation ? scope.conversation.value()
                      : scope.contact    ? scope.contact.value()
                                         : request.tenant.value();
    return database.write([=, tenant = request.tenant](Transaction &tx) {
        return AuditStore::append(tx, actor, tenant, u"export"_s, kind, id, detail);
    });
}

QFuture<Result<ExportBatch>> batchFrom(Database &database, const ExportRequest &request,
                                       const std::shared_ptr<const ExportStore::Selection> &selection,
                                       const ExportPlace &place)
{
    return database.read(
        [tenant = request.tenant, scope = request.scope, selection, place](const Snapshot &snapshot) {
            return ExportStore::read(snapshot, tenant, scope, *selection, place, messagesAtOnce);
        });
}

} // namespace

ConversationExport::ConversationExport(Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_alive(std::make_shared<int>(0))
{
}

ConversationExport::~ConversationExport() = default;

QFuture<Result<ExportOutcome>> ConversationExport::write(const Actor &actor, const ExportRequest &request,
                                                         const Progress &progress, const CancelToken &stop)
{
    return toFuture(steps(&m_database, actor, request, progress, stop, m_alive));
}

QCoro::Task<Result<ExportOutcome>> ConversationExport::steps(Database *database, Actor actor,
                                                             ExportRequest request, Progress progress,
                                                             CancelToken stop, std::weak_ptr<int> alive)
{
    const auto planning = planned(*database, request);
    const auto plan = co_await settled(planning);
    if (!plan)
        co_return fail(plan.error());
    if (alive.expired())
        co_return fail(Error::cancelled());
    // That somebody exports stands there before the first byte does.
    const auto auditing = audited(*database, actor, request, plan->selection.messages);
    const auto noted = co_await settled(auditing);
    if (!noted)
        co_return fail(noted.error());
    const auto selection = std::make_shared<const ExportStore::Selection>(plan->selection);
    // Dropped without finish(), it leaves nothing.
    const auto pen = std::make_shared<ExportPen>(plan->head);
    const auto beginning = QtConcurrent::run([pen] { return pen->begin(); });
    const auto begun = co_await settled(beginning);
    if (!begun)
        co_return fail(begun.error());
    ExportPlace place;
    bool last = false;
    if (alive.expired())
        co_return fail(Error::cancelled());
    auto reading = batchFrom(*database, request, selection, place);
    while (!last) {
        const auto batch = co_await settled(reading);
        if (!batch)
            co_return fail(batch.error());
        if (alive.expired() || stop.isCancelled())
            co_return fail(Error::cancelled());
        last = batch->last;
        // The next is read while this is written.
        if (!last)
            reading = batchFrom(*database, request, selection, batch->next);
        const auto writing = QtConcurrent::run([pen, rows = *batch] { return pen->write(rows); });
        const auto written = co_await settled(writing);
        if (!written)
            co_return fail(written.error());
        if (stop.isCancelled())
            co_return fail(Error::cancelled());
        if (progress) {
            ExportProgress now = pen->progress();
            now.allMessages = selection->messages;
            progress(now);
        }
    }
    const auto finishing = QtConcurrent::run([pen] { return pen->finish(); });
    auto finished = co_await settled(finishing);
    co_return finished;
}

} // namespace chatflow
