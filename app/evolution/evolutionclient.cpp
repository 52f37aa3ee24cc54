// SPDX-License-Identifier: GPL-3.0-or-later
#include "evolution/evolutionclient.h"

#include "base/future.h"
#include "evolution/evolutionjson.h"
#include "evolution/messagequeries.h"
#include "net/serverurl.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

/// `map` turns the JSON of an answer into a value. Runs where the answer arrives; pure.
template<typename T, typename F>
QFuture<Result<T>> mapped(QFuture<Result<QJsonValue>> future, QString server, F map)
{
    return future.then(
        [server = std::move(server), map = std::move(map)](const QFuture<Result<QJsonValue>> &done) {
            const auto body = takeResult(done);
            if (!body)
                return Result<T>(fail(body.error()));
            Result<T> value = map(*body);
            if (!value)
                value.error().context[u"server"_s] = server;
            return value;
        });
}

Result<> nothing(const QJsonValue &)
{
    return {};
}

constexpr int historyPage = 64;
// Only against a server that has no last page: 128,000 messages.
constexpr int mostSentPages = 2000;

bool isLast(const MessagePage &page, const MessageQuery &query, Instant since)
{
    return page.records < query.pageSize || query.page >= page.pages || (page.oldest && *page.oldest < since);
}

/// The server adds or drops digits after the country or area code (Brazil, Mexico, Argentina); the last eight
/// stay.
bool isSamePerson(const Identity &filed, const Identity &person)
{
    constexpr qsizetype stable = 8;
    if (filed.phone.size() >= stable && person.phone.size() >= stable &&
        filed.phone.last(stable) == person.phone.last(stable))
        return true;
    return std::ranges::any_of(filed.aliases,
                               [&person](const QString &jid) { return person.aliases.contains(jid); });
}

Instant wholeSeconds(Instant at)
{
    return std::chrono::floor<seconds>(at);
}

/// The generic channel keeps neither the caption nor the name of a file.
bool saysTheSame(const InboundMessage &message, const LostSend &lost)
{
    if (message.kind != lost.kind)
        return false;
    const QString text = message.text.trimmed();
    if (lost.kind == MessageKind::Text)
        return text == lost.text.trimmed();
    const QString fileName = message.media ? message.media->fileName : QString();
    return (text.isEmpty() || text == lost.text.trimmed()) &&
           (fileName.isEmpty() || lost.fileName.isEmpty() || fileName == lost.fileName);
}

bool mayBe(const InboundMessage &message, const LostSend &lost)
{
    return message.sentAt >= wholeSeconds(lost.since) && saysTheSame(message, lost) &&
           isSamePerson(identityOf(message), lost.person);
}

} // namespace

EvolutionClient::EvolutionClient(HttpClient &http, EvolutionClientOptions options)
    : m_http(http)
    , m_options(options)
{
}

QFuture<Result<QJsonValue>> EvolutionClient::call(const EvolutionServer &server, HttpRequest request,
                                                  const QString &instance, Kind kind)
{
    if (!server.key.isEmpty())
        request.secretHeaders.append({"apikey", server.key});
    request.headers.append("Accept", "application/json");
    request.connectTimeout = m_options.connectTimeout;
    request.maxReplyBytes = m_options.maxReplyBytes;
    const QString beforeInstance = request.url.path().section(u'/', 0, instance.isEmpty() ? -1 : -2);
    const EvolutionCall about{kind, serverName(server.url), instance, beforeInstance.section(u'/', -1)};
    return m_http.send(request).then([about](const QFuture<Result<HttpReply>> &done) {
        const auto reply = takeResult(done);
        return reply ? evolutionReply(*reply, about) : Result<QJsonValue>(fail(reply.error()));
    });
}

QFuture<Result<QJsonValue>> EvolutionClient::get(const EvolutionServer &server, const QStringList &path,
                                                 const QString &instance, const QUrlQuery &query)
{
    HttpRequest request = HttpRequest::get(endpointUrl(server.url, path, query));
    request.timeout = m_options.timeout;
    return call(server, request, instance);
}

