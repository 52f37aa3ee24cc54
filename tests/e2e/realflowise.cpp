// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/realflowise.h"

#include "support/awaited.h"
#include "support/places.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

namespace chatflow::test
{
using namespace Qt::StringLiterals;

namespace
{
const auto email = u"owner@example.com"_s;
const auto password =
    u"Test-Passw0rd!"_s; // eight characters with lower, upper, digit and special are asked for

QJsonArray permissions()
{
    QJsonArray all;
    for (const auto &kind : {u"chatflows"_s, u"agentflows"_s}) {
        for (const auto &right : {u"view"_s, u"create"_s, u"update"_s, u"delete"_s, u"config"_s})
            all.append(u"%1:%2"_s.arg(kind, right));
    }
    for (const auto &kind : {u"variables"_s, u"credentials"_s}) {
        for (const auto &right : {u"view"_s, u"create"_s, u"update"_s, u"delete"_s})
            all.append(u"%1:%2"_s.arg(kind, right));
    }
    all.append(u"executions:view"_s);
    return all;
}

QString compact(const QJsonValue &value)
{
    return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
}

/// "name=value; name=value" of the Set-Cookie fields, which Qt hands over joined by line breaks.
QByteArray cookiesFrom(const HttpReply &reply)
{
    QByteArrayList cookies;
    for (const auto &[name, value] : reply.headers.fields()) {
        if (name.toLower() != "set-cookie")
            continue;
        for (const QByteArray &cookie : value.split('\n'))
            cookies.append(cookie.split(';').first());
    }
    return cookies.join("; ");
}
} // namespace

RealFlowise::RealFlowise()
    : m_http(m_clock)
{
}

RealFlowise::~RealFlowise()
{
    stop();
}

void RealFlowise::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.closeWriteChannel(); // its sign to stop
    if (!m_process.waitForFinished(10'000)) {
        m_process.kill();
        m_process.waitForFinished(10'000);
    }
}

Result<> RealFlowise::start()
{
    m_process.setStandardErrorFile(m_folder.filePath(u"stderr.log"_s));
    m_process.start(test::sourcePath(u"tests/e2e/flowise/start"_s), {m_folder.filePath(u"home"_s)});
    CHATFLOW_TRY(waitUntilReady());
    return setUp();
}

Result<> RealFlowise::waitUntilReady()
{
    QElapsedTimer waited;
    waited.start();
    QByteArray output;
    while (waited.elapsed() < 240'000) {
        if (!m_process.waitForReadyRead(1'000) && m_process.state() == QProcess::NotRunning)
            break;
        output += m_process.readAllStandardOutput();
        const qsizetype ready = output.indexOf("READY ");
        const qsizetype end = output.indexOf('\n', std::max<qsizetype>(ready, 0));
        if (ready >= 0 && end > ready) {
            m_url = QUrl(QString::fromUtf8(output.mid(ready + 6, end - ready - 6)));
            return {};
        }
    }
    QFile errors(m_folder.filePath(u"stderr.log"_s));
    const QByteArray said = errors.open(QIODevice::ReadOnly) ? errors.readAll() : QByteArray();
    return fail(Error::internal(u"Flowise did not start (tests/e2e/flowise/install installs it): "_s +
                                QString::fromUtf8(said.right(2'000) + output.right(2'000))));
}

Result<QJsonDocument> RealFlowise::call(const QByteArray &method, const QString &path,
                                        const QJsonObject &body, const Headers &headers, HttpReply *reply)
{
    HttpRequest request;
    request.method = method;
    request.url = QUrl(m_url.toString() + u"/api/v1"_s + path);
    request.headers.append("Content-Type", "application/json");
    request.secretHeaders = headers;
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    const Result<HttpReply> answer = awaited(m_http.send(request), milliseconds(60'000));
    if (!answer)
        return fail(answer.error());
    if (!answer->isSuccess() || !answer->isJson())
        return fail(Error::internal(u"%1 %2: HTTP %3 %4"_s.arg(QString::fromLatin1(method), path)
                                        .arg(answer->status)
                                        .arg(QString::fromUtf8(answer->body.left(500)))));
    if (reply)
        *reply = *answer;
    return QJsonDocument::fromJson(answer->body);
}

RealFlowise::Headers RealFlowise::withKey() const
{
    return {{"Authorization", SecretValue("Bearer " + m_key.reveal())}};
}

Result<> RealFlowise::setUp()
{
    const QJsonObject owner{{u"name"_s, u"Owner"_s}, {u"email"_s, email}, {u"credential"_s, password}};
    CHATFLOW_TRY(call("POST", u"/account/register"_s, {{u"user"_s, owner}}, {}));

    HttpReply login;
    CHATFLOW_TRY(
        call("POST", u"/auth/login"_s, {{u"email"_s, email}, {u"password"_s, password}}, {}, &login));
    const Headers session{{"Cookie", SecretValue(cookiesFrom(login))},
                          {"x-request-from", SecretValue("internal")}};

    const auto keys =
        call("POST", u"/apikey"_s, {{u"keyName"_s, u"e2e"_s}, {u"permissions"_s, permissions()}}, session);
    CHATFLOW_TRY(keys);
    for (const QJsonValue &key : keys->array()) { // all keys, not just the new one
        if (key["keyName"_L1].toString() == u"e2e") {
            m_key = SecretValue(key["apiKey"_L1].toString().toUtf8());
            m_keyId = key["id"_L1].toString();
        }
    }
    if (m_key.isEmpty())
        return fail(Error::internal(u"Flowise gave no key"_s));

    const QJsonObject credential{
        {u"name"_s, u"stand-in"_s},
        {u"credentialName"_s, u"openAIApi"_s},
        {u"plainDataObj"_s, QJsonObject{{u"openAIApiKey"_s, QString::fromLatin1(modelKey())}}}};
    const auto stored = call("POST", u"/credentials"_s, credential, withKey());
    CHATFLOW_TRY(stored);
    m_credentialId = stored->object().value("id"_L1).toString();

    for (const auto &[name, value] :
         {std::pair{u"business_name"_s, businessName()}, std::pair{u"tone"_s, tone()}})
        CHATFLOW_TRY(call("POST", u"/variables"_s,
                          {{u"name"_s, name}, {u"value"_s, value}, {u"type"_s, u"static"_s}}, withKey()));
    return {};
}

Result<QString> RealFlowise::createFlow(const QString &name, const QUrl &modelUrl)
{
    QFile file(test::dataPath(u"flowise/flows/"_s) + name + ".json"_L1);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error::notFound(u"flow"_s, name));
    QByteArray text = file.readAll();
    text.replace("@CREDENTIAL@", m_credentialId.toUtf8());
    text.replace("@MODEL_URL@", modelUrl.toEncoded());
    const QJsonObject flow = QJsonDocument::fromJson(text).object();
    QJsonObject body{{u"name"_s, flow.value("name"_L1)},
                     {u"type"_s, flow.value("type"_L1)},
                     {u"flowData"_s, compact(flow.value("flowData"_L1))}};
    if (flow.value("apiConfig"_L1).isObject())
        body.insert(u"apiConfig"_s, compact(flow.value("apiConfig"_L1)));
    const auto created = call("POST", u"/chatflows"_s, body, withKey());
    CHATFLOW_TRY(created);
    return created->object().value("id"_L1).toString();
}

Result<> RealFlowise::deleteFlow(const QString &flowId)
{
    CHATFLOW_TRY(call("DELETE", u"/chatflows/"_s + flowId, {}, withKey()));
    return {};
}

Result<> RealFlowise::allowOverrides(const QString &flowId, bool allowed)
{
    const auto flow = call("GET", u"/chatflows/"_s + flowId, {}, withKey());
    CHATFLOW_TRY(flow);
    QJsonObject api =
        QJsonDocument::fromJson(flow->object().value("apiConfig"_L1).toString().toUtf8()).object();
    QJsonObject overrides = api.value("overrideConfig"_L1).toObject();
    overrides.insert(u"status"_s, allowed);
    api.insert(u"overrideConfig"_s, overrides);
    CHATFLOW_TRY(call("PUT", u"/chatflows/"_s + flowId, {{u"apiConfig"_s, compact(api)}}, withKey()));
    return {};
}

Result<> RealFlowise::protectFlow(const QString &flowId)
{
    CHATFLOW_TRY(call("PUT", u"/chatflows/"_s + flowId, {{u"apikeyid"_s, m_keyId}}, withKey()));
    return {};
}

Result<QStringList> RealFlowise::sessions(const QString &flowId)
{
    const auto rows = call("GET", u"/chatmessage/"_s + flowId, {}, withKey());
    CHATFLOW_TRY(rows);
    QStringList ids;
    for (const QJsonValue &row : rows->array())
        ids.append(row["sessionId"_L1].toString());
    ids.removeDuplicates();
    return ids;
}

} // namespace chatflow::test
