// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/instancecontext.h"
#include "automation/summariser.h"
#include "base/canceltoken.h"
#include "base/inhand.h"
#include "conversations/outboxstore.h"

#include <QHash>
#include <QObject>

#include <variant>

namespace chatflow
{

/// The road of a message from "stored" to "its answer is stored and on its way", for the conversations of one
/// instance. Order is kept within a contact, contacts run in parallel. Read work() first: one line a step.
/// Lives in the engine thread.
class Answerer : public QObject
{
    Q_OBJECT

public:
    explicit Answerer(const InstanceContext &context, QObject *parent = nullptr);
    ~Answerer() override;

    /// Messages of the conversation wait for the AI: answers when no more have come for a moment.
    void messagesWait(ConversationId conversation);
    /// Somebody took or gave back the conversation: an answer that is being written for it is stopped, one
    /// that is due is begun.
    void ownershipChanged(ConversationId conversation);
    /// Begins nothing new; finished when nothing is in hand. With `cancelRunning` what is in hand is stopped.
    QFuture<Result<>> drain(bool cancelRunning);

Q_SIGNALS:
    /// An answer was stored and its sending claimed: it must be sent now.
    void answerClaimed(const chatflow::OutboxItem &item, const QString &text);
    /// An answer was stored behind another message of its conversation.
    void answerQueued();
    /// What the last call of Flowise said of its state; nothing = it answered.
    void flowiseSeen(const std::optional<chatflow::Error> &error);

private:
    struct Work {
        milliseconds firstAt{0}; ///< monotonic time of the first message that waits
        milliseconds quietUntil{0};
        bool again = false; ///< something changed while it was being answered
        CancelToken cancel;
        std::optional<milliseconds> leftAt; ///< monotonic time at which the call in hand left for the server
        CallTimes times;                    ///< of the call in hand, as far as it got
    };
    enum class Next { Done, Again };

    QCoro::Task<void> work(ConversationId conversation);
    QCoro::Task<Next> answerOnce(ConversationId conversation, std::shared_ptr<const TenantContext> tenant);
    QCoro::Task<void> quietMoment(ConversationId conversation, std::shared_ptr<const TenantContext> tenant);
    QCoro::Task<Result<GateDecision>> gather(ConversationId conversation,
                                             std::shared_ptr<const TenantContext> tenant);
    QCoro::Task<Result<Prediction>> ask(Question question, Call call);
    QCoro::Task<Result<std::optional<Prediction>>> lookUp(Question question);
    QCoro::Task<Result<>> storeAnswer(Question question, CallId call, Prediction prediction, bool recovered);
    QCoro::Task<Result<Next>> storeFailure(Question question, CallId call, Error error, bool cancelled);
    QCoro::Task<Result<>> giveToPeople(std::shared_ptr<const TenantContext> tenant,
                                       ConversationId conversation, HolderReason reason);
    QCoro::Task<Result<>> drained(QFuture<Result<>> summaries);
    Call callFor(const Question &question) const;
    QFuture<Result<>> pause(milliseconds duration); ///< ends at once when draining begins

    InstanceContext m_context;
    Summariser m_summariser;
    QHash<ConversationId, std::shared_ptr<Work>> m_works;
    InHand m_inHand;
    bool m_draining = false;
    CancelToken m_stopping;
};

} // namespace chatflow
