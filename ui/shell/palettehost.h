// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tenants/tenant.h"

#include <QList>
#include <QObject>

#include <functional>
#include <memory>

class QMainWindow;

namespace chatflow
{

class ActionPalette;
class CommandPalette;
class LayoutMemory;
class Overlay;
class PageDeck;
class TenantPalette;

/// Opens the command palette over a window with all there is to find: tenants, what the pages bring, and the
/// commands of the menus; or with the tenants alone.
class PaletteHost : public QObject
{
    Q_OBJECT

public:
    /// All outlive it; `window` is its parent.
    PaletteHost(QMainWindow &window, PageDeck &deck, LayoutMemory &layout,
                std::function<void(TenantId)> showTenant);
    ~PaletteHost() override;

    void setTenants(const QList<Tenant> &tenants);
    void open();
    void openTenants();
    void close();
    bool isSettled() const;

private:
    PageDeck &m_deck;
    CommandPalette *m_palette;
    Overlay *m_overlay;
    std::unique_ptr<ActionPalette> m_actions;
    std::unique_ptr<TenantPalette> m_tenants;
};

} // namespace chatflow
