// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace chatflow::test
{

/// A message and what it is, as people say.
struct Phrase {
    QString text;
    QString intent;  ///< a built-in one; "-" where only the feeling was judged
    QString feeling; ///< "negative", "neutral", "positive"
};

/// Of a table with a heading: text, intent, feeling. Throws std::runtime_error when it cannot be read or a
/// line is not like that.
QList<Phrase> readPhrases(const QString &path);

} // namespace chatflow::test
