// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/tenantswitcher.h"

#include "widgets/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{

TenantSwitcher::TenantSwitcher(QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_box(new QComboBox(this))
{
    setObjectName(u"tenantSwitcher"_s);
    m_box->setObjectName(u"tenants"_s);
    m_box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_box->setMinimumContentsLength(18);
    m_label->setBuddy(m_box);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(space::l, space::s, space::l, space::s);
    row->setSpacing(space::s);
    row->addWidget(m_label);
    row->addWidget(m_box);
    row->addStretch(1);
    connect(m_box, &QComboBox::currentIndexChanged, this, [this](int chosen) {
        if (chosen >= 0 && chosen < m_tenants.size())
            choose(m_tenants.at(chosen).id);
    });
    retranslate();
    hide();
}

void TenantSwitcher::setTenants(const QList<Tenant> &tenants)
{
    const auto isCurrent = [this](const Tenant &tenant) { return tenant.id == m_current; };
    {
        const QSignalBlocker quiet(m_box);
        m_tenants = tenants;
        m_box->clear();
        for (const Tenant &tenant : tenants)
            m_box->addItem(tenant.name);
        const auto here = std::ranges::find_if(tenants, isCurrent);
        m_box->setCurrentIndex(here == tenants.cend() ? -1 : static_cast<int>(here - tenants.cbegin()));
    }
    setVisible(tenants.size() > 1);
    if (std::ranges::none_of(m_tenants, isCurrent))
        choose(m_tenants.isEmpty() ? TenantId() : m_tenants.constFirst().id);
}

QString TenantSwitcher::currentName() const
{
    for (const Tenant &tenant : m_tenants) {
        if (tenant.id == m_current)
            return tenant.name;
    }
    return {};
}

void TenantSwitcher::choose(TenantId tenant)
{
    if (tenant == m_current)
        return;
    m_current = tenant;
    for (qsizetype row = 0; row < m_tenants.size(); ++row) {
        if (m_tenants.at(row).id == tenant)
            m_box->setCurrentIndex(static_cast<int>(row));
    }
    Q_EMIT currentChanged(tenant);
}

void TenantSwitcher::retranslate()
{
    m_label->setText(tr("&Business:"));
    m_box->setAccessibleName(tr("Business"));
}

void TenantSwitcher::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace chatflow
