// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "escalations/escalationsource.h"
#include "storage/changefeed.h"
#include "ui/heldanswers.h"
#include "work/worksource.h"

#include <algorithm>

namespace chatflow
{

/// A row of the queue of tenant 1: its conversation's id is `id` too.
inline EscalationRow escalationOf(qint64 id, const QString &name, Instant opened, HolderReason reason,
                                  const Urgency &urgency = {})
{
    EscalationRow row;
    row.escalation = {.id = EscalationId(id),
                      .tenant = TenantId(1),
                      .conversation = ConversationId(id),
                      .openedAt = opened,
                      .reason = reason,
                      .urgency = urgency,
                      .dueAt = opened + std::chrono::minutes(15)};
    row.conversation.conversation.id = ConversationId(id);
    row.conversation.conversation.tenant = TenantId(1);
    row.conversation.conversation.holder = Holder::Waiting;
    row.conversation.conversation.reason = reason;
    row.conversation.conversation.lastMessage = MessageId(id);
    row.conversation.conversation.lastMessageAt = opened;
    row.conversation.contactName = name;
    row.conversation.lastKind = QStringLiteral("text");
    return row;
}

/// A queue in memory.
class FakeEscalations final : public EscalationSource
{
public:
    static constexpr ActorId me{7};

    QList<EscalationRow> rows;
    HeldAnswers answers;
    bool reads = true;
    bool answersToo = true;
    QList<std::pair<ConversationId, std::optional<Instant>>> snoozed;

    QFuture<Result<QList<EscalationRow>>> queue(TenantId) override
    {
        return answers.answerWith(Result<QList<EscalationRow>>(rows));
    }
    QFuture<Result<std::optional<Instant>>> snooze(TenantId, ConversationId conversation,
                                                   std::optional<Instant> until) override
    {
        snoozed.append({conversation, until});
        std::optional<Instant> before;
        for (EscalationRow &row : rows) {
            if (row.escalation.conversation == conversation)
                before = std::exchange(row.escalation.snoozedUntil, until);
        }
        return answers.answerWith(Result<std::optional<Instant>>(before));
    }
    bool mayRead(TenantId) const override { return reads; }
    bool mayAnswer(TenantId) const override { return answersToo; }
    ActorId person() const override { return me; }
};

/// Work with the conversations of a FakeEscalations, told by the change feed. Both outlive it.
class FakeEscalationWork final : public WorkSource
{
public:
    FakeEscalationWork(FakeEscalations &queue, ChangeFeed &feed)
        : m_queue(queue)
        , m_feed(feed)
    {
    }

    QList<Actor> known;
    QStringList calls;

    QFuture<Result<QList<Actor>>> people() override { return readyFuture(Result<QList<Actor>>(known)); }
    QFuture<Result<WorkOutcome>> takeOver(TenantId, const QList<ConversationId> &ids) override
    {
        return each(QStringLiteral("takeOver"), ids,
                    [](EscalationRow &row) { claim(row, FakeEscalations::me); });
    }
    QFuture<Result<WorkOutcome>> handBack(TenantId, const QList<ConversationId> &ids,
                                          const QString &) override
    {
        return gone(QStringLiteral("handBack"), ids);
    }
    QFuture<Result<WorkOutcome>> resolve(TenantId, const QList<ConversationId> &ids) override
    {
        return gone(QStringLiteral("resolve"), ids);
    }
    QFuture<Result<WorkOutcome>> assign(TenantId, const QList<ConversationId> &ids, ActorId to) override
    {
        return each(QStringLiteral("assign"), ids, [to](EscalationRow &row) { claim(row, to); });
    }
    QFuture<Result<WorkOutcome>> release(TenantId, const QList<ConversationId> &ids) override
    {
        return each(QStringLiteral("release"), ids, [](EscalationRow &row) {
            row.escalation.claimedAt.reset();
            row.conversation.conversation.holder = Holder::Waiting;
        });
    }
    QFuture<Result<WorkOutcome>> setUnread(TenantId, const QList<ConversationId> &ids, bool) override
    {
        return each(QStringLiteral("unread"), ids, [](EscalationRow &) {});
    }
    QFuture<Result<WorkOutcome>> setTag(TenantId, const QList<ConversationId> &ids, TagId, bool) override
    {
        return each(QStringLiteral("tag"), ids, [](EscalationRow &) {});
    }
    QFuture<Result<WorkOutcome>> putBack(TenantId, const QList<WorkOutcome::Done> &done) override
    {
        calls << QStringLiteral("putBack %1").arg(done.size());
        for (const WorkOutcome::Done &one : done) {
            if (m_gone.contains(one.before.id))
                m_queue.rows.prepend(m_gone.take(one.before.id));
        }
        tell();
        return readyFuture(Result<WorkOutcome>(WorkOutcome()));
    }

private:
    static void claim(EscalationRow &row, ActorId by)
    {
        row.escalation.claimedAt = row.escalation.openedAt;
        row.escalation.claimedBy = by;
        row.conversation.conversation.holder = Holder::Human;
        row.conversation.conversation.heldBy = by;
    }
    QFuture<Result<WorkOutcome>> each(const QString &call, const QList<ConversationId> &ids,
                                      const std::function<void(EscalationRow &row)> &change)
    {
        calls << call + u' ' + QString::number(ids.size());
        WorkOutcome outcome;
        for (EscalationRow &row : m_queue.rows) {
            if (!ids.contains(row.escalation.conversation))
                continue;
            outcome.done.append({row.conversation.conversation, 2});
            change(row);
        }
        tell();
        return readyFuture(Result<WorkOutcome>(outcome));
    }
    QFuture<Result<WorkOutcome>> gone(const QString &call, const QList<ConversationId> &ids)
    {
        calls << call + u' ' + QString::number(ids.size());
        WorkOutcome outcome;
        m_queue.rows.removeIf([&](const EscalationRow &row) {
            const bool is = ids.contains(row.escalation.conversation);
            if (is) {
                outcome.done.append({row.conversation.conversation, 2});
                m_gone.insert(row.escalation.conversation, row);
            }
            return is;
        });
        tell();
        return readyFuture(Result<WorkOutcome>(outcome));
    }
    void tell() { Q_EMIT m_feed.changed({{.tenant = TenantId(1), .kind = ChangeKind::Escalation, .id = 0}}); }

    FakeEscalations &m_queue;
    ChangeFeed &m_feed;
    QHash<ConversationId, EscalationRow> m_gone;
};

} // namespace chatflow
