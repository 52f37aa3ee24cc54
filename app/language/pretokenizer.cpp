// SPDX-License-Identifier: GPL-3.0-or-later
#include "language/pretokenizer.h"

#include <QChar>

#include <array>

namespace chatflow
{
namespace
{

// What the expressions ask of a character.
enum Kind : quint8 {
    Letter = 1 << 0,  ///< \p{L}
    Number = 1 << 1,  ///< \p{N}
    Space = 1 << 2,   ///< \s, that is White_Space
    Newline = 1 << 3, ///< [\r\n]
    Head = 1 << 4,    ///< [\p{Lu}\p{Lt}\p{Lm}\p{Lo}\p{M}]
    Tail = 1 << 5,    ///< [\p{Ll}\p{Lm}\p{Lo}\p{M}]
};

constexpr bool isWhiteSpace(char32_t c)
{
    return (c >= 0x09 && c <= 0x0d) || c == 0x20 || c == 0x85 || c == 0xa0 || c == 0x1680 ||
           (c >= 0x2000 && c <= 0x200a) || c == 0x2028 || c == 0x2029 || c == 0x202f || c == 0x205f ||
           c == 0x3000;
}

quint8 kindByCategory(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Letter_Uppercase:
    case QChar::Letter_Titlecase:
        return Letter | Head;
    case QChar::Letter_Lowercase:
        return Letter | Tail;
    case QChar::Letter_Modifier:
    case QChar::Letter_Other:
        return Letter | Head | Tail;
    case QChar::Mark_NonSpacing:
    case QChar::Mark_SpacingCombining:
    case QChar::Mark_Enclosing:
        return Head | Tail;
    case QChar::Number_DecimalDigit:
    case QChar::Number_Letter:
    case QChar::Number_Other:
        return Number;
    default:
        return isWhiteSpace(c) ? Space : 0;
    }
}

constexpr std::array<quint8, 128> asciiKinds = [] {
    std::array<quint8, 128> kinds{};
    for (char32_t c = 0; c < 128; ++c) {
        if (c >= U'A' && c <= U'Z')
            kinds[c] = Letter | Head;
        else if (c >= U'a' && c <= U'z')
            kinds[c] = Letter | Tail;
        else if (c >= U'0' && c <= U'9')
            kinds[c] = Number;
        else if (isWhiteSpace(c))
            kinds[c] = c == U'\n' || c == U'\r' ? Space | Newline : Space;
    }
    return kinds;
}();

class Cursor
{
public:
    explicit Cursor(QStringView text)
        : m_text(text)
    {
    }

    bool atEnd(qsizetype i) const { return i >= m_text.size(); }
    /// 0 at the end of the text, as for punctuation: ask atEnd() where it matters.
    quint8 kind(qsizetype i) const
    {
        if (atEnd(i))
            return 0;
        const char16_t unit = m_text[i].unicode();
        return unit < 128 ? asciiKinds[unit] : kindByCategory(codePoint(i));
    }
    bool is(qsizetype i, quint8 kinds) const { return (kind(i) & kinds) != 0; }
    /// Neither letter nor number nor white space: what [^\s\p{L}\p{N}] takes, marks included.
    bool isOther(qsizetype i) const { return !atEnd(i) && !is(i, Letter | Number | Space); }
    char16_t unit(qsizetype i) const { return atEnd(i) ? u'\0' : m_text[i].unicode(); }
    qsizetype next(qsizetype i) const { return i + (isPair(i) ? 2 : 1); }
    qsizetype previous(qsizetype i) const { return i >= 2 && isPair(i - 2) ? i - 2 : i - 1; }
    qsizetype skip(qsizetype i, quint8 kinds) const
    {
        while (is(i, kinds))
            i = next(i);
        return i;
    }
    /// Up to three numbers.
    qsizetype skipNumbers(qsizetype i) const
    {
        for (int count = 0; count < 3 && is(i, Number); ++count)
            i = next(i);
        return i;
    }
    /// (?i:'s|'t|'re|'ve|'m|'ll|'d)?
    qsizetype skipContraction(qsizetype i) const
    {
        if (unit(i) != u'\'')
            return i;
        const char16_t first = lower(i + 1);
        const char16_t second = lower(i + 2);
        if ((first == u'r' && second == u'e') || (first == u'v' && second == u'e') ||
            (first == u'l' && second == u'l'))
            return i + 3;
        return first == u's' || first == u't' || first == u'm' || first == u'd' ? i + 2 : i;
    }

private:
    bool isPair(qsizetype i) const
    {
        return i + 1 < m_text.size() && m_text[i].isHighSurrogate() && m_text[i + 1].isLowSurrogate();
    }
    char32_t codePoint(qsizetype i) const
    {
        return isPair(i) ? QChar::surrogateToUcs4(m_text[i], m_text[i + 1]) : m_text[i].unicode();
    }
    char16_t lower(qsizetype i) const
    {
        const char16_t c = unit(i);
        if (c == 0x17f) // the long s is an s when case is ignored
            return u's';
        return c >= u'A' && c <= u'Z' ? static_cast<char16_t>(c + 32) : c;
    }

