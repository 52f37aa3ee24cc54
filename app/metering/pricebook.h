// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "metering/modelprice.h"

#include <QList>
#include <QStringList>

namespace chatflow
{

/// What models cost, and from when. A value: the prices that come with the program, and those of the
/// workspace, which go before them. A model that is not in it has no price, which is not the same as costing
/// nothing.
class PriceBook
{
public:
    PriceBook() = default;
    /// `own` are the workspace's, one a model and day.
    explicit PriceBook(const QList<ModelPrice> &own);

    /// The price of `model` for what is used at `at`: the workspace's newest that is in force by then, else
    /// the newest that came with the program.
    std::optional<ModelPrice> find(const QString &model, Instant at) const;
    /// What `tokens` of `model` cost at `at`; none when no price is known, or the sum fits no Money.
    std::optional<Money> cost(const QString &model, Instant at, const TokenAmounts &tokens) const;

    /// Of all models, by name, the newest first.
    const QList<ModelPrice> &prices() const { return m_prices; }
    QStringList models() const; ///< by name
    /// Those of one model only.
    PriceBook of(const QString &model) const;

    /// Those that come with the program (resources/prices/models.json).
    static const QList<ModelPrice> &shipped();
    /// Reads that form. MalformedReply with the path of what is wrong.
    static Result<QList<ModelPrice>> fromJson(const QByteArray &json);

    bool operator==(const PriceBook &) const = default;

private:
    QList<ModelPrice> m_prices = shipped();
};

} // namespace chatflow
