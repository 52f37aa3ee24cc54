// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace chatflow
{

/// `text` as a label or button shows it: with its mnemonic in a dialog, without it in a window that has a
/// menu bar, whose letters it would take. To be asked again when the widget is shown, which may be elsewhere.
QString mnemonicText(const QWidget &widget, const QString &text);
/// "E&xit" → "Exit"
QString withoutMnemonic(const QString &text);

} // namespace chatflow
