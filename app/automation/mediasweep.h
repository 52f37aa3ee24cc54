// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/mediafolder.h"
#include "base/scheduled.h"

namespace chatflow
{

class Database;

/// Removes from the media folder what no message has: a program that dies between copying a file and storing
/// its message leaves one, and nobody would ever erase it.
class MediaSweep final : public Scheduled
{
public:
    /// A younger file may be on its way into the database.
    static constexpr std::chrono::hours leftAlone{1};

    /// `database` outlives it.
    MediaSweep(Database &database, const QString &folder);

    QString name() const override;
    milliseconds period() const override;
    QFuture<Result<>> runOnce() override;

private:
    static QCoro::Task<Result<>> sweep(Database *database, MediaFolder folder);

    Database &m_database;
    MediaFolder m_folder;
};

} // namespace chatflow
