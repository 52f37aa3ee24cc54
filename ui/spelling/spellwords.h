// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace chatflow
{

/// A word of a text.
struct SpellWord {
    qsizetype position = 0;
    QString word;

    bool operator==(const SpellWord &) const = default;
};

/// The words of a text whose spelling can be looked at: no addresses, numbers, @names, {variables}, codes,
/// nor single letters.
QList<SpellWord> wordsToSpell(QStringView text);

} // namespace chatflow
