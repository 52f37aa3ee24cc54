// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/personaldata.h"

namespace chatflow
{

class Database;

/// What was sent to a person, or not, because no answer came. It goes with the contact and its conversations.
class FollowUpData final : public PersonalData
{
public:
    explicit FollowUpData(Database &database);

    QString name() const override;
    QFuture<Result<QJsonObject>> exportData(const DataSubject &subject) override;
    QFuture<Result<QJsonObject>> eraseData(const DataSubject &subject) override;

private:
    Database &m_database;
};

} // namespace chatflow
