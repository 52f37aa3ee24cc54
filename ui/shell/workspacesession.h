// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secretvalue.h"

#include <QFuture>
#include <QObject>
#include <QString>

#include <memory>
#include <optional>

namespace chatflow
{

class SandboxWorkspace;
class Workspace;

/// What the console works on.
struct SessionWish {
    bool sandbox = true;
    QString
        location; ///< a file or postgresql://…; with the sandbox: its workspace file, empty = a scratch one
    bool startEngine = true;
    SecretValue databasePassword; ///< PostgreSQL only
    SecretValue vaultPassphrase;  ///< for computers without a keychain
};

/// The workspace that is open in this console, from opening to its orderly end.
class WorkspaceSession : public QObject
{
    Q_OBJECT

public:
    explicit WorkspaceSession(SessionWish wish, QObject *parent = nullptr);
    ~WorkspaceSession() override;

    const SessionWish &wish() const { return m_wish; }
    /// Null until opened().
    Workspace *workspace() const;

    bool isOpening() const { return m_opening; }

    /// Opens what is wished for, also again after failed(). Emits opened() or failed().
    void open();
    /// Opens something else instead, after what is open now has come to its orderly end.
    void change(const SessionWish &wish);
    /// Starts the engine again after it failed.
    void startEngine();
    /// Lets the engine finish what is in hand, then lets the workspace go. Emits closed(), whatever happens.
    void close();

Q_SIGNALS:
    void opening();
    void opened();
    void failed(const chatflow::Error &error);
    /// The workspace is open, but its engine did not start.
    void engineFailed(const chatflow::Error &error);
    /// The workspace is open, but where its keys are cannot be reached: without them nothing is answered.
    void secretsUnavailable(const chatflow::Error &error);
    /// Whoever holds something of the workspace lets it go now.
    void closing();
    void closed();

private:
    void openSandbox();
    void openWorkspace();
    void ready();
    void ended();

    SessionWish m_wish;
    std::optional<SessionWish> m_next; ///< what is opened when the workspace of now is closed
    bool m_opening = false;
    bool m_closing = false;
    bool m_ending = false; ///< the engine is being stopped
    std::shared_ptr<Workspace> m_workspace;
    std::shared_ptr<SandboxWorkspace> m_sandbox;
};

} // namespace chatflow
