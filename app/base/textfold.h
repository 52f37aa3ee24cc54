// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace chatflow
{

/// Text as search compares it: compatibility-decomposed, marks and invisible format characters dropped, case
/// folded, white space collapsed to one blank. "Ação  ÁRVORE" → "acao arvore". The same for SQLite and
/// PostgreSQL, since it is ours.
QString folded(const QString &text);

/// The words of folded(text): runs of letters and digits.
QStringList foldedWords(const QString &text);

} // namespace chatflow
