// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chatflow
{

/// Cells that `text` takes in a terminal: 0 for marks and joiners, 2 for East Asian wide characters and emoji
/// (Unicode UAX #11 and UTS #51), 1 otherwise. A whole emoji sequence counts as one emoji.
int displayWidth(QStringView text);

/// The start of `text` that fits into `cells`, with "…" where something was left out. Never cuts a character
/// apart.
QString shortenedTo(const QString &text, int cells);

/// Text of strangers made harmless for a terminal: control characters, escape sequences and direction
/// overrides are shown, not obeyed; line breaks become `lineBreak`.
QString printable(const QString &text, const QString &lineBreak = QStringLiteral(" "));

} // namespace chatflow
