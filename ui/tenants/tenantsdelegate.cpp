// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/tenantsdelegate.h"

#include "tenants/tenantsmodel.h"
#include "widgets/icon.h"
#include "widgets/rowground.h"
#include "widgets/theme.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int markSize = 16;
constexpr int cellPad = space::m;
constexpr int pillPadX = space::s;
constexpr int pillPadY = 2;

struct PillColors {
    QColor ground;
    QColor text;
};

PillColors pillColors(TenantState state, const Colors &colors)
{
    switch (state) {
    case TenantState::Active:
        return {colors.bubbleAi, colors.accent};
    case TenantState::Trial:
        return {colors.bubblePerson, colors.text};
    case TenantState::Paused:
        return {colors.warningGround, colors.warning};
    case TenantState::Suspended:
        return {colors.dangerGround, colors.danger};
    }
    return {};
}

QColor tintOf(const QString &icon, const Colors &colors)
{
    if (icon == "ok"_L1)
        return colors.ok;
    if (icon == "failed"_L1)
        return colors.danger;
    return icon == "waiting"_L1 || icon == "connecting"_L1 ? colors.warning : colors.subtle;
}

} // namespace

QSize TenantsDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QFontMetrics metrics(strongFont(option.font));
    int width = metrics.horizontalAdvance(index.data().toString()) + 2 * cellPad;
    if (index.column() == static_cast<int>(TenantsModel::Column::State))
        width += 2 * pillPadX;
    if (!index.data(TenantsModel::IconRole).toString().isEmpty())
        width += markSize + space::xs;
    return {width, metrics.height() + 2 * space::s + 2};
}

void TenantsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const auto column = static_cast<TenantsModel::Column>(index.column());
    const Colors colors = colorsFor(option.palette);
    const bool rtl = option.direction == Qt::RightToLeft;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintRowGround(*painter, option, colors);

    QRect inner = option.rect.adjusted(cellPad, 0, -cellPad, -1);
    const auto alignment = static_cast<Qt::Alignment>(index.data(Qt::TextAlignmentRole).toInt());
    const QString whole = index.data().toString();
    QFont font = column == TenantsModel::Column::Name ? strongFont(option.font) : option.font;
    QColor ink = colors.text;

    if (column == TenantsModel::Column::State) {
        const auto overview = index.data(TenantsModel::OverviewRole).value<TenantOverview>();
        const PillColors pill = pillColors(overview.tenant.state, colors);
        font = smallFont(strongFont(option.font));
        const QFontMetrics metrics(font);
        const QSize size(std::min(metrics.horizontalAdvance(whole) + 2 * pillPadX, inner.width()),
                         metrics.height() + 2 * pillPadY);
        QRect place(QPoint(rtl ? inner.right() - size.width() + 1 : inner.left(),
                           inner.center().y() - size.height() / 2 + 1),
                    size);
        painter->setPen(Qt::NoPen);
        painter->setBrush(pill.ground);
        painter->drawRoundedRect(place, size.height() / 2.0, size.height() / 2.0);
        painter->setPen(pill.text);
        painter->setFont(font);
        painter->drawText(place.adjusted(pillPadX, 0, -pillPadX, 0), Qt::AlignCenter,
                          metrics.elidedText(whole, Qt::ElideRight, size.width() - 2 * pillPadX + 1));
        painter->restore();
        return;
    }

    const QFontMetrics metrics(font);
    if (const QString icon = index.data(TenantsModel::IconRole).toString(); !icon.isEmpty()) {
        const QColor tint = tintOf(icon, colors);
        const bool atEnd = alignment.testFlag(Qt::AlignRight);
        const int textWidth =
            std::min(metrics.horizontalAdvance(whole), inner.width() - markSize - space::xs);
        const int offset = atEnd ? inner.width() - textWidth - markSize - space::xs : 0;
        const int x = rtl ? inner.right() - offset - markSize + 1 : inner.left() + offset;
        painter->drawPixmap(x, inner.center().y() - markSize / 2 + 1,
                            tintedIcon(icon, tint, markSize, painter->device()->devicePixelRatioF()));
        if (!atEnd)
            (rtl ? inner.setRight(inner.right() - markSize - space::xs)
                 : inner.setLeft(inner.left() + markSize + space::xs));
        if (icon == "failed"_L1)
            ink = colors.danger;
        else if (icon == "off"_L1 || icon == "unknown"_L1)
            ink = colors.subtle;
        else if (icon == "waiting"_L1)
            font = strongFont(font);
    }
    if (column == TenantsModel::Column::ClientId || column == TenantsModel::Column::Created ||
        column == TenantsModel::Column::LastMessage)
        ink = colors.subtle;
    painter->setFont(font);
    painter->setPen(ink);
    painter->drawText(inner, QStyle::visualAlignment(option.direction, alignment),
                      metrics.elidedText(whole, Qt::ElideRight, inner.width()));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(colors.accent, 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -2), 4, 4);
    }
    painter->restore();
}

} // namespace chatflow
