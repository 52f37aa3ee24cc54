// SPDX-License-Identifier: GPL-3.0-or-later
#include "flowise/predictionurl.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;

class TestPredictionUrl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void splits_data()
    {
        const QString id = u"6f9c1a52-0b7e-4d0a-9c53-2f4a8f1f6f3b"_s;
        QTest::addColumn<QString>("pasted");
        QTest::addColumn<QString>("server"); // empty: refused
        QTest::addColumn<QString>("flow");
        const QString server = u"https://flowise.example.com"_s;
        QTest::newRow("prediction") << server + u"/api/v1/prediction/"_s + id << server << id;
        QTest::newRow("predict with an id") << server + u"/api/v1/predict/"_s + id << server << id;
        QTest::newRow("predict without") << server + u"/api/v1/predict"_s << server << u""_s;
        QTest::newRow("prediction without, slash") << server + u"/api/v1/prediction/"_s << server << u""_s;
        QTest::newRow("capitals, blanks")
            << u"  HTTPS://Flowise.Example.com/api/v1/prediction/"_s + id.toUpper() + u"/ "_s << server << id;
        QTest::newRow("query") << server + u"/api/v1/prediction/"_s + id + u"?stream=true"_s << server << id;
        QTest::newRow("canvas page") << server + u"/canvas/"_s + id << server << id;
        QTest::newRow("agentflow page") << server + u"/v2/agentcanvas/"_s + id << server << id;
        QTest::newRow("chat page") << server + u"/chatbot/"_s + id << server << id;
        QTest::newRow("under a path")
            << server + u"/flows/api/v1/prediction/"_s + id << server + u"/flows"_s << id;
        QTest::newRow("server") << server + u"/"_s << server << u""_s;
        QTest::newRow("the API") << server + u"/api/v1/"_s << server << u""_s;
        QTest::newRow("no scheme, port")
            << u"localhost:3000/api/v1/prediction/"_s + id << u"http://localhost:3000"_s << id;
        QTest::newRow("IPv6") << u"http://[::1]:3000/api/v1/prediction/"_s + id << u"http://[::1]:3000"_s
                              << id;
        QTest::newRow("not an id") << server + u"/api/v1/prediction/my-flow"_s << u""_s << u""_s;
        QTest::newRow("half an id") << server + u"/api/v1/prediction/"_s + id.first(20) << u""_s << u""_s;
        QTest::newRow("key in the address")
            << u"https://me:hunter2@a.example/api/v1/prediction/"_s + id << u""_s << u""_s;
        QTest::newRow("other scheme") << u"ftp://a.example/api/v1/prediction/"_s + id << u""_s << u""_s;
        QTest::newRow("nothing") << u""_s << u""_s << u""_s;
    }
    void splits()
    {
        QFETCH(QString, pasted);
        QFETCH(QString, server);
        QFETCH(QString, flow);
        const auto address = predictionUrlFrom(pasted);
        QCOMPARE(!address, server.isEmpty());
        if (!address) {
            QVERIFY(!address.error().toLog().contains("hunter2"_L1));
            return;
        }
        QCOMPARE(QString::fromLatin1(address->server.toEncoded()), server);
        QCOMPARE(address->flowId, flow);
    }
};

QTEST_GUILESS_MAIN(TestPredictionUrl)
#include "tst_predictionurl.moc"
