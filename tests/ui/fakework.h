// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/changefeed.h"
#include "ui/fakeinbox.h"
#include "work/worksource.h"

#include <functional>

namespace chatflow
{

/// Work with conversations in memory, over a FakeInbox; the change feed tells of it. Both must outlive it.
class FakeWork final : public WorkSource
{
public:
    FakeWork(FakeInbox &inbox, ChangeFeed &feed)
        : m_inbox(inbox)
        , m_feed(feed)
    {
    }

    QList<Actor> known;        ///< who has worked here
    QStringList calls;         ///< what was asked, with how many conversations: "assign 2"
    QString noteToAi;          ///< with the last handBack()
    QSet<ConversationId> held; ///< a colleague's: nothing is done with them

    QFuture<Result<QList<Actor>>> people() override { return readyFuture(Result<QList<Actor>>(known)); }
    QFuture<Result<WorkOutcome>> takeOver(TenantId, const QList<ConversationId> &ids) override
    {
        return each(QStringLiteral("takeOver"), ids, [](Conversation &one) {
            one.holder = Holder::Human;
            one.heldBy = FakeInbox::me;
        });
    }
    QFuture<Result<WorkOutcome>> handBack(TenantId, const QList<ConversationId> &ids,
                                          const QString &note) override
    {
        noteToAi = note;
        return each(QStringLiteral("handBack"), ids, [](Conversation &one) { one.holder = Holder::Ai; });
    }
    QFuture<Result<WorkOutcome>> resolve(TenantId, const QList<ConversationId> &ids) override
    {
        return each(QStringLiteral("resolve"), ids, [](Conversation &one) {
            one.holder = Holder::Ai;
            one.reason = HolderReason::Resolved;
        });
    }
    QFuture<Result<WorkOutcome>> assign(TenantId, const QList<ConversationId> &ids, ActorId to) override
    {
        return each(QStringLiteral("assign"), ids, [to](Conversation &one) {
            one.holder = Holder::Human;
            one.reason = HolderReason::Assigned;
            one.heldBy = to;
        });
    }
    QFuture<Result<WorkOutcome>> release(TenantId, const QList<ConversationId> &ids) override
    {
        return each(QStringLiteral("release"), ids, [](Conversation &one) {
            one.holder = Holder::Waiting;
            one.heldBy = {};
        });
    }
    QFuture<Result<WorkOutcome>> setUnread(TenantId, const QList<ConversationId> &ids, bool unread) override
    {
        return each(unread ? QStringLiteral("unread") : QStringLiteral("read"), ids,
                    [unread](Conversation &one) { one.unread = unread ? 1 : 0; });
    }
    QFuture<Result<WorkOutcome>> setTag(TenantId, const QList<ConversationId> &ids, TagId tag,
                                        bool on) override
    {
        for (const ConversationId id : ids) {
            ConversationSummary summary = m_inbox.summary(id);
            summary.tags.removeAll(tag);
            if (on)
                summary.tags.append(tag);
            m_inbox.add(summary);
        }
        return each(on ? QStringLiteral("tag") : QStringLiteral("untag"), ids,
                    [](Conversation &one) { ++one.ownership; });
    }
    QFuture<Result<WorkOutcome>> putBack(TenantId, const QList<WorkOutcome::Done> &done) override
    {
        QList<ConversationId> ids;
        QHash<ConversationId, Conversation> before;
        for (const WorkOutcome::Done &one : done) {
            ids.append(one.before.id);
            before.insert(one.before.id, one.before);
        }
        return each(QStringLiteral("putBack"), ids,
                    [before](Conversation &one) { one = before.value(one.id); });
    }

private:
    QFuture<Result<WorkOutcome>> each(const QString &call, const QList<ConversationId> &ids,
                                      const std::function<void(Conversation &one)> &change)
    {
        calls << call + u' ' + QString::number(ids.size());
        WorkOutcome outcome;
        QList<Change> changes;
        for (const ConversationId id : ids) {
            if (held.contains(id)) {
                outcome.failed.append({id, Error{Error::Code::HeldByPerson, {}, {}}});
                continue;
            }
            ConversationSummary summary = m_inbox.summary(id);
            const Conversation before = summary.conversation;
            change(summary.conversation);
            summary.conversation.ownership = before.ownership + 1;
            for (const Actor &person : std::as_const(known)) {
                if (person.id == summary.conversation.heldBy)
                    summary.heldByName = person.name;
            }
            changes << m_inbox.add(summary);
            outcome.done.append({before, summary.conversation.ownership});
        }
        Q_EMIT m_feed.changed(changes);
        return readyFuture(Result<WorkOutcome>(outcome));
    }

    FakeInbox &m_inbox;
    ChangeFeed &m_feed;
};

} // namespace chatflow
