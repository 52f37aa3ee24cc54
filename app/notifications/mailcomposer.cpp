// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifications/mailcomposer.h"

#include "notifications/mailaddress.h"
#include "notifications/mailencoding.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QLocale>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

Result<> checkLine(const QString &text, const QString &field)
{
    const bool isClean = std::none_of(text.begin(), text.end(), [](QChar c) {
        return c.unicode() < 0x20 || c.unicode() == 0x7f || c == QChar::LineSeparator ||
               c == QChar::ParagraphSeparator;
    });
    if (isClean)
        return {};
    return fail(
        Error::invalid(field, QCoreApplication::translate("chatflow::Mail", "it has a line break in it")));
}

// RFC 5322, 3.3: English whatever the language.
QByteArray dateHeader(Instant at)
{
    return QLocale::c().toString(toDateTime(at), u"ddd, dd MMM yyyy HH:mm:ss"_s).toLatin1() + " +0000";
}

QByteArray nameAndAddress(const QString &name, const QByteArray &address, qsizetype used)
{
    if (name.isEmpty())
        return '<' + address + '>';
    QByteArray shown = headerText(name, used);
    if (!shown.startsWith("=?"))
        shown = '"' + shown.replace('\\', "\\\\").replace('"', "\\\"") + '"';
    return shown + "\r\n <" + address + '>';
}

// Nothing of the message can hold it: it is made from the whole of it.
QByteArray boundaryOf(const MailMessage &message)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(message.id.toUtf8());
    hash.addData(message.text.toUtf8());
    hash.addData(message.html.toUtf8());
    for (const MailAttachment &attachment : message.attachments)
        hash.addData(attachment.bytes);
    return "=_" + hash.result().toHex().first(32);
}

QByteArray textPart(const char *type, const QString &text)
{
    return QByteArray("Content-Type: ") + type +
           "; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n" + quotedPrintable(text);
}

QByteArray multipart(const char *kind, const QByteArray &boundary, const QList<QByteArray> &parts)
{
    QByteArray out =
        QByteArray("Content-Type: multipart/") + kind + ";\r\n boundary=\"" + boundary + "\"\r\n\r\n";
    for (const QByteArray &part : parts)
        out += "--" + boundary + "\r\n" + part;
    return out + "--" + boundary + "--\r\n";
}

Result<QByteArray> attachmentPart(const MailAttachment &attachment)
{
    CHATFLOW_TRY(checkLine(attachment.name, u"attachment"_s));
    static const QRegularExpression type(u"^[A-Za-z0-9.+-]{1,60}/[A-Za-z0-9.+-]{1,60}$"_s);
    const QByteArray known = type.match(attachment.type).hasMatch()
                                 ? attachment.type.toLatin1()
                                 : QByteArrayLiteral("application/octet-stream");
    // RFC 2231, a line a header: a name is short.
    const QByteArray name = QUrl::toPercentEncoding(attachment.name.left(80));
    return "Content-Type: " + known + "\r\nContent-Transfer-Encoding: base64\r\n" +
           "Content-Disposition: attachment;\r\n filename*=UTF-8''" + name + "\r\n\r\n" +
           base64Lines(attachment.bytes);
}

Result<QByteArray> bodyOf(const MailMessage &message)
{
    const QByteArray boundary = boundaryOf(message);
    QByteArray body = textPart("text/plain", message.text);
    if (!message.html.isEmpty())
        body = multipart("alternative", boundary + "a", {body, textPart("text/html", message.html)});
    if (message.attachments.isEmpty())
        return body;
    QList<QByteArray> parts{body};
    for (const MailAttachment &attachment : message.attachments) {
        const auto part = attachmentPart(attachment);
        if (!part)
            return fail(part.error());
        parts.append(*part);
    }
    return multipart("mixed", boundary + "m", parts);
}

} // namespace

Result<ComposedMail> composeMail(const MailServer &server, const MailMessage &message)
{
    CHATFLOW_TRY(checkLine(message.subject, u"subject"_s));
    CHATFLOW_TRY(checkLine(server.fromName, u"from_name"_s));
    const auto from = wireAddress(server.fromAddress, u"from"_s);
    if (!from)
        return fail(from.error());
    if (message.to.isEmpty())
        return fail(Error::invalid(
            u"to"_s, QCoreApplication::translate("chatflow::Mail", "there is nobody it could go to")));

    ComposedMail mail{*from, {}, {}};
    QByteArray to;
    for (const QString &address : message.to) {
        const auto wire = wireAddress(address, u"to"_s);
        if (!wire)
            return fail(wire.error());
        mail.to.append(*wire);
        to += (to.isEmpty() ? "" : ",\r\n ") + *wire;
    }
    const auto body = bodyOf(message);
    if (!body)
        return fail(body.error());
    static const QRegularExpression unfit(u"[^A-Za-z0-9._-]"_s);
    const QByteArray id = QString(message.id).remove(unfit).toLatin1();
    mail.bytes = "Date: " + dateHeader(message.date) +
                 "\r\nFrom: " + nameAndAddress(server.fromName, *from, 7) + "\r\nTo: " + to +
                 "\r\nSubject: " + headerText(message.subject, 9) + "\r\nMessage-ID: <" + id +
                 from->mid(from->lastIndexOf('@')) +
                 ">\r\nAuto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n" + *body;
    return mail;
}

} // namespace chatflow
