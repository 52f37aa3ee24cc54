// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/surveyscore.h"

#include "base/textfold.h"

#include <QHash>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

const QHash<QString, int> &numberWords()
{
    static const QHash<QString, int> words{
        {u"uno"_s, 1},    {u"una"_s, 1},  {u"um"_s, 1},    {u"uma"_s, 1},  {u"one"_s, 1},   {u"dos"_s, 2},
        {u"dois"_s, 2},   {u"duas"_s, 2}, {u"two"_s, 2},   {u"tres"_s, 3}, {u"three"_s, 3}, {u"cuatro"_s, 4},
        {u"quatro"_s, 4}, {u"four"_s, 4}, {u"cinco"_s, 5}, {u"five"_s, 5},
    };
    return words;
}

bool isFiller(const QString &word)
{
    static const QStringList fillers{u"un"_s,        u"el"_s,       u"le"_s,     u"doy"_s,    u"pongo"_s,
                                     u"a"_s,         u"nota"_s,     u"dou"_s,    u"i"_s,      u"give"_s,
                                     u"it"_s,        u"de"_s,       u"puntos"_s, u"pontos"_s, u"points"_s,
                                     u"estrellas"_s, u"estrelas"_s, u"stars"_s};
    return fillers.contains(word);
}

bool isStar(char32_t sign)
{
    return sign == U'⭐' || sign == U'🌟' || sign == U'★';
}

} // namespace

std::optional<int> surveyScore(const QString &text)
{
    constexpr qsizetype longestAnswer = 60;
    if (text.size() > longestAnswer)
        return std::nullopt;
    int stars = 0;
    QString rest;
    const QList<uint> signs = text.toUcs4();
    for (const uint sign : signs) {
        if (isStar(sign))
            ++stars;
        else if (sign != 0xfe0f &&
                 sign != 0x20e3) // the parts of a keycap: "5️⃣" is the digit and these two
            rest += QChar::fromUcs4(sign);
    }
    const QString words = folded(rest).replace(u"/5"_s, u" "_s);
    QString cleaned;
    for (const QChar sign : words)
        cleaned += sign.isLetterOrNumber() || sign == u'-' || sign == u'.' || sign == u',' ? sign : u' ';
    int found = 0;
    const QStringList parts = cleaned.split(u' ', Qt::SkipEmptyParts);
    for (QString part : parts) {
        while (part.endsWith(u'.') || part.endsWith(u','))
            part.chop(1);
        if (part.isEmpty() || isFiller(part))
            continue;
        const int number =
            part.size() == 1 && part.at(0).isDigit() ? part.at(0).digitValue() : numberWords().value(part);
        if (number < 1 || number > 5 || found != 0)
            return std::nullopt;
        found = number;
    }
    if (found != 0)
        return stars == 0 || stars == found || stars == 1 ? std::optional(found) : std::nullopt;
    return stars >= 1 && stars <= 5 ? std::optional(stars) : std::nullopt;
}

QString surveyQuestion(const QString &language)
{
    if (language.startsWith(u"es"_s))
        return u"¿Cómo te atendimos? Responde con un número del 1 (mal) al 5 (muy bien)."_s;
    if (language.startsWith(u"pt"_s))
        return u"Como foi o nosso atendimento? Responda com um número de 1 (ruim) a 5 (muito bom)."_s;
    return u"How did we do? Answer with a number from 1 (bad) to 5 (very good)."_s;
}

QString surveyThanks(const QString &language)
{
    if (language.startsWith(u"es"_s))
        return u"¡Gracias por tu respuesta!"_s;
    if (language.startsWith(u"pt"_s))
        return u"Obrigado pela sua resposta!"_s;
    return u"Thank you for your answer!"_s;
}

} // namespace chatflow