QFuture<Result<QJsonValue>> EvolutionClient::post(const EvolutionServer &server, const QStringList &path,
                                                  const QJsonObject &body, const QString &instance,
                                                  const CancelToken &cancel)
{
    HttpRequest request = HttpRequest::postJson(endpointUrl(server.url, path),
                                                QJsonDocument(body).toJson(QJsonDocument::Compact));
    request.timeout = m_options.timeout;
    request.cancel = cancel;
    return call(server, request, instance);
}

// --- The server
// --------------------------------------------------------------------------------------------------

QFuture<Result<ServerInfo>> EvolutionClient::serverInfo(const EvolutionServer &server)
{
    return mapped<ServerInfo>(get(server, {QString()}, {}), serverName(server.url), serverInfoFrom);
}

QFuture<Result<KeyScope>> EvolutionClient::verifyKey(const EvolutionServer &server)
{
    return toFuture(verifyKeySteps(server));
}

QCoro::Task<Result<KeyScope>> EvolutionClient::verifyKeySteps(EvolutionServer server)
{
    const auto asked = post(server, {u"verify-creds"_s}, {}, {});
    const auto global = co_await settled(asked);
    if (global)
        co_return KeyScope::Server;
    if (global.error().code != Error::Code::Unauthorized)
        co_return fail(global.error());
    // An instance's token may not ask that, but may list its own instance.
    const auto listed = fetchInstances(server);
    const auto own = co_await settled(listed);
    if (!own)
        co_return fail(own.error());
    co_return KeyScope::Instance;
}

// --- Instances
// ---------------------------------------------------------------------------------------------------

QFuture<Result<QList<InstanceInfo>>> EvolutionClient::fetchInstances(const EvolutionServer &server,
                                                                     const QString &instance)
{
    QUrlQuery query;
    if (!instance.isEmpty())
        query.addQueryItem(u"instanceName"_s, QString::fromLatin1(QUrl::toPercentEncoding(instance)));
    return mapped<QList<InstanceInfo>>(get(server, {u"instance"_s, u"fetchInstances"_s}, instance, query),
                                       serverName(server.url), instancesFrom);
}

QFuture<Result<CreatedInstance>> EvolutionClient::createInstance(const EvolutionServer &server,
                                                                 const NewInstance &instance)
{
    if (instance.name.trimmed().isEmpty()) // it would make the name "undefined" unusable on that server
        return failedFuture<CreatedInstance>(Error::invalid(u"name"_s, u"empty"_s));
    if (instance.channel == Channel::Unknown)
        return failedFuture<CreatedInstance>(Error::invalid(u"channel"_s, u"unknown"_s));
    HttpRequest request =
        HttpRequest::postJson(endpointUrl(server.url, {u"instance"_s, u"create"_s}),
                              QJsonDocument(toJson(instance)).toJson(QJsonDocument::Compact));
    request.timeout = m_options.timeout + seconds(5); // the server waits so long for the QR code
    return mapped<CreatedInstance>(call(server, request, instance.name, Kind::Create), serverName(server.url),
                                   createdInstanceFrom);
}

QFuture<Result<InstanceState>> EvolutionClient::connectionState(const EvolutionServer &server,
                                                                const QString &instance)
{
    return mapped<InstanceState>(get(server, {u"instance"_s, u"connectionState"_s, instance}, instance),
                                 serverName(server.url), instanceStateOf);
}

QFuture<Result<Connecting>> EvolutionClient::connectInstance(const EvolutionServer &server,
                                                             const QString &instance, const QString &number)
{
    QUrlQuery query;
    if (!number.isEmpty())
        query.addQueryItem(u"number"_s, number);
    return mapped<Connecting>(get(server, {u"instance"_s, u"connect"_s, instance}, instance, query),
                              serverName(server.url), connectingFrom);
}

QFuture<Result<>> EvolutionClient::restartInstance(const EvolutionServer &server, const QString &instance)
{
    return mapped<void>(post(server, {u"instance"_s, u"restart"_s, instance}, {}, instance),
                        serverName(server.url), nothing);
}

