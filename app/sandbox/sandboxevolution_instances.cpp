// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/later.h"
#include "sandbox/sandboxevolution.h"
#include "sandbox/sandboxjson.h"

#include <QRegularExpression>

namespace chatflow
{

using namespace Qt::StringLiterals;

namespace
{
constexpr int qrLimit = 30;

/// A picture of one dot: what a client should draw is `code`.
constexpr auto qrPicture =
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="_L1;

QJsonObject success(const QString &message)
{
    return {{u"status"_s, u"SUCCESS"_s},
            {u"error"_s, false},
            {u"response"_s, QJsonObject{{u"message"_s, message}}}};
}

QJsonObject stateOf(const SandboxInstance &instance)
{
    return {
        {u"instance"_s, QJsonObject{{u"instanceName"_s, instance.name}, {u"state"_s, instance.stateName()}}}};
}

/// The first name that is none of an event, as the schema words it; empty when all are known.
QString unknownEvent(const QString &group, const QJsonArray &events)
{
    for (qsizetype i = 0; i < events.size(); ++i) {
        if (!evolutionEventNames().contains(events.at(i).toString())) {
            return u"%1.events[%2] is not one of enum values: %3"_s.arg(group, QString::number(i),
                                                                        evolutionEventNames().join(u','));
        }
    }
    return {};
}

QStringList eventsOf(const QJsonArray &events)
{
    if (events.isEmpty())
        return evolutionEventNames();
    QStringList out;
    for (const QJsonValue &event : events)
        out.append(event.toString());
    return out;
}
} // namespace

void SandboxEvolution::handleInstanceRoute(const Reply &reply, const QString &action,
                                           SandboxInstance *instance, const QJsonObject &body)
{
    if (action == "create"_L1)
        create(reply, body);
    else if (action == "connect"_L1)
        connectInstance(reply, *instance);
    else if (action == "connectionState"_L1)
        reply->replyJson(200, stateOf(*instance));
    else if (action == "restart"_L1)
        restartInstance(reply, *instance);
    else if (action == "logout"_L1)
        logoutInstance(reply, *instance);
    else
        deleteInstance(reply, *instance);
}

void SandboxEvolution::create(const Reply &reply, const QJsonObject &body)
{
    static const QRegularExpression numberPattern(u"^\\d+[\\.@\\w-]+"_s);
    const QString name = body.value("instanceName"_L1).toString();
    if (name.isEmpty()) {
        m_nameUndefinedTaken = true; // the name "undefined" is now in use
        replyEvolutionError(reply, 400, schemaErrors({u"instance requires property \"instanceName\""_s}));
        return;
    }
    const QString number = body.value("number"_L1).toString();
    if (!number.isEmpty() && !number.contains(numberPattern)) {
        replyEvolutionError(reply, 400,
                            schemaErrors({u"number does not match pattern \"^\\\\d+[\\\\.@\\\\w-]+\""_s}));
        return;
    }
    const QString integration = body.value("integration"_L1).toString();
    InstanceSetup setup;
    if (integration == "WHATSAPP-BUSINESS"_L1) {
        setup.channel = SandboxInstance::Channel::Cloud;
        if (number.isEmpty()) {
            replyEvolutionError(reply, 400, QJsonArray{u"number is required"_s});
            return;
        }
    } else if (integration == "EVOLUTION"_L1) {
        setup.channel = SandboxInstance::Channel::Evolution;
    } else if (integration != "WHATSAPP-BAILEYS"_L1) {
        replyEvolutionError(reply, 400, QJsonArray{u"Invalid integration"_s});
        return;
    }
    const QJsonObject hook = body.value("webhook"_L1).toObject();
    const QJsonObject socket = body.value("websocket"_L1).toObject();
    for (const auto &[group, given] : {std::pair{u"webhook"_s, &hook}, std::pair{u"websocket"_s, &socket}}) {
        const QString unknown = unknownEvent(group, given->value("events"_L1).toArray());
        if (!unknown.isEmpty()) {
            replyEvolutionError(reply, 400, schemaErrors({unknown}));
            return;
        }
    }
    setup.name = name;
    setup.number = number;
    setup.token = body.value("token"_L1).toString();
    setup.open = setup.channel != SandboxInstance::Channel::Baileys;
    setup.websocket = false;
    SandboxInstance &made = addInstance(setup);
    for (const QString &flag : {u"rejectCall"_s, u"groupsIgnore"_s, u"alwaysOnline"_s, u"readMessages"_s,
                                u"readStatus"_s, u"syncFullHistory"_s}) {
        if (body.value(flag).isBool())
            made.settings.insert(flag, body.value(flag));
    }
    const auto subscribe = [this, &made](SandboxInstance::Subscription &target, const QJsonObject &given) {
        target.id = rowId();
        target.enabled = true; // that the object is there is enough
        target.events = eventsOf(given.value("events"_L1).toArray());
        target.createdAt = made.createdAt;
        target.updatedAt = made.createdAt;
    };
    QJsonObject webhook;
    if (!hook.isEmpty()) {
        subscribe(made.webhook, hook);
        made.webhook.url = hook.value("url"_L1).toString();
        made.webhook.headers = hook.contains("headers"_L1) ? hook.value("headers"_L1) : QJsonValue();
        made.webhook.byEvents = hook.value("byEvents"_L1).toBool();
        made.webhook.base64 = hook.value("base64"_L1).toBool();
        const std::pair<QLatin1StringView, QString> named[] = {{"url"_L1, u"webhookUrl"_s},
                                                               {"headers"_L1, u"webhookHeaders"_s},
                                                               {"byEvents"_L1, u"webhookByEvents"_s},
                                                               {"base64"_L1, u"webhookBase64"_s}};
        for (const auto &[from, to] : named) {
            if (hook.contains(from))
                webhook.insert(to, hook.value(from));
        }
    }
    if (!socket.isEmpty())
        subscribe(made.websocket, socket);
    emitEvent(made, u"instance.create"_s, QJsonObject{{u"instanceName"_s, name}, {u"instanceId"_s, made.id}});

    const bool wantsQr =
        body.value("qrcode"_L1).toBool() && setup.channel == SandboxInstance::Channel::Baileys;
    if (wantsQr) {
        made.pairingCode = number.isEmpty() ? QString() : m_random.token(8).toUpper();
        startConnecting(made);
    }
    QJsonObject answer{
        {u"instance"_s,
         QJsonObject{{u"instanceName"_s, name},
                     {u"instanceId"_s, made.id},
                     {u"integration"_s, made.channelName()},
                     {u"webhookWaBusiness"_s, setup.channel == SandboxInstance::Channel::Cloud
                                                  ? QJsonValue(url() + u"/webhook/meta"_s)
                                                  : QJsonValue()},
                     {u"accessTokenWaBusiness"_s,
                      setup.channel == SandboxInstance::Channel::Cloud ? u"evolution"_s : QString()},
                     {u"status"_s, made.stateName()}}},
        {u"hash"_s, made.token},
        {u"webhook"_s, webhook},
        {u"websocket"_s, socket.isEmpty() ? QJsonObject() : QJsonObject{{u"enabled"_s, true}}},
        {u"rabbitmq"_s, QJsonObject()},
        {u"nats"_s, QJsonObject()},
        {u"sqs"_s, QJsonObject()},
        {u"settings"_s, made.settings}};
    if (!wantsQr) {
        reply->replyJson(201, answer);
        return;
    }
    later(m_clock, this, m_times.createWait, [this, reply, name, answer]() mutable {
        const SandboxInstance *still = instance(name);
        answer.insert(u"qrcode"_s, still ? qr(*still) : QJsonObject{{u"count"_s, 0}});
        reply->replyJson(201, answer);
    });
}

void SandboxEvolution::fetchInstances(const Reply &reply) const
{
    const SandboxRequest &request = reply->request();
    const QString key = QString::fromLatin1(request.header("apikey"));
    const QString name = request.queryValue(u"instanceName"_s);
    const QString id = request.queryValue(u"instanceId"_s);
    const QString number = request.queryValue(u"number"_s);
    bool known = key == m_apiKey;
    QJsonArray rows;
    for (const auto &[instanceName, instance] : m_instances) {
        const bool own = !key.isEmpty() && instance.token == key;
        known = known || own;
        if ((key == m_apiKey || own) && (name.isEmpty() || name == instanceName) &&
            (id.isEmpty() || id == instance.id) && (number.isEmpty() || number == instance.number))
            rows.append(instance.toRow(u"sandbox"_s));
    }
    if (!known)
        replyEvolutionError(reply, 401, u"Unauthorized"_s);
    else if (rows.isEmpty() && !name.isEmpty())
        replyEvolutionError(reply, 404, QJsonArray{u"Instance \"%1\" not found"_s.arg(name)});
    else
        reply->replyJson(200, rows);
}

QJsonObject SandboxEvolution::qr(const SandboxInstance &instance) const
{
    if (instance.qrCode.isEmpty())
        return {{u"count"_s, 0}};
    return {
        {u"pairingCode"_s, instance.pairingCode.isEmpty() ? QJsonValue() : QJsonValue(instance.pairingCode)},
        {u"code"_s, instance.qrCode},
        {u"base64"_s, QString(qrPicture)},
        {u"count"_s, instance.qrCount}};
}

void SandboxEvolution::startConnecting(SandboxInstance &instance)
{
    instance.state = SandboxInstance::State::Connecting;
    instance.qrCount = 0;
    instance.qrCode.clear();
    const quint64 attempt = ++instance.connecting;
    emitEvent(
        instance, u"connection.update"_s,
        QJsonObject{{u"instance"_s, instance.name}, {u"state"_s, u"connecting"_s}, {u"statusReason"_s, 200}});
    const QString name = instance.name;
    later(m_clock, this, m_times.qrAfter, [this, name, attempt] { nextQr(name, attempt); });
}

void SandboxEvolution::nextQr(const QString &name, quint64 attempt)
{
    SandboxInstance *instance = this->instance(name);
    if (!instance || instance->connecting != attempt || instance->state != SandboxInstance::State::Connecting)
        return;
    if (instance->qrCount >= qrLimit) {
        instance->qrCode.clear();
        instance->state = SandboxInstance::State::Close;
        emitEvent(*instance, u"qrcode.updated"_s,
                  QJsonObject{{u"message"_s, u"QR code limit reached, please login again"_s},
                              {u"statusCode"_s, 500}});
        emitEvent(*instance, u"connection.update"_s,
                  QJsonObject{{u"instance"_s, name}, {u"state"_s, u"refused"_s}, {u"statusReason"_s, 428}});
        return;
    }
    ++instance->qrCount;
    instance->qrCode = u"2@%1,%2,%3,%4"_s.arg(m_random.token(64), m_random.token(43), m_random.token(43),
                                              m_random.token(43));
    QJsonObject code = qr(*instance);
    code.remove("count"_L1);
    code.insert(u"instance"_s, name);
    emitEvent(*instance, u"qrcode.updated"_s, QJsonObject{{u"qrcode"_s, code}});
    later(m_clock, this, m_times.qrPeriod, [this, name, attempt] { nextQr(name, attempt); });
}

void SandboxEvolution::becomeOpen(SandboxInstance &instance)
{
    instance.state = SandboxInstance::State::Open;
    instance.wasConnected = true;
    instance.qrCode.clear();
    ++instance.connecting;
    instance.updatedAt = now();
    emitEvent(instance, u"connection.update"_s,
              QJsonObject{{u"instance"_s, instance.name},
                          {u"wuid"_s, instance.ownerJid},
                          {u"profileName"_s, instance.profileName},
                          {u"profilePictureUrl"_s, u"https://pps.whatsapp.net/v/sandbox.jpg"_s},
                          {u"state"_s, u"open"_s},
                          {u"statusReason"_s, 200}});
    // What came in meanwhile arrives as ordinary messages with an old time.
    const QList<QJsonObject> offline = std::exchange(instance.offline, {});
    for (const QJsonObject &data : offline)
        receive(instance, data);
}

void SandboxEvolution::becomeClosed(SandboxInstance &instance, const QString &reason)
{
    instance.state = SandboxInstance::State::Close;
    instance.loggedOut = true;
    ++instance.connecting;
    instance.disconnectionCode = 401;
    instance.disconnectionAt = now();
    const QJsonObject payload{
        {u"statusCode"_s, 401}, {u"error"_s, u"Unauthorized"_s}, {u"message"_s, reason}};
    const QJsonObject output{{u"statusCode"_s, 401}, {u"payload"_s, payload}, {u"headers"_s, QJsonObject()}};
    const QJsonObject error{
        {u"data"_s, QJsonValue()}, {u"isBoom"_s, true}, {u"isServer"_s, false}, {u"output"_s, output}};
    instance.disconnectionObject = QString::fromUtf8(
        compactJson(QJsonObject{{u"error"_s, error}, {u"date"_s, instance.disconnectionAt}}));
    emitEvent(instance, u"status.instance"_s,
              QJsonObject{{u"instance"_s, instance.name},
                          {u"status"_s, u"closed"_s},
                          {u"disconnectionAt"_s, instance.disconnectionAt},
                          {u"disconnectionReasonCode"_s, 401},
                          {u"disconnectionObject"_s, instance.disconnectionObject}});
    emitEvent(instance, u"logout.instance"_s, QJsonValue());
    emitEvent(
        instance, u"connection.update"_s,
        QJsonObject{{u"instance"_s, instance.name}, {u"state"_s, u"close"_s}, {u"statusReason"_s, 401}});
}

void SandboxEvolution::connectInstance(const Reply &reply, SandboxInstance &instance)
{
    if (instance.state == SandboxInstance::State::Open) {
        reply->replyJson(200, stateOf(instance));
        return;
    }
    if (instance.channel != SandboxInstance::Channel::Baileys) {
        reply->replyJson(200, QJsonObject());
        return;
    }
    if (instance.state == SandboxInstance::State::Connecting) {
        reply->replyJson(200, qr(instance));
        return;
    }
    instance.pairingCode =
        reply->request().queryValue(u"number"_s).isEmpty() ? QString() : m_random.token(8).toUpper();
    startConnecting(instance);
    const QString name = instance.name;
    later(m_clock, this, m_times.connectWait, [this, reply, name] {
        const SandboxInstance *still = this->instance(name);
        reply->replyJson(200, still ? qr(*still) : QJsonObject{{u"count"_s, 0}});
    });
}

void SandboxEvolution::restartInstance(const Reply &reply, SandboxInstance &instance)
{
    if (instance.state != SandboxInstance::State::Open) {
        if (instance.channel == SandboxInstance::Channel::Baileys)
            connectInstance(reply, instance);
        else
            reply->replyJson(200, QJsonObject{{u"error"_s, true}, {u"message"_s, u"[object Object]"_s}});
        return;
    }
    reply->replyJson(200, stateOf(instance)); // of that moment
    if (instance.channel == SandboxInstance::Channel::Baileys)
        loseConnection(instance.name);
}

void SandboxEvolution::logoutInstance(const Reply &reply, SandboxInstance &instance)
{
    if (instance.state != SandboxInstance::State::Open) {
        replyEvolutionError(reply, 400,
                            QJsonArray{u"The \"%1\" instance is not connected"_s.arg(instance.name)});
        return;
    }
    if (instance.channel == SandboxInstance::Channel::Baileys)
        becomeClosed(instance, u"Intentional Logout"_s);
    else
        instance.state = SandboxInstance::State::Close;
    reply->replyJson(200, success(u"Instance logged out"_s));
}

void SandboxEvolution::deleteInstance(const Reply &reply, SandboxInstance &instance)
{
    if (instance.channel == SandboxInstance::Channel::Baileys &&
        instance.state == SandboxInstance::State::Open)
        becomeClosed(instance, u"Intentional Logout"_s);
    emitEvent(instance, u"instance.delete"_s,
              QJsonObject{{u"instanceName"_s, instance.name}, {u"instanceId"_s, instance.id}});
    emitEvent(instance, u"remove.instance"_s, QJsonValue());
    const QString name = instance.name;
    m_instances.erase(name); // `instance` is gone from here
    reply->replyJson(200, success(u"Instance deleted"_s));
}

void SandboxEvolution::handleSubscription(const Reply &reply, const QString &group, const QString &action,
                                          SandboxInstance &instance, const QJsonObject &body)
{
    const bool isWebhook = group == "webhook"_L1;
    SandboxInstance::Subscription &row = isWebhook ? instance.webhook : instance.websocket;
    if (action == "find"_L1) {
        reply->replyJson(200, row.exists()
                                  ? QJsonValue(SandboxInstance::subscriptionRow(row, instance.id, isWebhook))
                                  : QJsonValue());
        return;
    }
    const QJsonValue wrapper = body.value(group);
    if (wrapper.isUndefined()) {
        if (isWebhook)
            replyEvolutionError(reply, 400, schemaErrors({u"instance requires property \"webhook\""_s}));
        else
            replyEvolutionError(reply, 500, u"Cannot set properties of undefined (setting 'events')"_s);
        return;
    }
    const QJsonObject given = wrapper.toObject();
    if (isWebhook && !given.contains("url"_L1)) {
        replyEvolutionError(reply, 400, schemaErrors({u"webhook requires property \"url\""_s}));
        return;
    }
    const QString unknown = unknownEvent(group, given.value("events"_L1).toArray());
    if (!unknown.isEmpty()) {
        replyEvolutionError(reply, 400, schemaErrors({unknown}));
        return;
    }
    if (!given.contains("events"_L1)) {
        replyEvolutionError(reply, 500, u"Cannot read properties of undefined (reading 'length')"_s);
        return;
    }
    if (!row.exists()) {
        row.id = rowId();
        row.createdAt = now();
    }
    row.updatedAt = now();
    row.enabled = given.value("enabled"_L1).toBool();
    row.events = eventsOf(given.value("events"_L1).toArray());
    if (isWebhook) {
        row.url = given.value("url"_L1).toString();
        row.headers = given.contains("headers"_L1) ? given.value("headers"_L1) : row.headers;
        row.byEvents = given.value("byEvents"_L1).toBool(row.byEvents);
        row.base64 = given.value("base64"_L1).toBool(row.base64);
    }
    reply->replyJson(201, SandboxInstance::subscriptionRow(row, instance.id, isWebhook));
}

void SandboxEvolution::handleSettings(const Reply &reply, const QString &action, SandboxInstance &instance,
                                      const QJsonObject &body)
{
    if (action == "find"_L1) {
        reply->replyJson(200, instance.settings);
        return;
    }
    QStringList missing;
    QJsonObject set;
    for (const QString &flag : {u"rejectCall"_s, u"groupsIgnore"_s, u"alwaysOnline"_s, u"readMessages"_s,
                                u"readStatus"_s, u"syncFullHistory"_s}) {
        if (!body.contains(flag))
            missing.append(u"instance requires property \"%1\""_s.arg(flag));
        set.insert(flag, body.value(flag).toBool());
    }
    if (!missing.isEmpty()) {
        replyEvolutionError(reply, 400, schemaErrors(missing));
        return;
    }
    set.insert(u"msgCall"_s, body.value("msgCall"_L1).toString());
    for (auto it = set.begin(); it != set.end(); ++it)
        instance.settings.insert(it.key(), it.value());
    reply->replyJson(201, QJsonObject{{u"settings"_s, QJsonObject{{u"instanceName"_s, instance.name},
                                                                  {u"settings"_s, set}}}});
}

} // namespace chatflow
