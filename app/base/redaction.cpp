// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/redaction.h"

#include "base/harmlessnumber.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

// A scanner by hand rather than regular expressions: those need either a lookahead a separator, which is
// quadratic in a long row of numbers, or a stack a character, which gives up on long quoted values and would
// let them through.

constexpr QStringView hidden = u"•••";
constexpr qsizetype longestName = 48; // of a secret's name; what stands further left is not looked at
constexpr int fewestDigits = 7;
constexpr int fewestInHex = 10;

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isHex(QChar c)
{
    return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}

bool isQuote(QChar c)
{
    return c == u'"' || c == u'\'';
}

/// What a name like x-api-key or EVOLUTION_TOKEN is made of.
bool isNamePart(QChar c)
{
    return isLetter(c) || c.isDigit() || c == u'_' || c == u'-';
}

bool isTokenPart(QChar c)
{
    return isNamePart(c) || c == u'.' || c == u'~' || c == u'+' || c == u'/' || c == u'=';
}

template<size_t N> bool isOneOf(QStringView word, const std::array<QStringView, N> &words)
{
    return std::ranges::any_of(
        words, [word](QStringView other) { return word.compare(other, Qt::CaseInsensitive) == 0; });
}

class Scan
{
public:
    explicit Scan(QStringView text)
        : m_in(text)
    {
        m_out.reserve(text.size());
    }

    QString run()
    {
        while (m_at < m_in.size()) {
            const QChar c = m_in[m_at];
            if (c.isDigit() || isLetter(c)) {
                segment();
                continue;
            }
            m_inName = m_inName && isNamePart(c);
            if (const qsizetype escape = escapeAt(m_at); escape > 0)
                copy(escape);
            else if (c == u':' && m_in.sliced(m_at).startsWith(u"://"))
                userInfo();
            else if (const qsizetype id = rowIdAt(m_in, m_at); id > 0)
                copy(id);
            else if (!(c == u'-' && privateKey()))
                copy(1);
        }
        return m_out;
    }

private:
    QChar at(qsizetype i) const { return i >= 0 && i < m_in.size() ? m_in[i] : QChar(); }
    void copy(qsizetype count)
    {
        m_out += m_in.sliced(m_at, count);
        m_at += count;
    }
    void hideUntil(qsizetype end)
    {
        if (end > m_at)
            m_out += hidden;
        m_at = end;
    }

    qsizetype digitsEnd(qsizetype i) const
    {
        while (at(i).isDigit())
            ++i;
        return i;
    }

    /// Length of an escape whose letters and digits are no part of what follows: "%2B", "\u202a", "\n" before
    /// a number.
    qsizetype escapeAt(qsizetype i) const
    {
        if (at(i) == u'%' && isHex(at(i + 1)) && isHex(at(i + 2)))
            return 3;
        if (at(i) != u'\\')
            return 0;
        if (at(i + 1) == u'u' && isHex(at(i + 2)) && isHex(at(i + 3)) && isHex(at(i + 4)) && isHex(at(i + 5)))
            return 6;
        return u"nrt"_s.contains(at(i + 1)) && at(i + 2).isDigit() ? 2 : 0;
    }

    // --- words
    // ------------------------------------------------------------------------------------------------------

    /// A run of letters and digits, with what its meaning lets it hide after itself.
    void segment()
    {
        const bool startsName = !m_inName;
        if (startsName)
            m_nameStart = m_at;
        m_inName = true;
        if (const qsizetype atom = harmlessNumberAt(m_in, m_at); atom > 0)
            return copy(atom);
        if (m_at > 0 && m_in[m_at - 1] == u'…' && digitsEnd(m_at) == m_at + 2)
            return copy(2); // what is left of a number that was hidden before
        qsizetype end = m_at;
        bool letters = false;
        for (; isLetter(at(end)) || at(end).isDigit(); ++end)
            letters = letters || isLetter(m_in[end]);
        if (!letters)
            return number();
        if (startsName && (webToken() || prefixedKey()))
            return;
        const QStringView word = m_in.sliced(m_at, end - m_at);
        copyMixed(word);
        if (isNamePart(at(m_at)))
            return;
        const qsizetype nameStart = std::max(m_nameStart, m_at - longestName);
        const QStringView name = m_in.sliced(nameStart, m_at - nameStart);
        if (isSecretName(name, nameStart))
            valueOf(name, nameStart);
        else
            credentialsAfter(lettersAtEnd(word));
    }

