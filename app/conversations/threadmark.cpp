// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/threadmark.h"

#include "base/enumnames.h"
#include "conversations/messagestore.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr EnumNames<ThreadMark::What, 7> marks{{
    {ThreadMark::What::TakenOver, "taken_over"_L1},
    {ThreadMark::What::HandedBack, "handed_back"_L1},
    {ThreadMark::What::Waiting, "waiting"_L1},
    {ThreadMark::What::Settings, "settings"_L1},
    {ThreadMark::What::OptedOut, "opted_out"_L1},
    {ThreadMark::What::OptedIn, "opted_in"_L1},
    {ThreadMark::What::Assigned, "assigned"_L1},
}};

} // namespace

QString toString(ThreadMark::What what)
{
    return nameOf(marks, what);
}

std::optional<ThreadMark> markOf(const Message &message)
{
    if (message.role != Role::System || message.kind != markKind)
        return std::nullopt;
    const auto what = valueOf(marks, message.metadata.value(u"mark"_s).toString());
    if (!what)
        return std::nullopt;
    return ThreadMark{
        .what = *what,
        .reason = holderReasonFromString(message.metadata.value(u"reason"_s).toString())
                      .value_or(HolderReason::None),
        .settingsVersion = message.metadata.value(u"settings_version"_s).toInteger(),
        .by = message.author,
        .toName = message.metadata.value(u"to_name"_s).toString(),
    };
}

QJsonObject ThreadMarks::metadataOf(const ThreadMark &mark)
{
    QJsonObject metadata{{u"mark"_s, toString(mark.what)}};
    if (mark.reason != HolderReason::None)
        metadata.insert(u"reason"_s, toString(mark.reason));
    if (mark.settingsVersion > 0)
        metadata.insert(u"settings_version"_s, mark.settingsVersion);
    if (!mark.toName.isEmpty())
        metadata.insert(u"to_name"_s, mark.toName);
    return metadata;
}

Result<> ThreadMarks::add(Transaction &tx, const Conversation &conversation, const ThreadMark &mark)
{
    const Message row{
        .tenant = conversation.tenant,
        .conversation = conversation.id,
        .instance = conversation.instance,
        .role = Role::System,
        .kind = markKind,
        .at = tx.now(),
        .delivery = Delivery::Received,
        .metadata = metadataOf(mark),
        .author = mark.by,
    };
    const auto id = MessageStore::insert(tx, row);
    if (!id)
        return fail(id.error());
    tx.changed(conversation.tenant, ChangeKind::Conversation, conversation.id); // its thread has one more row
    return {};
}

} // namespace chatflow
