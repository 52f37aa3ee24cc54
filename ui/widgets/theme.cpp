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

/// What the high contrast themes of the systems reach and no ordinary theme does, black on off-white
/// included.
constexpr double blackAndWhite = 20.5;

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
    // What is disabled writes fainter and is of the same scheme.
    const QColor ground = palette.color(QPalette::Active, QPalette::Window);
    const QColor text = palette.color(QPalette::Active, QPalette::WindowText);
    const bool dark = luminance(ground) < luminance(text);
    if (contrast(ground, text) >= blackAndWhite)
        return dark ? Scheme::ContrastDark : Scheme::ContrastLight;
    return dark ? Scheme::Dark : Scheme::Light;
}

Colors colorsOf(Scheme scheme)
{
    switch (scheme) {
    case Scheme::Dark:
        return {.window = QColor(0x1d, 0x20, 0x24),
                .rail = QColor(0x15, 0x17, 0x1a),
                .button = QColor(0x2b, 0x30, 0x36),
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
                .bubbleEdge = Qt::transparent,
                .ok = QColor(0x62, 0xcf, 0x86),
                .warning = QColor(0xf0, 0xc2, 0x68),
                .warningGround = QColor(0x3a, 0x2f, 0x16),
                .danger = QColor(0xff, 0x9a, 0x90),
                .dangerGround = QColor(0x43, 0x20, 0x1f),
                .disabled = QColor(0x77, 0x7f, 0x88),
                .shade = QColor(0, 0, 0, 140)};
    case Scheme::ContrastDark:
        return {.window = QColor(0x00, 0x00, 0x00),
                .rail = QColor(0x00, 0x00, 0x00),
                .button = QColor(0x00, 0x00, 0x00),
                .surface = QColor(0x00, 0x00, 0x00),
                .thread = QColor(0x00, 0x00, 0x00),
                .line = QColor(0xff, 0xff, 0xff),
                .text = QColor(0xff, 0xff, 0xff),
                .subtle = QColor(0xe6, 0xe6, 0xe6),
                .accent = QColor(0xff, 0xe1, 0x4d),
                .fill = QColor(0xff, 0xe1, 0x4d),
                .onFill = QColor(0x00, 0x00, 0x00),
                .selected = QColor(0x00, 0x2f, 0x5f),
                .hover = QColor(0x26, 0x26, 0x26),
                .bubbleIn = QColor(0x00, 0x00, 0x00),
                .bubbleAi = QColor(0x00, 0x33, 0x2e),
                .bubblePerson = QColor(0x0a, 0x24, 0x5c),
                .bubbleEdge = QColor(0xff, 0xff, 0xff),
                .ok = QColor(0x7d, 0xf0, 0xa3),
                .warning = QColor(0xff, 0xd1, 0x66),
                .warningGround = QColor(0x33, 0x26, 0x00),
                .danger = QColor(0xff, 0xb3, 0xab),
                .dangerGround = QColor(0x4a, 0x00, 0x00),
                .disabled = QColor(0xa8, 0xa8, 0xa8),
                .shade = QColor(0, 0, 0, 200)};
    case Scheme::ContrastLight:
        return {.window = QColor(0xff, 0xff, 0xff),
                .rail = QColor(0xff, 0xff, 0xff),
                .button = QColor(0xff, 0xff, 0xff),
                .surface = QColor(0xff, 0xff, 0xff),
                .thread = QColor(0xff, 0xff, 0xff),
                .line = QColor(0x00, 0x00, 0x00),
                .text = QColor(0x00, 0x00, 0x00),
                .subtle = QColor(0x26, 0x26, 0x26),
                .accent = QColor(0x00, 0x3c, 0x8f),
                .fill = QColor(0x00, 0x3c, 0x8f),
                .onFill = QColor(0xff, 0xff, 0xff),
                .selected = QColor(0xd6, 0xe8, 0xff),
                .hover = QColor(0xee, 0xee, 0xee),
                .bubbleIn = QColor(0xff, 0xff, 0xff),
                .bubbleAi = QColor(0xdc, 0xf7, 0xf1),
                .bubblePerson = QColor(0xe2, 0xec, 0xff),
                .bubbleEdge = QColor(0x00, 0x00, 0x00),
                .ok = QColor(0x00, 0x52, 0x1f),
                .warning = QColor(0x5c, 0x39, 0x00),
                .warningGround = QColor(0xff, 0xf3, 0xd6),
                .danger = QColor(0x8a, 0x00, 0x00),
                .dangerGround = QColor(0xff, 0xec, 0xea),
                .disabled = QColor(0x5c, 0x5c, 0x5c),
                .shade = QColor(0, 0, 0, 160)};
    case Scheme::Light:
        break;
    }
    return {.window = QColor(0xf4, 0xf5, 0xf7),
            .rail = QColor(0xe9, 0xec, 0xef),
            .button = QColor(0xfb, 0xfb, 0xfc),
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
            .bubbleEdge = Qt::transparent,
            .ok = QColor(0x1a, 0x71, 0x35),
            .warning = QColor(0x7d, 0x51, 0x00),
            .warningGround = QColor(0xff, 0xf3, 0xd6),
            .danger = QColor(0xb0, 0x20, 0x18),
            .dangerGround = QColor(0xfd, 0xe7, 0xe5),
            .disabled = QColor(0x8b, 0x93, 0x9c),
            .shade = QColor(20, 24, 28, 90)};
}

QPalette paletteOf(Scheme scheme)
{
    const Colors c = colorsOf(scheme);
    const bool contrasting = isHighContrast(scheme);
    QPalette palette;
    palette.setColor(QPalette::Window, c.window);
    palette.setColor(QPalette::WindowText, c.text);
    palette.setColor(QPalette::Base, c.surface);
    palette.setColor(QPalette::AlternateBase, c.thread);
    palette.setColor(QPalette::Text, c.text);
    palette.setColor(QPalette::PlaceholderText, c.subtle);
    palette.setColor(QPalette::Button, c.button);
    palette.setColor(QPalette::ButtonText, c.text);
    palette.setColor(QPalette::BrightText, c.onFill);
    palette.setColor(QPalette::Highlight, c.fill);
    palette.setColor(QPalette::HighlightedText, c.onFill);
    palette.setColor(QPalette::Link, c.accent);
    palette.setColor(QPalette::LinkVisited, c.accent);
    palette.setColor(QPalette::ToolTipBase, c.surface);
    palette.setColor(QPalette::ToolTipText, c.text);
    palette.setColor(QPalette::Light, isDark(scheme) ? c.button.lighter(115) : QColor(Qt::white));
    palette.setColor(QPalette::Midlight, contrasting ? c.line : c.line.lighter(105));
    palette.setColor(QPalette::Mid, c.line);
    palette.setColor(QPalette::Dark, contrasting ? c.line : c.line.darker(125));
    palette.setColor(QPalette::Shadow, QColor(0, 0, 0, 90));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, c.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Base, c.window);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, contrasting ? c.disabled : c.line);
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

QFont displayFont(const QFont &base)
{
    QFont font = scaled(base, 1.6);
    font.setWeight(QFont::DemiBold);
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