QFuture<Result<>> EvolutionClient::logoutInstance(const EvolutionServer &server, const QString &instance)
{
    HttpRequest request;
    request.method = "DELETE";
    request.timeout = m_options.timeout;
    request.url = endpointUrl(server.url, {u"instance"_s, u"logout"_s, instance});
    return mapped<void>(call(server, request, instance), serverName(server.url), nothing);
}

QFuture<Result<>> EvolutionClient::deleteInstance(const EvolutionServer &server, const QString &instance)
{
    HttpRequest request;
    request.method = "DELETE";
    request.timeout = m_options.timeout;
    request.url = endpointUrl(server.url, {u"instance"_s, u"delete"_s, instance});
    return mapped<void>(call(server, request, instance), serverName(server.url), nothing);
}

// --- Messages
// ----------------------------------------------------------------------------------------------------

QFuture<Result<SentMessage>> EvolutionClient::send(const EvolutionServer &server, const QString &instance,
                                                   const QString &endpoint, const QByteArray &body,
                                                   milliseconds timeout, const CancelToken &cancel)
{
    HttpRequest request =
        HttpRequest::postJson(endpointUrl(server.url, {u"message"_s, endpoint, instance}), body);
    request.timeout = timeout;
    request.cancel = cancel;
    return mapped<SentMessage>(call(server, request, instance, Kind::Send), serverName(server.url),
                               sentMessageFrom);
}

QFuture<Result<SentMessage>> EvolutionClient::sendText(const EvolutionServer &server, const QString &instance,
                                                       const OutgoingText &message, const CancelToken &cancel)
{
    const auto number = sendAddress(message.address);
    if (!number)
        return failedFuture<SentMessage>(number.error());
    if (message.text.trimmed().isEmpty())
        return failedFuture<SentMessage>(Error::invalid(u"text"_s, u"empty"_s));
    const milliseconds usual = m_options.sendTimeout + std::max(message.typing, milliseconds::zero());
    const QByteArray body = QJsonDocument(toJson(message, *number)).toJson(QJsonDocument::Compact);
    return send(server, instance, u"sendText"_s, body, message.timeout.value_or(usual), cancel);
}

QFuture<Result<SentMessage>> EvolutionClient::sendMedia(const EvolutionServer &server,
                                                        const QString &instance, const OutgoingMedia &message,
                                                        const CancelToken &cancel)
{
    const auto number = sendAddress(message.address);
    if (!number)
        return failedFuture<SentMessage>(number.error());
    if (message.kind != MessageKind::Image && message.kind != MessageKind::Video &&
        message.kind != MessageKind::Audio && message.kind != MessageKind::Document)
        return failedFuture<SentMessage>(Error::invalid(u"kind"_s, toString(message.kind)));
    if (message.url.isEmpty() == message.content.isEmpty())
        return failedFuture<SentMessage>(Error::invalid(u"media"_s, u"either an address or the content"_s));
    if (message.kind == MessageKind::Document && message.url.isEmpty() && message.fileName.isEmpty())
        return failedFuture<SentMessage>(Error::invalid(u"fileName"_s, u"empty"_s));
    if (message.voice && message.kind != MessageKind::Audio)
        return failedFuture<SentMessage>(Error::invalid(u"voice"_s, toString(message.kind)));
    const milliseconds usual = m_options.sendTimeout + std::max(message.typing, milliseconds::zero());
    return send(server, instance, message.voice ? u"sendWhatsAppAudio"_s : u"sendMedia"_s,
                mediaBody(message, *number), message.timeout.value_or(usual), cancel);
}

QFuture<Result<MediaContent>> EvolutionClient::fetchMedia(const EvolutionServer &server,
                                                          const QString &instance, const QString &providerId)
{
    const QJsonObject body{{u"message"_s, QJsonObject{{u"key"_s, QJsonObject{{u"id"_s, providerId}}}}},
                           {u"convertToMp4"_s, false}};
    return mapped<MediaContent>(
        post(server, {u"chat"_s, u"getBase64FromMediaMessage"_s, instance}, body, instance),
        serverName(server.url), mediaContentFrom);
}

