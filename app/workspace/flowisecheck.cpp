// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/flowisecheck.h"

#include "flowise/flowiseadvisories.h"
#include "flowise/flowiseclient.h"
#include "net/serverurl.h"
#include "workspace/examination.h"
#include "workspace/servercheck.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class FlowiseCheckText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::FlowiseCheck)

public:
    static QString addressStep(const QString &tenant) { return tr("%1: address of Flowise").arg(tenant); }
    static QString serverStep(const QString &tenant) { return tr("%1: Flowise server").arg(tenant); }
    static QString versionStep(const QString &tenant) { return tr("%1: Flowise version").arg(tenant); }
    static QString openStep(const QString &tenant) { return tr("%1: Flowise asks for a key").arg(tenant); }
    static QString keyStep(const QString &tenant) { return tr("%1: Flowise key").arg(tenant); }
    static QString flowStep(const QString &tenant) { return tr("%1: chatflow").arg(tenant); }
    static QString streamStep(const QString &tenant)
    {
        return tr("%1: answers as they are written").arg(tenant);
    }
    static QString memoryStep(const QString &tenant) { return tr("%1: memory of the chatflow").arg(tenant); }
    static QString variablesStep(const QString &tenant)
    {
        return tr("%1: variables reach the chatflow").arg(tenant);
    }

    static QString noAddress()
    {
        return tr("No Flowise server is set, so nothing is answered. Set flowise.url and flowise.flow_id.");
    }
    static QString plainHttp(const QString &server)
    {
        return tr("%1 is reached without encryption: keys and messages cross the network in the clear. Use "
                  "https://.")
            .arg(server);
    }
    static QString answers(const QString &server) { return tr("%1 answers.").arg(server); }
    static QString version(const QString &version) { return tr("Version %1.").arg(version); }
    static QString vulnerable(const QString &version, const QStringList &numbers)
    {
        return tr("Version %1 has known security holes (%2; as of %3). Update Flowise to %4 or later.")
            .arg(version, numbers.join(u", "_s), flowiseAdvisoriesAsOf().toString(Qt::ISODate),
                 mendedFlowiseVersion());
    }
    static QString asksForKey() { return tr("Its chatflows are closed to who has no key."); }
    static QString open()
    {
        return tr("The server shows and lets anyone change its chatflows without a key. Set up sign-in and "
                  "API keys in Flowise.");
    }
    static QString noKey()
    {
        return tr("No key is set for this server. It is needed if the chatflow asks for one, and to list the "
                  "chatflows.");
    }
    static QString keyWorks(qsizetype flows)
    {
        return tr("The key is accepted; it sees %n chatflow(s).", nullptr, static_cast<int>(flows));
    }
    static QString keyMayNotList()
    {
        return tr(
            "The key is accepted, but may not see the chatflows. Give it the permission chatflows:view.");
    }
    static QString kind(const Chatflow &flow)
    {
        if (flow.summary.type == u"CHATFLOW"_s)
            return tr("a chatflow");
        if (flow.summary.type == u"AGENTFLOW"_s)
            return tr("an agentflow");
        if (flow.summary.type == u"MULTIAGENT"_s)
            return tr("a team of agents");
        if (flow.summary.type == u"ASSISTANT"_s)
            return tr("an assistant");
        return flow.summary.type;
    }
    static QString flowFound(const Chatflow &flow)
    {
        return tr("“%1”, %2.").arg(flow.summary.name, kind(flow));
    }
    static QString tokensStep(const QString &tenant) { return tr("%1: tokens used").arg(tenant); }
    static QString tokensTold() { return tr("An agentflow reports them: costs are exact."); }
    static QString tokensCounted()
    {
        return tr("A chatflow does not report them: they are counted here and marked as estimates.");
    }
    static QString flowExists() { return tr("It exists."); }
    static QString streams() { return tr("The chatflow can."); }
    static QString cannotStream()
    {
        return tr("The chatflow cannot: its answers come whole, which works too.");
    }
    static QString memoryFits() { return tr("As set."); }
    static QString memoryUnexpected(const QString &node)
    {
        return tr("The chatflow remembers by itself (“%1”), but flowise.memory says it does not: contacts "
                  "would be remembered "
                  "twice. Set flowise.memory to the_flows or ours_with_node, or take the node out.")
            .arg(node);
    }
    static QString memoryMissing()
    {
        return tr("flowise.memory says that the chatflow remembers by itself, but it has no memory node: it "
                  "would forget each "
                  "message. Add one, or set flowise.memory to ours.");
    }
    static QString variablesReach(VariableChannel channel) { return tr("By %1.").arg(toString(channel)); }
    static QString variablesInFront() { return tr("In front of the question, which every chatflow takes."); }
    static QString better(const QString &parameter, const QString &node)
    {
        return tr("They can reach it more surely: in Flowise, open the chatflow's Configuration, Security, "
                  "Override Configuration, switch it on, open “%1” there, enable “%2” and save; then test "
                  "again.")
            .arg(node, parameter);
    }
    static QString variablesLost(VariableChannel channel)
    {
        return tr("The chatflow silently ignores what comes by %1. In Flowise, open the chatflow's "
                  "Configuration, Security, Override "
                  "Configuration, enable it and the parameter; or set flowise.channel to preamble.")
            .arg(toString(channel));
    }
};

