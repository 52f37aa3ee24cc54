// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/workspacesession.h"

#include "base/logging.h"
#include "workspace/sandboxworkspace.h"
#include "workspace/workspace.h"

#include <utility>

namespace chatflow
{

WorkspaceSession::WorkspaceSession(SessionWish wish, QObject *parent)
    : QObject(parent)
    , m_wish(std::move(wish))
{
}

WorkspaceSession::~WorkspaceSession() = default;

Workspace *WorkspaceSession::workspace() const
{
    return m_sandbox ? &m_sandbox->workspace() : m_workspace.get();
}

void WorkspaceSession::open()
{
    if (m_opening || m_closing || workspace())
        return;
    m_opening = true;
    Q_EMIT opening();
    if (m_wish.sandbox)
        openSandbox();
    else
        openWorkspace();
}

void WorkspaceSession::openSandbox()
{
    const SandboxWorkspace::Options options{
        .location = m_wish.location, .scenarioPath = {}, .startEngine = m_wish.startEngine};
    onDone(this, SandboxWorkspace::start(options),
           [this](const Result<std::shared_ptr<SandboxWorkspace>> &started) {
               m_opening = false;
               if (started)
                   m_sandbox = *started;
               if (m_closing)
                   close();
               else if (started)
                   ready();
               else
                   Q_EMIT failed(started.error());
           });
}

void WorkspaceSession::openWorkspace()
{
    WorkspaceConfig config;
    config.location = m_wish.location;
    config.databasePassword = m_wish.databasePassword;
    config.vaultPassphrase = m_wish.vaultPassphrase;
    onDone(this, Workspace::open(config), [this](const Result<std::shared_ptr<Workspace>> &opened) {
        m_opening = false;
        if (opened)
            m_workspace = *opened;
        if (m_closing)
            close();
        else if (opened)
            ready();
        else
            Q_EMIT failed(opened.error());
    });
}

void WorkspaceSession::ready()
{
    logInfo(lcUi(), "workspace_shown", {{"sandbox", m_wish.sandbox}, {"engine", m_wish.startEngine}});
    Q_EMIT opened();
    if (m_wish.sandbox)
        return;
    if (const auto problem = m_workspace->secretsProblem())
        Q_EMIT secretsUnavailable(*problem);
    startEngine();
}

void WorkspaceSession::startEngine()
{
    if (m_wish.sandbox || !m_wish.startEngine || !m_workspace || m_closing)
        return;
    onDone(this, m_workspace->startEngine(), [this](const Result<> &started) {
        if (!started && !m_closing)
            Q_EMIT engineFailed(started.error());
    });
}

void WorkspaceSession::change(const SessionWish &wish)
{
    if (m_opening || m_closing || workspace()) {
        m_next = wish;
        close();
        return;
    }
    m_wish = wish;
    open();
}

void WorkspaceSession::close()
{
    const bool already = std::exchange(m_closing, true);
    if (m_opening)
        return; // closes when it has opened
    if (!workspace()) {
        ended();
        return;
    }
    if (already && m_ending)
        return;
    m_ending = true;
    Q_EMIT closing();
    const QFuture<Result<>> stopped = m_sandbox ? m_sandbox->stop() : m_workspace->stopEngine();
    onDone(this, stopped, [this](const Result<> &result) {
        if (!result)
            logWarning(lcUi(), "workspace_close_failed", {{"error", result.error()}});
        ended();
    });
}

void WorkspaceSession::ended()
{
    m_sandbox.reset();
    m_workspace.reset();
    m_ending = false;
    if (const auto next = std::exchange(m_next, {})) {
        m_closing = false;
        m_wish = *next;
        open();
        return;
    }
    Q_EMIT closed();
}

} // namespace chatflow
