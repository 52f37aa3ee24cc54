// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/textfold.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

QString folded(const QString &text)
{
    const QString decomposed = text.normalized(QString::NormalizationForm_KD);
    QString out;
    out.reserve(decomposed.size());
    bool blank = false;
    for (const QChar c : decomposed) {
        // WhatsApp puts soft hyphens, joiners and marks of direction where nobody would type them.
        if (c.isMark() || c.category() == QChar::Other_Format)
            continue;
        if (c.isSpace()) {
            blank = !out.isEmpty();
            continue;
        }
        if (blank)
            out += u' ';
        blank = false;
        out += c;
    }
    // Qt folds letter by letter, which leaves this one as it is.
    return out.toCaseFolded().replace(u'ß', "ss"_L1);
}

QStringList foldedWords(const QString &text)
{
    const QString plain = folded(text);
    QStringList words;
    QString word;
    for (const QChar c : plain) {
        if (c.isLetterOrNumber() || c.isSurrogate()) {
            word += c;
        } else if (!word.isEmpty()) {
            words << word;
            word.clear();
        }
    }
    if (!word.isEmpty())
        words << word;
    return words;
}

} // namespace chatflow
