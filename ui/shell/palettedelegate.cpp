// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/palettedelegate.h"

#include "shell/palettemodel.h"
#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr int findIcon = 18;
constexpr auto leadingText = static_cast<int>(Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine);
} // namespace

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const int line = QFontMetrics(option.font).height();
    if (index.data(PaletteModel::HeadingRole).toBool())
        return {0, QFontMetrics(smallFont(option.font)).height() + space::m};
    return {0, line + space::m + space::xs};
}

int PaletteDelegate::paintShortcut(QPainter &painter, const QStyleOptionViewItem &option, const QRect &line,
                                   const QString &keys)
{
    if (keys.isEmpty())
        return 0;
    const Colors colors = colorsFor(option.palette);
    const QFont font = smallFont(option.font);
    const QFontMetrics metrics(font);
    const int width = metrics.horizontalAdvance(keys) + space::m;
    const int height = metrics.height() + 2;
    const QRect cap = QStyle::visualRect(
        option.direction, option.rect,
        QRect(line.right() + 1 - width, line.center().y() - height / 2 + 1, width, height));
    painter.setPen(colors.line);
    painter.setBrush(colors.window);
    painter.drawRoundedRect(QRectF(cap).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    painter.setPen(colors.subtle);
    painter.setFont(font);
    painter.drawText(cap, static_cast<int>(Qt::AlignCenter), keys);
    return width + space::s;
}

void PaletteDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    const Colors colors = colorsFor(option.palette);
    const QString text = index.data(Qt::DisplayRole).toString();
    const QRect line = option.rect.adjusted(space::m, 0, -space::m, 0);
    const auto placed = [&](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(option.direction);
    if (!index.flags().testFlag(Qt::ItemIsSelectable)) {
        const bool heading = index.data(PaletteModel::HeadingRole).toBool();
        painter->setFont(heading ? strongFont(smallFont(option.font)) : option.font);
        painter->setPen(heading ? colors.subtle : colors.warning);
        painter->drawText(placed(line.adjusted(0, heading ? space::xs : 0, 0, 0)), leadingText,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, line.width()));
        painter->restore();
        return;
    }
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected || option.state.testFlag(QStyle::State_MouseOver)) {
        const QRectF ground = QRectF(option.rect).adjusted(space::xs, 1, -space::xs, -1);
        const bool outlined = selected && isHighContrast(schemeOf(option.palette));
        painter->setPen(outlined ? QPen(colors.accent, 2) : QPen(Qt::NoPen));
        painter->setBrush(selected ? colors.selected : colors.hover);
        painter->drawRoundedRect(ground, 6, 6);
    }
    const QRect icon(line.left(), line.center().y() - findIcon / 2 + 1, findIcon, findIcon);
    const QString name = index.data(PaletteModel::IconRole).toString();
    painter->drawPixmap(placed(icon).topLeft(), tintedIcon(name.isEmpty() ? u"command"_s : name,
                                                           selected ? colors.accent : colors.subtle, findIcon,
                                                           painter->device()->devicePixelRatioF()));
    QRect room = line.adjusted(findIcon + space::m, 0, 0, 0);
    room.adjust(0, 0,
                -paintShortcut(*painter, option, room, index.data(PaletteModel::ShortcutRole).toString()), 0);
    painter->setFont(option.font);
    painter->setPen(colors.text);
    const QFontMetrics metrics(option.font);
    const QString title = metrics.elidedText(text.simplified(), Qt::ElideRight, room.width());
    painter->drawText(placed(room), leadingText, title);
    room.adjust(metrics.horizontalAdvance(title) + space::m, 0, 0, 0);
    const QString detail = index.data(PaletteModel::DetailRole).toString().simplified();
    if (!detail.isEmpty() && room.width() > 2 * space::xl) {
        const QFont small = smallFont(option.font);
        painter->setFont(small);
        painter->setPen(colors.subtle);
        painter->drawText(placed(room), leadingText,
                          QFontMetrics(small).elidedText(detail, Qt::ElideRight, room.width()));
    }
    painter->restore();
}

} // namespace chatflow
