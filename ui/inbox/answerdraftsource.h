// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/answerdrafts.h"

namespace chatflow
{

/// Drafts of answers by the tenant's flow. AnswerDrafts stands behind it.
class AnswerDraftSource
{
public:
    virtual ~AnswerDraftSource() = default;

    /// Costs tokens: only when a person has asked for it.
    virtual QFuture<Result<AnswerDraft>> draftAnswer(TenantId tenant, ConversationId conversation,
                                                     const CancelToken &cancel) = 0;
};

} // namespace chatflow
