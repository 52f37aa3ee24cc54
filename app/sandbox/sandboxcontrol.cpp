// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/sandboxcontrol.h"

#include "base/errortext.h"

#include <QJsonArray>

namespace chatflow
{

using namespace Qt::StringLiterals;

namespace
{
QString wording(const Error &error)
{
    return error.context.value(u"path"_s) + u": expected "_s + error.context.value(u"expected"_s);
}
} // namespace

SandboxControl::SandboxControl(SandboxHttp &http, Faults &faults)
    : m_http(http)
    , m_faults(faults)
{
    http.setControlHandler([this](const SandboxExchangePtr &exchange) { handle(exchange); });
    add(u"requests"_s, [this](const SandboxExchangePtr &exchange) {
        if (exchange->request().method == "DELETE") {
            m_http.clearRequests();
            exchange->reply(204, {}, {});
            return;
        }
        QJsonArray requests;
        for (const SandboxRequest &request : m_http.requests()) {
            requests.append(QJsonObject{{u"number"_s, static_cast<qint64>(request.number)},
                                        {u"at"_s, toIso(request.at)},
                                        {u"method"_s, QString::fromLatin1(request.method)},
                                        {u"target"_s, QString::fromLatin1(request.target)},
                                        {u"body"_s, QString::fromUtf8(request.body)}});
        }
        exchange->replyJson(200, requests);
    });
    add(u"drop"_s, [this](const SandboxExchangePtr &exchange) {
        exchange->reply(204, {}, {});
        m_http.dropConnections();
    });
    add(u"faults"_s, [this](const SandboxExchangePtr &exchange) {
        const QByteArray method = exchange->request().method;
        if (method == "DELETE") {
            m_faults.clear();
            exchange->reply(204, {}, {});
        } else if (method == "POST") {
            if (const auto json = body(exchange)) {
                const Fault fault = Fault::fromJson(*json);
                if (json->ok())
                    m_faults.add(fault);
                finish(exchange, *json);
            }
        } else {
            exchange->replyJson(200, QJsonObject{{u"pending"_s, m_faults.pending()}});
        }
    });
}

std::optional<JsonReader> SandboxControl::body(const SandboxExchangePtr &exchange)
{
    const auto json = JsonReader::parse(exchange->request().body);
    if (json && json->value().isObject())
        return *json;
    exchange->reply(400, "text/plain; charset=utf-8", "A JSON object is expected.\n");
    return std::nullopt;
}

void SandboxControl::finish(const SandboxExchangePtr &exchange, const JsonReader &json)
{
    if (const auto status = json.status(); status)
        exchange->reply(204, {}, {});
    else
        exchange->reply(400, "text/plain; charset=utf-8", wording(status.error()).toUtf8() + '\n');
}

void SandboxControl::handle(const SandboxExchangePtr &exchange)
{
    const QString name = exchange->request().path.mid(u"/__sandbox/"_s.size());
    const auto handler = m_handlers.constFind(name);
    if (handler == m_handlers.cend())
        exchange->reply(404, "text/plain; charset=utf-8", "No such control.\n");
    else
        (*handler)(exchange);
}

} // namespace chatflow
