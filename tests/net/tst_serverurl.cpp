// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/serverurl.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;

class TestServerUrl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void normalises_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("url"); // empty: refused
        QTest::newRow("as it should be")
            << u"https://flowise.example.com"_s << u"https://flowise.example.com"_s;
        QTest::newRow("slash") << u"https://flowise.example.com/"_s << u"https://flowise.example.com"_s;
        QTest::newRow("blanks") << u"  https://a.example/ "_s << u"https://a.example"_s;
        QTest::newRow("path") << u"https://example.com/flowise//"_s << u"https://example.com/flowise"_s;
        QTest::newRow("capitals") << u"HTTPS://Flowise.Example.COM/Sub"_s
                                  << u"https://flowise.example.com/Sub"_s;
        QTest::newRow("no scheme") << u"flowise.example.com"_s << u"https://flowise.example.com"_s;
        QTest::newRow("no scheme, port")
            << u"flowise.example.com:3000"_s << u"https://flowise.example.com:3000"_s;
        QTest::newRow("this machine") << u"localhost:3000"_s << u"http://localhost:3000"_s;
        QTest::newRow("loopback") << u"127.0.0.1:3000/"_s << u"http://127.0.0.1:3000"_s;
        QTest::newRow("IPv6") << u"[::1]:3000"_s << u"http://[::1]:3000"_s;
        QTest::newRow("private network") << u"192.168.1.5:8080"_s << u"http://192.168.1.5:8080"_s;
        QTest::newRow("default port") << u"https://a.example:443/x"_s << u"https://a.example/x"_s;
        QTest::newRow("default port, http") << u"http://a.example:80"_s << u"http://a.example"_s;
        QTest::newRow("international") << u"https://café.example"_s << u"https://xn--caf-dma.example"_s;
        QTest::newRow("empty") << u""_s << u""_s;
        QTest::newRow("ftp") << u"ftp://a.example"_s << u""_s;
        QTest::newRow("file") << u"file:///etc/passwd"_s << u""_s;
        QTest::newRow("user") << u"https://me@a.example"_s << u""_s;
        QTest::newRow("password") << u"https://me:hunter2@a.example"_s << u""_s;
        QTest::newRow("query") << u"https://a.example?apikey=1"_s << u""_s;
        QTest::newRow("fragment") << u"https://a.example#x"_s << u""_s;
        QTest::newRow("no host") << u"https:///x"_s << u""_s;
        QTest::newRow("port 0") << u"https://a.example:0"_s << u""_s;
        QTest::newRow("bad port") << u"https://a.example:99999"_s << u""_s;
        QTest::newRow("a sentence") << u"my flowise server"_s << u""_s;
    }

    void normalises()
    {
        QFETCH(QString, typed);
        QFETCH(QString, url);
        const auto result = serverUrlFrom(typed);
        if (url.isEmpty()) {
            QVERIFY(!result);
            QCOMPARE(result.error().code, Error::Code::BadUrl);
            QVERIFY(!result.error().context.value(u"url"_s).contains("hunter2"_L1));
            QVERIFY(!result.error().toLog().contains("hunter2"_L1));
            return;
        }
        QVERIFY2(result.has_value(), result ? "" : qPrintable(result.error().toLog()));
        QCOMPARE(QString::fromLatin1(result->toEncoded()), url);
        QCOMPARE(serverUrlFrom(QString::fromLatin1(result->toEncoded())).value(), *result);
    }

    void tellsWhereItGoes()
    {
        QVERIFY(isLoopback(QUrl(u"http://localhost:1"_s)));
        QVERIFY(isLoopback(QUrl(u"http://127.9.9.9"_s)));
        QVERIFY(isLoopback(QUrl(u"http://[::1]"_s)));
        QVERIFY(!isLoopback(QUrl(u"http://localhost.example.com"_s)));
        QVERIFY(!isLoopback(QUrl(u"http://128.0.0.1"_s)));
        QVERIFY(isPlainHttpToElsewhere(QUrl(u"http://192.168.1.5"_s)));
        QVERIFY(!isPlainHttpToElsewhere(QUrl(u"https://a.example"_s)));
        QVERIFY(!isPlainHttpToElsewhere(QUrl(u"http://127.0.0.1"_s)));
    }

    void namesServers()
    {
        QCOMPARE(serverName(QUrl(u"https://a.example/x?y"_s)), u"a.example"_s);
        QCOMPARE(serverName(QUrl(u"http://me:pw@127.0.0.1:3000/"_s)), u"127.0.0.1:3000"_s);
        QCOMPARE(serverName(QUrl(u"http://[::1]:3000/"_s)), u"[::1]:3000"_s);
    }

    void encodesSegments()
    {
        const QUrl base(u"https://a.example/sub"_s);
        QCOMPARE(endpointUrl(base, {u"message"_s, u"sendText"_s, u"my shop/ção?#%2F"_s}).toEncoded(),
                 QByteArray("https://a.example/sub/message/sendText/my%20shop%2F%C3%A7%C3%A3o%3F%23%252F"));
        QUrlQuery query;
        query.addQueryItem(u"a"_s, u"b"_s);
        QCOMPARE(endpointUrl(QUrl(u"https://a.example"_s), {u"x"_s}, query).toEncoded(),
                 QByteArray("https://a.example/x?a=b"));
    }
};

QTEST_GUILESS_MAIN(TestServerUrl)
#include "tst_serverurl.moc"
