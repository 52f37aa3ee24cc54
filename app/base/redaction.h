// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chatflow
{

/// Takes out of `line` what must not stand in a log: values of key-like names (apikey, authorization, token, password,
/// secret, key…= in headers, JSON and queries), Bearer tokens, JWTs, and runs of seven or more digits (phone numbers,
/// of which the last two stay). Pure; idempotent.
QString redact(const QString &line);

/// "…77" for a telephone number or a WhatsApp address; "…" when shorter than six characters.
QString maskedNumber(QStringView number);

} // namespace chatflow
