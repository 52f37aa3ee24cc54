// SPDX-License-Identifier: GPL-3.0-or-later
#include "evolution/evolutionerrors.h"
#include "evolution/evolutionjson.h"
#include "support/approval.h"
#include "support/places.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;

/// Every recorded answer of a real server, and what it means to us.
class TestEvolutionReplies : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void recordedAnswers();
    void boomErrors();
    void proxyAnswers_data();
    void proxyAnswers();
    void sendsWithoutId_data();
    void sendsWithoutId();
    void whatMayHaveBeenSent_data();
    void whatMayHaveBeenSent();
    void readsSettings();
    void updatingIsOff();
};

namespace
{

EvolutionCall callOf(const QString &path)
{
    EvolutionCall call{EvolutionCall::Kind::Query, u"evolution.example"_s, {}, path.section(u'/', 2, 2)};
    if (path.startsWith("/message/"_L1))
        call.kind = EvolutionCall::Kind::Send;
    else if (path == "/instance/create"_L1)
        call.kind = EvolutionCall::Kind::Create;
    const QString last = path.section(u'?', 0, 0).section(u'/', -1);
    if (path.contains("instanceName="_L1))
        call.instance = path.section(u'=', -1);
    else if (path.count(u'/') == 3)
        call.instance = last;
    return call;
}

HttpReply replyWith(int status, const QByteArray &body,
                    const QByteArray &type = "application/json; charset=utf-8")
{
    HttpReply reply;
    reply.status = status;
    reply.headers.append("Content-Type", type);
    reply.body = body;
    return reply;
}

QByteArray bodyOf(const QJsonValue &body)
{
    if (body.isString())
        return body.toString().toUtf8();
    const QByteArray wrapped = QJsonDocument(QJsonArray{body}).toJson(QJsonDocument::Compact);
    return wrapped.mid(1, wrapped.size() - 2);
}

} // namespace

void TestEvolutionReplies::recordedAnswers()
{
    const QDir folder(test::dataPath(u"evolution/http"_s));
    const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    QCOMPARE_GE(names.size(), 150);
    QJsonArray summary;
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject recording = QJsonDocument::fromJson(file.readAll()).object();
        const QJsonObject request = recording.value("request"_L1).toObject();
        const QJsonObject response = recording.value("response"_L1).toObject();
        const QString method = request.value("method"_L1).toString();
        const QString path = request.value("path"_L1).toString();
        const EvolutionCall call = callOf(path);
        const auto result = evolutionReply(
            replyWith(response.value("status"_L1).toInt(), bodyOf(response.value("body"_L1))), call);
        QJsonObject entry{{u"recording"_s, QFileInfo(name).completeBaseName()},
                          {u"call"_s, QString(method + u' ' + path)},
                          {u"status"_s, response.value("status"_L1)}};
        if (result) {
            entry[u"means"_s] = u"ok"_s;
            if (call.kind == EvolutionCall::Kind::Send) {
                const auto sent = sentMessageFrom(*result);
                QVERIFY(sent);
                entry[u"means"_s] =
                    u"sent %1 to %2 at %3"_s.arg(sent->providerId, sent->remoteJid, toIso(sent->sentAt));
            }
        } else {
            const Error &error = result.error();
            QStringList context;
            for (auto it = error.context.begin(); it != error.context.end(); ++it)
                context.append(it.key() + u'=' + it.value());
            entry[u"means"_s] = QString(error.name() + u" "_s + context.join(u", "_s)).trimmed();
            if (call.kind == EvolutionCall::Kind::Send)
                entry[u"mayHaveBeenSent"_s] = mayHaveBeenSent(error);
        }
        summary.append(entry);
    }
    const QString difference =
        differenceFromApproved(test::dataPath(u"evolution/approved-answers.json"_s), summary);
    QVERIFY2(difference.isEmpty(), qPrintable(difference));
}

void TestEvolutionReplies::boomErrors()
{
    // /chat/whatsappNumbers while not connected.
    const auto closed = evolutionReply(
        replyWith(
            400,
            R"({"data":null,"isBoom":true,"isServer":false,"output":{"statusCode":428,"payload":{"message":"gone"}}})"),
        {EvolutionCall::Kind::Query, u"s"_s, u"shop"_s, {}});
    QVERIFY(!closed && closed.error().code == Error::Code::InstanceNotConnected);
    QCOMPARE(closed.error().context.value(u"instance"_s), u"shop"_s);
}

void TestEvolutionReplies::proxyAnswers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QString>("error");
    const QByteArray html = "<html>Bad Gateway</html>";
    QTest::newRow("502") << 502 << html << QByteArray("text/html") << u"http_status"_s;
    QTest::newRow("404 of a web server") << 404 << html << QByteArray("text/html") << u"http_status"_s;
    QTest::newRow("a web page") << 200 << html << QByteArray("text/html") << u"unexpected_content_type"_s;
    QTest::newRow("broken JSON") << 200 << QByteArray("{\"a\":") << QByteArray("application/json")
                                 << u"malformed_reply"_s;
    QTest::newRow("too many requests")
        << 429 << QByteArray("{}") << QByteArray("application/json") << u"rate_limited"_s;
    QTest::newRow("forbidden") << 403 << html << QByteArray("text/html") << u"forbidden"_s;
    QTest::newRow("redirect") << 302 << QByteArray() << QByteArray("text/html") << u"http_status"_s;
}

