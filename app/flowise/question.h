// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chatflow
{

struct FittedText {
    QString text;
    bool cut = false; ///< the end is missing
};

/// The longest question a flow gets, in bytes of UTF-8.
inline constexpr qsizetype questionLimit = 8 * 1024;

/// `text` as a flow can bear it. Flowise 3.1.4 counts tokens on its only thread, in a time that grows with
/// the square of an unbroken run: 20 KB without a blank stop the server for more than 40 s. So it is cut to
/// `limit` bytes of UTF-8 (at a grapheme, with an ellipsis), runs of more than 400 bytes are broken by a
/// blank, and white space is never longer than 64.
FittedText fitted(const QString &text, qsizetype limit = questionLimit);

} // namespace chatflow
