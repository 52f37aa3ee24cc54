// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandboxcommand.h"

#include "engine/displaywidth.h"
#include "engine/endwait.h"
#include "engine/readiness.h"
#include "sandbox/sandboxthread.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class SandboxText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::SandboxCommand)

public:
    static QString server(const QString &name, const QString &url, const QString &key)
    {
        return tr("%1 stands in at %2, key %3").arg(name, url, key);
    }
    static QString tenant(const SandboxTenant &tenant)
    {
        return tr("%1: instance %2, chatflow %3, key %4")
            .arg(tenant.clientId, tenant.instanceName, tenant.flowId,
                 QString::fromUtf8(tenant.flowKey.reveal()));
    }
    static QString hint()
    {
        return tr("Ctrl+C stops it. Nothing here leaves this computer, and these keys open nothing else.");
    }
    static QString speedRange() { return tr("not a number from 0 to 1000"); }
};

// These keys open nothing but this process: they may be shown.
QString shown(const SecretValue &key)
{
    return QString::fromUtf8(key.reveal());
}

QJsonObject toJson(const SandboxEndpoints &endpoints)
{
    QJsonArray tenants;
    for (const SandboxTenant &tenant : endpoints.tenants) {
        tenants.append(QJsonObject{
            {u"client_id"_s, tenant.clientId},
            {u"name"_s, tenant.name},
            {u"settings"_s, tenant.settings},
            {u"flow_id"_s, tenant.flowId},
            {u"flow_key"_s, shown(tenant.flowKey)},
            {u"instance"_s, tenant.instanceName},
            {u"instance_token"_s, shown(tenant.instanceToken)},
        });
    }
    return {
        {u"flowise"_s,
         QJsonObject{{u"url"_s, endpoints.flowiseUrl}, {u"key"_s, shown(endpoints.flowiseKey)}}},
        {u"evolution"_s,
         QJsonObject{{u"url"_s, endpoints.evolutionUrl}, {u"key"_s, shown(endpoints.evolutionKey)}}},
        {u"tenants"_s, tenants},
    };
}

void write(Output &output, const SandboxEndpoints &endpoints)
{
    if (output.isJson()) {
        output.json({{u"sandbox"_s, toJson(endpoints)}});
        return;
    }
    output.line(SandboxText::server(u"Flowise"_s, endpoints.flowiseUrl, shown(endpoints.flowiseKey)));
    output.line(SandboxText::server(u"Evolution"_s, endpoints.evolutionUrl, shown(endpoints.evolutionKey)));
    for (const SandboxTenant &tenant : endpoints.tenants)
        output.line(u"  "_s + SandboxText::tenant(tenant));
    output.line(SandboxText::hint());
}

void write(Output &output, const SandboxLine &line)
{
    const bool fromContact = line.speaker == SandboxLine::Speaker::Contact;
    if (output.isJson()) {
        const QString speaker = fromContact                                      ? u"contact"_s
                                : line.speaker == SandboxLine::Speaker::Business ? u"business"_s
                                                                                 : u"own_phone"_s;
        output.json({{u"said"_s, QJsonObject{{u"tenant"_s, line.tenant},
                                             {u"contact"_s, line.contact},
                                             {u"jid"_s, line.jid},
                                             {u"speaker"_s, speaker},
                                             {u"text"_s, line.text},
                                             {u"at"_s, toIso(line.at)}}}});
        return;
    }
    const QString who =
        fromContact ? line.contact + u" → "_s + line.tenant : line.tenant + u" → "_s + line.contact;
    output.line(printable(who) + u": "_s + printable(line.text, u"\n    "_s));
}

Result<SandboxOptions> optionsFrom(const Arguments &arguments)
{
    SandboxOptions options;
    options.scenarioPath = arguments.value(u"scenario"_s);
    options.playContacts = !arguments.has(u"no-contacts"_s);
    for (const auto &[name, port] : {std::pair{u"flowise-port"_s, &options.flowisePort},
                                     std::pair{u"evolution-port"_s, &options.evolutionPort}}) {
        const auto number = arguments.number(name, 0, 0, 65535);
        if (!number)
            return fail(number.error());
        *port = static_cast<quint16>(*number);
    }
    if (arguments.has(u"speed"_s)) {
        bool ok = false;
        options.speed = arguments.value(u"speed"_s).toDouble(&ok);
        if (!ok || !(options.speed >= 0.0 && options.speed <= 1000.0))
            return fail(Error::invalid(u"--speed"_s, SandboxText::speedRange()));
    }
    return options;
}

} // namespace

