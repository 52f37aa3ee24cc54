// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/later.h"
#include "sandbox/sandboxevolution.h"

namespace chatflow
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qint64 doubleGuard = 5 * 60; // seconds
}

QString SandboxEvolution::deliver(const QString &instanceName, const QString &jid, const QString &text,
                                  const SandboxIncoming &more)
{
    SandboxInstance *target = instance(instanceName);
    if (!target)
        return {};
    const QString id = !more.id.isEmpty() ? more.id
                                          : (more.fromMe ? u"3A"_s : u"3EB0"_s) +
                                                QString::fromLatin1(m_random.bytes(9).toHex().toUpper());
    const bool baileys = target->channel == SandboxInstance::Channel::Baileys;
    const bool lid = jid.endsWith("@lid"_L1) || more.participant.endsWith("@lid"_L1);
    QJsonObject key{{u"remoteJid"_s, jid}, {u"fromMe"_s, more.fromMe}, {u"id"_s, id}};
    if (baileys) {
        key.insert(u"participant"_s, more.participant);
        key.insert(u"addressingMode"_s, lid ? u"lid"_s : u"pn"_s);
        if (!more.remoteJidAlt.isEmpty())
            key.insert(u"remoteJidAlt"_s, more.remoteJidAlt);
        if (!more.participantAlt.isEmpty())
            key.insert(u"participantAlt"_s, more.participantAlt);
    }
    const bool plain = more.message.isEmpty();
    const Instant at = more.at == Instant{} ? m_clock.now() : more.at;
    QJsonObject data{{u"key"_s, key},
                     {u"pushName"_s, more.pushName.isEmpty() ? QJsonValue() : QJsonValue(more.pushName)},
                     {u"message"_s, plain ? QJsonObject{{u"conversation"_s, text}} : more.message},
                     {u"messageType"_s, plain ? u"conversation"_s
                                              : (more.messageType.isEmpty() ? more.message.constBegin().key()
                                                                            : more.messageType)},
                     {u"messageTimestamp"_s, toMs(at) / 1000},
                     {u"instanceId"_s, target->id},
                     {u"source"_s, more.fromMe ? u"unknown"_s : u"android"_s}};
    if (baileys)
        data.insert(u"status"_s, more.fromMe ? u"SERVER_ACK"_s : u"DELIVERY_ACK"_s);
    if (!more.quotedId.isEmpty()) {
        QJsonObject context{{u"stanzaId"_s, more.quotedId}, {u"participant"_s, target->ownerJid}};
        if (const EvolutionMessage *quoted = target->messages.withId(more.quotedId))
            context.insert(u"quotedMessage"_s, quoted->message);
        data.insert(u"contextInfo"_s, context);
    }
    if (baileys && !more.unfiltered) {
        const bool kept = jid.endsWith("@newsletter"_L1) ||
                          (jid == "status@broadcast"_L1 && !target->settings.value("readStatus"_L1).toBool());
        if (kept)
            return id;
    }
    receive(*target, data);
    return id;
}

void SandboxEvolution::receive(SandboxInstance &instance, const QJsonObject &data)
{
    const QJsonObject key = data.value("key"_L1).toObject();
    const QString jid = key.value("remoteJid"_L1).toString();
    const QString id = key.value("id"_L1).toString();
    if (instance.channel == SandboxInstance::Channel::Baileys) {
        if (instance.state != SandboxInstance::State::Open) {
            instance.offline.append(data);
            return;
        }
        const qint64 second = toMs(m_clock.now()) / 1000;
        const auto seen = instance.seen.constFind(id);
        if (instance.deaf || (seen != instance.seen.cend() && second - *seen < doubleGuard))
            return;
        instance.seen.insert(id, second);
        if (jid.endsWith("@g.us"_L1) && instance.settings.value("groupsIgnore"_L1).toBool())
            return;
    }
    if (m_keepsMessages) {
        EvolutionMessage message;
        message.rowId = rowId();
        message.key = key;
        message.pushName = data.value("pushName"_L1);
        message.messageType = data.value("messageType"_L1).toString();
        message.message = data.value("message"_L1).toObject();
        message.contextInfo =
            data.value("contextInfo"_L1).toObject().isEmpty() ? QJsonValue() : data.value("contextInfo"_L1);
        message.timestamp = data.value("messageTimestamp"_L1).toInteger();
        message.source = data.value("source"_L1).toString();
        instance.messages.add(message);
    }
    emitEvent(instance, u"messages.upsert"_s, data);
    const QString pushName = data.value("pushName"_L1).toString();
    if (!pushName.isEmpty() && jid != "status@broadcast"_L1)
        updateContact(instance, jid, key.value("fromMe"_L1).toBool() ? QString() : pushName);
}

