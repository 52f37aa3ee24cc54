// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notifications/mailserver.h"

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace chatflow::test
{

/// A real mail server (Exim) on loopback, with a folder, a configuration and a spool of its own. It lets
/// "ana" in, with the password "right horse" or the token "token-1", over TLS only, and puts whatever it
/// takes into a folder; it refuses nobody@, puts off later@, and takes no mail from other@shop.example, none
/// over 200 KB and none whose subject has "spam" in it. Debian: exim4-daemon-light.
class MailHost
{
public:
    /// `passwordWay` is "PLAIN" or "LOGIN".
    explicit MailHost(const QString &passwordWay = QStringLiteral("PLAIN"));
    ~MailHost();

    /// Why it does not run; empty when it does.
    QString error() const { return m_error; }
    /// How to reach it; its certificate is data/net/localhost.pem.
    MailServer server(MailServer::Security security = MailServer::Security::StartTls) const;
    /// The mails that it has taken, as they lie in its folder.
    QList<QByteArray> mails() const;

private:
    QString start(const QString &passwordWay);

    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_smtp = 0;
    quint16 m_smtps = 0;
    QString m_error;
};

} // namespace chatflow::test
