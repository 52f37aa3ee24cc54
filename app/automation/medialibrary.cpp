// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/medialibrary.h"

#include "automation/mediafolder.h"
#include "base/clock.h"
#include "base/logging.h"
#include "conversations/mediastore.h"
#include "conversations/messagestore.h"
#include "evolution/evolutionclient.h"
#include "net/httpclient.h"
#include "net/serverurl.h"
#include "storage/database.h"
#include "tenants/instancestore.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr std::chrono::minutes touchEvery{10};
constexpr int evictedAtOnce = 50;

} // namespace

/// The clients, until the library goes.
struct MediaLibrary::State {
    struct Clients {
        explicit Clients(const MediaParts &parts)
            : http(parts.clock)
            , evolution(http, {.maxReplyBytes = parts.limits.largestFile * 3 / 2})
        {
        }
        HttpClient http;
        EvolutionClient evolution;
    };

    explicit State(const MediaParts &of)
        : parts(of)
        , folder(of.folder)
        , clients(std::in_place, of)
    {
    }
    bool isOver() const { return !clients; }

    MediaParts parts;
    MediaFolder folder;
    std::optional<Clients> clients;
    QHash<MessageId, QFuture<Result<QString>>> underWay;
};

/// What is to be fetched, and from where.
struct MediaLibrary::Wanted {
    Message message;
    Instance instance;
    std::optional<MediaFile> known;
};

MediaLibrary::MediaLibrary(const MediaParts &parts)
    : m_state(std::make_shared<State>(parts))
{
}

MediaLibrary::~MediaLibrary()
{
    m_state->clients.reset();
}

QFuture<Result<QString>> MediaLibrary::file(TenantId tenant, MessageId message)
{
    if (const auto open = m_state->underWay.constFind(message);
        open != m_state->underWay.cend() && !open->isFinished())
        return *open;
    auto future = toFuture(fileSteps(m_state, tenant, message));
    m_state->underWay.removeIf([](const auto &entry) { return entry.value().isFinished(); });
    if (!future.isFinished())
        m_state->underWay.insert(message, future);
    return future;
}

QCoro::Task<Result<QString>> MediaLibrary::fileSteps(std::shared_ptr<State> state, TenantId tenant,
                                                     MessageId id)
{
    const auto reading = state->parts.database.read([=](const Snapshot &snapshot) -> Result<Wanted> {
        const auto message = MessageStore::find(snapshot, tenant, id);
        if (!message)
            return fail(message.error());
        if (!message->metadata.contains(u"media"_s))
            return fail(Error::notFound(u"media"_s, id.toString()));
        const auto instance = InstanceStore::find(snapshot, tenant, message->instance);
        if (!instance)
            return fail(instance.error());
        const auto known = MediaStore::find(snapshot, tenant, id);
        if (!known)
            return fail(known.error());
        return Wanted{*message, *instance, *known};
    });
    const auto wanted = co_await settled(reading);
    if (!wanted)
        co_return fail(wanted.error());
    const std::optional<MediaFile> &known = wanted->known;
    if (known && known->state == MediaState::Stored && state->folder.has(known->sha256)) {
        if (known->lastUsed + touchEvery < state->parts.database.now())
            state->parts.database.write(
                [=](Transaction &tx) { return MediaStore::touch(tx, tenant, id); }); // nobody waits for it
        co_return state->folder.pathOf(known->sha256);
    }
    const QString &provider = wanted->message.providerId;
    if (provider.isEmpty() || provider.startsWith(MessageStore::importedPrefix)) // nobody else has it
        co_return fail(Error::notFound(u"media"_s, id.toString()));
    const auto path = co_await fetchSteps(state, *wanted);
    co_return path;
}

QCoro::Task<Result<QString>> MediaLibrary::fetchSteps(std::shared_ptr<State> state, Wanted wanted)
{
    MediaFile file{.message = wanted.message.id, .tenant = wanted.message.tenant};
    const qint64 largest = state->parts.limits.largestFile;
    const auto url = serverUrlFrom(wanted.instance.serverUrl);
    if (!url)
        co_return fail(url.error());
    const Error tooLarge{
        Error::Code::TooLarge, {{u"server"_s, serverName(*url)}, {u"limit"_s, QString::number(largest)}}, {}};
    const qint64 announced = wanted.message.metadata.value(u"media"_s)[u"bytes"_s].toInteger();
    if (announced > largest) {
        file.state = MediaState::TooLarge;
        file.error = tooLarge;
        co_await store(state, file);
        co_return fail(tooLarge);
    }
    const auto finding = state->parts.evolutionKey(file.tenant, *url);
    const auto key = co_await settled(finding);
    if (state->isOver())
        co_return fail(Error::cancelled());
    if (!key)
        co_return fail(key.error());
    const EvolutionServer server{.url = *url, .key = *key};
    const auto fetching =
        state->clients->evolution.fetchMedia(server, wanted.instance.name, wanted.message.providerId);
    const auto fetched = co_await settled(fetching);
    if (state->isOver())
        co_return fail(Error::cancelled());
    if (!fetched) {
        file.state =
            fetched.error().code == Error::Code::TooLarge ? MediaState::TooLarge : MediaState::Failed;
        file.error = fetched.error();
        co_await store(state, file);
        co_return fail(fetched.error());
    }
    if (fetched->content.size() > largest) {
        file.state = MediaState::TooLarge;
        file.error = tooLarge;
        co_await store(state, file);
        co_return fail(tooLarge);
    }
    const auto writing = state->folder.write(fetched->content);
    const auto name = co_await settled(writing);
    if (!name)
        co_return fail(name.error());
    file.sha256 = *name;
    file.bytes = fetched->content.size();
    file.mime = fetched->mime;
    const auto stored = co_await store(state, file);
    if (!stored)
        co_return fail(stored.error());
    const auto room = co_await makeRoom(state);
    if (!room)
        logWarning(lcAutomation(), "media_not_evicted", {{"error", room.error()}});
    co_return state->folder.pathOf(*name);
}

QCoro::Task<Result<>> MediaLibrary::store(std::shared_ptr<State> state, MediaFile file)
{
    const auto storing =
        state->parts.database.write([file](Transaction &tx) { return MediaStore::keep(tx, file); });
    const auto stored = co_await settled(storing);
    if (!stored)
        co_return fail(stored.error());
    co_return Result<>();
}

/// The longest unused go until the folder is within its budget. A row goes before its file: what is lost in
/// between is a file too many, never a row without one.
QCoro::Task<Result<>> MediaLibrary::makeRoom(std::shared_ptr<State> state)
{
    const qint64 budget = state->parts.limits.budget;
    const auto evicting = state->parts.database.write([budget](Transaction &tx) -> Result<QStringList> {
        auto used = MediaStore::storedBytes(tx);
        if (!used)
            return fail(used.error());
        QStringList gone;
        if (*used <= budget)
            return gone;
        const auto oldest = MediaStore::leastUsed(tx, evictedAtOnce);
        if (!oldest)
            return fail(oldest.error());
        for (const MediaStore::Content &content : *oldest) {
            if (*used <= budget)
                break;
            CHATFLOW_TRY(MediaStore::evict(tx, content.sha256));
            *used -= content.bytes;
            gone << content.sha256;
        }
        return gone;
    });
    const auto gone = co_await settled(evicting);
    if (!gone)
        co_return fail(gone.error());
    for (const QString &sha256 : *gone) {
        const auto removing = state->folder.remove(sha256);
        const auto removed = co_await settled(removing);
        if (!removed)
            co_return fail(removed.error());
    }
    co_return Result<>();
}

} // namespace chatflow