void SandboxEvolution::updateContact(SandboxInstance &instance, const QString &jid, const QString &pushName)
{
    const bool known = instance.contacts.contains(jid);
    SandboxInstance::Contact &contact = instance.contacts[jid];
    if (!known) {
        contact.id = rowId();
        contact.createdAt = now();
    }
    if (!pushName.isEmpty())
        contact.pushName = pushName;
    contact.updatedAt = now();
    QJsonObject data{{u"remoteJid"_s, jid}, {u"pushName"_s, pushName}, {u"instanceId"_s, instance.id}};
    if (instance.channel == SandboxInstance::Channel::Baileys)
        data.insert(u"profilePicUrl"_s, u"https://pps.whatsapp.net/v/sandbox.jpg"_s);
    emitEvent(instance, known ? u"contacts.update"_s : u"contacts.upsert"_s, data);
}

void SandboxEvolution::edit(const QString &instanceName, const QString &messageId, const QString &text)
{
    SandboxInstance *target = instance(instanceName);
    EvolutionMessage *message = target ? target->messages.withId(messageId) : nullptr;
    if (!message || target->deaf)
        return;
    message->message = {{u"conversation"_s, text}};
    message->updates.append(u"EDITED"_s);
    const QJsonObject data{{u"key"_s, message->key},
                           {u"type"_s, 14},
                           {u"editedMessage"_s, QJsonObject{{u"conversation"_s, text}}},
                           {u"timestampMs"_s, QString::number(toMs(m_clock.now()))}};
    emitEvent(*target, u"messages.edited"_s, data);
}

void SandboxEvolution::revoke(const QString &instanceName, const QString &messageId)
{
    SandboxInstance *target = instance(instanceName);
    const EvolutionMessage *message = target ? target->messages.withId(messageId) : nullptr;
    if (!message || target->deaf)
        return;
    // A deletion for all comes as an edit of type 0 without a text.
    emitEvent(*target, u"messages.edited"_s, QJsonObject{{u"key"_s, message->key}, {u"type"_s, 0}});
}

void SandboxEvolution::react(const QString &instanceName, const QString &jid, const QString &messageId,
                             const QString &emoji)
{
    SandboxInstance *target = instance(instanceName);
    const EvolutionMessage *message = target ? target->messages.withId(messageId) : nullptr;
    if (!message)
        return;
    SandboxIncoming more;
    more.pushName = target->contacts.value(jid).pushName;
    more.message = {
        {u"reactionMessage"_s, QJsonObject{{u"key"_s, message->key},
                                           {u"text"_s, emoji},
                                           {u"senderTimestampMs"_s, QString::number(toMs(m_clock.now()))}}}};
    deliver(instanceName, jid, {}, more);
}

void SandboxEvolution::scan(const QString &instanceName)
{
    SandboxInstance *target = instance(instanceName);
    if (!target || target->state != SandboxInstance::State::Connecting)
        return;
    target->deaf = target->loggedOut;
    if (target->ownerJid.isEmpty())
        target->ownerJid = evolutionJid(target->number.isEmpty() ? u"34600000000"_s : target->number);
    becomeOpen(*target);
}

void SandboxEvolution::loseConnection(const QString &instanceName)
{
    SandboxInstance *target = instance(instanceName);
    if (!target || target->state != SandboxInstance::State::Open)
        return;
    target->state = SandboxInstance::State::Connecting;
    const quint64 attempt = ++target->connecting;
    emitEvent(
        *target, u"connection.update"_s,
        QJsonObject{{u"instance"_s, target->name}, {u"state"_s, u"connecting"_s}, {u"statusReason"_s, 200}});
    later(m_clock, this, m_times.reconnect, [this, instanceName, attempt] {
        SandboxInstance *again = instance(instanceName);
        if (again && again->connecting == attempt && again->state == SandboxInstance::State::Connecting)
            becomeOpen(*again);
    });
}

void SandboxEvolution::removeDevice(const QString &instanceName)
{
    SandboxInstance *target = instance(instanceName);
    if (target && target->state == SandboxInstance::State::Open)
        becomeClosed(*target, u"device removed"_s);
}

void SandboxEvolution::restart()
{
    m_sockets.restart();
    m_webhooks.forget();
    m_http.dropConnections();
    for (auto &[name, instance] : m_instances) {
        instance.deaf = false;
        if (instance.channel != SandboxInstance::Channel::Baileys)
            continue;
        const bool reconnects = instance.state != SandboxInstance::State::Close && instance.wasConnected;
        instance.state = SandboxInstance::State::Close;
        if (!reconnects)
            continue;
        instance.state = SandboxInstance::State::Connecting;
        const quint64 attempt = ++instance.connecting;
        later(m_clock, this, m_times.reconnect, [this, name = name, attempt] {
            SandboxInstance *again = this->instance(name);
            if (again && again->connecting == attempt && again->state == SandboxInstance::State::Connecting)
                becomeOpen(*again);
        });
    }
}

} // namespace chatflow
