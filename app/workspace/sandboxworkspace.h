// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "sandbox/sandboxthread.h"

#include <QObject>
#include <QString>

#include <memory>

namespace chatflow
{

class Workspace;

/// The demo: the sandbox's servers in a thread of their own and a workspace whose tenants are connected to
/// them.
class SandboxWorkspace : public QObject
{
    Q_OBJECT

public:
    struct Options {
        QString location;     ///< the workspace file; empty = a scratch file that is removed at the end
        QString scenarioPath; ///< empty = the built-in demo
        bool startEngine = true;
        double speed = 1.0; ///< how fast the simulated contacts write
        int history = 450;  ///< messages of the weeks before, when the workspace is new; 0 = none
    };

    /// Starts the servers, opens the workspace, creates what the scenario names, starts the engine and the
    /// contacts.
    static QFuture<Result<std::shared_ptr<SandboxWorkspace>>> start(const Options &options);
    ~SandboxWorkspace() override;

    Workspace &workspace();
    SandboxThread &sandbox();
    const SandboxEndpoints &endpoints() const;
    /// Stops the contacts, the engine and the servers.
    QFuture<Result<>> stop();

private:
    struct Parts;
    static QCoro::Task<Result<std::shared_ptr<SandboxWorkspace>>> startSteps(Options options);
    static QCoro::Task<Result<>> connectTenants(Workspace &workspace, SandboxEndpoints endpoints);
    static QCoro::Task<Result<>> addHistory(Workspace &workspace, int messages);
    QCoro::Task<Result<>> stopSteps();
    explicit SandboxWorkspace(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace chatflow
