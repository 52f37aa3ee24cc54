// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/conversationwork.h"

#include "accounts/actorstore.h"
#include "accounts/auditstore.h"
#include "conversations/conversationstore.h"
#include "conversations/handbacknotestore.h"
#include "conversations/ownership.h"
#include "conversations/privatenote.h"
#include "conversations/surveys.h"
#include "conversations/tagstore.h"
#include "storage/database.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr qsizetype longestNote = 1000;

/// Does it with one conversation, which is locked; answers how it is then.
using Piece = std::function<Result<Conversation>(Transaction &tx, const Conversation &before)>;

/// What is wrong with one conversation, not with the database.
bool concernsOne(Error::Code code)
{
    return code == Error::Code::NotFound || code == Error::Code::Conflict ||
           code == Error::Code::HeldByPerson;
}

Result<WorkOutcome> withEach(Transaction &tx, TenantId tenant, const QList<ConversationId> &conversations,
                             const Piece &piece)
{
    // In one order whoever asks: two who choose the same ones never wait for each other.
    QList<ConversationId> ordered = conversations;
    std::ranges::sort(ordered, {}, &ConversationId::value);
    WorkOutcome outcome;
    for (const ConversationId id : std::as_const(ordered)) {
        const auto before = ConversationStore::lock(tx, tenant, id);
        const auto after = before ? piece(tx, *before) : before;
        if (!after) {
            if (!concernsOne(after.error().code))
                return fail(after.error());
            outcome.failed.append({id, after.error()});
        } else if (*after == *before) {
            outcome.already.append(id);
        } else {
            outcome.done.append({*before, after->ownership});
        }
    }
    return outcome;
}

QFuture<Result<WorkOutcome>> workWith(Database &database, TenantId tenant,
                                      const QList<ConversationId> &conversations, const Piece &piece)
{
    if (conversations.size() > ConversationWork::most)
        return failedFuture<WorkOutcome>(
            Error::invalid(u"conversations"_s, u"> %1"_s.arg(ConversationWork::most)));
    return database.write([=](Transaction &tx) { return withEach(tx, tenant, conversations, piece); });
}

Result<> auditWork(Transaction &tx, const Actor &actor, const Conversation &conversation,
                   const QString &action, const QJsonObject &detail = {})
{
    return AuditStore::append(tx, actor, conversation.tenant, action, u"conversation"_s,
                              conversation.id.value(), detail);
}

/// Writes it down when the conversation has changed hands.
Result<Conversation> audited(Transaction &tx, const Actor &actor, const Conversation &before,
                             const Result<Conversation> &after, const QString &action,
                             const QJsonObject &detail = {})
{
    if (after && after->ownership != before.ownership)
        CHATFLOW_TRY(auditWork(tx, actor, before, action, detail));
    return after;
}

bool isColleagues(const Conversation &conversation, const Actor &actor)
{
    return conversation.holder == Holder::Human && conversation.heldBy && conversation.heldBy != actor.id;
}

Result<Conversation> restore(Transaction &tx, const Actor &actor, const Conversation &now,
                             const Conversation &then)
{
    switch (then.holder) {
    case Holder::Ai:
        return audited(tx, actor, now,
                       Ownership::toAi(tx, now.tenant, now.id, HolderReason::HandedBack, actor.id),
                       u"hand_back"_s);
    case Holder::Waiting:
        return audited(tx, actor, now, Ownership::release(tx, now.tenant, now.id, then.reason, actor.id),
                       u"release"_s);
    case Holder::Human: {
        // On the telephone it is nobody's whom we know.
        const auto given = then.heldBy
                               ? Ownership::assign(tx, now.tenant, now.id, then.heldBy, actor)
                               : Ownership::toPeople(tx, now.tenant, now.id, Holder::Human, then.reason);
        return audited(tx, actor, now, given, u"assign"_s, {{u"to"_s, then.heldBy.value()}});
    }
    }
    return now;
}

} // namespace

