// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/alltenants.h"
#include "automation/tenantcontext.h"
#include "automation/trialsessionstore.h"
#include "base/scheduled.h"

#include <memory>

namespace chatflow
{

class FlowiseClient;

/// Makes flows forget the trials that were left in the middle: by a console that was closed, or that crashed.
class LeftTrials final : public Scheduled
{
public:
    /// All outlive it.
    LeftTrials(AllTenants all, Database &database, FlowiseClient &flowise,
               TenantContexts::KeyLookup flowiseKey);
    QString name() const override;
    milliseconds period() const override;
    QFuture<Result<>> runOnce() override;

private:
    static QCoro::Task<Result<>> forgetAll(LeftTrials *self, std::weak_ptr<int> alive);
    /// Whether it need not be tried again.
    static QCoro::Task<bool> forget(LeftTrials *self, TrialSession session, std::weak_ptr<int> alive);

    AllTenants m_all;
    Database &m_database;
    FlowiseClient &m_flowise;
    TenantContexts::KeyLookup m_flowiseKey;
    std::shared_ptr<int> m_alive; ///< gone with this: nothing goes on then
};

} // namespace chatflow
