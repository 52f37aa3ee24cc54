// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "metering/pricestore.h"

#include <QObject>

namespace chatflow
{

class Database;

/// The price book of a workspace, for people. Any thread may call it.
class PriceList : public QObject
{
    Q_OBJECT

public:
    explicit PriceList(Database &database, QObject *parent = nullptr);

    QFuture<Result<PriceBook>> book();
    /// Answers the version. See PriceStore::set().
    QFuture<Result<int>> set(AllTenants all, const Actor &actor, const ModelPrice &price);
    QFuture<Result<bool>> withdraw(AllTenants all, const Actor &actor, const QString &model, QDate from);

private:
    Database &m_database;
};

} // namespace chatflow
