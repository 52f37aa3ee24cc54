// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSize>
#include <QString>

namespace chatflow
{

/// A picture as a simulated contact takes it, as a PNG file: a slope of two colours that depend on `seed`.
/// Made by hand: the engine links no part of Qt that draws.
QByteArray sandboxPicture(const QString &seed, QSize size);

} // namespace chatflow
