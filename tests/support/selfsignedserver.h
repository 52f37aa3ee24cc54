// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/places.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>

namespace chatflow::test
{

/// Shows a certificate of data/net that it signed itself, and says nothing behind it.
class SelfSignedServer : public QObject
{
public:
    explicit SelfSignedServer(const QString &certificate = QStringLiteral("localhost"),
                              const QString &keyName = {})
    {
        QFile key(dataPath(QStringLiteral("net/%1.key").arg(keyName.isEmpty() ? certificate : keyName)));
        if (!key.open(QIODevice::ReadOnly))
            qFatal("no key");
        m_certificate =
            QSslCertificate::fromPath(dataPath(QStringLiteral("net/%1.pem").arg(certificate))).value(0);
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(m_certificate);
        tls.setPrivateKey(QSslKey(&key, QSsl::Ec));
        m_server.setSslConfiguration(tls);
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("no free port");
    }
    QString url() const { return QStringLiteral("https://localhost:%1").arg(m_server.serverPort()); }
    const QSslCertificate &certificate() const { return m_certificate; }

private:
    QSslServer m_server;
    QSslCertificate m_certificate;
};

} // namespace chatflow::test
