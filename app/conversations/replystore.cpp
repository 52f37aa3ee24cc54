// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/replystore.h"

#include "conversations/ingest.h"
#include "conversations/messagestore.h"

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
    return terms;
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
