// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/tenantswitcher.h"

#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QStyleOptionButton>
#include <QStylePainter>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr int switcherIcon = 18;
constexpr int widestSwitcher = 320;
constexpr int besideTheName = 2 * (space::m + switcherIcon + space::s);
} // namespace

TenantSwitcher::TenantSwitcher(QWidget *parent)
    : QPushButton(parent)
{
    setObjectName(u"tenantSwitcher"_s);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    refresh();
    hide();
}

void TenantSwitcher::setTenants(const QList<Tenant> &tenants)
{
    m_tenants = tenants;
    const auto has = [&](TenantId id) {
        return std::ranges::any_of(tenants, [id](const Tenant &tenant) { return tenant.id == id; });
    };
    setVisible(tenants.size() > 1);
    if (m_preferred && has(m_preferred))
        choose(std::exchange(m_preferred, {}));
    else if (!has(m_current))
        choose(tenants.isEmpty() ? TenantId() : tenants.constFirst().id);
    refresh();
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
    m_preferred = {};
    if (tenant == m_current)
        return;
    m_current = tenant;
    refresh();
    Q_EMIT currentChanged(tenant);
}

QSize TenantSwitcher::sizeHint() const
{
    const QFontMetrics metrics(strongFont(font()));
    return {std::min(widestSwitcher, metrics.horizontalAdvance(currentName()) + besideTheName),
            metrics.height() + 2 * space::s};
}

void TenantSwitcher::refresh()
{
    const QString name = currentName();
    //: %1 is a business
    setAccessibleName(name.isEmpty() ? tr("Business") : tr("Business: %1").arg(name));
    setToolTip(u"<span>"_s + tr("Change the business").toHtmlEscaped() + u"</span>"_s);
    updateGeometry();
    update();
}

void TenantSwitcher::changeEvent(QEvent *event)
{
    QPushButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        refresh();
}

void TenantSwitcher::paintEvent(QPaintEvent *)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    QStylePainter painter(this);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);
    const Colors colors = colorsFor(palette());
    const auto placed = [this](const QRect &rect) {
        return QStyle::visualRect(layoutDirection(), this->rect(), rect);
    };
    const int top = (height() - switcherIcon) / 2;
    painter.drawPixmap(placed(QRect(space::m, top, switcherIcon, switcherIcon)).topLeft(),
                       tintedIcon(u"tenant"_s, colors.accent, switcherIcon, devicePixelRatioF()));
    painter.drawPixmap(
        placed(QRect(width() - space::m - switcherIcon, top, switcherIcon, switcherIcon)).topLeft(),
        tintedIcon(u"expand"_s, colors.subtle, switcherIcon, devicePixelRatioF()));
    painter.setFont(strongFont(font()));
    painter.setPen(colors.text);
    const QRect room = rect().adjusted(besideTheName / 2, 0, -besideTheName / 2, 0);
    painter.drawText(
        placed(room), static_cast<int>(Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine),
        painter.fontMetrics().elidedText(currentName().simplified(), Qt::ElideRight, room.width()));
    if (hasFocus()) {
        option.rect = rect();
        painter.drawPrimitive(QStyle::PE_FrameFocusRect, option);
    }
}

} // namespace chatflow
