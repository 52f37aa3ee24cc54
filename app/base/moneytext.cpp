// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/moneytext.h"

#include "base/money.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr quint64 unitMicros = 1'000'000;
constexpr qsizetype mostDecimals = 6;
constexpr qsizetype usualDecimals = 2;

// ISO 4217: what has other than two decimals.
constexpr std::array<std::string_view, 17> withoutDecimals{"BIF", "CLP", "DJF", "GNF", "ISK", "JPY",
                                                           "KMF", "KRW", "PYG", "RWF", "UGX", "UYI",
                                                           "VND", "VUV", "XAF", "XOF", "XPF"};
constexpr std::array<std::string_view, 7> withThree{"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"};
constexpr std::array<std::string_view, 2> withFour{"CLF", "UYW"};

qsizetype decimalsOf(const Currency &currency)
{
    const std::string code = currency.code().toStdString();
    const auto isIn = [&code](const auto &codes) { return std::ranges::find(codes, code) != codes.end(); };
    if (isIn(withoutDecimals))
        return 0;
    return isIn(withThree) ? 3 : isIn(withFour) ? 4 : usualDecimals;
}

/// The digits behind the sign, in the locale's own; empty when there are none.
QString digitsBehind(quint64 micros, qsizetype least, const QLocale &locale)
{
    QString digits = QString::number(micros).rightJustified(mostDecimals, u'0');
    while (digits.size() > least && digits.endsWith(u'0'))
        digits.chop(1);
    QString written;
    for (const QChar digit : std::as_const(digits))
        written += locale.toString(digit.digitValue());
    return written;
}

} // namespace

QString localeText(const Money &money, const QLocale &locale)
{
    const bool negative = money.micros() < 0;
    // The smallest number has no positive counterpart in 64 bits with a sign.
    const quint64 all =
        negative ? quint64{0} - static_cast<quint64>(money.micros()) : static_cast<quint64>(money.micros());
    QString number = locale.toString(all / unitMicros);
    const QString behind = digitsBehind(all % unitMicros, decimalsOf(money.currency()), locale);
    if (!behind.isEmpty())
        number += locale.decimalPoint() + behind;
    const QString sign = negative ? locale.negativeSign() : QString();
    const QString code = money.currency().code();
    if (code.isEmpty())
        return sign + number;
    // The locale's own pattern says on which side a currency stands.
    const bool before = locale.toCurrencyString(0, u"¤"_s).startsWith(u'¤');
    const QChar space(QChar::Nbsp);
    return before ? sign + code + space + number : sign + number + space + code;
}

} // namespace chatflow
