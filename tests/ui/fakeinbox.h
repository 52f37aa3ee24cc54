// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/inboxsource.h"
#include "storage/change.h"

#include <QHash>
#include <QList>

#include <deque>
#include <functional>
#include <optional>

namespace chatflow
{

/// Conversations in memory, answered like the store answers: in pages by key, each answer a snapshot of the
/// moment it was asked for. With hold() nothing is answered until the test says so, in the order it chooses.
class FakeInbox final : public InboxSource
{
public:
    static constexpr TenantId tenant{1};
    static constexpr ActorId me{7};

    // The data. They say what a store would tell the change feed.
    Change add(ConversationSummary summary);
    QList<Change> write(Message message); ///< adds or replaces; the conversation's last message follows
    QList<Change> setHolder(ConversationId id, Holder holder, HolderReason reason = HolderReason::None);
    Change forget(ConversationId id);
    ConversationSummary summary(ConversationId id) const { return m_conversations.value(id); }
    QList<Message> thread(ConversationId id) const;

    // The answers.
    void hold() { m_held = true; }
    /// Answers everything held back, in order, and what comes from now on at once.
    void release();
    /// Answers one held question; 0 is the oldest.
    void answer(qsizetype number);
    qsizetype held() const { return static_cast<qsizetype>(m_waiting.size()); }
    /// The next `count` questions of any kind fail.
    void failNext(Error error, int count = 1);

    int asked = 0;       ///< questions of any kind
    int pagesAsked = 0;  ///< pages of conversations
    QList<int> limits;   ///< of every page asked for
    QStringList written; ///< texts handed to reply()
    int markedRead = 0;
    QStringList searched; ///< texts handed to findMessages()
    bool readOnly = false;
    bool seesSettings = true;
    QHash<MessageId, qint64> settingsVersions; ///< of answers

    QFuture<Result<Page<ConversationSummary>>> conversations(TenantId of, const ConversationFilter &filter,
                                                             const PageRequest &page) override;
    QFuture<Result<ConversationCounts>> counts(TenantId of) override;
    QFuture<Result<ConversationSummary>> conversation(TenantId of, ConversationId id) override;
    QFuture<Result<Page<Message>>> messages(TenantId of, ConversationId id, const PageRequest &page) override;
    QFuture<Result<Message>> message(TenantId of, MessageId id) override;
    QFuture<Result<ThreadPlace>> place(TenantId of, ConversationId id, const PageKey &key) override;
    QFuture<Result<PageKey>> keyAt(TenantId of, ConversationId id, qint64 number) override;
    QFuture<Result<Page<ConversationSummary>>> findContacts(TenantId of, const QString &text, int limit,
                                                            const ConversationFilter &filter) override;
    QFuture<Result<Page<MessageHit>>> findMessages(TenantId of, const QString &text, MessageId before,
                                                   int limit, const ConversationFilter &filter) override;
    QFuture<Result<Message>> reply(TenantId of, ConversationId id, const QString &text) override;
    QFuture<Result<Conversation>> takeOver(TenantId of, ConversationId id) override;
    QFuture<Result<Conversation>> handBack(TenantId of, ConversationId id) override;
    QFuture<Result<Message>> sendAgain(TenantId of, MessageId id) override;
    QFuture<Result<qint64>> settingsVersionOf(TenantId of, MessageId id) override;
    QFuture<Result<>> markRead(TenantId of, ConversationId id) override;
    ActorId person() const override { return me; }
    bool mayAnswer(TenantId) const override { return !readOnly; }
    bool maySeeSettings(TenantId) const override { return seesSettings; }

private:
    template<typename T> QFuture<Result<T>> answerWith(Result<T> answer);
    template<typename T> Page<T> pageOf(QList<T> risingRows, const PageRequest &page,
                                        const std::function<PageKey(const T &)> &key) const;
    Result<Conversation> changeHolder(ConversationId id, Holder holder, HolderReason reason);

    QHash<ConversationId, ConversationSummary> m_conversations;
    QHash<MessageId, Message> m_messages;
    /// thread() of each conversation, made when it is asked for and dropped when it changes.
    mutable QHash<ConversationId, QList<Message>> m_threads;
    bool m_held = false;
    std::deque<std::function<void()>> m_waiting;
    std::optional<Error> m_failure;
    int m_failures = 0;
    qint64 m_nextMessage = 1'000'000;
};

/// A conversation of FakeInbox::tenant, without messages.
ConversationSummary conversationNamed(qint64 id, const QString &name, Instant at);
/// A text in a conversation.
Message textMessage(qint64 id, ConversationId conversation, Role role, const QString &body, Instant at,
                    Delivery delivery = Delivery::Received);

} // namespace chatflow
