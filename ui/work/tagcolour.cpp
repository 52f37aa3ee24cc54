// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/tagcolour.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace chatflow
{

QColor tagColour(const QString &name, Scheme scheme)
{
    if (isHighContrast(scheme))
        return colorsOf(scheme).text;
    const int lightness = isDark(scheme) ? 150 : 110;
    const std::pair<QString, int> hues[]{
        {u"red"_s, 2}, {u"orange"_s, 32}, {u"green"_s, 140}, {u"blue"_s, 212}, {u"violet"_s, 275}};
    for (const auto &[known, hue] : hues) {
        if (name == known)
            return QColor::fromHsl(hue, 160, lightness);
    }
    return QColor::fromHsl(0, 0, isDark(scheme) ? 165 : 120);
}

QPixmap tagDot(const QString &name, Scheme scheme, int size, qreal pixelRatio)
{
    QPixmap dot(QSize(size, size) * pixelRatio);
    dot.setDevicePixelRatio(pixelRatio);
    dot.fill(Qt::transparent);
    QPainter painter(&dot);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tagColour(name, scheme));
    painter.drawEllipse(QRectF(0, 0, size, size).adjusted(0.5, 0.5, -0.5, -0.5));
    return dot;
}

} // namespace chatflow
