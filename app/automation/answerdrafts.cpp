// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/answerdrafts.h"

#include "conversations/contactstore.h"
#include "conversations/conversationstore.h"
#include "conversations/ingest.h"
#include "conversations/messagestore.h"
#include "storage/database.h"
#include "tenants/tenantstore.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace chatflow
{

AnswerDrafts::AnswerDrafts(const PreviewParts &parts)
    : m_database(parts.database)
    , m_caller(std::make_shared<PreviewCaller>(parts, 1))
{
}

QFuture<Result<AnswerDraft>> AnswerDrafts::draft(TenantId tenant, ConversationId conversation,
                                                 const CancelToken &cancel)
{
    return toFuture(draftSteps(m_caller, &m_database, tenant, conversation, cancel));
}

/// What was said, with what the contact wrote last as the question.
Result<AnswerDrafts::Basis> AnswerDrafts::basisOf(const Snapshot &snapshot, TenantId id,
                                                  ConversationId conversationId)
{
    const auto tenant = TenantStore::find(snapshot, id);
    if (!tenant)
        return fail(tenant.error());
    const auto settings = TenantStore::settings(snapshot, id, tenant->settingsVersion);
    if (!settings)
        return fail(settings.error());
    const auto conversation = ConversationStore::find(snapshot, id, conversationId);
    if (!conversation)
        return fail(conversation.error());
    const auto contact = ContactStore::find(snapshot, id, conversation->contact);
    if (!contact)
        return fail(contact.error());
    const auto identifiers = ContactStore::identifiers(snapshot, id, conversation->contact);
    if (!identifiers)
        return fail(identifiers.error());
    Basis basis{.subject = {.tenant = *tenant, .settings = *settings, .key = {}}, .sample = {}};
    basis.sample.contact.name = contact->name;
    for (const ContactIdentifier &identifier : *identifiers) {
        if (identifier.kind == IdentifierKind::Phone)
            basis.sample.contact.phone = identifier.value;
    }
    const auto said =
        MessageStore::lastSaid(snapshot, id, conversationId, MessageId(std::numeric_limits<qint64>::max()),
                               settings->context.messages + 1);
    if (!said)
        return fail(said.error());
    qsizetype end = said->size(); // behind the last that the contact wrote
    while (end > 0 && said->at(end - 1).role != Role::User)
        --end;
    qsizetype begin = end;
    while (begin > 0 && said->at(begin - 1).role == Role::User)
        --begin;
    if (begin == end)
        return fail(Error::notFound(u"question"_s, conversationId.toString()));
    QStringList question;
    for (qsizetype i = begin; i < end; ++i)
        question << contentForModel(said->at(i));
    basis.sample.question = question.join(u'\n');
    for (qsizetype i = 0; i < begin; ++i)
        basis.sample.said.append({said->at(i).role == Role::User, contentForModel(said->at(i))});
    return basis;
}

QCoro::Task<Result<AnswerDraft>> AnswerDrafts::draftSteps(std::shared_ptr<PreviewCaller> caller,
                                                          Database *database, TenantId tenant,
                                                          ConversationId conversation, CancelToken cancel)
{
    const auto reading =
        database->read([=](const Snapshot &snapshot) { return basisOf(snapshot, tenant, conversation); });
    const auto basis = co_await settled(reading);
    if (!basis)
        co_return fail(basis.error());
    PreviewQuestion question;
    question.sample = basis->sample;
    question.sessionId = caller->newSession(tenant);
    question.cancel = cancel;
    const auto asking = caller->ask(basis->subject, question);
    const auto answer = co_await settled(asking);
    if (!answer)
        co_return fail(answer.error());
    co_return AnswerDraft{.text = answer->text, .cost = answer->cost};
}

} // namespace chatflow
