// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"
#include "shell/appearance.h"
#include "shell/layoutmemory.h"
#include "shell/mainwindow.h"
#include "shell/workspacesession.h"

#include <QAbstractItemView>

#include <functional>
#include <stdexcept>

namespace chatflow
{

/// The console's window on a workspace, without an engine, measured from inside.
class ConsoleProbe
{
public:
    /// Opens the window and waits until everything in it is answered and painted.
    explicit ConsoleProbe(const QString &workspace);

    Workspace &workspace() { return *m_session.workspace(); }
    MainWindow &window() { return m_window; }
    /// The widget of that object name; std::runtime_error when there is none.
    template<class T> T &widget(const char *name)
    {
        auto *found = m_window.findChild<T *>(QString::fromLatin1(name));
        if (!found)
            throw std::runtime_error(std::string("the window has no ") + name);
        return *found;
    }
    /// Does `action` and answers how many milliseconds it takes until all it asked for is there and painted.
    double msUntilPainted(const std::function<void()> &action);
    /// Runs the event loop until `done`; std::runtime_error after two minutes.
    static void waitFor(const std::function<bool()> &done);

private:
    WorkspaceSession m_session;
    Appearance m_appearance;
    Language m_language;
    LayoutMemory m_layout;
    MainWindow m_window;
};

} // namespace chatflow
