// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/mnemonic.h"

#include <QDialog>

using namespace Qt::StringLiterals;

namespace chatflow
{

QString mnemonicText(const QWidget &widget, const QString &text)
{
    if (qobject_cast<const QDialog *>(widget.window()))
        return text;
    return QString(text).remove(u'&');
}

QString withoutMnemonic(const QString &text)
{
    QString without = text;
    return without.replace(u"&&"_s, u"\n"_s).remove(u'&').replace(u'\n', u'&');
}

} // namespace chatflow
