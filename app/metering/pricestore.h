// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "accounts/alltenants.h"
#include "metering/pricebook.h"
#include "storage/transaction.h"

namespace chatflow
{

/// Table model_prices: the workspace's own prices, each change a version.
class PriceStore
{
public:
    /// With what comes with the program. What it costs is no secret of any tenant.
    static Result<PriceBook> book(const Snapshot &snapshot);
    /// Sets what `price` says for its model and day, as the next version, which is answered. What was
    /// counted before keeps its cost.
    static Result<int> set(Transaction &tx, AllTenants all, const Actor &actor, const ModelPrice &price);
    /// Takes the price of this model and day back; false when none is set.
    static Result<bool> withdraw(Transaction &tx, AllTenants all, const Actor &actor, const QString &model,
                                 QDate from);
};

} // namespace chatflow
