// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/followupwork.h"

#include "automation/contactzone.h"
#include "automation/followupplan.h"
#include "automation/question.h"
#include "automation/rulerunner.h"
#include "conversations/automatictext.h"
#include "conversations/contactgroupstore.h"
#include "conversations/contactstore.h"
#include "conversations/conversationstore.h"
#include "conversations/messagestore.h"
#include "conversations/replystore.h"
#include "tenants/pausestore.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

/// A silent conversation, and all that decides on what is said into it.
struct SilentScene {
    const TenantContext &tenant;
    Conversation conversation;
    Contact contact;
    SendingTimes times;
    FollowUpFacts facts;
};

Result<SilentScene> silentScene(Transaction &tx, const TenantContext &tenant, ConversationId id)
{
    const auto conversation = ConversationStore::lock(tx, tenant.tenant.id, id);
    if (!conversation)
        return fail(conversation.error());
    const auto contact = ContactStore::find(tx, tenant.tenant.id, conversation->contact);
    if (!contact)
        return fail(contact.error());
    const auto variables = contactVariables(tx, *conversation, *contact);
    if (!variables)
        return fail(variables.error());
    const auto members = ContactGroupStore::members(tx, tenant.tenant.id, conversation->contact);
    if (!members)
        return fail(members.error());
    const auto sent = FollowUpStore::unanswered(tx, tenant.tenant.id, *members);
    if (!sent)
        return fail(sent.error());
    const auto terms = ReplyStore::terms(tx, tenant.tenant.id, id);
    if (!terms)
        return fail(terms.error());
    const TenantSettings &settings = tenant.settings;
    SilentScene scene{.tenant = tenant,
                      .conversation = *conversation,
                      .contact = *contact,
                      .times = {.earliest = settings.followUps.earliest,
                                .latest = settings.followUps.latest,
                                .openOnly = settings.followUps.openOnly,
                                .hours = settings.businessHours,
                                .holidays = settings.holidays,
                                .contactZone = zoneOfPhone(variables->phone).value_or(tenant.zone),
                                .businessZone = tenant.zone},
                      .facts = {}};
    scene.facts.sent = *sent;
    scene.facts.windowEnds = terms->windowEnds;
    return scene;
}

/// The step's own facts: how long it has been silent, and since when nothing was said.
Result<> addStep(Transaction &tx, SilentScene &scene, MessageId after, int step, Instant since)
{
    scene.facts.step = step;
    scene.facts.since = since;
    scene.facts.lastAt.reset();
    scene.facts.planned.reset();
    if (step == 0)
        return {};
    const auto message = MessageStore::find(tx, scene.conversation.tenant, after);
    if (!message)
        return fail(message.error());
    if (message->at > since)
        scene.facts.lastAt = message->at;
    return {};
}

FollowUpPlan planOf(const SilentScene &scene, Instant now)
{
    const TenantSettings &settings = scene.tenant.settings;
    return nextFollowUp(settings.followUps, settings.followUpSteps, scene.times, scene.facts, now);
}

/// Plans the first step from `step` on that can be sent; those that cannot are kept with their reason.
Result<> planFrom(Transaction &tx, SilentScene &scene, MessageId after, int step, Instant since)
{
    for (int next = step; next < scene.tenant.settings.followUpSteps.size(); ++next) {
        CHATFLOW_TRY(addStep(tx, scene, after, next, since));
        const FollowUpPlan plan = planOf(scene, tx.now());
        const bool due = plan.what == FollowUpPlan::What::Due;
        const auto added =
            FollowUpStore::add(tx, {.tenant = scene.conversation.tenant,
                                    .conversation = scene.conversation.id,
                                    .contact = scene.conversation.contact,
                                    .after = after,
                                    .step = next,
                                    .since = since,
                                    .ownership = scene.conversation.ownership,
                                    .settingsVersion = scene.tenant.tenant.settingsVersion,
                                    .state = due ? FollowUpState::Planned : FollowUpState::Skipped,
                                    .reason = plan.reason,
                                    .dueAt = due ? plan.at : tx.now()});
        if (!added)
            return fail(added.error());
        if (plan.what != FollowUpPlan::What::Skip)
            return {};
    }
    return {};
}

/// Why a planned one is not to be sent any more.
Result<FollowUpReason> endOf(Transaction &tx, const SilentScene &scene, const FollowUp &followUp)
{
    const Conversation &conversation = scene.conversation;
    if (conversation.holder != Holder::Ai || conversation.ownership != followUp.ownership)
        return FollowUpReason::TakenOver;
    if (scene.contact.optOut)
        return FollowUpReason::OptedOut;
    const auto answered = FollowUpStore::isAnswered(tx, followUp);
    if (!answered)
        return fail(answered.error());
    if (*answered)
        return FollowUpReason::Replied;
    if (conversation.lastMessage != followUp.after)
        return FollowUpReason::Continued;
    return FollowUpReason::None;
}

