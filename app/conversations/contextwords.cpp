// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/contextwords.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

ContextWords ContextWords::in(const QString &language)
{
    const QString base = language.section(u'-', 0, 0).toLower();
    if (base == "es"_L1)
        return {u"[Resumen de lo hablado antes, para tu información:]"_s,
                u"[Aquí respondió una persona del negocio:]"_s,
                u"[Desde aquí vuelves a responder tú. No repitas lo que ya se dijo.]"_s, u"Cliente"_s,
                u"Negocio"_s};
    if (base == "pt"_L1)
        return {u"[Resumo do que foi dito antes, para sua informação:]"_s,
                u"[Aqui respondeu uma pessoa da empresa:]"_s,
                u"[Daqui em diante você volta a responder. Não repita o que já foi dito.]"_s, u"Cliente"_s,
                u"Empresa"_s};
    return {u"[Summary of what was said before, for your information:]"_s,
            u"[A person of the business answered here:]"_s,
            u"[From here on you answer again. Do not repeat what was said.]"_s, u"Customer"_s, u"Business"_s};
}

} // namespace chatflow