CommandSpec SandboxCommand::spec() const
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::SandboxCommand", source);
    };
    return {
        .name = u"sandbox"_s,
        .arguments = {},
        .summary = text(QT_TRANSLATE_NOOP(
            "chatflow::SandboxCommand",
            "Stands in for Flowise and Evolution, with simulated contacts, to try things at no cost.")),
        .description = text(QT_TRANSLATE_NOOP(
            "chatflow::SandboxCommand",
            "Starts two servers on this computer only, which speak the real protocols, writes their "
            "addresses and keys, and then what "
            "is said. It opens no workspace: make one with “tenant add” and “secret set”, and answer with "
            "“run”. The servers are "
            "controlled under /__sandbox/, e.g. POST /__sandbox/deliver lets a contact write.")),
        .options =
            {
                {u"scenario"_s, u"FILE"_s,
                 text(QT_TRANSLATE_NOOP(
                     "chatflow::SandboxCommand",
                     "tenants, flows, contacts and faults as JSON, rather than the built-in demo"))},
                {u"no-contacts"_s,
                 {},
                 text(QT_TRANSLATE_NOOP("chatflow::SandboxCommand", "let no contact write by itself"))},
                {u"speed"_s, u"FACTOR"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::SandboxCommand",
                                        "how fast they write (1); 0 does not wait at all"))},
                {u"flowise-port"_s, u"N"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::SandboxCommand",
                                        "the port of the Flowise stand-in (any free one)"))},
                {u"evolution-port"_s, u"N"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::SandboxCommand",
                                        "the port of the Evolution stand-in (any free one)"))},
                {u"ready-file"_s, u"FILE"_s,
                 text(
                     QT_TRANSLATE_NOOP("chatflow::SandboxCommand",
                                       "written, with the process id, when it runs; removed when it stops"))},
                {u"ready-fd"_s, u"N"_s,
                 text(QT_TRANSLATE_NOOP(
                     "chatflow::SandboxCommand",
                     "an open file descriptor that gets “READY=1” when it runs, and is closed"))},
                {u"seconds"_s, u"N"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::SandboxCommand", "stop by itself after so long")), true},
            },
        .examples = {u"sandbox"_s,
                     u"sandbox --no-contacts --flowise-port 3000 --evolution-port 8080 --json"_s},
    };
}

QCoro::Task<Result<ExitCode>> SandboxCommand::run(CommandContext &context)
{
    const auto options = optionsFrom(context.arguments);
    if (!options)
        co_return fail(options.error());
    const auto readiness = Readiness::from(context.arguments, context.environment);
    if (!readiness)
        co_return fail(readiness.error());
    const auto limit = context.arguments.number(u"seconds"_s, 0, 1, 7 * 24 * 3600);
    if (!limit)
        co_return fail(limit.error());

    EndWait end(context.stop);
    SandboxThread sandbox;
    Output *output = &context.output;
    const auto starting = sandbox.start(*options);
    const auto endpoints = co_await settled(starting);
    if (!endpoints)
        co_return fail(endpoints.error());
    write(*output, *endpoints);
    QObject::connect(&sandbox, &SandboxThread::said, &end,
                     [output](const SandboxLine &line) { write(*output, line); });
    if (const auto told = readiness->ready(); !told)
        co_return fail(told.error());
    if (*limit > 0)
        end.endAfter(seconds(*limit));
    const auto waiting = end.future();
    const auto ended = co_await settled(waiting);
    readiness->stopping();
    const auto stopping = sandbox.stop();
    const auto stopped = co_await settled(stopping);
    if (!ended)
        co_return fail(ended.error());
    if (!stopped)
        co_return fail(stopped.error());
    co_return ExitCode::Ok;
}

} // namespace chatflow
