// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/shopassistant.h"

#include "base/textfold.h"
#include "sandbox/shopfacts.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>
#include <optional>

namespace chatflow
{

using namespace Qt::StringLiterals;

namespace
{
enum Language { Spanish, Portuguese, English };
enum class Topic {
    Greeting,
    Hours,
    Product,
    Catalogue,
    Delivery,
    Payment,
    Returns,
    Address,
    Order,
    Person,
    Thanks,
    Bye
};

struct Stems {
    Topic topic;
    QStringList stems; ///< beginnings of folded words; one with a blank must be in the text
};

const QList<Stems> &topics()
{
    static const QList<Stems> table{
        {Topic::Person,
         {u"humano"_s, u"una persona"_s, u"uma pessoa"_s, u"a person"_s, u"atendente"_s, u"asesor"_s,
          u"agente"_s, u"real person"_s, u"human"_s, u"speak to someone"_s, u"encargad"_s, u"gerente"_s}},
        {Topic::Hours,
         {u"horario"_s, u"abren"_s, u"abre"_s, u"abierto"_s, u"aberto"_s, u"cierran"_s, u"cierra"_s,
          u"fecha"_s, u"hora"_s, u"open"_s, u"close"_s, u"hours"_s, u"domingo"_s, u"sabado"_s, u"sunday"_s,
          u"saturday"_s}},
        {Topic::Delivery,
         {u"envi"_s, u"domicilio"_s, u"entreg"_s, u"despach"_s, u"deliver"_s, u"ship"_s, u"frete"_s}},
        {Topic::Payment,
         {u"pagar"_s, u"pago"_s, u"pagament"_s, u"pix"_s, u"tarjeta"_s, u"cartao"_s, u"cuotas"_s, u"meses"_s,
          u"parcel"_s, u"payment"_s, u"pay"_s, u"card"_s, u"instal"_s, u"transferencia"_s}},
        {Topic::Returns,
         {u"devol"_s, u"garant"_s, u"cambi"_s, u"troc"_s, u"reembols"_s, u"refund"_s, u"return"_s,
          u"warrant"_s, u"cancel"_s}},
        {Topic::Address,
         {u"donde estan"_s, u"donde queda"_s, u"direccion"_s, u"ubicacion"_s, u"ubicad"_s, u"endereco"_s,
          u"onde fica"_s, u"onde voces"_s, u"address"_s, u"where are"_s, u"located"_s, u"parking"_s}},
        {Topic::Order,
         {u"comprar"_s, u"reserv"_s, u"apart"_s, u"encomend"_s, u"pedido"_s, u"quiero el"_s, u"quiero la"_s,
          u"me lo llevo"_s, u"quero"_s, u"buy"_s, u"order"_s, u"book"_s, u"enrol"_s, u"sign up"_s,
          u"appointment"_s, u"cita"_s}},
        {Topic::Catalogue,
         {u"catalogo"_s, u"que venden"_s, u"que tienen"_s, u"productos"_s, u"o que voces tem"_s,
          u"cardapio"_s, u"produtos"_s, u"what do you"_s, u"products"_s, u"menu"_s, u"courses"_s, u"cursos"_s,
          u"servic"_s, u"prices"_s, u"precios"_s, u"precos"_s}},
        {Topic::Thanks,
         {u"gracias"_s, u"obrigad"_s, u"thank"_s, u"valeu"_s, u"perfecto"_s, u"perfeito"_s, u"great"_s}},
        {Topic::Greeting,
         {u"hola"_s, u"buen"_s, u"oi"_s, u"ola"_s, u"bom dia"_s, u"boa tarde"_s, u"boa noite"_s, u"hello"_s,
          u"hi"_s, u"good morning"_s, u"hey"_s}},
        {Topic::Bye, {u"adios"_s, u"hasta luego"_s, u"tchau"_s, u"ate logo"_s, u"bye"_s, u"chau"_s}},
    };
    return table;
}

/// {Spanish casual, formal, Portuguese casual, formal, English casual, formal}; %1 is the fact asked for.
using Wording = std::array<QString, 6>;

struct Phrases {
    Wording greeting, greetingUnnamed, hours, hoursUnknown, product, catalogue, catalogueUnknown, told,
        unknown, order, person, thanks, bye;
};

const Phrases &phrases()
{
    static const Phrases table{
        .greeting = {u"¡Hola! Soy el asistente de %1 😊"_s, u"Buen día, le atiende el asistente de %1."_s,
                     u"Oi! Aqui é o assistente da %1 😊"_s, u"Olá, sou o assistente da %1."_s,
                     u"Hi there! This is the %1 assistant 😊"_s, u"Good day, this is the assistant of %1."_s},
        .greetingUnnamed = {u"¡Hola! 😊 ¿En qué te ayudo?"_s, u"Buen día. ¿En qué puedo ayudarle?"_s,
                            u"Oi! 😊 Como posso ajudar?"_s, u"Olá. Em que posso ajudar?"_s,
                            u"Hi! 😊 How can I help?"_s, u"Good day. How may I help you?"_s},
        .hours = {u"Nuestro horario es: %1. ¡Te esperamos!"_s, u"Nuestro horario de atención es: %1."_s,
                  u"Nosso horário é: %1. Esperamos você!"_s, u"Nosso horário de atendimento é: %1."_s,
                  u"We're open %1. See you soon!"_s, u"Our opening hours are: %1."_s},
        .hoursUnknown = {u"No tengo a mano el horario, pero lo consulto y te aviso."_s,
                         u"No dispongo del horario en este momento; lo consulto y le informo."_s,
                         u"Não tenho o horário aqui, mas vou confirmar e te aviso."_s,
                         u"Não tenho o horário no momento; vou confirmar e informo."_s,
                         u"I don't have our hours at hand, let me check and get back to you."_s,
                         u"I do not have our opening hours at hand; I shall check and let you know."_s},
        .product = {u"¡Sí, lo tenemos! %1. ¿Te lo aparto?"_s,
                    u"Sí, disponemos de %1. ¿Desea que se lo reserve?"_s,
                    u"Temos sim! %1. Quer que eu separe?"_s, u"Sim, temos %1. Deseja que eu reserve?"_s,
                    u"Yes, we have it: %1. Shall I set it aside for you?"_s,
                    u"Yes, we can offer %1. Would you like me to reserve it?"_s},
        .catalogue = {u"Esto es lo que tenemos:\n%1\n¿Cuál te interesa?"_s,
                      u"Le detallo lo que ofrecemos:\n%1\n¿Cuál le interesa?"_s,
                      u"Olha o que temos:\n%1\nQual te interessa?"_s,
                      u"Segue o que oferecemos:\n%1\nQual lhe interessa?"_s,
                      u"Here's what we have:\n%1\nWhich one would you like?"_s,
                      u"This is what we offer:\n%1\nWhich of these may I tell you more about?"_s},
        .catalogueUnknown = {u"Cuéntame qué buscas y lo reviso con el equipo."_s,
                             u"Indíqueme qué busca y lo consulto con el equipo."_s,
                             u"Me conta o que você procura que eu vejo com a equipe."_s,
                             u"Diga-me o que procura e confirmo com a equipe."_s,
                             u"Tell me what you're after and I'll check with the team."_s,
                             u"Please tell me what you are looking for and I shall ask the team."_s},
        .told = {u"%1"_s, u"%1"_s, u"%1"_s, u"%1"_s, u"%1"_s, u"%1"_s},
        .unknown = {u"Buena pregunta, la consulto con el equipo y te respondo en un momento."_s,
                    u"Permítame consultarlo con el equipo y le respondo en un momento."_s,
                    u"Boa pergunta! Vou ver com a equipe e já te respondo."_s,
                    u"Permita-me confirmar com a equipe e já respondo."_s,
                    u"Good question, let me check with the team and get right back to you."_s,
                    u"Allow me to ask the team; I shall reply shortly."_s},
        .order = {u"¡Genial! Te preparo el pedido: %1. ¿A nombre de quién lo pongo?"_s,
                  u"Con gusto. Registro su pedido: %1. ¿A nombre de quién lo anoto?"_s,
                  u"Ótimo! Vou anotar o pedido: %1. Em nome de quem?"_s,
                  u"Perfeitamente. Registro o pedido: %1. Em nome de quem?"_s,
                  u"Lovely! I'll put you down for: %1. What name shall I use?"_s,
                  u"Certainly. I have noted: %1. Under which name, please?"_s},
        .person = {u"Claro, te paso con una persona del equipo. Un momento 🙌"_s,
                   u"Por supuesto, le comunico con una persona del equipo. Un momento, por favor."_s,
                   u"Claro, vou chamar uma pessoa da equipe. Só um instante 🙌"_s,
                   u"Certamente, vou transferir para uma pessoa da equipe. Um momento, por favor."_s,
                   u"Of course, I'll get someone from the team for you. One moment 🙌"_s,
                   u"Certainly, I shall put you through to a member of the team. One moment, please."_s},
        .thanks = {u"¡A ti! Aquí estoy para lo que necesites."_s, u"A usted. Quedo a su disposición."_s,
                   u"Imagina! Qualquer coisa é só chamar."_s, u"Eu que agradeço. Fico à disposição."_s,
                   u"You're welcome! Just write if you need anything else."_s,
                   u"You are most welcome. I remain at your disposal."_s},
        .bye = {u"¡Hasta luego! 👋"_s, u"Que tenga un buen día."_s, u"Até logo! 👋"_s, u"Tenha um bom dia."_s,
                u"Bye for now! 👋"_s, u"Have a pleasant day."_s},
    };
    return table;
}

bool beginsAny(const QStringList &words, const QString &text, const QStringList &stems)
{
    return std::any_of(stems.begin(), stems.end(), [&](const QString &stem) {
        if (stem.contains(u' '))
            return text.contains(stem);
        return std::any_of(words.begin(), words.end(), [&stem](const QString &word) {
            return stem.size() <= 3 ? word == stem : word.startsWith(stem);
        });
    });
}

std::optional<Language> languageOf(const QString &text)
{
    static const std::array<QSet<QString>, 3> words{{
        {u"hola"_s,   u"el"_s,     u"los"_s,   u"las"_s,     u"que"_s,    u"cuanto"_s, u"cuesta"_s,
         u"tienen"_s, u"quiero"_s, u"y"_s,     u"gracias"_s, u"buenas"_s, u"buenos"_s, u"dias"_s,
         u"donde"_s,  u"hacen"_s,  u"es"_s,    u"un"_s,      u"una"_s,    u"con"_s,    u"por"_s,
         u"favor"_s,  u"puedo"_s,  u"hasta"_s, u"estan"_s,   u"hay"_s,    u"abren"_s,  u"precio"_s},
        {u"oi"_s,     u"ola"_s,    u"bom"_s,   u"dia"_s,      u"boa"_s,      u"voces"_s, u"voce"_s, u"tem"_s,
         u"quanto"_s, u"custa"_s,  u"nao"_s,   u"obrigado"_s, u"obrigada"_s, u"o"_s,     u"os"_s,   u"e"_s,
         u"um"_s,     u"uma"_s,    u"com"_s,   u"quero"_s,    u"fazem"_s,    u"onde"_s,  u"ate"_s,  u"pao"_s,
         u"para"_s,   u"amanha"_s, u"posso"_s, u"entregam"_s, u"qual"_s},
        {u"hello"_s, u"hi"_s,   u"the"_s,  u"is"_s,   u"are"_s,     u"you"_s,   u"do"_s,     u"how"_s,
         u"much"_s,  u"what"_s, u"a"_s,    u"i"_s,    u"thanks"_s,  u"thank"_s, u"please"_s, u"can"_s,
         u"have"_s,  u"for"_s,  u"and"_s,  u"to"_s,   u"when"_s,    u"where"_s, u"does"_s,   u"my"_s,
         u"would"_s, u"like"_s, u"open"_s, u"good"_s, u"morning"_s, u"bye"_s,   u"hey"_s},
    }};
    std::array<int, 3> score{};
    for (const QString &word : foldedWords(text)) {
        for (size_t i = 0; i < words.size(); ++i)
            score[i] += words[i].contains(word) ? 1 : 0;
    }
    const auto best = std::max_element(score.begin(), score.end());
    if (*best == 0 || std::count(score.begin(), score.end(), *best) > 1)
        return std::nullopt;
    return static_cast<Language>(best - score.begin());
}

Language languageOfConversation(const ShopFacts &facts, const QList<ModelMessage> &messages)
{
    for (auto message = messages.crbegin(); message != messages.crend(); ++message) {
        if (message->role == "user"_L1) {
            if (const auto language = languageOf(message->content))
                return *language;
        }
    }
    const QString named = folded(facts.language);
    if (named.startsWith("en"_L1) || named.startsWith("ing"_L1))
        return English;
    return named.startsWith("pt"_L1) || named.startsWith("por"_L1) ? Portuguese : Spanish;
}

QString stemOf(const QString &word)
{
    if (word.size() > 5 && word.endsWith("es"_L1))
        return word.chopped(2);
    return word.size() > 4 && word.endsWith(u's') ? word.chopped(1) : word;
}

/// The product that shares most words with `text`; empty when none does.
QString productIn(const ShopFacts &facts, const QString &text)
{
    QSet<QString> asked;
    for (const QString &word : foldedWords(text))
        asked.insert(stemOf(word));
    QString best;
    qsizetype bestScore = 0;
    for (const QString &product : facts.products) {
        qsizetype score = 0;
        for (const QString &word : foldedWords(product)) {
            if (word.size() >= 4 && asked.contains(stemOf(word)))
                score += word.size();
        }
        if (score > bestScore) {
            bestScore = score;
            best = product;
        }
    }
    return best;
}

QString statementOn(const ShopFacts &facts, const QStringList &stems)
{
    for (const QString &statement : facts.statements) {
        if (beginsAny(foldedWords(statement), folded(statement), stems))
            return statement;
    }
    return {};
}

/// One answer in the making.
class Reply
{
public:
    Reply(const ShopFacts &facts, const QList<ModelMessage> &messages)
        : m_facts(facts)
        , m_messages(messages)
    {
        const QString tone = folded(facts.tone);
        const bool formal =
            tone.startsWith("formal"_L1) || tone.contains("profes"_L1) || tone.contains("polite"_L1);
        m_variant = static_cast<size_t>(languageOfConversation(facts, messages)) * 2 + (formal ? 1 : 0);
    }

