// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/language.h"
#include "shell/appearance.h"
#include "shell/layoutmemory.h"
#include "shell/mainwindow.h"
#include "shell/workspacechoice.h"
#include "shell/workspacesession.h"
#include "workspace/singleinstance.h"

#include <QTemporaryDir>

#include <memory>

class QDialog;

namespace chatflow
{

/// The console as main() puts it together, with a folder of its own for its files: the real window, session
/// and choice of a workspace. The computer has no keychain (see withoutKeychain()).
class ConsoleStage
{
public:
    /// Shown at its welcome page, as on the first run, with the focus of the keyboard.
    explicit ConsoleStage(bool startsEngine = true);
    /// Ends as a person ends it: the engine finishes what is in hand.
    ~ConsoleStage();

    /// Before the application is made: no Secret Service is found, and what programs keep for a person goes
    /// into `home`.
    static void withoutKeychain(const QString &home);

    QString file(const QString &name) const { return m_folder.filePath(name); }
    /// The folder of the locks that SingleInstance takes.
    QString lockFolder() const { return m_folder.path(); }
    template<typename T> T *part(const QString &name) const { return m_window->findChild<T *>(name); }
    /// The dialog called `name` that is open now; null when there is none.
    QDialog *dialog(const QString &name) const;
    /// Opens the workspace file `name` of the stage's folder.
    void openFile(const QString &name);
    void open(const SessionWish &wish) { m_choice->open(wish); }

    MainWindow &window() const { return *m_window; }
    WorkspaceSession &session() { return m_session; }
    Language &language() { return m_language; }
    Appearance &appearance() { return m_appearance; }
    LayoutMemory &layout() { return m_layout; }

    /// Presses a key where the focus is: in the menu that is open, or else in the window.
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void type(const QString &text);

private:
    QWidget *focused() const;

    QTemporaryDir m_folder;
    LayoutMemory m_layout{QString()};
    Language m_language;
    Appearance m_appearance;
    SingleInstance m_instance;
    WorkspaceSession m_session;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<WorkspaceChoice> m_choice;
};

} // namespace chatflow
