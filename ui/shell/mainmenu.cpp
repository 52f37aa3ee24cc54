// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/mainmenu.h"

#include "base/language.h"
#include "shell/appearance.h"
#include "shell/pagewidget.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace chatflow
{

MainMenu::MainMenu(QMenuBar &bar, Appearance &appearance, Language &language, QObject *parent)
    : QObject(parent)
    , m_appearance(appearance)
    , m_language(language)
    , m_fileMenu(bar.addMenu(QString()))
    , m_pageMenu(bar.addMenu(QString()))
    , m_viewMenu(bar.addMenu(QString()))
    , m_quit(new QAction(this))
    , m_nextPane(new QAction(this))
    , m_previousPane(new QAction(this))
{
    m_fileMenu->setObjectName(u"fileMenu"_s);
    m_pageMenu->setObjectName(u"pageMenu"_s);
    m_viewMenu->setObjectName(u"viewMenu"_s);
    m_quit->setObjectName(u"quitAction"_s);
    m_quit->setShortcut(QKeySequence(QKeySequence::Quit));
    if (m_quit->shortcut().isEmpty())
        m_quit->setShortcut(Qt::CTRL | Qt::Key_Q);
    m_nextPane->setShortcut(Qt::Key_F6);
    m_previousPane->setShortcut(Qt::SHIFT | Qt::Key_F6);
    connect(m_quit, &QAction::triggered, this, &MainMenu::quitRequested);
    connect(m_nextPane, &QAction::triggered, this, [this] { Q_EMIT paneRequested(true); });
    connect(m_previousPane, &QAction::triggered, this, [this] { Q_EMIT paneRequested(false); });
    m_fileMenu->addAction(m_quit);
    retranslate();
}

void MainMenu::setPage(PageWidget *page)
{
    m_page = page;
    fillPageMenu();
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

void MainMenu::addChoice(QMenu *menu, QActionGroup *group, const QStringList &texts, int current)
{
    for (qsizetype i = 0; i < texts.size(); ++i) {
        QAction *action = menu->addAction(texts.at(i));
        action->setCheckable(true);
        action->setChecked(i == current);
        action->setData(static_cast<int>(i));
        group->addAction(action);
    }
}

void MainMenu::fillViewMenu()
{
    m_viewMenu->clear();
    m_viewMenu->addActions({m_nextPane, m_previousPane});
    m_viewMenu->addSeparator();

    QMenu *themeMenu = m_viewMenu->addMenu(tr("&Theme"));
    themeMenu->setObjectName(u"themeMenu"_s);
    auto *themes = new QActionGroup(themeMenu);
    addChoice(themeMenu, themes, {tr("Like the system"), tr("Light"), tr("Dark")},
              static_cast<int>(m_appearance.choice()));
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
    addChoice(languageMenu, languages, names, static_cast<int>(codes.indexOf(m_language.code())));
    // Queued: the change of language makes this menu anew, while the menu is telling of the choice.
    connect(
        languages, &QActionGroup::triggered, this,
        [this, codes](const QAction *action) { m_language.use(codes.at(action->data().toInt())); },
        Qt::QueuedConnection);
}

void MainMenu::retranslate()
{
    m_fileMenu->setTitle(tr("&File"));
    m_viewMenu->setTitle(tr("&View"));
    m_quit->setText(tr("&Quit"));
    m_nextPane->setText(tr("Next area"));
    m_previousPane->setText(tr("Previous area"));
    fillViewMenu();
    fillPageMenu();
}

} // namespace chatflow
