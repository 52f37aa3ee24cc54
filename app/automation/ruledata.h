// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/personaldata.h"

namespace chatflow
{

class Database;

/// What rules did for a person. It goes with the contact and its conversations.
class RuleData final : public PersonalData
{
public:
    explicit RuleData(Database &database);

    QString name() const override;
    QFuture<Result<QJsonObject>> exportData(const DataSubject &subject) override;
    QFuture<Result<QJsonObject>> eraseData(const DataSubject &subject) override;

private:
    Database &m_database;
};

} // namespace chatflow