void checkMemory(Examination &examination, const QString &tenant, const Chatflow &flow, FlowMemory memory)
{
    // An agentflow's agents remember by a setting that its definition does not show this way.
    if (flow.nodes.isEmpty() || flow.summary.type != u"CHATFLOW"_s)
        return;
    examination.begin(FlowiseCheckText::memoryStep(tenant));
    const QString node = memoryNodeOf(flow);
    if (!node.isEmpty() && memory == FlowMemory::OursWithoutNode)
        examination.warn(FlowiseCheckText::memoryUnexpected(node));
    else if (node.isEmpty() && memory == FlowMemory::TheFlows)
        examination.warn(FlowiseCheckText::memoryMissing());
    else
        examination.good(FlowiseCheckText::memoryFits());
}

void checkVariables(Examination &examination, const QString &tenant, const Chatflow &flow,
                    VariableChannel channel)
{
    if (channel == VariableChannel::None)
        return;
    examination.begin(FlowiseCheckText::variablesStep(tenant));
    if (channel == VariableChannel::Preamble) {
        const auto better = betterParameter(flow);
        QString text = FlowiseCheckText::variablesInFront();
        if (better)
            text += u' ' + FlowiseCheckText::better(better->first, better->second);
        examination.good(text);
    } else if (takesVariables(flow, channel))
        examination.good(FlowiseCheckText::variablesReach(channel));
    else
        examination.warn(FlowiseCheckText::variablesLost(channel));
}

} // namespace

std::optional<std::pair<QString, QString>> betterParameter(const Chatflow &flow)
{
    const std::array<std::pair<QLatin1StringView, QLatin1StringView>, 3> parameters{{
        {"chatPromptTemplate"_L1, "promptValues"_L1},
        {"conversationChain"_L1, "systemMessagePrompt"_L1},
        {"startAgentflow"_L1, "startState"_L1},
    }};
    for (const auto &[kind, parameter] : parameters) {
        for (const auto &[label, ofNode] : flow.nodes) {
            if (ofNode == kind)
                return std::pair(QString(parameter), label);
        }
    }
    return std::nullopt;
}

bool takesVariables(const Chatflow &flow, VariableChannel channel)
{
    const auto enabled = [&flow](QStringView parameter) {
        return flow.overrides.enabled &&
               std::any_of(flow.overrides.parameters.begin(), flow.overrides.parameters.end(),
                           [parameter](const auto &entry) { return entry.second == parameter; });
    };
    switch (channel) {
    case VariableChannel::PromptValues:
        return enabled(u"promptValues");
    case VariableChannel::SystemMessage:
        return enabled(u"systemMessagePrompt");
    case VariableChannel::StartState:
        return enabled(u"startState");
    case VariableChannel::Form:
        return flow.startsWithForm;
    case VariableChannel::Vars:
        return flow.overrides.enabled && !flow.overrides.variables.isEmpty();
    case VariableChannel::Preamble:
    case VariableChannel::None:
        return true;
    }
    return true;
}

QString memoryNodeOf(const Chatflow &flow)
{
    for (const auto &[label, kind] : flow.nodes) {
        if (kind.contains(u"memory"_s, Qt::CaseInsensitive))
            return label.isEmpty() ? kind : label;
    }
    return {};
}

FlowMemory fittingMemory(const Chatflow &flow, FlowMemory set)
{
    // An agentflow's agents remember by a setting that its definition does not show this way.
    if (flow.nodes.isEmpty() || flow.summary.type != u"CHATFLOW"_s)
        return set;
    const bool remembers = !memoryNodeOf(flow).isEmpty();
    if (remembers && set == FlowMemory::OursWithoutNode)
        return FlowMemory::TheFlows;
    return remembers ? set : FlowMemory::OursWithoutNode;
}

