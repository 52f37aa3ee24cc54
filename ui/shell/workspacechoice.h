// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "shell/welcomepage.h"
#include "shell/workspacesession.h"
#include "workspace/databasepasswords.h"
#include "workspace/singleinstance.h"

#include <QObject>

class QAction;

namespace chatflow
{

class LayoutMemory;
class MainWindow;

/// Which workspace the console works on: the first run's choice, what is remembered of it, the File menu, and
/// the passwords that opening one asks for.
class WorkspaceChoice : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    WorkspaceChoice(MainWindow &window, WorkspaceSession &session, SingleInstance &instance,
                    LayoutMemory &layout, QObject *parent = nullptr);

    /// What was worked on last; nothing on the first run.
    static std::optional<SessionWish> remembered(const LayoutMemory &layout);

    /// Opens `wish`, with the kept password of a team's database.
    void open(const SessionWish &wish);

private:
    void choose(WelcomePage::Choice choice);
    void openSandbox();
    void askForNew();
    void askForFile();
    void askForTeam(const QString &location, const QString &problem);
    void askForPassphrase(const QString &problem);
    void keysMissing();
    void unlockLater();
    QAction &unlockKeys() const;
    void change(const SessionWish &wish);
    void failed(const Error &error);
    void opened();
    void addBusiness();

    MainWindow &m_window;
    WorkspaceSession &m_session;
    SingleInstance &m_instance;
    LayoutMemory &m_layout;
    SystemRandom m_random;
    DatabasePasswords m_passwords;
    bool m_addsBusiness = false; ///< the workspace was made just now: its first business comes next
    bool m_keepsPassword = false;
    bool m_unlocksLater = false; ///< "Later" was chosen: the next opening does not ask again
};

} // namespace chatflow
