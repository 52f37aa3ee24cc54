// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifications/mailsender.h"

#include "notifications/mailhost.h"
#include "notifications/mailverdict.h"
#include "notifications/noticeerrortext.h"
#include "support/awaited.h"
#include "support/places.h"
#include "support/verifyresult.h"

#include <QFile>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace chatflow;
using namespace chatflow::test;

namespace
{

MailMessage hello()
{
    MailMessage message;
    message.to = QStringList{u"ana@example.com"_s};
    message.subject = u"Alguien espera en el chat: ¿quién atiende?"_s;
    message.text = u"Hola.\n.\n..dos\nAdiós."_s;
    message.id = u"msg_1"_s;
    message.date = instantFromMs(1'795'846'318'000);
    return message;
}

const SecretValue &password()
{
    static const SecretValue value(QByteArrayLiteral("right horse"));
    return value;
}

MailTerms trustingTheHost()
{
    MailTerms terms;
    QFile own(dataPath(u"net/localhost.pem"_s));
    if (own.open(QIODevice::ReadOnly))
        terms.authorities = own.readAll();
    return terms;
}

} // namespace

/// MailSender and a real mail server.
class TestMailSender : public QObject
{
    Q_OBJECT

    std::unique_ptr<MailHost> m_host;
    std::unique_ptr<MailSender> m_sender;

    Result<> send(const MailServer &server, const SecretValue &secret, const MailMessage &message)
    {
        return awaited(m_sender->send(server, secret, message));
    }

    /// Once the server has put `count` mails away.
    bool hasMails(qsizetype count)
    {
        return QTest::qWaitFor([&] { return m_host->mails().size() >= count; }, 10'000);
    }

private Q_SLOTS:
    void init()
    {
        m_host = std::make_unique<MailHost>();
        QVERIFY2(m_host->error().isEmpty(), qPrintable(m_host->error()));
        m_sender = std::make_unique<MailSender>(trustingTheHost());
    }
    void cleanup()
    {
        m_sender.reset();
        m_host.reset();
    }

    void arrives_over_starttls()
    {
        VERIFY_RESULT(send(m_host->server(), password(), hello()));
        QVERIFY(hasMails(1));
        const QByteArray mail = m_host->mails().value(0);
        QVERIFY(mail.contains("with esmtpsa"));
        QVERIFY(mail.contains("Message-ID: <msg_1@shop.example>"));
        QVERIFY(mail.contains("Auto-Submitted: auto-generated"));
        // The dots are those that were written: doubled on the way, single again.
        QVERIFY2(QByteArray(mail).replace("\r\n", "\n").endsWith("Hola.\n.\n..dos\nAdi=C3=B3s.\n"),
                 mail.constData());
    }

    void arrives_over_tls_and_with_a_token()
    {
        VERIFY_RESULT(send(m_host->server(MailServer::Security::Tls), password(), hello()));
        MailServer server = m_host->server();
        server.login = MailServer::Login::Token;
        VERIFY_RESULT(send(server, SecretValue("token-1"), hello()));
        VERIFY_FAILED(send(server, SecretValue("token-2"), hello()), Error::Code::Unauthorized);
        QVERIFY(hasMails(2));
    }

    void arrives_where_only_login_is_offered()
    {
        m_host = std::make_unique<MailHost>(u"LOGIN"_s);
        QVERIFY2(m_host->error().isEmpty(), qPrintable(m_host->error()));
        VERIFY_RESULT(send(m_host->server(), password(), hello()));
        QVERIFY(hasMails(1));
    }

    void several_recipients_and_an_attachment_arrive()
    {
        MailMessage message = hello();
        message.to = QStringList{u"ana@example.com"_s, u"luis@example.com"_s};
        message.attachments = {{u"a.txt"_s, u"text/plain"_s, QByteArray(100'000, 'a')}};
        VERIFY_RESULT(send(m_host->server(), password(), message));
        QVERIFY(hasMails(1));
        QVERIFY(m_host->mails().value(0).size() > 130'000);
    }

    void a_pinned_key_stands_for_authorities()
    {
        m_sender = std::make_unique<MailSender>(); // trusts the system's only
        MailServer server = m_host->server();
        const auto stranger = send(server, password(), hello());
        VERIFY_FAILED(stranger, Error::Code::TlsFailed);
        server.pinnedPublicKey = u"XcdWTVout8fqT8u76lbmwlVmljIe6BgnulY3yEmcu2U="_s;
        VERIFY_RESULT(send(server, password(), hello()));
        server.pinnedPublicKey = QString(u"A"_s.repeated(43) + u'=');
        VERIFY_FAILED(send(server, password(), hello()), Error::Code::TlsFailed);
        QVERIFY(hasMails(1));
    }

    void a_certificate_for_another_name_is_refused()
    {
        MailServer server = m_host->server();
        server.host = u"a.localhost"_s;
        const auto sent = send(server, password(), hello());
        QVERIFY(!sent);
        QVERIFY2(sent.error().code == Error::Code::TlsFailed ||
                     sent.error().code == Error::Code::HostNotFound,
                 failureOf(sent).constData());
    }

    void refusals_have_words_data()
    {
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("subject");
        QTest::addColumn<QString>("secret");
        QTest::addColumn<int>("size");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("words");
        const QString ana = u"ana@example.com"_s;
        const QString shop = u"avisos@shop.example"_s;
        const QString right = u"right horse"_s;
        QTest::newRow("password") << ana << shop << u"x"_s << u"wrong"_s << 1 << u"unauthorized"_s
                                  << u"does not accept the user name or the password"_s;
        QTest::newRow("recipient") << u"nobody@example.com"_s << shop << u"x"_s << right << 1
                                   << u"send_rejected"_s << u"no such person here"_s;
        QTest::newRow("greylisted") << u"later@example.com"_s << shop << u"x"_s << right << 1
                                    << u"rate_limited"_s << u"tries again later"_s;
        QTest::newRow("sender") << ana << u"other@shop.example"_s << u"x"_s << right << 1
                                << u"send_rejected"_s << u"from this address"_s;
        QTest::newRow("too large") << ana << shop << u"x"_s << right << 300'000 << u"too_large"_s
                                   << u"too large"_s;
        QTest::newRow("spam") << ana << shop << u"spam"_s << right << 1 << u"send_rejected"_s
                              << u"this looks like spam"_s;
    }
    void refusals_have_words()
    {
        QFETCH(QString, to);
        QFETCH(QString, from);
        QFETCH(QString, subject);
        QFETCH(QString, secret);
        QFETCH(int, size);
        QFETCH(QString, code);
        QFETCH(QString, words);
        MailServer server = m_host->server();
        server.fromAddress = from;
        MailMessage message = hello();
        message.to = QStringList{to};
        message.subject = subject;
        message.text = u"a"_s.repeated(size);
        const auto sent = send(server, SecretValue(secret.toUtf8()), message);
        QVERIFY(!sent);
        QCOMPARE(sent.error().name(), code);
        QVERIFY(!mayHaveBeenSent(sent.error()));
        const QString text = noticeErrorText(sent.error()).oneLine();
        QVERIFY2(text.contains(words), qPrintable(text));
        QVERIFY(!sent.error().toLog().contains(secret));
        QCOMPARE(m_host->mails().size(), 0);
    }
};

QTEST_GUILESS_MAIN(TestMailSender)
#include "tst_mailsender.moc"