    /// "wa5511987654321" and "5511987654321abc" hide their number; hexadecimal ids, "1234567ms" and
    /// "20261124T020900Z" do not.
    void copyMixed(QStringView word)
    {
        const bool hex = std::ranges::all_of(word, isHex);
        const qsizetype end = m_at + word.size();
        const bool keep = isMeasure(word) || isStamp(word);
        const qsizetype fewest = hex ? fewestInHex : fewestDigits;
        const qsizetype letters = lettersOf(word);
        while (m_at < end) {
            const qsizetype run = digitsEnd(m_at);
            // Nearly every hexadecimal id has letters among its digits; a number with a prefix does not.
            const bool single = !hex || run - m_at + letters == word.size();
            if (!keep && single && run - m_at >= fewest) {
                m_out += u'…';
                m_out += m_in.sliced(run - 2, 2);
                m_at = run;
            } else {
                copy(std::max<qsizetype>(run - m_at, 1));
            }
        }
    }

    static qsizetype lettersOf(QStringView word) { return std::ranges::count_if(word, isLetter); }

    static bool isMeasure(QStringView word)
    {
        static constexpr std::array<QStringView, 19> units{u"ms",  u"us",  u"ns", u"s",  u"m",  u"h",  u"d",
                                                           u"min", u"b",   u"kb", u"mb", u"gb", u"tb", u"kib",
                                                           u"mib", u"gib", u"px", u"k",  u"x"};
        const QStringView unit = lettersAtEnd(word);
        return lettersOf(word) == unit.size() && isOneOf(unit, units);
    }

    static QStringView lettersAtEnd(QStringView word)
    {
        qsizetype start = word.size();
        while (start > 0 && isLetter(word[start - 1]))
            --start;
        return word.sliced(start);
    }

    static bool isStamp(QStringView word)
    {
        const bool zone = word.size() == 16 && word[15] == u'Z';
        return (word.size() == 15 || zone) && word[8] == u'T' && lettersOf(word) == (zone ? 2 : 1);
    }

    bool isSecretName(QStringView name, qsizetype start) const
    {
        static constexpr std::array<QStringView, 18> endings{
            u"apikey",     u"authorization", u"token",     u"password",      u"passwordhash", u"passwd",
            u"passphrase", u"secret",        u"secretkey", u"privatekey",    u"accesskey",    u"jwtkey",
            u"signingkey", u"masterkey",     u"authkey",   u"encryptionkey", u"cookie",       u"credentials"};
        static constexpr std::array<QStringView, 4> whole{u"hash", u"pwd", u"pass", u"credential"};
        std::array<char16_t, longestName> letters;
        size_t count = 0;
        for (const QChar c : name) {
            if (c != u'_' && c != u'-')
                letters[count++] = c.toLower().unicode();
        }
        const QStringView plain(letters.data(), static_cast<qsizetype>(count));
        if (std::ranges::any_of(endings, [plain](QStringView ending) { return plain.endsWith(ending); }))
            return true;
        // Too common as the end of another word (bypass=1), but not of DB_PASS.
        const qsizetype joint = std::max(name.lastIndexOf(u'_'), name.lastIndexOf(u'-'));
        if (isOneOf(plain, whole) ||
            isOneOf(name.sliced(joint + 1), std::array<QStringView, 2>{u"pass", u"pwd"}))
            return true;
        if (name.compare(u"key", Qt::CaseInsensitive) == 0) {
            const bool inQuery = at(start - 1) == u'?' || at(start - 1) == u'&';
            return (inQuery && at(start + 3) == u'=') || precededBy(start, u"api ");
        }
        return name.compare(u"phrase", Qt::CaseInsensitive) == 0 && precededBy(start, u"pass ");
    }

    bool precededBy(qsizetype i, QStringView word) const
    {
        return m_in.first(i).endsWith(word, Qt::CaseInsensitive);
    }

    // --- values
    // -----------------------------------------------------------------------------------------------------

    qsizetype skipBlanks(qsizetype i) const
    {
        while (isBlank(at(i)))
            ++i;
        return i;
    }

