// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jsonforms.h"
#include "engine/settingstext.h"
#include "engine/tenantcommands.h"
#include "flowise/predictionurl.h"
#include "net/serverurl.h"
#include "tenants/tenantdirectory.h"
#include "workspace/workspace.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class TenantAddText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::TenantAddCommand)

public:
    static QString emptyName() { return tr("it is empty"); }
    static QString together() { return tr("--instance and --evolution-url go together"); }
    static QString flowTwice() { return tr("the address names another chatflow"); }
    static QString noFlow() { return tr("the address names no chatflow; give its id with --flow"); }
    static QString flowWithoutServer() { return tr("--flow needs --flowise-url"); }
    static Error instanceTaken(const QString &name)
    {
        return exists(tr("WhatsApp instance of a tenant"), name);
    }
    static Error clientTaken(const QString &id) { return exists(tr("tenant with the client id"), id); }
    static Error exists(const QString &what, const QString &id)
    {
        return {Error::Code::AlreadyExists, {{u"what"_s, what}, {u"id"_s, id}}, {}};
    }
    static QString added(const Tenant &tenant)
    {
        return tr("Added tenant %1: %2 (client id %3).")
            .arg(tenant.id.toString(), tenant.name, tenant.clientId);
    }
    static QString next(const Tenant &tenant)
    {
        return tr("Next: chatflow-engine secret set tenant/%1/flowise, then chatflow-engine doctor %1")
            .arg(tenant.clientId);
    }
};

Result<TenantSettings> settingsFrom(const Arguments &arguments, const QString &name)
{
    TenantSettings settings;
    settings.businessName = name;
    if (arguments.has(u"settings"_s)) {
        const auto ofFile = withSettingsOfFile(settings, arguments.value(u"settings"_s));
        if (!ofFile)
            return fail(ofFile.error());
        settings = *ofFile;
    }
    if (arguments.has(u"flow"_s) && !arguments.has(u"flowise-url"_s) && settings.flowise.url.isEmpty())
        return fail(Error::invalid(u"--flow"_s, TenantAddText::flowWithoutServer()));
    if (arguments.has(u"flowise-url"_s)) {
        const auto address = predictionUrlFrom(arguments.value(u"flowise-url"_s));
        if (!address)
            return fail(address.error());
        settings.flowise.url = QString::fromLatin1(address->server.toEncoded());
        settings.flowise.flowId = address->flowId;
    }
    if (arguments.has(u"flow"_s)) {
        const auto flow = flowIdFrom(arguments.value(u"flow"_s));
        if (!flow)
            return fail(flow.error());
        if (arguments.has(u"flowise-url"_s) && !settings.flowise.flowId.isEmpty() &&
            settings.flowise.flowId != *flow)
            return fail(Error::invalid(u"--flow"_s, TenantAddText::flowTwice()));
        settings.flowise.flowId = *flow;
    }
    if (!settings.flowise.url.isEmpty() && settings.flowise.flowId.isEmpty())
        return fail(Error::invalid(u"--flowise-url"_s, TenantAddText::noFlow()));
    CHATFLOW_TRY(settings.validate());
    return settings;
}

} // namespace

