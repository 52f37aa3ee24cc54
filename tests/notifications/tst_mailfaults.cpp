// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifications/mailsender.h"
#include "notifications/mailverdict.h"
#include "notifications/noticeerrortext.h"

#include "notifications/scriptedmailserver.h"
#include "support/awaited.h"
#include "support/verifyresult.h"

#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace chatflow::test;

namespace
{

MailMessage hello()
{
    MailMessage message;
    message.to = QStringList{u"ana@example.com"_s};
    message.subject = u"Hola"_s;
    message.text = u".\nHola"_s;
    message.id = u"msg_1"_s;
    return message;
}

MailTerms impatient()
{
    MailTerms terms;
    terms.connectTimeout = milliseconds(2'000);
    terms.replyTimeout = milliseconds(1'000);
    terms.timeout = milliseconds(4'000);
    return terms;
}

using Script = QHash<QByteArray, QByteArray>;

} // namespace

/// MailSender and servers that misbehave.
class TestMailFaults : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void a_server_without_tls_on_this_computer_takes_it()
    {
        ScriptedMailServer host;
        MailSender sender(impatient());
        VERIFY_RESULT(awaited(sender.send(host.server(), {}, hello())));
        QVERIFY(host.heard().contains("EHLO localhost\r\n"));
        QVERIFY(host.heard().contains("RCPT TO:<ana@example.com>\r\n"));
        QVERIFY2(host.heard().contains("\r\n\r\n..\r\nHola\r\n.\r\n"), host.heard().constData());
    }

    void faults_data()
    {
        QTest::addColumn<QByteArray>("at");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("mayHaveBeenSent");
        const QByteArray silence = ScriptedMailServer::silence();
        const auto row = [](const char *name, const QByteArray &at, const QByteArray &answer,
                            const QString &code,
                            bool maybe = false) { QTest::newRow(name) << at << answer << code << maybe; };
        row("a web server", "<connect>", "HTTP/1.1 400 Bad Request\r\n\r\n<html></html>\r\n",
            u"malformed_reply"_s);
        row("half a line", "<connect>", "22", u"timed_out"_s);
        row("ten megabytes", "<connect>",
            QByteArray("220-").append(QByteArray(60, 'x')).append("\r\n").repeated(160'000),
            u"malformed_reply"_s);
        row("ten megabytes in a line", "<connect>", QByteArray(10'000'000, 'x'), u"malformed_reply"_s);
        row("hangs at once", "<connect>", silence, u"timed_out"_s);
        row("closes at once", "<connect>", {}, u"connection_lost"_s);
        row("not now", "<connect>", "421 too busy\r\n", u"rate_limited"_s);
        row("hangs at the recipient", "RCPT", silence, u"timed_out"_s);
        row("closes at the recipient", "RCPT", {}, u"connection_lost"_s);
        row("closes before the mail", "DATA", {}, u"connection_lost"_s);
        row("no room", "DATA", "452 no room\r\n", u"rate_limited"_s);
        row("closes after the mail", "<data>", {}, u"outcome_unknown"_s, true);
        row("hangs after the mail", "<data>", silence, u"outcome_unknown"_s, true);
        row("nonsense after the mail", "<data>", "hello\r\n", u"outcome_unknown"_s, true);
        row("refuses after the mail", "<data>", "554 5.7.1 spam\r\n", u"send_rejected"_s);
        row("puts off after the mail", "<data>", "451 later\r\n", u"rate_limited"_s);
    }
    void faults()
    {
        QFETCH(QByteArray, at);
        QFETCH(QByteArray, answer);
        QFETCH(QString, code);
        QFETCH(bool, mayHaveBeenSent);
        ScriptedMailServer host(Script{{at, answer}});
        MailSender sender(impatient());
        const auto sent = awaited(sender.send(host.server(), {}, hello()));
        QVERIFY(!sent);
        QVERIFY2(sent.error().name() == code, failureOf(sent).constData());
        QCOMPARE(chatflow::mayHaveBeenSent(sent.error()), mayHaveBeenSent);
        QVERIFY(!noticeErrorText(sent.error()).what.contains(u'{'));
    }

    void nothing_is_said_before_tls()
    {
        ScriptedMailServer host;
        MailServer server = host.server();
        server.security = MailServer::Security::StartTls;
        server.login = MailServer::Login::Password;
        server.user = u"ana"_s;
        MailSender sender(impatient());
        const SecretValue secret(QByteArrayLiteral("right horse"));
        const auto sent = awaited(sender.send(server, secret, hello()));
        VERIFY_FAILED(sent, Error::Code::TlsFailed);
        QVERIFY(noticeErrorText(sent.error()).what.contains(u"STARTTLS"_s));
        QVERIFY(!host.heard().contains("AUTH"));
        QVERIFY(!host.heard().contains("MAIL"));
    }

    void nobody_there()
    {
        MailServer server;
        {
            ScriptedMailServer host;
            server = host.server();
        }
        MailSender sender(impatient());
        VERIFY_FAILED(awaited(sender.send(server, {}, hello())), Error::Code::ConnectionRefused);
        server.host = u"mail.invalid"_s;
        server.security = MailServer::Security::StartTls;
        VERIFY_FAILED(awaited(sender.send(server, {}, hello())), Error::Code::HostNotFound);
    }

    void it_can_be_cancelled_and_does_not_hold_up_the_end()
    {
        ScriptedMailServer host(Script{{"RCPT", ScriptedMailServer::silence()}});
        QFuture<Result<>> left;
        {
            MailSender sender;
            const CancelToken cancel;
            QTimer::singleShot(200, this, [&] { cancel.cancel(); });
            VERIFY_FAILED(awaited(sender.send(host.server(), {}, hello(), cancel)), Error::Code::Cancelled);
            left = sender.send(host.server(), {}, hello());
        }
        VERIFY_FAILED(awaited(left), Error::Code::Cancelled);
    }
};

QTEST_GUILESS_MAIN(TestMailFaults)
#include "tst_mailfaults.moc"
