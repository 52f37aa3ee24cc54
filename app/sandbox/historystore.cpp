// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/historystore.h"

#include "accounts/actorstore.h"
#include "automation/question.h"
#include "base/errorjson.h"
#include "conversations/cannedstore.h"
#include "conversations/contactstore.h"
#include "conversations/conversationstore.h"
#include "conversations/outboxstore.h"
#include "conversations/savedviewstore.h"
#include "conversations/summarystore.h"
#include "conversations/tagstore.h"
#include "storage/bulkinsert.h"

#include <QJsonDocument>
#include <QMap>

#include <tuple>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr qint64 leaseEpoch = 1;
constexpr seconds callTimeout{120};
constexpr seconds sendTimeout{30};

std::optional<QString> nullable(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

QString stateName(CallOutcome::State state)
{
    switch (state) {
    case CallOutcome::State::Answered:
        return u"answered"_s;
    case CallOutcome::State::Discarded:
        return u"discarded"_s;
    case CallOutcome::State::Failed:
        return u"failed"_s;
    case CallOutcome::State::Unknown:
        return u"unknown"_s;
    }
    return {};
}

} // namespace

struct HistoryStore::Writing {
    Transaction &tx;
    const QString &workspaceId;
    const HistoryPlan &plan;
    const QList<HistoryTarget> &targets;
    const HistoryBatch &batch;
    Places places;
    QHash<QString, ActorId> actors;
    qint64 firstMessage = 0;
    qint64 firstCall = 0;

    const HistoryConversation &conversation(quint32 number) const { return plan.conversations()[number]; }
    const HistoryTarget &target(quint32 number) const { return targets.at(conversation(number).tenant); }
    TenantId tenant(quint32 number) const { return target(number).tenant.id; }
    const HistoryPlace &place(quint32 number) const { return *places.constFind(number); }
    MessageId message(int index) const { return MessageId(firstMessage + index); }

    QString metadataOf(const HistoryRow &row) const
    {
        QJsonObject metadata = row.message.metadata;
        if (row.quotes >= 0) {
            QJsonObject quoted = metadata.value(u"quoted"_s).toObject();
            quoted.insert(u"message"_s, message(row.quotes).value());
            quoted.insert(u"at"_s, toMs(batch.messages.at(row.quotes).message.at));
            metadata.insert(u"quoted"_s, quoted);
        }
        return QString::fromUtf8(QJsonDocument(metadata).toJson(QJsonDocument::Compact));
    }

    Result<ActorId> actor(const QString &name)
    {
        if (const auto known = actors.constFind(name); known != actors.cend())
            return *known;
        const auto made = ActorStore::findOrCreate(tx, Actor::Kind::Person, name);
        if (!made)
            return fail(made.error());
        return *actors.insert(name, made->id);
    }
};

Result<HistoryStore::Places> HistoryStore::append(Transaction &tx, const QString &workspaceId,
                                                  const HistoryPlan &plan,
                                                  const QList<HistoryTarget> &targets,
                                                  const HistoryBatch &batch, Places places)
{
    Writing writing{.tx = tx,
                    .workspaceId = workspaceId,
                    .plan = plan,
                    .targets = targets,
                    .batch = batch,
                    .places = std::move(places),
                    .actors = {}};
    for (const HistoryBatch::Begin &start : batch.begins)
        CHATFLOW_TRY(begin(writing, start));
    const auto firstMessage = tx.reserveIds(u"messages"_s, batch.messages.size());
    if (!firstMessage)
        return fail(firstMessage.error());
    writing.firstMessage = *firstMessage;
    const auto firstCall = tx.reserveIds(u"calls"_s, batch.calls.size());
    if (!firstCall)
        return fail(firstCall.error());
    writing.firstCall = *firstCall;
    CHATFLOW_TRY(writeMessages(writing));
    CHATFLOW_TRY(writeCalls(writing));
    CHATFLOW_TRY(writeUsage(writing));
    for (const HistoryProgress &progress : batch.progress)
        CHATFLOW_TRY(writeProgress(writing, progress));
    return writing.places;
}

