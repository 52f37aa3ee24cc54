// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/inbox.h"
#include "conversations/threadmark.h"
#include "sound/bubblesound.h"

#include <QCoreApplication>
#include <QString>

namespace chatflow
{

/// How the inbox says things: the one place for its enumerations' words, so that list, thread, header and
/// screen readers agree. `person` is who sits at the console and is called "you".
class InboxWording
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::InboxWording)

public:
    /// "Photo"; empty for plain text.
    static QString kindName(const QString &kind);
    /// The name of the icon of a kind; empty for plain text.
    static QString kindIcon(const QString &kind);
    /// "Delivered"; empty for what contacts wrote.
    static QString deliveryName(Delivery delivery);
    /// "AI", "You", "Person"; empty for what contacts wrote.
    static QString authorName(const Message &message, ActorId person);
    /// "The AI answers"
    static QString holderName(const ConversationSummary &summary, ActorId person);
    /// Why the holder changed: "The AI failed too often."; empty when there is nothing to say.
    static QString holderReason(HolderReason reason);
    /// What a message says in one line, media and deleted ones included.
    static QString content(const QString &kind, const QString &body, bool deleted = false);
    /// "Reacted with 👍"; empty for what is no reaction.
    static QString reactionText(const Message &message);
    /// "Play", "Pause"
    static QString soundAction(BubbleSound sound);
    /// "1:05"
    static QString lengthText(milliseconds length);
    /// The name or address of a place; empty when the message has none.
    static QString placeName(const Message &message);
    /// "A colleague took over"
    static QString markText(const ThreadMark &mark, ActorId person);
    /// The second line of a row of the list: who wrote, and what.
    static QString preview(const ConversationSummary &summary);
    /// "Refund or return · unhappy": what a contact wants and how that sounds, where it says something.
    static QString reading(const Conversation &conversation);
    /// A row of the list, and a message of the thread, as a screen reader says it.
    static QString accessibleRow(const ConversationSummary &summary, ActorId person);
    static QString accessibleMessage(const Message &message, ActorId person, const QString &time);
};

} // namespace chatflow
