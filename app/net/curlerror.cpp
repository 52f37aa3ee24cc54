// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/curlerror.h"

#include "net/curltransfer.h"
#include "net/serverurl.h"

#include <QCoreApplication>
#include <QSslError>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

// OpenSSL's X509_V_ERR_… of <openssl/x509_vfy.h>, in the words that Qt has for them in each language.
constexpr std::array<std::pair<long, QSslError::SslError>, 15> verdicts{{
    {2, QSslError::UnableToGetIssuerCertificate},
    {7, QSslError::CertificateSignatureFailed},
    {9, QSslError::CertificateNotYetValid},
    {10, QSslError::CertificateExpired},
    {13, QSslError::InvalidNotBeforeField},
    {14, QSslError::InvalidNotAfterField},
    {18, QSslError::SelfSignedCertificate},
    {19, QSslError::SelfSignedCertificateInChain},
    {20, QSslError::UnableToGetLocalIssuerCertificate},
    {21, QSslError::UnableToVerifyFirstCertificate},
    {23, QSslError::CertificateRevoked},
    {24, QSslError::InvalidCaCertificate},
    {25, QSslError::PathLengthExceeded},
    {26, QSslError::InvalidPurpose},
    {62, QSslError::HostNameMismatch},
}};

QString tlsReason(CURLcode code, const CurlTransfer &transfer)
{
    if (code == CURLE_SSL_PINNEDPUBKEYNOTMATCH)
        return QCoreApplication::translate("chatflow::HttpClient",
                                           "the server shows another key than the agreed one");
    const long verdict = transfer.certificateVerdict();
    const auto known = std::find_if(verdicts.begin(), verdicts.end(),
                                    [verdict](const auto &one) { return one.first == verdict; });
    if (known != verdicts.end())
        return QSslError(known->second).errorString();
    // The certificate is good, but for another server: libcurl looks at the name itself, before it asks for
    // the verdict ("unspecified" until then).
    constexpr long unspecified = 1;
    if (code == CURLE_PEER_FAILED_VERIFICATION && (verdict == 0 || verdict == unspecified))
        return QSslError(QSslError::HostNameMismatch).errorString();
    return QString::fromUtf8(transfer.failure());
}

// In the middle of the handshake the server went away: it restarts, or a proxy in front of it is overloaded.
bool wentAwayInHandshake(CURLcode code, const CurlTransfer &transfer)
{
    if (code != CURLE_SSL_CONNECT_ERROR)
        return false;
    const QByteArray text = transfer.failure();
    return text.contains("SSL_ERROR_SYSCALL") || text.contains("Connection reset") ||
           text.contains("unexpected eof");
}

bool isTls(CURLcode code)
{
    switch (code) {
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CRL_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
    case CURLE_SSL_ENGINE_NOTFOUND:
    case CURLE_SSL_ENGINE_SETFAILED:
    case CURLE_SSL_ENGINE_INITFAILED:
    case CURLE_SSL_SHUTDOWN_FAILED:
    case CURLE_USE_SSL_FAILED:
        return true;
    default:
        return false;
    }
}

Error notConnected(const CurlTransfer &transfer, const HttpRequest &request, Error lost)
{
    constexpr int windowsRefused = 10061;
    const int number = transfer.systemError();
    if (number == ECONNREFUSED || number == windowsRefused)
        lost.code = Error::Code::ConnectionRefused;
    else if (number == ETIMEDOUT)
        return timedOut(request, request.connectTimeout);
    return lost;
}

} // namespace

Error timedOut(const HttpRequest &request, milliseconds after)
{
    return {Error::Code::TimedOut,
            {{u"server"_s, serverName(request.url)},
             {u"seconds"_s, QString::number((after.count() + 999) / 1000)}},
            {}};
}

Error curlError(CURLcode code, const CurlTransfer &transfer, const HttpRequest &request)
{
    const QMap<QString, QString> server{{u"server"_s, serverName(request.url)}};
    const QString detail =
        u"curl error "_s + QString::number(code) + u": "_s + QString::fromUtf8(transfer.failure());
    const Error lost{Error::Code::ConnectionLost, server, detail};
    if (isTls(code) && !wentAwayInHandshake(code, transfer)) {
        Error error{Error::Code::TlsFailed, server, detail};
        error.context.insert(u"reason"_s, tlsReason(code, transfer));
        return error;
    }
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
        return {Error::Code::HostNotFound, {{u"host"_s, request.url.host()}}, detail};
    case CURLE_COULDNT_CONNECT:
        return notConnected(transfer, request, lost);
    case CURLE_OPERATION_TIMEDOUT:
        return timedOut(request, request.connectTimeout);
    case CURLE_URL_MALFORMAT:
        return {Error::Code::BadUrl, {{u"url"_s, serverName(request.url)}}, detail};
    case CURLE_UNSUPPORTED_PROTOCOL: // what came is HTTP/0.9 to libcurl
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_BAD_CONTENT_ENCODING:
#if LIBCURL_VERSION_NUM >= 0x080600
    case CURLE_TOO_LARGE: // its head
#endif
        return {
            Error::Code::MalformedReply,
            {{u"server"_s, serverName(request.url)}, {u"path"_s, u"HTTP"_s}, {u"expected"_s, u"HTTP/1.1"_s}},
            detail};
    default:
        return lost;
    }
}

bool isBrokenConnection(CURLcode code)
{
    return code == CURLE_GOT_NOTHING || code == CURLE_SEND_ERROR || code == CURLE_RECV_ERROR;
}

} // namespace chatflow
