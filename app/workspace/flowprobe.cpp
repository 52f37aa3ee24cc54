// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/flowprobe.h"

#include "base/random.h"
#include "flowise/flowiseclient.h"
#include "flowise/flowiseerrors.h"
#include "workspace/flowisecheck.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

// In English, which every model reads; the tenant's contacts never see it.
const auto question =
    u"This is a test of the connection. Which check word do your instructions give? Answer with it alone."_s;

QString instructions(const QString &word)
{
    return u"This is a test of the connection. The check word is %1. Asked for the check word, answer with it."_s
        .arg(word);
}

PredictionRequest questionBy(VariableChannel channel, const FlowProbe &probe, const QString &word,
                             const QString &session)
{
    PredictionRequest request;
    request.flowId = probe.settings.flowId;
    request.question = question;
    request.sessionId = u"probe:"_s + session; // not the word: a flow may show its session
    request.channel = channel;
    // Not known which of them the flow places.
    for (const QString &name : probe.variables)
        request.variables.append({name, u"check word "_s + word});
    request.systemPrompt = instructions(word);
    request.streaming = probe.settings.streaming;
    request.timeout = probe.settings.timeout;
    return request;
}

// What would not be better at the next channel, and costs time.
bool endsTheProbe(const Error &error)
{
    return error.code == Error::Code::FlowUnauthorized || error.code == Error::Code::FlowNotFound ||
           error.code == Error::Code::ModelUnauthorized || error.code == Error::Code::TimedOut ||
           error.code == Error::Code::Cancelled || isServerFault(error);
}

} // namespace

QList<VariableChannel> channelsToTry(const FlowProbe &probe)
{
    // The form behind the preamble: an agentflow that asks for none gets it as the text of the question.
    QList<VariableChannel> channels{VariableChannel::PromptValues, VariableChannel::SystemMessage,
                                    VariableChannel::StartState, VariableChannel::Vars};
    if (probe.flow) {
        channels.prepend(VariableChannel::Form);
        channels.removeIf([&](VariableChannel channel) { return !takesVariables(*probe.flow, channel); });
        channels.append(VariableChannel::Preamble);
    } else {
        channels.append({VariableChannel::Preamble, VariableChannel::Form});
    }
    const auto set = std::find(channels.begin(), channels.end(), probe.settings.channel);
    if (set != channels.end() && *set != VariableChannel::Preamble)
        std::rotate(channels.begin(), set, set + 1);
    return channels;
}

QCoro::Task<Result<FlowTraits>> probeFlow(FlowiseClient &client, Random &random, FlowProbe probe,
                                          std::shared_ptr<const bool> over)
{
    FlowTraits traits;
    std::optional<Error> firstError;
    bool answered = false;
    const QList<VariableChannel> channels = channelsToTry(probe);
    for (const VariableChannel channel : channels) {
        const QString word = random.token(8);
        const PredictionRequest request = questionBy(channel, probe, word, random.token(8));
        ++traits.questions;
        const auto asking = probe.ask ? probe.ask(request) : client.predict(probe.server, request);
        const auto prediction = co_await settled(asking);
        if (*over)
            co_return fail(Error::cancelled());
        if (!prediction) {
            if (!firstError)
                firstError = prediction.error();
            if (endsTheProbe(prediction.error()))
                co_return fail(prediction.error());
            continue;
        }
        answered = true;
        traits.tellsTokens = prediction->usage && prediction->usage->exact;
        traits.streamed = prediction->streamed;
        traits.remembers = traits.remembers || prediction->memoryType.has_value();
        const auto deleting = client.deleteMessages(probe.server, request.flowId, request.sessionId);
        co_await settled(deleting);
        if (*over)
            co_return fail(Error::cancelled());
        if (prediction->text.contains(word, Qt::CaseInsensitive)) {
            traits.channel = channel;
            break;
        }
    }
    if (!answered && firstError)
        co_return fail(*firstError);
    co_return traits;
}

FlowiseSettings withTraits(FlowiseSettings settings, const FlowTraits &traits)
{
    if (traits.channel)
        settings.channel = *traits.channel;
    if (traits.remembers && settings.memory == FlowMemory::OursWithoutNode)
        settings.memory = FlowMemory::OursWithNode;
    else if (!traits.remembers)
        settings.memory = FlowMemory::OursWithoutNode;
    return settings;
}

} // namespace chatflow
