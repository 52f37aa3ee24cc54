// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/curltls.h"

#include <QCoreApplication>
#include <QSslError>

#include <algorithm>
#include <array>
#include <utility>

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

template<typename T> bool isTaken(CURL *handle, CURLoption option, T value)
{
    return curl_easy_setopt(handle, option, value) == CURLE_OK;
}

} // namespace

// Once in the program's life, in whichever thread comes first; the system frees what it holds.
bool isCurlReady()
{
    static const bool ready = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    return ready;
}

bool setCurlTls(CURL *handle, const QByteArray &pinnedPublicKey, const QByteArray &authorities)
{
    bool taken = isTaken(handle, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    if (!pinnedPublicKey.isEmpty()) {
        const QByteArray pin = "sha256//" + pinnedPublicKey;
        taken = isTaken(handle, CURLOPT_PINNEDPUBLICKEY, pin.constData()) && taken;
        taken = isTaken(handle, CURLOPT_SSL_VERIFYPEER, 0L) && taken;
        return isTaken(handle, CURLOPT_SSL_VERIFYHOST, 0L) && taken;
    }
#ifdef Q_OS_WIN
    taken = isTaken(handle, CURLOPT_SSL_OPTIONS, static_cast<long>(CURLSSLOPT_NATIVE_CA)) && taken;
#endif
    if (!authorities.isEmpty()) {
        curl_blob blob{const_cast<char *>(authorities.constData()),
                       static_cast<std::size_t>(authorities.size()), CURL_BLOB_NOCOPY};
        taken = isTaken(handle, CURLOPT_CAINFO_BLOB, &blob) && taken;
    }
    // With the folder libcurl reads all certificates again for each connection, without it once a day.
    return isTaken(handle, CURLOPT_CAPATH, static_cast<const char *>(nullptr)) && taken;
}

QString tlsReason(CURLcode code, long verdict, const QByteArray &failure)
{
    if (code == CURLE_SSL_PINNEDPUBKEYNOTMATCH)
        return QCoreApplication::translate("chatflow::HttpClient",
                                           "the server shows another key than the agreed one");
    const auto known = std::find_if(verdicts.begin(), verdicts.end(),
                                    [verdict](const auto &one) { return one.first == verdict; });
    if (known != verdicts.end())
        return QSslError(known->second).errorString();
    // The certificate is good, but for another server: libcurl looks at the name itself, before it asks for
    // the verdict ("unspecified" until then).
    constexpr long unspecified = 1;
    if (code == CURLE_PEER_FAILED_VERIFICATION && (verdict == 0 || verdict == unspecified))
        return QSslError(QSslError::HostNameMismatch).errorString();
    return QString::fromUtf8(failure);
}

bool wentAwayInHandshake(CURLcode code, const QByteArray &failure)
{
    return code == CURLE_SSL_CONNECT_ERROR &&
           (failure.contains("SSL_ERROR_SYSCALL") || failure.contains("Connection reset") ||
            failure.contains("unexpected eof"));
}

bool isTlsFailure(CURLcode code)
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

} // namespace chatflow