/// Whether the tenant's settings still know the step of a planned one.
Result<bool> isWanted(Transaction &tx, const SilentScene &scene, const FollowUp &followUp)
{
    const TenantSettings &settings = scene.tenant.settings;
    if (followUp.step >= settings.followUpSteps.size())
        return false;
    if (settings.followUps.enabled)
        return true;
    return FollowUpStore::isWished(tx, followUp.tenant, followUp.conversation);
}

Result<> cancel(Transaction &tx, const FollowUp &followUp, FollowUpReason reason)
{
    if (reason == FollowUpReason::TakenOver || reason == FollowUpReason::OptedOut)
        CHATFLOW_TRY(FollowUpStore::forgetWish(tx, followUp.tenant, followUp.conversation));
    return FollowUpStore::close(tx, followUp, FollowUpState::Cancelled, reason);
}

Result<> skip(Transaction &tx, SilentScene &scene, const FollowUp &followUp, FollowUpReason reason)
{
    CHATFLOW_TRY(FollowUpStore::close(tx, followUp, FollowUpState::Skipped, reason));
    return planFrom(tx, scene, followUp.after, followUp.step + 1, followUp.since);
}

Result<> send(Transaction &tx, SilentScene &scene, const FollowUp &followUp)
{
    const FollowUpStep &step = scene.tenant.settings.followUpSteps.at(followUp.step);
    if (step.byFlow)
        return skip(tx, scene, followUp, FollowUpReason::ByFlow);
    const auto text = ruleText(tx, scene.tenant, scene.conversation, scene.contact, step.text);
    if (!text)
        return fail(text.error());
    if (text->trimmed().isEmpty())
        return skip(tx, scene, followUp, FollowUpReason::Empty);
    const auto message = queueAutomaticText(tx, scene.conversation, *text,
                                            {{u"follow_up"_s, QJsonObject{{u"step"_s, followUp.step + 1}}}});
    if (!message)
        return fail(message.error());
    return FollowUpStore::close(tx, followUp, FollowUpState::Sent, FollowUpReason::None, *message);
}

} // namespace

Result<> FollowUpWork::plan(Transaction &tx, const TenantContext &tenant,
                            const FollowUpStore::Silence &silence)
{
    auto scene = silentScene(tx, tenant, silence.conversation);
    if (!scene)
        return fail(scene.error());
    const Conversation &conversation = scene->conversation;
    if (conversation.lastMessage != silence.last || conversation.holder != Holder::Ai ||
        scene->contact.optOut)
        return {};
    const auto before = FollowUpStore::ofMessage(tx, tenant.tenant.id, silence.last);
    if (!before)
        return fail(before.error());
    if (*before)
        return planFrom(tx, *scene, silence.last, (*before)->step + 1, (*before)->since);
    const auto last = MessageStore::find(tx, tenant.tenant.id, silence.last);
    if (!last)
        return fail(last.error());
    return planFrom(tx, *scene, silence.last, 0, last->at);
}

Result<> FollowUpWork::look(Transaction &tx, const TenantContext &tenant, FollowUpId id)
{
    const TenantId tenantId = tenant.tenant.id;
    const auto seen = FollowUpStore::find(tx, tenantId, id);
    if (!seen)
        return fail(seen.error());
    auto scene = silentScene(tx, tenant, seen->conversation);
    if (!scene)
        return fail(scene.error());
    // Read again under the lock: another engine may have sent it meanwhile.
    const auto followUp = FollowUpStore::find(tx, tenantId, id);
    if (!followUp)
        return fail(followUp.error());
    if (followUp->state != FollowUpState::Planned)
        return {};
    const auto end = endOf(tx, *scene, *followUp);
    if (!end)
        return fail(end.error());
    if (*end != FollowUpReason::None)
        return cancel(tx, *followUp, *end);
    const auto wanted = isWanted(tx, *scene, *followUp);
    if (!wanted)
        return fail(wanted.error());
    if (!*wanted)
        return cancel(tx, *followUp, FollowUpReason::SwitchedOff);
    const auto paused = PauseStore::isPaused(tx, scene->conversation.tenant, scene->conversation.instance);
    if (!paused)
        return fail(paused.error());
    if (*paused || !tenant.tenant.aiMayAnswer())
        return {};
    CHATFLOW_TRY(addStep(tx, *scene, followUp->after, followUp->step, followUp->since));
    if (followUp->settingsVersion == tenant.tenant.settingsVersion)
        scene->facts.planned = followUp->dueAt;
    const FollowUpPlan plan = planOf(*scene, tx.now());
    switch (plan.what) {
    case FollowUpPlan::What::End:
        return FollowUpStore::close(tx, *followUp, FollowUpState::Skipped, plan.reason);
    case FollowUpPlan::What::Skip:
        return skip(tx, *scene, *followUp, plan.reason);
    case FollowUpPlan::What::Due:
        if (plan.at > tx.now())
            return FollowUpStore::setDue(tx, *followUp, plan.at, tenant.tenant.settingsVersion);
        return send(tx, *scene, *followUp);
    }
    return {};
}

} // namespace chatflow
