// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLockFile>
#include <QString>

#include <memory>

namespace chatflow
{

/// A sign of life beside a SQLite workspace: a lock file that the system lets go when the process dies,
/// however it dies. So an engine need not wait for the lease of one that is certainly gone. Without a folder
/// (PostgreSQL) it knows nothing, and leases run out by time.
class OwnerLock
{
public:
    /// Takes the sign of life of `owner` in `folder`.
    OwnerLock(const QString &folder, const QString &owner);
    ~OwnerLock();

    const QString &owner() const { return m_owner; }
    /// Whether another owner is certainly gone.
    bool isGone(const QString &other) const;

private:
    QString pathOf(const QString &owner) const;

    QString m_folder;
    QString m_owner;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace chatflow
