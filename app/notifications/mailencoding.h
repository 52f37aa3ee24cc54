// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace chatflow
{

/// A text as the value of a header: as it is, or in encoded words (RFC 2047), folded so that no line is
/// longer than 78. `used` is how much of the first line is taken.
QByteArray headerText(const QString &text, qsizetype used);

/// Text as quoted-printable (RFC 2045, 6.7), its lines ended by CR LF.
QByteArray quotedPrintable(const QString &text);

/// Base64 in lines of 76.
QByteArray base64Lines(const QByteArray &bytes);

} // namespace chatflow
