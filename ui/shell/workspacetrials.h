// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/access.h"
#include "automation/previewparts.h"
#include "settings/trialsource.h"

namespace chatflow
{

class Workspace;

/// TrialSource over a workspace, in the name of the person at this console.
class WorkspaceTrials final : public TrialSource
{
public:
    /// `workspace` outlives it.
    WorkspaceTrials(Workspace &workspace, Access access);

    QFuture<Result<PreviewBasis>> basis(TenantId tenant, const QString &flowId) override;
    QFuture<Result<PromptPreview>> preview(const TenantContext &tenant, const PreviewSample &sample) override;
    std::unique_ptr<TrialConversation> converse() override;

private:
    const PreviewParts m_parts;
    const Access m_access;
};

} // namespace chatflow
