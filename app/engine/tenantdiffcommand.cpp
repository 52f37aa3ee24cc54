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

class TenantDiffText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::TenantDiffCommand)

public:
    static QString same() { return tr("Both versions are the same."); }
};

} // namespace

CommandSpec TenantDiffCommand::spec() const
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::TenantDiffCommand", source);
    };
    return {
        .name = u"tenant diff"_s,
        .arguments = u"TENANT FROM [TO]"_s,
        .minArguments = 2,
        .maxArguments = 3,
        .summary = text(QT_TRANSLATE_NOOP("chatflow::TenantDiffCommand",
                                          "Shows what differs between two versions of a tenant's settings.")),
        .description =
            text(QT_TRANSLATE_NOOP("chatflow::TenantDiffCommand",
                                   "FROM and TO are versions as “tenant history” shows them; without TO it "
                                   "is the current one. Texts of several lines are compared line by line.")),
        .options = {},
        .examples = {u"tenant diff techstore 3"_s, u"tenant diff techstore 3 5 --json"_s},
    };
}

QCoro::Task<Result<ExitCode>> TenantDiffCommand::run(CommandContext &context)
{
    const auto from = settingsVersionFrom(u"FROM"_s, context.arguments.at(1));
    if (!from)
        co_return fail(from.error());
    qint64 to = 0; // the current one
    if (context.arguments.positional().size() > 2) {
        const auto given = settingsVersionFrom(u"TO"_s, context.arguments.at(2));
        if (!given)
            co_return fail(given.error());
        to = *given;
    }
    const auto opened = co_await openTenant(context);
    if (!opened)
        co_return fail(opened.error());
    Workspace &workspace = *opened->workspace;
    const Tenant &tenant = opened->tenant;
    if (to == 0)
        to = tenant.settingsVersion;
    const auto comparing = workspace.settingsHistory().compare(tenant.id, *from, to);
    const auto differences = co_await settled(comparing);
    if (!differences)
        co_return fail(differences.error());

    if (context.output.isJson()) {
        QJsonArray array;
        for (const SettingDifference &difference : *differences)
            array.append(settingDifferenceToJson(difference));
        context.output.json({{u"from"_s, *from}, {u"to"_s, to}, {u"changes"_s, array}});
    } else if (differences->isEmpty()) {
        context.output.line(TenantDiffText::same());
    } else {
        showDifferences(context.output, *differences);
    }
    co_return ExitCode::Ok;
}

} // namespace chatflow
