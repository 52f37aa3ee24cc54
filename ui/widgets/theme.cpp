// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/theme.h"

#include <QFontDatabase>
#include <QWidget>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

QFont scaled(const QFont &base, double factor)
{
    QFont font = base;
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF() * factor);
    else
        font.setPixelSize(static_cast<int>(std::lround(base.pixelSize() * factor)));
    return font;
}

} // namespace

Scheme schemeOf(const QPalette &palette)
{
    const double ground = luminance(palette.color(QPalette::Window));
    return ground < luminance(palette.color(QPalette::WindowText)) ? Scheme::Dark : Scheme::Light;
}

Colors colorsOf(Scheme scheme)
{
    if (scheme == Scheme::Dark) {
        return {.window = QColor(0x1d, 0x20, 0x24),
                .surface = QColor(0x17, 0x1a, 0x1d),
                .thread = QColor(0x13, 0x15, 0x18),
                .line = QColor(0x34, 0x39, 0x40),
                .text = QColor(0xe8, 0xea, 0xed),
                .subtle = QColor(0xa6, 0xaf, 0xb8),
                .accent = QColor(0x5f, 0xd0, 0xc0),
                .fill = QColor(0x0f, 0x76, 0x6e),
                .onFill = QColor(0xff, 0xff, 0xff),
                .selected = QColor(0x1d, 0x38, 0x37),
                .hover = QColor(0x22, 0x26, 0x2b),
                .bubbleIn = QColor(0x26, 0x2a, 0x30),
                .bubbleAi = QColor(0x14, 0x38, 0x35),
                .bubblePerson = QColor(0x1f, 0x32, 0x52),
                .ok = QColor(0x62, 0xcf, 0x86),
                .warning = QColor(0xf0, 0xc2, 0x68),
                .warningGround = QColor(0x3a, 0x2f, 0x16),
                .danger = QColor(0xff, 0x9a, 0x90),
                .dangerGround = QColor(0x43, 0x20, 0x1f)};
    }
    return {.window = QColor(0xf4, 0xf5, 0xf7),
            .surface = QColor(0xff, 0xff, 0xff),
            .thread = QColor(0xf0, 0xf2, 0xf4),
            .line = QColor(0xdc, 0xe0, 0xe5),
            .text = QColor(0x1b, 0x1f, 0x24),
            .subtle = QColor(0x56, 0x5f, 0x69),
            .accent = QColor(0x0b, 0x6b, 0x63),
            .fill = QColor(0x0f, 0x76, 0x6e),
            .onFill = QColor(0xff, 0xff, 0xff),
            .selected = QColor(0xdf, 0xef, 0xed),
            .hover = QColor(0xf1, 0xf3, 0xf5),
            .bubbleIn = QColor(0xff, 0xff, 0xff),
            .bubbleAi = QColor(0xdc, 0xf1, 0xec),
            .bubblePerson = QColor(0xe2, 0xea, 0xfb),
            .ok = QColor(0x1a, 0x71, 0x35),
            .warning = QColor(0x7d, 0x51, 0x00),
            .warningGround = QColor(0xff, 0xf3, 0xd6),
            .danger = QColor(0xb0, 0x20, 0x18),
            .dangerGround = QColor(0xfd, 0xe7, 0xe5)};
}

QPalette paletteOf(Scheme scheme)
{
    const Colors c = colorsOf(scheme);
    QPalette palette;
    const QColor button = scheme == Scheme::Dark ? QColor(0x2b, 0x30, 0x36) : QColor(0xfb, 0xfb, 0xfc);
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.surface);
    palette.setColor(QPalette::AlternateBase, c.thread);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::PlaceholderText, c.subtle);
    palette.setColor(QPalette::Button, button);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.onFill);
    palette.setColor(QPalette::Highlight, c.fill);
    palette.setColor(QPalette::HighlightedText, c.onFill);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    palette.setColor(QPalette::ToolTipBase, c.surface);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Light, scheme == Scheme::Dark ? button.lighter(115) : QColor(Qt::white));
    palette.setColor(QPalette::Midlight, c.line.lighter(105));
    palette.setColor(QPalette::Mid, c.line);
    palette.setColor(QPalette::Dark, c.line.darker(125));
    palette.setColor(QPalette::Shadow, QColor(0, 0, 0, 90));
    const QColor faded = scheme == Scheme::Dark ? QColor(0x77, 0x7f, 0x88) : QColor(0x8b, 0x93, 0x9c);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faded);
    palette.setColor(QPalette::Disabled, QPalette::Base, c.window);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, c.line);
    return palette;
}

void setTextColor(QWidget &widget, const QColor &color)
{
    if (widget.palette().color(QPalette::WindowText) == color)
        return;
    QPalette palette; // only the colours that are set are kept when the program's palette changes
    palette.setColor(QPalette::WindowText, color);
    widget.setPalette(palette);
}

double contrast(const QColor &a, const QColor &b)
{
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

QFont interfaceFont(const QFont &system)
{
    // Generic names lead to a face with one-coloured emoji of its own (DejaVu Sans), which would hide the
    // coloured ones.
    static const QStringList generic{u"Sans Serif"_s, u"Sans"_s, u"sans-serif"_s, u"DejaVu Sans"_s,
                                     u"Bitstream Vera Sans"_s};
    const QStringList installed = QFontDatabase::families();
    QStringList families;
    if (!generic.contains(system.family(), Qt::CaseInsensitive))
        families << system.family();
    for (const QString &family : {u"Noto Sans"_s, u"Noto Color Emoji"_s}) {
        if (installed.contains(family) && !families.contains(family))
            families << family;
    }
    QFont font = system;
    if (!families.isEmpty())
        font.setFamilies(families);
    if (font.pointSizeF() > 0 && font.pointSizeF() < 10)
        font.setPointSizeF(10);
    return font;
}

QFont titleFont(const QFont &base)
{
    QFont font = scaled(base, 1.2);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont strongFont(const QFont &base)
{
    QFont font = base;
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont smallFont(const QFont &base)
{
    return scaled(base, 0.9);
}

} // namespace chatflow
