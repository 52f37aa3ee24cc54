// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/chattokens.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr qsizetype mostCharacters = 2000;
constexpr qsizetype longestWord = 40;

/// Emoticons by how they are written; those of letters ("xd", "kk") are words.
constexpr std::array emoticons{
    ":')"_L1, ":'("_L1, ":-)"_L1, ":-("_L1, ":-D"_L1, ":-P"_L1, ":-/"_L1, ":-|"_L1, ":-*"_L1, ";-)"_L1,
    ">:("_L1, "</3"_L1, "T_T"_L1, "^_^"_L1, "-_-"_L1, ">_<"_L1, "o_O"_L1, ":)"_L1,  ":("_L1,  ":D"_L1,
    ":P"_L1,  ":p"_L1,  ":/"_L1,  ":|"_L1,  ":*"_L1,  ";)"_L1,  ":c"_L1,  ":C"_L1,  ":O"_L1,  ":o"_L1,
    "<3"_L1,  "=)"_L1,  "=("_L1,  "=D"_L1,  "D:"_L1,  ":]"_L1,  ":["_L1,  "^^"_L1,  "(:"_L1,  "):"_L1,
};

/// The letter without its marks, in lower case.
char32_t plain(char32_t c)
{
    if (c < 0x80)
        return c >= U'A' && c <= U'Z' ? c + 32 : c;
    while (QChar::decompositionTag(c) == QChar::Canonical) {
        const QString parts = QChar::decomposition(c);
        if (parts.isEmpty())
            break;
        c = parts.at(0).isHighSurrogate() && parts.size() > 1
                ? QChar::surrogateToUcs4(parts.at(0), parts.at(1))
                : parts.at(0).unicode();
    }
    return QChar::toLower(c);
}

bool isEmoji(char32_t c)
{
    return (c >= 0x1F000 && c <= 0x1FAFF) || (c >= 0x2600 && c <= 0x27BF) || (c >= 0x2B00 && c <= 0x2BFF) ||
           c == 0x203C || c == 0x2049;
}

/// Skin tones, variation selectors and joiners say nothing that the emoji before them does not.
bool modifiesEmoji(char32_t c)
{
    return (c >= 0x1F3FB && c <= 0x1F3FF) || c == 0xFE0F || c == 0xFE0E || c == 0x200D;
}

class Splitter
{
public:
    explicit Splitter(QStringView message)
        : m_message(message.first(std::min(message.size(), mostCharacters)))
    {
    }

    QList<ChatToken> split()
    {
        m_tokens.reserve(m_message.size() / 4 + 4);
        while (m_at < m_message.size())
            next();
        return std::move(m_tokens);
    }

private:
    char32_t peek(qsizetype at, qsizetype *width = nullptr) const
    {
        const QChar c = m_message.at(at);
        const bool pair =
            c.isHighSurrogate() && at + 1 < m_message.size() && m_message.at(at + 1).isLowSurrogate();
        if (width)
            *width = pair ? 2 : 1;
        return pair ? QChar::surrogateToUcs4(c, m_message.at(at + 1)) : c.unicode();
    }

    void add(const QString &text, ChatToken::Kind kind) { m_tokens.append({.text = text, .kind = kind}); }

    void addBreak()
    {
        if (!m_tokens.isEmpty() && m_tokens.constLast().kind != ChatToken::Kind::Break)
            add(u"."_s, ChatToken::Kind::Break);
    }

    bool startsAddress() const
    {
        const QStringView rest = m_message.sliced(m_at);
        return rest.startsWith(u"http://", Qt::CaseInsensitive) ||
               rest.startsWith(u"https://", Qt::CaseInsensitive) ||
               rest.startsWith(u"www.", Qt::CaseInsensitive);
    }

    void next()
    {
        qsizetype width = 1;
        const char32_t c = peek(m_at, &width);
        if (QChar::isLetter(c)) {
            if (startsAddress()) {
                skipToBlank();
                add(u"<address>"_s, ChatToken::Kind::Address);
            } else if (!takeEmoticon()) { // "D:"
                takeWord();
            }
        } else if (QChar::isDigit(c)) {
            takeNumber();
        } else if (c == U'@') {
            takePerson();
        } else if (c == U'!' || c == U'?' || c == 0xA1 || c == 0xBF) {
            takeMarks();
        } else if (takeEmoticon()) {
            // it is one
        } else if (isEmoji(c)) {
            takeEmoji(c, width);
        } else {
            if (c == U'.' || c == U',' || c == U';' || c == U':' || c == U'\n' || c == 0x2026)
                addBreak();
            m_at += width;
        }
    }

    void skipToBlank()
    {
        while (m_at < m_message.size() && !m_message.at(m_at).isSpace())
            ++m_at;
    }

