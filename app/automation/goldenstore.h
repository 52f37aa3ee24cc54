// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/goldenrun.h"
#include "storage/transaction.h"

namespace chatflow
{

/// Tables golden_questions, golden_runs and golden_results.
class GoldenStore
{
public:
    static constexpr int runsKept = 50; ///< of a tenant; older ones are forgotten

    /// In the order people gave them.
    static Result<QList<GoldenQuestion>> questions(const Snapshot &snapshot, TenantId tenant);
    /// At the end; answers it with its id.
    static Result<GoldenQuestion> add(Transaction &tx, TenantId tenant, const GoldenQuestion &question);
    /// NotFound when the tenant has no such question.
    static Result<> change(Transaction &tx, TenantId tenant, const GoldenQuestion &question);
    static Result<> remove(Transaction &tx, TenantId tenant, GoldenQuestionId id);
    /// Those that are not named stay behind the others.
    static Result<> setOrder(Transaction &tx, TenantId tenant, const QList<GoldenQuestionId> &order);

    /// Without their results, newest first.
    static Result<QList<GoldenRun>> runs(const Snapshot &snapshot, TenantId tenant, int limit);
    static Result<GoldenRun> run(const Snapshot &snapshot, TenantId tenant, GoldenRunId id);
    /// The newest `limit` that were not stopped, newest first.
    static Result<QList<GoldenRun>> lastComplete(const Snapshot &snapshot, TenantId tenant, int limit);
    static Result<GoldenRunId> record(Transaction &tx, TenantId tenant, const GoldenRun &run);
};

} // namespace chatflow
