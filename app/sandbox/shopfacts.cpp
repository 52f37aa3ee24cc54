// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/shopfacts.h"

#include "base/textfold.h"

#include <QHash>
#include <QRegularExpression>

namespace chatflow
{

using namespace Qt::StringLiterals;

namespace
{
enum class Fact { Business, Products, Hours, Tone, Language, Statement };

const QHash<QString, Fact> &labels()
{
    static const QHash<QString, Fact> table = [] {
        QHash<QString, Fact> out;
        const auto add = [&out](Fact fact, const QStringList &names) {
            for (const QString &name : names)
                out.insert(name, fact);
        };
        add(Fact::Business, {u"business_name"_s, u"business name"_s, u"business"_s, u"company"_s, u"shop"_s,
                             u"biz"_s, u"negocio"_s, u"nombre del negocio"_s, u"empresa"_s, u"tienda"_s,
                             u"nome do negocio"_s, u"loja"_s, u"nombre"_s, u"nome"_s, u"name"_s});
        add(Fact::Products,
            {u"products"_s, u"products and services"_s, u"services"_s, u"courses"_s, u"productos"_s,
             u"productos y servicios"_s, u"servicios"_s, u"catalogo"_s, u"cursos"_s, u"produtos"_s,
             u"produtos e servicos"_s, u"servicos"_s, u"cardapio"_s, u"menu"_s, u"treatments"_s});
        add(Fact::Hours, {u"business_hours"_s, u"business hours"_s, u"opening hours"_s, u"hours"_s,
                          u"horario"_s, u"horarios"_s, u"horario de atencion"_s, u"horarios de atencion"_s,
                          u"horario de atendimento"_s, u"horario de funcionamento"_s});
        add(Fact::Tone, {u"tone"_s, u"tono"_s, u"tom"_s});
        add(Fact::Language, {u"language"_s, u"idioma"_s});
        add(Fact::Statement, {u"business_description"_s,
                              u"description"_s,
                              u"about"_s,
                              u"descripcion"_s,
                              u"descricao"_s,
                              u"sobre"_s,
                              u"custom_instructions"_s,
                              u"instructions"_s,
                              u"instrucciones"_s,
                              u"instrucoes"_s,
                              u"notes"_s,
                              u"notas"_s,
                              u"address"_s,
                              u"direccion"_s,
                              u"endereco"_s,
                              u"delivery"_s,
                              u"shipping"_s,
                              u"envios"_s,
                              u"entregas"_s,
                              u"entrega"_s,
                              u"payment"_s,
                              u"payments"_s,
                              u"pagos"_s,
                              u"pago"_s,
                              u"pagamento"_s,
                              u"returns"_s,
                              u"devoluciones"_s,
                              u"devolucoes"_s,
                              u"trocas"_s,
                              u"warranty"_s,
                              u"garantia"_s,
                              u"faq"_s});
        return out;
    }();
    return table;
}

QStringList items(const QString &value)
{
    static const QRegularExpression separators(u"\\s*[;|\\n]\\s*"_s);
    static const QRegularExpression commas(u",\\s+"_s);
    QStringList out = value.split(separators, Qt::SkipEmptyParts);
    if (out.size() == 1)
        out = value.split(commas, Qt::SkipEmptyParts);
    for (QString &item : out) {
        item = item.trimmed();
        while (item.endsWith(u'.') || item.startsWith(u'-') || item.startsWith(u'•'))
            item = item.endsWith(u'.') ? item.chopped(1).trimmed() : item.mid(1).trimmed();
    }
    out.removeAll(QString());
    return out;
}

QStringList sentences(const QString &value)
{
    static const QRegularExpression end(u"(?<=[.!?])\\s+"_s);
    QStringList out;
    for (const QString &sentence : value.split(end, Qt::SkipEmptyParts)) {
        if (!sentence.trimmed().isEmpty())
            out.append(sentence.trimmed());
    }
    return out;
}

bool isEmptyValue(const QString &value)
{
    // What an unset variable leaves behind in a flow's text.
    return value.isEmpty() || value.startsWith(u"{"_s) || folded(value) == "none"_L1 ||
           folded(value) == "undefined"_L1;
}

void store(ShopFacts &facts, Fact fact, const QString &raw)
{
    const QString value = raw.trimmed();
    if (isEmptyValue(value))
        return;
    switch (fact) {
    case Fact::Business:
        facts.business = value.endsWith(u'.') ? value.chopped(1) : value;
        break;
    case Fact::Products:
        facts.products = items(value);
        break;
    case Fact::Hours:
        facts.hours = value.endsWith(u'.') ? value.chopped(1) : value;
        break;
    case Fact::Tone:
        facts.tone = value;
        break;
    case Fact::Language:
        facts.language = value;
        break;
    case Fact::Statement:
        facts.statements.append(sentences(value));
        break;
    }
}
} // namespace

ShopFacts ShopFacts::fromPrompt(const QString &prompt)
{
    static const QRegularExpression labelled(u"^\\s*[-*#]*\\s*([\\p{L}_ ]{2,32}?)\\s*:\\s*(.*)$"_s);
    static const QRegularExpression pair(u"^\\s*([\\p{L}_ ]{2,32}?)\\s*=\\s*(.*)$"_s);
    static const QRegularExpression bullet(u"^\\s*[-*•]\\s+(.*)$"_s);
    static const QRegularExpression named(
        u"(?:asistente|atenci[oó]n al cliente|assistente|atendente|recepcionista|assistant|receptionist|help "
        u"desk)"
        "(?: virtual)? (?:de la|de|del|da|do|of|for|at) ([\\p{Lu}\\d][^.,;\\n]*)"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression onWhatsApp(u"\\s+(?:en|no|on) WhatsApp.*$"_s);
    static const QRegularExpression inTone(u"(?:tono|tom) (\\w+)|(\\w+) tone"_s);

    ShopFacts facts;
    bool inProducts = false; // a label without a value, its list on the lines below
    for (const QString &line : prompt.split(u'\n')) {
        if (inProducts) {
            if (const auto match = bullet.match(line); match.hasMatch()) {
                facts.products.append(items(match.captured(1)));
                continue;
            }
            inProducts = false;
        }
        const auto match = labelled.match(line);
        const auto fact = match.hasMatch() ? labels().constFind(folded(match.captured(1))) : labels().cend();
        if (fact != labels().cend()) {
            inProducts = *fact == Fact::Products && match.captured(2).trimmed().isEmpty();
            store(facts, *fact, match.captured(2));
            continue;
        }
        bool paired = false;
        for (const QString &part : line.split(u';')) {
            const auto pairMatch = pair.match(part);
            const auto pairFact =
                pairMatch.hasMatch() ? labels().constFind(folded(pairMatch.captured(1))) : labels().cend();
            if (pairFact != labels().cend()) {
                store(facts, *pairFact, pairMatch.captured(2));
                paired = true;
            }
        }
        if (!paired)
            facts.statements.append(sentences(line));
    }
    if (facts.business.isEmpty()) {
        if (const auto match = named.match(prompt); match.hasMatch())
            facts.business = match.captured(1).remove(onWhatsApp).trimmed();
    }
    if (facts.tone.isEmpty()) {
        if (const auto match = inTone.match(prompt); match.hasMatch())
            facts.tone = match.captured(1) + match.captured(2);
    }
    return facts;
}

} // namespace chatflow
