// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/money.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr qint64 microsPerUnit = 1'000'000;

tl::unexpected<Error> overflow()
{
    return fail(Error::Code::MoneyOverflow);
}

bool addOverflows(qint64 a, qint64 b, qint64 *sum)
{
    return qAddOverflow(a, b, sum);
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
    if (addOverflows(m_micros, other.m_micros, &sum))
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
    // micros × count / per without a 128-bit type: (micros / per) × count + (micros % per) × count / per.
    // The second product stays in range for every price and count the program meets; when it does not, it is an error.
    qint64 whole = 0;
    if (qMulOverflow(m_micros / per, count, &whole))
        return overflow();
    qint64 rest = 0;
    if (qMulOverflow(m_micros % per, count, &rest))
        return overflow();
    qint64 quotient = rest / per;
    const qint64 remainder = rest % per;
    const qint64 magnitude = remainder < 0 ? -remainder : remainder;
    if (magnitude >= per - magnitude && magnitude != 0)
        quotient += remainder < 0 ? -1 : 1;
    qint64 total = 0;
    if (addOverflows(whole, quotient, &total))
        return overflow();
    return Money(total, m_currency);
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
    // The magnitude of the smallest int64 does not fit an int64.
    const quint64 magnitude = negative ? 0 - static_cast<quint64>(m_micros) : static_cast<quint64>(m_micros);
    QString fraction = QString::number(magnitude % static_cast<quint64>(microsPerUnit)).rightJustified(6, u'0');
    while (fraction.size() > 2 && fraction.endsWith(u'0'))
        fraction.chop(1);
    return (negative ? u"-"_s : QString()) + QString::number(magnitude / static_cast<quint64>(microsPerUnit)) + u'.'
        + fraction + u' ' + m_currency.code();
}

Result<Money> Money::fromString(QStringView amount, Currency currency)
{
    const auto bad = [&] { return fail(Error::invalid(u"amount"_s, amount.toString())); };
    QStringView digits = amount;
    const bool negative = digits.startsWith(u'-');
    if (negative)
        digits = digits.mid(1);
    const qsizetype dot = digits.indexOf(u'.');
    const QStringView wholePart = dot < 0 ? digits : digits.left(dot);
    const QStringView fractionPart = dot < 0 ? QStringView() : digits.mid(dot + 1);
    if (wholePart.isEmpty() || fractionPart.size() > 6 || (dot >= 0 && fractionPart.isEmpty()))
        return bad();
    qint64 micros = 0;
    const auto take = [&](QChar c) -> bool {
        if (c < u'0' || c > u'9')
            return false;
        // Built downwards so that the smallest int64 can be read back.
        return !qMulOverflow(micros, qint64(10), &micros) && !qSubOverflow(micros, qint64(c.unicode() - u'0'), &micros);
    };
    for (const QChar c : wholePart) {
        if (!take(c))
            return bad();
    }
    for (qsizetype i = 0; i < 6; ++i) {
        if (!take(i < fractionPart.size() ? fractionPart[i] : QChar(u'0')))
            return bad();
    }
    if (!negative) {
        if (micros == std::numeric_limits<qint64>::min())
            return overflow();
        micros = -micros;
    }
    return Money(micros, currency);
}

} // namespace chatflow
