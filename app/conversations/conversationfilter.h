// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/jsonreader.h"
#include "conversations/conversation.h"

#include <QJsonObject>
#include <QList>

namespace chatflow
{

/// Which conversations a list, a saved view, an export or a rule is about; everything by default. One value
/// with a JSON form, so that all of them mean the same (FilterSql is its form for the database).
struct ConversationFilter {
    std::optional<Holder> holder;
    bool unreadOnly = false;
    ActorId heldBy;              ///< only those this person holds
    TagId tag;                   ///< on the conversation or on its contact
    std::optional<Instant> from; ///< the last message is not older
    std::optional<Instant> to;   ///< the last message is older
    int lastDays = 0;            ///< the last message is at most so many days old; 0 = however old
    QString intent;
    QString sentiment;

    bool isSet() const { return *this != ConversationFilter(); }
    /// `tags` are those of the conversation and its contact. Days pass without a change of the conversation:
    /// lastDays is left to the database.
    bool accepts(const Conversation &conversation, const QList<TagId> &tags = {}) const;
    bool operator==(const ConversationFilter &) const = default;

    /// Only what is set; {} = everything.
    QJsonObject toJson() const;
    /// What is wrong is recorded in `json`; members it does not know are passed over.
    static ConversationFilter fromJson(const JsonReader &json);
};

/// How many conversations want somebody's attention; counted up to `most`.
struct ConversationCounts {
    static constexpr qint64 most = 1000;

    qint64 waiting = 0;
    qint64 unread = 0;

    bool operator==(const ConversationCounts &) const = default;
};

} // namespace chatflow
