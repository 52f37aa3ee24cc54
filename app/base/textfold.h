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

/// The words of folded(text): runs of letters and digits; each emoji or other symbol is a word of its own. A
/// word is cut after 100 characters.
QStringList foldedWords(const QString &text);

/// What is stored in a column that is searched by words: foldedWords() with a blank between them.
QString searchText(const QString &text);

} // namespace chatflow
