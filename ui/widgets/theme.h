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

enum class Scheme { Light, Dark };

/// What a colour is for. Texts reach a contrast of 4.5:1 on every ground they are drawn on (a test holds them
/// to it).
struct Colors {
    QColor window;  ///< behind everything
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
    QColor ok;
    QColor warning;
    QColor warningGround;
    QColor danger;
    QColor dangerGround;
};

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

/// Writes a label in `color`, whatever else its palette takes from the program.
void setTextColor(QWidget &widget, const QColor &color);

/// The contrast of two opaque colours by WCAG 2, from 1 to 21.
double contrast(const QColor &a, const QColor &b);

/// The program's type, made from the system's: with coloured emoji, and a face that leaves them to the emoji
/// font.
QFont interfaceFont(const QFont &system);
QFont titleFont(const QFont &base);
QFont strongFont(const QFont &base);
QFont smallFont(const QFont &base);

} // namespace chatflow
