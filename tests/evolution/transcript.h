// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

namespace chatflow
{

/// One recording of a real Evolution server.
struct Transcript {
    struct Item {
        QString where; ///< its path within the file
        QJsonObject object;
    };

    QList<Item> envelopes; ///< events, by whatever road they came
    QList<Item> records;   ///< of a findMessages answer
    QStringList frames;    ///< what the server sent on a WebSocket, as it was
    QString instance;      ///< of the findMessages call
};

Transcript readTranscript(const QString &path);
/// The paths of all recordings in tests/data/evolution/transcripts.
QStringList transcriptPaths();

} // namespace chatflow
