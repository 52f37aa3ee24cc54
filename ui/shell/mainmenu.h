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

/// The menus of the main window: what the program can do, what the shown page can do, and how it looks.
class MainMenu : public QObject
{
    Q_OBJECT

public:
    /// All must outlive it.
    MainMenu(QMenuBar &bar, Appearance &appearance, Language &language, QObject *parent);

    /// Shows the actions of `page`; null = none is shown.
    void setPage(PageWidget *page);
    void retranslate();

Q_SIGNALS:
    void quitRequested();
    void paneRequested(bool forward);

private:
    static void addChoice(QMenu *menu, QActionGroup *group, const QStringList &texts, int current);
    void fillPageMenu();
    void fillViewMenu();

    Appearance &m_appearance;
    Language &m_language;
    PageWidget *m_page = nullptr;
    QMenu *m_fileMenu;
    QMenu *m_pageMenu;
    QMenu *m_viewMenu;
    QAction *m_quit;
    QAction *m_nextPane;
    QAction *m_previousPane;
};

} // namespace chatflow
