// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/historyphrasebook.h"

#include "sandbox/shopassistant.h"
#include "tenants/prompttemplate.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

// Spreads a salt over a slot's values, differently for each slot.
quint32 spread(quint32 salt, quint32 slot, quint32 bound)
{
    quint32 mixed = (salt ^ (slot * 0x9e3779b9U)) * 0x85ebca6bU;
    mixed ^= mixed >> 15;
    mixed *= 0xc2b2ae35U;
    mixed ^= mixed >> 13;
    return mixed % bound;
}

const QString &chosenBy(const QStringList &list, quint32 salt, quint32 slot)
{
    return list.at(spread(salt, slot, static_cast<quint32>(list.size())));
}

bool variesIn(const QString &text)
{
    return QString(text).remove(u"{product}"_s).contains(u'{');
}

} // namespace

HistoryPhrasebook::HistoryPhrasebook(const HistoryLanguage &language, const HistoryTrade *trade,
                                     const TenantSettings &settings, bool native)
    : m_language(language)
    , m_settings(settings)
{
    const QList<EffectiveVariable> variables = effectiveVariables({}, settings, {});
    m_systemPrompt =
        renderTemplate(builtInTemplate(settings.language), variables).value_or(settings.businessDescription);
    add(HistorySection::Greeting, language.greetings);
    add(HistorySection::Burst, language.bursts);
    add(HistorySection::Question, language.questions);
    if (native)
        add(HistorySection::Question, language.localQuestions);
    if (trade && native) // what is particular to the trade is asked most
        for (int i = 0; i < 2; ++i)
            add(HistorySection::Question, trade->exchanges);
    add(HistorySection::Order, language.orders);
    add(HistorySection::Naming, language.naming);
    add(HistorySection::Image, language.images);
    add(HistorySection::Audio, language.audios);
    add(HistorySection::Document, language.documents);
    add(HistorySection::Place, language.places);
    add(HistorySection::Person, language.people);
    add(HistorySection::Thanks, language.thanks);
    add(HistorySection::Reaction, language.reactions);
    add(HistorySection::AgentTalk, language.agentTalk);
    add(HistorySection::Unanswered, language.unanswered);
}

void HistoryPhrasebook::add(HistorySection section, const QStringList &asks)
{
    for (const QString &ask : asks)
        add(section, QList<HistoryExchange>{{ask, QString()}});
}

void HistoryPhrasebook::add(HistorySection section, const QList<HistoryExchange> &exchanges)
{
    for (const HistoryExchange &exchange : exchanges) {
        m_sections[static_cast<std::size_t>(section)].push_back(static_cast<quint16>(m_lines.size()));
        m_lines.push_back({section, exchange, variesIn(exchange.ask) || variesIn(exchange.answer)});
    }
}

quint16 HistoryPhrasebook::any(HistorySection section, Random &random) const
{
    const auto &lines = m_sections[static_cast<std::size_t>(section)];
    return lines[random.below(lines.size())];
}

std::vector<quint16> HistoryPhrasebook::agentTalk() const
{
    return m_sections[static_cast<std::size_t>(HistorySection::AgentTalk)];
}

const QString &HistoryPhrasebook::agent(quint32 salt) const
{
    return chosenBy(m_language.agents, salt, 10);
}

QString HistoryPhrasebook::productName(int product) const
{
    if (m_settings.products.isEmpty())
        return m_settings.businessName;
    return m_settings.products.at(product % m_settings.products.size()).name.section(u" ("_s, 0, 0);
}

QString HistoryPhrasebook::slot(QStringView name, const HistorySlots &values) const
{
    const quint32 salt = values.salt;
    if (name == u"product")
        return productName(values.product);
    if (name == u"name")
        return values.name;
    if (name == u"first")
        return values.name.section(u' ', 0, 0);
    if (name == u"agent")
        return values.agent;
    if (name == u"agentFirst")
        return values.agent.section(u' ', 0, 0);
    if (name == u"code")
        return u"%1-%2"_s.arg(QChar(u'A' + static_cast<char16_t>(spread(salt, 1, 26))))
            .arg(1000 + spread(salt, 2, 90000));
    if (name == u"day")
        return chosenBy(m_language.weekdays, salt, 3);
    if (name == u"time")
        return u"%1:%2"_s.arg(9 + spread(salt, 4, 11)).arg(15 * spread(salt, 5, 4), 2, 10, QChar(u'0'));
    if (name == u"street")
        return chosenBy(m_language.streets, salt, 6);
    if (name == u"number")
        return QString::number(1 + spread(salt, 7, 180));
    if (name == u"n")
        return QString::number(2 + spread(salt, 8, 8));
    if (name == u"size")
        return QString::number(36 + spread(salt, 9, 9));
    return {};
}

QString HistoryPhrasebook::filled(const QString &text, const HistorySlots &values) const
{
    qsizetype open = text.indexOf(u'{');
    if (open < 0)
        return text;
    QString out;
    out.reserve(text.size() + 40);
    qsizetype from = 0;
    for (; open >= 0; open = text.indexOf(u'{', from)) {
        const qsizetype close = text.indexOf(u'}', open);
        out += QStringView(text).mid(from, open - from);
        out += slot(QStringView(text).mid(open + 1, close - open - 1), values);
        from = close + 1;
    }
    return out + QStringView(text).mid(from);
}

QString HistoryPhrasebook::shopAnswer(const Line &line, int product, bool opens) const
{
    // The rest of the placeholders changes nothing about the answer.
    const QString question = filled(line.text.ask, {.name = {}, .salt = 0, .product = product, .agent = {}});
    QList<ModelMessage> said;
    if (!opens) // what was spoken of before: three messages, so that nobody is greeted again
        said = {{u"user"_s, productName(product)}, {u"assistant"_s, QString()}};
    said.append({u"user"_s, question});
    return chatflow::shopAnswer(m_systemPrompt, said);
}

} // namespace chatflow
