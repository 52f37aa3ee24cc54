// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/jsonforms.h"
#include "engine/opentenant.h"
#include "engine/settingsversions.h"
#include "engine/tenantcommands.h"
#include "engine/timetext.h"
#include "tenants/settingshistory.h"
#include "tenants/tenantdirectory.h"
#include "workspace/workspace.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class TenantHistoryText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::TenantHistoryCommand)

public:
    static QList<TableColumn> columns()
    {
        return {{tr("VERSION"), true}, {tr("WHEN")}, {tr("WHO"), false, 12}, {tr("WHY"), false, 16}};
    }
    static QString more(qint64 version) { return tr("More: --before %1").arg(version); }
};

} // namespace

CommandSpec TenantHistoryCommand::spec() const
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::TenantHistoryCommand", source);
    };
    return {
        .name = u"tenant history"_s,
        .arguments = u"TENANT"_s,
        .minArguments = 1,
        .maxArguments = 1,
        .summary = text(QT_TRANSLATE_NOOP("chatflow::TenantHistoryCommand",
                                          "Lists the versions of a tenant's settings, the newest first.")),
        .description =
            text(QT_TRANSLATE_NOOP("chatflow::TenantHistoryCommand",
                                   "Each change is a version, with who made it, when and why. Times are in "
                                   "the tenant's time zone; in JSON they are in UTC.")),
        .options =
            {
                {u"limit"_s, u"N"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::TenantHistoryCommand", "how many at most (20)"))},
                {u"before"_s, u"VERSION"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::TenantHistoryCommand",
                                        "only older ones: go on where an earlier list ended"))},
            },
        .examples = {u"tenant history techstore"_s,
                     u"tenant history techstore --limit 5 --before 12 --json"_s},
    };
}

QCoro::Task<Result<ExitCode>> TenantHistoryCommand::run(CommandContext &context)
{
    const auto limit = context.arguments.number(u"limit"_s, 20, 1, 1000);
    if (!limit)
        co_return fail(limit.error());
    qint64 before = 0;
    if (context.arguments.has(u"before"_s)) {
        const auto given = settingsVersionFrom(u"--before"_s, context.arguments.value(u"before"_s));
        if (!given)
            co_return fail(given.error());
        before = *given;
    }
    const auto opened = co_await openTenantSettings(context);
    if (!opened)
        co_return fail(opened.error());
    Workspace &workspace = *opened->workspace;
    const Tenant &tenant = opened->tenant;
    const QTimeZone zone = opened->zone();
    const auto listing = workspace.settingsHistory().versions(tenant.id, before, *limit);
    const auto found = co_await settled(listing);
    if (!found)
        co_return fail(found.error());

    QJsonArray array;
    QList<QStringList> rows;
    for (const SettingsVersion &version : found->rows) {
        array.append(settingsVersionToJson(version));
        rows.append({QString::number(version.version), timeText(version.at, zone),
                     version.actor.name.isEmpty() ? toString(version.actor.kind) : version.actor.name,
                     version.reason});
    }
    const qint64 next = found->more && !found->rows.isEmpty() ? found->rows.constLast().version : 0;
    if (context.output.isJson()) {
        context.output.json(
            {{u"versions"_s, array}, {u"next"_s, next > 0 ? QJsonValue(next) : QJsonValue()}});
        co_return ExitCode::Ok;
    }
    context.output.table(TenantHistoryText::columns(), rows);
    if (next > 0)
        context.output.line(TenantHistoryText::more(next));
    co_return ExitCode::Ok;
}

} // namespace chatflow
