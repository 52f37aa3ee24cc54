// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/navigationrail.h"

#include <QAction>
#include <QList>
#include <QObject>

namespace chatflow
{

/// What the shell itself can do, as actions for the menus, the palette and the keyboard. Whoever does it
/// connects to the action.
class ShellCommands : public QObject
{
    Q_OBJECT

public:
    enum Command {
        NewWorkspace,
        OpenWorkspace,
        TeamWorkspace,
        Sandbox,
        UnlockKeys,
        Quit,
        Undo,
        Search,
        ChangeTenant,
        Notices,
        NextPane,
        PreviousPane,
        Shortcuts,
    };
    static constexpr int count = Shortcuts + 1;

    explicit ShellCommands(QObject *parent = nullptr);

    QAction *action(Command command) const { return m_actions.at(command); }
    /// One action a page, with Ctrl+1 … Ctrl+9 for the first nine.
    void setPages(const QList<NavigationRail::Entry> &pages);
    const QList<QAction *> &pageActions() const { return m_pageActions; }
    void retranslate();

Q_SIGNALS:
    void pageRequested(const QString &id);

private:
    QList<QAction *> m_actions;
    QList<NavigationRail::Entry> m_pages;
    QList<QAction *> m_pageActions;
};

} // namespace chatflow
