// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

namespace chatflow
{

/// An icon of the program's own family, `:/icons/<name>.svg`, drawn in the text colour of the moment: it
/// follows the theme without being set again.
QIcon themeIcon(const QString &name);

/// The same as a picture in a colour of choice, `size` device-independent pixels square.
QPixmap tintedIcon(const QString &name, const QColor &color, int size, qreal devicePixelRatio);

} // namespace chatflow
