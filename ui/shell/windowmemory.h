// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QRect;
class QSize;
class QWidget;

namespace chatflow
{

class LayoutMemory;

/// Puts a window back where it was left, or where it can be seen when the screens are not the same any more.
namespace WindowMemory
{

/// `first` is its size when nothing is remembered.
void restore(QWidget &window, const LayoutMemory &layout, const QSize &first);
void save(const QWidget &window, LayoutMemory &layout);
/// `wanted`, made to fit `screen` and moved into it.
QRect within(const QRect &wanted, const QRect &screen);
/// To the front, also when it was minimised.
void bringForward(QWidget &window);
/// Under what something is remembered for one workspace; its address is not written down.
QString keyFor(const QString &workspace, const QString &what);

} // namespace WindowMemory

} // namespace chatflow
