// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/language.h"
#include "shell/actionpalette.h"
#include "shell/appearance.h"
#include "shell/commandpalette.h"
#include "shell/layoutmemory.h"
#include "shell/mainmenu.h"
#include "shell/navigationrail.h"
#include "shell/notificationpanel.h"
#include "shell/overlay.h"
#include "shell/passphrasedialog.h"
#include "shell/shellcommands.h"
#include "shell/teamdialog.h"
#include "shell/tenantpalette.h"
#include "shell/tenantswitcher.h"
#include "shell/topbar.h"
#include "shell/welcomepage.h"
#include "ui/pictures/scene.h"
#include "widgets/connectionbar.h"
#include "widgets/noticebar.h"
#include "widgets/statepane.h"
#include "widgets/undobar.h"

#include <QHBoxLayout>
#include <QMenuBar>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

QList<Tenant> tenants()
{
    const QStringList names{u"TechStore"_s, u"Clínica Sol"_s, u"Peluquería Ñandú"_s, u"Padaria do João"_s};
    QList<Tenant> made;
    for (const QString &name : names) {
        Tenant tenant;
        tenant.id = TenantId(made.size() + 1);
        tenant.name = name;
        tenant.state = made.size() == 2 ? TenantState::Paused : TenantState::Active;
        made.append(tenant);
    }
    return made;
}

ConnectionState connection(ConnectionState::Kind kind, const QString &state)
{
    ConnectionState made;
    made.kind = kind;
    made.instance = InstanceId(1);
    made.state = state;
    return made;
}

/// The shell around a page that is not there, with what may float over it.
class ShellScene : public QWidget
{
public:
    enum Over { Nothing, Palette, Notices };

    ShellScene(Over over, const Clock &clock)
        : m_over(over)
        , m_notes(clock)
        , m_menu(m_bar, m_commands, m_appearance, m_language, this)
        , m_actions(m_bar)
        , m_tenants([](TenantId) {})
    {
        auto *rail = new NavigationRail(this);
        const QList<NavigationRail::Entry> pages{
            {u"inbox"_s, u"conversations"_s, [] { return StatePane::tr("Inbox"); }},
            {u"tenants"_s, u"tenant"_s, [] { return TenantPalette([](TenantId) {}).heading(); }}};
        rail->setEntries(pages);
        rail->setCurrent(u"inbox"_s);
        rail->setWaiting(u"inbox"_s, 3);
        m_commands.setPages(pages);
        m_menu.setPage(nullptr);
        auto *top = new TopBar(this);
        top->switcher().setTenants(tenants());
        auto *problem = new NoticeBar(this);
        auto *connections = new ConnectionBar(this);
        using Kind = ConnectionState::Kind;
        connections->setStates({connection(Kind::Engine, u"ok"_s), connection(Kind::Flowise, u"ok"_s),
                                connection(Kind::EvolutionEvents, u"connecting"_s),
                                connection(Kind::WhatsApp, u"closed"_s)},
                               {{InstanceId(1), u"techstore"_s}});
        problem->showText(NoticeBar::Tone::Warning, connections->problem(), u"…"_s);
        auto *state = new StatePane(this);
        state->showNoPermission(u"…"_s, u"…"_s);
        auto *undo = new UndoBar(this);
        undo->offer(u"Kiosko Norte"_s, [] {});
        auto *column = new QVBoxLayout;
        column->setSpacing(0);
        for (QWidget *strip : {static_cast<QWidget *>(top), static_cast<QWidget *>(problem)})
            column->addWidget(strip);
        column->addWidget(state, 1);
        column->addWidget(undo);
        column->addWidget(connections);
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(0);
        row->addWidget(rail);
        row->addLayout(column, 1);
        fillNotes();
        rail->setUnread(m_notes.unread());
        m_tenants.setTenants(tenants());
        auto *palette = new CommandPalette(m_layout);
        m_paletteOverlay = new Overlay(palette, Overlay::Place::Top, this);
        m_noticesOverlay =
            new Overlay(new NotificationPanel(m_notes, clock), Overlay::Place::BottomStart, this);
        if (over == Palette)
            palette->begin({&m_tenants, &m_actions}, QString());
    }

protected:
    void showEvent(QShowEvent *event) override
    {
        QWidget::showEvent(event);
        if (m_over == Palette)
            m_paletteOverlay->open();
        else if (m_over == Notices)
            m_noticesOverlay->open();
    }

private:
    void fillNotes()
    {
        const auto post = [this](const QString &key, Notification::Tone tone, const QString &text) {
            m_notes.post({.key = key, .tone = tone, .text = [text] { return text; }, .open = {}});
        };
        post(u"a"_s, Notification::Tone::Info, u"TechStore: Flowise ✓"_s);
        m_notes.markAllRead();
        post(u"b"_s, Notification::Tone::Danger, u"Camila Souza Figueiredo de Albuquerque (TechStore)"_s);
        post(u"c"_s, Notification::Tone::Warning, u"Ana Torres (Clínica Sol)"_s);
    }

    Over m_over;
    LayoutMemory m_layout{QString()};
    Notifications m_notes;
    Appearance m_appearance;
    Language m_language;
    QMenuBar m_bar;
    ShellCommands m_commands;
    MainMenu m_menu;
    ActionPalette m_actions;
    TenantPalette m_tenants;
    Overlay *m_paletteOverlay = nullptr;
    Overlay *m_noticesOverlay = nullptr;
};

} // namespace

QList<Scene> shellScenes()
{
    return {
        {u"welcome"_s, [](const Clock &) { return std::make_unique<WelcomePage>(); }},
        {u"shell-states"_s,
         [](const Clock &clock) { return std::make_unique<ShellScene>(ShellScene::Nothing, clock); }},
        {u"shell-palette"_s,
         [](const Clock &clock) { return std::make_unique<ShellScene>(ShellScene::Palette, clock); }},
        {u"shell-notifications"_s,
         [](const Clock &clock) { return std::make_unique<ShellScene>(ShellScene::Notices, clock); }},
        {u"team"_s, [](const Clock &) { return std::make_unique<TeamDialog>(QString()); }},
        {u"passphrase"_s, [](const Clock &) { return std::make_unique<PassphraseDialog>(true); }},
    };
}

} // namespace chatflow
