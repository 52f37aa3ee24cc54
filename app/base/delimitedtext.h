// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace chatflow
{

/// A table as spreadsheets copy and export it: rows of cells (RFC 4180, with any of tab, semicolon and comma
/// between the cells; quoted cells may hold line breaks and doubled quotes).
struct DelimitedText {
    QChar separator;         ///< what was found between the cells
    QList<QStringList> rows; ///< without empty ones; cells without blanks around them
    QList<int> numbers;      ///< of each row as people count them, from 1, empty ones included
    int unclosedQuote = 0;   ///< number of the row whose quote never ends; 0 = none
};

/// Reads one. The separator is the one that splits the first rows most alike: a tab wherever there is one.
DelimitedText delimitedText(const QString &text);

/// The text of a file as spreadsheets write them: UTF-8, or UTF-16 with a mark; otherwise Windows-1252.
QString textOfTableFile(const QByteArray &bytes);

} // namespace chatflow
