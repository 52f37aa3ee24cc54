// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/readymaderules.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

/// In the language of the business, not of the window: these are its data from then on.
struct ReadyMadeTexts {
    QString personName;
    QStringList personWords;
    QString personReason;
    QString angryName;
    QString angryReason;
    QString angryTag;
    QString complaintName;
    QString complaintReason;
    QString silenceName;
    QString silenceText;
    QString offerName;
    QString offerText;
    QString offerTag;
    QString answerName;
};

ReadyMadeTexts readyMadeSpanish()
{
    return {
        .personName = u"Pide una persona"_s,
        .personWords = {u"asesor"_s, u"asesora"_s, u"agente"_s, u"hablar con una persona"_s,
                        u"hablar con alguien"_s, u"persona real"_s, u"un humano"_s},
        .personReason = u"Pide hablar con una persona"_s,
        .angryName = u"Cliente molesto"_s,
        .angryReason = u"El mensaje suena molesto"_s,
        .angryTag = u"molesto"_s,
        .complaintName = u"Reclamo o devolución"_s,
        .complaintReason = u"Reclama o quiere una devolución"_s,
        .silenceName = u"Recordatorio sin respuesta"_s,
        .silenceText =
            u"Hola {contact_name}, ¿pudiste ver mi mensaje anterior? Quedo atento por si necesitas "
            u"algo más."_s,
        .offerName = u"Cliente frecuente: ofrecer más"_s,
        .offerText = u"¡Gracias por escribirnos tan seguido, {contact_name}! Tenemos un plan para clientes "
                     u"frecuentes: ¿te cuento?"_s,
        .offerTag = u"frecuente"_s,
        .answerName = u"Responde la IA"_s,
    };
}

ReadyMadeTexts readyMadePortuguese()
{
    return {
        .personName = u"Pede uma pessoa"_s,
        .personWords = {u"atendente"_s, u"falar com uma pessoa"_s, u"falar com alguém"_s, u"pessoa real"_s,
                        u"um humano"_s, u"atendimento humano"_s},
        .personReason = u"Pede para falar com uma pessoa"_s,
        .angryName = u"Cliente irritado"_s,
        .angryReason = u"A mensagem soa irritada"_s,
        .angryTag = u"irritado"_s,
        .complaintName = u"Reclamação ou devolução"_s,
        .complaintReason = u"Reclama ou quer uma devolução"_s,
        .silenceName = u"Lembrete sem resposta"_s,
        .silenceText = u"Olá {contact_name}, conseguiu ver a minha mensagem anterior? Fico à disposição se "
                       u"precisar de algo."_s,
        .offerName = u"Cliente frequente: oferecer mais"_s,
        .offerText = u"Obrigado por falar tanto com a gente, {contact_name}! Temos um plano para clientes "
                     u"frequentes: posso contar?"_s,
        .offerTag = u"frequente"_s,
        .answerName = u"A IA responde"_s,
    };
}

ReadyMadeTexts readyMadeEnglish()
{
    return {
        .personName = u"Asks for a person"_s,
        .personWords = {u"talk to a person"_s, u"speak to a person"_s, u"real person"_s, u"human"_s,
                        u"an agent"_s, u"talk to someone"_s},
        .personReason = u"Asks to talk to a person"_s,
        .angryName = u"Unhappy customer"_s,
        .angryReason = u"The message sounds unhappy"_s,
        .angryTag = u"unhappy"_s,
        .complaintName = u"Complaint or refund"_s,
        .complaintReason = u"Complains or wants a refund"_s,
        .silenceName = u"Reminder after silence"_s,
        .silenceText = u"Hi {contact_name}, did you see my last message? I am here if you need anything "
                       u"else."_s,
        .offerName = u"Frequent customer: offer more"_s,
        .offerText = u"Thank you for writing to us so often, {contact_name}! We have a plan for frequent "
                     u"customers: shall I tell you about it?"_s,
        .offerTag = u"frequent"_s,
        .answerName = u"The AI answers"_s,
    };
}

ReadyMadeTexts readyMadeTexts(const QString &language)
{
    const QString base = language.section(u'-', 0, 0).toLower();
    if (base == "es"_L1)
        return readyMadeSpanish();
    return base == "pt"_L1 ? readyMadePortuguese() : readyMadeEnglish();
}

} // namespace

QList<Rule> readyMadeRules(const QString &language)
{
    using Event = RuleEvent::Kind;
    using Action = RuleAction::Kind;
    const ReadyMadeTexts texts = readyMadeTexts(language);
    const int day = 24 * 60;
    return {
        {.id = u"ready-person"_s,
         .name = texts.personName,
         .event = {.kind = Event::Keyword, .words = texts.personWords},
         .actions = {{.kind = Action::Escalate, .text = texts.personReason}},
         .stopAfter = true},
        {.id = u"ready-unhappy"_s,
         .name = texts.angryName,
         .event = {.kind = Event::Feeling, .feeling = Feeling::Negative, .certainty = sureOfNegative},
         .actions = {{.kind = Action::Escalate, .text = texts.angryReason},
                     {.kind = Action::Tag, .text = texts.angryTag}},
         .stopAfter = true},
        {.id = u"ready-complaint"_s,
         .name = texts.complaintName,
         .event = {.kind = Event::Intent, .words = {u"complaint"_s, u"refund"_s}, .certainty = 0.6},
         .actions = {{.kind = Action::Escalate, .text = texts.complaintReason}},
         .stopAfter = true},
        {.id = u"ready-silence"_s,
         .name = texts.silenceName,
         .enabled = false,
         .event = {.kind = Event::Silence, .minutes = 4 * 60},
         .conditions = {{.kind = RuleCondition::Kind::Open}},
         .actions = {{.kind = Action::SendText, .text = texts.silenceText}},
         .cooldownMinutes = 7 * day},
        {.id = u"ready-frequent"_s,
         .name = texts.offerName,
         .enabled = false,
         .event = {.kind = Event::Frequent, .count = 20, .days = 7},
         .actions = {{.kind = Action::SendText, .text = texts.offerText},
                     {.kind = Action::Tag, .text = texts.offerTag},
                     {.kind = Action::Answer}},
         .cooldownMinutes = 30 * day},
        {.id = u"ready-answer"_s,
         .name = texts.answerName,
         .event = {.kind = Event::Message},
         .actions = {{.kind = Action::Answer}}},
    };
}

} // namespace chatflow
