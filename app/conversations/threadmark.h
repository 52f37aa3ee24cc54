// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/conversation.h"
#include "conversations/message.h"
#include "storage/transaction.h"

#include <optional>

namespace chatflow
{

/// Something that happened in a conversation besides what was said: a small line of its thread. It is a row
/// of messages with the role System and the kind markKind, written in the transaction of what it tells of,
/// and no message: nothing counts it, sends it or shows it to a flow.
struct ThreadMark {
    enum class What {
        TakenOver,  ///< a person answers from here on
        HandedBack, ///< the AI does
        Waiting,    ///< nobody does, for `reason`
        Settings,   ///< answers are made with `settingsVersion` from here on
        OptedOut,   ///< the contact wants no more messages
        OptedIn,    ///< wants them again
        Assigned,   ///< a person gave it to another
    };

    What what = What::TakenOver;
    HolderReason reason = HolderReason::None;
    qint64 settingsVersion = 0;
    ActorId by;       ///< the person who did it; none for what happened by itself
    QString toName{}; ///< of Assigned: to whom, as that person was called then

    bool operator==(const ThreadMark &) const = default;
};
QString toString(ThreadMark::What what); ///< "taken_over", …: the form in the database
/// None for what is no mark, and for one of a later version of the program.
std::optional<ThreadMark> markOf(const Message &message);

/// Writes marks into threads.
class ThreadMarks
{
public:
    static Result<> add(Transaction &tx, const Conversation &conversation, const ThreadMark &mark);
    /// What the row of a mark has besides its time and its author.
    static QJsonObject metadataOf(const ThreadMark &mark);
};

} // namespace chatflow
