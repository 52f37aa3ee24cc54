// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFuture>
#include <QObject>
#include <QString>

#include <memory>

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

    /// Opens what is wished for, also again after failed(). Emits opened() or failed().
    void open();
    /// Lets the engine finish what is in hand, then lets the workspace go. Emits closed(), whatever happens.
    void close();

Q_SIGNALS:
    void opening();
    void opened();
    void failed(const chatflow::Error &error);
    /// The workspace is open, but its engine did not start.
    void engineFailed(const chatflow::Error &error);
    /// Whoever holds something of the workspace lets it go now.
    void closing();
    void closed();

private:
    void openSandbox();
    void openWorkspace();
    void ready();
    void ended();

    SessionWish m_wish;
    bool m_opening = false;
    bool m_closing = false;
    std::shared_ptr<Workspace> m_workspace;
    std::shared_ptr<SandboxWorkspace> m_sandbox;
};

} // namespace chatflow
