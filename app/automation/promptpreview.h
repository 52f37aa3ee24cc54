// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/composedquestion.h"
#include "language/tokencounter.h"

namespace chatflow
{

/// Whom and what a preview imagines: a contact, what was said, and what is asked.
struct PreviewSample {
    ContactVariables contact;
    QList<ContextTurn> said; ///< oldest first
    QString question;
};

/// What of a question takes how many tokens, counted by us.
struct PromptTokens {
    qint64 instructions = 0; ///< the template's own words
    qint64 variables = 0;    ///< what is filled into it
    qint64 history = 0;
    qint64 question = 0;

    qint64 total() const { return instructions + variables + history + question; }
    bool operator==(const PromptTokens &) const = default;
};

/// A question that is not asked: what the flow would be sent for it.
struct PromptPreview {
    ComposedQuestion composed;
    ConversationContext context; ///< what of the sample's turns goes with it
    PromptTokens tokens;
    bool instructionsCut = false; ///< too long for a flow that is told them in the question
    bool questionCut = false;
};

/// The turns of a sample that go with a question under the tenant's limits; empty when the flow keeps them.
ConversationContext sampleContext(const TenantSettings &settings, const QList<ContextTurn> &said,
                                  const std::function<int(const QString &)> &countTokens);

/// What the road would send, from settings that need not be saved: composed by the road's own code. Its total
/// of tokens is the sum the road counts. Pure; takes milliseconds, but belongs in the thread pool when
/// somebody types. InvalidArgument for a broken template.
Result<PromptPreview> previewPrompt(const TenantContext &tenant, const PreviewSample &sample, Instant now,
                                    const TokenCounter &tokens, TokenCounter::Encoding encoding);
/// The same in the thread pool, counted by the tokenizer of the tenant's priced model.
QFuture<Result<PromptPreview>> previewInBackground(const TenantContext &tenant, const PreviewSample &sample,
                                                   Instant now,
                                                   const std::shared_ptr<const TokenCounter> &tokens);
/// How the tokens of a tenant's flow are counted.
TokenCounter::Encoding encodingFor(const TenantSettings &settings);

} // namespace chatflow
