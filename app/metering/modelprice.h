// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/instant.h"
#include "base/money.h"

#include <QDate>
#include <QString>

#include <optional>

namespace chatflow
{

/// What a call used. `input` is all of it, what came from the provider's cache included; `output` includes
/// what a model thought.
struct TokenAmounts {
    qint64 input = 0;
    qint64 cachedInput = 0; ///< of these
    qint64 output = 0;

    bool operator==(const TokenAmounts &) const = default;
};

/// What a model's provider asks for a million tokens, from a day on (00:00 UTC).
struct ModelPrice {
    enum class Origin {
        Shipped, ///< comes with the program
        Own,     ///< set in the workspace
    };

    QString model; ///< modelId() of what the provider calls it: "gpt-4o-mini"
    QDate from;
    Money input;
    std::optional<Money> cachedInput; ///< none: what is cached costs like the rest
    Money output;
    QString source; ///< where it was read, and when
    Origin origin = Origin::Own;
    int version = 0; ///< of an own price of this model and day; 0 for a shipped one

    bool operator==(const ModelPrice &) const = default;

    Instant effectiveAt() const;
    /// Of `tokens`: the exact sum of its parts, rounded once, half up, to a micro-unit of the currency.
    /// MoneyOverflow when it fits no Money; InvalidArgument for negative tokens.
    Result<Money> cost(const TokenAmounts &tokens) const;
    /// InvalidArgument with the first field that cannot be: no model, no day, a negative amount, two
    /// currencies.
    Result<> validate() const;
};

/// How a model is known in the price book: lower case, without blanks around it.
QString modelId(const QString &text);

} // namespace chatflow
