// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/erasurereceipt.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr auto receiptFormat = "chatflow-erasure"_L1;
constexpr int receiptVersion = 1;

QString keyedHash(const SecretValue &key, const QByteArray &bytes)
{
    return QString::fromLatin1(
        QMessageAuthenticationCode::hash(bytes, key.reveal(), QCryptographicHash::Sha256).toHex());
}

/// QJsonObject keeps its members sorted, so that the same receipt gives the same bytes.
QString signatureOf(const SecretValue &key, QJsonObject json)
{
    json.remove("signature"_L1);
    return keyedHash(key, "receipt\n" + QJsonDocument(json).toJson(QJsonDocument::Compact));
}

QJsonArray arrayOf(const QStringList &texts)
{
    return QJsonArray::fromStringList(texts);
}

QStringList textsOf(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue text : value.toArray())
        texts << text.toString();
    return texts;
}

} // namespace

QString ErasureReceipt::hash(const SecretValue &key, TenantId tenant, const ContactIdentifier &identifier)
{
    return keyedHash(key, "identifier\n" + tenant.toString().toUtf8() + '\n' +
                              toString(identifier.kind).toUtf8() + '\n' + identifier.value.toUtf8());
}

QJsonObject ErasureReceipt::toJson(const SecretValue &key) const
{
    QJsonObject json{{u"format"_s, receiptFormat},
                     {u"version"_s, receiptVersion},
                     {u"id"_s, id},
                     {u"workspace"_s, workspace},
                     {u"tenant"_s, tenant.value()},
                     {u"client_id"_s, clientId},
                     {u"erased_at"_s, toMs(at)},
                     {u"erased_at_utc"_s, toIso(at)},
                     {u"actor"_s, actor.value()},
                     {u"identifiers"_s, arrayOf(identifiers)},
                     {u"removed"_s, counts},
                     {u"backups_not_touched"_s, arrayOf(backups)}};
    json.insert(u"signature"_s, signatureOf(key, json));
    return json;
}

Result<ErasureReceipt> ErasureReceipt::fromJson(const SecretValue &key, const QJsonObject &json)
{
    const auto refuse = [](const QString &path) {
        return fail(Error::Code::MalformedReply, {{u"server"_s, u"erasure receipt"_s}, {u"path"_s, path}});
    };
    if (json.value("format"_L1) != receiptFormat || json.value("version"_L1).toInt() != receiptVersion)
        return refuse(u"format"_s);
    if (json.value("signature"_L1).toString() != signatureOf(key, json))
        return refuse(u"signature"_s);
    return ErasureReceipt{
        .id = json.value("id"_L1).toString(),
        .workspace = json.value("workspace"_L1).toString(),
        .tenant = TenantId(json.value("tenant"_L1).toInteger()),
        .clientId = json.value("client_id"_L1).toString(),
        .at = instantFromMs(json.value("erased_at"_L1).toInteger()),
        .actor = ActorId(json.value("actor"_L1).toInteger()),
        .identifiers = textsOf(json.value("identifiers"_L1)),
        .counts = json.value("removed"_L1).toObject(),
        .backups = textsOf(json.value("backups_not_touched"_L1)),
    };
}

} // namespace chatflow
