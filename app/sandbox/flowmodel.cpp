// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/flowmodel.h"

#include "sandbox/shopassistant.h"

#include <QHash>

#include <cmath>

namespace chatflow
{

using namespace Qt::StringLiterals;

namespace
{
/// A fair guess for prose; exact counts need the provider's table.
qint64 tokensOf(const QString &text)
{
    return (text.size() + 3) / 4;
}

QString echo(const ModelRequest &request)
{
    return u"SYSTEM<<%1>> USER<<%2>> NMSG=%3 MODEL=%4 TEMP=%5"_s.arg(
        request.system, request.question(),
        QString::number(request.messages.size() + (request.hasSystem ? 1 : 0)), request.modelName,
        QString::number(request.temperature));
}
} // namespace

FlowModel::Settings FlowModel::Settings::fromJson(const JsonReader &json, const Settings &before)
{
    static const QHash<QString, Mode> modes{
        {u"shop"_s, Mode::Shop}, {u"echo"_s, Mode::Echo}, {u"scripted"_s, Mode::Scripted}};
    static const QHash<QString, Failure> failures{{u"none"_s, Failure::None},
                                                  {u"keyRefused"_s, Failure::KeyRefused},
                                                  {u"rateLimited"_s, Failure::RateLimited},
                                                  {u"serverError"_s, Failure::ServerError},
                                                  {u"unreachable"_s, Failure::Unreachable},
                                                  {u"garbage"_s, Failure::Garbage},
                                                  {u"hang"_s, Failure::Hang}};
    Settings settings = before;
    if (json.has(u"mode")) {
        const auto mode = modes.constFind(json.text(u"mode"));
        if (mode == modes.cend())
            json.bad(u"mode", u"one of shop, echo, scripted"_s);
        else
            settings.mode = *mode;
    }
    if (const auto latency = json.optionalObject(u"latencyMs")) {
        settings.minimumLatency = milliseconds(latency->optionalInteger(u"min").value_or(0));
        settings.typicalLatency = milliseconds(latency->optionalInteger(u"typical").value_or(0));
        settings.maximumLatency = milliseconds(latency->optionalInteger(u"max").value_or(0));
    }
    settings.tokenDelay =
        milliseconds(json.optionalInteger(u"tokenMs").value_or(settings.tokenDelay.count()));
    if (json.has(u"failure")) {
        const auto failure = failures.constFind(json.text(u"failure"));
        if (failure == failures.cend())
            json.bad(u"failure",
                     u"one of none, keyRefused, rateLimited, serverError, unreachable, garbage, hang"_s);
        else
            settings.failure = *failure;
    }
    settings.failureDelay =
        milliseconds(json.optionalInteger(u"failureMs").value_or(settings.failureDelay.count()));
    if (json.has(u"script")) {
        settings.script.clear();
        json.forEach(u"script", [&settings](const JsonReader &rule) {
            settings.script.append({rule.nonEmptyText(u"contains"), rule.text(u"answer")});
        });
    }
    return settings;
}

ModelAnswer FlowModel::answer(const ModelRequest &request) const
{
    ModelAnswer answer;
    answer.inputTokens = tokensOf(request.system);
    for (const ModelMessage &message : request.messages)
        answer.inputTokens += tokensOf(message.content) + 3;
    if (m_settings.mode == Mode::Scripted) {
        for (const Rule &rule : m_settings.script) {
            if (request.question().contains(rule.contains, Qt::CaseInsensitive)) {
                answer.text = rule.answer;
                answer.outputTokens = tokensOf(answer.text);
                return answer;
            }
        }
    }
    answer.text =
        m_settings.mode == Mode::Echo ? echo(request) : shopAnswer(request.system, request.messages);
    answer.outputTokens = tokensOf(answer.text);
    return answer;
}

milliseconds FlowModel::latency()
{
    if (m_settings.typicalLatency <= milliseconds::zero())
        return m_settings.minimumLatency;
    double normal = -6.0;
    for (int i = 0; i < 12; ++i)
        normal += m_random.unit();
    const double drawn = static_cast<double>(m_settings.typicalLatency.count()) * std::exp(0.45 * normal);
    milliseconds latency(static_cast<qint64>(drawn));
    if (m_settings.maximumLatency > milliseconds::zero())
        latency = std::min(latency, m_settings.maximumLatency);
    return std::max(latency, m_settings.minimumLatency);
}

QString FlowModel::failureText() const
{
    switch (m_settings.failure) {
    case Failure::KeyRefused:
        return u"401 Unauthorized – check your API key and ensure it has access to the requested model."_s;
    case Failure::RateLimited:
        return u"429 Rate limit reached for fake-model\n\nTroubleshooting URL: "
               "https://docs.langchain.com/oss/javascript/langchain/errors/MODEL_RATE_LIMIT/\n"_s;
    case Failure::ServerError:
        return u"500 The server had an error while processing your request"_s;
    case Failure::Unreachable:
        return u"Connection error."_s;
    case Failure::Garbage:
        return u"Cannot read properties of undefined (reading 'message')"_s;
    case Failure::None:
    case Failure::Hang:
        break;
    }
    return {};
}

} // namespace chatflow
