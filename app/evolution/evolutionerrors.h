// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "net/httpmessage.h"

#include <QJsonValue>
#include <QString>

namespace chatflow
{

/// What a call was about: it decides what an answer means and fills the error's context.
struct EvolutionCall {
    enum class Kind { Query, Send, Create };
    Kind kind = Kind::Query;
    QString server;   ///< host and port
    QString instance; ///< empty for calls about the whole server
    QString what;     ///< the endpoint: "sendText", "sendPresence", …
};

/// The JSON of an answer, or the error it stands for: Unauthorized, Forbidden, Conflict (name in use),
/// InstanceNotFound, InstanceNotConnected, NumberNotOnWhatsApp, SendRejected, NotSupportedByChannel,
/// RateLimited, HttpStatus, UnexpectedContentType or MalformedReply. Knows all shapes of errors of
/// Evolution 2.3.6, the HTTP 200 and 201 among them.
Result<QJsonValue> evolutionReply(const HttpReply &reply, const EvolutionCall &call);

/// The sentences in an error body, however deep it nests them.
QStringList evolutionMessages(const QJsonValue &body);

/// Whether a send that failed with `error` may have gone out all the same: then it must not be sent again
/// before it was looked up. True after time-outs, lost connections, server errors (5xx) and answers that
/// cannot be understood.
bool mayHaveBeenSent(const Error &error);

} // namespace chatflow
