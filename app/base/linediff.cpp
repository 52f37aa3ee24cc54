// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/linediff.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace chatflow
{
namespace
{

constexpr qsizetype mostCells = 8'000'000;

QStringList linesOf(const QString &text)
{
    return text.isEmpty() ? QStringList() : text.split(u'\n');
}

void appendAll(QList<DiffLine> &out, DiffLine::Kind kind, const QStringList &lines)
{
    for (const QString &line : lines)
        out.append({kind, line});
}

/// The middle of both, by the longest common subsequence.
void appendMiddle(QList<DiffLine> &out, const QStringList &before, const QStringList &after)
{
    const qsizetype rows = before.size();
    const qsizetype columns = after.size();
    if (rows == 0 || columns == 0 || rows > mostCells / columns) {
        appendAll(out, DiffLine::Kind::Removed, before);
        appendAll(out, DiffLine::Kind::Added, after);
        return;
    }
    // common[i][j]: how many lines are common from i and j on.
    const auto width = static_cast<size_t>(columns + 1);
    std::vector<int> common(static_cast<size_t>(rows + 1) * width, 0);
    const auto cell = [&](qsizetype i, qsizetype j) -> int & {
        return common[static_cast<size_t>(i) * width + static_cast<size_t>(j)];
    };
    for (qsizetype i = rows - 1; i >= 0; --i) {
        for (qsizetype j = columns - 1; j >= 0; --j)
            cell(i, j) = before.at(i) == after.at(j) ? cell(i + 1, j + 1) + 1
                                                     : std::max(cell(i + 1, j), cell(i, j + 1));
    }
    qsizetype i = 0;
    qsizetype j = 0;
    while (i < rows || j < columns) {
        if (i < rows && j < columns && before.at(i) == after.at(j)) {
            out.append({DiffLine::Kind::Same, before.at(i)});
            ++i;
            ++j;
        } else if (i < rows && (j == columns || cell(i + 1, j) >= cell(i, j + 1))) {
            out.append({DiffLine::Kind::Removed, before.at(i++)});
        } else {
            out.append({DiffLine::Kind::Added, after.at(j++)});
        }
    }
}

} // namespace

QList<DiffLine> lineDiff(const QString &before, const QString &after)
{
    const QStringList left = linesOf(before);
    const QStringList right = linesOf(after);
    const qsizetype shorter = std::min(left.size(), right.size());
    qsizetype head = 0;
    while (head < shorter && left.at(head) == right.at(head))
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && left.at(left.size() - 1 - tail) == right.at(right.size() - 1 - tail))
        ++tail;
    QList<DiffLine> out;
    appendAll(out, DiffLine::Kind::Same, left.first(head));
    appendMiddle(out, left.sliced(head, left.size() - head - tail),
                 right.sliced(head, right.size() - head - tail));
    appendAll(out, DiffLine::Kind::Same, left.last(tail));
    return out;
}

} // namespace chatflow
