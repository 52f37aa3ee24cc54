// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/surveys.h"

#include "conversations/automatictext.h"
#include "conversations/contactstore.h"
#include "conversations/surveyscore.h"
#include "conversations/surveystore.h"
#include "tenants/tenantstore.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr std::chrono::seconds timeToTakeBack{12}; ///< the undo bar is shown for eight
constexpr std::chrono::hours restBetween{24};
} // namespace

Result<> Surveys::ask(Transaction &tx, const Conversation &conversation, ActorId by)
{
    const TenantId tenant = conversation.tenant;
    const auto settings = TenantStore::settings(tx, tenant);
    if (!settings)
        return fail(settings.error());
    const SurveySettings &survey = settings->survey;
    if (!survey.enabled)
        return {};
    const auto contact = ContactStore::find(tx, tenant, conversation.contact);
    if (!contact)
        return fail(contact.error());
    if (contact->optOut)
        return {};
    const auto asked = SurveyStore::wasAsked(tx, tenant, conversation.id, tx.now() - restBetween);
    if (!asked)
        return fail(asked.error());
    if (*asked)
        return {};
    const QString language = contact->language.isEmpty() ? settings->language : contact->language;
    const QString words = survey.question.trimmed().isEmpty() ? surveyQuestion(language) : survey.question;
    const auto question = queueAutomaticText(tx, conversation, words, {{u"automatic"_s, u"survey"_s}},
                                             tx.now() + timeToTakeBack);
    if (!question)
        return fail(question.error());
    return SurveyStore::add(tx, {.question = *question,
                                 .tenant = tenant,
                                 .conversation = conversation.id,
                                 .askedAt = tx.now(),
                                 .expiresAt = tx.now() + std::chrono::hours(survey.hours),
                                 .askedBy = by});
}

Result<bool> Surveys::hear(Transaction &tx, const Conversation &conversation, const Message &message,
                           const QString &language)
{
    const auto score = surveyScore(message.body);
    if (!score)
        return false;
    const auto open = SurveyStore::openOf(tx, conversation.tenant, conversation.id, message.at);
    if (!open)
        return fail(open.error());
    if (!*open)
        return false;
    CHATFLOW_TRY(SurveyStore::answer(tx, **open, *score));
    const auto contact = ContactStore::find(tx, conversation.tenant, conversation.contact);
    if (!contact)
        return fail(contact.error());
    if (!contact->optOut && conversation.holder == Holder::Ai)
        CHATFLOW_TRY(queueAutomaticText(
            tx, conversation, surveyThanks(contact->language.isEmpty() ? language : contact->language),
            {{u"automatic"_s, u"survey"_s}}));
    return true;
}

} // namespace chatflow
