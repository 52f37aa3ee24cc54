// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/templateanalysis.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

/// The names that may stand in a section over one of these: a list's own when it is empty as well.
QStringList fieldsOf(const EffectiveVariable &variable)
{
    if (variable.name == u"products"_s)
        return {u"name"_s, u"price"_s, u"description"_s, u"available"_s, u"."_s};
    QStringList fields;
    if (!variable.items.isEmpty()) {
        for (const FlowVariable &field : variable.items.constFirst())
            fields.append(field.name);
    }
    return fields;
}

} // namespace

TemplateAnalysis analyseTemplate(const QString &text, const QList<EffectiveVariable> &variables)
{
    QHash<QString, const EffectiveVariable *> byName;
    for (const EffectiveVariable &variable : variables)
        byName.insert(variable.name, &variable);
    const ParsedTemplate parsed = parseTemplate(text);
    TemplateAnalysis analysis;
    analysis.problems = parsed.problems;
    QSet<QString> used;
    QList<std::pair<qsizetype, QStringList>> lists; // sections over lists that are open: end and fields
    for (qsizetype i = 0; i < parsed.pieces.size(); ++i) {
        const TemplatePiece &piece = parsed.pieces.at(i);
        while (!lists.isEmpty() && lists.constLast().first <= i)
            lists.removeLast();
        if (piece.kind == TemplatePiece::Kind::Text)
            continue;
        analysis.tags.append(piece);
        if (piece.kind == TemplatePiece::Kind::Comment || piece.kind == TemplatePiece::Kind::End)
            continue;
        const bool isField =
            std::ranges::any_of(lists, [&](const auto &list) { return list.second.contains(piece.text); });
        if (isField)
            continue;
        const EffectiveVariable *variable = byName.value(piece.text);
        if (!variable) {
            analysis.unknown.append(piece);
            continue;
        }
        used.insert(piece.text);
        if (piece.kind == TemplatePiece::Kind::Section) // one that is not closed yet goes to the end
            lists.append({piece.end > i ? piece.end : parsed.pieces.size(), fieldsOf(*variable)});
    }
    for (const EffectiveVariable &variable : variables) {
        const bool isSet = variable.origin != VariableOrigin::BuiltIn &&
                           variable.origin != VariableOrigin::Contact && variable.isTrue();
        if (isSet && !used.contains(variable.name))
            analysis.unused.append(variable.name);
    }
    return analysis;
}

} // namespace chatflow