    void say(const Wording &wording, const QString &fact = {})
    {
        const QString &text = wording[m_variant];
        m_parts.append(text.contains("%1"_L1) ? text.arg(fact) : text);
    }

    void answer(Topic topic, const QStringList &stems)
    {
        const Phrases &p = phrases();
        switch (topic) {
        case Topic::Greeting:
            m_facts.business.isEmpty() ? say(p.greetingUnnamed) : say(p.greeting, m_facts.business);
            break;
        case Topic::Hours:
            m_facts.hours.isEmpty() ? say(p.hoursUnknown) : say(p.hours, m_facts.hours);
            break;
        case Topic::Product:
        case Topic::Catalogue:
            answerCatalogue();
            break;
        case Topic::Order:
            product().isEmpty() ? answerCatalogue() : say(p.order, product());
            break;
        case Topic::Delivery:
        case Topic::Payment:
        case Topic::Returns:
        case Topic::Address: {
            static const QStringList places{u"estamos"_s, u"ficamos"_s, u"we are"_s,
                                            u"calle"_s,   u"rua"_s,     u"street"_s};
            const QString statement = statementOn(m_facts, topic == Topic::Address ? stems + places : stems);
            statement.isEmpty() ? say(p.unknown) : say(p.told, statement);
            break;
        }
        case Topic::Person:
            say(p.person);
            break;
        case Topic::Thanks:
            say(p.thanks);
            break;
        case Topic::Bye:
            say(p.bye);
            break;
        }
    }

