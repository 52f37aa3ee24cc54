// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chatflow
{

/// Takes out of `line` what must not stand in a log:
/// - the values of secret names (apikey, authorization, token, password, secret, cookie, …) in JSON, also
/// when the JSON
///   is quoted inside another string, in headers, queries and command lines; what a Bearer or Basic stands
///   before; JSON web tokens, private keys in PEM, keys with a known prefix ("sk-…"), the password in a URL;
/// - telephone numbers and other numbers of seven digits or more, in groups or not, of which the last two
/// digits stay.
///
/// Dates and times, UUIDs, hexadecimal ids, versions, addresses with ports, and short numbers stay as they
/// are, and so does a number written "#1234567": LogField writes ids like that. Pure; idempotent; linear in
/// the length of `line`.
QString redact(const QString &line);

/// "…77" for a telephone number or a WhatsApp address; "…" when shorter than six characters.
QString maskedNumber(QStringView number);

} // namespace chatflow
