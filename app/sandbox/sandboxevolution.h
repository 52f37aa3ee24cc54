// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "sandbox/faults.h"
#include "sandbox/sandboxcontrol.h"
#include "sandbox/sandboxhttp.h"
#include "sandbox/sandboxinstance.h"
#include "sandbox/sandboxsocketio.h"
#include "sandbox/sandboxwebhooks.h"

#include <QJsonArray>
#include <QObject>
#include <QSet>

#include <map>

namespace chatflow
{

/// A message that the sandbox's Evolution accepted to send: what a contact's phone would get.
struct SandboxSend {
    QString instance;
    QString jid;
    QString id;       ///< key.id
    QString kind;     ///< "sendText", "sendMedia", …
    QString text;     ///< or the caption
    QJsonObject body; ///< the request
    Instant at;
};

/// What else is known of a message that a contact sends.
struct SandboxIncoming {
    QString id; ///< made when empty
    QString pushName;
    Instant at{};         ///< 0: now
    bool fromMe = false;  ///< typed by the business on its own phone
    QString remoteJidAlt; ///< the phone's JID of an @lid sender
    QString participant;  ///< in groups
    QString participantAlt;
    QString quotedId;
    QJsonObject message;     ///< instead of a text, e.g. {"imageMessage":{…}}
    QString messageType;     ///< of `message`; its only member's name when empty
    bool unfiltered = false; ///< also what Baileys keeps back (statuses, newsletters)
};

/// A stand-in for Evolution API 2.3.6 on loopback: instances, sending, events by Socket.IO and webhooks, with
/// the behaviour and the surprises measured on the real one; and the phones of the contacts, as functions.
/// Lives in one thread. Remote control as in SandboxControl, and /__sandbox/sends, deliver, edit, revoke,
/// scan, connection, sockets, restart.
class SandboxEvolution : public QObject
{
    Q_OBJECT

public:
    struct Times {
        milliseconds serverAck{150}; ///< after the send
        milliseconds deliveryAck{400};
        milliseconds read{2500};
        milliseconds qrAfter{300};
        milliseconds qrPeriod{45000};
        milliseconds connectWait{2000}; ///< how long GET connect waits for a QR
        milliseconds createWait{5000};  ///< how long create with qrcode:true waits for one
        milliseconds reconnect{300};    ///< from connecting to open
    };
    struct InstanceSetup {
        QString name;
        SandboxInstance::Channel channel = SandboxInstance::Channel::Baileys;
        QString token; ///< made when empty
        QString number;
        QString profileName;
        bool open = true;
        bool websocket = true; ///< its own namespace gets every event
    };
    enum class Receipts { None, Delivered, Read };

    SandboxEvolution(Clock &clock, Random &random, QObject *parent = nullptr);
    ~SandboxEvolution() override;

    Result<> listen(quint16 port = 0);
    QString url() const { return m_http.url(); }
    const QString &apiKey() const { return m_apiKey; }
    void setApiKey(const QString &key) { m_apiKey = key; }
    void setTimes(const Times &times) { m_times = times; }
    /// WEBSOCKET_GLOBAL_EVENTS: whether the root namespace gets the events of all instances. On by default.
    void setGlobalEvents(bool on) { m_globalEvents = on; }
    /// WEBSOCKET_ALLOWED_HOSTS: sockets from this computer need no key. Off by default (the real default is
    /// on).
    void setLoopbackTrusted(bool on) { m_loopbackTrusted = on; }
    /// DATABASE_SAVE_DATA_NEW_MESSAGE: off, findMessages finds nothing and acks are dropped.
    void setKeepsMessages(bool on) { m_keepsMessages = on; }

    SandboxInstance &addInstance(const InstanceSetup &setup);
    SandboxInstance *instance(const QString &name);
    void setNotOnWhatsApp(const QString &number);
    /// How the phone at `jid` treats what it gets; Read unless said otherwise.
    void setReceipts(const QString &jid, Receipts receipts) { m_receipts.insert(jid, receipts); }

    // The contacts' side. An unknown instance makes these do nothing.
    /// A message arrives; answers its id.
    QString deliver(const QString &instance, const QString &jid, const QString &text,
                    const SandboxIncoming &more = {});
    /// The sender changes or takes back a message.
    void edit(const QString &instance, const QString &messageId, const QString &text);
    void revoke(const QString &instance, const QString &messageId);
    void react(const QString &instance, const QString &jid, const QString &messageId, const QString &emoji);

