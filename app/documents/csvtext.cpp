// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/csvtext.h"

#include <algorithm>
#include <array>

namespace chatflow
{
namespace
{

bool wouldBeRun(const QByteArray &cell)
{
    if (cell.isEmpty())
        return false;
    if (const char first = cell.front(); first == '\t' || first == '\r' || first == '\n')
        return true;
    // Programs differ in what they pass over before they look for a formula.
    const QByteArray text = cell.trimmed();
    constexpr std::array signs{
        "=",           "+", "-", "@", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0",
        "\xE2\x88\x92"}; // = + - @ of full width, and the minus sign
    return std::any_of(signs.begin(), signs.end(),
                       [&text](const char *sign) { return text.startsWith(sign); });
}

void appendCell(QByteArray &out, const QByteArray &cell)
{
    const bool runs = wouldBeRun(cell);
    const bool quoted = runs || std::any_of(cell.begin(), cell.end(), [](char c) {
                            return c == ',' || c == ';' || c == '"' || c == '\n' || c == '\r' || c == '\t';
                        });
    if (!quoted) {
        out += cell;
        return;
    }
    out += '"';
    if (runs)
        out += '\'';
    for (const char c : cell) {
        if (c == '"')
            out += '"';
        if (c != '\0')
            out += c;
    }
    out += '"';
}

} // namespace

const QByteArray csvBeginning("\xEF\xBB\xBF");

void appendCsvRow(QByteArray &out, const QList<QByteArray> &cells)
{
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            out += ',';
        appendCell(out, cells.at(i));
    }
    out += "\r\n";
}

} // namespace chatflow
