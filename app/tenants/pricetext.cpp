// SPDX-License-Identifier: GPL-3.0-or-later
#include "tenants/pricetext.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

/// What stands for a currency beside its code. The longer ones first: "$" alone is the tenant's own.
constexpr std::array<std::pair<QLatin1StringView, QLatin1StringView>, 12> dollarLike{{
    {"R$"_L1, "BRL"_L1},
    {"US$"_L1, "USD"_L1},
    {"U$S"_L1, "USD"_L1},
    {"MX$"_L1, "MXN"_L1},
    {"AR$"_L1, "ARS"_L1},
    {"CLP$"_L1, "CLP"_L1},
    {"COP$"_L1, "COP"_L1},
    {"S/."_L1, "PEN"_L1},
    {"S/"_L1, "PEN"_L1},
    {"Bs."_L1, "BOB"_L1},
    {"Bs"_L1, "BOB"_L1},
    {"Q"_L1, "GTQ"_L1},
}};

std::optional<Currency> currencyOf(const QString &sign, Currency otherwise)
{
    if (sign.isEmpty() || sign == u"$"_s)
        return otherwise;
    if (sign == u"€"_s)
        return *Currency::fromCode(u"EUR");
    if (sign == u"£"_s)
        return *Currency::fromCode(u"GBP");
    for (const auto &[written, code] : dollarLike) {
        if (sign.compare(written, Qt::CaseInsensitive) == 0)
            return *Currency::fromCode(QString(code));
    }
    const auto code = Currency::fromCode(sign.toUpper());
    return code ? std::optional(*code) : std::nullopt;
}

/// "1.234,50" → "1234.50"; empty for what is no number.
QString plainNumber(QString digits)
{
    static const QRegularExpression blanks(u"[\\s'’]"_s);
    digits.remove(blanks);
    const qsizetype dot = digits.lastIndexOf(u'.');
    const qsizetype comma = digits.lastIndexOf(u',');
    const qsizetype last = std::max(dot, comma);
    if (last < 0)
        return digits;
    const QChar mark = digits.at(last);
    const QChar other = mark == u'.' ? u',' : u'.';
    const qsizetype decimals = digits.size() - last - 1;
    const bool onlyOne = digits.count(mark) == 1;
    const bool mixed = digits.contains(other);
    if (mixed && !onlyOne)
        return {}; // "1,234.567.890"
    const bool isThousands = !mixed && (!onlyOne || (decimals == 3 && last <= 3 && digits.at(0) != u'0'));
    QString whole = isThousands ? digits : digits.first(last);
    const QString fraction = isThousands ? QString() : digits.sliced(last + 1);
    const QChar group = isThousands ? mark : other;
    const QStringList groups = whole.split(group);
    for (qsizetype i = 1; i < groups.size(); ++i) {
        if (groups.at(i).size() != 3)
            return {};
    }
    if (groups.size() > 1 && (groups.first().isEmpty() || groups.first().size() > 3))
        return {};
    whole.remove(group);
    if (whole.isEmpty())
        whole = u"0"_s; // ",50"
    return fraction.isEmpty() ? whole : whole + u'.' + fraction;
}

} // namespace

std::optional<Money> priceFromText(const QString &text, Currency otherwise)
{
    static const QRegularExpression form(
        u"^((?:S/\\.|Bs\\.|[^\\d.,\\s-])*)\\s*(\\d[\\d.,\\s'’]*|[.,]\\d+)\\s*([^\\d.,\\s-]*)$"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString plain = text;
    plain.replace(QChar::Nbsp, u' ').replace(QChar(0x202F), u' '); // what groups thousands in French, say
    const auto match = form.match(plain.trimmed());
    if (!match.hasMatch() || (!match.captured(1).isEmpty() && !match.captured(3).isEmpty()))
        return std::nullopt;
    const auto currency = currencyOf(match.captured(1) + match.captured(3), otherwise);
    const QString number = plainNumber(match.captured(2));
    if (!currency || number.isEmpty())
        return std::nullopt;
    const auto money = Money::fromString(number, *currency);
    return money ? std::optional(*money) : std::nullopt;
}

} // namespace chatflow
