// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/conversation.h"
#include "conversations/message.h"

#include <QByteArray>
#include <QList>

namespace chatflow
{

/// A conversation as it is exported. Texts are UTF-8, as the files are.
struct ExportedConversation {
    ConversationId id;
    ContactId contact;
    QByteArray contactName;                               ///< the name, or a readable form of the number
    QList<std::pair<QByteArray, QByteArray>> identifiers; ///< kind and value
    QByteArray address;
    QByteArray instanceName;
    QByteArray holder;
    Instant createdAt;
    qint64 messageCount = 0;
    qint64 tokensIn = 0;
    qint64 tokensOut = 0;
};

struct ExportedMessage {
    MessageId id;
    Role role = Role::User;
    QByteArray kind;
    QByteArray body;
    Instant at;
    QByteArray delivery;
    QByteArray providerId;
    QByteArray author;   ///< the person who wrote it in the console
    QByteArray metadata; ///< a JSON object, or empty
    std::optional<Instant> editedAt;
    std::optional<Instant> deletedAt;
};

/// Where an export stands.
struct ExportPlace {
    qsizetype index = 0;         ///< of the list of conversations, when there is one
    ConversationId conversation; ///< the one that is being read, or the last one
    bool within = false;         ///< it has begun and not ended
    PageKey after;               ///< its last message that was read
};

/// Messages of one conversation that follow each other.
struct ExportStretch {
    std::optional<ExportedConversation> begins;
    QList<ExportedMessage> messages;
    bool ends = false;
};

/// What was read at once.
struct ExportBatch {
    QList<ExportStretch> stretches;
    ExportPlace next;
    bool last = false;
};

} // namespace chatflow
