// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "base/future.h"
#include "conversations/savedview.h"

#include <QFuture>
#include <QList>
#include <QObject>

namespace chatflow
{

class Database;

/// The views that people saved of the list of conversations; each sees their own. Any thread may call it.
class SavedViews : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype longestName = 60;
    static constexpr qsizetype most = 50;

    explicit SavedViews(Database &database, QObject *parent = nullptr);

    /// In the person's own order, with how many conversations each has now.
    QFuture<Result<QList<SavedView>>> list(const Actor &person, TenantId tenant);
    /// InvalidArgument for a name that is empty or too long, or when there are `most` already.
    QFuture<Result<SavedView>> add(const Actor &person, TenantId tenant, const QString &name,
                                   const ConversationFilter &filter);
    QFuture<Result<>> rename(const Actor &person, TenantId tenant, SavedViewId id, const QString &name);
    QFuture<Result<>> remove(const Actor &person, TenantId tenant, SavedViewId id);
    QFuture<Result<>> setOrder(const Actor &person, TenantId tenant, const QList<SavedViewId> &order);

private:
    Database &m_database;
};

} // namespace chatflow
