// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/scheduled.h"

namespace chatflow
{

class Database;

/// Removes deliveries some time after they ended.
class DeliverySweep final : public Scheduled
{
public:
    explicit DeliverySweep(Database &database, int keptDays = 30);
    QString name() const override;
    milliseconds period() const override;
    QFuture<Result<>> runOnce() override;

private:
    Database &m_database;
    int m_keptDays;
};

} // namespace chatflow
