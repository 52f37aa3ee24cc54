// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/tenantcontext.h"
#include "base/scheduled.h"
#include "storage/jobstore.h"

#include <functional>
#include <memory>

namespace chatflow
{

/// Has flows forget the sessions of erased people (FlowMemoryData): again and again until their server has
/// done it.
class FlowMemoryEraser final : public Scheduled
{
public:
    /// FlowiseClient::deleteMessages().
    using Forget = std::function<QFuture<Result<int>>(const FlowiseServer &server, const QString &flowId,
                                                      const QString &sessionId)>;

    FlowMemoryEraser(Database &database, TenantContexts::KeyLookup flowiseKey, Forget forget,
                     const QString &owner);
    QString name() const override;
    milliseconds period() const override;
    QFuture<Result<>> runOnce() override;

private:
    struct State {
        Database &database;
        TenantContexts contexts;
        Forget forget;
        QString owner;
    };
    static QCoro::Task<Result<>> round(std::shared_ptr<State> state, std::weak_ptr<int> alive);
    static QCoro::Task<Result<>> forgetOne(std::shared_ptr<State> state, Job job);

    std::shared_ptr<State> m_state;
    std::shared_ptr<int> m_alive; ///< gone with this: nothing goes on then
};

} // namespace chatflow
