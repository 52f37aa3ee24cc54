// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowise/pastedconnection.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;

class TestPastedConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understands_data();
    void understands();
    void refusesATextWithoutAnAddress();
    void refusesWhatIsTooLong();
};

void TestPastedConnection::understands_data()
{
    const QString id = u"6f9c1a52-0b7e-4d0a-9c53-2f4a8f1f6f3b"_s;
    const QString server = u"https://flowise.example.com"_s;
    const QString prediction = server + u"/api/v1/prediction/"_s + id;
    QTest::addColumn<QString>("pasted");
    QTest::addColumn<QString>("server");
    QTest::addColumn<QString>("flow");
    QTest::addColumn<QByteArray>("key");
    const QByteArray none;
    QTest::newRow("address") << prediction << server << id << none;
    QTest::newRow("server") << u" flowise.example.com/ "_s << server << u""_s << none;
    // As the window "API Endpoint" of Flowise 3.1 offers them.
    QTest::newRow("python") << uR"(import requests

API_URL = "%1"
headers = {"Authorization": "Bearer sk_AbC-12_3"}

def query(payload):
    response = requests.post(API_URL, headers=headers, json=payload)
    return response.json()
)"_s.arg(prediction) << server
                            << id << QByteArray("sk_AbC-12_3");
    QTest::newRow("javascript") << uR"(async function query(data) {
    const response = await fetch(
        "%1",
        {
            headers: {
                Authorization: "Bearer sk_AbC",
                "Content-Type": "application/json"
            },
            method: "POST",
            body: JSON.stringify(data)
        }
    );
    return await response.json();
})"_s.arg(prediction) << server << id
                                << QByteArray("sk_AbC");
    QTest::newRow("curl") << uR"(curl %1 \
     -X POST \
     -d '{"question": "Hey, how are you?"}' \
     -H "Content-Type: application/json" \
     -H "Authorization: Bearer sk_AbC")"_s.arg(prediction)
                          << server << id << QByteArray("sk_AbC");
    QTest::newRow("curl with a place for the key")
        << uR"(curl -H "Authorization: Bearer <your-api-key>" %1)"_s.arg(prediction) << server << id << none;
    QTest::newRow("curl, quoted, without the key")
        << u"curl '%1' -d '{}'"_s.arg(prediction) << server << id << none;
    QTest::newRow("pasted into one line")
        << u"curl -X POST \u2028 %1 \u2028 -H \"Authorization: Bearer k1\""_s.arg(prediction) << server << id
        << QByteArray("k1");
    QTest::newRow("embed") << uR"(<script type="module">
    import Chatbot from "https://cdn.example.net/npm/flowise-embed/dist/web.js"
    Chatbot.init({
        chatflowid: "%1",
        apiHost: "%2",
    })
</script>)"_s.arg(id, server)
                           << server << id << none;
    QTest::newRow("embed in React") << uR"(<BubbleChat chatflowid="%1" apiHost="%2" />)"_s.arg(id, server)
                                    << server << id << none;
    QTest::newRow("embed in JSX braces")
        << uR"(<BubbleChat apiHost={"%2"} chatflowid={'%1'} />)"_s.arg(id, server) << server << id << none;
    QTest::newRow("embed without the flow")
        << uR"(Chatbot.init({apiHost: '%1'}))"_s.arg(server) << server << u""_s << none;
    QTest::newRow("in a sentence") << u"Our flow: %1 (ask Ana)"_s.arg(prediction) << server << id << none;
}

void TestPastedConnection::understands()
{
    QFETCH(QString, pasted);
    QFETCH(QString, server);
    QFETCH(QString, flow);
    QFETCH(QByteArray, key);
    const auto connection = pastedConnectionFrom(pasted);
    QVERIFY2(connection, connection ? "" : qPrintable(connection.error().toLog()));
    QCOMPARE(connection->address.server.toString(), server);
    QCOMPARE(connection->address.flowId, flow);
    QCOMPARE(connection->key.reveal(), key);
}

void TestPastedConnection::refusesATextWithoutAnAddress()
{
    const auto connection = pastedConnectionFrom(u"Authorization: Bearer hunter2 and nothing else"_s);
    QVERIFY(!connection);
    QVERIFY(!connection.error().toLog().contains("hunter2"_L1));
}

void TestPastedConnection::refusesWhatIsTooLong()
{
    const auto connection = pastedConnectionFrom(u"https://a.example/"_s + QString(70'000, u'x'));
    QVERIFY(!connection);
    QCOMPARE(connection.error().code, Error::Code::TooLarge);
}

QTEST_GUILESS_MAIN(TestPastedConnection)
#include "tst_pastedconnection.moc"
