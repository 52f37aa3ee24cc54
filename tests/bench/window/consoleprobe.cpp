// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/window/consoleprobe.h"

#include "bench/samples.h"

#include <QCoreApplication>
#include <QDeadlineTimer>

namespace chatflow
{
namespace
{

/// As the console does it: opened while the window is made.
WorkspaceSession &opening(WorkspaceSession &session)
{
    session.open();
    return session;
}

} // namespace

ConsoleProbe::ConsoleProbe(const QString &workspace)
    : m_session({.sandbox = false, .location = workspace, .startEngine = false})
    , m_layout(QString())
    , m_window(opening(m_session), m_appearance, m_language, m_layout)
{
    m_window.resize(1280, 800);
    msUntilPainted([this] {
        m_window.show();
        waitFor([this] { return m_session.workspace() != nullptr; });
    });
}

void ConsoleProbe::waitFor(const std::function<bool()> &done)
{
    const QDeadlineTimer giveUp(120'000);
    while (!done()) {
        if (giveUp.hasExpired())
            throw std::runtime_error("the window does not get ready");
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    }
}

double ConsoleProbe::msUntilPainted(const std::function<void()> &action)
{
    const BenchTime from = benchNow();
    action();
    waitFor([this] { return m_window.isSettled(); });
    // What is asked for now is painted with the next update: let it happen.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::UpdateRequest);
    return msBetween(from, benchNow());
}

} // namespace chatflow
