// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/mainmenu.h"

#include "base/language.h"
#include "shell/appearance.h"
#include "shell/pagewidget.h"
#include "shell/shellcommands.h"
#include "shell/shortcutsheet.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace chatflow
{

MainMenu::MainMenu(QMenuBar &bar, ShellCommands &commands, Appearance &appearance, Language &language,
                   QObject *parent)
    : QObject(parent)
    , m_commands(commands)
    , m_appearance(appearance)
    , m_language(language)
    , m_fileMenu(bar.addMenu(QString()))
    , m_editMenu(bar.addMenu(QString()))
    , m_goMenu(bar.addMenu(QString()))
    , m_pageMenu(bar.addMenu(QString()))
    , m_viewMenu(bar.addMenu(QString()))
{
    m_fileMenu->setObjectName(u"fileMenu"_s);
    m_editMenu->setObjectName(u"editMenu"_s);
    m_goMenu->setObjectName(u"goMenu"_s);
    m_pageMenu->setObjectName(u"pageMenu"_s);
    m_viewMenu->setObjectName(u"viewMenu"_s);
    using Shell = ShellCommands;
    for (const auto command :
         {Shell::NewWorkspace, Shell::OpenWorkspace, Shell::TeamWorkspace, Shell::Sandbox, Shell::UnlockKeys})
        m_fileMenu->addAction(commands.action(command));
    m_fileMenu->addSeparator();
    m_fileMenu->addAction(commands.action(Shell::Quit));
    m_editMenu->addAction(commands.action(Shell::Undo));
    connect(commands.action(Shell::Shortcuts), &QAction::triggered, this,
            [this, menus = &bar] { (new ShortcutSheet(*menus, m_page, menus->window()))->open(); });
    retranslate();
}

void MainMenu::setPage(PageWidget *page)
{
    m_page = page;
    fillGoMenu();
    fillPageMenu();
}

void MainMenu::fillGoMenu()
{
    m_goMenu->clear();
    m_goMenu->addActions(m_commands.pageActions());
    m_goMenu->addSeparator();
    for (const auto command : {ShellCommands::ChangeTenant, ShellCommands::Search, ShellCommands::Notices,
                               ShellCommands::Shortcuts})
        m_goMenu->addAction(m_commands.action(command));
}

void MainMenu::fillPageMenu()
{
    m_pageMenu->clear();
    m_pageMenu->menuAction()->setVisible(m_page != nullptr);
    if (!m_page)
        return;
    m_pageMenu->setTitle(m_page->title());
    for (QAction *action : m_page->menuActions()) {
        if (action)
            m_pageMenu->addAction(action);
        else
            m_pageMenu->addSeparator();
    }
}

void MainMenu::addChoice(QMenu *menu, QActionGroup *group, const QStringList &texts, const QStringList &names,
                         int current)
{
    for (qsizetype i = 0; i < texts.size(); ++i) {
        QAction *action = menu->addAction(texts.at(i));
        action->setObjectName(menu->objectName() + u'.' + names.at(i));
        action->setCheckable(true);
        action->setChecked(i == current);
        action->setData(static_cast<int>(i));
        group->addAction(action);
    }
}

void MainMenu::fillViewMenu()
{
    m_viewMenu->clear();
    m_viewMenu->addAction(m_commands.action(ShellCommands::NextPane));
    m_viewMenu->addAction(m_commands.action(ShellCommands::PreviousPane));
    m_viewMenu->addSeparator();

    QMenu *themeMenu = m_viewMenu->addMenu(tr("&Theme"));
    themeMenu->setObjectName(u"themeMenu"_s);
    auto *themes = new QActionGroup(themeMenu);
    const QStringList themeTexts{tr("Like the system"), tr("Light"), tr("Dark"), tr("High contrast, dark"),
                                 tr("High contrast, light")};
    QStringList themeNames;
    for (qsizetype i = 0; i < themeTexts.size(); ++i)
        themeNames << Appearance::nameOf(static_cast<Appearance::Choice>(i));
    addChoice(themeMenu, themes, themeTexts, themeNames, static_cast<int>(m_appearance.choice()));
    connect(themes, &QActionGroup::triggered, this, [this](const QAction *action) {
        m_appearance.choose(static_cast<Appearance::Choice>(action->data().toInt()));
    });

    const QStringList codes = Language::codes();
    QStringList names;
    for (const QString &code : codes)
        names << Language::nameOf(code);
    QMenu *languageMenu = m_viewMenu->addMenu(tr("&Language"));
    languageMenu->setObjectName(u"languageMenu"_s);
    auto *languages = new QActionGroup(languageMenu);
    addChoice(languageMenu, languages, names, codes, static_cast<int>(codes.indexOf(m_language.code())));
    // Queued: the change of language makes this menu anew, while the menu is telling of the choice.
    connect(
        languages, &QActionGroup::triggered, this,
        [this, codes](const QAction *action) { m_language.use(codes.at(action->data().toInt())); },
        Qt::QueuedConnection);
}

void MainMenu::retranslate()
{
    m_fileMenu->setTitle(tr("&File"));
    m_editMenu->setTitle(tr("&Edit"));
    m_goMenu->setTitle(tr("&Go"));
    m_viewMenu->setTitle(tr("&View"));
    fillGoMenu();
    fillViewMenu();
    fillPageMenu();
}

} // namespace chatflow