    // The connection's side.
    /// Somebody scans the QR.
    void scan(const QString &instance);
    /// WhatsApp's connection is lost for a moment: connecting, then open; never close.
    void loseConnection(const QString &instance);
    /// The phone removed the device: status.instance, logout.instance, connection.update close 401.
    void removeDevice(const QString &instance);
    /// The server dies and is there again at once: sockets cut, namespaces forgotten, events of the meantime
    /// gone.
    void restart();

    const QList<SandboxSend> &sends() const { return m_sends; }
    QList<SandboxSend> sendsTo(const QString &jid) const;

    Faults &faults() { return m_faults; }
    SandboxHttp &http() { return m_http; }
    SandboxSocketIo &sockets() { return m_sockets; }
    SandboxWebhooks &webhooks() { return m_webhooks; }

    /// Emits any event as the server would, faults included.
    void emitEvent(SandboxInstance &instance, const QString &event, const QJsonValue &data);

Q_SIGNALS:
    void sent(const chatflow::SandboxSend &send);

private:
    using Reply = SandboxExchangePtr;
    struct Envelope {
        QString instance;
        QString event;
        QJsonObject payload;
    };

    // sandboxevolution.cpp
    void handle(const Reply &reply);
    void route(const Reply &reply, const QJsonObject &body);
    bool authorise(const Reply &reply, const SandboxInstance *instance) const;
    void publish(const Envelope &envelope);
    void addControls();
    QString now() const; ///< ISO
    QString rowId();
    // sandboxevolution_instances.cpp
    void handleInstanceRoute(const Reply &reply, const QString &action, SandboxInstance *instance,
                             const QJsonObject &body);
    void create(const Reply &reply, const QJsonObject &body);
    void fetchInstances(const Reply &reply) const;
    void connectInstance(const Reply &reply, SandboxInstance &instance);
    void restartInstance(const Reply &reply, SandboxInstance &instance);
    void logoutInstance(const Reply &reply, SandboxInstance &instance);
    void deleteInstance(const Reply &reply, SandboxInstance &instance);
    void startConnecting(SandboxInstance &instance);
    void nextQr(const QString &name, quint64 attempt);
    void becomeOpen(SandboxInstance &instance);
    void becomeClosed(SandboxInstance &instance, const QString &reason);
    QJsonObject qr(const SandboxInstance &instance) const;
    void handleSubscription(const Reply &reply, const QString &group, const QString &action,
                            SandboxInstance &instance, const QJsonObject &body);
    void handleSettings(const Reply &reply, const QString &action, SandboxInstance &instance,
                        const QJsonObject &body);
    // sandboxevolution_send.cpp
    void handleSend(const Reply &reply, const QString &kind, SandboxInstance &instance,
                    const QJsonObject &body);
    void send(const Reply &reply, const QString &kind, const QString &instanceName, const QJsonObject &body,
              const QJsonObject &message, const QString &messageType, const QString &jid);
    void acknowledge(const QString &instanceName, const QString &messageId, const QString &status);
    // sandboxevolution_chat.cpp
    void handleChat(const Reply &reply, const QString &action, SandboxInstance &instance,
                    const QJsonObject &body);
    QJsonArray chats(const SandboxInstance &instance, const QJsonObject &query) const;
    QJsonArray contactRows(const SandboxInstance &instance, const QJsonObject &query) const;
    QJsonArray numbers(const SandboxInstance &instance, const QJsonArray &asked) const;
    // sandboxevolution_contacts.cpp
    void receive(SandboxInstance &instance, const QJsonObject &data);
    void updateContact(SandboxInstance &instance, const QString &jid, const QString &pushName);

    Clock &m_clock;
    Random &m_random;
    Faults m_faults;
    SandboxHttp m_http;
    SandboxControl m_control;
    SandboxSocketIo m_sockets;
    SandboxWebhooks m_webhooks;
    Times m_times;
    QString m_apiKey;
    bool m_globalEvents = true;
    bool m_loopbackTrusted = false;
    bool m_keepsMessages = true;
    bool m_nameUndefinedTaken = false; ///< a create without a name has failed
    std::map<QString, SandboxInstance> m_instances;
    QSet<QString> m_notOnWhatsApp;
    QHash<QString, Receipts> m_receipts;
    QList<SandboxSend> m_sends;
    QList<Envelope> m_heldBack; ///< by a ReorderEvent fault
};

/// The error shape of Evolution: {"status","error","response":{"message":…}}.
void replyEvolutionError(const SandboxExchangePtr &exchange, int status, const QJsonValue &message);
/// What Evolution's check of a body against its schema says: a list in a list.
QJsonArray schemaErrors(const QStringList &errors);

} // namespace chatflow
