// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/alltenants.h"
#include "base/scheduled.h"

namespace chatflow
{

class Database;

/// Sees to it that nobody waits unseen: whatever waits for a person is in the queue of escalations.
class EscalationWatch final : public Scheduled
{
public:
    EscalationWatch(AllTenants all, Database &database);
    QString name() const override;
    milliseconds period() const override;
    QFuture<Result<>> runOnce() override;

private:
    AllTenants m_all;
    Database &m_database;
};

} // namespace chatflow
