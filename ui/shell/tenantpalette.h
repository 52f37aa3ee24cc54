// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/palettesource.h"
#include "tenants/tenant.h"

#include <functional>

namespace chatflow
{

/// Finds tenants by name or client id, and shows the one that is chosen.
class TenantPalette : public PaletteSource
{
public:
    explicit TenantPalette(std::function<void(TenantId)> show);

    void setTenants(const QList<Tenant> &tenants) { m_tenants = tenants; }

    QString heading() const override;
    QFuture<Result<QList<PaletteItem>>> find(const QString &text, int limit) override;

private:
    std::function<void(TenantId)> m_show;
    QList<Tenant> m_tenants;
};

} // namespace chatflow
