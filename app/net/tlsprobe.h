// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/future.h"
#include "base/instant.h"

#include <QDateTime>
#include <QFuture>
#include <QSslCertificate>
#include <QStringList>
#include <QUrl>

namespace chatflow
{

/// What a server shows of itself in a TLS handshake.
struct TlsFacts {
    /// Why it would not be trusted by the authorities this computer knows.
    enum class Problem { SelfSigned, UnknownAuthority, WrongHost, Expired, NotYetValid, Other };

    QString protocol;        ///< "TLS 1.3"
    QString subject;         ///< the name it is made out to
    QString issuer;          ///< who made it
    QStringList hosts;       ///< for which it is made
    QDateTime from;          ///< UTC
    QDateTime until;         ///< UTC
    QList<Problem> problems; ///< each once; none = it is trusted
    QString detail;          ///< what the system said of the first problem
    QString fingerprint;     ///< SHA-256 of the certificate, "AB:CD:…", as browsers show it
    QByteArray publicKeyPin; ///< HttpRequest::pinnedPublicKey for this key; empty when it cannot be read

    bool isTrusted() const { return problems.isEmpty(); }
    bool has(Problem problem) const { return problems.contains(problem); }
};

struct TlsProbeOptions {
    milliseconds timeout{10'000};
    QList<QSslCertificate> extraTrust; ///< authorities beside the system's
    CancelToken cancel;
};

/// Connects to the https `server` to see what certificate it shows, whatever is wrong with it, and closes the
/// connection without having sent anything. HostNotFound, ConnectionRefused, ConnectionLost, TimedOut,
/// Cancelled; TlsFailed when what answers there does not speak TLS. Answers in the calling thread, which
/// needs an event loop.
QFuture<Result<TlsFacts>> probeTls(const QUrl &server, const TlsProbeOptions &options);

/// Base64 of the SHA-256 of the certificate's public key (SubjectPublicKeyInfo); empty when it cannot be
/// found in it.
QByteArray publicKeyPinOf(const QSslCertificate &certificate);

} // namespace chatflow
