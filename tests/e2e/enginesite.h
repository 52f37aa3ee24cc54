// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/sandboxthread.h"
#include "support/engineprogram.h"
#include "support/testdatabase.h"

#include <QJsonObject>
#include <QTemporaryDir>

#include <memory>

namespace chatflow::test
{

/// A place where the program can be tried: the sandbox's servers in this process, a workspace on `driver`
/// with the scenario's tenants and their keys, all put in by chatflow-engine itself.
class EngineSite
{
public:
    explicit EngineSite(const QString &driver = QStringLiteral("sqlite"));

    /// A scenario of one English shop without contacts, whose model says what it was sent; with `settings`
    /// and other members of the tenant beside its own.
    static QByteArray shopScenario(const QJsonObject &settings = {}, const QJsonObject &members = {});

    /// Starts the servers and fills the workspace; answers what went wrong, or nothing.
    QString open(const QByteArray &scenario);

    const EngineProgram &program() const { return *m_program; }
    SandboxThread &sandbox() { return m_sandbox; }
    const SandboxEndpoints &endpoints() const { return m_endpoints; }
    TestDatabase &database() { return m_database; }
    /// A file of this site that is not the workspace.
    QString path(const QString &name) const { return m_folder.filePath(name); }
    static QByteArray passphrase() { return "correct horse battery staple"; }

    /// Runs `work(sandbox)` in the sandbox's thread and waits for its answer.
    template<typename T> T inSandbox(std::function<T(Sandbox &)> work)
    {
        const auto answer = awaited(m_sandbox.ask<T>(std::move(work)));
        return answer ? *answer : T();
    }

private:
    QString addTenant(const SandboxTenant &tenant) const;

    QTemporaryDir m_folder;
    TestDatabase m_database;
    std::unique_ptr<EngineProgram> m_program;
    SandboxThread m_sandbox;
    SandboxEndpoints m_endpoints;
};

} // namespace chatflow::test
