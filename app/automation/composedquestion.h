// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/tenantcontext.h"
#include "conversations/context.h"
#include "flowise/flowisetypes.h"
#include "tenants/prompttemplate.h"
#include "tenants/variables.h"

#include <QList>
#include <QString>

namespace chatflow
{

/// What somebody asks, with all that is known of them.
struct AskedQuestion {
    ContactVariables contact;
    ConversationContext context; ///< empty when the flow keeps the conversation
    QString text;
    Instant now;
    QString note{}; ///< of the person who handed the conversation back
};

/// A question as it goes to the tenant's flow.
struct ComposedQuestion {
    PredictionRequest request; ///< without its session
    QList<EffectiveVariable> variables;
    QList<RenderedPiece> prompt; ///< request.systemPrompt in pieces
};

/// Puts together what the flow is sent: variables, prompt, history, channel. The road and the preview both do
/// it here, so that what is previewed is what contacts will get. InvalidArgument for a broken template.
Result<ComposedQuestion> composeQuestion(const TenantContext &tenant, const AskedQuestion &asked);

} // namespace chatflow
