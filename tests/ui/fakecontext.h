// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/contextsource.h"
#include "ui/heldanswers.h"

namespace chatflow
{

/// What the AI is told of one conversation, in memory.
class FakeContext final : public ContextSource
{
public:
    FakeContext()
    {
        preview.summarises = true;
        preview.bounds = {.messages = 20, .tokens = 2000, .summarises = true};
        preview.said = 65;
        preview.context.messages = 3;
        preview.context.tokens = 640;
        preview.context.earlierTokens = 90;
        preview.summary =
            Summary{.id = 7,
                    .upTo = MessageId(40),
                    .messages = 62,
                    .text = QStringLiteral("Ana pidió 3 camisas azules (pedido 7781), entrega el "
                                           "viernes de 9 a 12.\nPaga con tarjeta."),
                    .origin = SummaryOrigin::Flow,
                    .at = instantFromMs(1'795'700'000'000)};
        preview.context.summaryUpTo = MessageId(40);
        preview.context.turns = {
            {true,
             QStringLiteral("[Resumen de lo hablado antes, para tu información:]\n") + preview.summary->text},
            {true, QStringLiteral("¿Y se puede cambiar la dirección?")},
            {false,
             QStringLiteral("[Aquí respondió una persona del negocio:]\nSí, dime la nueva.\n[Desde aquí "
                            "vuelves a responder tú. No repitas lo que ya se dijo.]")}};
        preview.versions = {*preview.summary};
        preview.request.question = QStringLiteral("Calle Luna 8");
    }

    QFuture<Result<ContextPreview>> read(TenantId, ConversationId) override
    {
        return answers.answerWith(Result<ContextPreview>(preview));
    }
    QFuture<Result<Summary>> correct(TenantId, ConversationId, qint64 basedOn, const QString &text) override
    {
        corrected.append({basedOn, text});
        Summary made = preview.summary.value_or(Summary());
        if (!answers.isFailing()) {
            made.id += 1;
            made.text = text;
            made.origin = SummaryOrigin::Person;
            made.authorName = QStringLiteral("Laura");
            preview.summary = made;
            preview.versions.prepend(made);
        }
        return answers.answerWith(Result<Summary>(made));
    }
    bool mayCorrect(TenantId) const override { return may; }

    ContextPreview preview;
    HeldAnswers answers;
    bool may = true;
    QList<std::pair<qint64, QString>> corrected;
};

} // namespace chatflow