Result<> HistoryStore::begin(Writing &writing, const HistoryBatch::Begin &start)
{
    const quint32 number = start.conversation;
    const HistoryConversation &planned = writing.conversation(number);
    const HistoryTarget &target = writing.target(number);
    const TenantId tenant = target.tenant.id;
    QList<ContactIdentifier> identifiers{{IdentifierKind::Phone, planned.phone}};
    if (!planned.lid.isEmpty())
        identifiers.append({IdentifierKind::Lid, planned.lid});
    const auto contact = ContactStore::resolve(writing.tx, tenant, identifiers, planned.contactName);
    if (!contact)
        return fail(contact.error());
    const QString address =
        planned.lid.isEmpty() ? planned.phone + u"@s.whatsapp.net"_s : planned.lid + u"@lid"_s;
    const InstanceId instance = target.instances.at(planned.instance % target.instances.size()).id;
    const auto conversation = ConversationStore::ensure(writing.tx, tenant, instance, *contact, address);
    if (!conversation)
        return fail(conversation.error());
    writing.places.insert(number, {instance, *contact, conversation->id, {}});

    const Instant at = writing.batch.messages.at(start.message).message.at;
    CHATFLOW_TRY(writing.tx.exec(
        u"UPDATE contacts SET created_at = ?, updated_at = ? WHERE id = ? AND tenant_id = ?"_s, at, at,
        *contact, tenant));
    CHATFLOW_TRY(writing.tx.exec(
        u"UPDATE contact_identifiers SET first_seen_at = ? WHERE contact_id = ? AND tenant_id = ?"_s, at,
        *contact, tenant));
    CHATFLOW_TRY(
        writing.tx.exec(u"UPDATE conversations SET created_at = ?, holder_since = ?, last_message_at = ? "
                        "WHERE id = ? AND tenant_id = ?"_s,
                        at, at, at, conversation->id, tenant));
    return addTag(writing, number);
}

