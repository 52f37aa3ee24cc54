// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jsonforms.h"
#include "engine/opentenant.h"
#include "engine/settingstext.h"
#include "engine/tenantcommands.h"
#include "net/serverurl.h"
#include "tenants/tenantdirectory.h"
#include "workspace/workspace.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class TenantListText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::TenantListCommand)

public:
    static QList<TableColumn> columns()
    {
        return {{tr("ID"), true}, {tr("CLIENT ID"), false, 12}, {tr("NAME"), false, 12},
                {tr("STATE")},    {tr("FLOWISE"), false, 12},   {tr("INSTANCES"), false, 12}};
    }
    static QString none()
    {
        return tr("There are no tenants yet. “chatflow-engine tenant add NAME” adds one.");
    }
    static QString id() { return tr("Tenant"); }
    static QString name() { return tr("Name"); }
    static QString clientId() { return tr("Client id"); }
    static QString state() { return tr("State"); }
    static QString version() { return tr("Settings version"); }
    static QString instance() { return tr("Instance"); }
    static QString connection() { return tr("Connection"); }
    static QString settings() { return tr("Settings"); }
};

QString connectionText(const ConnectionState &connection)
{
    const QString text = toString(connection.kind) + u": "_s + connection.state;
    return connection.error ? text + u" ("_s + connection.error->name() + u')' : text;
}

} // namespace

CommandSpec TenantListCommand::spec() const
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::TenantListCommand", source);
    };
    return {
        .name = u"tenant list"_s,
        .arguments = {},
        .summary =
            text(QT_TRANSLATE_NOOP("chatflow::TenantListCommand", "Lists the tenants of the workspace.")),
        .description = {},
        .options = {},
        .examples = {u"tenant list"_s, u"tenant list --json"_s},
    };
}

QCoro::Task<Result<ExitCode>> TenantListCommand::run(CommandContext &context)
{
    const auto opened = co_await context.openWorkspace();
    if (!opened)
        co_return fail(opened.error());
    TenantDirectory &directory = (*opened)->tenants();
    const auto listing = directory.tenants(SystemPrincipal::allTenants());
    const auto tenants = co_await settled(listing);
    if (!tenants)
        co_return fail(tenants.error());

    QList<QStringList> rows;
    QJsonArray array;
    for (const Tenant &tenant : *tenants) {
        const auto reading = directory.settings(tenant.id);
        const auto settings = co_await settled(reading);
        if (!settings)
            co_return fail(settings.error());
        const auto listingInstances = directory.instances(tenant.id);
        const auto instances = co_await settled(listingInstances);
        if (!instances)
            co_return fail(instances.error());
        QStringList names;
        QJsonArray instanceArray;
        for (const Instance &instance : *instances) {
            names.append(instance.name);
            instanceArray.append(instanceToJson(instance));
        }
        const QString server =
            settings->flowise.url.isEmpty() ? QString() : serverName(QUrl(settings->flowise.url));
        rows.append({tenant.id.toString(), tenant.clientId, tenant.name, toString(tenant.state), server,
                     names.join(u", "_s)});
        QJsonObject json = tenantToJson(tenant);
        json.insert(u"flowise_url"_s, settings->flowise.url);
        json.insert(u"instances"_s, instanceArray);
        array.append(json);
    }
    if (context.output.isJson())
        context.output.json({{u"tenants"_s, array}});
    else if (rows.isEmpty())
        context.output.line(TenantListText::none());
    else
        context.output.table(TenantListText::columns(), rows);
    co_return ExitCode::Ok;
}

CommandSpec TenantShowCommand::spec() const
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::TenantShowCommand", source);
    };
    return {
        .name = u"tenant show"_s,
        .arguments = u"TENANT"_s,
        .minArguments = 1,
        .maxArguments = 1,
        .summary = text(QT_TRANSLATE_NOOP("chatflow::TenantShowCommand",
                                          "Shows a tenant: its settings, instances and connections.")),
        .description = text(QT_TRANSLATE_NOOP("chatflow::TenantShowCommand",
                                              "TENANT is a client id or a tenant's number. The settings' "
                                              "names are those that “tenant set” takes. Keys are never "
                                              "shown: “secret list” tells which are set.")),
        .options = {},
        .examples = {u"tenant show techstore"_s, u"tenant show techstore --json"_s},
    };
}

QCoro::Task<Result<ExitCode>> TenantShowCommand::run(CommandContext &context)
{
    const auto opened = co_await openTenantSettings(context);
    if (!opened)
        co_return fail(opened.error());
    Workspace &workspace = *opened->workspace;
    const Tenant &tenant = opened->tenant;
    const TenantSettings &settings = opened->settings;
    const auto listing = workspace.tenants().instances(tenant.id);
    const auto instances = co_await settled(listing);
    if (!instances)
        co_return fail(instances.error());
    const auto looking = workspace.tenants().connections(tenant.id);
    const auto connections = co_await settled(looking);
    if (!connections)
        co_return fail(connections.error());

    if (context.output.isJson()) {
        QJsonArray instanceArray;
        for (const Instance &instance : *instances)
            instanceArray.append(instanceToJson(instance));
        QJsonArray connectionArray;
        for (const ConnectionState &connection : *connections)
            connectionArray.append(connectionToJson(connection));
        QJsonObject json = tenantToJson(tenant);
        json.insert(u"settings"_s, settings.toJson());
        json.insert(u"instances"_s, instanceArray);
        json.insert(u"connections"_s, connectionArray);
        context.output.json({{u"tenant"_s, json}});
        co_return ExitCode::Ok;
    }
    QList<std::pair<QString, QString>> facts{
        {TenantListText::id(), tenant.id.toString()},
        {TenantListText::clientId(), tenant.clientId},
        {TenantListText::name(), tenant.name},
        {TenantListText::state(), toString(tenant.state)},
        {TenantListText::version(), QString::number(tenant.settingsVersion)},
    };
    for (const Instance &instance : *instances)
        facts.append(
            {TenantListText::instance(), instance.name + u" @ "_s + serverName(QUrl(instance.serverUrl))});
    for (const ConnectionState &connection : *connections)
        facts.append({TenantListText::connection(), connectionText(connection)});
    context.output.facts(facts);
    context.output.line(u"\n"_s + TenantListText::settings());
    QList<std::pair<QString, QString>> values;
    for (const SettingText &setting : settingTexts(settings))
        values.append({u"  "_s + setting.key, setting.value});
    context.output.facts(values);
    co_return ExitCode::Ok;
}

} // namespace chatflow
