// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/ports.h"
#include "evolution/readback.h"

namespace chatflow
{

class EvolutionClient;
class FlowiseClient;

/// FlowPort over the real client.
class FlowisePort final : public FlowPort
{
public:
    explicit FlowisePort(FlowiseClient &client);
    QFuture<Result<Prediction>> predict(const FlowiseServer &server,
                                        const PredictionRequest &request) override;
    QFuture<Result<QList<StoredChatMessage>>> messages(const FlowiseServer &server, const QString &flowId,
                                                       const QString &sessionId) override;
    bool mayHaveRun(const Error &error) const override;

private:
    FlowiseClient &m_client;
};

/// WhatsAppPort over the real client, for one instance.
class EvolutionPort final : public WhatsAppPort
{
public:
    EvolutionPort(EvolutionClient &client, Clock &clock, const EvolutionServer &server,
                  const QString &instance);
    QFuture<Result<QString>> sendText(const QString &address, const QString &text, const QString &quotedId,
                                      milliseconds timeout) override;
    QFuture<Result<QString>> sendFile(const OutgoingMedia &file) override;
    bool mayHaveBeenSent(const Error &error) const override;
    QFuture<Result<QList<QList<SentMessage>>>> findSent(const QList<LostSend> &lost) override;
    QFuture<Result<QList<InboundMessage>>> readBack(Instant since, const CancelToken &stop) override;
    QFuture<Result<bool>> keeps(const QString &providerId) override;

private:
    QCoro::Task<Result<QString>> sendSteps(QString address, QString text, QString quotedId,
                                           milliseconds timeout);
    QCoro::Task<Result<QString>> sendFileSteps(OutgoingMedia file);
    QCoro::Task<Result<bool>> keepsSteps(QString providerId);
    QCoro::Task<Result<QList<InboundMessage>>> readBackSteps(Instant since, CancelToken stop);

    EvolutionClient &m_client;
    ReadBack m_readBack;
    EvolutionServer m_server;
    QString m_instance;
};

} // namespace chatflow
