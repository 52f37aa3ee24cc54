// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    explicit WorkspaceTrials(Workspace &workspace);

    QFuture<Result<PreviewBasis>> basis(TenantId tenant, const QString &flowId) override;
    QFuture<Result<PromptPreview>> preview(const TenantContext &tenant, const PreviewSample &sample) override;
    std::unique_ptr<TrialConversation> converse() override;

private:
    const PreviewParts m_parts;
};

} // namespace chatflow