    /// The end of a quote that may be escaped (`"`, `\"`, `\\\"`) at `i`; `i` itself when there is none.
    qsizetype quoteEnd(qsizetype i) const
    {
        const qsizetype quote = pastSlashes(i);
        return isQuote(at(quote)) ? quote + 1 : i;
    }

    /// m_at stands behind the name of a secret: hides its value, if what follows is one.
    void valueOf(QStringView name, qsizetype nameStart)
    {
        const qsizetype nameEnd = quoteEnd(m_at);
        const bool quoted = nameEnd > m_at;
        qsizetype i = nameEnd;
        if (quoted && at(i) == u']')
            ++i;
        i = skipBlanks(i);
        if (at(i) == u':' || at(i) == u'=') {
            while (at(i) == u':' || at(i) == u'=' || at(i) == u'>')
                ++i;
            i = skipBlanks(i);
            if (quoted && at(i) == u'\n')
                i = skipBlanks(i + 1);
        } else if (at(i) == u'%' && at(i + 1) == u'3' &&
                   (at(i + 2).toUpper() == u'D' || at(i + 2).toUpper() == u'A')) {
            i += 3;
        } else if (!(precededBy(nameStart, u"--") && i > m_at && !quoted && at(i) != u'-')) {
            return;
        }
        copy(i - m_at);
        hideValue(name);
    }

    void hideValue(QStringView name)
    {
        if (const qsizetype open = quoteEnd(m_at); open > m_at)
            return hideQuoted(open - m_at - 1, open);
        if (at(m_at) == u'{' || at(m_at) == u'[')
            return hideBracketed();
        const bool cookie = name.endsWith(u"cookie", Qt::CaseInsensitive);
        hideUntil(cookie ? lineEnd(m_at, true) : bareEnd(m_at));
    }

    /// Whether a quote with `run` backslashes closes one with `slashes`: each level of quoting doubles the
    /// backslashes and adds one, so what there is above `slashes` is the value's own or makes the quote a
    /// part of it.
    static bool closesQuote(qsizetype run, qsizetype slashes)
    {
        return run <= slashes || (run - slashes) % (2 * (slashes + 1)) == 0;
    }

    /// Hides up to the quote that closes one with `slashes` backslashes; what is cut off before it is hidden
    /// to the end.
    void hideQuoted(qsizetype slashes, qsizetype open)
    {
        const QChar quote = at(open - 1);
        copy(open - m_at);
        qsizetype run = 0;
        for (qsizetype i = m_at; i < m_in.size(); ++i) {
            if (m_in[i] == u'\\') {
                ++run;
                continue;
            }
            if (m_in[i] == quote && closesQuote(run, slashes)) {
                hideUntil(std::max(m_at, i - std::min(run, slashes)));
                return copy(i + 1 - m_at);
            }
            run = 0;
        }
        hideUntil(m_in.size());
    }

    void hideBracketed()
    {
        int depth = 0;
        qsizetype slashes = -1; // before the quote of the string we are in
        qsizetype run = 0;
        qsizetype i = m_at;
        for (; i < m_in.size(); ++i) {
            const QChar c = m_in[i];
            if (c == u'\\') {
                ++run;
                continue;
            }
            if (c == u'"')
                slashes = slashes < 0 ? run : closesQuote(run, slashes) ? -1 : slashes;
            else if (slashes < 0 && (c == u'{' || c == u'['))
                ++depth;
            else if (slashes < 0 && (c == u'}' || c == u']') && --depth == 0)
                break;
            run = 0;
        }
        copy(1);
        hideUntil(i);
        if (m_at < m_in.size())
            copy(1);
    }

    /// The end of an unquoted value, with the second word of "Bearer abc".
    qsizetype bareEnd(qsizetype start) const
    {
        static constexpr std::array<QStringView, 7> nothing{u"null", u"true",  u"false", u"undefined",
                                                            u"none", u"(null", u"nil"};
        static constexpr std::array<QStringView, 6> schemes{u"bearer", u"basic", u"token",
                                                            u"apikey", u"key",   u"negotiate"};
        static constexpr std::array<QStringView, 3> longSchemes{u"digest", u"aws4-hmac-sha256", u"hawk"};
        qsizetype end = runEnd(start);
        const QStringView word = m_in.sliced(start, end - start);
        if (isOneOf(word, nothing))
            return start;
        if (isOneOf(word, longSchemes))
            return lineEnd(end, false);
        if (isOneOf(word, schemes)) {
            const qsizetype next = skipBlanks(end);
            const qsizetype nextEnd = runEnd(next);
            if (next > end && nextEnd > next)
                end = nextEnd;
        }
        return end;
    }

