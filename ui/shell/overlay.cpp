// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/overlay.h"

#include "shell/overlayaccessible.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace chatflow
{
namespace
{
constexpr int besideTheRail = 88;
constexpr int shadowDepth = 10;
} // namespace

Overlay::Overlay(QWidget *card, Place place, QWidget *window)
    : QWidget(window)
    , m_card(card)
    , m_place(place)
{
    OverlayAccessible::install();
    m_card->setParent(this);
    window->installEventFilter(this);
    hide();
}

void Overlay::open()
{
    if (!isVisible())
        m_focusBefore = QApplication::focusWidget();
    place();
    show();
    raise();
    setAccessibleName(m_card->accessibleName());
    m_card->setFocus(Qt::PopupFocusReason);
    if (!isAncestorOf(QApplication::focusWidget()))
        setFocus(
            Qt::PopupFocusReason); // the card has nothing to choose now; Escape must close it all the same
}

void Overlay::close()
{
    if (!isVisible())
        return;
    const bool hadFocus = hasFocus() || isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadFocus && m_focusBefore)
        m_focusBefore->setFocus(Qt::PopupFocusReason);
    m_focusBefore = nullptr;
    Q_EMIT closed();
}

void Overlay::place()
{
    const QRect room = parentWidget()->rect();
    setGeometry(room);
    const QSize wanted = m_card->sizeHint().expandedTo(m_card->minimumSizeHint());
    const QSize size(std::min(wanted.width(), room.width() - 2 * space::l),
                     std::min(wanted.height(), room.height() - 2 * space::xl));
    QPoint at((room.width() - size.width()) / 2, std::min(room.height() / 8, room.height() - size.height()));
    if (m_place == Place::BottomStart)
        at = {std::min(besideTheRail, room.width() - size.width()), room.height() - size.height() - space::l};
    if (isRightToLeft())
        at.setX(room.width() - at.x() - size.width());
    m_card->setGeometry(QRect(at, size));
}

bool Overlay::event(QEvent *event)
{
    const bool handled = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest && isVisible())
        place();
    return handled;
}

bool Overlay::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

bool Overlay::focusNextPrevChild(bool next)
{
    QList<QWidget *> reachable;
    for (QWidget *widget = nextInFocusChain(); widget && widget != this;
         widget = widget->nextInFocusChain()) {
        if (isAncestorOf(widget) && widget->isVisible() && widget->isEnabled() &&
            (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy())
            reachable.append(widget);
    }
    if (reachable.isEmpty()) {
        setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        return true;
    }
    const qsizetype here = reachable.indexOf(QApplication::focusWidget());
    const qsizetype count = reachable.size();
    const qsizetype to = here < 0 ? 0 : (here + (next ? 1 : count - 1)) % count;
    reachable.at(to)->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void Overlay::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    event->accept(); // nothing reaches what is behind
}

void Overlay::mousePressEvent(QMouseEvent *event)
{
    if (!m_card->geometry().contains(event->position().toPoint()))
        close();
}

void Overlay::paintEvent(QPaintEvent *)
{
    const Colors colors = colorsFor(palette());
    QPainter painter(this);
    painter.fillRect(rect(), colors.shade);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const QRectF card(m_card->geometry());
    if (!isHighContrast(schemeOf(palette()))) {
        painter.setBrush(QColor(0, 0, 0, 5));
        for (int ring = shadowDepth; ring > 0; --ring) {
            painter.drawRoundedRect(card.adjusted(-ring, -ring + 3, ring, ring + 3), cornerRadius + ring,
                                    cornerRadius + ring);
        }
    }
    painter.setPen(QPen(colors.line, isHighContrast(schemeOf(palette())) ? 2 : 1));
    painter.setBrush(colors.surface);
    painter.drawRoundedRect(card.adjusted(-0.5, -0.5, 0.5, 0.5), cornerRadius, cornerRadius);
}

} // namespace chatflow
