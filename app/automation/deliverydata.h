// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/personaldata.h"

namespace chatflow
{

class Database;

/// Notices about a person that left the program. They go with the contact.
class DeliveryData final : public PersonalData
{
public:
    explicit DeliveryData(Database &database);

    QString name() const override;
    QFuture<Result<QJsonObject>> exportData(const DataSubject &subject) override;
    QFuture<Result<QJsonObject>> eraseData(const DataSubject &subject) override;

private:
    Database &m_database;
};

} // namespace chatflow
