// SPDX-License-Identifier: GPL-3.0-or-later
#include "sound/qtsoundworker.h"

#include <QAudioDevice>
#include <QAudioOutput>
#include <QMediaDevices>
#include <QMediaPlayer>
#include <QUrl>

#include <utility>

namespace chatflow
{

QtSoundWorker::QtSoundWorker(SoundBackend::Listener listener)
    : m_listener(std::move(listener))
{
}

/// False where there is nothing to play on: asked each time, since headphones come and go.
bool QtSoundWorker::makePlayer()
{
    // Qt 6.4 would take GStreamer, which knows no voice messages without plugins of its own.
    if (!qEnvironmentVariableIsSet("QT_MEDIA_BACKEND"))
        qputenv("QT_MEDIA_BACKEND", "ffmpeg");
    if (QMediaDevices::defaultAudioOutput().isNull())
        return false;
    if (m_player)
        return true;
    m_player = new QMediaPlayer(this);
    m_output = new QAudioOutput(this);
    m_player->setAudioOutput(m_output);
    const auto tell = [this] {
        m_listener.moved(milliseconds(m_player->position()), milliseconds(m_player->duration()));
    };
    connect(m_player, &QMediaPlayer::positionChanged, this, tell);
    connect(m_player, &QMediaPlayer::durationChanged, this, tell);
    connect(m_player, &QMediaPlayer::mediaStatusChanged, this, [this](QMediaPlayer::MediaStatus status) {
        if (status == QMediaPlayer::EndOfMedia)
            m_listener.ended();
        else if (status == QMediaPlayer::InvalidMedia)
            m_listener.failed(SoundBackend::Trouble::NotPlayed, m_player->errorString());
    });
    return true;
}

void QtSoundWorker::open(const QString &path)
{
    if (!makePlayer()) {
        m_listener.failed(SoundBackend::Trouble::NoDevice, {});
        return;
    }
    m_output->setDevice(QMediaDevices::defaultAudioOutput());
    m_player->setSource(QUrl::fromLocalFile(path));
    m_player->setPlaybackRate(m_rate);
    m_player->play();
}

void QtSoundWorker::setPlaying(bool playing)
{
    if (!m_player)
        return;
    if (playing)
        m_player->play();
    else
        m_player->pause();
}

void QtSoundWorker::seek(milliseconds position)
{
    if (m_player)
        m_player->setPosition(position.count());
}

void QtSoundWorker::setRate(double rate)
{
    m_rate = rate;
    if (m_player)
        m_player->setPlaybackRate(rate);
}

} // namespace chatflow
