// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jsonforms.h"
#include "engine/opentenant.h"
#include "engine/settingstext.h"
#include "engine/settingsversions.h"
#include "engine/tenantcommands.h"
#include "net/serverurl.h"
#include "tenants/settingsdiff.h"
#include "tenants/tenantdirectory.h"
#include "workspace/tenantregistrar.h"
#include "workspace/workspace.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class TenantSetText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::TenantSetCommand)

public:
    static QString notAnAssignment() { return tr("KEY=VALUE is expected"); }
    static QString emptyName() { return tr("it is empty"); }
    static QString badState() { return tr("active, trial, paused or suspended is expected"); }
    static QString nothing() { return tr("nothing is to be changed; give KEY=VALUE, --unset or --file"); }
    static QString unchanged() { return tr("Nothing changed: everything was like this already."); }
    static QString otherServer(const QString &server, const QString &tenant)
    {
        return tr("The key that is kept is for %1 and is not shown to this server. Give it its own: secret "
                  "set tenant/%2/flowise")
            .arg(server, tenant);
    }
    static QString keys() { return tr("Settings: %1.").arg(settingKeys().join(u", "_s)); }
};

/// What the command line asks for.
struct Wish {
    std::optional<QString> name;
    std::optional<TenantState> state;
    TenantSettings settings;
};

Result<Wish> wishFrom(const Arguments &arguments, const TenantSettings &current)
{
    Wish wish{{}, {}, current};
    if (arguments.has(u"file"_s)) {
        const auto ofFile = withSettingsOfFile(wish.settings, arguments.value(u"file"_s));
        if (!ofFile)
            return fail(ofFile.error());
        wish.settings = *ofFile;
    }
    const QStringList unset = arguments.values(u"unset"_s);
    for (const QString &key : unset) {
        const auto without = withoutSetting(wish.settings, key);
        if (!without)
            return fail(without.error());
        wish.settings = *without;
    }
    const QStringList assignments = arguments.positional().sliced(1);
    for (const QString &assignment : assignments) {
        const qsizetype equals = assignment.indexOf(u'=');
        if (equals < 1)
            return fail(Error::invalid(assignment, TenantSetText::notAnAssignment()));
        const QString key = assignment.first(equals);
        const QString value = assignment.sliced(equals + 1);
        if (key == u"name"_s) {
            if (value.trimmed().isEmpty())
                return fail(Error::invalid(key, TenantSetText::emptyName()));
            wish.name = value.trimmed();
        } else if (key == u"state"_s) {
            wish.state = tenantStateFromString(value);
            if (!wish.state)
                return fail(Error::invalid(key, TenantSetText::badState()));
        } else {
            const auto with = withSetting(wish.settings, key, value);
            if (!with)
                return fail(with.error());
            wish.settings = *with;
        }
    }
    CHATFLOW_TRY(wish.settings.validate());
    return wish;
}

} // namespace

CommandSpec TenantSetCommand::spec() const
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::TenantSetCommand", source);
    };
    return {
        .name = u"tenant set"_s,
        .arguments = u"TENANT [KEY=VALUE...]"_s,
        .minArguments = 1,
        .maxArguments = -1,
        .summary =
            text(QT_TRANSLATE_NOOP("chatflow::TenantSetCommand",
                                   "Changes a tenant's settings and shows what was before and is now.")),
        .description =
            text(QT_TRANSLATE_NOOP(
                "chatflow::TenantSetCommand",
                "All settings of one call are changed together, as one version in the history, or not at "
                "all. Besides the settings: name=TEXT, and state=active, trial, paused or suspended. Lists "
                "are separated "
                "by commas, a product may end in its price: “chips (1.50 USD)”; opening hours read "
                "“mon-fri 09:00-18:00, sat 10:00-14:00”, holidays “2026-12-25 closed Christmas, "
                "2026-12-24 09:00-14:00”; the tenant's own variables are own_variables.NAME, or "
                "own_variables.NAME:TYPE with a type such as number, yes_no, money, phone or date. A whole "
                "prediction URL for flowise.url sets flowise.flow_id too.")) +
            u'\n' + TenantSetText::keys(),
        .options =
            {
                {u"file"_s, u"FILE"_s,
                 text(QT_TRANSLATE_NOOP(
                     "chatflow::TenantSetCommand",
                     "settings as JSON, in the form of “tenant show --json”; what it does not name stays"))},
                {u"unset"_s, u"KEY"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::TenantSetCommand",
                                        "back to what a new tenant has; an own variable is removed. Can be "
                                        "given several times"))},
                {u"reason"_s, u"TEXT"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::TenantSetCommand", "why, for the history"))},
            },
        .examples =
            {
                u"tenant set techstore tone=formal products=\"phones, chargers\" --reason \"new shop\""_s,
                u"tenant set techstore business_hours=\"mon-fri 09:00-18:00\" own_variables.returns=\"30 days\""_s,
                u"tenant set techstore state=paused"_s,
            },
    };
}

