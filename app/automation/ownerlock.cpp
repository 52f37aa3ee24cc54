// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/ownerlock.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace chatflow
{

OwnerLock::OwnerLock(const QString &folder, const QString &owner)
    : m_folder(folder)
    , m_owner(owner)
{
    if (m_folder.isEmpty() || !QDir().mkpath(m_folder))
        return;
    m_lock = std::make_unique<QLockFile>(pathOf(owner));
    m_lock->setStaleLockTime(0);
    if (!m_lock->tryLock(0))
        m_lock.reset();
}

OwnerLock::~OwnerLock() = default;

QString OwnerLock::pathOf(const QString &owner) const
{
    const QByteArray hash =
        QCryptographicHash::hash(owner.toUtf8(), QCryptographicHash::Sha256).toHex().left(24);
    return m_folder + u"/engine-"_s + QString::fromLatin1(hash) + u".lock"_s;
}

bool OwnerLock::isGone(const QString &other) const
{
    if (m_folder.isEmpty() || other == m_owner)
        return false;
    // Whoever keeps a lock has its file; none at all says nothing (another computer, another folder).
    if (!QFileInfo::exists(pathOf(other)))
        return false;
    QLockFile lock(pathOf(other));
    lock.setStaleLockTime(0);
    return lock.tryLock(0);
}

} // namespace chatflow
