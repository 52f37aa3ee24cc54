// SPDX-License-Identifier: GPL-3.0-or-later
#include "evolution/transcript.h"

#include "net/socketioreader.h"
#include "support/places.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

bool isEnvelope(const QJsonObject &object)
{
    return object.value("event"_L1).isString() && object.contains("instance"_L1) &&
           object.contains("server_url"_L1);
}

void collect(const QJsonValue &value, const QString &where, Transcript &out)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        for (qsizetype i = 0; i < array.size(); ++i)
            collect(array.at(i), u"%1[%2]"_s.arg(where).arg(i), out);
        return;
    }
    if (!value.isObject())
        return;
    const QJsonObject object = value.toObject();
    if (isEnvelope(object)) {
        out.envelopes.append({where, object});
        return;
    }
    if (object.value("dir"_L1) == "<"_L1 && object.value("frame"_L1).isString()) {
        const QString frame = object.value("frame"_L1).toString();
        out.frames.append(frame);
        SocketIoReader reader;
        const auto packet = reader.readText(frame);
        if (packet && *packet && (*packet)->kind == SocketIoPacket::Kind::Event)
            collect((*packet)->arguments, where + u".frame"_s, out);
        return;
    }
    for (auto it = object.begin(); it != object.end(); ++it)
        collect(it.value(), where.isEmpty() ? it.key() : where + u'.' + it.key(), out);
}

} // namespace

Transcript readTranscript(const QString &path)
{
    Transcript transcript;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return transcript;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll());
    const QJsonObject root = document.object();
    collect(document.isArray() ? QJsonValue(document.array()) : QJsonValue(root), {}, transcript);

    const QString called = root.value("request"_L1).toObject().value("path"_L1).toString();
    transcript.instance = called.section(u'/', -1);
    const QJsonArray records = root.value("response"_L1)
                                   .toObject()
                                   .value("body"_L1)
                                   .toObject()
                                   .value("messages"_L1)
                                   .toObject()
                                   .value("records"_L1)
                                   .toArray();
    for (qsizetype i = 0; i < records.size(); ++i)
        transcript.records.append({u"records[%1]"_s.arg(i), records.at(i).toObject()});
    return transcript;
}

QStringList transcriptPaths()
{
    const QDir folder(test::dataPath(u"evolution/transcripts"_s));
    QStringList paths;
    const QStringList names = folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names)
        paths.append(folder.filePath(name));
    return paths;
}

} // namespace chatflow
