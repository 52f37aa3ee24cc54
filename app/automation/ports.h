// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/future.h"
#include "evolution/evolutionapi.h"
#include "flowise/flowisetypes.h"

#include <QFuture>
#include <QList>
#include <QString>

namespace chatflow
{

/// What the pipeline asks of Flowise. FlowiseClient is behind it; tests put their own there.
class FlowPort
{
public:
    virtual ~FlowPort() = default;
    virtual QFuture<Result<Prediction>> predict(const FlowiseServer &server,
                                                const PredictionRequest &request) = 0;
    /// The stored turns of a session, oldest first.
    virtual QFuture<Result<QList<StoredChatMessage>>>
    messages(const FlowiseServer &server, const QString &flowId, const QString &sessionId) = 0;
    /// Whether a failed prediction may have run all the same.
    virtual bool mayHaveRun(const Error &error) const = 0;
};

/// What the pipeline asks of one WhatsApp instance. EvolutionClient is behind it.
class WhatsAppPort
{
public:
    virtual ~WhatsAppPort() = default;
    /// Sends a text once; answers WhatsApp's id of it. `quotedId`: WhatsApp's id of what it replies to; empty
    /// = of nothing.
    virtual QFuture<Result<QString>> sendText(const QString &address, const QString &text,
                                              const QString &quotedId, milliseconds timeout) = 0;
    /// The same of a file; its time-out is set.
    virtual QFuture<Result<QString>> sendFile(const OutgoingMedia &file) = 0;
    /// Whether a failed send may have gone out all the same.
    virtual bool mayHaveBeenSent(const Error &error) const = 0;
    /// For each of these sends the messages of ours that may be it, oldest first.
    virtual QFuture<Result<QList<QList<SentMessage>>>> findSent(const QList<LostSend> &lost) = 0;
    /// Messages, theirs and ours, the server has since `since`, oldest first. Does not try again once `stop`
    /// is cancelled.
    virtual QFuture<Result<QList<InboundMessage>>> readBack(Instant since, const CancelToken &stop) = 0;
    /// Whether the server keeps the message with this id.
    virtual QFuture<Result<bool>> keeps(const QString &providerId) = 0;
};

} // namespace chatflow
