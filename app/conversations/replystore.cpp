// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/replystore.h"

#include "conversations/conversationstore.h"
#include "conversations/ingest.h"
#include "conversations/mediastore.h"
#include "conversations/messagestore.h"
#include "conversations/outboxstore.h"
#include "conversations/ownership.h"
#include "tenants/instancestore.h"

#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr auto holdKey = "reply_hold_seconds"_L1;
constexpr std::chrono::hours cloudWindow{24};
constexpr qsizetype quotedLength = 200;

} // namespace

Result<milliseconds> ReplyStore::holdFor(const Snapshot &snapshot)
{
    const auto value = snapshot.first(
        u"SELECT value FROM workspace WHERE key = ?"_s, [](const Row &row) { return row.text(0); },
        QString(holdKey));
    if (!value)
        return fail(value.error());
    bool ok = false;
    const int kept = value->value_or(QString()).toInt(&ok);
    return milliseconds(ok ? seconds(kept) : usualHold);
}

Result<> ReplyStore::setHoldFor(Transaction &tx, seconds hold)
{
    if (hold < seconds::zero() || hold > longestHold)
        return fail(Error::invalid(u"hold"_s, u"0 … %1"_s.arg(longestHold.count())));
    CHATFLOW_TRY(tx.exec(u"INSERT INTO workspace (key, value) VALUES (?, ?)"
                         " ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s,
                         QString(holdKey), QString::number(hold.count())));
    return {};
}

Result<SendingTerms> ReplyStore::terms(const Snapshot &snapshot, TenantId tenant, ConversationId conversation)
{
    const auto hold = holdFor(snapshot);
    if (!hold)
        return fail(hold.error());
    SendingTerms terms{.holdFor = *hold, .windowEnds = {}};
    // What sort of number it is shows in WhatsApp's ids: those of the Cloud API begin with "wamid.".
    const auto last = snapshot.first(
        u"SELECT provider_id, at FROM messages WHERE conversation_id = ? AND tenant_id = ? AND role = 'user' "
        "AND provider_id IS NOT NULL ORDER BY at DESC, id DESC LIMIT 1"_s,
        [](const Row &row) { return std::pair(row.text(0), row.instant(1)); }, conversation, tenant);
    if (!last)
        return fail(last.error());
    if (*last && (*last)->first.startsWith("wamid."_L1))
        terms.windowEnds = (*last)->second + cloudWindow;
    // Evolution's own channel gives UUIDs; WhatsApp's ids are none.
    terms.voiceNotes = !*last || QUuid::fromString((*last)->first).isNull();
    return terms;
}

Result<Message> ReplyStore::queue(Transaction &tx, const Conversation &conversation, Message draft,
                                  milliseconds hold)
{
    const auto id = MessageStore::insert(tx, draft);
    if (!id)
        return fail(id.error());
    CHATFLOW_TRY(ConversationStore::noteMessage(tx, conversation, *id, draft.at, false));
    const OutboxItem item{
        .tenant = draft.tenant,
        .conversation = draft.conversation,
        .instance = draft.instance,
        .message = *id,
        .address = conversation.address,
        .byAi = false,
        .notBefore = tx.now() + hold,
    };
    CHATFLOW_TRY(OutboxStore::add(tx, item));
    return MessageStore::find(tx, draft.tenant, *id);
}

Result<QList<Message>> ReplyStore::add(Transaction &tx, const Actor &actor, TenantId tenant,
                                       ConversationId id, const Reply &reply,
                                       const QList<KeptAttachment> &files)
{
    const auto stored = ConversationStore::find(tx, tenant, id);
    if (!stored)
        return fail(stored.error());
    // Nobody would ever send it from a number that was taken away.
    if (const auto instance = InstanceStore::find(tx, tenant, stored->instance); !instance)
        return fail(instance.error());
    const auto open = terms(tx, tenant, id);
    if (!open)
        return fail(open.error());
    if (open->windowEnds && *open->windowEnds <= tx.now())
        return fail(Error::Code::Conflict, {{u"what"_s, u"window"_s}});
    QJsonObject metadata;
    if (reply.quoted) {
        const auto quoted = MessageStore::find(tx, tenant, reply.quoted);
        if (!quoted)
            return fail(quoted.error());
        if (quoted->conversation != id || quoted->providerId.isEmpty())
            return fail(Error::invalid(u"quoted"_s, reply.quoted.toString()));
        metadata.insert(u"quoted"_s, quoteOf(*quoted));
    }
    // What a person says is the person's conversation from then on, so that the AI does not talk over it.
    const auto conversation =
        Ownership::toPeople(tx, tenant, id, Holder::Human, HolderReason::Console, actor.id);
    if (!conversation)
        return fail(conversation.error());
    const milliseconds hold = std::clamp(reply.holdFor, milliseconds::zero(), milliseconds(longestHold));
    Message draft{
        .tenant = tenant,
        .conversation = id,
        .instance = conversation->instance,
        .role = Role::Agent,
        .kind = toString(MessageKind::Text),
        .body = reply.text.trimmed(),
        .at = tx.now(),
        .delivery = Delivery::Queued,
        .metadata = metadata,
        .author = actor.id,
    };
    QList<Message> added;
    const bool asCaption =
        !files.isEmpty() && takesCaption(files.constFirst().kind) && draft.body.size() <= longestCaption;
    if (files.isEmpty() || (!draft.body.isEmpty() && !asCaption)) {
        const auto words = queue(tx, *conversation, draft, hold);
        if (!words)
            return fail(words.error());
        added.append(*words);
        draft.body.clear();
        draft.metadata = {};
    }
    for (const KeptAttachment &file : files) {
        QJsonObject media{{u"mime"_s, file.mime}, {u"file_name"_s, file.fileName}, {u"bytes"_s, file.bytes}};
        if (file.voice)
            media.insert(u"voice"_s, true);
        draft.kind = toString(file.kind);
        draft.metadata.insert(u"media"_s, media);
        const auto message = queue(tx, *conversation, draft, hold);
        if (!message)
            return fail(message.error());
        CHATFLOW_TRY(MediaStore::keep(tx, {.message = message->id,
                                           .tenant = tenant,
                                           .state = MediaState::Stored,
                                           .sha256 = file.sha256,
                                           .bytes = file.bytes,
                                           .mime = file.mime}));
        added.append(*message);
        draft.body.clear();
        draft.metadata = {};
    }
    return added;
}

QJsonObject ReplyStore::quoteOf(const Message &quoted)
{
    QString text = contentForModel(quoted);
    if (text.size() > quotedLength)
        text = text.left(quotedLength) + u'…';
    return {{u"id"_s, quoted.providerId},
            {u"text"_s, text},
            {u"message"_s, quoted.id.value()},
            {u"at"_s, toMs(quoted.at)},
            {u"ours"_s, quoted.role != Role::User}};
}

Result<> ReplyStore::takeBack(Transaction &tx, TenantId tenant, const Message &message)
{
    const auto id = tx.insert<OutboxId>(
        u"UPDATE outbox SET state = 'cancelled', updated_at = ? WHERE message_id = ? AND tenant_id = ? "
        "AND state = 'queued' AND attempts = 0 AND by_ai = 0 RETURNING id"_s,
        tx.now(), message.id, tenant);
    if (!id)
        return fail(id.error());
    if (!*id)
        return fail(Error::Code::Conflict, {{u"what"_s, u"message"_s}});
    tx.changed(tenant, ChangeKind::Outbox, *id);
    return MessageStore::setDelivery(tx, message, Delivery::Cancelled);
}

} // namespace chatflow
