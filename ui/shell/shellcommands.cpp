// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/shellcommands.h"

#include <QKeySequence>

#include <array>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

struct Form {
    const char *name;
    const char *icon;
    QKeySequence keys;
};

const std::array<Form, ShellCommands::count> &forms()
{
    static const std::array<Form, ShellCommands::count> all{{
        {"newWorkspaceAction", "add", {}},
        {"openWorkspaceAction", "folder", QKeySequence(Qt::CTRL | Qt::Key_O)},
        {"teamWorkspaceAction", "team", {}},
        {"sandboxAction", "sandbox", {}},
        {"unlockKeysAction", "key", {}},
        {"quitAction", "close", QKeySequence(Qt::CTRL | Qt::Key_Q)},
        {"undoAction", "undo", QKeySequence(Qt::CTRL | Qt::Key_Z)},
        {"searchAction", "search", QKeySequence(Qt::CTRL | Qt::Key_K)},
        {"changeTenantAction", "tenant", QKeySequence(Qt::CTRL | Qt::Key_B)},
        {"notificationsAction", "bell", QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)},
        {"nextPaneAction", "next", QKeySequence(Qt::Key_F6)},
        {"previousPaneAction", "next", QKeySequence(Qt::SHIFT | Qt::Key_F6)},
        {"shortcutsAction", "command", QKeySequence(Qt::Key_F1)},
    }};
    return all;
}

constexpr int numberedActions = 9;

} // namespace

ShellCommands::ShellCommands(QObject *parent)
    : QObject(parent)
{
    for (const Form &form : forms()) {
        auto *action = new QAction(this);
        action->setObjectName(QString::fromLatin1(form.name));
        action->setProperty("iconName", QString::fromLatin1(form.icon));
        action->setShortcut(form.keys);
        m_actions.append(action);
    }
    // Where nobody writes, a question mark asks for them as well.
    action(Shortcuts)->setShortcuts({QKeySequence(Qt::Key_F1), QKeySequence(Qt::Key_Question)});
    action(Quit)->setMenuRole(QAction::QuitRole);
    action(Undo)->setEnabled(false);
    action(UnlockKeys)->setVisible(false);
    retranslate();
}

void ShellCommands::setPages(const QList<NavigationRail::Entry> &pages)
{
    qDeleteAll(m_pageActions);
    m_pageActions.clear();
    m_pages = pages;
    for (qsizetype i = 0; i < pages.size(); ++i) {
        auto *action = new QAction(this);
        action->setObjectName(u"page."_s + pages.at(i).id + u"Action"_s);
        action->setProperty("iconName", pages.at(i).icon);
        if (i < numberedActions)
            action->setShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + i)));
        connect(action, &QAction::triggered, this, [this, id = pages.at(i).id] { Q_EMIT pageRequested(id); });
        m_pageActions.append(action);
    }
    retranslate();
}

void ShellCommands::retranslate()
{
    action(NewWorkspace)->setText(tr("&New workspace…"));
    action(OpenWorkspace)->setText(tr("&Open workspace…"));
    action(TeamWorkspace)->setText(tr("&Team workspace…"));
    action(Sandbox)->setText(tr("Try the &sandbox"));
    action(UnlockKeys)->setText(tr("Unlock the &keys…"));
    action(Quit)->setText(tr("&Quit"));
    action(Undo)->setText(tr("&Undo"));
    action(Search)->setText(tr("&Search and commands…"));
    action(ChangeTenant)->setText(tr("Change the &business…"));
    action(Notices)->setText(tr("&Notifications"));
    action(NextPane)->setText(tr("Next area"));
    action(PreviousPane)->setText(tr("Previous area"));
    action(Shortcuts)->setText(tr("&Keyboard shortcuts…"));
    for (qsizetype i = 0; i < m_pages.size(); ++i)
        m_pageActions.at(i)->setText(m_pages.at(i).title());
}

} // namespace chatflow
