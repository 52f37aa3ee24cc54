// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/mediafolder.h"
#include "base/future.h"
#include "base/personaldata.h"

namespace chatflow
{

class Database;

/// The files of a person's messages in the media folder of this computer. Erase it before the messages, which
/// know their files.
class MediaData final : public PersonalData
{
public:
    /// `database` must outlive it; `folder` is that of MediaLibrary.
    MediaData(Database &database, const QString &folder);

    QString name() const override;
    QFuture<Result<QJsonObject>> exportData(const DataSubject &subject) override;
    QFuture<Result<QJsonObject>> eraseData(const DataSubject &subject) override;

private:
    static QCoro::Task<Result<QJsonObject>> erase(Database *database, MediaFolder folder,
                                                  DataSubject subject);

    Database &m_database;
    MediaFolder m_folder;
};

} // namespace chatflow
