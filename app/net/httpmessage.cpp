// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/httpmessage.h"

namespace chatflow
{

QByteArray HttpHeaders::value(QByteArrayView name) const
{
    for (const auto &[key, value] : m_fields) {
        if (name.compare(key, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

bool HttpHeaders::contains(QByteArrayView name) const
{
    for (const auto &field : m_fields) {
        if (name.compare(field.first, Qt::CaseInsensitive) == 0)
            return true;
    }
    return false;
}

HttpRequest HttpRequest::get(const QUrl &url)
{
    HttpRequest request;
    request.url = url;
    request.idempotent = true;
    return request;
}

HttpRequest HttpRequest::postJson(const QUrl &url, const QByteArray &json)
{
    HttpRequest request;
    request.method = "POST";
    request.url = url;
    request.headers.append("Content-Type", "application/json");
    request.body = json;
    return request;
}

QByteArray HttpReply::contentType() const
{
    return headers.value("Content-Type").split(';').first().trimmed().toLower();
}

bool HttpReply::isJson() const
{
    const QByteArray type = contentType();
    return type == "application/json" || type.endsWith("+json");
}

} // namespace chatflow
