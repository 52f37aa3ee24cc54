// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringView>

namespace chatflow
{

/// A piece of a chat message as the classifiers see it.
struct ChatToken {
    enum class Kind {
        Word,
        Number,
        Address, ///< of the web or of mail
        Person,  ///< @somebody
        Emoji,   ///< also an emoticon, ":("
        Mark,    ///< "!", "?", or more than one of them: "!!", "??", "?!"
        Break,   ///< what ends a clause: full stop, comma, end of line
    };

    QString text; ///< a word is lower case, without accents, without stretching ("buenoooo" is "bueno")
    Kind kind = Kind::Word;
    bool shouted = false;   ///< a word of three letters or more in capitals
    bool stretched = false; ///< a letter of it stood three times or more in a row

    bool operator==(const ChatToken &) const = default;
};

/// Splits a message; reads at most the first 2,000 characters. The same in every language.
QList<ChatToken> chatTokens(QStringView message);

/// A term of a word list as chatTokens() gives its words: lower case, without accents, blanks between words.
QString chatTerm(QStringView term);

} // namespace chatflow
