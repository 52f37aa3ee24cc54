// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/goldenrun.h"
#include "base/future.h"

#include <QObject>

namespace chatflow
{

class Database;

/// The golden questions of tenants and how their flows answered them. Any thread may call it. To ask them:
/// GoldenRunner (workspace/).
class GoldenQuestions : public QObject
{
    Q_OBJECT

public:
    explicit GoldenQuestions(Database &database, QObject *parent = nullptr);

    QFuture<Result<QList<GoldenQuestion>>> questions(TenantId tenant);
    /// Stores a new one (without id), or changes one. InvalidArgument for an empty question or expectations
    /// that nothing can meet.
    QFuture<Result<GoldenQuestion>> save(const Actor &actor, TenantId tenant, const GoldenQuestion &question);
    QFuture<Result<>> remove(const Actor &actor, TenantId tenant, GoldenQuestionId id);
    QFuture<Result<>> setOrder(TenantId tenant, const QList<GoldenQuestionId> &order);

    /// Newest first, without results.
    QFuture<Result<QList<GoldenRun>>> runs(TenantId tenant, int limit = 20);
    QFuture<Result<GoldenRun>> run(TenantId tenant, GoldenRunId id);
    /// The newest `limit` that nobody stopped, newest first.
    QFuture<Result<QList<GoldenRun>>> lastComplete(TenantId tenant, int limit = 1);
    QFuture<Result<GoldenRunId>> record(TenantId tenant, const GoldenRun &run);

private:
    Database &m_database;
};

} // namespace chatflow
