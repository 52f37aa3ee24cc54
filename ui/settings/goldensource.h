// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/goldenrun.h"
#include "automation/previewcaller.h"

namespace chatflow
{

/// The golden questions of a tenant, and asking them. What it answers and tells, it does in the UI thread.
class GoldenSource
{
public:
    using OnAnswer = std::function<void(const GoldenResult &result, int done, int total)>;

    virtual ~GoldenSource() = default;
    virtual QFuture<Result<QList<GoldenQuestion>>> questions(TenantId tenant) = 0;
    virtual QFuture<Result<GoldenQuestion>> save(TenantId tenant, const GoldenQuestion &question) = 0;
    virtual QFuture<Result<>> remove(TenantId tenant, GoldenQuestionId id) = 0;
    virtual QFuture<Result<>> setOrder(TenantId tenant, const QList<GoldenQuestionId> &order) = 0;
    /// The newest two runs that nobody stopped, newest first; fewer when there are fewer.
    virtual QFuture<Result<QList<GoldenRun>>> lastRuns(TenantId tenant) = 0;
    /// Asks all of them; see GoldenRunner::run().
    virtual QFuture<Result<GoldenRun>> run(const PreviewSubject &subject, bool unsaved, OnAnswer told) = 0;
    virtual void cancel() = 0;
};

} // namespace chatflow
