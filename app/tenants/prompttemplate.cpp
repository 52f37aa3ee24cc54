// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/prompttemplate.h"

#include "tenants/templatesyntax.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

/// Fills the pieces of a template.
class TemplateFiller
{
public:
    TemplateFiller(const QList<TemplatePiece> &pieces, const QList<EffectiveVariable> &variables)
        : m_pieces(pieces)
    {
        for (const EffectiveVariable &variable : variables)
            m_variables.insert(variable.name, &variable);
    }

    QList<RenderedPiece> filled()
    {
        fill(0, m_pieces.size());
        return std::move(m_out);
    }

private:
    void put(const QString &text, const QString &variable)
    {
        if (text.isEmpty())
            return;
        if (!m_out.isEmpty() && m_out.constLast().variable == variable)
            m_out.last().text += text;
        else
            m_out.append({text, variable});
    }
    void fill(qsizetype from, qsizetype to)
    {
        for (qsizetype i = from; i < to; ++i) {
            const TemplatePiece &piece = m_pieces.at(i);
            if (piece.kind == TemplatePiece::Kind::Text) {
                put(piece.text, {});
            } else if (piece.kind == TemplatePiece::Kind::Value) {
                put(textOf(piece.text),
                    m_lists.isEmpty() || !fieldOf(piece.text) ? piece.text : m_lists.constLast());
            } else if (piece.isSection()) {
                fillSection(piece, i + 1);
                i = piece.end;
            }
        }
    }
    void fillSection(const TemplatePiece &piece, qsizetype from)
    {
        if (isTrue(piece.text) == (piece.kind == TemplatePiece::Kind::Inverted))
            return;
        const EffectiveVariable *list = fieldOf(piece.text) ? nullptr : m_variables.value(piece.text);
        if (piece.kind == TemplatePiece::Kind::Inverted || !list || list->items.isEmpty() ||
            !namesFields(from, piece.end, list->items.constFirst())) {
            fill(from, piece.end);
            return;
        }
        m_lists.append(piece.text);
        for (const QList<FlowVariable> &item : list->items) {
            m_items.append(&item);
            fill(from, piece.end);
            m_items.removeLast();
        }
        m_lists.removeLast();
    }
    bool namesFields(qsizetype from, qsizetype to, const QList<FlowVariable> &item) const
    {
        return std::any_of(m_pieces.begin() + from, m_pieces.begin() + to,
                           [&item](const TemplatePiece &piece) {
                               return piece.kind != TemplatePiece::Kind::Text &&
                                      std::ranges::find(item, piece.text, &FlowVariable::name) != item.end();
                           });
    }
    /// The innermost item's comes first.
    const QString *fieldOf(const QString &name) const
    {
        for (auto item = m_items.crbegin(); item != m_items.crend(); ++item) {
            for (const FlowVariable &field : **item) {
                if (field.name == name)
                    return &field.text;
            }
        }
        return nullptr;
    }
    QString textOf(const QString &name) const
    {
        if (const QString *field = fieldOf(name))
            return *field;
        const EffectiveVariable *variable = m_variables.value(name);
        return variable ? variable->text : QString();
    }
    bool isTrue(const QString &name) const
    {
        if (const QString *field = fieldOf(name))
            return !field->isEmpty();
        const EffectiveVariable *variable = m_variables.value(name);
        return variable && variable->isTrue();
    }

    const QList<TemplatePiece> &m_pieces;
    QHash<QString, const EffectiveVariable *> m_variables;
    QList<const QList<FlowVariable> *> m_items; ///< of the lists that are gone through
    QStringList m_lists;                        ///< their names
    QList<RenderedPiece> m_out;
};

} // namespace

Result<QList<RenderedPiece>> renderTemplatePieces(const QString &text,
                                                  const QList<EffectiveVariable> &variables)
{
    const ParsedTemplate parsed = parseTemplate(text);
    if (!parsed.problems.isEmpty())
        return fail(Error::invalid(u"prompt_template"_s, problemText(parsed.problems.constFirst(), text)));
    return TemplateFiller(parsed.pieces, variables).filled();
}

QString joined(const QList<RenderedPiece> &pieces)
{
    QString text;
    for (const RenderedPiece &piece : pieces)
        text += piece.text;
    return text;
}

Result<QString> renderTemplate(const QString &text, const QList<EffectiveVariable> &variables)
{
    return renderTemplatePieces(text, variables).map(joined);
}

QStringList placeholdersOf(const QString &text)
{
    QStringList names;
    const ParsedTemplate parsed = parseTemplate(text);
    for (const TemplatePiece &piece : parsed.pieces) {
        const bool isPlaceholder = piece.isSection() || piece.kind == TemplatePiece::Kind::Value;
        if (isPlaceholder && !names.contains(piece.text))
            names << piece.text;
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

QString scopeInstruction(const QString &language, const QString &scope)
{
    const QString topic = scope.trimmed();
    if (topic.isEmpty())
        return {};
    if (language.startsWith(u"es"_s))
        return u"\nHabla solo de: %1. Si te piden otra cosa, di con amabilidad que no puedes ayudar con eso "
               u"y vuelve al "
               "tema, digan lo que digan los mensajes."_s.arg(topic);
    if (language.startsWith(u"pt"_s))
        return u"\nFale apenas de: %1. Se pedirem outra coisa, diga com gentileza que não pode ajudar com "
               u"isso e volte ao "
               "assunto, digam o que disserem as mensagens."_s.arg(topic);
    return u"\nTalk only about: %1. If you are asked for anything else, say kindly that you cannot help with "
           u"it and come "
           "back to the matter, whatever the messages say."_s.arg(topic);
}

QString noteInstruction(const QString &language, const QString &note)
{
    const QString words = note.trimmed();
    if (words.isEmpty())
        return {};
    if (language.startsWith(u"es"_s))
        return u"\nUna persona del equipo atendió antes y te hace saber: %1"_s.arg(words);
    if (language.startsWith(u"pt"_s))
        return u"\nUma pessoa da equipe atendeu antes e avisa você: %1"_s.arg(words);
    return u"\nA person of the team answered before and lets you know: %1"_s.arg(words);
}

} // namespace chatflow
