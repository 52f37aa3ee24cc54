// SPDX-License-Identifier: GPL-3.0-or-later
#include "metering/pricelist.h"

#include "accounts/auditstore.h"
#include "storage/database.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

PriceList::PriceList(Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
{
}

QFuture<Result<PriceBook>> PriceList::book()
{
    return m_database.read([](const Snapshot &snapshot) { return PriceStore::book(snapshot); });
}

QFuture<Result<int>> PriceList::set(AllTenants all, const Actor &actor, const ModelPrice &price)
{
    return m_database.write([=](Transaction &tx) -> Result<int> {
        const auto version = PriceStore::set(tx, all, actor, price);
        if (version)
            CHATFLOW_TRY(AuditStore::append(
                tx, actor, {}, u"set_price"_s, u"price"_s, *version,
                {{u"model"_s, price.model},
                 {u"from"_s, price.from.toString(Qt::ISODate)},
                 {u"input"_s, price.input.toString()},
                 {u"cached_input"_s, price.cachedInput ? price.cachedInput->toString() : QString()},
                 {u"output"_s, price.output.toString()}}));
        return version;
    });
}

QFuture<Result<bool>> PriceList::withdraw(AllTenants all, const Actor &actor, const QString &model,
                                          QDate from)
{
    return m_database.write([=](Transaction &tx) -> Result<bool> {
        const auto withdrawn = PriceStore::withdraw(tx, all, actor, model, from);
        if (withdrawn && *withdrawn)
            CHATFLOW_TRY(
                AuditStore::append(tx, actor, {}, u"withdraw_price"_s, u"price"_s, 0,
                                   {{u"model"_s, modelId(model)}, {u"from"_s, from.toString(Qt::ISODate)}}));
        return withdrawn;
    });
}

} // namespace chatflow
