// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/rule.h"

#include <QHash>

namespace chatflow
{

/// Literals in ui/ that a person would read and that are not handed to tr().
QList<Violation> checkUiTexts(const SourceFile &file);

/// A message of a .ts file.
struct Translation {
    QString context;
    QString source;
    QString comment;
    QStringList texts; ///< one, or one for each plural form
    bool plural = false;
    bool finished = false;

    QString key() const { return context + u'\x1f' + source + u'\x1f' + comment; }
};

/// The messages of a .ts file that are still in use.
QHash<QString, Translation> translationsIn(const QString &ts);

/// Messages that are not finished, empty, or do not use the same %1 … %n as their source.
QStringList faultsInTranslations(const QHash<QString, Translation> &translations);

/// Messages of `sources` (what the program asks for) that `translations` does not have.
QStringList untranslated(const QHash<QString, Translation> &sources,
                         const QHash<QString, Translation> &translations);

} // namespace chatflow
