// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/flowquestioning.h"

#include "automation/testcalls.h"
#include "flowise/flowiseclient.h"
#include "net/serverurl.h"
#include "tenants/tenantdirectory.h"
#include "tenants/variables.h"
#include "workspace/doctorparts.h"
#include "workspace/examination.h"
#include "workspace/flowprobe.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class FlowQuestioningText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::FlowQuestioning)

public:
    static QString step(const QString &tenant) { return tr("%1: asking the chatflow").arg(tenant); }
    static QString reached(const FlowTraits &traits)
    {
        const QString channel = toString(traits.channel.value_or(VariableChannel::None));
        return traits.remembers
                   ? tr("The variables reach it by %1; it remembers the conversation itself.").arg(channel)
                   : tr("The variables reach it by %1; it does not remember the conversation itself.")
                         .arg(channel);
    }
    static QString nothingCameBack()
    {
        return tr("It answers, but the word that was put among the variables came back by no way. Look in "
                  "Flowise whether its prompt uses them.");
    }
    static QString answerStep(const QString &tenant) { return tr("%1: how it answers").arg(tenant); }
    static QString answered(const FlowTraits &traits)
    {
        const QString tokens = traits.tellsTokens ? tr("It tells how many tokens it used: costs are exact.")
                                                  : tr("It does not tell how many tokens it used: they are "
                                                       "counted here and marked as estimates.");
        return tokens + u' ' +
               (traits.streamed ? tr("The answer came piece by piece.") : tr("The answer came whole."));
    }
    static QString asked(int questions) { return tr("%n question(s) were asked.", nullptr, questions); }
    static QString keptStep(const QString &tenant) { return tr("%1: what was found").arg(tenant); }
    static QString kept(const FlowiseSettings &settings)
    {
        return tr("Kept in the settings: flowise.channel is %1, flowise.memory is %2.")
            .arg(toString(settings.channel), toString(settings.memory));
    }
    static QString asSet() { return tr("As set."); }
    static QString reason() { return tr("connection test"); }
};

FlowProbe probeOf(const Tenant &tenant, const TenantSettings &settings, const FlowiseServer &server)
{
    FlowProbe probe{.server = server, .settings = settings.flowise, .variables = {}, .flow = {}, .ask = {}};
    for (const EffectiveVariable &variable : effectiveVariables(tenant, settings, {}))
        probe.variables.append(variable.name);
    return probe;
}

} // namespace

std::function<QFuture<Result<Prediction>>(const PredictionRequest &)>
bookedAsking(TestCalls &calls, FlowiseClient &client, const TestedFlow &flow, const FlowiseServer &server)
{
    return [&calls, &client, flow, server](const PredictionRequest &request) {
        return calls.ask(client, flow, server, request);
    };
}

QCoro::Task<Result<std::optional<FlowTraits>>> askFlow(Examination &examination, FlowiseClient &client,
                                                       Random &random, QString tenantName, FlowProbe probe)
{
    examination.hide(probe.server.key);
    if (!probe.server.key.isEmpty()) {
        const auto reading = client.chatflow(probe.server, probe.settings.flowId);
        const auto flow = co_await settled(reading);
        if (examination.isOver())
            co_return fail(Error::cancelled());
        if (flow)
            probe.flow = *flow; // otherwise it takes some questions more
    }
    examination.begin(FlowQuestioningText::step(tenantName));
    const auto traits = co_await probeFlow(client, random, probe, examination.over());
    if (examination.isOver())
        co_return fail(Error::cancelled());
    if (!traits) {
        examination.bad(traits.error());
        co_return std::optional<FlowTraits>();
    }
    const QString asked = u' ' + FlowQuestioningText::asked(traits->questions);
    if (traits->channel)
        examination.good(FlowQuestioningText::reached(*traits) + asked);
    else
        examination.warn(FlowQuestioningText::nothingCameBack() + asked);
    examination.begin(FlowQuestioningText::answerStep(tenantName));
    examination.good(FlowQuestioningText::answered(*traits));
    co_return std::optional<FlowTraits>(*traits);
}

QCoro::Task<Result<TenantSettings>> questionFlow(Examination &examination, FlowiseClient &client,
                                                 TestCalls &calls, const DoctorParts &parts, Tenant tenant,
                                                 TenantSettings settings, SecretValue key)
{
    const auto url = serverUrlFrom(settings.flowise.url);
    if (!url || settings.flowise.flowId.isEmpty())
        co_return settings; // checkFlowise() tells
    FlowProbe probe = probeOf(tenant, settings, {*url, key, settings.flowise.pinnedCertificate.toLatin1()});
    const TestedFlow tested{tenant.id, settings.flowise.priceModel};
    probe.ask = bookedAsking(calls, client, tested, probe.server);
    const auto traits = co_await askFlow(examination, client, parts.random, tenant.name, probe);
    if (!traits)
        co_return fail(traits.error());
    if (!*traits)
        co_return settings;

    examination.begin(FlowQuestioningText::keptStep(tenant.name));
    TenantSettings found = settings;
    found.flowise = withTraits(settings.flowise, **traits);
    if (found == settings) {
        examination.good(FlowQuestioningText::asSet());
        co_return settings;
    }
    const auto saving = parts.tenants.saveSettings(parts.actor, tenant.id, found, tenant.settingsVersion,
                                                   FlowQuestioningText::reason());
    const auto saved = co_await settled(saving);
    if (examination.isOver())
        co_return fail(Error::cancelled());
    if (!saved) {
        examination.bad(saved.error());
        co_return settings;
    }
    examination.good(FlowQuestioningText::kept(found.flowise));
    co_return found;
}

} // namespace chatflow
