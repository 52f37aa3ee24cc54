// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "tenants/variables.h"

#include <QString>
#include <QStringList>

namespace chatflow
{

/// Fills a template: {name} is a variable, {#name}…{/name} is there when the variable is set (and not "no"),
/// {^name}…{/name} when it is not. A section over a list that names fields of its items ({#products}{name}
/// {price}{/products}, {#payment_methods}{item}{/payment_methods}) is there once for each. Nothing is
/// escaped. InvalidArgument, with the line, for broken syntax.
Result<QString> renderTemplate(const QString &text, const QList<EffectiveVariable> &variables);

/// The names of all placeholders of a template, each once, in order of appearance.
QStringList placeholdersOf(const QString &text);

/// The template a tenant starts with, in `language` (es, pt, en; English for others).
QString builtInTemplate(const QString &language);

} // namespace chatflow
