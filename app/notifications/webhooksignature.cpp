// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifications/webhooksignature.h"

#include "notifications/webhooksecret.h"

#include <QMessageAuthenticationCode>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

QByteArray signature(const SecretValue &key, const QByteArray &id, const QByteArray &timestamp,
                     const QByteArray &body)
{
    return "v1," + QMessageAuthenticationCode::hash(id + '.' + timestamp + '.' + body, key.reveal(),
                                                    QCryptographicHash::Sha256)
                       .toBase64();
}

} // namespace

QByteArray webhookTimestamp(Instant at)
{
    return QByteArray::number(std::chrono::floor<std::chrono::seconds>(at).time_since_epoch().count());
}

Result<QByteArray> webhookSignature(const QList<SecretValue> &secrets, const QByteArray &id, Instant at,
                                    const QByteArray &body)
{
    QByteArray header;
    for (const SecretValue &secret : secrets) {
        const auto key = webhookKey(secret);
        if (!key)
            return fail(key.error());
        if (!header.isEmpty())
            header += ' ';
        header += signature(*key, id, webhookTimestamp(at), body);
    }
    return header;
}

bool isSignedBy(const SecretValue &secret, const QByteArray &id, const QByteArray &timestamp,
                const QByteArray &header, const QByteArray &body, Instant now)
{
    constexpr std::chrono::minutes tolerance{5};
    bool isNumber = false;
    const Instant at{std::chrono::seconds(timestamp.toLongLong(&isNumber))};
    const auto key = webhookKey(secret);
    if (!isNumber || !key || at < now - tolerance || at > now + tolerance)
        return false;
    const SecretValue wanted(signature(*key, id, timestamp, body));
    const QList<QByteArray> given = header.split(' ');
    return std::any_of(given.begin(), given.end(),
                       [&](const QByteArray &one) { return SecretValue(one) == wanted; });
}

} // namespace chatflow
