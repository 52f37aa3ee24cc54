// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/inboxwording.h"

#include "widgets/readingwording.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace chatflow
{

// The kinds are those of MessageKind as they are stored with a message.
QString InboxWording::kindName(const QString &kind)
{
    if (kind == "text"_L1 || kind.isEmpty())
        return {};
    if (kind == "image"_L1)
        return tr("Photo");
    if (kind == "video"_L1)
        return tr("Video");
    if (kind == "audio"_L1)
        return tr("Voice message");
    if (kind == "document"_L1)
        return tr("Document");
    if (kind == "sticker"_L1)
        return tr("Sticker");
    if (kind == "location"_L1)
        return tr("Location");
    if (kind == "contact"_L1)
        return tr("Contact card");
    if (kind == "button_reply"_L1)
        return tr("Chosen button");
    if (kind == "list_reply"_L1)
        return tr("Chosen from the list");
    if (kind == "reaction"_L1)
        return tr("Reaction");
    if (kind == "poll"_L1)
        return tr("Poll");
    if (kind == noteKind)
        return tr("Private note");
    return tr("A message this program cannot show");
}

QString InboxWording::kindIcon(const QString &kind)
{
    if (kind == "text"_L1 || kind.isEmpty())
        return {};
    if (kind == "button_reply"_L1 || kind == "list_reply"_L1)
        return u"choice"_s;
    static const QStringList drawn{u"image"_s,    u"video"_s,   u"audio"_s,    u"document"_s, u"sticker"_s,
                                   u"location"_s, u"contact"_s, u"reaction"_s, u"poll"_s,     u"note"_s};
    return drawn.contains(kind) ? kind : u"unknown"_s;
}

QString InboxWording::deliveryName(Delivery delivery)
{
    switch (delivery) {
    case Delivery::Received:
        return {};
    case Delivery::Queued:
        return tr("Waiting to be sent");
    case Delivery::Sending:
        return tr("Sending");
    case Delivery::Sent:
        return tr("Sent");
    case Delivery::Delivered:
        return tr("Delivered");
    case Delivery::Read:
        return tr("Read");
    case Delivery::Failed:
        return tr("Not sent");
    case Delivery::Unknown:
        return tr("Not known whether it was sent");
    case Delivery::Cancelled:
        return tr("Cancelled, not sent");
    }
    return {};
}

QString InboxWording::authorName(const Message &message, ActorId person)
{
    switch (message.role) {
    case Role::User:
    case Role::System:
        return {};
    case Role::Assistant:
        return tr("AI");
    case Role::Agent:
        if (message.author && message.author == person)
            return tr("You");
        return message.author ? tr("Colleague") : tr("On the telephone");
    }
    return {};
}

QString InboxWording::holderName(const ConversationSummary &summary, ActorId person)
{
    const Conversation &conversation = summary.conversation;
    switch (conversation.holder) {
    case Holder::Ai:
        return tr("The AI answers");
    case Holder::Waiting:
        return tr("Waiting for a person");
    case Holder::Human:
        if (conversation.reason == HolderReason::Phone)
            return tr("A person answers on the telephone");
        if (conversation.heldBy && conversation.heldBy == person)
            return tr("You answer");
        //: %1 is a colleague
        return summary.heldByName.isEmpty() ? tr("A colleague answers")
                                            : tr("%1 answers").arg(summary.heldByName);
    }
    return {};
}

QString InboxWording::holderReason(HolderReason reason)
{
    switch (reason) {
    case HolderReason::None:
    case HolderReason::Console:
    case HolderReason::Phone:
        return {};
    case HolderReason::HandedBack:
        return tr("handed back");
    case HolderReason::AiFailed:
        return tr("the AI failed too often");
    case HolderReason::LimitReached:
        return tr("the limit of the plan is reached");
    case HolderReason::TooOld:
        return tr("the messages had waited too long");
    case HolderReason::SendUnknown:
        return tr("it is not known whether an answer was sent");
    case HolderReason::SendFailed:
        return tr("an answer could not be sent");
    case HolderReason::TenantPaused:
        return tr("the AI is paused for this business");
    case HolderReason::OptedOut:
        return tr("the contact wants no automatic answers");
    case HolderReason::Assigned:
        return tr("given by a colleague");
    case HolderReason::Released:
        return tr("let go by a person");
    case HolderReason::Resolved:
        return tr("done");
    case HolderReason::Escalated:
        return tr("a rule called for a person");
    case HolderReason::PausedByRule:
        return tr("a rule paused the AI");
    case HolderReason::BotLoop:
        return tr("a bot seems to be answering the AI");
    }
    return {};
}

QString InboxWording::content(const QString &kind, const QString &body, bool deleted)
{
    if (deleted)
        return tr("This message was deleted");
    const QString name = kindName(kind);
    const QString text = body.simplified();
    if (name.isEmpty())
        return text;
    //: %1 is a kind of message ("Photo"), %2 its caption
    return text.isEmpty() ? name : tr("%1: %2").arg(name, text);
}

QString InboxWording::reactionText(const Message &message)
{
    if (message.kind != "reaction"_L1)
        return {};
    const QString emoji = message.metadata.value(u"reaction"_s).toObject().value(u"emoji"_s).toString();
    const bool ours = message.role != Role::User;
    if (emoji.isEmpty())
        return ours ? tr("We took the reaction back") : tr("Took the reaction back");
    //: %1 is an emoji
    return ours ? tr("We reacted with %1").arg(emoji) : tr("Reacted with %1").arg(emoji);
}

QString InboxWording::soundAction(BubbleSound sound)
{
    switch (sound) {
    case BubbleSound::Loading:
        return tr("Fetching …");
    case BubbleSound::Playing:
        return tr("Pause");
    case BubbleSound::Idle:
    case BubbleSound::Paused:
        return tr("Play");
    case BubbleSound::None:
        break;
    }
    return {};
}

QString InboxWording::lengthText(milliseconds length)
{
    const auto whole = std::chrono::round<seconds>(length).count();
    return u"%1:%2"_s.arg(whole / 60).arg(whole % 60, 2, 10, QChar(u'0'));
}

QString InboxWording::placeName(const Message &message)
{
    const QJsonObject place = message.metadata.value(u"location"_s).toObject();
    QStringList parts{place.value(u"name"_s).toString(), place.value(u"address"_s).toString()};
    parts.removeAll(QString());
    return parts.join(u'\n');
}

QString InboxWording::markText(const ThreadMark &mark, ActorId person)
{
    const bool own = mark.by && mark.by == person;
    switch (mark.what) {
    case ThreadMark::What::TakenOver:
        if (mark.reason == HolderReason::Phone)
            return tr("Somebody answered on the telephone: the AI stopped");
        return own ? tr("You took over") : tr("A colleague took over");
    case ThreadMark::What::HandedBack:
        if (!mark.by)
            return tr("The AI answers again");
        if (mark.reason == HolderReason::Resolved)
            return own ? tr("You marked it as done: the AI answers what comes next")
                       : tr("A colleague marked it as done: the AI answers what comes next");
        return own ? tr("You handed back to the AI") : tr("A colleague handed back to the AI");
    case ThreadMark::What::Waiting: {
        if (mark.reason == HolderReason::Released)
            return own ? tr("You let the conversation go") : tr("A colleague let the conversation go");
        const QString reason = holderReason(mark.reason);
        //: %1 is why: "the AI failed too often"
        return reason.isEmpty() ? tr("Waiting for a person") : tr("Waiting for a person: %1").arg(reason);
    }
    case ThreadMark::What::Settings:
        return tr("Answers are made with version %1 of the settings from here on").arg(mark.settingsVersion);
    case ThreadMark::What::OptedOut:
        return tr("The contact wants no more messages");
    case ThreadMark::What::OptedIn:
        return tr("The contact wants messages again");
    case ThreadMark::What::Assigned:
        //: %1 is a person
        return own ? tr("You gave the conversation to %1").arg(mark.toName)
                   : tr("A colleague gave the conversation to %1").arg(mark.toName);
    }
    return {};
}

QString InboxWording::preview(const ConversationSummary &summary)
{
    if (!summary.conversation.lastMessage)
        return tr("No messages yet");
    const QString text = content(summary.lastKind, summary.lastBody);
    switch (summary.lastRole) {
    case Role::Assistant:
        //: The AI's last message in the list of conversations
        return tr("AI: %1").arg(text);
    case Role::Agent:
        //: A person's last message in the list of conversations
        return tr("Us: %1").arg(text);
    case Role::User:
    case Role::System:
        break;
    }
    return text;
}

QString InboxWording::reading(const Conversation &conversation)
{
    QStringList parts;
    if (!conversation.intent.isEmpty() && conversation.intent != "other"_L1)
        parts << ReadingWording::intentName(conversation.intent);
    if (!conversation.sentiment.isEmpty() && conversation.sentiment != "neutral"_L1)
        parts << ReadingWording::feelingName(conversation.sentiment);
    return parts.join(u" · "_s);
}

QString InboxWording::accessibleRow(const ConversationSummary &summary, ActorId person)
{
    QStringList parts{summary.contactName};
    if (summary.conversation.unread > 0)
        parts << tr("%n unread message(s)", nullptr, static_cast<int>(summary.conversation.unread));
    parts << preview(summary);
    const QString delivery = deliveryName(summary.lastDelivery);
    if (!delivery.isEmpty())
        parts << delivery;
    parts << holderName(summary, person);
    if (const QString told = reading(summary.conversation); !told.isEmpty())
        parts << told;
    return parts.join(u". "_s);
}

QString InboxWording::accessibleMessage(const Message &message, ActorId person, const QString &time)
{
    if (const auto mark = markOf(message))
        return markText(*mark, person) + u". "_s + time;
    QString author = authorName(message, person);
    if (author.isEmpty())
        author = message.role == Role::System ? tr("Note") : tr("Contact");
    const QString reaction = reactionText(message);
    QStringList parts{author + u", "_s + time,
                      reaction.isEmpty() ? content(message.kind, message.body, message.deletedAt.has_value())
                                         : reaction};
    if (!message.deletedAt) {
        const QString quoted = message.metadata.value(u"quoted"_s).toObject().value(u"text"_s).toString();
        if (!quoted.isEmpty())
            parts << tr("In answer to: %1").arg(quoted);
        QStringList reactions;
        for (const QJsonValue &emoji : message.metadata.value(u"reactions"_s).toObject())
            reactions << emoji.toString();
        if (!reactions.isEmpty())
            parts << tr("Reactions: %1").arg(reactions.join(u' '));
    }
    if (message.editedAt && !message.deletedAt)
        parts << tr("Edited");
    const QString delivery = deliveryName(message.delivery);
    if (!delivery.isEmpty())
        parts << delivery;
    return parts.join(u". "_s);
}

} // namespace chatflow
