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
    constexpr qsizetype longest = 100;
    QStringList words;
    QString word;
    const auto endWord = [&] {
        if (!word.isEmpty())
            words << word;
        word.clear();
    };
    for (const char32_t c : folded(text).toUcs4()) {
        const QChar::Category category = QChar::category(c);
        if (QChar::isLetterOrNumber(c)) {
            if (word.size() < longest)
                word += QString::fromUcs4(&c, 1);
        } else if (category == QChar::Symbol_Other || category == QChar::Symbol_Modifier) {
            endWord();
            words << QString::fromUcs4(&c, 1);
        } else {
            endWord();
        }
    }
    endWord();
    return words;
}

QString searchText(const QString &text)
{
    return foldedWords(text).join(QChar(u' '));
}

} // namespace chatflow