/// Every fifth contact has one, and every seventh of the other conversations.
Result<> HistoryStore::addTag(Writing &writing, quint32 number)
{
    const HistoryTarget &target = writing.target(number);
    if (target.tags.isEmpty())
        return {};
    const quint32 mixed = (number * 2'654'435'761U) >> 8;
    const HistoryPlace &place = writing.place(number);
    const TagId tag = target.tags.at(mixed / 35 % target.tags.size());
    if (mixed % 5 == 0) {
        CHATFLOW_TRY(
            TagStore::setOnContact(writing.tx, target.tenant.id, {place.contact}, place.contact, tag, true));
    } else if (mixed % 7 == 0) {
        CHATFLOW_TRY(
            TagStore::setOnConversation(writing.tx, target.tenant.id, place.conversation, tag, true));
    }
    return {};
}

/// Every third of the long ones has a summary of its first half.
Result<> HistoryStore::addSummary(Writing &writing, quint32 number)
{
    const HistoryPlace &place = writing.place(number);
    if (!place.middle || number % 3 != 0)
        return {};
    const HistoryConversation &planned = writing.conversation(number);
    const QStringList &texts = writing.plan.phrasebook(planned.phrasebook).language().summaries;
    CHATFLOW_TRY(SummaryStore::add(writing.tx, {.tenant = writing.tenant(number),
                                                .conversation = place.conversation,
                                                .upTo = place.middle,
                                                .messages = planned.messages / 2,
                                                .text = texts.at(number % texts.size()),
                                                .origin = SummaryOrigin::Local}));
    return {};
}

Result<> HistoryStore::writeMessages(Writing &writing)
{
    BulkInsert messages(writing.tx, u"messages"_s,
                        {u"id"_s, u"tenant_id"_s, u"conversation_id"_s, u"instance_id"_s, u"provider_id"_s,
                         u"role"_s, u"kind"_s, u"body"_s, u"folded"_s, u"at"_s, u"stored_at"_s, u"delivery"_s,
                         u"error"_s, u"metadata"_s, u"author_id"_s, u"call_id"_s});
    BulkInsert outbox(writing.tx, u"outbox"_s,
                      {u"tenant_id"_s, u"conversation_id"_s, u"instance_id"_s, u"message_id"_s, u"address"_s,
                       u"by_ai"_s, u"state"_s, u"not_before"_s, u"attempts"_s, u"send_started_at"_s,
                       u"send_expires_at"_s, u"lease_epoch"_s, u"error"_s, u"created_at"_s, u"updated_at"_s});
    for (int i = 0; i < writing.batch.messages.size(); ++i) {
        const HistoryRow &row = writing.batch.messages.at(i);
        const Message &message = row.message;
        const TenantId tenant = writing.tenant(row.conversation);
        const HistoryPlace &place = writing.place(row.conversation);
        ActorId author;
        if (!row.agent.isEmpty()) {
            const auto actor = writing.actor(row.agent);
            if (!actor)
                return fail(actor.error());
            author = *actor;
        }
        const QString metadata = row.message.metadata.isEmpty() ? u"{}"_s : writing.metadataOf(row);
        CHATFLOW_TRY(messages.add(writing.message(i), tenant, place.conversation, place.instance,
                                  nullable(message.providerId), toString(message.role), message.kind,
                                  message.body, row.folded, message.at, message.storedAt,
                                  toString(message.delivery), nullable(message.error), metadata, author,
                                  row.call < 0 ? CallId() : CallId(writing.firstCall + row.call)));
    }
    CHATFLOW_TRY(messages.finish());
    for (int i = 0; i < writing.batch.messages.size(); ++i) {
        const HistoryRow &row = writing.batch.messages.at(i);
        if (row.told || (row.call < 0 && row.agent.isEmpty()))
            continue; // what contacts wrote, and people on the telephone, was never on its way from here
        const HistoryPlace &place = writing.place(row.conversation);
        const HistoryConversation &planned = writing.conversation(row.conversation);
        const QString address =
            planned.lid.isEmpty() ? planned.phone + u"@s.whatsapp.net"_s : planned.lid + u"@lid"_s;
        const Instant at = row.message.at;
        CHATFLOW_TRY(outbox.add(
            writing.tenant(row.conversation), place.conversation, place.instance, writing.message(i), address,
            row.call >= 0, toString(row.sent ? OutboxState::Sent : OutboxState::Failed), at, row.sent ? 0 : 1,
            at, at + sendTimeout, leaseEpoch, nullable(row.message.error), at, at + seconds(1)));
    }
    return outbox.finish();
}

Result<> HistoryStore::writeCalls(Writing &writing)
{
    BulkInsert calls(writing.tx, u"calls"_s,
                     {u"id"_s,
                      u"tenant_id"_s,
                      u"conversation_id"_s,
                      u"instance_id"_s,
                      u"settings_version"_s,
                      u"session_id"_s,
                      u"up_to_message_id"_s,
                      u"lease_epoch"_s,
                      u"state"_s,
                      u"started_at"_s,
                      u"finished_at"_s,
                      u"expires_at"_s,
                      u"queued_ms"_s,
                      u"first_token_ms"_s,
                      u"total_ms"_s,
                      u"attempts"_s,
                      u"question_characters"_s,
                      u"context_messages"_s,
                      u"context_tokens"_s,
                      u"error"_s,
                      u"server_message_id"_s,
                      u"tokens_in"_s,
                      u"tokens_out"_s,
                      u"exactness"_s});
    for (int i = 0; i < writing.batch.calls.size(); ++i) {
        const HistoryCall &call = writing.batch.calls.at(i);
        const HistoryTarget &target = writing.target(call.conversation);
        const HistoryPlace &place = writing.place(call.conversation);
        Conversation conversation;
        conversation.tenant = target.tenant.id;
        conversation.instance = place.instance;
        conversation.contact = place.contact;
        // Its question is in an earlier stretch: the last message there.
        const MessageId upTo = call.question >= 0 ? writing.message(call.question) : place.lastMessage;
        const CallOutcome &outcome = call.outcome;
        const bool answered = outcome.state == CallOutcome::State::Answered;
        const milliseconds total = outcome.times.total.value_or(milliseconds(0));
        CHATFLOW_TRY(calls.add(
            writing.firstCall + i, target.tenant.id, place.conversation, place.instance,
            target.tenant.settingsVersion, sessionIdOf(writing.workspaceId, conversation, {}), upTo.value(),
            leaseEpoch, stateName(outcome.state), call.startedAt, call.startedAt + total,
            call.startedAt + callTimeout,
            milliseconds(outcome.times.queued.value_or(milliseconds(0))).count(),
            outcome.times.firstToken ? std::optional<qint64>(outcome.times.firstToken->count())
                                     : std::nullopt,
            total.count(), outcome.times.attempts, call.questionCharacters, call.contextMessages,
            call.contextTokens, outcome.error ? std::optional(errorToJson(*outcome.error)) : std::nullopt,
            answered ? std::optional(u"sample-%1"_s.arg(writing.firstCall + i)) : std::nullopt,
            outcome.tokensIn, outcome.tokensOut, toString(outcome.exactness)));
    }
    return calls.finish();
}

Result<> HistoryStore::writeUsage(Writing &writing)
{
    using Key = std::tuple<int, QString, QString, QString>; // tenant, day, kind, exactness
    QMap<Key, UsageDay> days;
    struct Today {
        qint64 from = 0;
        qint64 to = 0;
        QString name;
    };
    std::vector<Today> todays(static_cast<std::size_t>(writing.targets.size()));
    BulkInsert events(writing.tx, u"usage_events"_s,
                      {u"tenant_id"_s, u"at"_s, u"kind"_s, u"source_id"_s, u"conversation_id"_s,
                       u"contact_id"_s, u"tokens_in"_s, u"tokens_out"_s, u"exactness"_s});
    for (const HistoryBatch::Usage &usage : writing.batch.usage) {
        const int tenant = writing.conversation(usage.conversation).tenant;
        const HistoryTarget &target = writing.targets.at(tenant);
        const HistoryPlace &place = writing.place(usage.conversation);
        const qint64 source =
            (usage.kind == UsageKind::ModelCall ? writing.firstCall : writing.firstMessage) + usage.source;
        const QString kind = toString(usage.kind);
        const QString exactness = toString(usage.exactness);
        CHATFLOW_TRY(events.add(target.tenant.id, usage.at, kind, source, place.conversation, place.contact,
                                usage.tokensIn, usage.tokensOut, exactness));
        Today &today = todays[static_cast<std::size_t>(tenant)];
        if (const qint64 at = toMs(usage.at); at < today.from || at >= today.to) { // time zones are slow
            const QDate date = toDateTime(usage.at).toTimeZone(target.zone).date();
            today = {date.startOfDay(target.zone).toMSecsSinceEpoch(),
                     date.addDays(1).startOfDay(target.zone).toMSecsSinceEpoch(), date.toString(Qt::ISODate)};
        }
        UsageDay &day = days[{tenant, today.name, kind, exactness}];
        ++day.events;
        day.tokensIn += usage.tokensIn;
        day.tokensOut += usage.tokensOut;
    }
    CHATFLOW_TRY(events.finish());
    for (auto it = days.cbegin(); it != days.cend(); ++it) {
        const auto &[tenant, day, kind, exactness] = it.key();
        const TenantId id = writing.targets.at(tenant).tenant.id;
        CHATFLOW_TRY(writing.tx.exec(
            u"INSERT INTO usage_daily (tenant_id, day, kind, exactness, events, tokens_in, tokens_out) "
            "VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (tenant_id, day, kind, exactness) DO UPDATE SET "
            "events = usage_daily.events + excluded.events, "
            "tokens_in = usage_daily.tokens_in + excluded.tokens_in, "
            "tokens_out = usage_daily.tokens_out + excluded.tokens_out"_s,
            id, day, kind, exactness, it->events, it->tokensIn, it->tokensOut));
        writing.tx.changed(id, ChangeKind::Usage, id.value());
    }
    return {};
}

Result<> HistoryStore::writeProgress(Writing &writing, const HistoryProgress &progress)
{
    const TenantId tenant = writing.tenant(progress.conversation);
    HistoryPlace &place = writing.places[progress.conversation];
    const HistoryRow &last = writing.batch.messages.at(progress.lastMessage);
    place.lastMessage = writing.message(progress.lastMessage);
    if (progress.middle >= 0)
        place.middle = writing.message(progress.middle);
    CHATFLOW_TRY(
        writing.tx.exec(u"UPDATE contacts SET message_count = message_count + ?, tokens_in = tokens_in + ?, "
                        "tokens_out = tokens_out + ?, updated_at = ? WHERE id = ? AND tenant_id = ?"_s,
                        progress.counted, progress.tokensIn, progress.tokensOut, last.message.storedAt,
                        place.contact, tenant));
    CHATFLOW_TRY(writing.tx.exec(
        u"UPDATE conversations SET message_count = message_count + ?, tokens_in = tokens_in + ?, "
        "tokens_out = tokens_out + ?, last_message_id = ?, last_message_at = ? "
        "WHERE id = ? AND tenant_id = ?"_s,
        progress.messages, progress.tokensIn, progress.tokensOut, place.lastMessage.value(), last.message.at,
        place.conversation, tenant));
    if (!progress.ends)
        return {};
    writing.tx.changed(tenant, ChangeKind::Conversation, place.conversation);
    CHATFLOW_TRY(addSummary(writing, progress.conversation));
    const HistoryConversation &planned = writing.conversation(progress.conversation);
    ActorId heldBy;
    if (planned.ending.holder == Holder::Human && planned.ending.reason == HolderReason::Console) {
        const auto actor = writing.actor(planned.agent);
        if (!actor)
            return fail(actor.error());
        heldBy = *actor;
    }
    CHATFLOW_TRY(writing.tx.exec(u"UPDATE conversations SET holder = ?, holder_reason = ?, holder_since = ?, "
                                 "held_by = ?, ownership = ?, unread = ? WHERE id = ? AND tenant_id = ?"_s,
                                 toString(planned.ending.holder), toString(planned.ending.reason),
                                 planned.holderSince, heldBy, planned.ownership,
                                 static_cast<qint64>(planned.unread), place.conversation, tenant));
    return {};
}

Result<QList<TagId>> HistoryStore::furnish(Transaction &tx, const Actor &actor, TenantId tenant,
                                           const HistoryLanguage &language)
{
    QList<TagId> tags;
    for (const HistoryExchange &one : language.tags) {
        const auto tag = TagStore::add(tx, tenant, one.ask, one.answer);
        if (!tag)
            return fail(tag.error());
        tags.append(tag->id);
    }
    for (const HistoryExchange &one : language.canned)
        CHATFLOW_TRY(
            CannedStore::save(tx, actor, tenant, {.shortcut = one.ask, .language = {}, .text = one.answer}));
    CHATFLOW_TRY(
        SavedViewStore::add(tx, tenant, actor.id, language.views.value(0), {.holder = Holder::Waiting}));
    CHATFLOW_TRY(SavedViewStore::add(tx, tenant, actor.id, language.views.value(1), {.unreadOnly = true}));
    return tags;
}

Result<> HistoryStore::backdate(Transaction &tx, const HistoryTarget &target, Instant at, Instant readBackTo)
{
    CHATFLOW_TRY(tx.exec(u"UPDATE tenants SET created_at = ? WHERE id = ?"_s, at, target.tenant.id));
    CHATFLOW_TRY(tx.exec(u"UPDATE instances SET created_at = ?, read_back_to = ? WHERE tenant_id = ?"_s, at,
                         readBackTo, target.tenant.id));
    return {};
}

} // namespace chatflow
