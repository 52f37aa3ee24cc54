// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/recordedflowise.h"
#include "sandbox/sandboxclient.h"
#include "support/fakeclock.h"
#include "support/places.h"
#include "support/seededrandom.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace chatflow;
using namespace chatflow::test;
using namespace Qt::StringLiterals;

namespace
{
QString dataFolder()
{
    return test::dataPath(u"sandbox/flowise/"_s);
}

QJsonObject recording(const QString &name)
{
    QFile file(dataFolder() + name);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

/// What differs from one run to the next: made-up ids, and the messages that earlier recordings left behind.
QString withoutChance(QString text)
{
    static const QRegularExpression uuid(u"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"_s);
    static const QRegularExpression messages(u"NMSG=\\d+"_s);
    return text.replace(uuid, u"UUID"_s).replace(messages, u"NMSG=n"_s);
}

} // namespace

/// The stand-in for Flowise answers what the real 3.1.4 answered.
class TestFlowiseRecordings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_flowise.reset(); }
    void answersAsRecorded_data();
    void answersAsRecorded();

private:
    quint16 port() const { return m_flowise->http().port(); }
    RawReply predict(const QString &flow, const QJsonObject &body, int patienceMs = 5000)
    {
        return postJson(port(), "/api/v1/prediction/" + flow.toLatin1(), QJsonDocument(body).toJson(), {},
                        patienceMs);
    }
    QJsonArray rows(const QString &flow, const QByteArray &query = {})
    {
        return call(port(), "GET", "/api/v1/chatmessage/" + flow.toLatin1() + query,
                    {{"Authorization", "Bearer full-key"}})
            .json()
            .toArray();
    }

    FakeClock m_clock;
    SeededRandom m_random;
    std::unique_ptr<SandboxFlowise> m_flowise;
};

void TestFlowiseRecordings::init()
{
    m_flowise = recordedFlowise(m_clock, m_random);
    QVERIFY(m_flowise);
}

void TestFlowiseRecordings::answersAsRecorded_data()
{
    QTest::addColumn<QString>("file");
    const QStringList files = QDir(dataFolder()).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    QVERIFY(files.size() > 100);
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << file;
}

