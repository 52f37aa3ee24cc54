// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/palettehost.h"

#include "shell/actionpalette.h"
#include "shell/commandpalette.h"
#include "shell/overlay.h"
#include "shell/pagedeck.h"
#include "shell/pagewidget.h"
#include "shell/tenantpalette.h"

#include <QMainWindow>
#include <QMenuBar>

#include <utility>

namespace chatflow
{

PaletteHost::PaletteHost(QMainWindow &window, PageDeck &deck, LayoutMemory &layout,
                         std::function<void(TenantId)> showTenant)
    : QObject(&window)
    , m_deck(deck)
    , m_palette(new CommandPalette(layout))
    , m_overlay(new Overlay(m_palette, Overlay::Place::Top, &window))
    , m_actions(std::make_unique<ActionPalette>(*window.menuBar()))
    , m_tenants(std::make_unique<TenantPalette>(std::move(showTenant)))
{
    connect(m_palette, &CommandPalette::finished, m_overlay, &Overlay::close);
    connect(m_overlay, &Overlay::closed, m_palette, &CommandPalette::end);
}

PaletteHost::~PaletteHost() = default;

void PaletteHost::setTenants(const QList<Tenant> &tenants)
{
    m_tenants->setTenants(tenants);
}

void PaletteHost::open()
{
    QList<PaletteSource *> sources{m_tenants.get()};
    for (const QString &id : m_deck.ids())
        sources += m_deck.page(id)->paletteSources();
    sources.append(m_actions.get());
    m_palette->begin(sources, tr("Find anything, or a command"));
    m_overlay->open();
}

void PaletteHost::openTenants()
{
    m_palette->begin({m_tenants.get()}, tr("Find a business"));
    m_overlay->open();
}

void PaletteHost::close()
{
    m_overlay->close();
    m_palette->end();
}

bool PaletteHost::isSettled() const
{
    return m_palette->isSettled();
}

} // namespace chatflow
