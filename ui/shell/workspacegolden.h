// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/access.h"
#include "automation/goldenrunner.h"
#include "settings/goldensource.h"

namespace chatflow
{

class Workspace;

/// GoldenSource over a workspace, in the name of the person at this console.
class WorkspaceGolden final : public GoldenSource
{
public:
    /// `workspace` outlives it.
    WorkspaceGolden(Workspace &workspace, Access access);

    QFuture<Result<QList<GoldenQuestion>>> questions(TenantId tenant) override;
    QFuture<Result<GoldenQuestion>> save(TenantId tenant, const GoldenQuestion &question) override;
    QFuture<Result<>> remove(TenantId tenant, GoldenQuestionId id) override;
    QFuture<Result<>> setOrder(TenantId tenant, const QList<GoldenQuestionId> &order) override;
    QFuture<Result<QList<GoldenRun>>> lastRuns(TenantId tenant) override;
    QFuture<Result<GoldenRun>> run(const PreviewSubject &subject, bool unsaved, OnAnswer told) override;
    void cancel() override;

private:
    Workspace &m_workspace;
    Access m_access;
    GoldenRunner m_runner;
    OnAnswer m_told;
};

} // namespace chatflow