void TestFlowiseRecordings::answersAsRecorded()
{
    QFETCH(QString, file);
    const QJsonObject recorded = recording(file);
    const QJsonObject request = recorded.value("request"_L1).toObject();
    const QByteArray path = request.value("path"_L1).toString().toLatin1();
    const QByteArray method = request.value("method"_L1).toString().toLatin1();
    const QString name = file.left(3);

    // What the recordings before this one had left behind.
    if (name == "200"_L1 || name == "201"_L1) {
        const int before = name == "201"_L1 ? 3 : file.mid(14, 1).toInt() - 1;
        for (int i = 0; i < before; ++i)
            postJson(port(), path, R"({"question":"q"})");
    } else if (path.startsWith("/api/v1/chatmessage/")) {
        for (const QString &session : {u"sess-1"_s, u"chat-A"_s}) {
            predict(plainChain, {{u"question"_s, u"first in chat"_s},
                                 {u"chatId"_s, session == "sess-1"_L1 ? u"chat-B"_s : session},
                                 {u"overrideConfig"_s, QJsonObject{{u"sessionId"_s, session}}}});
        }
        predict(llmChain, {{u"question"_s, u"q"_s},
                           {u"overrideConfig"_s, QJsonObject{{u"sessionId"_s, u"wa:+919812345"_s}}}});
    } else if (path.startsWith("/api/v1/executions")) {
        predict(agentflow, {{u"question"_s, u"hello"_s},
                            {u"overrideConfig"_s, QJsonObject{{u"sessionId"_s, u"st-2"_s}}}});
    }
    QByteArray target = path;
    QByteArray body;
    RawHeaders headers;
    const QJsonObject given = request.value("headers"_L1).toObject();
    for (auto it = given.begin(); it != given.end(); ++it)
        headers.append(qMakePair(it.key().toLatin1(), it->toString().toLatin1()));
    if (request.value("body"_L1).isString()) {
        body = request.value("body"_L1).toString().toUtf8();
    } else if (request.value("body"_L1).isObject()) {
        body = QJsonDocument(request.value("body"_L1).toObject()).toJson();
        headers.append(qMakePair(QByteArray("Content-Type"), QByteArray("application/json")));
    }
    // Ids that only the recorded server had.
    const auto firstOf = [this](const QByteArray &list, const QString &field) {
        const QJsonValue all = call(port(), "GET", list, {{"Authorization", "Bearer full-key"}}).json();
        const QJsonArray array = all.isArray() ? all.toArray() : all["data"_L1].toArray();
        return array.at(0)[field].toString().toLatin1();
    };
    if (name == "055"_L1)
        target = "/api/v1/variables/" + firstOf("/api/v1/variables", u"id"_s);
    else if (name == "233"_L1)
        target = "/api/v1/executions/" + firstOf("/api/v1/executions", u"id"_s);
    else if (name == "027"_L1)
        target = "/api/v1/verify/apikey/full-key";
    if (name == "163"_L1 || name == "008"_L1 || name == "018"_L1 || name == "214"_L1 || name == "235"_L1) {
        const QJsonArray keys =
            call(port(), "GET", "/api/v1/apikey", {{"Authorization", "Bearer full-key"}}).json().toArray();
        headers.prepend(qMakePair(QByteArray("Authorization"),
                                  QByteArray("Bearer " + keys.at(1)["apiKey"_L1].toString().toLatin1())));
        headers.removeIf([](const auto &header) { return header.second == "Bearer view-key"; });
    }

    const RawReply reply = call(port(), method, target, headers, body);
    QCOMPARE(reply.status, recorded.value("status"_L1).toInt());
    const QString type = recorded.value("contentType"_L1).toString();
    QCOMPARE(QString::fromLatin1(reply.contentType()).toLower(), type.toLower());
    QVERIFY(reply.whole);
    const QJsonObject recordedHeaders = recorded.value("headers"_L1).toObject();
    for (auto it = recordedHeaders.begin(); it != recordedHeaders.end(); ++it) {
        QVERIFY2(reply.headers.contains(it.key().toLower().toLatin1()), qPrintable(it.key()));
        if (it.key() != "X-RateLimit-Reset"_L1 && it.key() != "Retry-After"_L1)
            QCOMPARE(QString::fromLatin1(reply.headers.value(it.key().toLower().toLatin1())), it->toString());
    }

    if (recorded.contains("sse"_L1)) {
        const FlowiseStream wanted = streamOf(recorded.value("sse"_L1).toString().toUtf8());
        const FlowiseStream found = streamOf(reply.body);
        QVERIFY(found.framed);
        // In an agentflow's tokens the real one repeats empty pieces, which say nothing.
        QCOMPARE(found.events, wanted.events);
        QCOMPARE(withoutChance(found.text), withoutChance(wanted.text));
        QCOMPARE(found.error, wanted.error);
        if (!wanted.metadata.isUndefined())
            QCOMPARE(shapeDifference(wanted.metadata, found.metadata), QString());
    } else if (recorded.contains("text"_L1)) {
        const QString text = recorded.value("text"_L1).toString();
        if (text.startsWith("<!DOCTYPE"_L1))
            QVERIFY(reply.body.startsWith("<!DOCTYPE html>"));
        else
            QCOMPARE(QString::fromUtf8(reply.body), text);
    } else {
        const QJsonValue wanted = recorded.value("json"_L1);
        const QJsonValue found = reply.json();
        QCOMPARE(shapeDifference(wanted, found), QString());
        // What reached the model, word for word.
        if (!wanted["text"_L1].isUndefined())
            QCOMPARE(withoutChance(found["text"_L1].toString()), withoutChance(wanted["text"_L1].toString()));
        if (wanted["question"_L1].isString())
            QCOMPARE(found["question"_L1], wanted["question"_L1]);
        if (recorded.value("status"_L1).toInt() >= 400)
            QCOMPARE(found, wanted);
    }
}

QTEST_GUILESS_MAIN(TestFlowiseRecordings)
#include "tst_flowiserecordings.moc"
