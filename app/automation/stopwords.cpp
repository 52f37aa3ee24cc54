// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/stopwords.h"

#include "accounts/actorstore.h"
#include "base/textfold.h"
#include "conversations/conversationstore.h"
#include "conversations/messagestore.h"
#include "conversations/optouts.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr qsizetype longestStop = 80; ///< characters; nobody says so in more
constexpr int lookedAt = 10;

QString stopForm(const QString &text)
{
    return foldedWords(text).join(u' ');
}

const QSet<QString> &plainStops()
{
    static const QSet<QString> stops{u"unsubscribe"_s,
                                     u"stop writing to me"_s,
                                     u"stop messaging me"_s,
                                     u"do not write to me"_s,
                                     u"dont write to me"_s,
                                     u"no me escriban mas"_s,
                                     u"no me escribas mas"_s,
                                     u"ya no me escriban"_s,
                                     u"dejen de escribirme"_s,
                                     u"deja de escribirme"_s,
                                     u"no quiero mas mensajes"_s,
                                     u"darme de baja"_s,
                                     u"quiero darme de baja"_s,
                                     u"denme de baja"_s,
                                     u"nao me escreva mais"_s,
                                     u"nao me escrevam mais"_s,
                                     u"nao me mande mais mensagens"_s,
                                     u"nao quero mais mensagens"_s,
                                     u"parem de me escrever"_s,
                                     u"descadastrar"_s,
                                     u"me descadastrar"_s};
    return stops;
}

const QSet<QString> &ambiguousStops()
{
    static const QSet<QString> stops{u"stop"_s,       u"baja"_s,   u"alto"_s,      u"basta"_s,
                                     u"sair"_s,       u"parar"_s,  u"pare"_s,      u"cancelar"_s,
                                     u"remover"_s,    u"cancel"_s, u"stop stop"_s, u"stop por favor"_s,
                                     u"stop please"_s};
    return stops;
}

/// Whether what we said last before `message` was a follow-up.
Result<bool> answersFollowUp(Transaction &tx, const Message &message)
{
    const auto said = MessageStore::lastSaid(tx, message.tenant, message.conversation, message.id, lookedAt);
    if (!said)
        return fail(said.error());
    const auto ours = std::find_if(said->crbegin(), said->crend(),
                                   [](const Message &one) { return one.role != Role::User; });
    return ours != said->crend() && ours->metadata.contains("follow_up"_L1);
}

} // namespace

StopWords::Fit StopWords::fit(const QString &message, const QStringList &own)
{
    if (message.size() > longestStop)
        return Fit::No;
    const QString form = stopForm(message);
    if (form.isEmpty())
        return Fit::No;
    const auto isForm = [&form](const QString &word) { return stopForm(word) == form; };
    if (plainStops().contains(form) || std::ranges::any_of(own, isForm))
        return Fit::Always;
    return ambiguousStops().contains(form) ? Fit::IfAutomatic : Fit::No;
}

Result<Ingested> StopWords::message(Transaction &tx, const TenantContext &tenant, const Ingested &stored)
{
    const TenantSettings &settings = tenant.settings;
    if (stored.what != Ingested::What::Stored || settings.followUpSteps.isEmpty())
        return stored;
    auto message = MessageStore::find(tx, tenant.tenant.id, stored.message);
    if (!message)
        return fail(message.error());
    const Fit fits = message->kind == toString(MessageKind::Text) && !message->deletedAt
                         ? fit(message->body, settings.followUps.stopWords)
                         : Fit::No;
    if (fits == Fit::No)
        return stored;
    if (fits == Fit::IfAutomatic) {
        const auto answers = answersFollowUp(tx, *message);
        if (!answers)
            return fail(answers.error());
        if (!*answers)
            return stored;
    }
    const auto conversation = ConversationStore::lock(tx, tenant.tenant.id, stored.conversation);
    if (!conversation)
        return fail(conversation.error());
    if (message->awaitsAnswer) {
        CHATFLOW_TRY(MessageStore::setAwaitsAnswer(tx, *message, false));
        const auto rest = MessageStore::awaiting(tx, tenant.tenant.id, conversation->id);
        if (!rest)
            return fail(rest.error());
        if (rest->isEmpty())
            CHATFLOW_TRY(ConversationStore::clearAwaiting(tx, *conversation));
    }
    const auto by = ActorStore::findOrCreate(tx, Actor::Kind::System, u"stop_words"_s);
    if (!by)
        return fail(by.error());
    CHATFLOW_TRY(OptOuts::note(tx, *by, tenant.tenant.id, conversation->contact, message->body.simplified()));
    Ingested after = stored;
    after.awaitsAnswer = false;
    return after;
}

} // namespace chatflow
