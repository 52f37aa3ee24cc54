// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/pausecommand.h"

#include "engine/instanceargument.h"
#include "engine/tenantargument.h"
#include "tenants/aipauses.h"
#include "tenants/tenantdirectory.h"
#include "workspace/workspace.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class PauseText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::PauseCommand)

public:
    static QString done(bool pause, const QString &what)
    {
        return pause ? tr("The AI is paused: %1.").arg(what) : tr("The AI goes on: %1.").arg(what);
    }
    static QString everything() { return tr("the whole workspace"); }
    static QString needsTenant() { return tr("needs a tenant"); }
};

QString pausedText(const char *source)
{
    return QCoreApplication::translate("chatflow::PauseCommand", source);
}

} // namespace

PauseCommand::PauseCommand(bool pause)
    : m_pause(pause)
{
}

CommandSpec PauseCommand::spec() const
{
    return {
        .name = m_pause ? u"pause"_s : u"resume"_s,
        .arguments = u"[TENANT]"_s,
        .minArguments = 0,
        .maxArguments = 1,
        .summary =
            m_pause ? pausedText(
                          QT_TRANSLATE_NOOP("chatflow::PauseCommand",
                                            "Stops the AI at once: of one number, a tenant, or everywhere."))
                    : pausedText(QT_TRANSLATE_NOOP("chatflow::PauseCommand", "Lets the AI answer again.")),
        .description = m_pause
                           ? pausedText(QT_TRANSLATE_NOOP("chatflow::PauseCommand",
                                                          "Without a tenant: in the whole workspace. "
                                                          "Messages still come in and wait for people. An "
                                                          "answer that is being written is not sent."))
                           : pausedText(QT_TRANSLATE_NOOP(
                                 "chatflow::PauseCommand",
                                 "Each pause ends by itself: a number that was paused stays so when "
                                 "its tenant goes on.")),
        .options = {instanceOption()},
        .examples = {m_pause ? u"pause techstore --instance techstore-2"_s : u"resume"_s},
    };
}

QCoro::Task<Result<ExitCode>> PauseCommand::run(CommandContext &context)
{
    const bool names = !context.arguments.positional().isEmpty();
    if (!names && context.arguments.has(u"instance"_s))
        co_return fail(Error::invalid(u"--instance"_s, PauseText::needsTenant()));
    const auto opened = co_await context.openWorkspace();
    if (!opened)
        co_return fail(opened.error());
    Workspace &workspace = **opened;
    QString what = PauseText::everything();
    if (!names) {
        const auto setting = workspace.aiPauses().setEverywhere(SystemPrincipal::allTenants(),
                                                                workspace.localActor(), m_pause);
        const auto set = co_await settled(setting);
        if (!set)
            co_return fail(set.error());
    } else {
        const QString named = context.arguments.at(0);
        const auto tenant = co_await findTenant(workspace, named);
        if (!tenant)
            co_return fail(tenant.error());
        what = tenant->name;
        if (context.arguments.has(u"instance"_s)) {
            const auto listing = workspace.tenants().instances(tenant->id);
            const auto numbers = co_await settled(listing);
            if (!numbers)
                co_return fail(numbers.error());
            const auto number = instanceFrom(context.arguments, *numbers);
            if (!number)
                co_return fail(number.error());
            what = context.arguments.value(u"instance"_s);
            const auto setting =
                workspace.aiPauses().setNumber(workspace.localActor(), tenant->id, *number, m_pause);
            const auto set = co_await settled(setting);
            if (!set)
                co_return fail(set.error());
        } else {
            const TenantState state = m_pause ? TenantState::Paused : TenantState::Active;
            const auto setting = workspace.tenants().setState(SystemPrincipal::allTenants(),
                                                              workspace.localActor(), tenant->id, state);
            const auto set = co_await settled(setting);
            if (!set)
                co_return fail(set.error());
        }
    }
    if (context.output.isJson())
        context.output.json({{u"paused"_s, m_pause}, {u"what"_s, what}});
    else
        context.output.line(PauseText::done(m_pause, what));
    co_return ExitCode::Ok;
}

} // namespace chatflow