    QString whole() const
    {
        const QString question = m_messages.constLast().content;
        const QString text = folded(question);
        const QStringList words = foldedWords(question);
        Reply reply(*this);
        int said = 0;
        bool greeted = false;
        for (const Stems &candidate : topics()) {
            if (!beginsAny(words, text, candidate.stems))
                continue;
            if (candidate.topic == Topic::Greeting) {
                greeted = true;
                continue;
            }
            const bool small = candidate.topic == Topic::Thanks || candidate.topic == Topic::Bye;
            if (said < 2 && (!small || said == 0)) {
                reply.answer(candidate.topic, candidate.stems);
                ++said;
            }
            if (candidate.topic == Topic::Person)
                break;
        }
        if (said == 0 && !productIn(m_facts, question).isEmpty()) {
            reply.say(phrases().product, productIn(m_facts, question));
            ++said;
        } else if (said == 0 && !greeted) {
            // "And how much is it?" means what was spoken of before.
            const QString before = product();
            before.isEmpty() ? reply.say(phrases().unknown) : reply.say(phrases().product, before);
        }
        if (greeted && m_messages.size() <= 2) {
            Reply hello(*this);
            hello.answer(Topic::Greeting, {});
            reply.m_parts = hello.m_parts + reply.m_parts;
        } else if (greeted && said == 0) {
            reply.say(phrases().greetingUnnamed);
        }
        return reply.m_parts.join(u' ');
    }

private:
    /// The product spoken of, in the question or, failing that, before it.
    QString product() const
    {
        for (auto message = m_messages.crbegin(); message != m_messages.crend(); ++message) {
            const QString found = productIn(m_facts, message->content);
            if (!found.isEmpty())
                return found;
        }
        return {};
    }

