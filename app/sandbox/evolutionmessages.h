// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

namespace chatflow
{

/// A message as Evolution keeps it.
struct EvolutionMessage {
    QString rowId; ///< of the database; "messageId" of an ack
    QJsonObject key;
    QJsonValue pushName;
    QString messageType;
    QJsonObject message;
    QJsonValue contextInfo;
    qint64 timestamp = 0; ///< seconds
    QString source;
    QStringList updates; ///< statuses, in order
    QByteArray content;  ///< of a file that was sent through the API

    QString id() const;
    QString jid() const;
    bool fromMe() const;
};

/// The messages of one instance, and findMessages with its quirks (Evolution 2.3.6).
class EvolutionMessages
{
public:
    void add(const EvolutionMessage &message);
    EvolutionMessage *withId(const QString &id); ///< the latest of that id
    const QList<EvolutionMessage> &all() const { return m_all; }

    /// `{"messages":{total,pages,currentPage,records}}`, newest first. `offset` is the size of a page,
    /// `limit` means nothing, fromMe:false means nothing, times need both ends, remoteJidAlt counts only
    /// without remoteJid.
    QJsonObject find(const QJsonObject &query, const QString &instanceId) const;

private:
    QList<EvolutionMessage> m_all;
    QHash<QString, qsizetype> m_byId;
    QHash<QString, QList<qsizetype>> m_byJid;
};

} // namespace chatflow
