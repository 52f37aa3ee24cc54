// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/railbutton.h"

#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QLocale>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr int railIcon = 22;
constexpr int narrowestButton = 64;
constexpr int widestButton = 92;
constexpr int labelForm = Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap;
constexpr int chosenMark = 3;
constexpr int mostCounted = 99;
} // namespace

RailButton::RailButton(const QString &icon, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(icon)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void RailButton::setBadge(int count)
{
    if (count == m_badge)
        return;
    m_badge = count;
    update();
}

int RailButton::labelHeight(int width) const
{
    const QFontMetrics metrics(strongFont(smallFont(font())));
    const QRect room(0, 0, width, 3 * metrics.height());
    return std::min(2 * metrics.height(), metrics.boundingRect(room, labelForm, text()).height());
}

QSize RailButton::sizeHint() const
{
    // A language with long words gets two lines rather than a wide column.
    const QFontMetrics metrics(strongFont(smallFont(font())));
    const int width = std::clamp(metrics.horizontalAdvance(text()) + space::m, narrowestButton, widestButton);
    return {width, space::s + railIcon + space::xs + labelHeight(width - space::s) + space::s};
}

QSize RailButton::minimumSizeHint() const
{
    return sizeHint();
}

void RailButton::paintBadge(QPainter &painter, const QRect &icon) const
{
    if (m_badge <= 0)
        return;
    const Colors colors = colorsFor(palette());
    const QFont font = strongFont(smallFont(smallFont(this->font())));
    const QString text = m_badge > mostCounted ? u"99+"_s : locale().toString(m_badge);
    const int height = QFontMetrics(font).height();
    const int width = std::max(height, QFontMetrics(font).horizontalAdvance(text) + space::s);
    QRect place(icon.right() - space::s, icon.top() - height / 2 + 2, width, height);
    place.moveLeft(std::min(place.left(), this->width() - width - 2));
    painter.setPen(QPen(colors.rail, 2));
    painter.setBrush(colors.fill);
    painter.drawRoundedRect(QRectF(place).adjusted(-1, -1, 1, 1), height / 2.0 + 1, height / 2.0 + 1);
    painter.setFont(font);
    painter.setPen(colors.onFill);
    painter.drawText(place, static_cast<int>(Qt::AlignCenter), text);
}

void RailButton::paintEvent(QPaintEvent *)
{
    const Colors colors = colorsFor(palette());
    const Scheme scheme = schemeOf(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF ground = QRectF(rect()).adjusted(space::xs, 2, -space::xs, -2);
    if (isChecked() || underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(isChecked() ? colors.selected : colors.hover);
        painter.drawRoundedRect(ground, cornerRadius, cornerRadius);
    }
    if (isChecked()) { // not told by colour alone
        const qreal x = isRightToLeft() ? width() - chosenMark : 0;
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.accent);
        painter.drawRoundedRect(QRectF(x, space::m, chosenMark, height() - 2 * space::m), 1.5, 1.5);
    }
    const QColor ink = !isEnabled() ? colors.disabled : isChecked() ? colors.accent : colors.subtle;
    const QRect icon((width() - railIcon) / 2, space::s, railIcon, railIcon);
    painter.drawPixmap(icon.topLeft(), tintedIcon(m_icon, ink, railIcon, devicePixelRatioF()));
    painter.setFont(isChecked() ? strongFont(smallFont(font())) : smallFont(font()));
    painter.setPen(!isEnabled() ? colors.disabled : isChecked() ? colors.text : colors.subtle);
    const int labelWidth = width() - space::s;
    painter.drawText(QRect(space::xs, icon.bottom() + space::xs, labelWidth, labelHeight(labelWidth)),
                     labelForm, text());
    paintBadge(painter, icon);
    if (hasFocus()) {
        const int pen = focusWidth(scheme);
        painter.setPen(QPen(colors.accent, pen));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(ground.adjusted(1, 1, -1, -1), cornerRadius - 1, cornerRadius - 1);
    }
}

bool RailButton::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave)
        update();
    return QAbstractButton::event(event);
}

} // namespace chatflow