    void answerCatalogue()
    {
        const QString asked = productIn(m_facts, m_messages.constLast().content);
        if (!asked.isEmpty())
            say(phrases().product, asked);
        else if (m_facts.products.isEmpty())
            say(phrases().catalogueUnknown);
        else
            say(phrases().catalogue, u"• "_s + m_facts.products.join(u"\n• "_s));
    }

    const ShopFacts &m_facts;
    const QList<ModelMessage> &m_messages;
    size_t m_variant = 0;
    QStringList m_parts;
};
} // namespace

QString shopAnswer(const QString &system, const QList<ModelMessage> &messages)
{
    if (messages.isEmpty())
        return {};
    // Instructions in front of a question, between two lines in brackets, are how variables reach a flow that
    // has no better channel.
    static const QRegularExpression bracketed(u"^\\[[^\\]\\n]+\\]\\s*\\n(.*)^\\[[^\\]\\n]+\\]\\s*$"_s,
                                              QRegularExpression::MultilineOption |
                                                  QRegularExpression::DotMatchesEverythingOption);
    QString told = system;
    QList<ModelMessage> said = messages;
    for (ModelMessage &message : said) {
        const QRegularExpressionMatch match = bracketed.match(message.content);
        if (!match.hasMatch())
            continue;
        told += u'\n' + match.captured(1);
        message.content = message.content.mid(match.capturedEnd()).trimmed();
    }
    const ShopFacts facts = ShopFacts::fromPrompt(told);
    return Reply(facts, said).whole();
}

} // namespace chatflow
