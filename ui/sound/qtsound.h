// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sound/soundbackend.h"

#include <QThread>

namespace chatflow
{

class QtSoundWorker;

/// SoundBackend over Qt Multimedia, in a thread of its own: finding devices and codecs takes its time.
class QtSound final : public SoundBackend
{
public:
    explicit QtSound(const Listener &listener);
    ~QtSound() override;
    Q_DISABLE_COPY_MOVE(QtSound)

    void open(const QString &path) override;
    void setPlaying(bool playing) override;
    void seek(milliseconds position) override;
    void setRate(double rate) override;

private:
    QThread m_thread;
    QtSoundWorker *m_worker; ///< lives and dies in m_thread
};

} // namespace chatflow
