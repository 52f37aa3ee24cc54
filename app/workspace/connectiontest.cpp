// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/connectiontest.h"

#include "automation/testcalls.h"
#include "evolution/evolutionclient.h"
#include "flowise/flowiseclient.h"
#include "net/httpclient.h"
#include "net/serverurl.h"
#include "tenants/variables.h"
#include "workspace/doctorparts.h"
#include "workspace/evolutioncheck.h"
#include "workspace/examination.h"
#include "workspace/flowisecheck.h"
#include "workspace/flowprobe.h"
#include "workspace/flowquestioning.h"
#include "workspace/serverkeys.h"

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace chatflow
{

/// What is asked until somebody cancels it: the clients, which answer Cancelled when they go.
struct ConnectionTest::Round {
    struct Clients {
        Clients(Clock &clock, Random &random)
            : http(clock)
            , flowise(http, clock, random)
            , evolution(http)
        {
        }
        HttpClient http;
        FlowiseClient flowise;
        EvolutionClient evolution;
    };

    explicit Round(const DoctorParts &of)
        : parts(of)
        , clients(std::in_place, of.clock, of.random)
        , calls(of.database, of.clock, of.tokens, of.actor, over)
    {
    }

    const DoctorParts parts;
    std::shared_ptr<bool> over = std::make_shared<bool>(false);
    std::optional<Clients> clients;
    TestCalls calls;
};

namespace
{

/// The checks begin each step with whom it is about; here there is only one.
std::function<void(const Finding &)> without(const QString &about, std::function<void(const Finding &)> found)
{
    return [prefix = QString(about + u": "_s), found = std::move(found)](Finding finding) {
        if (finding.step.startsWith(prefix))
            finding.step.remove(0, prefix.size());
        if (!finding.step.isEmpty())
            finding.step.replace(0, 1, finding.step.at(0).toUpper());
        found(finding);
    };
}

const auto subject = QStringLiteral("-");

/// The test itself tells of it, at the step of the address or of the key.
bool isTold(const Error &error)
{
    return error.code == Error::Code::KeyForOtherServer || error.code == Error::Code::BadUrl;
}

} // namespace

ConnectionTest::ConnectionTest(const DoctorParts &parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::make_unique<const DoctorParts>(parts))
    , m_round(newRound())
{
}

ConnectionTest::~ConnectionTest()
{
    cancel();
}

std::shared_ptr<ConnectionTest::Round> ConnectionTest::newRound()
{
    return std::make_shared<Round>(*m_parts);
}

void ConnectionTest::cancel()
{
    const std::shared_ptr<Round> ended = std::exchange(m_round, newRound());
    ended->calls.abandon();
    *ended->over = true;
    ended->clients.reset();
}

QFuture<Result<QList<ChatflowSummary>>> ConnectionTest::flows(const TypedServer &server)
{
    return toFuture(flowsSteps(m_round, server));
}

QFuture<Result<QList<InstanceInfo>>> ConnectionTest::instances(const TypedServer &server)
{
    return toFuture(instancesSteps(m_round, server));
}

QFuture<Result<FlowiseSettings>> ConnectionTest::examineFlowise(const TypedServer &server,
                                                                const FlowiseSettings &settings,
                                                                Doctor::Flows flows,
                                                                std::function<void(const Finding &)> found)
{
    return toFuture(flowiseSteps(m_round, server, settings, flows, without(subject, std::move(found))));
}

QFuture<Result<>> ConnectionTest::examineInstance(const TypedServer &server, const QString &instance,
                                                  std::function<void(const Finding &)> found)
{
    const QString about = subject + u", "_s + instance;
    return toFuture(instanceSteps(m_round, server, instance, without(about, std::move(found))));
}

QCoro::Task<Result<SecretValue>> ConnectionTest::keyFor(std::shared_ptr<Round> round, TypedServer server,
                                                        SecretName::Kind kind)
{
    if (!server.key.isEmpty())
        co_return server.key;
    const auto url = serverUrlFrom(server.url);
    if (!url)
        co_return fail(url.error());
    const auto finding = round->parts.keys.keyFor(kind, server.tenant, *url);
    const auto key = co_await settled(finding);
    if (*round->over)
        co_return fail(Error::cancelled());
    co_return key;
}

QCoro::Task<Result<QList<ChatflowSummary>>> ConnectionTest::flowsSteps(std::shared_ptr<Round> round,
                                                                       TypedServer server)
{
    const auto url = serverUrlFrom(server.url);
    if (!url)
        co_return fail(url.error());
    const auto key = co_await keyFor(round, server, SecretName::Kind::Flowise);
    if (!key)
        co_return fail(key.error());
    const auto listing = round->clients->flowise.chatflows({*url, *key, server.pinnedKey});
    const auto flows = co_await settled(listing);
    if (*round->over)
        co_return fail(Error::cancelled());
    co_return flows;
}

QCoro::Task<Result<QList<InstanceInfo>>> ConnectionTest::instancesSteps(std::shared_ptr<Round> round,
                                                                        TypedServer server)
{
    const auto url = serverUrlFrom(server.url);
    if (!url)
        co_return fail(url.error());
    const auto key = co_await keyFor(round, server, SecretName::Kind::Evolution);
    if (!key)
        co_return fail(key.error());
    const auto fetching = round->clients->evolution.fetchInstances({*url, *key});
    const auto instances = co_await settled(fetching);
    if (*round->over)
        co_return fail(Error::cancelled());
    co_return instances;
}

QCoro::Task<Result<FlowiseSettings>>
ConnectionTest::flowiseSteps(std::shared_ptr<Round> round, TypedServer server, FlowiseSettings settings,
                             Doctor::Flows flows, std::function<void(const Finding &)> found)
{
    const auto url = serverUrlFrom(server.url);
    if (!url)
        co_return fail(url.error());
    const auto key = co_await keyFor(round, server, SecretName::Kind::Flowise);
    if (!key && !isTold(key.error()))
        co_return fail(key.error());
    Examination examination(round->parts.clock, found, round->over);
    const auto checked =
        co_await checkFlowise(examination, round->clients->flowise, subject, settings, key, MemoryCheck::Fit);
    if (!checked)
        co_return fail(checked.error());
    settings = *checked;
    const bool works = std::ranges::none_of(examination.findings(), [](const Finding &finding) {
        return finding.verdict == Finding::Verdict::Bad;
    });
    if (flows == Doctor::Flows::Look || !works)
        co_return settings;
    FlowProbe probe{.server = {*url, *key, settings.pinnedCertificate.toLatin1()},
                    .settings = settings,
                    .variables = {},
                    .flow = {},
                    .ask = {}};
    for (const EffectiveVariable &variable : effectiveVariables({}, {}, {}))
        probe.variables.append(variable.name);
    const TestedFlow tested{server.tenant, settings.priceModel};
    probe.ask = bookedAsking(round->calls, round->clients->flowise, tested, probe.server);
    const auto traits =
        co_await askFlow(examination, round->clients->flowise, round->parts.random, subject, probe);
    if (!traits)
        co_return fail(traits.error());
    co_return *traits ? withTraits(settings, **traits) : settings;
}

QCoro::Task<Result<>> ConnectionTest::instanceSteps(std::shared_ptr<Round> round, TypedServer server,
                                                    QString instance,
                                                    std::function<void(const Finding &)> found)
{
    const auto key = co_await keyFor(round, server, SecretName::Kind::Evolution);
    if (!key && !isTold(key.error()))
        co_return fail(key.error());
    Examination examination(round->parts.clock, found, round->over);
    const Instance candidate{.serverUrl = server.url, .name = instance};
    const auto checked =
        co_await checkEvolution(examination, round->clients->evolution, subject, candidate, key);
    co_return checked;
}

} // namespace chatflow
