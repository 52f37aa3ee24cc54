// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/historyreader.h"

#include "accounts/auditstore.h"
#include "automation/inlinemedia.h"
#include "base/logging.h"
#include "conversations/contactstore.h"
#include "conversations/historyreadingstore.h"
#include "conversations/identifiers.h"
#include "conversations/ingest.h"
#include "evolution/messagequeries.h"
#include "evolution/readback.h"
#include "net/serverurl.h"
#include "storage/database.h"
#include "tenants/instancestore.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

/// The messages of a page that were added, with the files that came along.
struct AddedFile {
    MessageId message;
    Media media;
};
struct KeptPage {
    HistoryReading reading;
    QList<AddedFile> files;
};

Result<KeptPage> keepPage(Transaction &tx, HistoryReading reading, const HistoryStep &step)
{
    KeptPage kept;
    const IngestRules rules{
        .tenant = reading.scope.tenant, .instance = reading.scope.instance, .zone = QTimeZone::utc()};
    WaitingReactions reactions = reading.place.value(u"reactions"_s).toObject();
    for (const InboundMessage &message : step.messages) {
        const auto stored = Ingest::past(tx, rules, message, reactions);
        if (!stored)
            return fail(stored.error());
        switch (stored->what) {
        case Ingested::What::Stored:
            ++reading.added;
            if (message.media && !message.media->base64.isEmpty())
                kept.files.append({stored->message, *message.media});
            break;
        case Ingested::What::Known:
            ++reading.known;
            break;
        default:
            ++reading.leftOut;
        }
    }
    reading.notUnderstood += step.skipped.size();
    reading.read += step.messages.size() + step.skipped.size();
    reading.total = std::max(reading.total, reading.read);
    if (reading.done)
        reading.place = {};
    else
        reading.place.insert(u"reactions"_s, reactions);
    CHATFLOW_TRY(HistoryReadingStore::advance(tx, reading));
    kept.reading = reading;
    return kept;
}

} // namespace

/// What a run works with; made by the first, and the clients end with the reader.
struct HistoryReader::Clients {
    Clients(const MediaParts &parts, const HistoryWalkOptions &options)
        : http(std::in_place, parts.clock)
        , evolution(*http)
        , walk(evolution, parts.clock, options)
    {
    }
    bool isOver() const { return !http; }

    std::optional<HttpClient> http;
    EvolutionClient evolution;
    HistoryWalk walk;
    QList<CancelToken> stops; ///< of the runs
};

/// What is to be read, and from where.
struct HistoryReader::Task {
    Instance instance;
    QList<MessageQuery> queries;
    HistoryReading reading;
};

HistoryReader::HistoryReader(const MediaParts &parts, const HistoryWalkOptions &walk)
    : m_parts(parts)
    , m_walk(walk)
{
}

// Who waits between two attempts must not ask any more, and who waits for an answer gets none.
HistoryReader::~HistoryReader()
{
    if (!m_clients)
        return;
    for (const CancelToken &stop : std::as_const(m_clients->stops))
        stop.cancel();
    m_clients->http.reset();
}

QFuture<Result<std::optional<HistoryReading>>> HistoryReader::last(const HistoryScope &scope) const
{
    return m_parts.database.read(
        [scope](const Snapshot &snapshot) { return HistoryReadingStore::find(snapshot, scope); });
}

QFuture<Result<HistoryReading>> HistoryReader::run(const Actor &actor, const HistoryScope &scope,
                                                   Instant since, const Progress &progress,
                                                   const CancelToken &stop)
{
    if (!m_clients)
        m_clients = std::make_shared<Clients>(m_parts, m_walk);
    m_clients->stops.removeIf([](const CancelToken &token) { return token.isCancelled(); });
    m_clients->stops.append(stop);
    return toFuture(steps(m_clients, m_parts, actor, scope, since, progress, stop));
}

