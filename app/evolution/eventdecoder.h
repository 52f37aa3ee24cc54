// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "evolution/evolutiontypes.h"

#include <QJsonObject>

namespace chatflow
{

/// Decodes one event of Evolution 2.3.6 as the socket and the webhooks carry it: {event, instance, data, …}.
/// `data` may be one object, an array of them or null, so one envelope can hold several events. Pure.
///
/// An event of no use to us comes as Ignored, so that the log can tell. A malformed one fails with
/// MalformedReply, context path and expected. In an array the good elements are kept and each bad one becomes
/// an Ignored with the path as reason; it fails only when all are bad.
Result<QList<EvolutionEvent>> decodeEvent(const QJsonObject &envelope);

/// Decodes one record of `findMessages`, which has the shape of a message event's `data`. Fails with
/// MalformedReply.
Result<InboundMessage> decodeRecord(const QString &instance, const QJsonObject &record);

} // namespace chatflow
