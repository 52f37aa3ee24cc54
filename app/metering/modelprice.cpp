// SPDX-License-Identifier: GPL-3.0-or-later
#include "metering/modelprice.h"

#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr qint64 tokensPerPrice = 1'000'000;

} // namespace

QString modelId(const QString &text)
{
    return text.trimmed().toLower();
}

Instant ModelPrice::effectiveAt() const
{
    return instantFromMs(from.startOfDay(QTimeZone::utc()).toMSecsSinceEpoch());
}

Result<Money> ModelPrice::cost(const TokenAmounts &tokens) const
{
    if (tokens.input < 0 || tokens.cachedInput < 0 || tokens.output < 0)
        return fail(Error::invalid(u"tokens"_s, u"≥ 0"_s));
    const qint64 cached = std::min(tokens.cachedInput, tokens.input);
    // In millionths of a micro-unit, so that nothing is rounded before the end.
    Result<Money> sum = input.times(tokens.input - cached);
    const auto add = [&sum](const Money &price, qint64 count) {
        const auto part = price.times(count);
        if (sum)
            sum = part ? sum->plus(*part) : part;
    };
    add(cachedInput.value_or(input), cached);
    add(output, tokens.output);
    if (!sum)
        return sum;
    return sum->timesRatio(1, tokensPerPrice);
}

Result<> ModelPrice::validate() const
{
    if (model.isEmpty() || model != modelId(model))
        return fail(Error::invalid(u"model"_s, model));
    if (!from.isValid())
        return fail(Error::invalid(u"from"_s, from.toString(Qt::ISODate)));
    for (const Money &price : {input, cachedInput.value_or(input), output}) {
        if (price.micros() < 0)
            return fail(Error::invalid(u"price"_s, u"≥ 0"_s));
        if (!price.currency().isValid() || price.currency() != input.currency())
            return fail(Error::invalid(u"currency"_s, price.currency().code()));
    }
    return {};
}

} // namespace chatflow
