// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/clientports.h"

#include "base/logging.h"
#include "evolution/evolutionclient.h"
#include "flowise/flowiseclient.h"
#include "flowise/flowiseerrors.h"

namespace chatflow
{

FlowisePort::FlowisePort(FlowiseClient &client)
    : m_client(client)
{
}

QFuture<Result<Prediction>> FlowisePort::predict(const FlowiseServer &server,
                                                 const PredictionRequest &request)
{
    return m_client.predict(server, request);
}

QFuture<Result<QList<StoredChatMessage>>>
FlowisePort::messages(const FlowiseServer &server, const QString &flowId, const QString &sessionId)
{
    return m_client.messages(server, flowId, sessionId);
}

bool FlowisePort::mayHaveRun(const Error &error) const
{
    return chatflow::mayHaveRun(error);
}

EvolutionPort::EvolutionPort(EvolutionClient &client, Clock &clock, const EvolutionServer &server,
                             const QString &instance)
    : m_client(client)
    , m_readBack(client, clock)
    , m_server(server)
    , m_instance(instance)
{
}

QFuture<Result<QString>> EvolutionPort::sendText(const QString &address, const QString &text,
                                                 const QString &quotedId, milliseconds timeout)
{
    return toFuture(sendSteps(address, text, quotedId, timeout));
}

QCoro::Task<Result<QString>> EvolutionPort::sendSteps(QString address, QString text, QString quotedId,
                                                      milliseconds timeout)
{
    OutgoingText message;
    message.address = address;
    message.text = text;
    message.quotedId = quotedId;
    message.timeout = timeout;
    const auto sending = m_client.sendText(m_server, m_instance, message);
    const auto sent = co_await settled(sending);
    if (!sent)
        co_return fail(sent.error());
    co_return sent->providerId;
}

QFuture<Result<QString>> EvolutionPort::sendFile(const OutgoingMedia &file)
{
    return toFuture(sendFileSteps(file));
}

QCoro::Task<Result<QString>> EvolutionPort::sendFileSteps(OutgoingMedia file)
{
    const auto sending = m_client.sendMedia(m_server, m_instance, file);
    const auto sent = co_await settled(sending);
    if (!sent)
        co_return fail(sent.error());
    co_return sent->providerId;
}

bool EvolutionPort::mayHaveBeenSent(const Error &error) const
{
    return chatflow::mayHaveBeenSent(error);
}

QFuture<Result<QList<QList<SentMessage>>>> EvolutionPort::findSent(const QList<LostSend> &lost)
{
    return m_client.findSent(m_server, m_instance, lost);
}

QFuture<Result<QList<InboundMessage>>> EvolutionPort::readBack(Instant since, const CancelToken &stop)
{
    return toFuture(readBackSteps(since, stop));
}

QCoro::Task<Result<QList<InboundMessage>>> EvolutionPort::readBackSteps(Instant since, CancelToken stop)
{
    const auto reading = m_readBack.run(m_server, m_instance, since, stop);
    const auto read = co_await settled(reading);
    if (!read)
        co_return fail(read.error());
    for (const Error &skipped : read->skipped)
        logInfo(lcEvolution(), "record_not_readable", {{"instance", m_instance}, {"error", skipped}});
    if (!read->complete)
        logWarning(lcEvolution(), "read_back_incomplete",
                   {{"instance", m_instance}, {"messages", read->messages.size()}});
    co_return read->messages;
}

QFuture<Result<bool>> EvolutionPort::keeps(const QString &providerId)
{
    return toFuture(keepsSteps(providerId));
}

QCoro::Task<Result<bool>> EvolutionPort::keepsSteps(QString providerId)
{
    MessageQuery query;
    query.providerId = providerId;
    query.pageSize = 1;
    const auto asking = m_client.findMessages(m_server, m_instance, query);
    const auto page = co_await settled(asking);
    if (!page)
        co_return fail(page.error());
    co_return page->records > 0;
}

} // namespace chatflow
