// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/phonevariants.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

QStringList phoneVariants(const QString &digits)
{
    // Brazil: 55, an area of two digits, eight digits; mobile numbers (6-9) got a 9 in front of them.
    constexpr qsizetype brazilArea = 4;
    if (digits.startsWith("55"_L1) && digits.size() == 13 && digits.at(brazilArea) == u'9' &&
        digits.at(brazilArea + 1) >= u'6')
        return {digits.first(brazilArea) + digits.sliced(brazilArea + 1)};
    if (digits.startsWith("55"_L1) && digits.size() == 12 && digits.at(brazilArea) >= u'6')
        return {digits.first(brazilArea) + u'9' + digits.sliced(brazilArea)};
    // Argentina: 54, a 9 for mobile numbers, ten digits.
    if (digits.startsWith("549"_L1) && digits.size() == 13)
        return {u"54"_s + digits.sliced(3)};
    if (digits.startsWith("54"_L1) && digits.size() == 12)
        return {u"549"_s + digits.sliced(2)};
    // Mexico: 52, a 1 for mobile numbers (until 2019), ten digits.
    if (digits.startsWith("521"_L1) && digits.size() == 13)
        return {u"52"_s + digits.sliced(3)};
    if (digits.startsWith("52"_L1) && digits.size() == 12)
        return {u"521"_s + digits.sliced(2)};
    return {};
}

} // namespace chatflow
