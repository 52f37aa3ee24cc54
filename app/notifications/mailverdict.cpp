// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifications/mailverdict.h"

#include "net/curltls.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

using Code = Error::Code;

// What a stranger wrote, made fit for one line on the screen.
QString wordsOf(const QByteArray &line)
{
    QString text = QString::fromUtf8(line.left(400)).simplified();
    text.removeIf([](QChar c) { return !c.isPrint(); });
    return text.left(200);
}

Error ofServer(Code code, const MailEnd &end, const QString &verdict = {})
{
    Error error{code, {{u"server"_s, end.server}}, {}};
    error.detail = u"curl error %1: %2"_s.arg(end.code).arg(QString::fromUtf8(end.failure));
    if (!verdict.isEmpty())
        error.context.insert(u"mail"_s, verdict);
    if (!end.said.isEmpty())
        error.context.insert(u"reason"_s, wordsOf(end.said));
    return error;
}

Error later(const MailEnd &end)
{
    Error error = ofServer(Code::RateLimited, end, u"later"_s);
    error.context.insert(u"seconds"_s, u"300"_s);
    return error;
}

Error tls(const MailEnd &end)
{
    Error error = ofServer(Code::TlsFailed, end);
    const bool isMissing = end.code == CURLE_USE_SSL_FAILED;
    error.context.insert(
        u"reason"_s, isMissing ? QCoreApplication::translate("chatflow::Mail", "it does not offer STARTTLS")
                               : tlsReason(static_cast<CURLcode>(end.code), end.certificate, end.failure));
    return error;
}

Error notConnected(const MailEnd &end)
{
    constexpr int windowsRefused = 10061;
    const bool isRefused = end.systemError == ECONNREFUSED || end.systemError == windowsRefused;
    return ofServer(isRefused ? Code::ConnectionRefused : Code::ConnectionLost, end);
}

Error timedOut(const MailEnd &end)
{
    Error error = ofServer(Code::TimedOut, end);
    error.context.insert(u"seconds"_s, QString::number((end.timeout.count() + 999) / 1000));
    return error;
}

Error notSmtp(const MailEnd &end)
{
    Error error = ofServer(Code::MalformedReply, end, u"not_smtp"_s);
    error.context.insert(u"path"_s, u"SMTP"_s);
    error.context.insert(u"expected"_s, u"220"_s);
    return error;
}

bool isTooLarge(const MailEnd &end)
{
    return end.reply == 552 || end.reply == 523 || end.said.contains(" 5.3.4 ") ||
           end.said.contains(" 5.2.3 ");
}

bool isLoginFailure(const MailEnd &end)
{
    return end.code == CURLE_LOGIN_DENIED || end.reply == 535 || end.reply == 534 || end.reply == 530 ||
           end.reply == 538;
}

// The server said no.
Error refused(const MailEnd &end)
{
    if (end.reply >= 400 && end.reply < 500)
        return later(end);
    if (isTooLarge(end))
        return ofServer(Code::TooLarge, end, u"too_large"_s);
    if (isLoginFailure(end)) {
        const bool isNoWay = end.code == CURLE_LOGIN_DENIED && end.reply < 400;
        return ofServer(Code::Unauthorized, end, isNoWay ? u"no_login"_s : u"login"_s);
    }
    if (end.failure.startsWith("RCPT"))
        return ofServer(Code::SendRejected, end, u"recipient"_s);
    if (end.failure.startsWith("MAIL"))
        return ofServer(Code::SendRejected, end, u"sender"_s);
    return ofServer(Code::SendRejected, end, u"refused"_s);
}

} // namespace

Error mailError(const MailEnd &end)
{
    const auto code = static_cast<CURLcode>(end.code);
    const bool saidNo = end.reply >= 400 && end.reply < 600;
    if (end.wasHandedOver && !(saidNo && code == CURLE_WEIRD_SERVER_REPLY)) {
        Error error = ofServer(Code::OutcomeUnknown, end, u"unknown"_s);
        error.context.remove(u"reason"_s);
        return error;
    }
    if (end.cancelled)
        return Error::cancelled();
    // libcurl has a limit of its own for one line.
    if (end.isForeign || end.failure.startsWith("Too large response"))
        return notSmtp(end);
    if (isTlsFailure(code) && !wentAwayInHandshake(code, end.failure))
        return tls(end);
    switch (code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return {Code::HostNotFound, {{u"host"_s, end.host}}, {}};
    case CURLE_COULDNT_CONNECT:
        return notConnected(end);
    case CURLE_OPERATION_TIMEDOUT:
        return timedOut(end);
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_UNSUPPORTED_PROTOCOL:
        return saidNo ? refused(end) : notSmtp(end);
    case CURLE_LOGIN_DENIED:
    case CURLE_REMOTE_ACCESS_DENIED:
    case CURLE_SEND_ERROR:
        return saidNo || code == CURLE_LOGIN_DENIED ? refused(end) : ofServer(Code::ConnectionLost, end);
    default:
        return saidNo ? refused(end) : ofServer(Code::ConnectionLost, end);
    }
}

bool mayHaveBeenSent(const Error &error)
{
    return error.code == Code::OutcomeUnknown;
}

} // namespace chatflow
