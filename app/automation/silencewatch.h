// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/alltenants.h"
#include "base/future.h"
#include "base/id.h"
#include "base/scheduled.h"

namespace chatflow
{

class Database;

/// Finds the conversations whose contacts have not answered for as long as a rule waits, and asks the rules.
/// What fell due while no engine ran is done within a day, and left after that.
class SilenceWatch final : public Scheduled
{
public:
    SilenceWatch(AllTenants all, Database &database);
    QString name() const override;
    milliseconds period() const override;
    QFuture<Result<>> runOnce() override;

private:
    static QCoro::Task<Result<>> run(AllTenants all, Database *database);
    static QCoro::Task<Result<>> askTenant(Database *database, TenantId tenant);

    AllTenants m_all;
    Database &m_database;
};

} // namespace chatflow
