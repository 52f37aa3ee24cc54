// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/outboxsender.h"

#include "base/cancelablesleep.h"
#include "base/logging.h"
#include "conversations/contactstore.h"
#include "conversations/conversationstore.h"
#include "conversations/identifiers.h"
#include "conversations/mediastore.h"
#include "conversations/messagestore.h"
#include "conversations/ownership.h"
#include "conversations/sentrecord.h"
#include "net/httpclient.h"
#include "tenants/instancestore.h"
#include "tenants/pausestore.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int itemsAtOnce = 32;
constexpr int lostAtOnce = 500;
constexpr int attemptsAtMost = 10;
// Evolution's message times are whole seconds by its own clock.
constexpr seconds whatsAppClockSkew{120};
constexpr milliseconds lookUpAgainAfter{15'000};

/// What a slow line needs for a file, which goes out as base64.
milliseconds uploadTime(qint64 bytes)
{
    constexpr qint64 bytesPerSecond = 128 * 1024;
    return seconds(bytes * 4 / 3 / bytesPerSecond);
}

milliseconds sendAgainAfter(int attempts)
{
    return std::min(milliseconds(1000) * (1 << std::min(attempts, 10)), milliseconds(300'000));
}

// What another road has settled meanwhile stays: an event may tell of the sending before its answer does.
Result<> noteDelivery(Transaction &tx, const Result<bool> &changed, const Message &message, Delivery delivery,
                      const std::optional<Error> &error = {})
{
    if (!changed)
        return fail(changed.error());
    return *changed ? MessageStore::setDelivery(tx, message, delivery, error) : Result<>();
}

Result<QList<LostSend>> lostSends(const Snapshot &snapshot, const QList<OutboxItem> &items)
{
    QList<LostSend> lost;
    for (const OutboxItem &item : items) {
        const auto message = MessageStore::find(snapshot, item.tenant, item.message);
        if (!message)
            return fail(message.error());
        const auto conversation = ConversationStore::find(snapshot, item.tenant, item.conversation);
        if (!conversation)
            return fail(conversation.error());
        const auto identifiers = ContactStore::identifiers(snapshot, item.tenant, conversation->contact);
        if (!identifiers)
            return fail(identifiers.error());
        lost.append(
            {.person = identityFrom(*identifiers, item.address),
             .text = message->body,
             .since = item.sendStartedAt.value_or(item.createdAt) - whatsAppClockSkew,
             .kind = messageKindFromString(message->kind).value_or(MessageKind::Text),
             .fileName = message->metadata.value(u"media"_s).toObject().value(u"file_name"_s).toString()});
    }
    return lost;
}

} // namespace

SendVerdict judgeSend(const Error &error, bool mayHaveBeenSent, int attempts)
{
    if (mayHaveBeenSent)
        return SendVerdict::Unknown;
    switch (error.code) {
    case Error::Code::NumberNotOnWhatsApp:
    case Error::Code::SendRejected:
    case Error::Code::InvalidArgument:
    case Error::Code::InstanceNotFound:
    case Error::Code::Unauthorized:
    case Error::Code::Forbidden:
    case Error::Code::NotSupportedByChannel:
    case Error::Code::BadUrl:
    case Error::Code::SecretNotFound:
    case Error::Code::KeyForOtherServer:
    case Error::Code::FileRead:
        return SendVerdict::GiveUp;
    default:
        return attempts + 1 >= attemptsAtMost ? SendVerdict::GiveUp : SendVerdict::Retry;
    }
}

OutboxSender::OutboxSender(const InstanceContext &context, QObject *parent)
    : QObject(parent)
    , m_context(context)
{
}

void OutboxSender::send(const OutboxItem &item, const QString &text)
{
    m_items.insert(item.id);
    sendClaimed(
        {.item = item, .text = text, .quotedId = {}, .file = {}}); // the AI quotes nothing, and has no files
}

void OutboxSender::wake()
{
    if (m_draining)
        return;
    if (m_scanning) {
        m_scanAgain = true;
        return;
    }
    m_scanning = true;
    scan();
}

QFuture<Result<>> OutboxSender::drain()
{
    m_draining = true;
    m_stopping.cancel();
    return m_inHand.empty();
}

void OutboxSender::itemDone(OutboxId id, bool lookForNext)
{
    m_items.remove(id);
    if (lookForNext)
        wake(); // the next message of the same conversation may leave now
}

QCoro::Task<void> OutboxSender::scan()
{
    const InHand::Piece piece(m_inHand);
    struct Due {
        QList<OutboxItem> sendable;
        QList<OutboxItem> expired;
        std::optional<Instant> next;
    };
    do {
        m_scanAgain = false;
        const auto reading =
            m_context.database.read([tenant = m_context.instance.tenant, instance = m_context.instance.id](
                                        const Snapshot &snapshot) -> Result<Due> {
                const auto sendable =
                    OutboxStore::sendable(snapshot, tenant, instance, snapshot.now(), itemsAtOnce);
                if (!sendable)
                    return fail(sendable.error());
                const auto expired =
                    OutboxStore::expired(snapshot, tenant, instance, snapshot.now(), lostAtOnce);
                if (!expired)
                    return fail(expired.error());
                const auto next = OutboxStore::nextEvent(snapshot, tenant, instance, snapshot.now());
                if (!next)
                    return fail(next.error());
                return Due{*sendable, *expired, *next};
            });
        const auto due = co_await settled(reading);
        if (!due) {
            logWarning(lcAutomation(), "outbox_not_readable",
                       {{"instance", m_context.instance.id}, {"error", due.error()}});
            sleepUntil(m_context.database.now() + milliseconds(5000));
            break;
        }
        for (const OutboxItem &item : due->sendable) {
            if (!m_draining && !m_items.contains(item.id)) {
                m_items.insert(item.id);
                claimAndSend(item);
            }
        }
        // One look-up at a time: it goes through all that was sent since, so those that wait are looked for
        // together.
        QList<OutboxItem> lost = due->expired;
        lost.removeIf([this](const OutboxItem &item) { return m_items.contains(item.id); });
        if (!m_draining && !m_resolving && !lost.isEmpty() && m_context.database.now() >= m_lookUpFrom) {
            m_resolving = true;
            resolve(lost);
        }
        if (due->next)
            sleepUntil(*due->next);
    } while (m_scanAgain && !m_draining);
    m_scanning = false;
}

void OutboxSender::sleepUntil(Instant at)
{
    if (at >= m_wakeAt && m_wakeAt > m_context.database.now())
        return;
    m_wakeAt = at;
    const milliseconds rest = std::max(at - m_context.database.now(), milliseconds(10));
    onDone(this, sleepUnlessCancelled(m_context.clock, rest, m_stopping), [this](const Result<> &slept) {
        m_wakeAt = Instant::max();
        if (slept)
            wake();
    });
}

QCoro::Task<void> OutboxSender::claimAndSend(OutboxItem item)
{
    const InHand::Piece piece(m_inHand);
    const auto contextLoading = m_context.tenants.of(item.tenant);
    const auto tenant = co_await settled(contextLoading);
    if (!tenant) {
        logWarning(lcAutomation(), "tenant_not_readable",
                   {{"tenant", item.tenant}, {"error", tenant.error()}});
        itemDone(item.id, false);
        co_return;
    }
    // People do not wait; what they send counts.
    const int perMinute = (*tenant)->settings.guards.messagesAMinute;
    if (const auto wait = m_pace.waitBefore(perMinute, m_context.clock.monotonic()); item.byAi && wait) {
        sleepUntil(m_context.database.now() + *wait);
        itemDone(item.id, false);
        co_return;
    }
    m_pace.sent(m_context.clock.monotonic());
    const seconds timeout = (*tenant)->settings.answering.sendTimeout;
    const auto claiming = m_context.database.write([item, lease = m_context.lease, timeout](
                                                       Transaction &tx) -> Result<std::optional<Claimed>> {
        CHATFLOW_TRY(LeaseStore::check(tx, lease));
        const auto conversation = ConversationStore::lock(tx, item.tenant, item.conversation);
        if (!conversation)
            return fail(conversation.error());
        const auto message = MessageStore::find(tx, item.tenant, item.message);
        if (!message)
            return fail(message.error());
        // What a rule or the fallback says while the conversation waits for a person still goes; nothing does
        // once one has it.
        const bool mayWait =
            message->metadata.contains("rule"_L1) || message->metadata.contains("automatic"_L1);
        const bool stays =
            conversation->holder == Holder::Ai || (conversation->holder == Holder::Waiting && mayWait);
        if (item.byAi) {
            const auto paused = PauseStore::isPaused(tx, item.tenant, item.instance);
            if (!paused)
                return fail(paused.error());
            if (*paused)
                return std::optional<Claimed>(); // it waits until the pause is over
        }
        if (item.byAi && !stays) {
            CHATFLOW_TRY(noteDelivery(tx, OutboxStore::close(tx, item, OutboxState::Cancelled), *message,
                                      Delivery::Cancelled));
            return std::optional<Claimed>();
        }
        Claimed claimed{.item = item,
                        .text = message->body,
                        .quotedId = message->metadata.value(u"quoted"_s).toObject().value(u"id"_s).toString(),
                        .file = {}};
        const auto file = fileOf(tx, *message);
        if (!file)
            return fail(file.error());
        claimed.file = *file;
        const milliseconds upload = claimed.file ? uploadTime(claimed.file->bytes) : milliseconds::zero();
        const auto taken = OutboxStore::claim(tx, claimed.item, {tx.now() + timeout + upload, lease.epoch});
        if (!taken)
            return fail(taken.error());
        if (!*taken)
            return std::optional<Claimed>();
        CHATFLOW_TRY(MessageStore::setDelivery(tx, *message, Delivery::Sending));
        return std::optional<Claimed>(claimed);
    });
    const auto claimed = co_await settled(claiming);
    if (claimed && *claimed) {
        co_await sendClaimed(**claimed);
        co_return;
    }
    if (!claimed)
        logWarning(lcAutomation(), "send_not_claimed", {{"outbox", item.id}, {"error", claimed.error()}});
    itemDone(item.id, false);
}

QCoro::Task<void> OutboxSender::sendClaimed(Claimed claimed)
{
    const InHand::Piece piece(m_inHand);
    const OutboxItem item = claimed.item;
    const milliseconds timeout =
        item.sendExpiresAt.value_or(m_context.database.now()) - m_context.database.now();
    if (timeout <= milliseconds::zero()) {
        // The computer slept: another engine may have found it unsent and sent it by now.
        itemDone(item.id, true);
        co_return;
    }
    Result<QString> sent = QString();
    if (claimed.file) {
        sent = co_await sendFile(claimed, timeout);
    } else {
        const auto sending =
            m_context.whatsApp.sendText(item.address, claimed.text, claimed.quotedId, timeout);
        sent = co_await settled(sending);
    }
    Result<> stored;
    if (sent)
        stored = co_await storeSent(item, *sent);
    else
        stored = co_await storeFailure(item, sent.error());
    if (!stored)
        logWarning(lcAutomation(), "send_outcome_not_stored",
                   {{"outbox", item.id}, {"error", stored.error()}});
    itemDone(item.id, true);
}

QCoro::Task<Result<QString>> OutboxSender::sendFile(Claimed claimed, milliseconds timeout)
{
    const auto reading = m_context.media.read(claimed.file->sha256);
    const auto content = co_await settled(reading);
    if (!content) {
        // A person knows it by its name, not by where our copy is.
        const Error gone{content.error().code, {{u"path"_s, claimed.file->fileName}}, {}};
        co_return fail(notSent(gone));
    }
    OutgoingMedia media;
    media.address = claimed.item.address;
    media.kind = claimed.file->kind;
    media.mime = claimed.file->mime;
    media.content = *content;
    media.fileName = claimed.file->fileName;
    media.caption = claimed.text;
    media.quotedId = claimed.quotedId;
    media.voice = claimed.file->voice;
    media.timeout = timeout;
    const auto sending = m_context.whatsApp.sendFile(media);
    const auto sent = co_await settled(sending);
    co_return sent;
}

/// The file an answer is to take along; none = it is words.
Result<std::optional<KeptAttachment>> OutboxSender::fileOf(const Snapshot &snapshot, const Message &message)
{
    if (!message.metadata.contains(u"media"_s))
        return std::optional<KeptAttachment>();
    const auto file = MediaStore::find(snapshot, message.tenant, message.id);
    if (!file)
        return fail(file.error());
    const QJsonObject media = message.metadata.value(u"media"_s).toObject();
    return KeptAttachment{.kind = messageKindFromString(message.kind).value_or(MessageKind::Document),
                          .sha256 = *file ? (*file)->sha256 : QString(),
                          .bytes = media.value(u"bytes"_s).toInteger(),
                          .fileName = media.value(u"file_name"_s).toString(),
                          .mime = media.value(u"mime"_s).toString(),
                          .voice = media.value(u"voice"_s).toBool()};
}

QCoro::Task<Result<>> OutboxSender::storeSent(OutboxItem item, QString providerId)
{
    const auto contextLoading = m_context.tenants.of(item.tenant);
    const auto tenant = co_await settled(contextLoading);
    const QTimeZone zone = tenant ? (*tenant)->zone : QTimeZone::utc();
    const auto writing = m_context.database.write(
        [item, providerId, zone](Transaction &tx) { return SentRecord::store(tx, item, providerId, zone); });
    co_return co_await settled(writing);
}

QCoro::Task<Result<>> OutboxSender::storeFailure(OutboxItem item, Error error)
{
    const SendVerdict verdict = judgeSend(error, m_context.whatsApp.mayHaveBeenSent(error), item.attempts);
    logInfo(lcAutomation(), "send_failed",
            {{"outbox", item.id},
             {"attempts", item.attempts},
             {"unknown", verdict == SendVerdict::Unknown},
             {"error", error}});
    const auto writing = m_context.database.write([item, error, verdict](Transaction &tx) -> Result<> {
        const auto message = MessageStore::find(tx, item.tenant, item.message);
        if (!message)
            return fail(message.error());
        switch (verdict) {
        case SendVerdict::Unknown:
            return noteDelivery(tx, OutboxStore::setUnknown(tx, item, error), *message, Delivery::Unknown,
                                error);
        case SendVerdict::Retry:
            return noteDelivery(
                tx, OutboxStore::requeue(tx, item, tx.now() + sendAgainAfter(item.attempts), error), *message,
                Delivery::Queued, error);
        case SendVerdict::GiveUp: {
            const auto closed = OutboxStore::close(tx, item, OutboxState::Failed, error);
            if (!closed)
                return fail(closed.error());
            if (!*closed)
                return {};
            CHATFLOW_TRY(MessageStore::setDelivery(tx, *message, Delivery::Failed, error));
            CHATFLOW_TRY(Ownership::toPeople(tx, item.tenant, item.conversation, Holder::Waiting,
                                             HolderReason::SendFailed));
            return {};
        }
        }
        return {};
    });
    co_return co_await settled(writing);
}

QCoro::Task<void> OutboxSender::resolve(QList<OutboxItem> items)
{
    const InHand::Piece piece(m_inHand);
    for (const OutboxItem &item : std::as_const(items))
        m_items.insert(item.id);
    const auto reading =
        m_context.database.read([items](const Snapshot &snapshot) { return lostSends(snapshot, items); });
    const auto lost = co_await settled(reading);
    Result<QList<QList<SentMessage>>> found = QList<QList<SentMessage>>(items.size());
    if (lost) {
        const auto asking = m_context.whatsApp.findSent(*lost);
        found = co_await settled(asking);
    } else {
        found = fail(lost.error());
    }
    const bool endless = !found && found.error().code == Error::Code::TooLarge;
    if (!found) {
        logInfo(lcAutomation(), "send_look_up_failed",
                {{"instance", m_context.instance.id}, {"sends", items.size()}, {"error", found.error()}});
        if (!endless)
            lookUpLater();
    }
    for (qsizetype i = 0; i < items.size(); ++i) {
        if (found || endless) {
            const Result<QList<SentMessage>> candidates =
                found ? Result<QList<SentMessage>>(found->at(i)) : fail(found.error());
            co_await resolveOne(items.at(i), candidates);
        }
        m_items.remove(items.at(i).id);
    }
    m_resolving = false;
    wake(); // the next message of each conversation may leave, and others have expired meanwhile
}

/// `candidates`: fails where the server has too much to tell.
QCoro::Task<void> OutboxSender::resolveOne(OutboxItem item, Result<QList<SentMessage>> candidates)
{
    Result<LookUp> verdict = LookUp{};
    if (candidates)
        verdict = co_await judge(item, *candidates);
    Result<> stored;
    if (verdict)
        stored = co_await storeLookUp(item, *verdict);
    else
        stored = fail(verdict.error());
    if (stored)
        co_return;
    logWarning(lcAutomation(), "send_outcome_not_stored", {{"outbox", item.id}, {"error", stored.error()}});
    lookUpLater();
}

void OutboxSender::lookUpLater()
{
    // Nothing of these conversations leaves before.
    m_lookUpFrom = m_context.database.now() + lookUpAgainAfter;
    sleepUntil(m_lookUpFrom);
}

QCoro::Task<Result<OutboxSender::LookUp>> OutboxSender::judge(OutboxItem item, QList<SentMessage> candidates)
{
    for (const SentMessage &candidate : std::as_const(candidates)) {
        const auto reading = m_context.database.read([tenant = item.tenant, instance = item.instance,
                                                      id = candidate.providerId](const Snapshot &snapshot) {
            return MessageStore::byProviderId(snapshot, tenant, instance, id);
        });
        const auto known = co_await settled(reading);
        if (!known)
            co_return fail(known.error());
        if (!*known) // one we know of is another message with the same words
            co_return LookUp{LookUp::Verdict::Sent, candidate.providerId};
    }
    const auto keeps = co_await serverKeepsMessages(item);
    if (!keeps)
        co_return fail(keeps.error());
    co_return LookUp{*keeps ? LookUp::Verdict::NotSent : LookUp::Verdict::CannotTell, {}};
}

QCoro::Task<Result<bool>> OutboxSender::serverKeepsMessages(OutboxItem item)
{
    if (m_context.instance.keepsMessages)
        co_return *m_context.instance.keepsMessages;
    // Found out with a message that must be there: the last one of this conversation that has WhatsApp's id.
    const auto reading = m_context.database.read([item](const Snapshot &snapshot) {
        return MessageStore::lastProviderId(snapshot, item.tenant, item.conversation);
    });
    const auto known = co_await settled(reading);
    if (!known)
        co_return fail(known.error());
    if (known->isEmpty())
        co_return false;
    const auto asking = m_context.whatsApp.keeps(*known);
    const auto keeps = co_await settled(asking);
    if (!keeps)
        co_return fail(keeps.error());
    m_context.instance.keepsMessages = *keeps;
    const auto writing = m_context.database.write([item, keeps = *keeps](Transaction &tx) {
        return InstanceStore::setKeepsMessages(tx, item.tenant, item.instance, keeps);
    });
    co_await settled(writing);
    co_return *keeps;
}

QCoro::Task<Result<>> OutboxSender::storeLookUp(OutboxItem item, LookUp found)
{
    if (found.verdict == LookUp::Verdict::Sent) {
        const auto sent = co_await storeSent(item, found.providerId);
        co_return sent;
    }
    const auto writing =
        m_context.database.write([item, found, lease = m_context.lease](Transaction &tx) -> Result<> {
            CHATFLOW_TRY(LeaseStore::check(tx, lease));
            const auto message = MessageStore::find(tx, item.tenant, item.message);
            if (!message)
                return fail(message.error());
            if (found.verdict == LookUp::Verdict::NotSent) {
                const Error why{Error::Code::OutcomeUnknown, {}, {}};
                return noteDelivery(tx, OutboxStore::requeue(tx, item, tx.now(), why), *message,
                                    Delivery::Queued);
            }
            const Error error{Error::Code::OutcomeUnknown, {{u"server"_s, u"WhatsApp"_s}}, {}};
            const auto closed = OutboxStore::close(tx, item, OutboxState::Failed, error);
            if (!closed)
                return fail(closed.error());
            if (!*closed)
                return {};
            CHATFLOW_TRY(MessageStore::setDelivery(tx, *message, Delivery::Unknown, error));
            CHATFLOW_TRY(Ownership::toPeople(tx, item.tenant, item.conversation, Holder::Waiting,
                                             HolderReason::SendUnknown));
            return {};
        });
    co_return co_await settled(writing);
}

} // namespace chatflow
