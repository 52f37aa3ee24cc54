// SPDX-License-Identifier: GPL-3.0-or-later
#include "sandbox/recordedflowise.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace chatflow::test
{

namespace
{
const QString recordedPrompt =
    u"business_name={{$vars.business_name}}; business_description={{$vars.business_description}}; "
    u"tone={{$vars.tone}}; "
    "language={{$vars.language}}; products={{$vars.products}}; business_hours={{$vars.business_hours}}; "
    "custom_instructions={{$vars.custom_instructions}}; client_id={{$vars.client_id}}; spaced={{ $vars.tone "
    "}}; "
    "unknown={{$vars.nope}}; sess={{$flow.sessionId}}; chat={{$flow.chatId}}"_s;
} // namespace

std::unique_ptr<SandboxFlowise> recordedFlowise(Clock &clock, Random &random)
{
    auto flowise = std::make_unique<SandboxFlowise>(clock, random);
    if (!flowise->listen())
        return nullptr;
    flowise->setApiKey(u"full-key"_s);
    flowise->model().setSettings({.mode = FlowModel::Mode::Echo});
    for (const auto &[name, value] : {std::pair{u"business_name"_s, u"Default Biz"_s},
                                      {u"business_description"_s, u"default description"_s},
                                      {u"tone"_s, u"friendly"_s},
                                      {u"language"_s, u"English"_s},
                                      {u"products"_s, u"none"_s},
                                      {u"business_hours"_s, u"9-17"_s},
                                      {u"custom_instructions"_s, u"none"_s},
                                      {u"client_id"_s, u"default-client"_s}})
        flowise->setVariable(name, value);
    flowise->setVariable(u"rt_var"_s, u"HOME"_s, u"runtime"_s);
    flowise->setVariable(u"tmp_var"_s, u"v2"_s);

    using Kind = SandboxFlow::Kind;
    const auto add = [&flowise](SandboxFlow flow, bool open = false) {
        if (open) {
            flow.allowOverrides({u"business_name"_s, u"business_description"_s, u"tone"_s, u"products"_s,
                                 u"business_hours"_s, u"custom_instructions"_s, u"client_id"_s, u"adhoc"_s});
        }
        flowise->addFlow(flow);
    };
    add({.id = llmChain,
         .name = u"biz_llmchain"_s,
         .kind = Kind::LlmChain,
         .prompt = u"For {{$vars.business_name}} answer: {question}"_s,
         .memory = false});
    add({.id = plainChain, .name = u"biz_plain"_s, .prompt = recordedPrompt});
    add({.id = openChain,
         .name = u"biz_override"_s,
         .prompt = QString(recordedPrompt + u"; adhoc={{$vars.adhoc}}"_s)},
        true);
    add({.id = agentflow, .name = u"agent_v2"_s, .kind = Kind::Agentflow, .prompt = recordedPrompt}, true);
    add({.id = u"1e7f782e-9836-409a-b261-3518b691c243"_s,
         .name = u"agent_v2_plain"_s,
         .kind = Kind::Agentflow,
         .prompt = recordedPrompt});
    add({.id = u"3c18fefd-0354-4be2-b5f8-530af10b3393"_s,
         .name = u"agent_v2_form"_s,
         .kind = Kind::AgentflowForm,
         .prompt = recordedPrompt,
         .userMessage = u"form: {{ $form.topic }} / {{ $form.qty }}"_s,
         .formInputs = QJsonArray{
             QJsonObject{{u"type"_s, u"string"_s}, {u"label"_s, u"Topic"_s}, {u"name"_s, u"topic"_s}},
             QJsonObject{{u"type"_s, u"number"_s}, {u"label"_s, u"Qty"_s}, {u"name"_s, u"qty"_s}}}});
    add({.id = templateChain,
         .name = u"tpl"_s,
         .kind = Kind::PromptChain,
         .prompt = u"biz={business_name}; tone={tone}; ci={custom_instructions}"_s,
         .promptValues = {{u"business_name"_s, u"{{$vars.business_name}}"_s},
                          {u"tone"_s, u"{{$vars.tone}}"_s},
                          {u"custom_instructions"_s, u"{{$vars.custom_instructions}}"_s}}},
        true);
    add({.id = functionFlow,
         .name = u"agent_fn"_s,
         .kind = Kind::AgentflowFunction,
         .prompt = u"return …"_s,
         .startState = {{u"biz"_s, u"state-default"_s}}},
        true);
    add({.id = u"9c3fb91d-3217-415d-ab15-3986a9f4a1e5"_s,
         .name = u"vars_llmchain"_s,
         .kind = Kind::LlmChain,
         .prompt = u"For {{$vars.business_name}} answer: {question}"_s,
         .memory = false},
        true);
    add({.id = u"a27a4a9e-cd39-4571-8758-8e0ccde1f62c"_s,
         .name = u"vars_tpl"_s,
         .prompt = QString(recordedPrompt + u"; adhoc={{$vars.adhoc}}"_s)},
        true);
    const QString keyId = flowise->addKey(u"view"_s, {u"tools:view"_s}).id;
    add({.id = u"59315039-7b8b-4b47-b5f7-f7f694e9f2cc"_s,
         .name = u"biz_protected"_s,
         .prompt = recordedPrompt,
         .apiKeyId = keyId});
    SandboxFlow limited{.id = limitedChain, .name = u"biz_ratelimited"_s, .prompt = recordedPrompt};
    limited.apiConfig.insert(u"rateLimit"_s,
                             QJsonObject{{u"status"_s, true},
                                         {u"limitMax"_s, 3},
                                         {u"limitDuration"_s, 30},
                                         {u"limitMsg"_s, u"Too many requests, slow down please"_s}});
    add(limited);
    return flowise;
}

FlowiseStream streamOf(const QByteArray &body)
{
    FlowiseStream stream;
    for (const QByteArray &frame : body.split('\n')) {
        if (!frame.startsWith("data:"))
            continue;
        const QJsonObject event = QJsonDocument::fromJson(frame.mid(5)).object();
        const QString name = event.value("event"_L1).toString();
        if (stream.events.isEmpty() || stream.events.constLast() != name)
            stream.events.append(name);
        if (name == "token"_L1)
            stream.text += event.value("data"_L1).toString();
        else if (name == "metadata"_L1)
            stream.metadata = event.value("data"_L1);
        else if (name == "error"_L1)
            stream.error = event.value("data"_L1).toString();
    }
    static const QRegularExpression frames(
        u"^(message:\\ndata:\\{\"event\":\"\\w+\",\"data\":[^\\n]*\\}\\n\\n)*$"_s);
    stream.framed = QString::fromUtf8(body).contains(frames);
    return stream;
}

} // namespace chatflow::test
