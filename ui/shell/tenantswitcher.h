// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tenants/tenant.h"

#include <QList>
#include <QPushButton>

namespace chatflow
{

/// Names the tenant that is shown, and asks for another: the search that opens is fit for hundreds. Hidden
/// while there is only one.
class TenantSwitcher : public QPushButton
{
    Q_OBJECT

public:
    explicit TenantSwitcher(QWidget *parent = nullptr);

    /// Keeps the choice where the tenant still exists.
    void setTenants(const QList<Tenant> &tenants);
    const QList<Tenant> &tenants() const { return m_tenants; }
    TenantId current() const { return m_current; }
    QString currentName() const;
    void choose(TenantId tenant);
    /// Chosen as soon as it is listed, unless a person chooses before.
    void prefer(TenantId tenant) { m_preferred = tenant; }

    QSize sizeHint() const override;

Q_SIGNALS:
    void currentChanged(chatflow::TenantId tenant);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    QList<Tenant> m_tenants;
    TenantId m_current;
    TenantId m_preferred;
};

} // namespace chatflow
