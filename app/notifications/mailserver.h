// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QJsonObject>
#include <QString>

namespace chatflow
{

/// The server that takes the workspace's mail, and who it comes from. Its password is kept apart.
struct MailServer {
    enum class Security {
        StartTls, ///< required: without it nothing is sent
        Tls,
        None, ///< a server on this computer only
    };
    enum class Login {
        None,
        Password, ///< PLAIN or LOGIN
        Token,    ///< an OAuth access token: XOAUTH2 or OAUTHBEARER
    };

    QString host;
    quint16 port = 587;
    Security security = Security::StartTls;
    Login login = Login::Password;
    QString user;
    QString fromName;
    QString fromAddress;
    /// Base64 of the SHA-256 of its public key; when it is set, that key tells the server, and no certificate
    /// authority.
    QString pinnedPublicKey;

    bool operator==(const MailServer &) const = default;

    QString name() const; ///< "host:port", for messages
    bool needsSecret() const { return login != Login::None; }
    /// InvalidArgument for the first thing that is wrong.
    Result<> validate() const;

    QJsonObject toJson() const;
    static Result<MailServer> fromJson(const QJsonObject &json);

    static QString securityName(Security security);
    static std::optional<Security> securityFrom(const QString &name);
    static QString loginName(Login login);
    static std::optional<Login> loginFrom(const QString &name);
};

} // namespace chatflow