QCoro::Task<Result<HistoryReader::Task>> HistoryReader::begin(Database *database, Actor actor,
                                                              HistoryScope scope, Instant since)
{
    const auto beginning = database->write([=](Transaction &tx) -> Result<Task> {
        const auto instance = InstanceStore::find(tx, scope.tenant, scope.instance);
        if (!instance)
            return fail(instance.error());
        Task task{.instance = *instance, .queries = {}, .reading = {}};
        if (scope.contact) {
            const auto identifiers = ContactStore::identifiers(tx, scope.tenant, scope.contact);
            if (!identifiers)
                return fail(identifiers.error());
            task.queries = queriesAbout(identityFrom(*identifiers, {}));
        } else {
            task.queries = {MessageQuery{}};
        }
        auto known = HistoryReadingStore::find(tx, scope);
        if (!known)
            return fail(known.error());
        if (*known && (*known)->goesOn(since)) {
            task.reading = **known;
            return task;
        }
        // From there on the engine reads, and answers.
        const Instant until = std::min(tx.now(), instance->readBackTo) - readBackOverlap;
        task.reading = HistoryReading{
            .scope = scope, .since = since, .until = std::chrono::floor<seconds>(until) - seconds(1)};
        CHATFLOW_TRY(HistoryReadingStore::begin(tx, task.reading));
        CHATFLOW_TRY(AuditStore::append(tx, actor, scope.tenant, u"history_read"_s,
                                        scope.contact ? u"contact"_s : u"instance"_s,
                                        scope.contact ? scope.contact.value() : scope.instance.value()));
        return task;
    });
    auto begun = co_await settled(beginning);
    co_return begun;
}

QCoro::Task<Result<HistoryReading>> HistoryReader::keep(MediaParts parts, HistoryReading reading,
                                                        HistoryStep step)
{
    const auto keeping = parts.database.write([=](Transaction &tx) { return keepPage(tx, reading, step); });
    const auto kept = co_await settled(keeping);
    if (!kept)
        co_return fail(kept.error());
    for (const AddedFile &file : kept->files) {
        const auto stored = co_await InlineMedia::keep(&parts.database, MediaFolder(parts.folder),
                                                       reading.scope.tenant, file.message, file.media);
        if (!stored)
            logWarning(lcAutomation(), "inline_file_not_kept", {{"error", stored.error()}});
    }
    co_return kept->reading;
}

QCoro::Task<Result<HistoryReading>> HistoryReader::steps(std::shared_ptr<Clients> clients, MediaParts parts,
                                                         Actor actor, HistoryScope scope, Instant since,
                                                         Progress progress, CancelToken stop)
{
    auto beginning = begin(&parts.database, actor, scope, since);
    const auto task = co_await beginning;
    if (!task)
        co_return fail(task.error());
    HistoryReading reading = task->reading;
    const auto url = serverUrlFrom(task->instance.serverUrl);
    if (!url)
        co_return fail(url.error());
    const auto finding = parts.evolutionKey(scope.tenant, *url);
    const auto key = co_await settled(finding);
    if (!key)
        co_return fail(key.error());
    const EvolutionServer server{.url = *url, .key = *key};
    while (!reading.done) {
        if (stop.isCancelled() || clients->isOver())
            co_return fail(Error::cancelled());
        const qsizetype number = reading.place.value(u"query"_s).toInteger();
        if (number >= task->queries.size())
            co_return fail(Error::internal(u"no such query"_s));
        MessageQuery query = task->queries.at(number);
        query.since = reading.since;
        query.until = reading.until;
        const HistoryPlace from = HistoryPlace::fromJson(reading.place.value(u"walk"_s).toObject());
        const auto walking = clients->walk.step(server, task->instance.name, query, from, stop);
        const auto step = co_await settled(walking);
        if (clients->isOver())
            co_return fail(Error::cancelled());
        if (!step)
            co_return fail(step.error());
        if (from == HistoryPlace())
            reading.total += step->total;
        reading.place.insert(u"query"_s, step->next.atEnd ? number + 1 : number);
        reading.place.insert(u"walk"_s, step->next.atEnd ? QJsonObject() : step->next.toJson());
        reading.done = step->next.atEnd && number + 1 == task->queries.size();
        auto keeping = keep(parts, reading, *step);
        const auto kept = co_await keeping;
        if (!kept)
            co_return fail(kept.error());
        reading = *kept;
        if (progress)
            progress(reading);
    }
    co_return reading;
}

} // namespace chatflow
