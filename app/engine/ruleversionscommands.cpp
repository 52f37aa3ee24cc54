// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ruleversionscommands.h"

#include "engine/openrules.h"
#include "engine/timetext.h"
#include "workspace/workspace.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int versionsAtOnce = 200;

class RuleVersionsText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::RulesCommands)

public:
    static QList<TableColumn> columns()
    {
        return {{tr("VERSION"), true}, {tr("TIME")}, {tr("BY"), false, 12}, {tr("WHY"), false, 20}};
    }
    static QString none() { return tr("The rules were never changed."); }
    static QString badVersion()
    {
        return tr("a number of a version is expected, as \"rules history\" tells them");
    }
    static QString backTo(qint64 version) { return tr("Back to version %1").arg(version); }
};

QString ruleVersionsText(const char *source)
{
    return QCoreApplication::translate("chatflow::RulesCommands", source);
}

} // namespace

RulesPauseCommand::RulesPauseCommand(bool pause)
    : m_pause(pause)
{
}

CommandSpec RulesPauseCommand::spec() const
{
    return {
        .name = m_pause ? u"rules pause"_s : u"rules resume"_s,
        .arguments = u"TENANT"_s,
        .minArguments = 1,
        .maxArguments = 1,
        .summary =
            m_pause ? ruleVersionsText(
                          QT_TRANSLATE_NOOP("chatflow::RulesCommands",
                                            "Lets none of a tenant's rules act, whether it is on or off."))
                    : ruleVersionsText(QT_TRANSLATE_NOOP(
                          "chatflow::RulesCommands", "Lets a tenant's rules act again, those that are on.")),
        .description = {},
        .options = {},
        .examples = {m_pause ? u"rules pause techstore"_s : u"rules resume techstore"_s},
    };
}

QCoro::Task<Result<ExitCode>> RulesPauseCommand::run(CommandContext &context)
{
    const auto opened = co_await openRules(context);
    if (!opened)
        co_return fail(opened.error());
    if (const auto may = opened->mayChange(); !may)
        co_return fail(may.error());
    const auto saving = opened->books().setPaused(opened->workspace->localActor(), opened->tenant.id, m_pause,
                                                  opened->book.version);
    const auto saved = co_await settled(saving);
    if (!saved)
        co_return fail(saved.error());
    tellRulesSaved(context.output, saved->version);
    co_return ExitCode::Ok;
}

CommandSpec RulesHistoryCommand::spec() const
{
    return {
        .name = u"rules history"_s,
        .arguments = u"TENANT"_s,
        .minArguments = 1,
        .maxArguments = 1,
        .summary = ruleVersionsText(QT_TRANSLATE_NOOP(
            "chatflow::RulesCommands", "Lists the versions of a tenant's rules, the newest first.")),
        .description = {},
        .options = {},
        .examples = {u"rules history techstore"_s},
    };
}

QCoro::Task<Result<ExitCode>> RulesHistoryCommand::run(CommandContext &context)
{
    const auto opened = co_await openRules(context);
    if (!opened)
        co_return fail(opened.error());
    QJsonArray array;
    QList<QStringList> rows;
    qint64 before = 0;
    bool more = true;
    while (more) {
        const auto reading = opened->books().versions(opened->tenant.id, before, versionsAtOnce);
        const auto page = co_await settled(reading);
        if (!page)
            co_return fail(page.error());
        for (const RuleBookVersion &one : page->rows) {
            array.append(QJsonObject{{u"version"_s, one.version},
                                     {u"at"_s, toIso(one.at)},
                                     {u"by"_s, one.actor.name},
                                     {u"reason"_s, one.reason}});
            rows.append(
                {QString::number(one.version), timeText(one.at, opened->zone()), one.actor.name, one.reason});
            before = one.version;
        }
        more = page->more;
    }
    if (context.output.isJson())
        context.output.json({{u"version"_s, opened->book.version}, {u"versions"_s, array}});
    else if (rows.isEmpty())
        context.output.line(RuleVersionsText::none());
    else
        context.output.table(RuleVersionsText::columns(), rows);
    co_return ExitCode::Ok;
}

CommandSpec RulesRestoreCommand::spec() const
{
    return {
        .name = u"rules restore"_s,
        .arguments = u"TENANT VERSION"_s,
        .minArguments = 2,
        .maxArguments = 2,
        .summary = ruleVersionsText(QT_TRANSLATE_NOOP("chatflow::RulesCommands",
                                                      "Makes the rules of a former version those of now.")),
        .description = ruleVersionsText(QT_TRANSLATE_NOOP(
            "chatflow::RulesCommands", "They become a new version; those of now stay among the versions.")),
        .options = {ruleReasonOption()},
        .examples = {u"rules restore techstore 3"_s},
    };
}

QCoro::Task<Result<ExitCode>> RulesRestoreCommand::run(CommandContext &context)
{
    bool isNumber = false;
    const qint64 version = context.arguments.at(1).toLongLong(&isNumber);
    if (!isNumber || version < 1)
        co_return fail(Error::invalid(u"VERSION"_s, RuleVersionsText::badVersion()));
    const auto opened = co_await openRules(context);
    if (!opened)
        co_return fail(opened.error());
    if (const auto may = opened->mayChange(); !may)
        co_return fail(may.error());
    const QString reason = context.arguments.has(u"reason"_s) ? context.arguments.value(u"reason"_s)
                                                              : RuleVersionsText::backTo(version);
    const auto saving = opened->books().restore(opened->workspace->localActor(), opened->tenant.id, version,
                                                opened->book.version, reason);
    const auto saved = co_await settled(saving);
    if (!saved)
        co_return fail(saved.error());
    tellRulesSaved(context.output, saved->version);
    co_return ExitCode::Ok;
}

} // namespace chatflow
