// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/prompttemplate.h"

#include <QRegularExpression>

#include <kainjow/mustache.hpp>

using namespace Qt::StringLiterals;

namespace chatflow
{

Result<QString> renderTemplate(const QString &text, const QList<FlowVariable> &variables)
{
    kainjow::mustache::mustache mustache("{{={ }=}}" + text.toStdString());
    if (!mustache.is_valid())
        return fail(Error::invalid(u"prompt_template"_s, QString::fromStdString(mustache.error_message())));
    mustache.set_custom_escape([](const std::string &plain) { return plain; });
    kainjow::mustache::data data;
    for (const FlowVariable &variable : variables) {
        if (variable.text.isEmpty()) // falsy, so that {^name} applies
            data.set(variable.name.toStdString(), false);
        else
            data.set(variable.name.toStdString(), variable.text.toStdString());
    }
    return QString::fromStdString(mustache.render(data));
}

QStringList placeholdersOf(const QString &text)
{
    static const QRegularExpression tag(u"\\{[#^&]?\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*\\}"_s);
    QStringList names;
    for (auto it = tag.globalMatch(text); it.hasNext();) {
        const QString name = it.next().captured(1);
        if (!names.contains(name))
            names << name;
    }
    return names;
}

QString builtInTemplate(const QString &language)
{
    if (language.startsWith(u"es"_s)) {
        return u"Eres el asistente de {business_name} en WhatsApp.{#business_description} "
               u"{business_description}{/business_description}\n"
               "Responde en el idioma «{language}», con tono {tone}, en pocas frases.\n"
               "{#products}Productos y servicios: {products}\n{/products}"
               "{#business_hours}Horario: {business_hours}\n{/business_hours}"
               "{#contact_name}Hablas con {contact_name}.\n{/contact_name}"
               "{#custom_instructions}{custom_instructions}\n{/custom_instructions}"
               "Si no sabes algo, dilo y ofrece que una persona del equipo conteste."_s;
    }
    if (language.startsWith(u"pt"_s)) {
        return u"Você é o assistente de {business_name} no WhatsApp.{#business_description} "
               u"{business_description}{/business_description}\n"
               "Responda no idioma “{language}”, em tom {tone}, em poucas frases.\n"
               "{#products}Produtos e serviços: {products}\n{/products}"
               "{#business_hours}Horário: {business_hours}\n{/business_hours}"
               "{#contact_name}Você fala com {contact_name}.\n{/contact_name}"
               "{#custom_instructions}{custom_instructions}\n{/custom_instructions}"
               "Se não souber algo, diga isso e ofereça que uma pessoa da equipe responda."_s;
    }
    return u"You are the assistant of {business_name} on WhatsApp.{#business_description} "
           u"{business_description}{/business_description}\n"
           "Answer in the language “{language}”, in a {tone} tone, in a few sentences.\n"
           "{#products}Products and services: {products}\n{/products}"
           "{#business_hours}Opening hours: {business_hours}\n{/business_hours}"
           "{#contact_name}You are talking to {contact_name}.\n{/contact_name}"
           "{#custom_instructions}{custom_instructions}\n{/custom_instructions}"
           "If you do not know something, say so and offer that a person of the team answers."_s;
}

} // namespace chatflow