    QStringView m_text;
};

/// \p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n…]*|\s*[\r\n]+|\s+(?!\S)|\s+
qsizetype notAWordEnd(const Cursor &text, qsizetype start, bool slashes)
{
    if (text.is(start, Number))
        return text.skipNumbers(start);
    qsizetype end = text.unit(start) == u' ' ? start + 1 : start;
    if (text.isOther(end)) {
        while (text.isOther(end))
            end = text.next(end);
        while (text.is(end, Newline) || (slashes && text.unit(end) == u'/'))
            ++end;
        return end;
    }
    // White space. All of it up to the last line end; without one, all but the last when a word follows.
    qsizetype afterNewline = start;
    end = start;
    while (text.is(end, Space)) {
        if (text.is(end, Newline))
            afterNewline = end + 1;
        ++end; // none of it lies beyond the first plane
    }
    if (afterNewline > start)
        return afterNewline;
    return text.atEnd(end) || end - start == 1 ? end : end - 1;
}

/// [Head]*[Tail]+ from `start` on, as the expression finds it by giving back; `start` when it does not match.
qsizetype mixedWordEnd(const Cursor &text, qsizetype start)
{
    const qsizetype headEnd = text.skip(start, Head);
    const qsizetype tailEnd = text.skip(headEnd, Tail);
    if (tailEnd > headEnd)
        return tailEnd;
    // Nothing is left for Tail: it gets the last of the Head that is a Tail as well, and no more.
    for (qsizetype i = headEnd; i > start;) {
        const qsizetype end = i;
        i = text.previous(i);
        if (text.is(i, Tail))
            return end;
    }
    return start;
}

} // namespace

namespace pretokenizer
{

qsizetype pieceEndO200k(QStringView view, qsizetype start)
{
    const Cursor text(view);
    const bool prefix = !text.is(start, Letter | Number | Newline);
    const qsizetype afterPrefix = prefix ? text.next(start) : start;
    if (const qsizetype end = mixedWordEnd(text, afterPrefix); end > afterPrefix)
        return text.skipContraction(end);
    if (prefix && text.is(start, Head | Tail)) { // a mark may be the word as well as the prefix
        if (const qsizetype end = mixedWordEnd(text, start); end > start)
            return text.skipContraction(end);
    }
    if (const qsizetype end = text.skip(afterPrefix, Head); end > afterPrefix)
        return text.skipContraction(text.skip(end, Tail));
    return notAWordEnd(text, start, true);
}

qsizetype pieceEndCl100k(QStringView view, qsizetype start)
{
    const Cursor text(view);
    if (const qsizetype end = text.skipContraction(start); end > start)
        return end;
    const bool prefix = !text.is(start, Letter | Number | Newline);
    const qsizetype afterPrefix = prefix ? text.next(start) : start;
    if (const qsizetype end = text.skip(afterPrefix, Letter); end > afterPrefix)
        return end;
    return notAWordEnd(text, start, false);
}

} // namespace pretokenizer

} // namespace chatflow
