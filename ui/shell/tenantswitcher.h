// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tenants/tenant.h"

#include <QList>
#include <QWidget>

class QComboBox;
class QLabel;

namespace chatflow
{

/// Chooses the tenant that is shown. Hidden while there is only one.
class TenantSwitcher : public QWidget
{
    Q_OBJECT

public:
    explicit TenantSwitcher(QWidget *parent = nullptr);

    /// Keeps the choice where the tenant still exists.
    void setTenants(const QList<Tenant> &tenants);
    TenantId current() const { return m_current; }
    QString currentName() const;
    void choose(TenantId tenant);

Q_SIGNALS:
    void currentChanged(chatflow::TenantId tenant);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    QList<Tenant> m_tenants;
    TenantId m_current;
    QLabel *m_label;
    QComboBox *m_box;
};

} // namespace chatflow