    bool takeEmoticon()
    {
        const QStringView rest = m_message.sliced(m_at);
        for (const QLatin1String one : emoticons) {
            if (!rest.startsWith(one))
                continue;
            // "10:00" and "a:D" are none: a letter or digit at its side makes it text.
            const bool startsWithLetter = QChar(one.at(0)).isLetterOrNumber();
            const bool endsWithLetter = QChar(one.at(one.size() - 1)).isLetterOrNumber();
            const bool touchesBefore =
                startsWithLetter && m_at > 0 && m_message.at(m_at - 1).isLetterOrNumber();
            const bool touchesAfter =
                endsWithLetter && rest.size() > one.size() && rest.at(one.size()).isLetterOrNumber();
            if (touchesBefore || touchesAfter)
                continue;
            add(QString(one).toLower(), ChatToken::Kind::Emoji);
            m_at += one.size();
            return true;
        }
        return false;
    }

    void takeEmoji(char32_t c, qsizetype width)
    {
        if (!modifiesEmoji(c))
            add(QString::fromUcs4(&c, 1), ChatToken::Kind::Emoji);
        m_at += width;
    }

    void takeNumber()
    {
        while (m_at < m_message.size()) {
            const QChar c = m_message.at(m_at);
            const bool inside = (c == u'.' || c == u',' || c == u':' || c == u'/') &&
                                m_at + 1 < m_message.size() && m_message.at(m_at + 1).isDigit();
            if (!c.isDigit() && !inside)
                break;
            ++m_at;
        }
        add(u"<number>"_s, ChatToken::Kind::Number);
    }

    void takePerson()
    {
        ++m_at;
        const qsizetype from = m_at;
        while (m_at < m_message.size() &&
               (m_message.at(m_at).isLetterOrNumber() || m_message.at(m_at) == u'_'))
            ++m_at;
        if (m_at > from)
            add(u"<person>"_s, ChatToken::Kind::Person);
    }

    void takeMarks()
    {
        bool calls = false;
        bool asks = false;
        int count = 0;
        for (; m_at < m_message.size(); ++m_at) {
            const char16_t c = m_message.at(m_at).unicode();
            if (c == u'!' || c == u'?') {
                calls = calls || c == u'!';
                asks = asks || c == u'?';
                ++count;
            } else if (c != 0xA1 && c != 0xBF) {
                break;
            }
        }
        if (count == 0)
            return; // the ones that open say nothing yet
        const QString text = calls && asks ? u"?!"_s
                             : calls       ? (count > 1 ? u"!!"_s : u"!"_s)
                                           : (count > 1 ? u"??"_s : u"?"_s);
        add(text, ChatToken::Kind::Mark);
    }

    void takeWord()
    {
        ChatToken token;
        int capitals = 0;
        int letters = 0;
        int run = 0;
        char32_t before = 0;
        while (m_at < m_message.size()) {
            qsizetype width = 1;
            const char32_t c = peek(m_at, &width);
            if (QChar::isMark(c)) { // of a letter written in two
                m_at += width;
                continue;
            }
            if ((c == U'\'' || c == 0x2019) && m_at + 1 < m_message.size() &&
                m_message.at(m_at + 1).isLetter()) {
                m_at += width; // "don't" is "dont"
                continue;
            }
            if (c == U'@') { // mail
                skipToBlank();
                add(u"<address>"_s, ChatToken::Kind::Address);
                return;
            }
            if (!QChar::isLetterOrNumber(c))
                break;
            m_at += width;
            const char32_t letter = plain(c);
            ++letters;
            capitals += QChar::isUpper(c) ? 1 : 0;
            run = letter == before ? run + 1 : 1;
            before = letter;
            if (run == 3) {
                token.stretched = true;
                token.text.chop(QChar::requiresSurrogates(letter) ? 2 : 1); // the second goes as well
            }
            if (run < 3 && token.text.size() < longestWord)
                token.text += QString::fromUcs4(&letter, 1);
        }
        token.shouted = letters >= 3 && capitals == letters;
        collapseLaughter(token);
        m_tokens.append(token);
    }

    /// "jajajajaja" and "jajaja" laugh alike.
    static void collapseLaughter(ChatToken &token)
    {
        if (token.text.size() < 5)
            return;
        const QStringView two = QStringView(token.text).first(2);
        static constexpr std::array laughs{u"ja", u"je", u"ji", u"ha", u"he",
                                           u"rs", u"ks", u"aj", u"ah", u"hu"};
        for (const char16_t *laugh : laughs) {
            const QStringView syllable(laugh, 2);
            if (two != syllable)
                continue;
            qsizetype other = 0;
            for (const QChar c : std::as_const(token.text))
                other += c == syllable.at(0) || c == syllable.at(1) ? 0 : 1;
            if (other == 0)
                token.text = syllable.toString() + syllable;
            return;
        }
    }

    QStringView m_message;
    qsizetype m_at = 0;
    QList<ChatToken> m_tokens;
};

} // namespace

QList<ChatToken> chatTokens(QStringView message)
{
    return Splitter(message).split();
}

QString chatTerm(QStringView term)
{
    QString made;
    for (const ChatToken &token : chatTokens(term)) {
        if (token.kind == ChatToken::Kind::Break)
            continue;
        if (!made.isEmpty())
            made += u' ';
        made += token.text;
    }
    return made;
}

} // namespace chatflow
