// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QString>

#include <array>
#include <compare>

namespace chatflow
{

/// An ISO 4217 currency code: three capital letters.
class Currency
{
public:
    constexpr Currency() = default;
    static Result<Currency> fromCode(QStringView code);
    static Currency usd();

    QString code() const;
    bool isValid() const { return m_code[0] != '\0'; }
    auto operator<=>(const Currency &) const = default;

private:
    std::array<char, 3> m_code{};
};

/// An exact amount: int64 micro-units (1,000,000 = one unit) of one currency. Arithmetic that would overflow
/// or mix currencies fails; nothing rounds unless its name says so.
class Money
{
public:
    constexpr Money() = default;
    constexpr Money(qint64 micros, Currency currency)
        : m_micros(micros)
        , m_currency(currency)
    {
    }

    qint64 micros() const { return m_micros; }
    Currency currency() const { return m_currency; }
    bool isZero() const { return m_micros == 0; }
    bool operator==(const Money &) const = default;

    Result<Money> plus(const Money &other) const;
    Result<Money> minus(const Money &other) const;
    Result<Money> times(qint64 factor) const;
    /// this × count / per, rounded half up (away from zero), e.g. a price per million tokens. `per` > 0.
    Result<Money> timesRatio(qint64 count, qint64 per) const;
    Result<std::strong_ordering> compare(const Money &other) const;

    /// "12.345678 USD" with at least two and at most six decimals; for logs and files. On screen:
    /// localeText() (base/moneytext.h).
    QString toString() const;
    /// Reads "12.34", "-0.000001"; at most six decimals, '.' as separator.
    static Result<Money> fromString(QStringView amount, Currency currency);
    /// Reads what toString() writes: "12.50 USD".
    static Result<Money> fromText(QStringView text);

private:
    qint64 m_micros = 0;
    Currency m_currency;
};

} // namespace chatflow
