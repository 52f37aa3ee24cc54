// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/tlsprobe.h"

#include "net/serverurl.h"

#include <QCryptographicHash>
#include <QNetworkProxy>
#include <QPromise>
#include <QSslConfiguration>
#include <QSslError>
#include <QSslSocket>
#include <QTimer>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr quint16 httpsPort = 443;

/// Walks through DER: what stands there, piece after piece. Qt reads the keys of some kinds only.
class DerReader
{
public:
    explicit DerReader(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }

    /// The next piece with its head; empty at the end and for what is no DER.
    QByteArrayView next()
    {
        const qsizetype size = wholeSize();
        const QByteArrayView piece = size > 0 ? m_rest.first(size) : QByteArrayView();
        m_rest = size > 0 ? m_rest.sliced(size) : QByteArrayView();
        return piece;
    }
    /// What is in a piece, behind its head.
    static DerReader in(QByteArrayView piece)
    {
        const qsizetype head = headSize(piece);
        return DerReader(head > 0 ? piece.sliced(head) : QByteArrayView());
    }
    bool startsWith(uchar tag) const { return !m_rest.isEmpty() && uchar(m_rest[0]) == tag; }

private:
    static qsizetype headSize(QByteArrayView piece)
    {
        if (piece.size() < 2)
            return 0;
        const auto first = static_cast<uchar>(piece[1]);
        const qsizetype size = first < 0x80 ? 2 : 2 + (first & 0x7f);
        return first > 0x84 || size > piece.size() ? 0 : size;
    }
    qsizetype wholeSize() const
    {
        const qsizetype head = headSize(m_rest);
        if (head == 0)
            return 0;
        qsizetype content = static_cast<uchar>(m_rest[1]);
        if (content >= 0x80) {
            content = 0;
            for (qsizetype i = 2; i < head; ++i)
                content = (content << 8) | static_cast<uchar>(m_rest[i]);
        }
        return head + content > m_rest.size() ? 0 : head + content;
    }

    QByteArrayView m_rest;
};

QByteArray publicKeyInfoOf(const QByteArray &certificate)
{
    DerReader outer(certificate);
    DerReader signedPart = DerReader::in(DerReader::in(outer.next()).next());
    if (signedPart.startsWith(0xa0))
        signedPart.next(); // version
    for (int i = 0; i < 5; ++i)
        signedPart.next(); // serial number, signature's kind, issuer, validity, subject
    return signedPart.next().toByteArray();
}

TlsFacts::Problem problemOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
        return TlsFacts::Problem::SelfSigned;
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return TlsFacts::Problem::UnknownAuthority;
    case QSslError::HostNameMismatch:
        return TlsFacts::Problem::WrongHost;
    case QSslError::CertificateExpired:
        return TlsFacts::Problem::Expired;
    case QSslError::CertificateNotYetValid:
        return TlsFacts::Problem::NotYetValid;
    default:
        return TlsFacts::Problem::Other;
    }
}

QString protocolText(QSsl::SslProtocol protocol)
{
    switch (protocol) {
    case QSsl::TlsV1_2:
        return u"TLS 1.2"_s;
    case QSsl::TlsV1_3:
        return u"TLS 1.3"_s;
    default:
        return u"TLS"_s;
    }
}

QString nameIn(const QSslCertificate &certificate, bool issuer)
{
    for (const auto what : {QSslCertificate::CommonName, QSslCertificate::Organization}) {
        const QStringList names = issuer ? certificate.issuerInfo(what) : certificate.subjectInfo(what);
        if (!names.isEmpty())
            return names.join(u", "_s);
    }
    return issuer ? certificate.issuerDisplayName() : certificate.subjectDisplayName();
}