QFuture<Result<MessagePage>> EvolutionClient::findMessages(const EvolutionServer &server,
                                                           const QString &instance, const MessageQuery &query,
                                                           const CancelToken &cancel)
{
    return mapped<MessagePage>(
        post(server, {u"chat"_s, u"findMessages"_s, instance}, toJson(query), instance, cancel),
        serverName(server.url),
        [instance, query](const QJsonValue &body) { return messagePageFrom(body, instance, query); });
}

QFuture<Result<QList<InboundMessage>>> EvolutionClient::findHistory(const EvolutionServer &server,
                                                                    const QString &instance,
                                                                    const Identity &person, Instant since,
                                                                    int limit)
{
    return toFuture(findHistorySteps(server, instance, person, since, limit));
}

QCoro::Task<Result<QList<InboundMessage>>> EvolutionClient::findHistorySteps(EvolutionServer server,
                                                                             QString instance,
                                                                             Identity person, Instant since,
                                                                             int limit)
{
    const QList<MessageQuery> queries = queriesAbout(person);
    QList<InboundMessage> found;
    QSet<QString> seen;
    for (MessageQuery query : queries) {
        query.since = since;
        query.pageSize = historyPage;
        for (int fetched = 0; fetched < limit; query.page += 1) {
            const auto asked = findMessages(server, instance, query);
            const auto page = co_await settled(asked);
            if (!page)
                co_return fail(page.error());
            for (const InboundMessage &message : page->messages) {
                if (message.sentAt >= since && !seen.contains(message.providerId)) {
                    seen.insert(message.providerId);
                    found.append(message);
                }
            }
            fetched += historyPage;
            if (isLast(*page, query, since))
                break;
        }
    }
    std::ranges::stable_sort(found, {}, &InboundMessage::sentAt);
    co_return found.size() > limit ? found.last(limit) : found;
}

QFuture<Result<QList<QList<SentMessage>>>>
EvolutionClient::findSent(const EvolutionServer &server, const QString &instance, const QList<LostSend> &lost)
{
    return toFuture(findSentSteps(server, instance, lost));
}

QCoro::Task<Result<QList<QList<SentMessage>>>>
EvolutionClient::findSentSteps(EvolutionServer server, QString instance, QList<LostSend> lost)
{
    QList<QList<SentMessage>> sent(lost.size());
    if (lost.isEmpty())
        co_return sent;
    MessageQuery query;
    query.since = wholeSeconds(std::ranges::min(lost, {}, &LostSend::since).since);
    query.fromMe = true;
    query.pageSize = historyPage;
    QSet<QString> seen; // what is sent meanwhile moves the older ones on to the next page
    for (; query.page <= mostSentPages; query.page += 1) {
        const auto asked = findMessages(server, instance, query);
        const auto page = co_await settled(asked);
        if (!page)
            co_return fail(page.error());
        for (const InboundMessage &message : page->messages) {
            if (seen.contains(message.providerId))
                continue;
            seen.insert(message.providerId);
            for (qsizetype i = 0; i < lost.size(); ++i) {
                if (mayBe(message, lost.at(i)))
                    sent[i].prepend({message.providerId, message.chatJid, message.sentAt});
            }
        }
        if (isLast(*page, query, *query.since))
            co_return sent;
    }
    co_return fail(
        Error::Code::TooLarge,
        {{u"server"_s, serverName(server.url)}, {u"limit"_s, QString::number(mostSentPages * historyPage)}},
        u"more of our messages than can be looked through"_s);
}

QFuture<Result<>> EvolutionClient::sendPresence(const EvolutionServer &server, const QString &instance,
                                                const QString &address, Presence presence,
                                                milliseconds duration)
{
    const auto number = sendAddress(address);
    if (!number)
        return failedFuture(number.error());
    const QJsonObject body{
        {u"number"_s, *number},
        {u"presence"_s, toString(presence)},
        {u"delay"_s, static_cast<qint64>(std::max(duration, milliseconds::zero()).count())}};
    HttpRequest request =
        HttpRequest::postJson(endpointUrl(server.url, {u"chat"_s, u"sendPresence"_s, instance}),
                              QJsonDocument(body).toJson(QJsonDocument::Compact));
    request.timeout = m_options.timeout + std::max(duration, milliseconds::zero());
    return mapped<void>(call(server, request, instance), serverName(server.url), nothing);
}

