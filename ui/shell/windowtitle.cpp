// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/windowtitle.h"

#include <QGuiApplication>

using namespace Qt::StringLiterals;

namespace chatflow
{

QString windowTitleOf(QStringList parts)
{
    parts.removeAll(QString());
    return parts.isEmpty() ? QGuiApplication::applicationDisplayName() : parts.join(u" · "_s);
}

} // namespace chatflow
