// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "tenants/variables.h"

#include <QString>
#include <QStringList>

namespace chatflow
{

/// A piece of a template that is filled in.
struct RenderedPiece {
    QString text;
    QString variable; ///< whose value it is, e.g. "products"; empty: the template's own words

    bool operator==(const RenderedPiece &) const = default;
};

/// Fills a template: {name} is a variable, {#name}…{/name} is there when the variable is set (and not "no"),
/// {^name}…{/name} when it is not. A section over a list that names fields of its items ({#products}{name}
/// {price}{/products}, {#payment_methods}{item}{/payment_methods}) is there once for each. Nothing is
/// escaped. InvalidArgument, with the line, for broken syntax.
Result<QString> renderTemplate(const QString &text, const QList<EffectiveVariable> &variables);
/// The same in pieces, which tell where each part of the text is from. Neighbours differ in that.
Result<QList<RenderedPiece>> renderTemplatePieces(const QString &text,
                                                  const QList<EffectiveVariable> &variables);
QString joined(const QList<RenderedPiece> &pieces);

/// The names of all placeholders of a template, each once, in order of appearance.
QStringList placeholdersOf(const QString &text);

/// The template a tenant starts with, in `language` (es, pt, en; English for others).
QString builtInTemplate(const QString &language);

/// What is added to any prompt so that the AI keeps to `scope`, in `language`; empty where no scope is set.
QString scopeInstruction(const QString &language, const QString &scope);
/// The same for what a person wants the AI to know of a conversation.
QString noteInstruction(const QString &language, const QString &note);

} // namespace chatflow
