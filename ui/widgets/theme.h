// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>

class QWidget;

namespace chatflow
{

/// Distances between and inside widgets, in device-independent pixels.
namespace space
{
inline constexpr int xs = 4;
inline constexpr int s = 8;
inline constexpr int m = 12;
inline constexpr int l = 16;
inline constexpr int xl = 24;
} // namespace space

inline constexpr int cornerRadius = 8;

enum class Scheme { Light, Dark, ContrastLight, ContrastDark };
constexpr bool isDark(Scheme scheme)
{
    return scheme == Scheme::Dark || scheme == Scheme::ContrastDark;
}
constexpr bool isHighContrast(Scheme scheme)
{
    return scheme == Scheme::ContrastLight || scheme == Scheme::ContrastDark;
}

/// What a colour is for. Texts reach a contrast of 4.5:1 on every ground they are drawn on, 7:1 in the high
/// contrast schemes (a test holds them to it).
struct Colors {
    QColor window;  ///< behind everything
    QColor rail;    ///< behind the navigation
    QColor button;  ///< ground of a button that is not the main one
    QColor surface; ///< lists, fields
    QColor thread;  ///< behind the bubbles
    QColor line;    ///< hairlines between areas
    QColor text;
    QColor subtle;   ///< secondary text
    QColor accent;   ///< links, focus, the mark of what is selected
    QColor fill;     ///< ground of the main button and of counters
    QColor onFill;   ///< text on it
    QColor selected; ///< ground of the selected row
    QColor hover;
    QColor bubbleIn;     ///< what contacts write
    QColor bubbleAi;     ///< what the AI answers
    QColor bubblePerson; ///< what a person answers
    QColor bubbleEdge;   ///< round the bubbles; transparent where their ground is enough
    QColor ok;
    QColor warning;
    QColor warningGround;
    QColor danger;
    QColor dangerGround;
    QColor disabled; ///< text of what cannot be used now
    QColor shade;    ///< laid over the window behind what floats above it
};

/// Light or dark, and whether the palette is one of the system's high contrast themes: black and white.
Scheme schemeOf(const QPalette &palette);
Colors colorsOf(Scheme scheme);
/// The colours that fit a widget's palette, so that painting follows a change of the system's theme by
/// itself.
inline Colors colorsFor(const QPalette &palette)
{
    return colorsOf(schemeOf(palette));
}
/// A whole palette of `scheme`, for styles that bring none of their own.
QPalette paletteOf(Scheme scheme);

/// How wide the mark of focus is drawn.
constexpr int focusWidth(Scheme scheme)
{
    return isHighContrast(scheme) ? 3 : 2;
}

/// Writes a label in `color`, whatever else its palette takes from the program.
void setTextColor(QWidget &widget, const QColor &color);

/// The contrast of two opaque colours by WCAG 2, from 1 to 21.
double contrast(const QColor &a, const QColor &b);

/// The program's type, made from the system's: with coloured emoji, and a face that leaves them to the emoji
/// font.
QFont interfaceFont(const QFont &system);
// The scale: display 1.6, title 1.2, text 1, small 0.9.
QFont displayFont(const QFont &base);
QFont titleFont(const QFont &base);
QFont strongFont(const QFont &base);
QFont smallFont(const QFont &base);

} // namespace chatflow
