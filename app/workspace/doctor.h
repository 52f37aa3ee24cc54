// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "base/future.h"
#include "base/id.h"
#include "base/instant.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace chatflow
{

struct DoctorParts; ///< what it looks at; filled by Workspace

/// Looks at everything a workspace needs: database, secrets, and for each tenant its Flowise server, key and
/// flow and its Evolution server, key and instances; and other bots on the same instance. Changes nothing,
/// unless it is told to ask the flows. Works in its own thread (the engine's: QObject::moveToThread()), and
/// may be asked from any.
class Doctor : public QObject
{
    Q_OBJECT

public:
    enum class Flows {
        Look, ///< only at their settings, which costs nothing
        Ask,  ///< asks each a few questions, which costs tokens; what is found out is kept in the tenant's
              ///< settings
    };
    explicit Doctor(std::unique_ptr<DoctorParts> parts);
    ~Doctor() override;
    /// Looks at all tenants, or at one. `found` is called in the doctor's thread as each step is done.
    QFuture<Result<QList<Finding>>> examine(std::optional<TenantId> tenant, Flows flows,
                                            std::function<void(const Finding &)> found = {});

private:
    struct State;
    static QCoro::Task<Result<QList<Finding>>> examineSteps(std::shared_ptr<State> state,
                                                            std::optional<TenantId> tenant, Flows flows,
                                                            std::function<void(const Finding &)> found);
    std::shared_ptr<State> m_state; ///< shared with the examinations under way
};

} // namespace chatflow
