// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/harmlessnumber.h"

#include <algorithm>

namespace chatflow
{
namespace
{

constexpr qsizetype longestRowId = 10;   // digits; a telephone number with its country has more
constexpr qsizetype longestFraction = 9; // digits of a second

QChar charAt(QStringView text, qsizetype i)
{
    return i < text.size() ? text[i] : QChar();
}

bool isAsciiDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isHexDigit(QChar c)
{
    return isAsciiDigit(c) || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

/// Exactly `count` digits from `i` on, as a number; -1 otherwise.
int fixedNumber(QStringView text, qsizetype i, int count)
{
    int value = 0;
    for (int k = 0; k < count; ++k) {
        const QChar c = charAt(text, i + k);
        if (!isAsciiDigit(c))
            return -1;
        value = value * 10 + (c.unicode() - u'0');
    }
    return charAt(text, i + count).isDigit() ? -1 : value;
}

bool isDay(int day, int month, int year)
{
    return day >= 1 && day <= 31 && month >= 1 && month <= 12 && year >= 1900 && year < 2200;
}

/// Length of "02:09", "02:09:00.295Z", "02:09:00+01:00"; 0 when it is none.
qsizetype timeLength(QStringView text, qsizetype i)
{
    const auto at = [text](qsizetype k) { return charAt(text, k); };
    if (fixedNumber(text, i, 2) < 0 || at(i + 2) != u':' || fixedNumber(text, i + 3, 2) < 0)
        return 0;
    qsizetype end = i + 5;
    if (at(end) == u':' && fixedNumber(text, end + 1, 2) >= 0) {
        end += 3;
        if ((at(end) == u'.' || at(end) == u',') && isAsciiDigit(at(end + 1))) {
            const qsizetype limit = end + 1 + longestFraction;
            ++end;
            while (end < limit && isAsciiDigit(at(end)))
                ++end;
        }
    }
    const bool offset = at(end) == u'+' || at(end) == u'-';
    if (at(end) == u'Z')
        end += 1;
    else if (offset && fixedNumber(text, end + 1, 2) >= 0 && at(end + 3) == u':' &&
             fixedNumber(text, end + 4, 2) >= 0)
        end += 6;
    else if (offset && fixedNumber(text, end + 1, 4) >= 0)
        end += 5;
    return end - i;
}

qsizetype dateLength(QStringView text, qsizetype i)
{
    const auto at = [text](qsizetype k) { return charAt(text, k); };
    if (at(i + 4) == u'-' && at(i + 7) == u'-' &&
        isDay(fixedNumber(text, i + 8, 2), fixedNumber(text, i + 5, 2), fixedNumber(text, i, 4))) {
        const bool joint = at(i + 10) == u'T' || at(i + 10) == u' ';
        const qsizetype time = joint ? timeLength(text, i + 11) : 0;
        return 10 + (time > 0 ? 1 + time : 0);
    }
    if ((at(i + 2) == u'.' || at(i + 2) == u'-') && at(i + 5) == at(i + 2) &&
        isDay(fixedNumber(text, i, 2), fixedNumber(text, i + 3, 2), fixedNumber(text, i + 6, 4)))
        return 10;
    // In file names: 20261124-020900.
    const int day = fixedNumber(text, i, 8);
    const int time = at(i + 8) == u'-' || at(i + 8) == u'_' ? fixedNumber(text, i + 9, 6) : -1;
    if (day > 0 && time >= 0 && isDay(day % 100, day / 100 % 100, day / 10000) && time / 10000 < 24 &&
        time / 100 % 100 < 60 && time % 100 < 60)
        return 15;
    return 0;
}

qsizetype addressLength(QStringView text, qsizetype start)
{
    qsizetype i = start;
    for (int part = 0; part < 4; ++part) {
        int value = 0;
        const qsizetype first = i;
        while (i - first < 3 && isAsciiDigit(charAt(text, i)))
            value = value * 10 + (charAt(text, i++).unicode() - u'0');
        if (i == first || value > 255 || charAt(text, i).isDigit())
            return 0;
        if (part < 3 && charAt(text, i++) != u'.')
            return 0;
    }
    return charAt(text, i) == u'.' && charAt(text, i + 1).isDigit() ? 0 : i - start;
}

qsizetype uuidLength(QStringView text, qsizetype i)
{
    for (qsizetype k = 0; k < 36; ++k) {
        const bool dash = k == 8 || k == 13 || k == 18 || k == 23;
        const QChar c = charAt(text, i + k);
        if (dash ? c != u'-' : !isHexDigit(c))
            return 0;
    }
    return charAt(text, i + 36).isLetterOrNumber() ? 0 : 36;
}

} // namespace

qsizetype harmlessNumberAt(QStringView text, qsizetype at)
{
    if (const qsizetype uuid = uuidLength(text, at); uuid > 0)
        return uuid;
    if (!isAsciiDigit(charAt(text, at)))
        return 0;
    return std::max(dateLength(text, at), addressLength(text, at));
}

qsizetype rowIdAt(QStringView text, qsizetype at)
{
    if (charAt(text, at) != u'#')
        return 0;
    qsizetype end = at + 1;
    while (isAsciiDigit(charAt(text, end)) && end <= at + longestRowId)
        ++end;
    return end == at + 1 || charAt(text, end).isLetterOrNumber() ? 0 : end - at;
}

} // namespace chatflow
