// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/curlerror.h"

#include "net/curltls.h"
#include "net/curltransfer.h"
#include "net/serverurl.h"

#include <cerrno>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

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
    if (isTlsFailure(code) && !wentAwayInHandshake(code, transfer.failure())) {
        Error error{Error::Code::TlsFailed, server, detail};
        error.context.insert(u"reason"_s, tlsReason(code, transfer.certificateVerdict(), transfer.failure()));
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
