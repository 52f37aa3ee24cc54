// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxevolution.h"

#include "sandbox/later.h"
#include "sandbox/sandboxjson.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>

#include <algorithm>

namespace chatflow
{

using namespace Qt::StringLiterals;

namespace
{
struct Route {
    QByteArray method;
    QString group;
    QString action;
    bool ofInstance;
};

const QList<Route> &routes()
{
    static const QList<Route> table = [] {
        QList<Route> out{
            {"POST", u"instance"_s, u"create"_s, false},   {"GET", u"instance"_s, u"fetchInstances"_s, false},
            {"GET", u"instance"_s, u"connect"_s, true},    {"GET", u"instance"_s, u"connectionState"_s, true},
            {"POST", u"instance"_s, u"restart"_s, true},   {"DELETE", u"instance"_s, u"logout"_s, true},
            {"DELETE", u"instance"_s, u"delete"_s, true},  {"GET", u"chat"_s, u"findChatByRemoteJid"_s, true},
            {"POST", u"webhook"_s, u"evolution"_s, false}, {"POST", u"verify-creds"_s, QString(), false}};
        for (const QString &group : {u"settings"_s, u"webhook"_s, u"websocket"_s}) {
            out.append({"POST", group, u"set"_s, true});
            out.append({"GET", group, u"find"_s, true});
        }
        for (const QString &action : {u"sendText"_s, u"sendMedia"_s, u"sendWhatsAppAudio"_s,
                                      u"sendReaction"_s, u"sendButtons"_s, u"sendList"_s})
            out.append({"POST", u"message"_s, action, true});
        for (const QString &action :
             {u"findMessages"_s, u"findChats"_s, u"findContacts"_s, u"whatsappNumbers"_s, u"sendPresence"_s,
              u"markMessageAsRead"_s, u"fetchProfilePictureUrl"_s, u"getBase64FromMediaMessage"_s})
            out.append({"POST", u"chat"_s, action, true});
        for (const QString &bot :
             {u"flowise"_s, u"typebot"_s, u"openai"_s, u"dify"_s, u"n8n"_s, u"evoai"_s, u"evolutionBot"_s})
            out.append({"GET", bot, u"find"_s, true});
        return out;
    }();
    return table;
}

QString errorName(int status)
{
    switch (status) {
    case 400:
        return u"Bad Request"_s;
    case 401:
        return u"Unauthorized"_s;
    case 403:
        return u"Forbidden"_s;
    case 404:
        return u"Not Found"_s;
    default:
        return u"Internal Server Error"_s;
    }
}

QByteArray webToken(const QByteArray &secret, qint64 nowSeconds)
{
    const auto encode = [](const QByteArray &part) {
        return part.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    };
    const QByteArray claims = "{\"iat\":" + QByteArray::number(nowSeconds) +
                              ",\"exp\":" + QByteArray::number(nowSeconds + 600) +
                              ",\"app\":\"evolution\",\"action\":\"webhook\"}";
    const QByteArray signedPart = encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + '.' + encode(claims);
    return signedPart + '.' +
           encode(QMessageAuthenticationCode::hash(signedPart, secret, QCryptographicHash::Sha256));
}
} // namespace

QJsonArray schemaErrors(const QStringList &errors)
{
    return {QJsonArray::fromStringList(errors)};
}

void replyEvolutionError(const SandboxExchangePtr &exchange, int status, const QJsonValue &message)
{
    exchange->replyJson(status, QJsonObject{{u"status"_s, status},
                                            {u"error"_s, errorName(status)},
                                            {u"response"_s, QJsonObject{{u"message"_s, message}}}});
}

SandboxEvolution::SandboxEvolution(Clock &clock, Random &random, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_random(random)
    , m_faults(random)
    , m_http(clock, m_faults, this)
    , m_control(m_http, m_faults)
    , m_sockets(
          clock, random,
          [this](const QString &key) {
              if (m_loopbackTrusted || key == m_apiKey)
                  return QString();
              if (key.isEmpty())
                  return u"apiKey is required"_s;
              const bool known = std::any_of(m_instances.begin(), m_instances.end(),
                                             [&key](const auto &entry) { return entry.second.token == key; });
              return known ? QString() : u"Invalid global token"_s;
          },
          this)
    , m_webhooks(clock, random, this)
    , m_apiKey(random.token(32))
{
    m_http.setHandler([this](const SandboxExchangePtr &exchange) { handle(exchange); });
    m_http.setBodyLimit(136LL * 1024 * 1024, [](const SandboxExchangePtr &exchange) {
        replyEvolutionError(exchange, 413, u"request entity too large"_s);
    });
    addControls();
}

SandboxEvolution::~SandboxEvolution() = default;

Result<> SandboxEvolution::listen(quint16 port)
{
    return m_http.listen(port);
}

QString SandboxEvolution::now() const
{
    return toIso(m_clock.now());
}

QString SandboxEvolution::rowId()
{
    return u"cm"_s + m_random.token(23);
}

SandboxInstance *SandboxEvolution::instance(const QString &name)
{
    const auto found = m_instances.find(name);
    return found == m_instances.end() ? nullptr : &found->second;
}

SandboxInstance &SandboxEvolution::addInstance(const InstanceSetup &setup)
{
    SandboxInstance instance;
    instance.id = m_random.uuid();
    instance.name = setup.name;
    instance.channel = setup.channel;
    instance.token = setup.token.isEmpty() ? m_random.uuid().toUpper() : setup.token;
    instance.number = setup.number;
    instance.profileName = setup.profileName.isEmpty() ? setup.name : setup.profileName;
    instance.settings = SandboxInstance::defaultSettings();
    instance.settingsId = rowId();
    instance.createdAt = now();
    instance.updatedAt = instance.createdAt;
    if (setup.open) {
        instance.state = SandboxInstance::State::Open;
        if (instance.channel == SandboxInstance::Channel::Baileys) {
            instance.wasConnected = true;
            instance.ownerJid = evolutionJid(setup.number);
        }
    }
    if (setup.websocket) {
        instance.websocket.id = rowId();
        instance.websocket.enabled = true;
        instance.websocket.events = evolutionEventNames();
        instance.websocket.createdAt = instance.createdAt;
        instance.websocket.updatedAt = instance.createdAt;
    }
    return m_instances.insert_or_assign(setup.name, instance).first->second;
}

void SandboxEvolution::setNotOnWhatsApp(const QString &number)
{
    m_notOnWhatsApp.insert(evolutionJid(number));
}

QList<SandboxSend> SandboxEvolution::sendsTo(const QString &jid) const
{
    QList<SandboxSend> out;
    std::copy_if(m_sends.begin(), m_sends.end(), std::back_inserter(out),
                 [&jid](const SandboxSend &send) { return send.jid == jid; });
    return out;
}

void SandboxEvolution::handle(const Reply &reply)
{
    const SandboxRequest &request = reply->request();
    if (request.path.startsWith("/socket.io/"_L1)) {
        m_sockets.handle(reply);
        return;
    }
    if (request.method == "OPTIONS") {
        reply->reply(204, {}, {}, {{"Access-Control-Allow-Origin", "*"}});
        return;
    }
    QJsonObject body;
    if (request.hasJsonBody() && !request.body.isEmpty()) {
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(request.body, &error);
        if (error.error != QJsonParseError::NoError) {
            reply->replyJson(
                400, QJsonObject{{u"status"_s, 400},
                                 {u"error"_s, u"Internal Server Error"_s},
                                 {u"response"_s,
                                  QJsonObject{{u"message"_s,
                                               u"Expected property name or '}' in JSON at position %1"_s.arg(
                                                   error.offset)}}}});
            return;
        }
        body = document.object();
    }
    route(reply, body);
}

bool SandboxEvolution::authorise(const Reply &reply, const SandboxInstance *instance) const
{
    const QString key = QString::fromLatin1(reply->request().header("apikey"));
    if (key == m_apiKey || (instance && !key.isEmpty() && key == instance->token))
        return true;
    replyEvolutionError(reply, 401, u"Unauthorized"_s);
    return false;
}

void SandboxEvolution::route(const Reply &reply, const QJsonObject &body)
{
    const SandboxRequest &request = reply->request();
    const QStringList path = request.path.split(u'/', Qt::SkipEmptyParts);
    if (path.isEmpty() && request.method == "GET") {
        reply->replyJson(200, QJsonObject{{u"status"_s, 200},
                                          {u"message"_s, u"Welcome to the Evolution API, it is working!"_s},
                                          {u"version"_s, u"2.3.6"_s},
                                          {u"clientName"_s, u"sandbox"_s},
                                          {u"manager"_s, QString(url() + u"/manager"_s)},
                                          {u"documentation"_s, u"https://doc.evolution-api.com"_s},
                                          {u"whatsappWebVersion"_s, u"2.3000.1027934701"_s}});
        return;
    }
    const QString group = path.value(0);
    const QString action = path.value(1);
    const auto known = std::find_if(routes().begin(), routes().end(), [&](const Route &candidate) {
        return candidate.method == request.method && candidate.group == group && candidate.action == action &&
               path.size() == (candidate.ofInstance ? 3 : (candidate.action.isEmpty() ? 1 : 2));
    });
    if (known == routes().end()) {
        replyEvolutionError(
            reply, 404, QJsonArray{u"Cannot %1 %2"_s.arg(QString::fromLatin1(request.method), request.path)});
        return;
    }
    if (group == "webhook"_L1 && action == "evolution"_L1) {
        // The inbound webhook of the EVOLUTION channel asks for no key.
        for (auto &[name, candidate] : m_instances) {
            if (candidate.channel == SandboxInstance::Channel::Evolution && !candidate.number.isEmpty() &&
                candidate.number == body.value("numberId"_L1).toString()) {
                QJsonObject data = body;
                data.remove("numberId"_L1);
                data.insert(u"messageTimestamp"_s, toMs(m_clock.now()) / 1000);
                data.insert(u"instanceId"_s, candidate.id);
                data.insert(u"source"_s, u"unknown"_s);
                receive(candidate, data);
                reply->replyJson(200, QJsonObject{{u"status"_s, u"success"_s}});
                return;
            }
        }
        reply->reply(200, "application/json; charset=utf-8", {});
        return;
    }
    // The order of checks is the real one: does the instance exist, is a new name taken, is the key right.
    SandboxInstance *found = known->ofInstance ? instance(path.value(2)) : nullptr;
    if (known->ofInstance && !found) {
        replyEvolutionError(reply, 404,
                            QJsonArray{u"The \"%1\" instance does not exist"_s.arg(path.value(2))});
        return;
    }
    if (action == "create"_L1) {
        const QString name = body.value("instanceName"_L1).toString(u"undefined"_s);
        if (instance(name) || (name == "undefined"_L1 && m_nameUndefinedTaken)) {
            replyEvolutionError(reply, 403, QJsonArray{u"This name \"%1\" is already in use."_s.arg(name)});
            return;
        }
    }
    if (action == "fetchInstances"_L1) {
        fetchInstances(reply);
        return;
    }
    if (!authorise(reply, found))
        return;
    if (group == "verify-creds"_L1)
        reply->replyJson(200, QJsonObject{{u"status"_s, 200}, {u"message"_s, u"Credentials are valid"_s}});
    else if (group == "instance"_L1)
        handleInstanceRoute(reply, action, found, body);
    else if (group == "settings"_L1)
        handleSettings(reply, action, *found, body);
    else if (group == "webhook"_L1 || group == "websocket"_L1)
        handleSubscription(reply, group, action, *found, body);
    else if (group == "message"_L1)
        handleSend(reply, action, *found, body);
    else if (group == "chat"_L1)
        handleChat(reply, action, *found, body);
    else
        replyEvolutionError(reply, 400,
                            QJsonArray{u"%1 is disabled"_s.arg(group.left(1).toUpper() + group.mid(1))});
}

void SandboxEvolution::emitEvent(SandboxInstance &instance, const QString &event, const QJsonValue &data)
{
    QJsonObject payload{
        {u"event"_s, event},
        {u"instance"_s, instance.name},
        {u"data"_s, data},
        {u"server_url"_s, url()},
        // Local time with a false Z, as the real one writes it.
        {u"date_time"_s, toDateTime(m_clock.now()).toLocalTime().toString(u"yyyy-MM-ddTHH:mm:ss.zzz'Z'"_s)},
        {u"apikey"_s, instance.token}};
    if (!instance.ownerJid.isEmpty())
        payload.insert(u"sender"_s, instance.ownerJid);
    const Envelope envelope{instance.name, event, payload};

    const std::optional<Fault> fault = m_faults.takeForEvent(event);
    if (fault && fault->kind == Fault::Kind::LoseEvent)
        return;
    if (fault && fault->kind == Fault::Kind::ReorderEvent) {
        m_heldBack.append(envelope);
        return;
    }
    if (fault && fault->kind == Fault::Kind::DelayEvent) {
        later(m_clock, this, fault->delay, [this, envelope] { publish(envelope); });
        return;
    }
    publish(envelope);
    if (fault && fault->kind == Fault::Kind::DuplicateEvent)
        publish(envelope);
    const QList<Envelope> heldBack = std::exchange(m_heldBack, {});
    for (const Envelope &late : heldBack)
        publish(late);
}

void SandboxEvolution::publish(const Envelope &envelope)
{
    const QByteArray json = compactJson(envelope.payload);
    if (m_globalEvents)
        m_sockets.emitGlobally(envelope.event, json);
    const SandboxInstance *source = instance(envelope.instance);
    if (!source)
        return;
    if (source->websocket.wants(envelope.event))
        m_sockets.emitTo(envelope.instance, envelope.event, json);
    const SandboxInstance::Subscription &hook = source->webhook;
    if (!hook.wants(envelope.event))
        return;
    QJsonObject payload = envelope.payload;
    payload.insert(u"destination"_s, hook.url);
    QString address = hook.url;
    if (hook.byEvents) {
        QString suffix = envelope.event;
        address += u'/' + suffix.replace(u'.', u'-').replace(u'_', u'-');
    }
    SandboxHeaders headers;
    const QJsonObject own = hook.headers.toObject();
    for (auto it = own.begin(); it != own.end(); ++it) {
        if (it.key() == "jwt_key"_L1)
            headers.append(
                {"Authorization", "Bearer " + webToken(it->toString().toUtf8(), toMs(m_clock.now()) / 1000)});
        else
            headers.append({it.key().toLatin1(), it->toString().toUtf8()});
    }
    m_webhooks.post(QUrl(address), headers, compactJson(payload));
}

void SandboxEvolution::addControls()
{
    using Json = const JsonReader &;
    const auto on = [this](const QString &name, auto action) {
        m_control.add(name, [action](const SandboxExchangePtr &exchange) {
            const auto json = SandboxControl::body(exchange);
            if (!json)
                return;
            action(*json);
            SandboxControl::finish(exchange, *json);
        });
    };
    on(u"deliver"_s, [this](Json json) {
        SandboxIncoming more;
        more.id = json.optionalText(u"id");
        more.pushName = json.optionalText(u"pushName");
        more.fromMe = json.optionalBoolean(u"fromMe");
        more.remoteJidAlt = json.optionalText(u"remoteJidAlt");
        more.participant = json.optionalText(u"participant");
        more.messageType = json.optionalText(u"messageType");
        more.unfiltered = json.optionalBoolean(u"unfiltered");
        if (const auto message = json.optionalObject(u"message"))
            more.message = message->value().toObject();
        if (const auto ago = json.optionalInteger(u"agoSeconds"))
            more.at = m_clock.now() - seconds(*ago);
        const QString name = json.nonEmptyText(u"instance");
        const QString number = json.nonEmptyText(u"number");
        if (json.ok() && !instance(name))
            json.bad(u"instance", u"the name of an instance"_s);
        if (json.ok())
            deliver(name, evolutionJid(number), json.optionalText(u"text"), more);
    });
    on(u"edit"_s, [this](Json json) {
        edit(json.nonEmptyText(u"instance"), json.nonEmptyText(u"id"), json.text(u"text"));
    });
    on(u"revoke"_s, [this](Json json) { revoke(json.nonEmptyText(u"instance"), json.nonEmptyText(u"id")); });
    on(u"scan"_s, [this](Json json) { scan(json.nonEmptyText(u"instance")); });
    on(u"connection"_s, [this](Json json) {
        const QString name = json.nonEmptyText(u"instance");
        const QString what = json.nonEmptyText(u"what");
        if (what == "lose"_L1)
            loseConnection(name);
        else if (what == "removeDevice"_L1)
            removeDevice(name);
        else
            json.bad(u"what", u"lose or removeDevice"_s);
    });
    m_control.add(u"sockets"_s, [this](const SandboxExchangePtr &exchange) {
        m_sockets.dropSockets();
        exchange->reply(204, {}, {});
    });
    m_control.add(u"restart"_s, [this](const SandboxExchangePtr &exchange) {
        exchange->reply(204, {}, {});
        restart();
    });
    m_control.add(u"sends"_s, [this](const SandboxExchangePtr &exchange) {
        QJsonArray out;
        for (const SandboxSend &send : std::as_const(m_sends)) {
            out.append(QJsonObject{{u"instance"_s, send.instance},
                                   {u"jid"_s, send.jid},
                                   {u"id"_s, send.id},
                                   {u"kind"_s, send.kind},
                                   {u"text"_s, send.text},
                                   {u"at"_s, toIso(send.at)}});
        }
        exchange->replyJson(200, out);
    });
}

} // namespace chatflow
