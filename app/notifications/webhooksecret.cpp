// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifications/webhooksecret.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr QByteArrayView prefix = "whsec_";
constexpr int newKeySize = 32;
constexpr qsizetype shortestKey = 24;
constexpr qsizetype longestKey = 64;

} // namespace

SecretValue newWebhookSecret(Random &random)
{
    return SecretValue(prefix.toByteArray() + random.bytes(newKeySize).toBase64());
}

Result<SecretValue> webhookKey(const SecretValue &secret)
{
    if (secret.reveal().startsWith(prefix)) {
        auto key = QByteArray::fromBase64Encoding(secret.reveal().mid(prefix.size()),
                                                  QByteArray::AbortOnBase64DecodingErrors);
        if (key && key.decoded.size() >= shortestKey && key.decoded.size() <= longestKey)
            return SecretValue(std::move(key.decoded));
    }
    return fail(Error::invalid(
        u"secret"_s, QCoreApplication::translate("chatflow::Webhook",
                                                 "it has to be whsec_ and 24 to 64 bytes in base64")));
}

} // namespace chatflow
