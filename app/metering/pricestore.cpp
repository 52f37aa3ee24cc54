// SPDX-License-Identifier: GPL-3.0-or-later
#include "metering/pricestore.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

#define PRICE_SELECT                                                                                         \
    "SELECT model, effective_from, version, input_micros, cached_input_micros, output_micros, currency, "    \
    "source FROM model_prices p "

ModelPrice priceOf(const Row &row)
{
    const Currency currency = Currency::fromCode(row.text(6)).value_or(Currency());
    const auto cached = row.optionalInt64(4);
    return {
        .model = row.text(0),
        .from = QDate::fromString(row.text(1), Qt::ISODate),
        .input = Money(row.int64(3), currency),
        .cachedInput = cached ? std::optional(Money(*cached, currency)) : std::nullopt,
        .output = Money(row.int64(5), currency),
        .source = row.text(7),
        .origin = ModelPrice::Origin::Own,
        .version = static_cast<int>(row.int64(2)),
    };
}

Result<int> append(Transaction &tx, const Actor &actor, const ModelPrice &price, int version, bool withdrawn)
{
    CHATFLOW_TRY(tx.exec(u"INSERT INTO model_prices (model, effective_from, version, input_micros, "
                         "cached_input_micros, output_micros, currency, withdrawn, source, at, actor_id) "
                         "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
                         price.model, price.from.toString(Qt::ISODate), version, price.input.micros(),
                         price.cachedInput ? std::optional(price.cachedInput->micros()) : std::nullopt,
                         price.output.micros(), price.input.currency().code(), withdrawn ? 1 : 0,
                         price.source, tx.now(), actor.id));
    // What runs on the workspace reads shared settings again, and the prices with them.
    tx.changed(TenantId(), ChangeKind::Settings, 0);
    return version;
}

} // namespace

Result<PriceBook> PriceStore::book(const Snapshot &snapshot)
{
    const auto own = snapshot.list(
        QStringLiteral(PRICE_SELECT
                       "WHERE withdrawn = 0 AND version = (SELECT max(version) FROM model_prices l WHERE "
                       "l.model = p.model AND l.effective_from = p.effective_from)"),
        priceOf);
    if (!own)
        return fail(own.error());
    return PriceBook(*own);
}

Result<int> PriceStore::set(Transaction &tx, AllTenants, const Actor &actor, const ModelPrice &price)
{
    CHATFLOW_TRY(price.validate());
    CHATFLOW_TRY(tx.lockName(u"model_prices"_s));
    const auto last =
        tx.number(u"SELECT max(version) FROM model_prices WHERE model = ? AND effective_from = ?"_s,
                  price.model, price.from.toString(Qt::ISODate));
    if (!last)
        return fail(last.error());
    return append(tx, actor, price, static_cast<int>(*last) + 1, false);
}

Result<bool> PriceStore::withdraw(Transaction &tx, AllTenants, const Actor &actor, const QString &model,
                                  QDate from)
{
    CHATFLOW_TRY(tx.lockName(u"model_prices"_s));
    struct Last {
        ModelPrice price;
        bool withdrawn = false;
    };
    const auto last = tx.first(
        u"SELECT model, effective_from, version, input_micros, cached_input_micros, output_micros, currency, "
        "source, withdrawn FROM model_prices WHERE model = ? AND effective_from = ? ORDER BY version DESC "
        "LIMIT 1"_s,
        [](const Row &row) {
            return Last{priceOf(row), row.boolean(8)};
        },
        modelId(model), from.toString(Qt::ISODate));
    if (!last)
        return fail(last.error());
    if (!*last || (*last)->withdrawn)
        return false;
    CHATFLOW_TRY(append(tx, actor, (*last)->price, (*last)->price.version + 1, true));
    return true;
}

} // namespace chatflow
