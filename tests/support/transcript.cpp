// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/transcript.h"

#include "support/places.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace chatflow::test
{
namespace
{

QByteArray jsonBytes(const QJsonValue &value)
{
    // QJsonDocument writes only arrays and objects.
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return wrapped.sliced(1, wrapped.size() - 2);
}

bool isHopHeader(const QString &name)
{
    return name == "Content-Length"_L1 || name == "Transfer-Encoding"_L1 || name == "Connection"_L1 ||
           name == "Content-Type"_L1;
}

} // namespace

Transcript::Transcript(const QString &path)
    : m_name(path.section(u'/', -1))
{
    QFile file(test::dataPath(path + u".json"_s));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no transcript %s", qPrintable(file.fileName()));
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    if (json.isEmpty())
        qFatal("not a transcript: %s", qPrintable(file.fileName()));
    m_request = json.value("request"_L1).toObject();
    m_status = json.value("status"_L1).toInt();
    m_brokeOff = json.value("client_error"_L1).isString();
    const QJsonObject headers = json.value("response_headers"_L1).toObject();
    for (auto it = headers.begin(); it != headers.end(); ++it) {
        if (it.key() == "Content-Type"_L1)
            m_contentType = it.value().toString().toLatin1();
        else if (!isHopHeader(it.key()))
            m_headers.append({it.key().toLatin1(), it.value().toString().toLatin1()});
    }
    if (json.contains("response_sse_raw"_L1)) {
        m_isStream = true;
        m_body = json.value("response_sse_raw"_L1).toString().toUtf8();
    } else if (json.contains("response_json"_L1)) {
        m_body = jsonBytes(json.value("response_json"_L1));
    } else {
        m_body = json.value("response_text"_L1).toString().toUtf8();
    }
}

ReplayAnswer Transcript::answer() const
{
    if (m_status == 0)
        return ReplayAnswer::hang();
    if (m_isStream)
        return answerInPieces({m_body});
    return ReplayAnswer::http(m_status, m_contentType, m_body, m_headers);
}

ReplayAnswer Transcript::answerInPieces(const QList<QByteArray> &pieces) const
{
    ReplayAnswer answer = ReplayAnswer::chunked(m_contentType, pieces, !m_brokeOff);
    if (m_brokeOff)
        answer.then = ReplayAnswer::Then::KeepOpen;
    return answer;
}

} // namespace chatflow::test
