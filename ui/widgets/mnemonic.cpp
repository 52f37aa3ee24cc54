// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mnemonic.h"

#include <QDialog>

namespace chatflow
{

QString mnemonicText(const QWidget &widget, const QString &text)
{
    if (qobject_cast<const QDialog *>(widget.window()))
        return text;
    return QString(text).remove(u'&');
}

} // namespace chatflow
