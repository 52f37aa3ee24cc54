// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

namespace chatflow
{

/// What a CSV file begins with, so that spreadsheets read it as UTF-8.
extern const QByteArray csvBeginning;

/// Appends a row (RFC 4180, commas, CRLF). What a spreadsheet would run as a formula (it begins with =, +, -,
/// @, a tab or a line break, also after blanks or as a full-width sign) gets an apostrophe in front: cells
/// hold what strangers wrote. Cells are UTF-8.
void appendCsvRow(QByteArray &out, const QList<QByteArray> &cells);

} // namespace chatflow