QCoro::Task<Result<FlowiseSettings>> checkFlowise(Examination &examination, FlowiseClient &client,
                                                  QString tenantName, FlowiseSettings settings,
                                                  Result<SecretValue> kept, MemoryCheck memory)
{
    const SecretValue key = kept.value_or(SecretValue());
    examination.begin(FlowiseCheckText::addressStep(tenantName));
    if (settings.url.isEmpty()) {
        examination.warn(FlowiseCheckText::noAddress());
        co_return settings;
    }
    const auto url = serverUrlFrom(settings.url);
    if (!url) {
        examination.bad(url.error());
        co_return settings;
    }
    const QString name = serverName(*url);
    examination.hide(key);
    if (isPlainHttpToElsewhere(*url))
        examination.warn(FlowiseCheckText::plainHttp(name));
    else
        examination.good(settings.url);

    const TlsProbeOptions options; // named: GCC 12 destroys a temporary of an awaited call twice
    const QByteArray pin = settings.pinnedCertificate.toLatin1();
    const auto reach = co_await checkServer(examination, tenantName, *url, pin, options);
    if (!reach)
        co_return fail(reach.error());
    if (!*reach)
        co_return settings; // the rest would only repeat it

    const FlowiseServer server{*url, key, pin};
    const FlowiseServer stranger{*url, {}, pin};
    examination.begin(FlowiseCheckText::serverStep(tenantName));
    const auto pinging = client.ping(server);
    const auto pong = co_await settled(pinging);
    if (examination.isOver())
        co_return fail(Error::cancelled());
    if (!pong) {
        examination.bad(pong.error());
        co_return settings; // the rest would only repeat it
    }
    examination.good(FlowiseCheckText::answers(name));

    examination.begin(FlowiseCheckText::versionStep(tenantName));
    const auto askingVersion = client.version(server);
    const auto version = co_await settled(askingVersion);
    if (examination.isOver())
        co_return fail(Error::cancelled());
    if (!version)
        examination.warn(version.error());
    else if (const QStringList holes = knownVulnerabilities(*version); !holes.isEmpty())
        examination.warn(FlowiseCheckText::vulnerable(*version, holes));
    else
        examination.good(FlowiseCheckText::version(*version));

    examination.begin(FlowiseCheckText::openStep(tenantName));
    const auto peeking = client.chatflows(stranger);
    const auto peeked = co_await settled(peeking);
    if (examination.isOver())
        co_return fail(Error::cancelled());
    if (peeked)
        examination.warn(FlowiseCheckText::open());
    else if (peeked.error().code == Error::Code::Unauthorized ||
             peeked.error().code == Error::Code::Forbidden)
        examination.good(FlowiseCheckText::asksForKey());
    else
        examination.warn(peeked.error());

    bool keySeesFlows = false;
    examination.begin(FlowiseCheckText::keyStep(tenantName));
    if (!kept) {
        examination.bad(kept.error());
    } else if (key.isEmpty()) {
        examination.warn(FlowiseCheckText::noKey());
    } else {
        const auto listing = client.chatflows(server);
        const auto flows = co_await settled(listing);
        if (examination.isOver())
            co_return fail(Error::cancelled());
        keySeesFlows = flows.has_value();
        if (flows)
            examination.good(FlowiseCheckText::keyWorks(flows->size()));
        else if (flows.error().code == Error::Code::Forbidden)
            examination.warn(FlowiseCheckText::keyMayNotList());
        else
            examination.bad(flows.error());
    }

    // Flowise 3.1.4 tells whether a flow can stream without a key, and so whether it exists.
    examination.begin(FlowiseCheckText::flowStep(tenantName));
    const auto askingStream = client.isStreaming(server, settings.flowId);
    const auto streams = co_await settled(askingStream);
    if (examination.isOver())
        co_return fail(Error::cancelled());
    if (!streams) {
        examination.bad(streams.error());
        co_return settings;
    }
    if (!keySeesFlows) {
        examination.good(FlowiseCheckText::flowExists());
    } else {
        const auto readingFlow = client.chatflow(server, settings.flowId);
        const auto flow = co_await settled(readingFlow);
        if (examination.isOver())
            co_return fail(Error::cancelled());
        if (!flow) {
            examination.bad(flow.error());
            co_return settings;
        }
        examination.good(FlowiseCheckText::flowFound(*flow));
        if (memory == MemoryCheck::Fit)
            settings.memory = fittingMemory(*flow, settings.memory);
        checkMemory(examination, tenantName, *flow, settings.memory);
        checkVariables(examination, tenantName, *flow, settings.channel);
        examination.begin(FlowiseCheckText::tokensStep(tenantName));
        examination.good(flow->summary.type == u"AGENTFLOW"_s ? FlowiseCheckText::tokensTold()
                                                              : FlowiseCheckText::tokensCounted());
    }
    if (settings.streaming) {
        examination.begin(FlowiseCheckText::streamStep(tenantName));
        examination.good(*streams ? FlowiseCheckText::streams() : FlowiseCheckText::cannotStream());
    }
    co_return settings;
}

} // namespace chatflow
