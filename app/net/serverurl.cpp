// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/serverurl.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

bool isLoopbackHost(const QString &host)
{
    return host == "localhost"_L1 || host.endsWith(".localhost"_L1) || QHostAddress(host).isLoopback();
}

bool isPrivateHost(const QString &host)
{
    const QHostAddress address(host);
    if (isLoopbackHost(host) || address.isLinkLocal() || address.isUniqueLocalUnicast())
        return true;
    const auto within = [&address](const QString &network, int bits) {
        return address.isInSubnet(QHostAddress(network), bits);
    };
    return within(u"10.0.0.0"_s, 8) || within(u"172.16.0.0"_s, 12) || within(u"192.168.0.0"_s, 16);
}

Error badUrl(const QString &text, const QString &why)
{
    return {Error::Code::BadUrl, {{u"url"_s, text}}, why};
}

} // namespace

Result<QUrl> serverUrlFrom(const QString &text)
{
    const QString trimmed = text.trimmed();
    const bool hasScheme = trimmed.contains("://"_L1);
    QUrl url(hasScheme ? trimmed : "https://"_L1 + trimmed, QUrl::StrictMode);
    // What was typed may hold a password: only an address without one goes into the error.
    const QString shown = url.userInfo().isEmpty() && !trimmed.contains(u'@') ? trimmed : serverName(url);
    if (!url.isValid() || url.host().isEmpty())
        return fail(badUrl(shown, u"not a URL: "_s + url.errorString()));
    if (!hasScheme && isPrivateHost(url.host()))
        url.setScheme(u"http"_s);
    if (url.scheme() != "http"_L1 && url.scheme() != "https"_L1)
        return fail(badUrl(shown, u"scheme"_s));
    if (!url.userInfo().isEmpty())
        return fail(badUrl(shown, u"user name or password in the address"_s));
    if (url.hasQuery() || url.hasFragment())
        return fail(badUrl(shown, u"query or fragment"_s));
    if (url.port() == 0)
        return fail(badUrl(shown, u"port 0"_s));
    if (url.port() == (url.scheme() == "https"_L1 ? 443 : 80))
        url.setPort(-1);
    QString path = url.path(QUrl::FullyEncoded);
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path, QUrl::TolerantMode);
    return url;
}

QString serverName(const QUrl &url)
{
    QUrl bare;
    bare.setHost(url.host());
    bare.setPort(url.port());
    return bare.authority();
}

QString serverOrigin(const QUrl &url)
{
    if (url.host().isEmpty())
        return {};
    QUrl origin;
    origin.setScheme(url.scheme());
    origin.setHost(url.host());
    const int usual = url.scheme() == "https"_L1 ? 443 : 80;
    origin.setPort(url.port() == usual ? -1 : url.port());
    return origin.toString(QUrl::FullyEncoded);
}

bool isLoopback(const QUrl &url)
{
    return isLoopbackHost(url.host());
}

bool isPlainHttpToElsewhere(const QUrl &url)
{
    return url.scheme() != "https"_L1 && !isLoopback(url);
}

QUrl endpointUrl(const QUrl &base, const QStringList &segments, const QUrlQuery &query)
{
    QString path = base.path(QUrl::FullyEncoded);
    for (const QString &segment : segments)
        path += u'/' + QString::fromLatin1(QUrl::toPercentEncoding(segment));
    QUrl url = base;
    url.setPath(path, QUrl::TolerantMode);
    if (!query.isEmpty())
        url.setQuery(query);
    return url;
}

} // namespace chatflow
