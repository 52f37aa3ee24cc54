// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/emojilist.h"

#include "base/textfold.h"

#include <QFile>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{

EmojiList EmojiList::forLanguage(const QString &language)
{
    const int column = language == "es"_L1 ? 2 : (language == "pt"_L1 ? 3 : 1);
    EmojiList list;
    QFile file(u":/emoji/emoji.tsv"_s);
    if (!file.open(QIODevice::ReadOnly))
        return list;
    const QString content = QString::fromUtf8(file.readAll());
    for (const QStringView line : QStringView(content).split(u'\n', Qt::SkipEmptyParts)) {
        const QList<QStringView> parts = line.split(u'\t');
        if (parts.size() <= column)
            continue;
        const QList<QStringView> words = parts.at(column).split(u'|');
        list.m_all.append({.text = parts.first().toString(),
                           .name = words.first().toString(),
                           .words = u' ' + foldedWords(parts.at(column).toString()).join(u' ')});
    }
    return list;
}

QList<Emoji> EmojiList::find(const QString &text, qsizetype most) const
{
    const QStringList words = foldedWords(text);
    QList<Emoji> named;
    QList<Emoji> others;
    for (const Emoji &emoji : m_all) {
        const bool fits = std::ranges::all_of(
            words, [&](const QString &word) { return emoji.words.contains(u' ' + word); });
        if (!fits)
            continue;
        const bool byName = !words.isEmpty() && emoji.words.startsWith(u' ' + words.first());
        (byName ? named : others).append(emoji);
    }
    const QList<Emoji> found = named + others;
    return found.first(std::min(found.size(), most));
}

} // namespace chatflow