    qsizetype runEnd(qsizetype start) const
    {
        static constexpr QStringView stops = u"&\"'`}])<>";
        static constexpr QStringView trailing = u",;.:!";
        qsizetype end = start;
        while (end < m_in.size() && !m_in[end].isSpace() && !stops.contains(m_in[end])) {
            const qsizetype next = pastSlashes(end);
            if (next > end && isQuote(at(next)))
                break;
            end = std::max(next, end + 1);
        }
        while (end > start && trailing.contains(m_in[end - 1]))
            --end;
        return end;
    }

    qsizetype lineEnd(qsizetype i, bool stopAtQuote) const
    {
        while (i < m_in.size() && m_in[i] != u'\n' && m_in[i] != u'\r') {
            const qsizetype next = pastSlashes(i);
            if (stopAtQuote && at(next) == u'"')
                break;
            i = std::max(next, i + 1);
        }
        return i;
    }

    qsizetype pastSlashes(qsizetype i) const
    {
        while (at(i) == u'\\')
            ++i;
        return i;
    }

    void credentialsAfter(QStringView word)
    {
        const bool bearer = word.compare(u"bearer", Qt::CaseInsensitive) == 0;
        if (!bearer && word.compare(u"basic", Qt::CaseInsensitive) != 0)
            return;
        qsizetype start = skipBlanks(m_at);
        if (m_in.sliced(m_at).startsWith(u"%20"))
            start = m_at + 3;
        qsizetype end = start;
        bool encoded = false; // "Basic settings" is no password, "Basic dXNlcjpwYXNz" is
        for (; isTokenPart(at(end)); ++end)
            encoded = encoded || at(end).isDigit() || at(end) == u'=' || (end > start && at(end).isUpper());
        if (start == m_at || end - start < 6 || !(bearer || encoded))
            return;
        copy(start - m_at);
        hideUntil(end);
    }

    bool webToken()
    {
        if (!m_in.sliced(m_at).startsWith(u"eyJ"))
            return false;
        qsizetype end = m_at;
        int dots = 0;
        for (; isNamePart(at(end)) || (at(end) == u'.' && dots < 4); ++end)
            dots += at(end) == u'.' ? 1 : 0;
        if (dots == 0 || end - m_at < 12)
            return false;
        hideUntil(end);
        return true;
    }

    bool prefixedKey()
    {
        static constexpr std::array<QStringView, 12> prefixes{
            u"sk-",         u"sk_live_", u"sk_test_", u"rk_live_", u"whsec_", u"ghp_",
            u"github_pat_", u"xoxb-",    u"xoxp-",    u"AIza",     u"AKIA",   u"EAA"};
        const QStringView text = m_in.sliced(m_at);
        if (std::ranges::none_of(prefixes, [text](QStringView prefix) { return text.startsWith(prefix); }))
            return false;
        qsizetype end = m_at;
        bool digit = false;
        for (; isNamePart(at(end)); ++end)
            digit = digit || at(end).isDigit();
        if (end - m_at < 20 || !digit)
            return false;
        hideUntil(end);
        return true;
    }

    bool privateKey()
    {
        static constexpr QStringView begin = u"-----BEGIN ";
        if (!m_in.sliced(m_at).startsWith(begin))
            return false;
        const QStringView header = m_in.sliced(m_at, std::min<qsizetype>(64, m_in.size() - m_at));
        const qsizetype headerEnd = header.indexOf(u"PRIVATE KEY-----");
        const auto isPlain = [](QChar c) { return c == u' ' || (c >= u'A' && c <= u'Z'); };
        if (headerEnd < 0 ||
            !std::ranges::all_of(header.sliced(begin.size(), headerEnd - begin.size()), isPlain))
            return false;
        copy(headerEnd + 16);
        const qsizetype end = m_in.indexOf(u"-----END", m_at);
        hideUntil(end < 0 ? m_in.size() : end);
        return true;
    }

