// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/evolutioncheck.h"

#include "evolution/evolutionclient.h"
#include "net/serverurl.h"
#include "workspace/examination.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class EvolutionCheckText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::EvolutionCheck)

public:
    static QString serverStep(const QString &who) { return tr("%1: Evolution server").arg(who); }
    static QString keyStep(const QString &who) { return tr("%1: Evolution key").arg(who); }
    static QString instanceStep(const QString &who) { return tr("%1: WhatsApp instance").arg(who); }
    static QString connectionStep(const QString &who) { return tr("%1: WhatsApp connection").arg(who); }
    static QString eventsStep(const QString &who) { return tr("%1: events").arg(who); }
    static QString botsStep(const QString &who) { return tr("%1: other bots").arg(who); }

    static QString plainHttp(const QString &server)
    {
        return tr("%1 is reached without encryption: keys and messages cross the network in the clear. Use "
                  "https://.")
            .arg(server);
    }
    static QString answers(const QString &server, const QString &version)
    {
        return tr("%1 answers, version %2.").arg(server, version);
    }
    static QString noKey()
    {
        return tr(
            "No key is set for this server. Set the one of the tenant, or one for the whole workspace.");
    }
    static QString serverKey() { return tr("The server's global key: it opens every instance."); }
    static QString instanceKey() { return tr("The instance's own token."); }
    static QString found(const InstanceInfo &info)
    {
        return info.number.isEmpty() && info.profileName.isEmpty()
                   ? tr("It exists.")
                   : tr("It exists: %1").arg(info.profileName);
    }
    static QString notListed()
    {
        return tr("The key does not show this instance. Check that it is the instance's own token, or the "
                  "global key.");
    }
    static QString open() { return tr("Connected to WhatsApp."); }
    static QString notOpen(InstanceState state)
    {
        return tr("Not connected to WhatsApp (%1). Connect the telephone by its QR code.")
            .arg(toString(state));
    }
    static QString eventsOn() { return tr("The instance's events are on."); }
    static QString eventsOff()
    {
        return tr("The instance's own events are off: messages only come at once if the server runs with "
                  "WEBSOCKET_GLOBAL_EVENTS=true. Otherwise they are read back once a minute.");
    }
    static QString eventsMissing(const QStringList &names)
    {
        return tr("The instance does not send these events: %1. Subscribe to them in Evolution.")
            .arg(names.join(u", "_s));
    }
    static QString noBots() { return tr("None: only this program answers."); }
    static QString bots(const QStringList &kinds)
    {
        return tr("A bot in Evolution is enabled too (%1): contacts would get two answers. Disable it there.")
            .arg(kinds.join(u", "_s));
    }
};

void judgeEvents(Examination &examination, const std::optional<WebsocketSettings> &settings)
{
    if (!settings || !settings->enabled) {
        examination.warn(EvolutionCheckText::eventsOff());
        return;
    }
    QStringList missing;
    if (!settings->events.isEmpty()) { // an empty list subscribes to all
        const QStringList needed = subscribedEvents();
        std::copy_if(needed.begin(), needed.end(), std::back_inserter(missing),
                     [&settings](const QString &name) { return !settings->events.contains(name); });
    }
    if (missing.isEmpty())
        examination.good(EvolutionCheckText::eventsOn());
    else
        examination.warn(EvolutionCheckText::eventsMissing(missing));
}

void judgeBots(Examination &examination, const QList<BuiltInBot> &bots)
{
    QStringList enabled;
    for (const BuiltInBot &bot : bots) {
        if (bot.enabled)
            enabled.append(bot.description.isEmpty() ? bot.kind : bot.kind + u": "_s + bot.description);
    }
    if (enabled.isEmpty())
        examination.good(EvolutionCheckText::noBots());
    else
        examination.bad(EvolutionCheckText::bots(enabled));
}

} // namespace

QCoro::Task<Result<>> checkEvolution(Examination &examination, EvolutionClient &client, QString tenantName,
                                     Instance instance, Result<SecretValue> key)
{
    const QString who = tenantName + u", "_s + instance.name;
    examination.begin(EvolutionCheckText::serverStep(who));
    const auto url = serverUrlFrom(instance.serverUrl);
    if (!url) {
        examination.bad(url.error());
        co_return Result<>();
    }
    const EvolutionServer server{*url, key.value_or(SecretValue())};
    const auto asking = client.serverInfo(server);
    const auto info = co_await settled(asking);
    if (examination.isOver())
        co_return fail(Error::cancelled());
    if (!info) {
        examination.bad(info.error());
        co_return Result<>();
    }
    if (isPlainHttpToElsewhere(*url))
        examination.warn(EvolutionCheckText::plainHttp(serverName(*url)));
    else
        examination.good(EvolutionCheckText::answers(serverName(*url), info->version));

    examination.begin(EvolutionCheckText::keyStep(who));
    if (!key) {
        examination.bad(key.error());
        co_return Result<>();
    }
    if (key->isEmpty()) {
        examination.bad(EvolutionCheckText::noKey());
        co_return Result<>();
    }
    const auto verifying = client.verifyKey(server);
    const auto scope = co_await settled(verifying);
    if (examination.isOver())
        co_return fail(Error::cancelled());
    if (!scope) {
        examination.bad(scope.error());
        co_return Result<>();
    }
    examination.good(*scope == KeyScope::Server ? EvolutionCheckText::serverKey()
                                                : EvolutionCheckText::instanceKey());

    examination.begin(EvolutionCheckText::instanceStep(who));
    const auto fetching = client.fetchInstances(server, instance.name);
    const auto fetched = co_await settled(fetching);
    if (examination.isOver())
        co_return fail(Error::cancelled());
    if (!fetched) {
        examination.bad(fetched.error());
        co_return Result<>();
    }
    const auto entry =
        std::find_if(fetched->begin(), fetched->end(),
                     [&instance](const InstanceInfo &candidate) { return candidate.name == instance.name; });
    if (entry == fetched->end()) {
        examination.bad(EvolutionCheckText::notListed());
        co_return Result<>();
    }
    examination.good(EvolutionCheckText::found(*entry));

    examination.begin(EvolutionCheckText::connectionStep(who));
    const auto askingState = client.connectionState(server, instance.name);
    const auto state = co_await settled(askingState);
    if (examination.isOver())
        co_return fail(Error::cancelled());
    if (!state)
        examination.bad(state.error());
    else if (*state == InstanceState::Open)
        examination.good(EvolutionCheckText::open());
    else
        examination.bad(EvolutionCheckText::notOpen(*state));

    examination.begin(EvolutionCheckText::eventsStep(who));
    const auto findingEvents = client.findWebsocket(server, instance.name);
    const auto events = co_await settled(findingEvents);
    if (examination.isOver())
        co_return fail(Error::cancelled());
    if (events)
        judgeEvents(examination, *events);
    else
        examination.warn(events.error());

    examination.begin(EvolutionCheckText::botsStep(who));
    const auto findingBots = client.findBots(server, instance.name);
    const auto bots = co_await settled(findingBots);
    if (examination.isOver())
        co_return fail(Error::cancelled());
    if (bots)
        judgeBots(examination, *bots);
    else
        examination.warn(bots.error());
    co_return Result<>();
}

} // namespace chatflow
