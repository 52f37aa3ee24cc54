// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/displaywidth.h"

#include <QList>
#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

struct Range {
    char32_t first;
    char32_t last;
};

// Unicode 15: East Asian Width W and F, and Emoji_Presentation, merged to whole blocks where all of a block
// is wide.
constexpr std::array wideRanges{
    Range{0x1100, 0x115F},   Range{0x231A, 0x231B},   Range{0x2329, 0x232A},   Range{0x23E9, 0x23EC},
    Range{0x23F0, 0x23F0},   Range{0x23F3, 0x23F3},   Range{0x25FD, 0x25FE},   Range{0x2614, 0x2615},
    Range{0x2648, 0x2653},   Range{0x267F, 0x267F},   Range{0x2693, 0x2693},   Range{0x26A1, 0x26A1},
    Range{0x26AA, 0x26AB},   Range{0x26BD, 0x26BE},   Range{0x26C4, 0x26C5},   Range{0x26CE, 0x26CE},
    Range{0x26D4, 0x26D4},   Range{0x26EA, 0x26EA},   Range{0x26F2, 0x26F3},   Range{0x26F5, 0x26F5},
    Range{0x26FA, 0x26FA},   Range{0x26FD, 0x26FD},   Range{0x2705, 0x2705},   Range{0x270A, 0x270B},
    Range{0x2728, 0x2728},   Range{0x274C, 0x274C},   Range{0x274E, 0x274E},   Range{0x2753, 0x2755},
    Range{0x2757, 0x2757},   Range{0x2795, 0x2797},   Range{0x27B0, 0x27B0},   Range{0x27BF, 0x27BF},
    Range{0x2B1B, 0x2B1C},   Range{0x2B50, 0x2B50},   Range{0x2B55, 0x2B55},   Range{0x2E80, 0x303E},
    Range{0x3041, 0x33FF},   Range{0x3400, 0x4DBF},   Range{0x4E00, 0x9FFF},   Range{0xA000, 0xA4CF},
    Range{0xA960, 0xA97F},   Range{0xAC00, 0xD7A3},   Range{0xF900, 0xFAFF},   Range{0xFE10, 0xFE19},
    Range{0xFE30, 0xFE6F},   Range{0xFF01, 0xFF60},   Range{0xFFE0, 0xFFE6},   Range{0x16FE0, 0x18CFF},
    Range{0x1AFF0, 0x1B2FF}, Range{0x1F004, 0x1F004}, Range{0x1F0CF, 0x1F0CF}, Range{0x1F18E, 0x1F18E},
    Range{0x1F191, 0x1F19A}, Range{0x1F1E6, 0x1F202}, Range{0x1F210, 0x1F23B}, Range{0x1F240, 0x1F248},
    Range{0x1F250, 0x1F251}, Range{0x1F260, 0x1F265}, Range{0x1F300, 0x1F320}, Range{0x1F32D, 0x1F335},
    Range{0x1F337, 0x1F37C}, Range{0x1F37E, 0x1F393}, Range{0x1F3A0, 0x1F3CA}, Range{0x1F3CF, 0x1F3D3},
    Range{0x1F3E0, 0x1F3F0}, Range{0x1F3F4, 0x1F3F4}, Range{0x1F3F8, 0x1F43E}, Range{0x1F440, 0x1F440},
    Range{0x1F442, 0x1F4FC}, Range{0x1F4FF, 0x1F53D}, Range{0x1F54B, 0x1F54E}, Range{0x1F550, 0x1F567},
    Range{0x1F57A, 0x1F57A}, Range{0x1F595, 0x1F596}, Range{0x1F5A4, 0x1F5A4}, Range{0x1F5FB, 0x1F64F},
    Range{0x1F680, 0x1F6C5}, Range{0x1F6CC, 0x1F6CC}, Range{0x1F6D0, 0x1F6D2}, Range{0x1F6D5, 0x1F6DF},
    Range{0x1F6EB, 0x1F6EC}, Range{0x1F6F4, 0x1F6FC}, Range{0x1F7E0, 0x1F7F0}, Range{0x1F90C, 0x1F93A},
    Range{0x1F93C, 0x1F945}, Range{0x1F947, 0x1F9FF}, Range{0x1FA70, 0x1FAFF}, Range{0x20000, 0x3FFFD},
};

constexpr char32_t emojiStyle = 0xFE0F; // variation selector 16

bool isWide(char32_t character)
{
    const auto *const after =
        std::upper_bound(wideRanges.begin(), wideRanges.end(), character,
                         [](char32_t value, const Range &range) { return value < range.first; });
    return after != wideRanges.begin() && character <= std::prev(after)->last;
}

int characterWidth(char32_t character)
{
    switch (QChar::category(character)) {
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing:
    case QChar::Other_Format:
    case QChar::Other_Control:
        return 0;
    default:
        break;
    }
    if (character >= 0x1160 && character <= 0x11FF) // Hangul vowels and finals join the consonant before
        return 0;
    return isWide(character) ? 2 : 1;
}

// One user-perceived character.
int clusterWidth(QStringView cluster)
{
    int width = 0;
    const QList<uint> characters = cluster.toUcs4();
    for (const uint character : characters) {
        if (character == emojiStyle && width == 1)
            width = 2;
        width = std::max(width, characterWidth(character));
    }
    return width;
}

template<typename Visit> void forEachCluster(QStringView text, Visit visit)
{
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text.data(), text.size());
    qsizetype start = 0;
    while (finder.toNextBoundary() != -1) {
        const qsizetype end = finder.position();
        if (!visit(text.sliced(start, end - start)))
            return;
        start = end;
    }
}

} // namespace

int displayWidth(QStringView text)
{
    int width = 0;
    forEachCluster(text, [&width](QStringView cluster) {
        width += clusterWidth(cluster);
        return true;
    });
    return width;
}

QString shortenedTo(const QString &text, int cells)
{
    if (displayWidth(text) <= cells)
        return text;
    if (cells <= 0)
        return {};
    QString kept;
    int width = 0;
    forEachCluster(text, [&](QStringView cluster) {
        const int more = clusterWidth(cluster);
        if (width + more > cells - 1)
            return false;
        width += more;
        kept += cluster;
        return true;
    });
    return kept + u'…';
}

QString printable(const QString &text, const QString &lineBreak)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const char16_t unit = c.unicode();
        if (unit == u'\r' && i + 1 < text.size() && text.at(i + 1) == u'\n')
            continue;
        if (unit == u'\n' || unit == u'\r' || unit == 0x2028 || unit == 0x2029)
            out += lineBreak;
        else if (unit == u'\t')
            out += u' ';
        else if (unit < 0x20)
            out += QChar(0x2400 + unit); // the picture of the control character: ␛ for ESC
        else if (unit == 0x7F)
            out += QChar(0x2421);
        else if (unit >= 0x80 && unit < 0xA0)
            out += QChar(0xFFFD);
        else if ((unit >= 0x202A && unit <= 0x202E) ||
                 (unit >= 0x2066 && unit <= 0x2069)) // direction overrides
            out += QChar(0xFFFD);
        else
            out += c;
    }
    return out;
}

} // namespace chatflow
