// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace chatflow
{

/// An emoji and what it is called.
struct Emoji {
    QString text;
    QString name;
    QString words; ///< folded: name and keywords
};

/// The emoji of a language, in Unicode's order.
class EmojiList
{
public:
    /// Those of "es", "pt", or else English; a few milliseconds.
    static EmojiList forLanguage(const QString &language);

    const QList<Emoji> &all() const { return m_all; }
    /// Those of which a word begins with each word of `text`, those whose name does first; at most `most`.
    QList<Emoji> find(const QString &text, qsizetype most) const;

private:
    QList<Emoji> m_all;
};

} // namespace chatflow
