// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/replayserver.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace chatflow::test
{

/// A message as findMessages answers it.
inline QByteArray record(const QString &id, const QString &jid, bool fromMe, const QString &text,
                         qint64 seconds, const QString &alt = {})
{
    QJsonObject key{
        {QStringLiteral("id"), id}, {QStringLiteral("remoteJid"), jid}, {QStringLiteral("fromMe"), fromMe}};
    if (!alt.isEmpty())
        key.insert(QStringLiteral("remoteJidAlt"), alt);
    return QJsonDocument(
               QJsonObject{{QStringLiteral("key"), key},
                           {QStringLiteral("message"), QJsonObject{{QStringLiteral("conversation"), text}}},
                           {QStringLiteral("messageType"), QStringLiteral("conversation")},
                           {QStringLiteral("messageTimestamp"), seconds}})
        .toJson(QJsonDocument::Compact);
}

/// A page of them.
inline ReplayAnswer page(const QList<QByteArray> &records, int pages = 1)
{
    return ReplayAnswer::json("{\"messages\":{\"total\":" + QByteArray::number(records.size()) +
                              ",\"pages\":" + QByteArray::number(pages) + ",\"currentPage\":1,\"records\":[" +
                              records.join(',') + "]}}");
}

} // namespace chatflow::test
