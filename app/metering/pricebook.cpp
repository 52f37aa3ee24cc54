// SPDX-License-Identifier: GPL-3.0-or-later
#include "metering/pricebook.h"

#include "base/jsonreader.h"

#include <QFile>

#include <algorithm>
#include <tuple>

/// Resources of a static library are dropped by the linker unless something names them. Outside every
/// namespace: the macro declares what it calls.
static void registerPriceTable()
{
    Q_INIT_RESOURCE(chatflow_price_table);
}

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr qint64 pricedTokens = 1'000'000;

/// By model; what is to be taken first, first.
bool goesBefore(const ModelPrice &a, const ModelPrice &b)
{
    return std::tuple(a.model, a.origin == ModelPrice::Origin::Shipped, b.from) <
           std::tuple(b.model, b.origin == ModelPrice::Origin::Shipped, a.from);
}

std::optional<Money> amountAt(const JsonReader &json, const char16_t *key, Currency currency)
{
    const QString text = json.optionalText(key);
    if (text.isEmpty())
        return std::nullopt;
    const auto amount = Money::fromString(text, currency);
    if (!amount) {
        json.bad(key, u"an amount"_s);
        return std::nullopt;
    }
    return *amount;
}

ModelPrice priceFrom(const JsonReader &json, Currency currency)
{
    ModelPrice price;
    price.model = modelId(json.nonEmptyText(u"model"));
    price.from = QDate::fromString(json.nonEmptyText(u"from"), Qt::ISODate);
    json.nonEmptyText(u"input");
    json.nonEmptyText(u"output");
    price.input = amountAt(json, u"input", currency).value_or(Money(0, currency));
    price.cachedInput = amountAt(json, u"cached_input", currency);
    price.output = amountAt(json, u"output", currency).value_or(Money(0, currency));
    price.source = json.nonEmptyText(u"source");
    price.origin = ModelPrice::Origin::Shipped;
    if (const auto fits = price.validate(); json.ok() && !fits)
        json.bad(u"from", fits.error().toLog());
    return price;
}

QList<ModelPrice> readShipped()
{
    registerPriceTable();
    QFile file(u":/prices/models.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return PriceBook::fromJson(file.readAll()).value_or(QList<ModelPrice>()); // tst_pricebook reads it whole
}

} // namespace

PriceBook::PriceBook(const QList<ModelPrice> &own)
    : m_prices(own + shipped())
{
    std::ranges::stable_sort(m_prices, goesBefore);
}

std::optional<ModelPrice> PriceBook::find(const QString &model, Instant at) const
{
    const QString wanted = modelId(model);
    const auto found = std::ranges::find_if(m_prices, [&](const ModelPrice &price) {
        return price.model == wanted && price.effectiveAt() <= at;
    });
    return found == m_prices.end() ? std::nullopt : std::optional(*found);
}

std::optional<Money> PriceBook::cost(const QString &model, Instant at, const TokenAmounts &tokens) const
{
    const auto price = find(model, at);
    if (!price)
        return std::nullopt;
    const auto cost = price->cost(tokens);
    return cost ? std::optional(*cost) : std::nullopt;
}

QStringList PriceBook::models() const
{
    QStringList models;
    for (const ModelPrice &price : m_prices)
        models.append(price.model);
    models.removeDuplicates();
    return models;
}

PriceBook PriceBook::of(const QString &model) const
{
    PriceBook only = *this;
    const QString wanted = modelId(model);
    only.m_prices.removeIf([&wanted](const ModelPrice &price) { return price.model != wanted; });
    return only;
}

const QList<ModelPrice> &PriceBook::shipped()
{
    static const QList<ModelPrice> prices = [] {
        QList<ModelPrice> read = readShipped();
        std::ranges::stable_sort(read, goesBefore);
        return read;
    }();
    return prices;
}

Result<QList<ModelPrice>> PriceBook::fromJson(const QByteArray &bytes)
{
    const auto json = JsonReader::parse(bytes);
    if (!json)
        return fail(json.error());
    const auto currency = Currency::fromCode(json->nonEmptyText(u"currency"));
    if (!currency)
        json->bad(u"currency", u"an ISO 4217 code"_s);
    if (json->integer(u"per_tokens") != pricedTokens)
        json->bad(u"per_tokens", QString::number(pricedTokens));
    QList<ModelPrice> prices;
    json->forEach(u"prices", [&](const JsonReader &entry) {
        prices.append(priceFrom(entry, currency.value_or(Currency::usd())));
    });
    CHATFLOW_TRY(json->status());
    return prices;
}

} // namespace chatflow
