// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/instancecontext.h"
#include "automation/sendpace.h"
#include "base/canceltoken.h"
#include "base/inhand.h"
#include "conversations/attachment.h"
#include "conversations/message.h"
#include "conversations/outboxstore.h"

#include <QObject>
#include <QSet>

namespace chatflow
{

/// Sends what the outbox of one instance holds. A message is claimed in the database before its request
/// leaves and is never sent blindly again: when a request's outcome is not known, the server is asked, after
/// the request's time has passed, whether the message went out. Lives in the engine thread.
class OutboxSender : public QObject
{
    Q_OBJECT

public:
    explicit OutboxSender(const InstanceContext &context, QObject *parent = nullptr);

    /// Sends an item that is claimed under our lease already.
    void send(const OutboxItem &item, const QString &text);
    /// Looks for items that are due and requests that have expired; repeats itself when the next one is due.
    void wake();
    /// Begins nothing new; finished when nothing is on its way.
    QFuture<Result<>> drain();

private:
    struct Claimed {
        OutboxItem item;
        QString text;
        QString quotedId;
        std::optional<KeptAttachment> file; ///< its caption is the text
    };
    /// What the server says of a request whose outcome was lost.
    struct LookUp {
        enum class Verdict { Sent, NotSent, CannotTell };
        Verdict verdict = Verdict::CannotTell;
        QString providerId;
    };

    QCoro::Task<void> scan();
    QCoro::Task<void> sendClaimed(Claimed claimed);
    QCoro::Task<Result<QString>> sendFile(Claimed claimed, milliseconds timeout);
    static Result<std::optional<KeptAttachment>> fileOf(const Snapshot &snapshot, const Message &message);
    QCoro::Task<void> claimAndSend(OutboxItem item);
    QCoro::Task<void> resolve(QList<OutboxItem> items);
    QCoro::Task<void> resolveOne(OutboxItem item, Result<QList<SentMessage>> candidates);
    QCoro::Task<Result<LookUp>> judge(OutboxItem item, QList<SentMessage> candidates);
    void lookUpLater();
    QCoro::Task<Result<bool>> serverKeepsMessages(OutboxItem item);
    QCoro::Task<Result<>> storeLookUp(OutboxItem item, LookUp found);
    QCoro::Task<Result<>> storeFailure(OutboxItem item, Error error);
    QCoro::Task<Result<>> storeSent(OutboxItem item, QString providerId);
    void itemDone(OutboxId id, bool lookForNext);
    void sleepUntil(Instant at);

    InstanceContext m_context;
    QSet<OutboxId> m_items; ///< being worked on
    InHand m_inHand;
    bool m_scanning = false;
    bool m_scanAgain = false;
    SendPace m_pace;
    bool m_draining = false;
    bool m_resolving = false;
    Instant m_lookUpFrom; ///< no look-up before: the last one failed
    Instant m_wakeAt = Instant::max();
    CancelToken m_stopping;
};

/// What is to be done about a send that failed.
enum class SendVerdict {
    Retry,   ///< it did not leave, and may work later
    GiveUp,  ///< it did not leave, and never will
    Unknown, ///< it may have left
};
SendVerdict judgeSend(const Error &error, bool mayHaveBeenSent, int attempts);

} // namespace chatflow