QFuture<Result<>> EvolutionClient::markRead(const EvolutionServer &server, const QString &instance,
                                            const QList<MessageRef> &messages)
{
    if (messages.isEmpty())
        return readyFuture(Result<>());
    QJsonArray list;
    for (const MessageRef &message : messages)
        list.append(QJsonObject{
            {u"remoteJid"_s, message.chatJid}, {u"id"_s, message.providerId}, {u"fromMe"_s, message.fromMe}});
    return mapped<void>(
        post(server, {u"chat"_s, u"markMessageAsRead"_s, instance}, {{u"readMessages"_s, list}}, instance),
        serverName(server.url), nothing);
}

QFuture<Result<QList<ContactInfo>>> EvolutionClient::findContacts(const EvolutionServer &server,
                                                                  const QString &instance, const QString &jid)
{
    QJsonObject where;
    if (!jid.isEmpty())
        where.insert(u"remoteJid"_s, jid);
    return mapped<QList<ContactInfo>>(
        post(server, {u"chat"_s, u"findContacts"_s, instance}, {{u"where"_s, where}}, instance),
        serverName(server.url), contactsFrom);
}

// --- Where events go
// ---------------------------------------------------------------------------------------------

QFuture<Result<std::optional<WebsocketSettings>>>
EvolutionClient::findWebsocket(const EvolutionServer &server, const QString &instance)
{
    return mapped<std::optional<WebsocketSettings>>(
        get(server, {u"websocket"_s, u"find"_s, instance}, instance), serverName(server.url),
        websocketSettingsFrom);
}

QFuture<Result<>> EvolutionClient::setWebsocket(const EvolutionServer &server, const QString &instance,
                                                const WebsocketSettings &settings)
{
    return mapped<void>(post(server, {u"websocket"_s, u"set"_s, instance}, toJson(settings), instance),
                        serverName(server.url), nothing);
}

QFuture<Result<std::optional<WebhookSettings>>> EvolutionClient::findWebhook(const EvolutionServer &server,
                                                                             const QString &instance)
{
    return mapped<std::optional<WebhookSettings>>(get(server, {u"webhook"_s, u"find"_s, instance}, instance),
                                                  serverName(server.url), webhookSettingsFrom);
}

QFuture<Result<>> EvolutionClient::setWebhook(const EvolutionServer &server, const QString &instance,
                                              const WebhookSettings &settings)
{
    // The server takes any text for an address and then never calls it.
    const QUrl url(settings.url, QUrl::StrictMode);
    if (settings.enabled &&
        (!url.isValid() || url.host().isEmpty() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1)))
        return failedFuture(Error::invalid(u"url"_s, u"not an http address"_s));
    return mapped<void>(post(server, {u"webhook"_s, u"set"_s, instance}, toJson(settings), instance),
                        serverName(server.url), nothing);
}

QFuture<Result<QList<BuiltInBot>>> EvolutionClient::findBots(const EvolutionServer &server,
                                                             const QString &instance)
{
    return toFuture(findBotsSteps(server, instance));
}

QCoro::Task<Result<QList<BuiltInBot>>> EvolutionClient::findBotsSteps(EvolutionServer server,
                                                                      QString instance)
{
    QList<BuiltInBot> bots;
    const QStringList kinds{u"flowise"_s, u"typebot"_s, u"openai"_s,      u"dify"_s,
                            u"n8n"_s,     u"evoai"_s,   u"evolutionBot"_s};
    for (const QString &kind : kinds) {
        const auto asked = get(server, {kind, u"find"_s, instance}, instance);
        const auto body = co_await settled(asked);
        if (!body) {
            // 400 "Flowise is disabled"; 404 where this version has no such bot.
            const QString status = body.error().context.value(u"status"_s);
            if (body.error().code == Error::Code::HttpStatus && (status == "400"_L1 || status == "404"_L1))
                continue;
            co_return fail(body.error());
        }
        const auto found = botsFrom(*body, kind);
        if (!found)
            co_return fail(found.error());
        bots.append(*found);
    }
    co_return bots;
}

} // namespace chatflow
