// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QPixmap>

namespace chatflow
{

/// How a tag's colour (tagColours()) looks in a scheme.
QColor tagColour(const QString &name, Scheme scheme);
/// A dot of it; a ring besides in high contrast, where colours are few.
QPixmap tagDot(const QString &name, Scheme scheme, int size, qreal pixelRatio);

} // namespace chatflow