/// One look. Deletes itself once it has answered.
class TlsLook : public QObject
{
public:
    TlsLook(QUrl server, const TlsProbeOptions &options)
        : m_server(std::move(server))
        , m_timeout(options.timeout)
    {
        m_promise.start();
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.addCaCertificates(options.extraTrust);
        m_socket.setSslConfiguration(tls);
        m_socket.setProxy(QNetworkProxy::NoProxy);
        m_limit.setSingleShot(true);
        connect(&m_limit, &QTimer::timeout, this, [this] {
            end(fail(Error::Code::TimedOut,
                     {{u"server"_s, serverName(m_server)},
                      {u"seconds"_s, QString::number(std::max<qint64>(1, m_timeout.count() / 1000))}}));
        });
        connect(&m_socket, &QSslSocket::connected, this, [this] { m_connected = true; });
        connect(&m_socket, &QSslSocket::sslErrors, this, [this](const QList<QSslError> &errors) {
            m_errors = errors;
            m_socket.ignoreSslErrors(); // only to see the rest: nothing is sent
        });
        connect(&m_socket, &QSslSocket::encrypted, this, [this] { end(facts()); });
        connect(&m_socket, &QSslSocket::errorOccurred, this, [this] { end(fail(failure())); });
        options.cancel.onCancel(this, [this] { end(fail(Error::cancelled())); });
    }

    QFuture<Result<TlsFacts>> begin()
    {
        m_limit.start(m_timeout);
        m_socket.connectToHostEncrypted(m_server.host(), static_cast<quint16>(m_server.port(httpsPort)));
        return m_promise.future();
    }

private:
    void end(const Result<TlsFacts> &result)
    {
        if (std::exchange(m_ended, true))
            return;
        m_limit.stop();
        m_promise.addResult(result);
        m_promise.finish();
        deleteLater();
    }

    TlsFacts facts() const
    {
        const QSslCertificate certificate = m_socket.peerCertificate();
        TlsFacts facts{
            .protocol = protocolText(m_socket.sessionProtocol()),
            .subject = nameIn(certificate, false),
            .issuer = nameIn(certificate, true),
            .hosts = certificate.subjectAlternativeNames().values(QSsl::DnsEntry) +
                     certificate.subjectAlternativeNames().values(QSsl::IpAddressEntry),
            .from = certificate.effectiveDate().toUTC(),
            .until = certificate.expiryDate().toUTC(),
            .problems = {},
            .detail = m_errors.isEmpty() ? QString() : m_errors.constFirst().errorString(),
            .fingerprint =
                QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper()),
            .publicKeyPin = publicKeyPinOf(certificate),
        };
        for (const QSslError &error : m_errors) {
            const TlsFacts::Problem problem = problemOf(error.error());
            if (!facts.problems.contains(problem))
                facts.problems.append(problem);
        }
        if (facts.has(TlsFacts::Problem::SelfSigned)) // then it is nobody's, and need not be said again
            facts.problems.removeAll(TlsFacts::Problem::UnknownAuthority);
        return facts;
    }

    Error failure() const
    {
        const QMap<QString, QString> server{{u"server"_s, serverName(m_server)}};
        const QString detail = m_socket.errorString();
        // Who hangs up on a handshake does not want TLS.
        const bool hungUp = m_connected && m_socket.error() == QAbstractSocket::RemoteHostClosedError;
        switch (hungUp ? QAbstractSocket::SslHandshakeFailedError : m_socket.error()) {
        case QAbstractSocket::HostNotFoundError:
            return {Error::Code::HostNotFound, {{u"host"_s, m_server.host()}}, detail};
        case QAbstractSocket::ConnectionRefusedError:
            return {Error::Code::ConnectionRefused, server, detail};
        case QAbstractSocket::SslHandshakeFailedError:
        case QAbstractSocket::SslInternalError:
        case QAbstractSocket::SslInvalidUserDataError: {
            Error error{Error::Code::TlsFailed, server, detail};
            error.context.insert(u"reason"_s, detail);
            return error;
        }
        default:
            return {Error::Code::ConnectionLost, server, detail};
        }
    }

    QUrl m_server;
    milliseconds m_timeout;
    QPromise<Result<TlsFacts>> m_promise;
    QSslSocket m_socket;
    QTimer m_limit;
    QList<QSslError> m_errors;
    bool m_connected = false;
    bool m_ended = false;
};

} // namespace

QByteArray publicKeyPinOf(const QSslCertificate &certificate)
{
    const QByteArray info = publicKeyInfoOf(certificate.toDer());
    return info.isEmpty() ? QByteArray()
                          : QCryptographicHash::hash(info, QCryptographicHash::Sha256).toBase64();
}

QFuture<Result<TlsFacts>> probeTls(const QUrl &server, const TlsProbeOptions &options)
{
    if (options.cancel.isCancelled())
        return failedFuture<TlsFacts>(Error::cancelled());
    return (new TlsLook(server, options))->begin();
}

} // namespace chatflow
