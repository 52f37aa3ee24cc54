// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace chatflow
{

/// A text that the people of a tenant send often, found by its shortcut. Its placeholders ({name}) are filled
/// when it is taken; what has no value stays as it is written, so that it is seen.
struct CannedResponse {
    QString shortcut; ///< one word, without the slash; unique with the language
    QString language; ///< of the text, "es"; empty = any
    QString text;

    bool operator==(const CannedResponse &) const = default;
};

/// `text` with its placeholders {key} filled from `values`; others are left as they are.
QString filledIn(const QString &text, const QHash<QString, QString> &values);

} // namespace chatflow
