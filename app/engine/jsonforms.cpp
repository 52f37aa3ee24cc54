// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jsonforms.h"

#include "base/errorjson.h"
#include "base/errortext.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

QJsonValue timeOrNull(const std::optional<Instant> &instant)
{
    return instant ? QJsonValue(toIso(*instant)) : QJsonValue();
}

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

template<class Tag> QJsonValue idOrNull(Id<Tag> id)
{
    return id ? QJsonValue(id.value()) : QJsonValue();
}

QJsonObject errorForPeople(const Error &error)
{
    const ErrorText text = errorText(error);
    return {{u"code"_s, error.name()}, {u"message"_s, text.what}, {u"mend"_s, text.mend}};
}

} // namespace

QJsonObject tenantToJson(const Tenant &tenant)
{
    return {
        {u"id"_s, tenant.id.value()},
        {u"client_id"_s, tenant.clientId},
        {u"name"_s, tenant.name},
        {u"state"_s, toString(tenant.state)},
        {u"settings_version"_s, tenant.settingsVersion},
        {u"created_at"_s, toIso(tenant.createdAt)},
        {u"updated_at"_s, toIso(tenant.updatedAt)},
    };
}

QJsonObject instanceToJson(const Instance &instance)
{
    return {
        {u"id"_s, instance.id.value()},
        {u"name"_s, instance.name},
        {u"server"_s, instance.serverUrl},
        {u"keeps_messages"_s, instance.keepsMessages ? QJsonValue(*instance.keepsMessages) : QJsonValue()},
        {u"read_back_to"_s, toIso(instance.readBackTo)},
        {u"created_at"_s, toIso(instance.createdAt)},
    };
}

QJsonObject settingsVersionToJson(const SettingsVersion &version)
{
    return {
        {u"version"_s, version.version},
        {u"at"_s, toIso(version.at)},
        {u"actor"_s, QJsonObject{{u"kind"_s, toString(version.actor.kind)}, {u"name"_s, version.actor.name}}},
        {u"reason"_s, textOrNull(version.reason)},
    };
}

QJsonObject settingDifferenceToJson(const SettingDifference &difference)
{
    const auto value = [](const std::optional<QString> &text) {
        return text ? QJsonValue(*text) : QJsonValue();
    };
    return {
        {u"key"_s, difference.id()},
        {u"before"_s, value(difference.before)},
        {u"now"_s, value(difference.after)},
    };
}

QJsonObject connectionToJson(const ConnectionState &connection)
{
    return {
        {u"kind"_s, toString(connection.kind)},
        {u"instance"_s, idOrNull(connection.instance)},
        {u"state"_s, connection.state},
        {u"error"_s, connection.error ? QJsonValue(errorForPeople(*connection.error)) : QJsonValue()},
        {u"at"_s, toIso(connection.at)},
    };
}

QJsonObject conversationToJson(const ConversationSummary &summary)
{
    const Conversation &conversation = summary.conversation;
    return {
        {u"id"_s, conversation.id.value()},
        {u"contact"_s, conversation.contact.value()},
        {u"contact_name"_s, summary.contactName},
        {u"address"_s, conversation.address},
        {u"instance"_s, summary.instanceName},
        {u"holder"_s, toString(conversation.holder)},
        {u"holder_reason"_s, toString(conversation.reason)},
        {u"holder_since"_s, toIso(conversation.holderSince)},
        {u"awaiting_since"_s, timeOrNull(conversation.awaitingSince)},
        {u"failed_attempts"_s, conversation.failedAttempts},
        {u"messages"_s, conversation.messageCount},
        {u"unread"_s, conversation.unread},
        {u"tokens_in"_s, conversation.tokensIn},
        {u"tokens_out"_s, conversation.tokensOut},
        {u"last"_s,
         QJsonObject{
             {u"at"_s, toIso(conversation.lastMessageAt)},
             {u"role"_s, toString(summary.lastRole)},
             {u"kind"_s, summary.lastKind},
             {u"body"_s, summary.lastBody},
             {u"delivery"_s, toString(summary.lastDelivery)},
         }},
        {u"created_at"_s, toIso(conversation.createdAt)},
    };
}

QJsonObject messageToJson(const Message &message)
{
    return {
        {u"id"_s, message.id.value()},
        {u"conversation"_s, message.conversation.value()},
        {u"role"_s, toString(message.role)},
        {u"kind"_s, message.kind},
        {u"body"_s, message.body},
        {u"at"_s, toIso(message.at)},
        {u"stored_at"_s, toIso(message.storedAt)},
        {u"delivery"_s, toString(message.delivery)},
        {u"provider_id"_s, textOrNull(message.providerId)},
        {u"error"_s,
         message.error.isEmpty() ? QJsonValue() : QJsonValue(errorForPeople(errorFromJson(message.error)))},
        {u"awaits_answer"_s, message.awaitsAnswer},
        {u"author"_s, idOrNull(message.author)},
        {u"call"_s, idOrNull(message.call)},
        {u"edited_at"_s, timeOrNull(message.editedAt)},
        {u"deleted_at"_s, timeOrNull(message.deletedAt)},
        {u"metadata"_s, message.metadata},
    };
}

QJsonObject usageDayToJson(const UsageDay &day)
{
    return {
        {u"day"_s, day.day.toString(Qt::ISODate)},
        {u"kind"_s, toString(day.kind)},
        {u"exactness"_s, toString(day.exactness)},
        {u"events"_s, day.events},
        {u"tokens_in"_s, day.tokensIn},
        {u"tokens_out"_s, day.tokensOut},
    };
}

QString toString(Finding::Verdict verdict)
{
    switch (verdict) {
    case Finding::Verdict::Good:
        return u"good"_s;
    case Finding::Verdict::Warning:
        return u"warning"_s;
    case Finding::Verdict::Bad:
        return u"bad"_s;
    }
    return {};
}

QJsonObject findingToJson(const Finding &finding)
{
    QJsonObject json{
        {u"step"_s, finding.step},
        {u"verdict"_s, toString(finding.verdict)},
        {u"text"_s, finding.text},
        {u"duration_ms"_s, qint64(finding.duration.count())},
    };
    if (finding.certificate) {
        json.insert(
            u"certificate"_s,
            QJsonObject{{u"subject"_s, finding.certificate->subject},
                        {u"issuer"_s, finding.certificate->issuer},
                        {u"sha256"_s, finding.certificate->fingerprint},
                        {u"from"_s, finding.certificate->from.toString(Qt::ISODate)},
                        {u"until"_s, finding.certificate->until.toString(Qt::ISODate)},
                        {u"public_key_pin"_s, QString::fromLatin1(finding.certificate->publicKeyPin)}});
    }
    return json;
}

QString cursorText(const PageKey &key)
{
    return QString::number(toMs(key.at)) + u'.' + QString::number(key.id);
}

} // namespace chatflow