CommandSpec TenantAddCommand::spec() const
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::TenantAddCommand", source);
    };
    return {
        .name = u"tenant add"_s,
        .arguments = u"NAME"_s,
        .minArguments = 1,
        .maxArguments = 1,
        .summary =
            text(QT_TRANSLATE_NOOP("chatflow::TenantAddCommand",
                                   "Adds a tenant: a business with its flow and its WhatsApp number.")),
        .description = text(QT_TRANSLATE_NOOP("chatflow::TenantAddCommand",
                                              "Makes the workspace too if it is not there yet. Everything "
                                              "but the name can also be set later, with “tenant set” "
                                              "and “tenant add-instance”. Keys are set with “secret set”.")),
        .options =
            {
                {u"client-id"_s, u"ID"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::TenantAddCommand",
                                        "a short, stable name of a-z, 0-9 and -; otherwise made from NAME"))},
                {u"flowise-url"_s, u"URL"_s,
                 text(QT_TRANSLATE_NOOP(
                     "chatflow::TenantAddCommand",
                     "the Flowise server, or a whole prediction URL (…/api/v1/prediction/ID) from which the "
                     "chatflow is taken too"))},
                {u"flow"_s, u"ID"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::TenantAddCommand",
                                        "the chatflow's id, when the URL does not hold it"))},
                {u"evolution-url"_s, u"URL"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::TenantAddCommand", "the Evolution API server"))},
                {u"instance"_s, u"NAME"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::TenantAddCommand", "the WhatsApp instance's name there"))},
                {u"settings"_s, u"FILE"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::TenantAddCommand",
                                        "settings to begin with, as JSON (see “tenant show --json”)"))},
            },
        .examples =
            {
                u"tenant add \"TechStore\" --flowise-url https://flowise.example.com/api/v1/prediction/6f9c1a52-0b7e-4d0a-9c53-2f4a8f1f6f3b"_s,
                u"tenant add \"Café Sol\" --client-id cafe-sol --settings cafe.json --evolution-url http://127.0.0.1:8080 --instance cafe"_s,
            },
    };
}

QCoro::Task<Result<ExitCode>> TenantAddCommand::run(CommandContext &context)
{
    const Arguments &arguments = context.arguments;
    const QString name = arguments.at(0).trimmed();
    if (name.isEmpty())
        co_return fail(Error::invalid(u"NAME"_s, TenantAddText::emptyName()));
    const auto settings = settingsFrom(arguments, name);
    if (!settings)
        co_return fail(settings.error());
    const bool withInstance = arguments.has(u"instance"_s);
    if (withInstance != arguments.has(u"evolution-url"_s))
        co_return fail(
            Error::invalid(withInstance ? u"--instance"_s : u"--evolution-url"_s, TenantAddText::together()));
    QString server;
    if (withInstance) {
        const auto url = serverUrlFrom(arguments.value(u"evolution-url"_s));
        if (!url)
            co_return fail(url.error());
        server = QString::fromLatin1(url->toEncoded());
    }

    const auto opened = co_await context.openWorkspace(CommandContext::Missing::Create);
    if (!opened)
        co_return fail(opened.error());
    Workspace &workspace = **opened;
    TenantDirectory &directory = workspace.tenants();

    if (withInstance) { // before there is a tenant without its instance
        const auto listing = directory.allInstances(SystemPrincipal::allTenants());
        const auto instances = co_await settled(listing);
        if (!instances)
            co_return fail(instances.error());
        const QString instanceName = arguments.value(u"instance"_s);
        const bool taken = std::any_of(instances->begin(), instances->end(), [&](const Instance &instance) {
            return instance.serverUrl == server && instance.name == instanceName;
        });
        if (taken)
            co_return fail(TenantAddText::instanceTaken(instanceName));
    }
    const TenantDraft draft{arguments.value(u"client-id"_s), name, *settings};
    const auto adding = directory.add(SystemPrincipal::allTenants(), workspace.localActor(), draft);
    const auto tenant = co_await settled(adding);
    if (!tenant && tenant.error().code == Error::Code::Conflict)
        co_return fail(TenantAddText::clientTaken(tenant.error().context.value(u"what"_s)));
    if (!tenant)
        co_return fail(tenant.error());
    QJsonObject json = tenantToJson(*tenant);
    if (withInstance) {
        const auto addingInstance =
            directory.addInstance(SystemPrincipal::allTenants(), workspace.localActor(), tenant->id, server,
                                  arguments.value(u"instance"_s));
        const auto instance = co_await settled(addingInstance);
        if (!instance)
            co_return fail(instance.error());
        json.insert(u"instances"_s, QJsonArray{instanceToJson(*instance)});
    }
    if (context.output.isJson()) {
        context.output.json({{u"tenant"_s, json}});
    } else {
        context.output.line(TenantAddText::added(*tenant));
        context.output.line(TenantAddText::next(*tenant));
    }
    co_return ExitCode::Ok;
}

} // namespace chatflow
