// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/stopwordlanguage.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <array>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

struct StopWords {
    QString language;
    QSet<QString> words;
};

QSet<QString> wordSet(const QString &words)
{
    const QStringList list = words.split(u' ', Qt::SkipEmptyParts);
    return {list.cbegin(), list.cend()};
}

/// Words that two of the languages share (a, no, de, do, as, me, se, para, como, o, ...) tell nothing and are
/// left out; so are those that are a frequent word of another one.
const std::array<StopWords, 3> &stopWords()
{
    static const std::array<StopWords, 3> all{{
        {u"es"_s,
         wordSet(
             u"el la los las un una unos y del al en son está están hay con por qué cómo pero más muy sí "
             "también le les te tu su sus lo nos puedo puede puedes tiene tienes tenemos hola gracias buenos "
             "buenas días tardes noches aquí hoy mañana hasta desde cuando donde dónde cuál si abierto "
             "abrimos cerramos usted ustedes estamos quieres gusto ayudarte claro precio cuesta"_s)},
        {u"pt"_s,
         wordSet(
             u"um uma uns umas da dos das ao aos à às em na nas é são está estão há com por não mas "
             "mais muito sim também lhe você vocês seu sua seus suas isso isto posso pode tem temos olá oi "
             "obrigado obrigada bom boa dia tarde noite aqui hoje amanhã até desde quando onde qual quais "
             "aberto abrimos fechamos estamos quer ajudar claro preço custa"_s)},
        {u"en"_s,
         wordSet(
             u"the an and or of to in is are was were be been with for on at by from this that these those "
             "it its we you your our they their have has can could will would does not but if when where "
             "what which how hello hi thanks thank please today tomorrow open closed here there yes more "
             "about any i am my price costs help"_s)},
    }};
    return all;
}

/// The letters between everything else, in lower case.
QStringList lowerWords(QStringView text)
{
    QStringList words;
    QString word;
    for (const QChar c : text) {
        if (c.isLetter() || c.isMark()) {
            word += c.toLower();
        } else if (!word.isEmpty()) {
            words.append(word);
            word.clear();
        }
    }
    if (!word.isEmpty())
        words.append(word);
    return words;
}

} // namespace

std::optional<QString> languageByStopWords(QStringView text)
{
    std::optional<QString> best;
    int most = 0;
    bool tied = false;
    const QStringList words = lowerWords(text);
    for (const StopWords &candidate : stopWords()) {
        int hits = 0;
        for (const QString &word : words)
            hits += candidate.words.contains(word) ? 1 : 0;
        if (hits == most && hits > 0)
            tied = true;
        if (hits > most) {
            most = hits;
            best = candidate.language;
            tied = false;
        }
    }
    return tied ? std::nullopt : best;
}

} // namespace chatflow
