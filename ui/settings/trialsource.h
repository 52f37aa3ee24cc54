// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/previewbasis.h"
#include "automation/previewcaller.h"

#include <memory>

namespace chatflow
{

/// A conversation with a flow that tries settings out. What it answers, it answers in the UI thread.
class TrialConversation
{
public:
    using OnToken = std::function<void(const QString &text)>;

    virtual ~TrialConversation() = default;
    virtual QFuture<Result<PreviewAnswer>> ask(const PreviewSubject &subject, const ContactVariables &contact,
                                               const QString &question, OnToken onToken) = 0;
    virtual QFuture<Result<PreviewAnswer>> retry(const PreviewSubject &subject,
                                                 const ContactVariables &contact, OnToken onToken) = 0;
    virtual void stop() = 0;
    virtual QFuture<Result<>> reset() = 0;
    /// What was said, oldest first: it goes with the next question.
    virtual QList<ContextTurn> said() const = 0;
};

/// What the preview of a prompt asks of the workspace.
class TrialSource
{
public:
    virtual ~TrialSource() = default;
    virtual QFuture<Result<PreviewBasis>> basis(TenantId tenant, const QString &flowId) = 0;
    /// Rendered and counted beside the UI thread.
    virtual QFuture<Result<PromptPreview>> preview(const TenantContext &tenant,
                                                   const PreviewSample &sample) = 0;
    virtual std::unique_ptr<TrialConversation> converse() = 0;
};

} // namespace chatflow
