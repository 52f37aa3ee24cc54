// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/optouts.h"

#include "accounts/auditstore.h"
#include "conversations/contactgroupstore.h"
#include "conversations/contactstore.h"
#include "conversations/conversationstore.h"
#include "conversations/outboxstore.h"
#include "conversations/ownership.h"
#include "conversations/threadmark.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

/// Says so in every thread of the person.
Result<> markOptOut(Transaction &tx, TenantId tenant, const QList<ContactId> &members, const ThreadMark &mark)
{
    const auto conversations = ConversationStore::ofPerson(tx, tenant, members);
    if (!conversations)
        return fail(conversations.error());
    for (const Conversation &conversation : *conversations) {
        CHATFLOW_TRY(ThreadMarks::add(tx, conversation, mark));
        tx.changed(tenant, ChangeKind::Conversation, conversation.id);
    }
    return {};
}

} // namespace

Result<> OptOuts::note(Transaction &tx, const Actor &actor, TenantId tenant, ContactId id,
                       const QString &reason)
{
    const auto members = ContactGroupStore::members(tx, tenant, id);
    if (!members)
        return fail(members.error());
    const ContactId standing = members->constFirst();
    CHATFLOW_TRY(ContactStore::setOptOut(tx, tenant, standing, OptOut{tx.now(), actor.id, reason}));
    CHATFLOW_TRY(markOptOut(tx, tenant, *members, {.what = ThreadMark::What::OptedOut, .by = actor.id}));
    CHATFLOW_TRY(stopAnswers(tx, tenant, *members));
    return AuditStore::append(tx, actor, tenant, u"opt_out"_s, u"contact"_s, standing.value(), {});
}

Result<> OptOuts::takeBack(Transaction &tx, const Actor &actor, TenantId tenant, ContactId id)
{
    const auto contact = ContactStore::find(tx, tenant, id);
    if (!contact)
        return fail(contact.error());
    if (!contact->optOut)
        return {};
    const auto members = ContactGroupStore::members(tx, tenant, id);
    if (!members)
        return fail(members.error());
    CHATFLOW_TRY(ContactStore::setOptOut(tx, tenant, contact->id, std::nullopt));
    CHATFLOW_TRY(markOptOut(tx, tenant, *members, {.what = ThreadMark::What::OptedIn, .by = actor.id}));
    return AuditStore::append(tx, actor, tenant, u"opt_in"_s, u"contact"_s, contact->id.value(), {});
}

Result<> OptOuts::stopAnswers(Transaction &tx, TenantId tenant, const QList<ContactId> &members)
{
    const auto conversations = ConversationStore::ofPerson(tx, tenant, members);
    if (!conversations)
        return fail(conversations.error());
    for (const Conversation &conversation : *conversations) {
        if (conversation.holder != Holder::Ai)
            continue;
        const auto queued = OutboxStore::queuedByAi(tx, tenant, conversation.id);
        if (!queued)
            return fail(queued.error());
        if (conversation.awaitingSince || !queued->isEmpty())
            CHATFLOW_TRY(
                Ownership::toPeople(tx, tenant, conversation.id, Holder::Waiting, HolderReason::OptedOut));
    }
    return {};
}

} // namespace chatflow
