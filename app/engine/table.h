// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace chatflow
{

struct TableColumn {
    QString title;
    bool alignRight = false; ///< for numbers
    int shrinkTo = 0;        ///< may be shortened to this many cells when the line is too long; 0 = never
};

/// Rows as lines for a terminal, aligned by display width; `lineWidth` in cells, 0 = as long as needed. Cells
/// are made printable. Ends with a line break; empty when there are no rows.
QString tableText(const QList<TableColumn> &columns, const QList<QStringList> &rows, int lineWidth);

/// "name  value" lines, the values aligned.
QString factsText(const QList<std::pair<QString, QString>> &facts);

/// `text` broken at blanks into lines of at most `width` cells, each after `indent` blanks.
QString wrappedText(const QString &text, int indent, int width);

} // namespace chatflow
