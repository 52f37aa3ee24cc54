// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/promptpreview.h"

#include "evolution/evolutiontypes.h"
#include "flowise/predictionbody.h"

#include <QPromise>
#include <QThreadPool>

#include <algorithm>
#include <memory>

namespace chatflow
{
namespace
{

/// The words that are the template's own. Joined before they are counted: each piece by itself would count
/// some tokens that the whole does not have.
QString ownWords(const QList<RenderedPiece> &pieces)
{
    QString text;
    for (const RenderedPiece &piece : pieces) {
        if (piece.variable.isEmpty())
            text += piece.text;
    }
    return text;
}

} // namespace

ConversationContext sampleContext(const TenantSettings &settings, const QList<ContextTurn> &said,
                                  const std::function<int(const QString &)> &countTokens)
{
    if (settings.flowise.memory == FlowMemory::TheFlows)
        return {};
    QList<Message> messages;
    for (const ContextTurn &turn : said) {
        Message message;
        message.role = turn.fromContact ? Role::User : Role::Assistant;
        message.kind = toString(MessageKind::Text);
        message.body = turn.text;
        messages.append(message);
    }
    return buildContext(messages, settings.context.messages, settings.context.tokens, countTokens);
}

Result<PromptPreview> previewPrompt(const TenantContext &tenant, const PreviewSample &sample, Instant now,
                                    const TokenCounter &tokens, TokenCounter::Encoding encoding)
{
    const auto count = [&tokens, encoding](const QString &text) {
        return static_cast<int>(tokens.countTokens(text, encoding));
    };
    PromptPreview preview;
    preview.context = sampleContext(tenant.settings, sample.said, count);
    auto composed = composeQuestion(tenant, {sample.contact, preview.context, sample.question, now});
    if (!composed)
        return fail(composed.error());
    preview.composed = std::move(*composed);
    const PredictionRequest &request = preview.composed.request;
    const qint64 prompt = count(request.systemPrompt);
    preview.tokens.instructions = std::min<qint64>(count(ownWords(preview.composed.prompt)), prompt);
    preview.tokens.variables = prompt - preview.tokens.instructions;
    preview.tokens.history = preview.context.tokens;
    preview.tokens.question = count(request.question);
    const PredictionBody body = predictionBody(request, request.streaming);
    preview.instructionsCut = body.instructionsCut;
    preview.questionCut = body.questionCut;
    return preview;
}

TokenCounter::Encoding encodingFor(const TenantSettings &settings)
{
    return TokenCounter::encodingOf(settings.flowise.priceModel);
}

QFuture<Result<PromptPreview>> previewInBackground(const TenantContext &tenant, const PreviewSample &sample,
                                                   Instant now,
                                                   const std::shared_ptr<const TokenCounter> &tokens)
{
    auto promise = std::make_shared<QPromise<Result<PromptPreview>>>();
    promise->start();
    auto future = promise->future();
    QThreadPool::globalInstance()->start([promise, tenant, sample, now, tokens] {
        promise->addResult(previewPrompt(tenant, sample, now, *tokens, encodingFor(tenant.settings)));
        promise->finish();
    });
    return future;
}

} // namespace chatflow