    /// The password of scheme://user:password@host.
    void userInfo()
    {
        copy(3);
        static constexpr QStringView stops = u"/?#\"'<>\\ \t\r\n";
        qsizetype colon = -1;
        qsizetype host = -1;
        for (qsizetype i = m_at; i < m_in.size() && i < m_at + 512 && !stops.contains(m_in[i]); ++i) {
            if (m_in[i] == u':' && colon < 0)
                colon = i;
            else if (m_in[i] == u'@')
                host = i;
        }
        if (colon < 0 || host <= colon + 1)
            return;
        copy(colon + 1 - m_at);
        hideUntil(host);
    }

    // --- numbers
    // ----------------------------------------------------------------------------------------------------

    struct Groups {
        int digits = 0;
        int count = 0;
        int first = 0;       ///< digits of the first group
        bool single = false; ///< a later group of one digit, as versions have
        bool dots = false;
        bool others = false;
        qsizetype lastDigits = 0; ///< where the last group ends
    };

    /// Length of one thing that stands between the groups of a telephone number.
    qsizetype separatorAt(qsizetype i) const
    {
        static constexpr QStringView single = u" ().-+\u00a0\u202f\u2009\u2010\u2011\u2012\u2013";
        static constexpr std::array<QStringView, 5> encoded{u"%20", u"%28", u"%29", u"%2B", u"%2D"};
        if (i < m_in.size() && (single.contains(m_in[i]) || m_in[i].category() == QChar::Other_Format))
            return 1;
        return i + 3 <= m_in.size() && isOneOf(m_in.sliced(i, 3), encoded) ? 3 : 0;
    }

    /// Where the next group of digits begins after `i`, past at most four separators; -1 when none follows.
    qsizetype nextGroup(qsizetype i, bool *dot) const
    {
        const qsizetype start = i;
        bool apart = false; // "01.23.45.67.89" holds no address
        for (int k = 0; k < 4 && separatorAt(i) > 0; ++k) {
            apart = apart || (at(i) != u'.' && at(i) != u'-');
            i += separatorAt(i);
        }
        if (i == start || !at(i).isDigit() || (apart && harmlessNumberAt(m_in, i) > 0) ||
            isLetter(at(digitsEnd(i))))
            return -1;
        *dot = i == start + 1 && at(start) == u'.';
        return i;
    }

    void number()
    {
        Groups groups;
        qsizetype i = m_at;
        for (;;) {
            const qsizetype end = digitsEnd(i);
            const int size = static_cast<int>(std::min<qsizetype>(end - i, 1000));
            groups.digits = std::min(groups.digits + size, 1000);
            groups.first = groups.count == 0 ? size : groups.first;
            groups.single = groups.single || (groups.count > 0 && size == 1);
            ++groups.count;
            groups.lastDigits = end;
            bool dot = false;
            i = nextGroup(end, &dot);
            if (i < 0)
                break;
            (dot ? groups.dots : groups.others) = true;
        }
        if (!isTelling(groups))
            return copy(groups.lastDigits - m_at);
        QString lastTwo;
        for (qsizetype k = groups.lastDigits - 1; lastTwo.size() < 2; --k) {
            if (m_in[k].isDigit())
                lastTwo.prepend(m_in[k]);
        }
        m_out += u'…';
        m_out += lastTwo;
        m_at = groups.lastDigits;
    }

    static bool isTelling(const Groups &groups)
    {
        if (groups.digits < fewestDigits)
            return false;
        if (!groups.dots)
            return true;
        if (groups.others)
            return groups.digits > fewestDigits;
        if (groups.count == 2) // a decimal fraction
            return groups.first >= fewestDigits;
        return !groups.single;
    }

    QStringView m_in;
    QString m_out;
    qsizetype m_at = 0;
    qsizetype m_nameStart = 0;
    bool m_inName = false; // between the first letter of a name and the first character that is none of it
};

} // namespace

QString maskedNumber(QStringView number)
{
    const qsizetype at = number.indexOf(u'@');
    const QStringView address = at < 0 ? number : number.left(at);
    const QString domain = at < 0 ? QString() : number.mid(at).toString();
    // "5511987654321:12@s.whatsapp.net" is the 12th device of the number.
    const QStringView digits =
        address.left(address.indexOf(u':') < 0 ? address.size() : address.indexOf(u':'));
    return (digits.size() < 6 ? u"…"_s : u"…"_s + digits.right(2)) + domain;
}

QString redact(const QString &line)
{
    return Scan(line).run();
}

} // namespace chatflow
