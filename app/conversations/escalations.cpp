// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/escalations.h"

#include "base/textfold.h"
#include "conversations/conversationstore.h"
#include "conversations/escalationstore.h"
#include "conversations/messagestore.h"
#include "conversations/tagstore.h"
#include "conversations/urgency.h"
#include "tenants/openstate.h"
#include "tenants/tenantstore.h"

#include <QTimeZone>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int messagesLookedAt = 12;

Instant dueOf(const TenantSettings &settings, Instant since)
{
    const QDateTime from = QDateTime::fromMSecsSinceEpoch(toMs(since), QTimeZone(settings.timeZone.toUtf8()));
    const QDateTime due =
        afterOpenTime(settings.businessHours, settings.holidays, from, settings.answering.personTarget);
    return instantFromMs(due.toMSecsSinceEpoch());
}

/// Whether the contact, or the conversation, carries the tag of that name.
Result<bool> carriesTag(const Snapshot &snapshot, const Conversation &conversation, const QString &name)
{
    if (name.isEmpty())
        return false;
    const auto tags = TagStore::list(snapshot, conversation.tenant);
    if (!tags)
        return fail(tags.error());
    const auto tag = std::ranges::find(*tags, folded(name), [](const Tag &one) { return folded(one.name); });
    if (tag == tags->cend())
        return false;
    // The tags of its contact are the conversation's too (TagStore::inherit).
    const auto summary = ConversationStore::summary(snapshot, conversation.tenant, conversation.id);
    if (!summary)
        return fail(summary.error());
    return summary->tags.contains(tag->id);
}

Result<> open(Transaction &tx, const Conversation &conversation, HolderReason reason, Instant since)
{
    const TenantId tenant = conversation.tenant;
    const auto settings = TenantStore::settings(tx, tenant);
    if (!settings)
        return fail(settings.error());
    const auto said = MessageStore::lastSaid(tx, tenant, conversation.id,
                                             MessageId(std::numeric_limits<qint64>::max()), messagesLookedAt);
    if (!said)
        return fail(said.error());
    const auto important = carriesTag(tx, conversation, settings->answering.importantTag);
    if (!important)
        return fail(important.error());
    const Escalation escalation{.tenant = tenant,
                                .conversation = conversation.id,
                                .openedAt = since,
                                .reason = reason,
                                .urgency = urgencyOf(*said, reason, settings->language, *important),
                                .dueAt = dueOf(*settings, since)};
    return EscalationStore::add(tx, escalation).map([](EscalationId) {});
}

} // namespace

Result<> Escalations::follow(Transaction &tx, const Conversation &conversation, ActorId by,
                             EscalationOutcome outcome)
{
    const auto there = EscalationStore::openOf(tx, conversation.tenant, conversation.id);
    if (!there)
        return fail(there.error());
    switch (conversation.holder) {
    case Holder::Waiting:
        if (!*there)
            return open(tx, conversation, conversation.reason, tx.now());
        return EscalationStore::unclaim(tx, **there);
    case Holder::Human:
        return *there ? EscalationStore::claim(tx, **there, conversation.heldBy) : Result<>();
    case Holder::Ai:
        return *there ? EscalationStore::close(tx, **there, outcome, by) : Result<>();
    }
    return {};
}

Result<int> Escalations::openMissing(Transaction &tx, TenantId tenant, int limit)
{
    const auto missing = EscalationStore::unattended(tx, tenant, limit);
    if (!missing)
        return fail(missing.error());
    int opened = 0;
    for (const ConversationId id : *missing) {
        // Another engine may do the same: who has the row looks again.
        const auto conversation = ConversationStore::lock(tx, tenant, id);
        if (!conversation)
            return fail(conversation.error());
        const auto there = EscalationStore::openOf(tx, tenant, id);
        if (!there)
            return fail(there.error());
        if (*there || conversation->holder != Holder::Waiting)
            continue;
        CHATFLOW_TRY(open(tx, *conversation, conversation->reason, conversation->holderSince));
        ++opened;
    }
    return opened;
}

} // namespace chatflow
