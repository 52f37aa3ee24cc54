// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/followupscommands.h"

#include "accounts/access.h"
#include "automation/followups.h"
#include "engine/opentenant.h"
#include "engine/pagearguments.h"
#include "engine/timetext.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int usualFollowUps = 50;

class FollowUpsText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::FollowUpsCommands)

public:
    static QList<TableColumn> columns()
    {
        return {{tr("ID"), true},   {tr("DUE")},   {tr("CONTACT"), false, 16}, {tr("CONVERSATION"), true},
                {tr("STEP"), true}, {tr("STATE")}, {tr("REASON"), false, 12}};
    }
    static QString none() { return tr("There are no follow-ups."); }
    static QString cancelled() { return tr("Cancelled: it is not sent."); }
    static QString notAllowed() { return tr("only those who answer its conversations may cancel"); }
    static QString badNumber()
    {
        return tr("the number of a follow-up is expected, as \"follow-ups list\" has it");
    }
};

QString followUpsText(const char *source)
{
    return QCoreApplication::translate("chatflow::FollowUpsCommands", source);
}

QJsonObject followUpForm(const FollowUp &one)
{
    QJsonObject json{{u"id"_s, one.id.value()},
                     {u"conversation"_s, one.conversation.value()},
                     {u"contact"_s, one.contact.value()},
                     {u"contact_name"_s, one.contactName},
                     {u"step"_s, one.step + 1},
                     {u"state"_s, toString(one.state)},
                     {u"reason"_s, toString(one.reason)},
                     {u"due_at"_s, toIso(one.dueAt)},
                     {u"created_at"_s, toIso(one.createdAt)}};
    if (one.closedAt)
        json.insert(u"closed_at"_s, toIso(*one.closedAt));
    if (one.message)
        json.insert(u"message"_s, one.message.value());
    return json;
}

} // namespace

CommandSpec FollowUpsListCommand::spec() const
{
    return {
        .name = u"follow-ups list"_s,
        .arguments = u"TENANT"_s,
        .minArguments = 1,
        .maxArguments = 1,
        .summary = followUpsText(
            QT_TRANSLATE_NOOP("chatflow::FollowUpsCommands", "Lists the contacts who are written to again.")),
        .description = followUpsText(
            QT_TRANSLATE_NOOP("chatflow::FollowUpsCommands",
                              "The next one first. Times are those of the tenant's time zone; in JSON they "
                              "are in UTC.")),
        .options =
            {
                {u"all"_s,
                 {},
                 followUpsText(QT_TRANSLATE_NOOP("chatflow::FollowUpsCommands",
                                                 "also what was sent or not, with the reason, the newest "
                                                 "first"))},
                {u"limit"_s, u"N"_s,
                 followUpsText(QT_TRANSLATE_NOOP("chatflow::FollowUpsCommands", "how many at most (50)"))},
            },
        .examples = {u"follow-ups list techstore"_s, u"follow-ups list techstore --all --limit 200"_s},
    };
}

QCoro::Task<Result<ExitCode>> FollowUpsListCommand::run(CommandContext &context)
{
    const auto page = pageFrom(context.arguments, usualFollowUps);
    if (!page)
        co_return fail(page.error());
    const auto opened = co_await openTenantSettings(context);
    if (!opened)
        co_return fail(opened.error());
    const bool all = context.arguments.has(u"all"_s);
    const auto listing = opened->workspace->followUps().list(opened->tenant.id, {}, all, page->limit);
    const auto listed = co_await settled(listing);
    if (!listed)
        co_return fail(listed.error());
    QJsonArray array;
    QList<QStringList> rows;
    for (const FollowUp &one : *listed) {
        array.append(followUpForm(one));
        rows.append({one.id.toString(), timeText(one.dueAt, opened->zone()), one.contactName,
                     one.conversation.toString(), QString::number(one.step + 1), toString(one.state),
                     toString(one.reason)});
    }
    if (context.output.isJson())
        context.output.json({{u"follow_ups"_s, array}});
    else if (rows.isEmpty())
        context.output.line(FollowUpsText::none());
    else
        context.output.table(FollowUpsText::columns(), rows);
    co_return ExitCode::Ok;
}

CommandSpec FollowUpsCancelCommand::spec() const
{
    return {
        .name = u"follow-ups cancel"_s,
        .arguments = u"TENANT ID"_s,
        .minArguments = 2,
        .maxArguments = 2,
        .summary = followUpsText(QT_TRANSLATE_NOOP("chatflow::FollowUpsCommands",
                                                   "Lets a contact alone who was to be written to again.")),
        .description = followUpsText(QT_TRANSLATE_NOOP(
            "chatflow::FollowUpsCommands", "Until the contact writes, no other follow-up takes its place.")),
        .options = {},
        .examples = {u"follow-ups cancel techstore 17"_s},
    };
}

QCoro::Task<Result<ExitCode>> FollowUpsCancelCommand::run(CommandContext &context)
{
    bool isNumber = false;
    const FollowUpId id(context.arguments.at(1).toLongLong(&isNumber));
    if (!isNumber)
        co_return fail(Error::invalid(u"ID"_s, FollowUpsText::badNumber()));
    const auto opened = co_await openTenant(context);
    if (!opened)
        co_return fail(opened.error());
    if (!opened->workspace->localAccess().may(Permission::AnswerConversations, opened->tenant.id))
        co_return fail(Error::invalid(u"TENANT"_s, FollowUpsText::notAllowed()));
    const auto cancelling =
        opened->workspace->followUps().cancel(opened->workspace->localActor(), opened->tenant.id, id);
    const auto cancelled = co_await settled(cancelling);
    if (!cancelled)
        co_return fail(cancelled.error());
    if (context.output.isJson())
        context.output.json({{u"cancelled"_s, id.value()}});
    else
        context.output.line(FollowUpsText::cancelled());
    co_return ExitCode::Ok;
}

} // namespace chatflow
