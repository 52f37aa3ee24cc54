// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evolution/evolutionapi.h"
#include "evolution/evolutionerrors.h"
#include "net/httpclient.h"

#include <QFuture>
#include <QJsonObject>
#include <QUrlQuery>

#include <qcoro/qcorotask.h>

namespace chatflow
{

struct EvolutionClientOptions {
    milliseconds timeout{30'000};
    milliseconds sendTimeout{60'000}; ///< on top of the typing time, during which the server holds the call
    milliseconds connectTimeout{10'000};
    qint64 maxReplyBytes = 64 * 1024 * 1024; ///< pages of messages may hold media
};

/// The HTTP side of Evolution API 2.3.6. Knows no server and keeps no key: each call is told. Every call that
/// changes or sends something leaves this machine at most once. Errors: those of HttpClient and of
/// evolutionReply(); `instance` is an instance's name. `http` must outlive it, and it must outlive its calls.
class EvolutionClient
{
public:
    explicit EvolutionClient(HttpClient &http, EvolutionClientOptions options = {});

    // The server.
    QFuture<Result<ServerInfo>> serverInfo(const EvolutionServer &server);
    /// What the key opens; Unauthorized when nothing.
    QFuture<Result<KeyScope>> verifyKey(const EvolutionServer &server);

    // Instances.
    /// All that the key may see, or the one of that name (then InstanceNotFound is possible).
    QFuture<Result<QList<InstanceInfo>>> fetchInstances(const EvolutionServer &server,
                                                        const QString &instance = {});
    /// InvalidArgument, field name, when the name is in use.
    QFuture<Result<CreatedInstance>> createInstance(const EvolutionServer &server,
                                                    const NewInstance &instance);
    QFuture<Result<InstanceState>> connectionState(const EvolutionServer &server, const QString &instance);
    /// Begins to connect. `number` (digits) asks for a pairing code; it has an effect only from the state
    /// "close".
    QFuture<Result<Connecting>> connectInstance(const EvolutionServer &server, const QString &instance,
                                                const QString &number = {});
    QFuture<Result<>> restartInstance(const EvolutionServer &server, const QString &instance);
    /// After a logout 2.3.6 delivers no messages of that instance any more, even when it is connected again,
    /// until the server is restarted: prefer deleteInstance() and createInstance(). InstanceNotConnected when
    /// it was not open.
    QFuture<Result<>> logoutInstance(const EvolutionServer &server, const QString &instance);
    QFuture<Result<>> deleteInstance(const EvolutionServer &server, const QString &instance);

    // Messages.
    /// InvalidArgument (field number, text) before anything is sent; ask mayHaveBeenSent() about other
    /// errors.
    QFuture<Result<SentMessage>> sendText(const EvolutionServer &server, const QString &instance,
                                          const OutgoingText &message, const CancelToken &cancel = {});
    QFuture<Result<SentMessage>> sendMedia(const EvolutionServer &server, const QString &instance,
                                           const OutgoingMedia &message, const CancelToken &cancel = {});
    /// The content of a message's media, which the server gets from WhatsApp. NotSupportedByChannel off
    /// Baileys.
    QFuture<Result<MediaContent>> fetchMedia(const EvolutionServer &server, const QString &instance,
                                             const QString &providerId);
    QFuture<Result<MessagePage>> findMessages(const EvolutionServer &server, const QString &instance,
                                              const MessageQuery &query, const CancelToken &cancel = {});
    /// A person's messages since then, under whichever of the addresses the server filed them, oldest first,
    /// at most `limit` (the newest). Asks once an address: Evolution 2.3.6 cannot ask for either of two.
    QFuture<Result<QList<InboundMessage>>> findHistory(const EvolutionServer &server, const QString &instance,
                                                       const Identity &person, Instant since,
                                                       int limit = 200);
    /// What became of sends whose answers were lost: for each, in the same order, the messages that may be
    /// it, oldest first. Finds them also where the server rewrote the number, which is why it looks through
    /// all that was sent since the first of them, once for all. TooLarge when that has no end.
    QFuture<Result<QList<QList<SentMessage>>>> findSent(const EvolutionServer &server,
                                                        const QString &instance, const QList<LostSend> &lost);
    /// Shows "writing…" for `duration`, which is how long the call takes. NotSupportedByChannel off Baileys.
    QFuture<Result<>> sendPresence(const EvolutionServer &server, const QString &instance,
                                   const QString &address, Presence presence, milliseconds duration);
    /// 2.3.6 silently leaves out messages of @lid chats. NotSupportedByChannel off Baileys.
    QFuture<Result<>> markRead(const EvolutionServer &server, const QString &instance,
                               const QList<MessageRef> &messages);
    QFuture<Result<QList<ContactInfo>>> findContacts(const EvolutionServer &server, const QString &instance,
                                                     const QString &jid = {});

    // Where events go; nothing when it was never set.
    QFuture<Result<std::optional<WebsocketSettings>>> findWebsocket(const EvolutionServer &server,
                                                                    const QString &instance);
    QFuture<Result<>> setWebsocket(const EvolutionServer &server, const QString &instance,
                                   const WebsocketSettings &settings);
    QFuture<Result<std::optional<WebhookSettings>>> findWebhook(const EvolutionServer &server,
                                                                const QString &instance);
    QFuture<Result<>> setWebhook(const EvolutionServer &server, const QString &instance,
                                 const WebhookSettings &settings);

    /// All bots built into the server for this instance; kinds that the server has turned off are left out.
    QFuture<Result<QList<BuiltInBot>>> findBots(const EvolutionServer &server, const QString &instance);

private:
    using Kind = EvolutionCall::Kind;
    QFuture<Result<QJsonValue>> call(const EvolutionServer &server, HttpRequest request,
                                     const QString &instance, Kind kind = Kind::Query);
    QFuture<Result<QJsonValue>> get(const EvolutionServer &server, const QStringList &path,
                                    const QString &instance, const QUrlQuery &query = {});
    QFuture<Result<QJsonValue>> post(const EvolutionServer &server, const QStringList &path,
                                     const QJsonObject &body, const QString &instance,
                                     const CancelToken &cancel = {});
    QFuture<Result<SentMessage>> send(const EvolutionServer &server, const QString &instance,
                                      const QString &endpoint, const QByteArray &body, milliseconds timeout,
                                      const CancelToken &cancel);

    QCoro::Task<Result<KeyScope>> verifyKeySteps(EvolutionServer server);
    QCoro::Task<Result<QList<InboundMessage>>> findHistorySteps(EvolutionServer server, QString instance,
                                                                Identity person, Instant since, int limit);
    QCoro::Task<Result<QList<QList<SentMessage>>>> findSentSteps(EvolutionServer server, QString instance,
                                                                 QList<LostSend> lost);
    QCoro::Task<Result<QList<BuiltInBot>>> findBotsSteps(EvolutionServer server, QString instance);

    HttpClient &m_http;
    EvolutionClientOptions m_options;
};

} // namespace chatflow
