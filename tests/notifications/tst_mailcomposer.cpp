// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifications/mailcomposer.h"

#include "notifications/mailaddress.h"
#include "notifications/mailencoding.h"
#include "support/verifyresult.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;

namespace
{

MailServer shop()
{
    MailServer server;
    server.host = u"mail.shop.example"_s;
    server.login = MailServer::Login::None;
    server.fromName = u"Panadería"_s;
    server.fromAddress = u"avisos@shop.example"_s;
    return server;
}

MailMessage hello()
{
    MailMessage message;
    message.to = QStringList{u"ana@example.com"_s};
    message.subject = u"Hola"_s;
    message.text = u"Alguien espera."_s;
    message.id = u"msg_1"_s;
    message.date = instantFromMs(1'795'846'318'000);
    return message;
}

} // namespace

/// What a mail looks like on the wire.
class TestMailComposer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void has_the_headers_of_a_notice()
    {
        const auto mail = composeMail(shop(), hello());
        VERIFY_RESULT(mail);
        QCOMPARE(mail->from, "avisos@shop.example");
        QCOMPARE(mail->to, QList<QByteArray>{"ana@example.com"});
        QCOMPARE(mail->bytes, QByteArray("Date: Sat, 28 Nov 2026 06:11:58 +0000\r\n"
                                         "From: =?UTF-8?B?UGFuYWRlcsOtYQ==?=\r\n <avisos@shop.example>\r\n"
                                         "To: ana@example.com\r\n"
                                         "Subject: Hola\r\n"
                                         "Message-ID: <msg_1@shop.example>\r\n"
                                         "Auto-Submitted: auto-generated\r\n"
                                         "MIME-Version: 1.0\r\n"
                                         "Content-Type: text/plain; charset=utf-8\r\n"
                                         "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
                                         "Alguien espera.\r\n"));
    }

    void long_subjects_are_folded_at_whole_characters()
    {
        const QString subject = u"¿Quién atiende? "_s.repeated(12) + u"😀"_s.repeated(30);
        const QByteArray header = headerText(subject, 9);
        QString read;
        for (const QByteArray &line : header.split('\n')) {
            QVERIFY2(line.size() <= 78, line.constData());
            const QByteArray word = line.trimmed();
            QVERIFY2(word.startsWith("=?UTF-8?B?") && word.endsWith("?="), word.constData());
            const QByteArray utf8 = QByteArray::fromBase64(word.mid(10, word.size() - 12));
            QVERIFY2(QString::fromUtf8(utf8).toUtf8() == utf8, word.constData()); // none cut in two
            read += QString::fromUtf8(utf8);
        }
        QCOMPARE(read, subject);
    }

    void text_goes_as_quoted_printable()
    {
        QCOMPARE(quotedPrintable(u"a=b "_s), "a=3Db=20\r\n");
        QCOMPARE(quotedPrintable(u"ñ\r\n.\r\nx"_s), "=C3=B1\r\n.\r\nx\r\n");
        const QByteArray longLine = quotedPrintable(u"áb"_s.repeated(200));
        for (const QByteArray &line : longLine.split('\n'))
            QVERIFY(line.size() <= 77);
    }

    void parts_hold_text_html_and_attachments()
    {
        MailMessage message = hello();
        message.html = u"<p>Alguien espera.</p>"_s;
        message.attachments = {{u"factura ñ.pdf"_s, u"application/pdf"_s, QByteArray(500, 'x')},
                               {u"a.bin"_s, u"no type\r\nX: y"_s, "b"}};
        const auto mail = composeMail(shop(), message);
        VERIFY_RESULT(mail);
        QCOMPARE(mail->bytes.count("multipart/mixed"), 1);
        QCOMPARE(mail->bytes.count("multipart/alternative"), 1);
        QVERIFY(mail->bytes.contains("filename*=UTF-8''factura%20%C3%B1.pdf"));
        QVERIFY(mail->bytes.contains("Content-Type: application/octet-stream"));
        QVERIFY(!mail->bytes.contains("X: y"));
        QVERIFY(!QByteArray(mail->bytes).replace("\r\n", "").contains('\n'));
    }

    void headers_take_no_line_breaks_data()
    {
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("to");
        QTest::newRow("subject") << u"Hola\r\nBcc: all@example.com"_s << u"ana@example.com"_s;
        QTest::newRow("lone LF") << u"Hola\nx"_s << u"ana@example.com"_s;
        QTest::newRow("line separator") << u"Hola\u2028x"_s << u"ana@example.com"_s;
        QTest::newRow("address") << u"Hola"_s << u"ana@example.com\r\nRCPT TO:<b@example.com>"_s;
        QTest::newRow("address local") << u"Hola"_s << u"an\na@example.com"_s;
    }
    void headers_take_no_line_breaks()
    {
        QFETCH(QString, subject);
        QFETCH(QString, to);
        MailMessage message = hello();
        message.subject = subject;
        message.to = QStringList{to};
        VERIFY_FAILED(composeMail(shop(), message), Error::Code::InvalidArgument);
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("wire"); // empty: refused
        QTest::newRow("plain") << u" ana.b+c@example.com "_s << QByteArray("ana.b+c@example.com");
        QTest::newRow("idn") << u"ana@peluquería.example"_s << QByteArray("ana@xn--peluquera-n5a.example");
        QTest::newRow("own computer") << u"root@localhost"_s << QByteArray("root@localhost");
        QTest::newRow("accent before the @") << u"josé@example.com"_s << QByteArray();
        QTest::newRow("no @") << u"ana.example.com"_s << QByteArray();
        QTest::newRow("no domain") << u"ana@"_s << QByteArray();
        QTest::newRow("no dot") << u"ana@example"_s << QByteArray();
        QTest::newRow("two dots") << u"a..b@example.com"_s << QByteArray();
        QTest::newRow("blank") << u"a b@example.com"_s << QByteArray();
        QTest::newRow("blank in domain") << u"a@exa mple.com"_s << QByteArray();
        QTest::newRow("angle") << u"a@example.com>"_s << QByteArray();
        QTest::newRow("long") << QString(u"a"_s.repeated(65) + u"@example.com"_s) << QByteArray();
    }
    void addresses()
    {
        QFETCH(QString, typed);
        QFETCH(QByteArray, wire);
        const auto address = wireAddress(typed, u"to"_s);
        if (wire.isEmpty())
            VERIFY_FAILED(address, Error::Code::InvalidArgument);
        else
            QCOMPARE(address.value_or(QByteArray("refused")), wire);
    }

    void a_server_elsewhere_needs_tls()
    {
        MailServer server = shop();
        VERIFY_RESULT(server.validate());
        server.security = MailServer::Security::None;
        VERIFY_FAILED(server.validate(), Error::Code::InvalidArgument);
        server.host = u"127.0.0.1"_s;
        VERIFY_RESULT(server.validate());
        server.pinnedPublicKey = u"abc"_s;
        VERIFY_FAILED(server.validate(), Error::Code::InvalidArgument);
    }

    void a_server_survives_json()
    {
        MailServer server = shop();
        server.security = MailServer::Security::Tls;
        server.login = MailServer::Login::Token;
        server.user = u"ana"_s;
        server.port = 465;
        const auto read = MailServer::fromJson(server.toJson());
        VERIFY_RESULT(read);
        QCOMPARE(*read, server);
        QJsonObject bad = server.toJson();
        bad.insert(u"port"_s, 70'000);
        QVERIFY(!MailServer::fromJson(bad));
    }
};

QTEST_GUILESS_MAIN(TestMailComposer)
#include "tst_mailcomposer.moc"
