// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "base/result.h"
#include "base/secretvalue.h"

#include <QByteArray>
#include <QList>

namespace chatflow
{

/// The header webhook-timestamp: seconds since 1970.
QByteArray webhookTimestamp(Instant at);

/// The header webhook-signature of Standard Webhooks: "v1,<base64>" for each secret, with a blank between.
/// More than one while a secret is replaced: the receiver takes either.
Result<QByteArray> webhookSignature(const QList<SecretValue> &secrets, const QByteArray &id, Instant at,
                                    const QByteArray &body);

/// Whether one of the signatures of `header` is that of `secret`, and `timestamp` within five minutes of
/// `now`: what a receiver does.
bool isSignedBy(const SecretValue &secret, const QByteArray &id, const QByteArray &timestamp,
                const QByteArray &header, const QByteArray &body, Instant now);

} // namespace chatflow
