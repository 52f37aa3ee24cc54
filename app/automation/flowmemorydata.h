// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "base/personaldata.h"

namespace chatflow
{

class Database;

/// What chatflows remember of a person, in the servers of Flowise: each session is forgotten there by a job
/// (FlowMemoryEraser), however long that server cannot be reached. Erase it before the calls, which know the
/// sessions.
class FlowMemoryData final : public PersonalData
{
public:
    explicit FlowMemoryData(Database &database);

    QString name() const override;
    /// The sessions; what was said in them stands in our own messages.
    QFuture<Result<QJsonObject>> exportData(const DataSubject &subject) override;
    QFuture<Result<QJsonObject>> eraseData(const DataSubject &subject) override;

    /// The kind of its jobs.
    static QString jobKind();

private:
    Database &m_database;
};

} // namespace chatflow
