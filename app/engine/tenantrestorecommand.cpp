// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jsonforms.h"
#include "engine/opentenant.h"
#include "engine/settingsversions.h"
#include "engine/tenantcommands.h"
#include "tenants/settingshistory.h"
#include "workspace/workspace.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class TenantRestoreText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::TenantRestoreCommand)

public:
    static QString current(qint64 version)
    {
        return tr("Nothing changed: version %1 is the current one.").arg(version);
    }
    static QString restored(qint64 version, qint64 as)
    {
        return tr("The settings are those of version %1 again, as version %2.").arg(version).arg(as);
    }
};

} // namespace

CommandSpec TenantRestoreCommand::spec() const
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::TenantRestoreCommand", source);
    };
    return {
        .name = u"tenant restore"_s,
        .arguments = u"TENANT VERSION"_s,
        .minArguments = 2,
        .maxArguments = 2,
        .summary = text(QT_TRANSLATE_NOOP("chatflow::TenantRestoreCommand",
                                          "Makes an earlier version of a tenant's settings current again.")),
        .description =
            text(QT_TRANSLATE_NOOP("chatflow::TenantRestoreCommand",
                                   "The history loses nothing: what is restored becomes a new version, which "
                                   "equals VERSION. “tenant diff TENANT VERSION” shows beforehand what "
                                   "would go. A tenant's name, state and keys are no settings and stay.")),
        .options = {{u"reason"_s, u"TEXT"_s,
                     text(QT_TRANSLATE_NOOP("chatflow::TenantRestoreCommand", "why, for the history"))}},
        .examples = {u"tenant restore techstore 3 --reason \"the old prices\""_s},
    };
}

QCoro::Task<Result<ExitCode>> TenantRestoreCommand::run(CommandContext &context)
{
    const auto version = settingsVersionFrom(u"VERSION"_s, context.arguments.at(1));
    if (!version)
        co_return fail(version.error());
    const auto opened = co_await openTenant(context);
    if (!opened)
        co_return fail(opened.error());
    Workspace &workspace = *opened->workspace;
    SettingsHistory &history = workspace.settingsHistory();
    Tenant tenant = opened->tenant;
    const bool isCurrent = *version == tenant.settingsVersion;
    const auto comparing = history.compare(tenant.id, tenant.settingsVersion, *version);
    const auto differences = co_await settled(comparing);
    if (!differences)
        co_return fail(differences.error());
    if (!isCurrent) {
        const auto restoring = history.restore(workspace.localActor(), tenant.id, *version,
                                               tenant.settingsVersion, context.arguments.value(u"reason"_s));
        const auto restored = co_await settled(restoring);
        if (!restored)
            co_return fail(restored.error());
        tenant = *restored;
    }

    if (context.output.isJson()) {
        QJsonArray array;
        for (const SettingDifference &difference : *differences)
            array.append(settingDifferenceToJson(difference));
        context.output.json({{u"tenant"_s, tenantToJson(tenant)}, {u"changes"_s, array}});
    } else if (isCurrent) {
        context.output.line(TenantRestoreText::current(*version));
    } else {
        context.output.line(TenantRestoreText::restored(*version, tenant.settingsVersion));
        showDifferences(context.output, *differences);
    }
    co_return ExitCode::Ok;
}

} // namespace chatflow
