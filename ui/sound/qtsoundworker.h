// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sound/soundbackend.h"

#include <QObject>

class QAudioOutput;
class QMediaPlayer;

namespace chatflow
{

/// QtSound's part in its own thread.
class QtSoundWorker : public QObject
{
    Q_OBJECT

public:
    explicit QtSoundWorker(SoundBackend::Listener listener);

    void open(const QString &path);
    void setPlaying(bool playing);
    void seek(milliseconds position);
    void setRate(double rate);

private:
    bool makePlayer();

    SoundBackend::Listener m_listener;
    QMediaPlayer *m_player = nullptr; ///< made in the worker's thread
    QAudioOutput *m_output = nullptr;
    double m_rate = 1.0;
};

} // namespace chatflow