QCoro::Task<Result<ExitCode>> TenantSetCommand::run(CommandContext &context)
{
    const Arguments &arguments = context.arguments;
    if (arguments.positional().size() < 2 && !arguments.has(u"file"_s) && !arguments.has(u"unset"_s))
        co_return fail(Error::invalid(u"KEY=VALUE"_s, TenantSetText::nothing()));
    const auto opened = co_await openTenantSettings(context);
    if (!opened)
        co_return fail(opened.error());
    Workspace &workspace = *opened->workspace;
    TenantDirectory &directory = workspace.tenants();
    const TenantSettings &current = opened->settings;
    Tenant tenant = opened->tenant;
    const auto wish = wishFrom(arguments, current);
    if (!wish)
        co_return fail(wish.error());

    QList<SettingDifference> changes;
    if (wish->settings != current) {
        changes += settingDifferences(current, wish->settings);
        const auto saving = directory.saveSettings(workspace.localActor(), tenant.id, wish->settings,
                                                   tenant.settingsVersion, arguments.value(u"reason"_s));
        const auto saved = co_await settled(saving);
        if (!saved)
            co_return fail(saved.error());
        tenant = *saved;
    }
    if (wish->name && *wish->name != tenant.name) {
        changes.append({u"name"_s, {}, tenant.name, *wish->name});
        const auto renaming =
            directory.rename(SystemPrincipal::allTenants(), workspace.localActor(), tenant.id, *wish->name);
        const auto renamed = co_await settled(renaming);
        if (!renamed)
            co_return fail(renamed.error());
        tenant = *renamed;
    }
    if (wish->state && *wish->state != tenant.state) {
        changes.append({u"state"_s, {}, toString(tenant.state), toString(*wish->state)});
        const auto moving = directory.setState(SystemPrincipal::allTenants(), workspace.localActor(),
                                               tenant.id, *wish->state);
        const auto moved = co_await settled(moving);
        if (!moved)
            co_return fail(moved.error());
        tenant = *moved;
    }

    if (context.output.isJson()) {
        QJsonArray array;
        for (const SettingDifference &change : std::as_const(changes))
            array.append(settingDifferenceToJson(change));
        context.output.json({{u"tenant"_s, tenantToJson(tenant)}, {u"changes"_s, array}});
    } else if (changes.isEmpty()) {
        context.output.line(TenantSetText::unchanged());
    } else {
        showDifferences(context.output, changes);
    }
    if (!context.output.isJson()) {
        const auto looking = workspace.registrar().keysSet(tenant.id);
        const auto keys = co_await settled(looking);
        const auto url = serverUrlFrom(wish->settings.flowise.url);
        if (keys && keys->flowise && url && *keys->flowise != serverOrigin(*url))
            context.output.line(TenantSetText::otherServer(*keys->flowise, tenant.clientId));
    }
    co_return ExitCode::Ok;
}

} // namespace chatflow
