// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/instant.h"
#include "storage/keyset.h"

#include <QJsonObject>
#include <QLatin1StringView>
#include <QString>

#include <optional>

namespace chatflow
{

enum class Role {
    User,      ///< the contact
    Assistant, ///< the AI
    Agent,     ///< a person of the tenant
    System,
};
QString toString(Role role);
std::optional<Role> roleFromString(QStringView text);

/// How far a message has come. Received is the state of what contacts write, and of notes and marks, which go
/// nowhere.
enum class Delivery { Received, Queued, Sending, Sent, Delivered, Read, Failed, Unknown, Cancelled };
QString toString(Delivery delivery);
std::optional<Delivery> deliveryFromString(QStringView text);
/// Whether WhatsApp's report of `to` moves a message on from `from`: reports may come late and out of order.
bool advances(Delivery from, Delivery to);

/// The kind of a private note: written by a person for colleagues. It never leaves for WhatsApp or a flow.
inline constexpr QLatin1StringView noteKind{"note"};
/// The kind of a ThreadMark, which is no message.
inline constexpr QLatin1StringView markKind{"mark"};

/// One message of a conversation, in or out, or a note or mark between them.
struct Message {
    MessageId id;
    TenantId tenant;
    ConversationId conversation;
    InstanceId instance;
    QString providerId; ///< WhatsApp's id; empty until it is sent
    Role role = Role::User;
    QString kind; ///< "text", "image", …: toString(MessageKind) of evolution/; noteKind; markKind
    QString body; ///< the text, or the caption
    Instant at;   ///< when it was written, by WhatsApp's clock for incoming ones
    Instant storedAt;
    Delivery delivery = Delivery::Received;
    QString error; ///< JSON of the Error of a failed send; empty otherwise
    bool awaitsAnswer = false;
    QJsonObject metadata; ///< media, quoted, reaction, selected button, handled_by, …
    ActorId author;       ///< the person who wrote it in the console
    CallId call;          ///< the call that made it
    std::optional<Instant> editedAt;
    std::optional<Instant> deletedAt;

    /// Its place in its thread.
    PageKey key() const { return {at, id.value()}; }
    bool isNote() const { return kind == noteKind; }
    bool operator==(const Message &) const = default;
};

} // namespace chatflow
