// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/alltenants.h"
#include "base/future.h"
#include "base/scheduled.h"

namespace chatflow
{

class Database;

/// Closes the calls of previews whose program ended before they did: their outcome is unknown, and they are
/// counted. (Those of the road are closed by the next engine, which asks the server for them.)
class OverduePreviews final : public Scheduled
{
public:
    OverduePreviews(AllTenants all, Database &database);
    QString name() const override;
    milliseconds period() const override;
    QFuture<Result<>> runOnce() override;

private:
    AllTenants m_all;
    Database &m_database;
};

} // namespace chatflow
