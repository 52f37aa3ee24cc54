// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/conversationfilter.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int mostDays = 3650;

std::optional<Instant> instantOf(const JsonReader &json, const char16_t *key)
{
    const QString text = json.optionalText(key);
    if (text.isEmpty())
        return std::nullopt;
    const QDateTime at = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!at.isValid()) {
        json.bad(key, u"ISO 8601"_s);
        return std::nullopt;
    }
    return instantFromMs(at.toMSecsSinceEpoch());
}

template<typename IdType> IdType idOf(const JsonReader &json, const char16_t *key)
{
    const qint64 value = json.optionalInteger(key).value_or(0);
    if (value < 0)
        json.bad(key, u"id"_s);
    return IdType(std::max<qint64>(value, 0));
}

} // namespace

bool ConversationFilter::accepts(const Conversation &conversation, const QList<TagId> &tags) const
{
    return (!holder || conversation.holder == *holder) && (!unreadOnly || conversation.unread > 0) &&
           (!heldBy || (conversation.holder == Holder::Human && conversation.heldBy == heldBy)) &&
           (!tag || tags.contains(tag)) && (!from || conversation.lastMessageAt >= *from) &&
           (!to || conversation.lastMessageAt < *to) && (intent.isEmpty() || conversation.intent == intent) &&
           (sentiment.isEmpty() || conversation.sentiment == sentiment);
}

QJsonObject ConversationFilter::toJson() const
{
    QJsonObject json;
    if (holder)
        json.insert(u"holder"_s, toString(*holder));
    if (unreadOnly)
        json.insert(u"unread"_s, true);
    if (heldBy)
        json.insert(u"held_by"_s, heldBy.value());
    if (tag)
        json.insert(u"tag"_s, tag.value());
    if (from)
        json.insert(u"from"_s, toIso(*from));
    if (to)
        json.insert(u"to"_s, toIso(*to));
    if (lastDays > 0)
        json.insert(u"last_days"_s, lastDays);
    if (!intent.isEmpty())
        json.insert(u"intent"_s, intent);
    if (!sentiment.isEmpty())
        json.insert(u"sentiment"_s, sentiment);
    return json;
}

ConversationFilter ConversationFilter::fromJson(const JsonReader &json)
{
    ConversationFilter filter;
    if (const QString holder = json.optionalText(u"holder"); !holder.isEmpty()) {
        filter.holder = holderFromString(holder);
        if (!filter.holder)
            json.bad(u"holder", u"ai, waiting, human"_s);
    }
    filter.unreadOnly = json.optionalBoolean(u"unread");
    filter.heldBy = idOf<ActorId>(json, u"held_by");
    filter.tag = idOf<TagId>(json, u"tag");
    filter.from = instantOf(json, u"from");
    filter.to = instantOf(json, u"to");
    const qint64 days = json.optionalInteger(u"last_days").value_or(0);
    if (days < 0 || days > mostDays)
        json.bad(u"last_days", u"0 … %1"_s.arg(mostDays));
    else
        filter.lastDays = static_cast<int>(days);
    filter.intent = json.optionalText(u"intent");
    filter.sentiment = json.optionalText(u"sentiment");
    return filter;
}

} // namespace chatflow
