// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/money.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr qint64 microsPerUnit = 1'000'000;
constexpr qsizetype decimals = 6;

tl::unexpected<Error> overflow()
{
    return fail(Error::Code::MoneyOverflow);
}

quint64 magnitudeOf(qint64 value)
{
    return value < 0 ? 0 - static_cast<quint64>(value) : static_cast<quint64>(value);
}

/// part × count / per, rounded half up, for part < per <= 2^63: long multiplication and division a bit at a
/// time, since the product does not fit 64 bits.
quint64 roundedShare(quint64 part, quint64 count, quint64 per)
{
    quint64 quotient = 0;
    quint64 remainder = 0;
    for (int bit = 63; bit >= 0; --bit) {
        quotient <<= 1;
        remainder <<= 1;
        if (remainder >= per) {
            remainder -= per;
            ++quotient;
        }
        if (((count >> bit) & 1U) != 0) {
            remainder += part;
            if (remainder >= per) {
                remainder -= per;
                ++quotient;
            }
        }
    }
    return remainder >= per - remainder && remainder != 0 ? quotient + 1 : quotient;
}

} // namespace

Result<Currency> Currency::fromCode(QStringView code)
{
    if (code.size() != 3)
        return fail(Error::invalid(u"currency"_s, code.toString()));
    Currency currency;
    for (qsizetype i = 0; i < 3; ++i) {
        const char16_t c = code[i].unicode();
        if (c < u'A' || c > u'Z')
            return fail(Error::invalid(u"currency"_s, code.toString()));
        currency.m_code[static_cast<size_t>(i)] = static_cast<char>(c);
    }
    return currency;
}

Currency Currency::usd()
{
    Currency currency;
    currency.m_code = {'U', 'S', 'D'};
    return currency;
}

QString Currency::code() const
{
    return isValid() ? QString::fromLatin1(m_code.data(), 3) : QString();
}

Result<Money> Money::plus(const Money &other) const
{
    if (m_currency != other.m_currency)
        return fail(Error::invalid(u"currency"_s, m_currency.code() + u" / "_s + other.m_currency.code()));
    qint64 sum = 0;
    if (qAddOverflow(m_micros, other.m_micros, &sum))
        return overflow();
    return Money(sum, m_currency);
}

Result<Money> Money::minus(const Money &other) const
{
    if (m_currency != other.m_currency)
        return fail(Error::invalid(u"currency"_s, m_currency.code() + u" / "_s + other.m_currency.code()));
    qint64 difference = 0;
    if (qSubOverflow(m_micros, other.m_micros, &difference))
        return overflow();
    return Money(difference, m_currency);
}

Result<Money> Money::times(qint64 factor) const
{
    qint64 product = 0;
    if (qMulOverflow(m_micros, factor, &product))
        return overflow();
    return Money(product, m_currency);
}

Result<Money> Money::timesRatio(qint64 count, qint64 per) const
{
    if (per <= 0)
        return fail(Error::invalid(u"per"_s, QString::number(per)));
    // |micros| × |count| / per = (|micros| / per) × |count| + (|micros| % per) × |count| / per: only the
    // result need fit.
    const quint64 divisor = static_cast<quint64>(per);
    const quint64 magnitude = magnitudeOf(m_micros);
    const bool negative = (m_micros < 0) != (count < 0);
    const quint64 limit = static_cast<quint64>(std::numeric_limits<qint64>::max()) + (negative ? 1 : 0);
    quint64 whole = 0;
    quint64 total = 0;
    if (qMulOverflow(magnitude / divisor, magnitudeOf(count), &whole) ||
        qAddOverflow(whole, roundedShare(magnitude % divisor, magnitudeOf(count), divisor), &total) ||
        total > limit)
        return overflow();
    return Money(static_cast<qint64>(negative ? 0 - total : total), m_currency);
}

Result<std::strong_ordering> Money::compare(const Money &other) const
{
    if (m_currency != other.m_currency)
        return fail(Error::invalid(u"currency"_s, m_currency.code() + u" / "_s + other.m_currency.code()));
    return m_micros <=> other.m_micros;
}

QString Money::toString() const
{
    const bool negative = m_micros < 0;
    const quint64 magnitude = magnitudeOf(m_micros);
    QString fraction =
        QString::number(magnitude % static_cast<quint64>(microsPerUnit)).rightJustified(6, u'0');
    while (fraction.size() > 2 && fraction.endsWith(u'0'))
        fraction.chop(1);
    return (negative ? u"-"_s : QString()) +
           QString::number(magnitude / static_cast<quint64>(microsPerUnit)) + u'.' + fraction + u' ' +
           m_currency.code();
}

Result<Money> Money::fromString(QStringView amount, Currency currency)
{
    QStringView digits = amount;
    const bool negative = digits.startsWith(u'-');
    if (negative)
        digits = digits.mid(1);
    const qsizetype dot = digits.indexOf(u'.');
    const QStringView whole = dot < 0 ? digits : digits.left(dot);
    const QStringView fraction = dot < 0 ? QStringView() : digits.mid(dot + 1);
    const auto isNumber = [](QStringView text) {
        return !text.isEmpty() && std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
    };
    if (!isNumber(whole) || (dot >= 0 && !isNumber(fraction)) || fraction.size() > decimals)
        return fail(Error::invalid(u"amount"_s, amount.toString()));
    // Built downwards, so that the smallest int64 can be read back.
    qint64 micros = 0;
    const auto take = [&micros](QChar c) {
        return !qMulOverflow(micros, qint64(10), &micros) &&
               !qSubOverflow(micros, qint64(c.unicode() - u'0'), &micros);
    };
    if (!std::ranges::all_of(whole, take) || !std::ranges::all_of(fraction, take))
        return overflow();
    for (qsizetype i = fraction.size(); i < decimals; ++i) {
        if (!take(u'0'))
            return overflow();
    }
    if (!negative && micros == std::numeric_limits<qint64>::min())
        return overflow();
    return Money(negative ? micros : -micros, currency);
}

Result<Money> Money::fromText(QStringView text)
{
    const qsizetype blank = text.lastIndexOf(u' ');
    const auto currency = Currency::fromCode(text.sliced(blank + 1));
    if (blank < 0 || !currency)
        return fail(Error::invalid(u"amount"_s, text.toString()));
    return fromString(text.first(blank), *currency);
}

} // namespace chatflow
