// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/notificationdelegate.h"

#include "base/clock.h"
#include "shell/notifications.h"
#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QAbstractScrollArea>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr int toneIcon = 18;
constexpr int wrappedText = Qt::AlignLeading | Qt::AlignTop | Qt::TextWordWrap;

QRect textRoom(const QRect &row)
{
    return row.adjusted(space::m + toneIcon + space::m, space::s, -space::m, -space::s);
}
} // namespace

NotificationDelegate::NotificationDelegate(const Clock &clock, QObject *parent)
    : QStyledItemDelegate(parent)
    , m_clock(clock)
{
}

QSize NotificationDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractScrollArea *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const QFontMetrics metrics(strongFont(option.font));
    const QRect text = metrics.boundingRect(textRoom(QRect(0, 0, width, 10'000)), wrappedText,
                                            index.data(Qt::DisplayRole).toString());
    return {width, text.height() + QFontMetrics(smallFont(option.font)).height() + 2 * space::s + 2};
}

void NotificationDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    const Colors colors = colorsFor(option.palette);
    const bool read = index.data(Notifications::ReadRole).toBool();
    const auto tone = static_cast<Notification::Tone>(index.data(Notifications::ToneRole).toInt());
    const auto placed = [&](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(option.direction);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    if (selected || option.state.testFlag(QStyle::State_MouseOver))
        painter->fillRect(option.rect, selected ? colors.selected : colors.hover);
    const QString icon = tone == Notification::Tone::Danger    ? u"failed"_s
                         : tone == Notification::Tone::Warning ? u"warning"_s
                                                               : u"ok"_s;
    const QColor tint = tone == Notification::Tone::Danger    ? colors.danger
                        : tone == Notification::Tone::Warning ? colors.warning
                                                              : colors.ok;
    const QRect mark(option.rect.left() + space::m, option.rect.top() + space::s, toneIcon, toneIcon);
    painter->drawPixmap(placed(mark).topLeft(),
                        tintedIcon(icon, tint, toneIcon, painter->device()->devicePixelRatioF()));
    const QRect room = textRoom(option.rect);
    QRect used;
    painter->setFont(read ? option.font : strongFont(option.font));
    painter->setPen(colors.text);
    painter->drawText(placed(room), wrappedText, index.data(Qt::DisplayRole).toString(), &used);
    painter->setFont(smallFont(option.font));
    painter->setPen(colors.subtle);
    const Instant at = instantFromMs(index.data(Notifications::AtRole).toLongLong());
    painter->drawText(placed(QRect(room.left(), used.bottom() + 2, room.width(), room.height())),
                      static_cast<int>(Qt::AlignLeading | Qt::AlignTop), m_times.since(at, m_clock.now()));
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter->setPen(QPen(colors.accent, focusWidth(schemeOf(option.palette))));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option.rect).adjusted(2, 2, -2, -2), 4, 4);
    }
    painter->restore();
}

} // namespace chatflow
