// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/calmstyle.h"

#include "widgets/icon.h"
#include "widgets/theme.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int scrollBarExtent = 12;
constexpr int shortestSlider = 32;
constexpr qreal buttonRadius = 6;
constexpr qreal fieldRadius = 4;
constexpr qreal frameRadius = 2; ///< what is inside is square

bool isPrimary(const QWidget *widget)
{
    return widget && widget->property("primary").toBool();
}

QColor mixed(const QColor &a, const QColor &b, qreal share)
{
    return QColor::fromRgbF(static_cast<float>(a.redF() * (1 - share) + b.redF() * share),
                            static_cast<float>(a.greenF() * (1 - share) + b.greenF() * share),
                            static_cast<float>(a.blueF() * (1 - share) + b.blueF() * share));
}

void drawButton(const QStyleOption &option, QPainter &painter, bool primary)
{
    const Colors colors = colorsFor(option.palette);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool down = option.state & (QStyle::State_Sunken | QStyle::State_On);
    const bool hover = enabled && option.state.testFlag(QStyle::State_MouseOver);
    QColor ground = primary && enabled ? colors.fill : option.palette.color(QPalette::Button);
    const QColor toward = primary ? QColor(Qt::black) : colors.text;
    if (down)
        ground = mixed(ground, toward, 0.14);
    else if (hover)
        ground = mixed(ground, toward, 0.06);
    if (!enabled)
        ground = mixed(ground, colors.window, 0.6);
    QColor edge = primary && enabled ? ground : mixed(colors.line, colors.text, enabled ? 0.14 : 0.0);
    if (isHighContrast(schemeOf(option.palette)) && !enabled)
        edge = colors.disabled;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(edge, 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), buttonRadius, buttonRadius);
    painter.restore();
}

/// The edge of a field: Fusion makes it from the window's ground, and on a dark one it cannot be seen.
void drawFieldEdge(const QStyleOption &option, QPainter &painter, qreal radius)
{
    const Colors colors = colorsFor(option.palette);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool focused = enabled && option.state.testFlag(QStyle::State_HasFocus);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(focused ? colors.accent : mixed(colors.line, colors.text, enabled ? 0.3 : 0.0), 1));
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.restore();
}

/// The edge of what is ticked, for the same reason; round for a choice of one.
void drawTickEdge(const QStyleOption &option, QPainter &painter, bool round)
{
    const QRect box = option.rect.adjusted(0, 0, -1, -1);
    QStyleOption edged = option;
    edged.rect = box;
    drawFieldEdge(edged, painter, round ? std::min(box.width(), box.height()) / 2.0 : frameRadius);
}

/// A line with a round handle: Fusion's groove is as dark as its ground.
void drawSlider(const QStyleOptionSlider &option, const QRect &groove, const QRect &handle, QPainter &painter)
{
    const Colors colors = colorsFor(option.palette);
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const QColor dim = mixed(colors.line, colors.text, enabled ? 0.3 : 0.0);
    const QColor bright = enabled ? colors.accent : dim;
    QRectF line(groove);
    QRectF done(groove);
    if (option.orientation == Qt::Horizontal) {
        line = QRectF(groove.left(), groove.center().y() - 1, groove.width(), 3);
        done = line;
        (option.upsideDown ? done.setLeft(handle.center().x()) : done.setRight(handle.center().x()));
    } else {
        line = QRectF(groove.center().x() - 1, groove.top(), 3, groove.height());
        done = line;
        (option.upsideDown ? done.setTop(handle.center().y()) : done.setBottom(handle.center().y()));
    }
    const qreal radius = std::min(handle.width(), handle.height()) / 2.0 - 1;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(dim);
    painter.drawRoundedRect(line, 1.5, 1.5);
    painter.setBrush(bright);
    painter.drawRoundedRect(done, 1.5, 1.5);
    painter.drawEllipse(QRectF(handle).center(), radius, radius);
    if (option.state.testFlag(QStyle::State_HasFocus)) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colors.accent, focusWidth(schemeOf(option.palette))));
        painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), buttonRadius - 1,
                                buttonRadius - 1);
    }
    painter.restore();
}

/// With its ground: Fusion fills the corners outside the edge as well.
void drawField(const QStyleOption &option, QPainter &painter)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(option.palette.base());
    painter.drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), fieldRadius, fieldRadius);
    painter.restore();
    drawFieldEdge(option, painter, fieldRadius);
}

} // namespace

CalmStyle::CalmStyle()
    : QProxyStyle(u"Fusion"_s)
{
    setObjectName(u"calm"_s);
}

void CalmStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        drawButton(*option, *painter, isPrimary(widget));
        return;
    case PE_PanelButtonTool:
        if (option->state & (State_Raised | State_Sunken | State_On | State_MouseOver))
            drawButton(*option, *painter, false);
        return;
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            drawField(*option, *painter);
        else
            QProxyStyle::drawPrimitive(element, option, painter, widget);
        return;
    case PE_FrameLineEdit:
    case PE_Frame:
        drawFieldEdge(*option, *painter, frameRadius);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
    case PE_IndicatorRadioButton:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        drawTickEdge(*option, *painter, element == PE_IndicatorRadioButton);
        return;
    case PE_FrameFocusRect:
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(QPen(colorsFor(option->palette).accent, focusWidth(schemeOf(option->palette))));
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(1, 1, -1, -1), buttonRadius - 1,
                                 buttonRadius - 1);
        painter->restore();
        return;
    case PE_FrameStatusBarItem:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void CalmStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    if (element == CE_PushButtonLabel && isPrimary(widget) && option->state.testFlag(State_Enabled)) {
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option)) {
            QStyleOptionButton light = *button;
            light.palette.setColor(QPalette::ButtonText, colorsFor(option->palette).onFill);
            QProxyStyle::drawControl(element, &light, painter, widget);
            return;
        }
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void CalmStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                   QPainter *painter, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control == CC_Slider && bar) {
        drawSlider(*bar, subControlRect(control, option, SC_SliderGroove, widget),
                   subControlRect(control, option, SC_SliderHandle, widget), *painter);
        return;
    }
    if (control != CC_ScrollBar || !bar) {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        if (control == CC_SpinBox)
            drawFieldEdge(*option, *painter, frameRadius);
        return;
    }
    const Colors colors = colorsFor(option->palette);
    const QWidget *area = widget ? widget->parentWidget() : nullptr; // the bar's own container
    area = area ? area->parentWidget() : nullptr;
    const auto *view = qobject_cast<const QAbstractScrollArea *>(area);
    const QPalette::ColorRole ground = view     ? view->viewport()->backgroundRole()
                                       : widget ? widget->backgroundRole()
                                                : QPalette::Base;
    painter->fillRect(option->rect, option->palette.color(ground));
    if (bar->maximum <= bar->minimum)
        return;
    const bool active = option->state.testFlag(State_MouseOver) || option->state.testFlag(State_Sunken);
    QRectF slider = subControlRect(control, option, SC_ScrollBarSlider, widget);
    const qreal inset = active ? 2.5 : 3.5;
    slider.adjust(inset, inset, -inset, -inset);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(mixed(colors.surface, colors.subtle, active ? 0.75 : 0.45));
    const qreal radius = std::min(slider.width(), slider.height()) / 2;
    painter->drawRoundedRect(slider, radius, radius);
    painter->restore();
}

QIcon CalmStyle::standardIcon(StandardPixmap pixmap, const QStyleOption *option, const QWidget *widget) const
{
    if (pixmap == SP_LineEditClearButton) // Fusion's own is dark on dark
        return themeIcon(u"close"_s);
    // Every menu bar has them, seen or not; Fusion's are pictures for which all image plugins are loaded.
    if (pixmap == SP_ToolBarHorizontalExtensionButton)
        return themeIcon(u"next"_s);
    if (pixmap == SP_ToolBarVerticalExtensionButton)
        return themeIcon(u"down"_s);
    return QProxyStyle::standardIcon(pixmap, option, widget);
}

QRect CalmStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                                const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const bool flat = bar->orientation == Qt::Horizontal;
    const int length = flat ? bar->rect.width() : bar->rect.height();
    const auto range = static_cast<qint64>(bar->maximum) - bar->minimum;
    int sliderLength = length;
    if (range > 0) {
        const auto wanted =
            static_cast<int>(static_cast<qint64>(bar->pageStep) * length / (range + bar->pageStep));
        sliderLength = std::clamp(wanted, std::min(shortestSlider, length), length);
    }
    const int start = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                              length - sliderLength, bar->upsideDown);
    const auto piece = [&](int from, int size) {
        return visualRect(bar->direction, bar->rect,
                          flat ? QRect(from, 0, size, bar->rect.height())
                               : QRect(0, from, bar->rect.width(), size));
    };
    switch (part) {
    case SC_ScrollBarSlider:
        return piece(start, sliderLength);
    case SC_ScrollBarGroove:
        return bar->rect;
    case SC_ScrollBarSubPage:
        return piece(0, start);
    case SC_ScrollBarAddPage:
        return piece(start + sliderLength, length - start - sliderLength);
    default:
        return {}; // no arrows
    }
}

QSize CalmStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                  const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_PushButton || type == CT_ToolButton) {
        result.rwidth() += space::s;
        result.rheight() = std::max(result.height(), size.height() + space::m);
    }
    return result;
}

int CalmStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return scrollBarExtent;
    case PM_ScrollBarSliderMin:
        return shortestSlider;
    case PM_HeaderMargin:
        return space::m; // as the cells of tables
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

} // namespace chatflow
