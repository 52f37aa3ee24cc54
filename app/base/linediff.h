// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace chatflow
{

/// A line of two texts compared.
struct DiffLine {
    enum class Kind { Same, Removed, Added };
    Kind kind = Kind::Same;
    QString text;

    bool operator==(const DiffLine &) const = default;
};

/// What became of each line: a shortest way from `before` to `after`, removed lines in front of added ones.
/// Texts too different and too long for that (some thousand lines) are all removed and all added.
QList<DiffLine> lineDiff(const QString &before, const QString &after);

} // namespace chatflow
