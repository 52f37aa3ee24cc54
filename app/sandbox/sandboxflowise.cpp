// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxflowise.h"

#include "sandbox/later.h"
#include "sandbox/sandboxjson.h"

#include <QRegularExpression>

#include <algorithm>

namespace chatflow
{

using namespace Qt::StringLiterals;

namespace
{
constexpr qint64 bodyLimit = 50LL * 1024 * 1024; // FLOWISE_FILE_SIZE_LIMIT

bool needsNoKey(const QString &path)
{
    static const QStringList open{u"ping"_s,
                                  u"version"_s,
                                  u"ip"_s,
                                  u"settings"_s,
                                  u"prediction"_s,
                                  u"chatflows-streaming"_s,
                                  u"chatflows-uploads"_s,
                                  u"verify/apikey"_s,
                                  u"chatmessage/abort"_s};
    const QString rest = path.mid(u"/api/v1/"_s.size());
    return std::any_of(open.begin(), open.end(), [&rest](const QString &prefix) {
        return rest == prefix || rest.startsWith(prefix + u'/');
    });
}

bool isUriMalformed(const QByteArray &target)
{
    // JavaScript's decodeURIComponent: every escape must be hexadecimal, and together they must be UTF-8.
    static const QRegularExpression badEscape(u"%(?![0-9A-Fa-f]{2})"_s);
    if (!target.contains('%'))
        return false;
    if (QString::fromLatin1(target).contains(badEscape))
        return true;
    return QString::fromUtf8(QByteArray::fromPercentEncoding(target)).contains(QChar::ReplacementCharacter);
}
} // namespace

SandboxFlowise::SandboxFlowise(Clock &clock, Random &random, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_random(random)
    , m_faults(random)
    , m_http(clock, m_faults, this)
    , m_control(m_http, m_faults)
    , m_model(random)
    , m_heartbeat(this)
{
    m_keys.append({random.uuid(), u"sandbox"_s, random.token(43), {u"*"_s}});
    m_http.setHandler([this](const SandboxExchangePtr &exchange) { handle(exchange); });
    m_http.setBodyLimit(bodyLimit, [](const SandboxExchangePtr &exchange) {
        replyError(exchange, 413, u"request entity too large"_s);
    });
    m_heartbeat.setInterval(std::chrono::seconds(30));
    connect(&m_heartbeat, &QTimer::timeout, this, [this] {
        for (const SandboxExchangePtr &stream : std::as_const(m_streams))
            stream->send(":heartbeat\n\n");
    });
    m_control.add(u"model"_s, [this](const SandboxExchangePtr &exchange) {
        if (const auto json = SandboxControl::body(exchange)) {
            const FlowModel::Settings settings = FlowModel::Settings::fromJson(*json, m_model.settings());
            if (json->ok())
                m_model.setSettings(settings);
            SandboxControl::finish(exchange, *json);
        }
    });
}

SandboxFlowise::~SandboxFlowise() = default;

Result<> SandboxFlowise::listen(quint16 port)
{
    CHATFLOW_TRY(m_http.listen(port));
    m_heartbeat.start();
    return {};
}

SandboxFlowise::ApiKey SandboxFlowise::addKey(const QString &name, const QStringList &permissions)
{
    m_keys.append({m_random.uuid(), name, m_random.token(43), permissions});
    return m_keys.constLast();
}

QString SandboxFlowise::addFlow(SandboxFlow flow)
{
    if (flow.id.isEmpty())
        flow.id = m_random.uuid();
    flow.createdDate = timestamp();
    flow.updatedDate = flow.createdDate;
    m_flows.append(flow);
    return flow.id;
}

SandboxFlow *SandboxFlowise::flow(const QString &id)
{
    const auto found = std::find_if(m_flows.begin(), m_flows.end(),
                                    [&id](const SandboxFlow &flow) { return flow.id == id; });
    return found == m_flows.end() ? nullptr : &*found;
}

QString SandboxFlowise::timestamp() const
{
    return toDateTime(std::chrono::floor<std::chrono::seconds>(m_clock.now()))
        .toString(u"yyyy-MM-ddTHH:mm:ss.000Z"_s);
}

void SandboxFlowise::replyError(const SandboxExchangePtr &exchange, int status, const QString &message,
                                const SandboxHeaders &headers)
{
    exchange->replyJson(status,
                        QJsonObject{{u"statusCode"_s, status},
                                    {u"success"_s, false},
                                    {u"message"_s, message},
                                    {u"stack"_s, QJsonObject{}}},
                        headers);
}

void SandboxFlowise::replyPage(const SandboxExchangePtr &exchange)
{
    // Flowise 3.1.4 answers whatever it does not know with its React page and 200.
    exchange->reply(
        200, "text/html; charset=UTF-8",
        "<!DOCTYPE html>\r\n<html lang=\"en\">\r\n    <head>\r\n        <title>Flowise - Build AI Agents, "
        "Visually</title>\r\n    </head>\r\n    <body><div id=\"root\"></div></body>\r\n</html>\r\n",
        {{"Cache-Control", "public, max-age=0"}});
}

const SandboxFlowise::ApiKey *SandboxFlowise::keyOf(const SandboxRequest &request) const
{
    QString given = QString::fromLatin1(request.header("authorization"));
    const qsizetype bearer =
        given.lastIndexOf("Bearer "_L1); // the bare key is accepted as well; "bearer" is not
    if (bearer >= 0)
        given = given.mid(bearer + 7);
    const auto found =
        std::find_if(m_keys.begin(), m_keys.end(), [&given](const ApiKey &key) { return key.key == given; });
    return found == m_keys.end() ? nullptr : &*found;
}

void SandboxFlowise::handle(const SandboxExchangePtr &exchange)
{
    const SandboxRequest &request = exchange->request();
    if (isUriMalformed(request.target)) {
        replyError(exchange, 500, u"URI malformed"_s);
        return;
    }
    if (!request.path.startsWith("/api/v1/"_L1, Qt::CaseInsensitive)) {
        replyPage(exchange);
        return;
    }
    // The case of the path matters to the list of open routes, not to the gate.
    if (request.path.startsWith("/api/v1/"_L1) && needsNoKey(request.path)) {
        route(exchange, nullptr);
        return;
    }
    if (request.header("x-request-from") == "internal") {
        exchange->replyJson(401, QJsonObject{{u"message"_s, u"Invalid or Missing token"_s}});
        return;
    }
    if (request.header("authorization").isEmpty())
        checkKey(exchange);
    else
        later(m_clock, this, m_keyCheckDelay, [this, exchange] { checkKey(exchange); });
}

void SandboxFlowise::checkKey(const SandboxExchangePtr &exchange)
{
    if (const ApiKey *key = keyOf(exchange->request()))
        route(exchange, key);
    else
        exchange->replyJson(401, QJsonObject{{u"error"_s, u"Unauthorized Access"_s}});
}

bool SandboxFlowise::permitted(const SandboxExchangePtr &exchange, const ApiKey *key,
                               const QString &permission) const
{
    if (key && (key->permissions.contains(u"*"_s) || key->permissions.contains(permission)))
        return true;
    exchange->replyJson(403, QJsonObject{{u"message"_s, u"Forbidden"_s}});
    return false;
}

void SandboxFlowise::route(const SandboxExchangePtr &exchange, const ApiKey *key)
{
    const SandboxRequest &request = exchange->request();
    const QStringList path = request.path.mid(u"/api/v1/"_s.size()).split(u'/', Qt::SkipEmptyParts);
    const QString name = path.value(0);
    const QString id = path.value(1);
    const bool get = request.method == "GET" || request.method == "HEAD";

    if (name == "prediction"_L1 && request.method == "POST") {
        handlePrediction(exchange, id);
    } else if (name == "ping"_L1 && get) {
        exchange->reply(200, "text/html; charset=utf-8", "pong");
    } else if (name == "version"_L1 && get) {
        exchange->replyJson(200, QJsonObject{{u"version"_s, u"3.1.4"_s}});
    } else if (name == "settings"_L1 && get) {
        exchange->replyJson(200, QJsonObject{{u"PLATFORM_TYPE"_s, u"open source"_s}});
    } else if (name == "chatflows-streaming"_L1 && get) {
        if (const SandboxFlow *found = flow(id)) {
            exchange->replyJson(200, QJsonObject{{u"isStreaming"_s, found->streaming}});
        } else {
            replyError(
                exchange, 500,
                u"Error: chatflowsService.checkIfChatflowIsValidForStreaming - Chatflow %1 not found"_s.arg(
                    id));
        }
    } else if (name == "chatflows-uploads"_L1 && get) {
        exchange->replyJson(200, QJsonObject{{u"isSpeechToTextEnabled"_s, false},
                                             {u"isImageUploadAllowed"_s, false},
                                             {u"isRAGFileUploadAllowed"_s, false},
                                             {u"imgUploadSizeAndTypes"_s, QJsonArray{}},
                                             {u"fileUploadSizeAndTypes"_s, QJsonArray{}}});
    } else if (name == "verify"_L1 && get) {
        const QString given = path.value(2);
        if (std::any_of(m_keys.begin(), m_keys.end(),
                        [&given](const ApiKey &candidate) { return candidate.key == given; }))
            exchange->replyJson(200, u"OK"_s);
        else
            replyError(exchange, 401, u"Unauthorized"_s);
    } else if (name == "chatmessage"_L1 && id == "abort"_L1 && request.method == "PUT") {
        handleAbort(exchange, path);
    } else if (name == "chatmessage"_L1) {
        handleChatMessages(exchange, path);
    } else if (name == "chatflows"_L1) {
        handleChatflows(exchange, key, id);
    } else if (name == "variables"_L1) {
        handleVariables(exchange, key, id);
    } else if (name == "executions"_L1 && get) {
        handleExecutions(exchange, key, id);
    } else if (name == "apikey"_L1 && get) {
        if (!permitted(exchange, key, u"apikeys:view"_s))
            return;
        QJsonArray keys;
        for (const ApiKey &entry : std::as_const(m_keys)) {
            keys.append(QJsonObject{{u"id"_s, entry.id},
                                    {u"apiKey"_s, entry.key},
                                    {u"keyName"_s, entry.name},
                                    {u"permissions"_s, QJsonArray::fromStringList(entry.permissions)}});
        }
        exchange->replyJson(200, keys);
    } else {
        replyPage(exchange);
    }
}

} // namespace chatflow
