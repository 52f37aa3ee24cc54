// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/goldenwording.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class GoldenVerdictText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::GoldenVerdict)

public:
    static QString language(const QString &code)
    {
        if (code == u"es"_s)
            return tr("Spanish");
        if (code == u"pt"_s)
            return tr("Portuguese");
        return code == u"en"_s ? tr("English") : code;
    }
    static QString says(const QString &text) { return tr("says “%1”").arg(text); }
    static QString saysNot(const QString &text) { return tr("does not say “%1”").arg(text); }
    static QString isIn(const QString &code)
    {
        //: %1 is a language
        return tr("is in %1").arg(language(code));
    }
    static QString isNotIn(const QString &found, const QString &expected)
    {
        if (found.isEmpty()) {
            //: %1 is a language
            return tr("is in a language that cannot be told, not in %1").arg(language(expected));
        }
        //: Both are languages
        return tr("is in %1, not in %2").arg(language(found), language(expected));
    }
    static QString length(const GoldenVerdict &verdict)
    {
        const QString characters = tr("%n character(s) long", nullptr, verdict.found.toInt());
        if (verdict.met)
            return characters;
        return verdict.rule == GoldenVerdict::Rule::MinLength
                   //: %1 is "12 characters long", %2 a number of characters
                   ? tr("%1, shorter than %2").arg(characters, verdict.expected)
                   : tr("%1, longer than %2").arg(characters, verdict.expected);
    }
};

} // namespace

QString goldenVerdictText(const GoldenVerdict &verdict)
{
    switch (verdict.rule) {
    case GoldenVerdict::Rule::Contains:
        return verdict.met ? GoldenVerdictText::says(verdict.expected)
                           : GoldenVerdictText::saysNot(verdict.expected);
    case GoldenVerdict::Rule::ContainsNot:
        return verdict.met ? GoldenVerdictText::saysNot(verdict.expected)
                           : GoldenVerdictText::says(verdict.expected);
    case GoldenVerdict::Rule::Language:
        return verdict.met ? GoldenVerdictText::isIn(verdict.expected)
                           : GoldenVerdictText::isNotIn(verdict.found, verdict.expected);
    case GoldenVerdict::Rule::MinLength:
    case GoldenVerdict::Rule::MaxLength:
        return GoldenVerdictText::length(verdict);
    }
    return {};
}

} // namespace chatflow
