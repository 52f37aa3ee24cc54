// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/composedquestion.h"

namespace chatflow
{
namespace
{

/// At the end; neighbours without a variable are one piece.
void addPiece(QList<RenderedPiece> &prompt, const QString &text)
{
    if (!prompt.isEmpty() && prompt.constLast().variable.isEmpty())
        prompt.last().text += text;
    else
        prompt.append({text, {}});
}

} // namespace

Result<ComposedQuestion> composeQuestion(const TenantContext &tenant, const AskedQuestion &asked)
{
    const TenantSettings &settings = tenant.settings;
    ComposedQuestion composed;
    const QDate today = toDateTime(asked.now).toTimeZone(tenant.zone).date();
    composed.variables = effectiveVariables(tenant.tenant, settings, asked.contact, tenant.shared, today);
    const QString text =
        settings.promptTemplate.isEmpty() ? builtInTemplate(settings.language) : settings.promptTemplate;
    const auto prompt = renderTemplatePieces(text, composed.variables);
    if (!prompt)
        return fail(prompt.error());
    composed.prompt = *prompt;
    if (const QString scope = scopeInstruction(settings.language, settings.guards.scope); !scope.isEmpty())
        addPiece(composed.prompt, scope);
    if (const QString note = noteInstruction(settings.language, asked.note); !note.isEmpty())
        addPiece(composed.prompt, note);
    PredictionRequest &request = composed.request;
    request.variables = flowVariables(composed.variables);
    request.systemPrompt = joined(composed.prompt);
    request.flowId = settings.flowise.flowId;
    request.question = asked.text;
    request.channel = settings.flowise.channel;
    request.streaming = settings.flowise.streaming;
    request.historyInQuestion = settings.flowise.memory == FlowMemory::OursWithoutNode &&
                                settings.flowise.channel == VariableChannel::Preamble;
    request.timeout = settings.flowise.timeout;
    for (const ContextTurn &turn : asked.context.turns)
        request.history.append(
            {turn.fromContact ? HistoryTurn::Role::User : HistoryTurn::Role::Assistant, turn.text});
    return composed;
}

} // namespace chatflow
