// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "project/rule.h"

#include <QRegularExpression>

namespace chatflow
{

/// One violation for each match of `pattern` in the code of `file`; `%1` in `message` becomes what matched.
QList<Violation> matches(const SourceFile &file, const QRegularExpression &pattern, const QString &message);

/// The position of the bracket that closes the one at `open` in `code`, or -1.
qsizetype closingBracket(const QString &code, qsizetype open);

/// The arguments between the round bracket at `open` and its partner, split at the commas of that level.
QStringList argumentsAt(const QString &code, qsizetype open);

} // namespace chatflow
