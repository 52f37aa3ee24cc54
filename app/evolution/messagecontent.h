// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "evolution/evolutiontypes.h"

#include <QJsonObject>

namespace chatflow
{

class JsonReader;

/// What stands in the `message` object of an event or a record.
struct MessageContent {
    MessageKind kind = MessageKind::Unsupported;
    QString text;
    QString choiceId;
    std::optional<Media> media;
    std::optional<Quoted> quoted;
    std::optional<Reaction> reaction;
    std::optional<Location> location;
    /// The note by which WhatsApp edits or deletes another message (protocolMessage); empty in every other
    /// message.
    QJsonObject note;
};

/// Reads a `message` object. Takes off the wrappers that Evolution 2.3.6 leaves on (ephemeralMessage,
/// viewOnceMessageV2, …). `type` is the messageType beside it and settles what the object alone does not
/// tell: the Cloud channel sends a pressed button as plain text, the EVOLUTION channel its own pictures as a
/// bare `mediaUrl`. `outerContext` is the contextInfo beside the message. Never fails: what a stranger put in
/// the wrong type counts as missing.
MessageContent messageContent(const QJsonObject &message, const QString &type,
                              const QJsonObject &outerContext = {});

/// A whole number that JavaScript servers write as 5, "5" or {"low":5,"high":0}.
std::optional<qint64> looseInteger(const QJsonValue &value);
/// The text under `key`; empty when there is none or something else stands there.
QString looseText(const JsonReader &reader, QLatin1StringView key);

} // namespace chatflow
