// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifications/mailserver.h"

#include "base/enumnames.h"
#include "base/jsonreader.h"
#include "net/serverurl.h"
#include "notifications/mailaddress.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr EnumNames<MailServer::Security, 3> securities{{
    {MailServer::Security::StartTls, "starttls"_L1},
    {MailServer::Security::Tls, "tls"_L1},
    {MailServer::Security::None, "none"_L1},
}};

constexpr EnumNames<MailServer::Login, 3> logins{{
    {MailServer::Login::None, "none"_L1},
    {MailServer::Login::Password, "password"_L1},
    {MailServer::Login::Token, "token"_L1},
}};

bool hasControl(const QString &text)
{
    return std::any_of(text.begin(), text.end(),
                       [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7f; });
}

bool isLoopbackName(const QString &host)
{
    QUrl url;
    url.setHost(host);
    return isLoopback(url);
}

} // namespace

QString MailServer::name() const
{
    return host + u':' + QString::number(port);
}

Result<> MailServer::validate() const
{
    QUrl url;
    url.setHost(host, QUrl::StrictMode);
    if (host.isEmpty() || url.host().isEmpty() || port == 0)
        return fail(Error::invalid(
            u"host"_s, QCoreApplication::translate("chatflow::Mail", "it is not the name of a server")));
    if (security == Security::None && !isLoopbackName(host))
        return fail(Error::invalid(
            u"security"_s,
            QCoreApplication::translate("chatflow::Mail",
                                        "only a mail server on this computer may be used without TLS")));
    if (needsSecret() && user.isEmpty())
        return fail(Error::invalid(
            u"user"_s, QCoreApplication::translate("chatflow::Mail", "the user name is missing")));
    for (const auto &[field, text] : {std::pair(u"user"_s, user), std::pair(u"from_name"_s, fromName)}) {
        if (hasControl(text))
            return fail(Error::invalid(
                field, QCoreApplication::translate("chatflow::Mail", "it has a line break in it")));
    }
    if (!pinnedPublicKey.isEmpty()) {
        const auto key = QByteArray::fromBase64Encoding(pinnedPublicKey.toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
        constexpr qsizetype sha256 = 32;
        if (!key || key.decoded.size() != sha256)
            return fail(Error::invalid(
                u"pinned_key"_s, QCoreApplication::translate(
                                     "chatflow::Mail", "it is not the base64 of a SHA-256 of a public key")));
    }
    const auto from = wireAddress(fromAddress, u"from"_s);
    return from ? Result<>() : fail(from.error());
}

QJsonObject MailServer::toJson() const
{
    return {{u"host"_s, host},
            {u"port"_s, port},
            {u"security"_s, securityName(security)},
            {u"login"_s, loginName(login)},
            {u"user"_s, user},
            {u"from_name"_s, fromName},
            {u"from"_s, fromAddress},
            {u"pinned_key"_s, pinnedPublicKey}};
}

Result<MailServer> MailServer::fromJson(const QJsonObject &json)
{
    const JsonReader reader(json);
    MailServer server;
    server.host = reader.text(u"host");
    const qint64 port = reader.integer(u"port");
    if (port < 0 || port > 65535)
        reader.bad(u"port", u"port"_s);
    server.port = static_cast<quint16>(port);
    const auto security = securityFrom(reader.text(u"security"));
    if (!security)
        reader.bad(u"security", u"starttls, tls or none"_s);
    server.security = security.value_or(Security::StartTls);
    const auto login = loginFrom(reader.text(u"login"));
    if (!login)
        reader.bad(u"login", u"none, password or token"_s);
    server.login = login.value_or(Login::None);
    server.user = reader.optionalText(u"user");
    server.fromName = reader.optionalText(u"from_name");
    server.fromAddress = reader.text(u"from");
    server.pinnedPublicKey = reader.optionalText(u"pinned_key");
    CHATFLOW_TRY(reader.status());
    return server;
}

QString MailServer::securityName(Security security)
{
    return nameOf(securities, security);
}

std::optional<MailServer::Security> MailServer::securityFrom(const QString &name)
{
    return valueOf(securities, name);
}

QString MailServer::loginName(Login login)
{
    return nameOf(logins, login);
}

std::optional<MailServer::Login> MailServer::loginFrom(const QString &name)
{
    return valueOf(logins, name);
}

} // namespace chatflow
