// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/table.h"

#include "engine/displaywidth.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int gap = 2; // blanks between columns

QString padded(const QString &text, int width, bool alignRight)
{
    const QString blanks(std::max(0, width - displayWidth(text)), u' ');
    return alignRight ? blanks + text : text + blanks;
}

QString withoutTrailingBlanks(QString line)
{
    while (line.endsWith(u' '))
        line.chop(1);
    return line;
}

QString lineText(const QList<TableColumn> &columns, const QStringList &cells, const QList<int> &widths)
{
    QString line;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (i > 0)
            line += QString(gap, u' ');
        line += padded(shortenedTo(cells.value(i), widths.at(i)), widths.at(i), columns.at(i).alignRight);
    }
    return withoutTrailingBlanks(line) + u'\n';
}

// Takes cells from the widest column that may shrink, until the line fits or none can give more.
void shrink(const QList<TableColumn> &columns, QList<int> &widths, int lineWidth)
{
    int excess =
        std::accumulate(widths.begin(), widths.end(), gap * static_cast<int>(widths.size() - 1)) - lineWidth;
    while (excess > 0) {
        qsizetype widest = -1;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const bool canShrink = columns.at(i).shrinkTo > 0 && widths.at(i) > columns.at(i).shrinkTo;
            if (canShrink && (widest < 0 || widths.at(i) > widths.at(widest)))
                widest = i;
        }
        if (widest < 0)
            return;
        --widths[widest];
        --excess;
    }
}

} // namespace

QString tableText(const QList<TableColumn> &columns, const QList<QStringList> &rows, int lineWidth)
{
    if (rows.isEmpty())
        return {};
    QStringList titles;
    QList<int> widths;
    for (const TableColumn &column : columns) {
        titles.append(column.title);
        widths.append(displayWidth(column.title));
    }
    QList<QStringList> harmless;
    for (const QStringList &row : rows) {
        QStringList cells;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            cells.append(printable(row.value(i)));
            widths[i] = std::max(widths.at(i), displayWidth(cells.constLast()));
        }
        harmless.append(cells);
    }
    if (lineWidth > 0)
        shrink(columns, widths, lineWidth);
    QString text = lineText(columns, titles, widths);
    for (const QStringList &row : harmless)
        text += lineText(columns, row, widths);
    return text;
}

QString factsText(const QList<std::pair<QString, QString>> &facts)
{
    int width = 0;
    for (const auto &[name, value] : facts)
        width = std::max(width, displayWidth(name));
    QString text;
    for (const auto &[name, value] : facts) {
        const QString indent = u'\n' + QString(width + gap, u' ');
        text += withoutTrailingBlanks(padded(name, width + gap, false) + printable(value, indent)) + u'\n';
    }
    return text;
}

QString wrappedText(const QString &text, int indent, int width)
{
    const QString margin(indent, u' ');
    QString out;
    const QStringList paragraphs = text.split(u'\n');
    for (const QString &paragraph : paragraphs) {
        QString line;
        const QStringList words = paragraph.split(u' ', Qt::SkipEmptyParts);
        for (const QString &word : words) {
            if (!line.isEmpty() && indent + displayWidth(line) + 1 + displayWidth(word) > width) {
                out += margin + line + u'\n';
                line.clear();
            }
            line += line.isEmpty() ? word : u' ' + word;
        }
        out += line.isEmpty() ? u"\n"_s : margin + line + u'\n';
    }
    return out;
}

} // namespace chatflow
