// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/workspacetrials.h"

#include "automation/previewbasis.h"
#include "automation/previewchat.h"
#include "base/clock.h"
#include "workspace/workspace.h"

namespace chatflow
{
namespace
{

/// TrialConversation over PreviewChat. Asking costs tokens: whoever may not change settings cannot.
class WorkspaceConversation final : public TrialConversation
{
public:
    WorkspaceConversation(const PreviewParts &parts, const Access &access)
        : m_access(access)
        , m_chat(parts)
    {
    }

    QFuture<Result<PreviewAnswer>> ask(const PreviewSubject &subject, const ContactVariables &contact,
                                       const QString &question, OnToken onToken) override
    {
        if (!m_access.may(Permission::EditSettings, subject.tenant.id))
            return failedFuture<PreviewAnswer>({Error::Code::PermissionDenied, {}, {}});
        return m_chat.ask(subject, contact, question, std::move(onToken));
    }
    QFuture<Result<PreviewAnswer>> retry(const PreviewSubject &subject, const ContactVariables &contact,
                                         OnToken onToken) override
    {
        if (!m_access.may(Permission::EditSettings, subject.tenant.id))
            return failedFuture<PreviewAnswer>({Error::Code::PermissionDenied, {}, {}});
        return m_chat.retry(subject, contact, std::move(onToken));
    }
    void stop() override { m_chat.stop(); }
    QFuture<Result<>> reset() override { return m_chat.reset(); }
    QList<ContextTurn> said() const override { return m_chat.said(); }

private:
    const Access m_access;
    PreviewChat m_chat;
};

} // namespace

WorkspaceTrials::WorkspaceTrials(Workspace &workspace, Access access)
    : m_parts(workspace.previewParts())
    , m_access(std::move(access))
{
    m_parts.tokens->preload(TokenCounter::Encoding::O200kBase); // the first preview does not wait for it
}

QFuture<Result<PreviewBasis>> WorkspaceTrials::basis(TenantId tenant, const QString &flowId)
{
    if (!m_access.may(Permission::ReadSettings, tenant))
        return failedFuture<PreviewBasis>({Error::Code::PermissionDenied, {}, {}});
    return readPreviewBasis(m_parts, tenant, flowId);
}

QFuture<Result<PromptPreview>> WorkspaceTrials::preview(const TenantContext &tenant,
                                                        const PreviewSample &sample)
{
    return previewInBackground(tenant, sample, m_parts.clock.now(), m_parts.tokens);
}

std::unique_ptr<TrialConversation> WorkspaceTrials::converse()
{
    return std::make_unique<WorkspaceConversation>(m_parts, m_access);
}

} // namespace chatflow