ConversationWork::ConversationWork(Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
{
}

QFuture<Result<QList<Actor>>> ConversationWork::people()
{
    return m_database.read(
        [](const Snapshot &snapshot) { return ActorStore::list(snapshot, Actor::Kind::Person); });
}

QFuture<Result<WorkOutcome>> ConversationWork::takeOver(const Actor &actor, TenantId tenant,
                                                        const QList<ConversationId> &conversations)
{
    return workWith(m_database, tenant, conversations,
                    [=](Transaction &tx, const Conversation &before) -> Result<Conversation> {
                        if (isColleagues(before, actor))
                            return fail(Error::Code::HeldByPerson);
                        return audited(tx, actor, before,
                                       Ownership::toPeople(tx, tenant, before.id, Holder::Human,
                                                           HolderReason::Console, actor.id),
                                       u"take_over"_s);
                    });
}

QFuture<Result<WorkOutcome>> ConversationWork::handBack(const Actor &actor, TenantId tenant,
                                                        const QList<ConversationId> &conversations,
                                                        const QString &note)
{
    const QString words = note.trimmed();
    if (words.size() > longestNote)
        return failedFuture<WorkOutcome>(Error::invalid(u"note"_s, u"> %1"_s.arg(longestNote)));
    return workWith(m_database, tenant, conversations,
                    [=](Transaction &tx, const Conversation &before) -> Result<Conversation> {
                        if (isColleagues(before, actor))
                            return fail(Error::Code::HeldByPerson);
                        const auto after = audited(
                            tx, actor, before,
                            Ownership::toAi(tx, tenant, before.id, HolderReason::HandedBack, actor.id),
                            u"hand_back"_s);
                        if (after && after->ownership != before.ownership) {
                            CHATFLOW_TRY(HandBackNoteStore::set(tx, tenant, before.id, words, actor.id));
                            if (!words.isEmpty())
                                CHATFLOW_TRY(addPrivateNote(tx, before, actor, words));
                        }
                        return after;
                    });
}

QFuture<Result<WorkOutcome>> ConversationWork::resolve(const Actor &actor, TenantId tenant,
                                                       const QList<ConversationId> &conversations)
{
    return workWith(m_database, tenant, conversations,
                    [=](Transaction &tx, const Conversation &before) -> Result<Conversation> {
                        if (isColleagues(before, actor))
                            return fail(Error::Code::HeldByPerson);
                        const auto after =
                            audited(tx, actor, before, Ownership::resolve(tx, tenant, before.id, actor.id),
                                    u"resolve"_s);
                        if (after && after->ownership != before.ownership) {
                            CHATFLOW_TRY(HandBackNoteStore::set(tx, tenant, before.id, {}, actor.id));
                            CHATFLOW_TRY(Surveys::ask(tx, *after, actor.id));
                        }
                        return after;
                    });
}

QFuture<Result<WorkOutcome>> ConversationWork::assign(const Actor &actor, TenantId tenant,
                                                      const QList<ConversationId> &conversations, ActorId to)
{
    return workWith(m_database, tenant, conversations,
                    [=](Transaction &tx, const Conversation &before) -> Result<Conversation> {
                        return audited(tx, actor, before, Ownership::assign(tx, tenant, before.id, to, actor),
                                       u"assign"_s, {{u"to"_s, to.value()}});
                    });
}

QFuture<Result<WorkOutcome>> ConversationWork::release(const Actor &actor, TenantId tenant,
                                                       const QList<ConversationId> &conversations)
{
    return workWith(m_database, tenant, conversations,
                    [=](Transaction &tx, const Conversation &before) -> Result<Conversation> {
                        if (before.holder != Holder::Human)
                            return before;
                        return audited(
                            tx, actor, before,
                            Ownership::release(tx, tenant, before.id, HolderReason::Released, actor.id),
                            u"release"_s);
                    });
}

QFuture<Result<WorkOutcome>>
ConversationWork::setUnread(TenantId tenant, const QList<ConversationId> &conversations, bool unread)
{
    return workWith(m_database, tenant, conversations,
                    [=](Transaction &tx, const Conversation &before) -> Result<Conversation> {
                        CHATFLOW_TRY(unread ? ConversationStore::markUnread(tx, tenant, before.id)
                                            : ConversationStore::markRead(tx, tenant, before.id));
                        return ConversationStore::find(tx, tenant, before.id);
                    });
}

QFuture<Result<WorkOutcome>> ConversationWork::setTag(const Actor &actor, TenantId tenant,
                                                      const QList<ConversationId> &conversations, TagId tag,
                                                      bool on)
{
    if (conversations.size() > most)
        return failedFuture<WorkOutcome>(Error::invalid(u"conversations"_s, u"> %1"_s.arg(most)));
    return m_database.write([=](Transaction &tx) -> Result<WorkOutcome> {
        CHATFLOW_TRY(TagStore::find(tx, tenant, tag)); // without it, nothing can be done with any
        WorkOutcome outcome;
        for (const ConversationId id : conversations) {
            const auto before = ConversationStore::find(tx, tenant, id);
            if (!before && !concernsOne(before.error().code))
                return fail(before.error());
            if (!before) {
                outcome.failed.append({id, before.error()});
                continue;
            }
            const auto changed = TagStore::setOnConversation(tx, tenant, id, tag, on);
            if (!changed)
                return fail(changed.error());
            if (*changed) {
                CHATFLOW_TRY(
                    auditWork(tx, actor, *before, on ? u"tag"_s : u"untag"_s, {{u"tag"_s, tag.value()}}));
                outcome.done.append({*before, before->ownership});
            } else {
                outcome.already.append(id);
            }
        }
        return outcome;
    });
}

QFuture<Result<WorkOutcome>> ConversationWork::putBack(const Actor &actor, TenantId tenant,
                                                       const QList<WorkOutcome::Done> &done)
{
    QList<ConversationId> conversations;
    QHash<ConversationId, WorkOutcome::Done> known;
    for (const WorkOutcome::Done &one : done) {
        conversations.append(one.before.id);
        known.insert(one.before.id, one);
    }
    return workWith(m_database, tenant, conversations,
                    [=](Transaction &tx, const Conversation &now) -> Result<Conversation> {
                        const WorkOutcome::Done &one = *known.constFind(now.id);
                        if (now.ownership != one.ownership)
                            return fail(Error::Code::Conflict, {{u"what"_s, u"conversation"_s}});
                        return restore(tx, actor, now, one.before);
                    });
}

} // namespace chatflow
