// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chatflow
{

/// How well `text` fits what a person typed, 0 = not at all. Accents and case do not count. In this order:
/// the same, its beginning, the beginnings of its words in any order, somewhere within, the letters in their
/// order with gaps.
int paletteMatch(const QString &typed, const QString &text);

} // namespace chatflow
