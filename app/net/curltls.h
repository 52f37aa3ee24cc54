// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <curl/curl.h>

namespace chatflow
{

/// libcurl is set up; asked before anything else of it.
bool isCurlReady();

/// How `handle` speaks TLS: 1.2 or newer, with the server that has the pinned key (base64 of its SHA-256), or
/// else one that `authorities` (PEM, which must outlive the transfer) vouch for, or the system's when there
/// are none. False: libcurl did not take it.
bool setCurlTls(CURL *handle, const QByteArray &pinnedPublicKey, const QByteArray &authorities);

/// `code` says that there was no secure connection.
bool isTlsFailure(CURLcode code);
/// In the middle of the handshake the server went away: it restarts, or a proxy in front of it is overloaded.
bool wentAwayInHandshake(CURLcode code, const QByteArray &failure);
/// Why not, for people: `verdict` is OpenSSL's on the certificate (X509_V_…), `failure` what libcurl says.
QString tlsReason(CURLcode code, long verdict, const QByteArray &failure);

} // namespace chatflow
