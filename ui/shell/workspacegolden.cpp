// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/workspacegolden.h"

#include "automation/goldenquestions.h"
#include "workspace/workspace.h"

namespace chatflow
{
namespace
{

Error goldenRefusal()
{
    return {Error::Code::PermissionDenied, {}, {}};
}

} // namespace

WorkspaceGolden::WorkspaceGolden(Workspace &workspace, Access access)
    : m_workspace(workspace)
    , m_access(std::move(access))
    , m_runner(workspace.previewParts(), workspace.goldenQuestions())
{
    QObject::connect(&m_runner, &GoldenRunner::answered, &m_runner,
                     [this](const GoldenResult &result, int done, int total) {
                         if (m_told)
                             m_told(result, done, total);
                     });
}

QFuture<Result<QList<GoldenQuestion>>> WorkspaceGolden::questions(TenantId tenant)
{
    if (!m_access.may(Permission::ReadSettings, tenant))
        return failedFuture<QList<GoldenQuestion>>(goldenRefusal());
    return m_workspace.goldenQuestions().questions(tenant);
}

QFuture<Result<GoldenQuestion>> WorkspaceGolden::save(TenantId tenant, const GoldenQuestion &question)
{
    if (!m_access.may(Permission::EditSettings, tenant))
        return failedFuture<GoldenQuestion>(goldenRefusal());
    return m_workspace.goldenQuestions().save(m_workspace.localActor(), tenant, question);
}

QFuture<Result<>> WorkspaceGolden::remove(TenantId tenant, GoldenQuestionId id)
{
    if (!m_access.may(Permission::EditSettings, tenant))
        return failedFuture(goldenRefusal());
    return m_workspace.goldenQuestions().remove(m_workspace.localActor(), tenant, id);
}

QFuture<Result<>> WorkspaceGolden::setOrder(TenantId tenant, const QList<GoldenQuestionId> &order)
{
    if (!m_access.may(Permission::EditSettings, tenant))
        return failedFuture(goldenRefusal());
    return m_workspace.goldenQuestions().setOrder(tenant, order);
}

QFuture<Result<QList<GoldenRun>>> WorkspaceGolden::lastRuns(TenantId tenant)
{
    if (!m_access.may(Permission::ReadSettings, tenant))
        return failedFuture<QList<GoldenRun>>(goldenRefusal());
    return m_workspace.goldenQuestions().lastComplete(tenant, 2);
}

QFuture<Result<GoldenRun>> WorkspaceGolden::run(const PreviewSubject &subject, bool unsaved, OnAnswer told)
{
    if (!m_access.may(Permission::EditSettings, subject.tenant.id))
        return failedFuture<GoldenRun>(goldenRefusal());
    m_told = std::move(told);
    return m_runner.run(subject, unsaved);
}

void WorkspaceGolden::cancel()
{
    m_runner.cancel();
}

} // namespace chatflow
