// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jsonforms.h"
#include "engine/opentenant.h"
#include "engine/tenantcommands.h"
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

class TenantInstanceText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::TenantInstanceCommand)

public:
    static QString added(const Instance &instance, const Tenant &tenant)
    {
        return tr("%1 answers %2 on %3 now.")
            .arg(tenant.name, instance.name, serverName(QUrl(instance.serverUrl)));
    }
    static QString removed(const Instance &instance, const Tenant &tenant)
    {
        return tr("%1 does not answer %2 any more. Its conversations stay.").arg(tenant.name, instance.name);
    }
    static QString needed() { return tr("the address of the Evolution API server is needed"); }
    static Error taken(const QString &name)
    {
        return {Error::Code::AlreadyExists,
                {{u"what"_s, tr("WhatsApp instance of a tenant")}, {u"id"_s, name}},
                {}};
    }
    static Error ambiguous(const QString &name)
    {
        return Error::invalid(name, tr("there are several of this name; tell which with --evolution-url"));
    }
    static Error missing(const QString &name)
    {
        return Error::notFound(tr("WhatsApp instance of this tenant"), name);
    }
};

} // namespace

CommandSpec TenantAddInstanceCommand::spec() const
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::TenantInstanceCommand", source);
    };
    return {
        .name = u"tenant add-instance"_s,
        .arguments = u"TENANT INSTANCE"_s,
        .minArguments = 2,
        .maxArguments = 2,
        .summary = text(
            QT_TRANSLATE_NOOP("chatflow::TenantInstanceCommand",
                              "Gives a tenant a WhatsApp number: an instance of an Evolution API server.")),
        .description = {},
        .options = {{u"evolution-url"_s, u"URL"_s,
                     text(QT_TRANSLATE_NOOP("chatflow::TenantInstanceCommand",
                                            "the Evolution API server (needed)"))}},
        .examples =
            {u"tenant add-instance techstore techstore-2 --evolution-url https://evolution.example.com"_s},
    };
}

QCoro::Task<Result<ExitCode>> TenantAddInstanceCommand::run(CommandContext &context)
{
    if (!context.arguments.has(u"evolution-url"_s))
        co_return fail(Error::invalid(u"--evolution-url"_s, TenantInstanceText::needed()));
    const auto server = serverUrlFrom(context.arguments.value(u"evolution-url"_s));
    if (!server)
        co_return fail(server.error());
    const auto opened = co_await openTenant(context);
    if (!opened)
        co_return fail(opened.error());
    Workspace &workspace = *opened->workspace;
    const Tenant &tenant = opened->tenant;
    const QString name = context.arguments.at(1);
    const auto adding =
        workspace.tenants().addInstance(SystemPrincipal::allTenants(), workspace.localActor(), tenant.id,
                                        QString::fromLatin1(server->toEncoded()), name);
    const auto instance = co_await settled(adding);
    if (!instance && instance.error().code == Error::Code::Conflict)
        co_return fail(TenantInstanceText::taken(name));
    if (!instance)
        co_return fail(instance.error());
    if (context.output.isJson())
        context.output.json({{u"instance"_s, instanceToJson(*instance)}});
    else
        context.output.line(TenantInstanceText::added(*instance, tenant));
    co_return ExitCode::Ok;
}

CommandSpec TenantRemoveInstanceCommand::spec() const
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::TenantInstanceCommand", source);
    };
    return {
        .name = u"tenant remove-instance"_s,
        .arguments = u"TENANT INSTANCE"_s,
        .minArguments = 2,
        .maxArguments = 2,
        .summary = text(QT_TRANSLATE_NOOP("chatflow::TenantInstanceCommand",
                                          "Takes a WhatsApp number from a tenant; its conversations stay.")),
        .description = {},
        .options = {{u"evolution-url"_s, u"URL"_s,
                     text(QT_TRANSLATE_NOOP("chatflow::TenantInstanceCommand",
                                            "which server's, when there are several of this name"))}},
        .examples = {u"tenant remove-instance techstore techstore-2"_s},
    };
}

QCoro::Task<Result<ExitCode>> TenantRemoveInstanceCommand::run(CommandContext &context)
{
    QString server;
    if (context.arguments.has(u"evolution-url"_s)) {
        const auto url = serverUrlFrom(context.arguments.value(u"evolution-url"_s));
        if (!url)
            co_return fail(url.error());
        server = QString::fromLatin1(url->toEncoded());
    }
    const auto opened = co_await openTenant(context);
    if (!opened)
        co_return fail(opened.error());
    Workspace &workspace = *opened->workspace;
    const Tenant &tenant = opened->tenant;
    const QString name = context.arguments.at(1);
    const auto listing = workspace.tenants().instances(tenant.id);
    auto instances = co_await settled(listing);
    if (!instances)
        co_return fail(instances.error());
    instances->removeIf([&](const Instance &instance) {
        return instance.name != name || (!server.isEmpty() && instance.serverUrl != server);
    });
    if (instances->isEmpty())
        co_return fail(TenantInstanceText::missing(name));
    if (instances->size() > 1)
        co_return fail(TenantInstanceText::ambiguous(name));
    const Instance instance = instances->constFirst();
    const auto removing = workspace.tenants().removeInstance(SystemPrincipal::allTenants(),
                                                             workspace.localActor(), tenant.id, instance.id);
    const auto removed = co_await settled(removing);
    if (!removed)
        co_return fail(removed.error());
    if (context.output.isJson())
        context.output.json({{u"removed"_s, instanceToJson(instance)}});
    else
        context.output.line(TenantInstanceText::removed(instance, tenant));
    co_return ExitCode::Ok;
}

} // namespace chatflow
