// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;

namespace chatflow
{

class Appearance;
class Language;
class PageWidget;
class ShellCommands;

/// The menus of the main window: what the shell can do, where one can go, what the shown page can do, and how
/// it looks.
class MainMenu : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    MainMenu(QMenuBar &bar, ShellCommands &commands, Appearance &appearance, Language &language,
             QObject *parent);

    /// Shows the actions of `page`; null = none is shown.
    void setPage(PageWidget *page);
    /// After the commands' texts.
    void retranslate();

private:
    static void addChoice(QMenu *menu, QActionGroup *group, const QStringList &texts,
                          const QStringList &names, int current);
    void fillGoMenu();
    void fillPageMenu();
    void fillViewMenu();

    ShellCommands &m_commands;
    Appearance &m_appearance;
    Language &m_language;
    PageWidget *m_page = nullptr;
    QMenu *m_fileMenu;
    QMenu *m_editMenu;
    QMenu *m_goMenu;
    QMenu *m_pageMenu;
    QMenu *m_viewMenu;
};

} // namespace chatflow