void TestEvolutionReplies::proxyAnswers()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, type);
    QFETCH(QString, error);
    const auto result =
        evolutionReply(replyWith(status, body, type), {EvolutionCall::Kind::Query, u"s"_s, u"shop"_s, {}});
    QVERIFY(!result);
    QCOMPARE(result.error().name(), error);
}

void TestEvolutionReplies::sendsWithoutId_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("error");
    QTest::addColumn<bool>("perhaps");
    QTest::newRow("Meta refuses")
        << QByteArray(
               R"({"message":"(#131030) no","type":"OAuthException","code":131030,"error_data":{"details":"not in allowed list"},"fbtrace_id":"F"})")
        << u"send_rejected"_s << false;
    QTest::newRow("Meta refuses, without details")
        << QByteArray(R"({"message":"(#100) no","code":100})") << u"send_rejected"_s << false;
    QTest::newRow("empty") << QByteArray("{}") << u"malformed_reply"_s << true;
    QTest::newRow("nothing") << QByteArray() << u"malformed_reply"_s << true;
    QTest::newRow("empty id") << QByteArray(R"({"key":{"id":""}})") << u"malformed_reply"_s << true;
    QTest::newRow("id a number") << QByteArray(R"({"key":{"id":5}})") << u"malformed_reply"_s << true;
}

void TestEvolutionReplies::sendsWithoutId()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, error);
    QFETCH(bool, perhaps);
    const auto result =
        evolutionReply(replyWith(201, body), {EvolutionCall::Kind::Send, u"s"_s, u"shop"_s, {}});
    QVERIFY(!result);
    QCOMPARE(result.error().name(), error);
    QCOMPARE(mayHaveBeenSent(result.error()), perhaps);
}

void TestEvolutionReplies::whatMayHaveBeenSent_data()
{
    QTest::addColumn<Error>("error");
    QTest::addColumn<bool>("perhaps");
    using Code = Error::Code;
    const auto row = [](const char *name, Code code, bool perhaps,
                        const QMap<QString, QString> &context = {}) {
        QTest::newRow(name) << Error{code, context, {}} << perhaps;
    };
    row("refused connection", Code::ConnectionRefused, false);
    row("no such host", Code::HostNotFound, false);
    row("lost", Code::ConnectionLost, true);
    row("unknown", Code::OutcomeUnknown, true);
    row("timed out", Code::TimedOut, true);
    row("timed out before it began", Code::TimedOut, false, {{u"sent"_s, u"no"_s}});
    row("cancelled", Code::Cancelled, true);
    row("too large an answer", Code::TooLarge, true);
    row("500", Code::HttpStatus, true, {{u"status"_s, u"500"_s}});
    row("504", Code::HttpStatus, true, {{u"status"_s, u"504"_s}});
    row("302", Code::HttpStatus, true, {{u"status"_s, u"302"_s}});
    row("413", Code::HttpStatus, false, {{u"status"_s, u"413"_s}});
    row("bad number", Code::InvalidArgument, false);
    row("a web page", Code::UnexpectedContentType, true);
    row("not connected", Code::InstanceNotConnected, false);
    row("wrong key", Code::Unauthorized, false);
    row("rate limited", Code::RateLimited, false);
}

void TestEvolutionReplies::whatMayHaveBeenSent()
{
    QFETCH(Error, error);
    QFETCH(bool, perhaps);
    QCOMPARE(mayHaveBeenSent(error), perhaps);
}

void TestEvolutionReplies::readsSettings()
{
    QVERIFY(!websocketSettingsFrom(QJsonValue())->has_value());
    const auto websocket =
        websocketSettingsFrom(QJsonObject{{u"enabled"_s, true}, {u"events"_s, QJsonArray{u"A"_s}}});
    QCOMPARE(**websocket, (WebsocketSettings{true, {u"A"_s}}));
    QVERIFY(!websocketSettingsFrom(QJsonObject{{u"events"_s, QJsonArray()}}));
    QVERIFY(!webhookSettingsFrom(QJsonValue())->has_value());
    const auto webhook = webhookSettingsFrom(QJsonObject{{u"enabled"_s, true},
                                                         {u"url"_s, u"http://a"_s},
                                                         {u"events"_s, QJsonArray()},
                                                         {u"webhookByEvents"_s, true},
                                                         {u"webhookBase64"_s, false},
                                                         {u"headers"_s, QJsonObject{{u"X"_s, u"1"_s}}}});
    QCOMPARE(**webhook, (WebhookSettings{true, u"http://a"_s, {}, true, false, {{u"X"_s, u"1"_s}}}));
}

void TestEvolutionReplies::updatingIsOff()
{
    QVERIFY2(!isUpdatingApprovals(), "CHATFLOW_UPDATE_APPROVALS is set: nothing was compared");
}

QTEST_GUILESS_MAIN(TestEvolutionReplies)
#include "tst_evolutionreplies.moc"
