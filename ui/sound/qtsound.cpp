// SPDX-License-Identifier: GPL-3.0-or-later
#include "sound/qtsound.h"

#include "sound/qtsoundworker.h"

namespace chatflow
{

QtSound::QtSound(const Listener &listener)
    : m_worker(new QtSoundWorker(listener))
{
    m_thread.setObjectName(QStringLiteral("sound"));
    m_worker->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
}

QtSound::~QtSound()
{
    m_thread.quit();
    m_thread.wait();
}

void QtSound::open(const QString &path)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, path] { worker->open(path); });
}

void QtSound::setPlaying(bool playing)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, playing] { worker->setPlaying(playing); });
}

void QtSound::seek(milliseconds position)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, position] { worker->seek(position); });
}

void QtSound::setRate(double rate)
{
    QMetaObject::invokeMethod(m_worker, [worker = m_worker, rate] { worker->setRate(rate); });
}

} // namespace chatflow
