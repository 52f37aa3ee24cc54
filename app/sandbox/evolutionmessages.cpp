// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/evolutionmessages.h"

#include <QDateTime>

#include <algorithm>

namespace chatflow
{

using namespace Qt::StringLiterals;

QString EvolutionMessage::id() const
{
    return key.value("id"_L1).toString();
}

QString EvolutionMessage::jid() const
{
    return key.value("remoteJid"_L1).toString();
}

bool EvolutionMessage::fromMe() const
{
    return key.value("fromMe"_L1).toBool();
}

void EvolutionMessages::add(const EvolutionMessage &message)
{
    m_byId.insert(message.id(), m_all.size());
    m_byJid[message.jid()].append(m_all.size());
    m_all.append(message);
}

EvolutionMessage *EvolutionMessages::withId(const QString &id)
{
    const auto found = m_byId.constFind(id);
    return found == m_byId.cend() ? nullptr : &m_all[*found];
}

QJsonObject EvolutionMessages::find(const QJsonObject &query, const QString &instanceId) const
{
    const QJsonObject where = query.value("where"_L1).toObject();
    const QJsonObject key = where.value("key"_L1).toObject();
    const QString jid = key.value("remoteJid"_L1).toString();
    const QString alt = jid.isEmpty() ? key.value("remoteJidAlt"_L1).toString() : QString();
    const QJsonObject times = where.value("messageTimestamp"_L1).toObject();
    const QDateTime from = QDateTime::fromString(times.value("gte"_L1).toString(), Qt::ISODateWithMs);
    const QDateTime to = QDateTime::fromString(times.value("lte"_L1).toString(), Qt::ISODateWithMs);
    const bool timed = from.isValid() && to.isValid();

    const auto wanted = [](const QJsonObject &conditions, QLatin1StringView name, const QString &value) {
        const QString condition = conditions.value(name).toString();
        return condition.isEmpty() || condition == value;
    };
    const auto accepts = [&](const EvolutionMessage &message) {
        return wanted(key, "id"_L1, message.id()) &&
               wanted(key, "participant"_L1, message.key.value("participant"_L1).toString()) &&
               (alt.isEmpty() || message.key.value("remoteJidAlt"_L1).toString() == alt) &&
               (!key.value("fromMe"_L1).toBool() || message.fromMe()) &&
               wanted(where, "id"_L1, message.rowId) && wanted(where, "source"_L1, message.source) &&
               wanted(where, "messageType"_L1, message.messageType) &&
               (!timed ||
                (message.timestamp >= from.toSecsSinceEpoch() && message.timestamp <= to.toSecsSinceEpoch()));
    };
    QList<qsizetype> matches;
    if (!jid.isEmpty()) {
        const QList<qsizetype> ofJid = m_byJid.value(jid);
        std::copy_if(ofJid.begin(), ofJid.end(), std::back_inserter(matches),
                     [&](qsizetype index) { return accepts(m_all.at(index)); });
    } else {
        for (qsizetype i = 0; i < m_all.size(); ++i) {
            if (accepts(m_all.at(i)))
                matches.append(i);
        }
    }
    std::stable_sort(matches.begin(), matches.end(), [this](qsizetype a, qsizetype b) {
        return m_all.at(a).timestamp != m_all.at(b).timestamp ? m_all.at(a).timestamp > m_all.at(b).timestamp
                                                              : a > b;
    });

    const int asked = query.value("offset"_L1).toInt();
    const qsizetype size = asked > 0 ? asked : 50;
    const qsizetype page = std::max(1, query.value("page"_L1).toInt(1));
    QJsonArray records;
    for (qsizetype i = (page - 1) * size; i < std::min(page * size, matches.size()); ++i) {
        const EvolutionMessage &message = m_all.at(matches.at(i));
        QJsonArray updates;
        for (const QString &status : message.updates)
            updates.append(QJsonObject{{u"status"_s, status}});
        records.append(QJsonObject{{u"id"_s, message.rowId},
                                   {u"key"_s, message.key},
                                   {u"pushName"_s, message.pushName},
                                   {u"messageType"_s, message.messageType},
                                   {u"message"_s, message.message},
                                   {u"messageTimestamp"_s, message.timestamp},
                                   {u"instanceId"_s, instanceId},
                                   {u"source"_s, message.source},
                                   {u"contextInfo"_s, message.contextInfo},
                                   {u"MessageUpdate"_s, updates}});
    }
    return {{u"messages"_s, QJsonObject{{u"total"_s, matches.size()},
                                        {u"pages"_s, (matches.size() + size - 1) / size},
                                        {u"currentPage"_s, page},
                                        {u"records"_s, records}}}};
}

} // namespace chatflow
