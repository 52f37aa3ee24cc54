// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <optional>

namespace chatflow
{

/// A certificate that a server showed and nobody vouches for, for a person to trust or not.
struct ShownCertificate {
    QString subject;
    QString issuer;
    QString fingerprint;     ///< SHA-256, "AB:CD:…"
    QDateTime from;          ///< UTC
    QDateTime until;         ///< UTC
    QByteArray publicKeyPin; ///< HttpRequest::pinnedPublicKey

    bool operator==(const ShownCertificate &) const = default;
};

/// One thing that was looked at, e.g. by a connection test.
struct Finding {
    enum class Verdict { Good, Warning, Bad };
    QString step; ///< for people, translated: "Flowise of TechStore: key"
    Verdict verdict = Verdict::Good;
    QString text; ///< what was seen, or what is wrong and how to mend it
    milliseconds duration{0};
    std::optional<ShownCertificate> certificate{};
};

} // namespace chatflow
