// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/requestscommands.h"

#include "accounts/access.h"
#include "base/errortext.h"
#include "conversations/requestlog.h"
#include "engine/displaywidth.h"
#include "engine/jsonforms.h"
#include "engine/opentenant.h"
#include "engine/pagearguments.h"
#include "engine/requestforms.h"
#include "engine/timetext.h"
#include "tenants/tenantdirectory.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class RequestsText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::RequestsCommand)

public:
    static QList<TableColumn> columns()
    {
        return {{tr("ID"), true}, {tr("WHEN"), false, 0},     {tr("STATE")},
                {tr("MS"), true}, {tr("TOKENS"), true},       {tr("COST"), true},
                {tr("ERROR")},    {tr("CONTACT"), false, 10}, {tr("QUESTION"), false, 16}};
    }
    static QString none() { return tr("No call of the chatflow is like that."); }
    static QString more(const QString &cursor) { return tr("More: --before %1").arg(cursor); }
    static QString badId() { return tr("a call's number is expected, as “requests list” shows it"); }
    static QString notAllowed() { return tr("only its owner and an administrator may read the requests"); }
    static QString forgotten()
    {
        return tr(
            "What was sent and answered is not kept any more; “requests keep” says for how long it is.");
    }
    static QString prompt() { return tr("Prompt"); }
    static QString variables() { return tr("Variables"); }
    static QString history() { return tr("Earlier messages"); }
    static QString question() { return tr("Question"); }
    static QString answer() { return tr("Answer"); }
    static QString error() { return tr("Error"); }
    static QString kept(int days)
    {
        return days == 0 ? tr("What is sent and answered is kept for ever.")
                         : tr("What is sent and answered is kept for %n day(s).", nullptr, days);
    }
    static QString badDays() { return tr("a number of days is expected, 0 for ever"); }
};

Result<> mayRead(const Workspace &workspace, TenantId tenant)
{
    if (!workspace.localAccess().may(Permission::ReadRequestLog, tenant))
        return fail(Error::invalid(u"TENANT"_s, RequestsText::notAllowed()));
    return {};
}

QString tokensText(const RequestRow &row)
{
    if (!row.exactness || *row.exactness == Exactness::Unknown)
        return u"?"_s;
    const QString text = QString::number(row.tokensIn) + u'+' + QString::number(row.tokensOut);
    return *row.exactness == Exactness::Estimated ? u"~"_s + text : text;
}

QStringList requestRow(const RequestRow &row, const QTimeZone &zone)
{
    return {row.id.toString(),
            timeText(row.startedAt, zone),
            requestStateText(row.state),
            row.times.total ? QString::number(row.times.total->count()) : QString(),
            tokensText(row),
            row.cost ? row.cost->toString() : u"?"_s,
            row.error ? row.error->name() : QString(),
            row.contactName.isEmpty() ? row.actorName : row.contactName,
            row.question};
}

void writeSection(Output &output, const QString &title, const QString &text)
{
    if (text.isEmpty())
        return;
    output.line(QString());
    output.line(title);
    output.line(u"  "_s + printable(text, u"\n  "_s));
}

void writeDetails(Output &output, const RequestDetails &details, const QTimeZone &zone)
{
    output.table(RequestsText::columns(), {requestRow(details.row, zone)});
    if (details.row.error)
        writeSection(output, RequestsText::error(), errorText(*details.row.error).oneLine());
    if (!details.sent) {
        output.line(RequestsText::forgotten());
        return;
    }
    const PredictionRequest &request = details.sent->request;
    QStringList variables;
    for (const FlowVariable &variable : request.variables)
        variables.append(variable.name + u" = "_s + variable.text);
    QStringList history;
    for (const HistoryTurn &turn : request.history)
        history.append((turn.role == HistoryTurn::Role::User ? u"> "_s : u"< "_s) + turn.text);
    writeSection(output, RequestsText::prompt(), request.systemPrompt);
    writeSection(output, RequestsText::variables(), variables.join(u'\n'));
    writeSection(output, RequestsText::history(), history.join(u'\n'));
    writeSection(output, RequestsText::question(), request.question);
    writeSection(output, RequestsText::answer(), details.answer);
}

} // namespace

CommandSpec RequestsListCommand::spec() const
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::RequestsCommand", source);
    };
    return {
        .name = u"requests list"_s,
        .arguments = u"TENANT"_s,
        .minArguments = 1,
        .maxArguments = 1,
        .summary = text(QT_TRANSLATE_NOOP("chatflow::RequestsCommand",
                                          "Lists the calls of a tenant's chatflow, the newest first.")),
        .description = text(QT_TRANSLATE_NOOP(
            "chatflow::RequestsCommand",
            "TOKENS are those in and out, ~ before what the program counted itself; COST is ? where no price "
            "is known. Days and times are those of the tenant's time zone; in JSON times are in UTC.")),
        .options =
            {
                {u"limit"_s, u"N"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::RequestsCommand", "how many at most (20)"))},
                {u"before"_s, u"CURSOR"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::RequestsCommand", "go on where an earlier list ended"))},
                {u"state"_s, u"STATE"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::RequestsCommand",
                                        "only started, answered, discarded, failed or unknown ones. Can be "
                                        "given several times"))},
                {u"error"_s, u"NAME"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::RequestsCommand",
                                        "only those that ended with this error"))},
                {u"kind"_s, u"KIND"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::RequestsCommand",
                                        "only road (answers to contacts), preview, golden or test"))},
                {u"from"_s, u"DATE"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::RequestsCommand", "the first day, like 2026-11-01"))},
                {u"to"_s, u"DATE"_s, text(QT_TRANSLATE_NOOP("chatflow::RequestsCommand", "the last day"))},
                {u"conversation"_s, u"NUMBER"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::RequestsCommand", "only those of a conversation"))},
                {u"slower"_s, u"MS"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::RequestsCommand",
                                        "only those that took more milliseconds"))},
                {u"search"_s, u"TEXT"_s,
                 text(
                     QT_TRANSLATE_NOOP("chatflow::RequestsCommand",
                                       "only those with words that begin with these in question or answer"))},
            },
        .examples = {u"requests list techstore --state failed --state unknown"_s,
                     u"requests list techstore --slower 10000 --from 2026-11-01 --json"_s},
    };
}

QCoro::Task<Result<ExitCode>> RequestsListCommand::run(CommandContext &context)
{
    const Arguments &arguments = context.arguments;
    const auto request = pageFrom(arguments, 20);
    if (!request)
        co_return fail(request.error());
    const auto opened = co_await openTenantSettings(context);
    if (!opened)
        co_return fail(opened.error());
    Workspace &workspace = *opened->workspace;
    const Tenant &tenant = opened->tenant;
    if (const auto allowed = mayRead(workspace, tenant.id); !allowed)
        co_return fail(allowed.error());
    const QTimeZone zone = opened->zone();
    const auto filter = requestFilterFrom(arguments, zone);
    if (!filter)
        co_return fail(filter.error());
    const auto listing = workspace.requests().page(tenant.id, *filter, *request);
    const auto page = co_await settled(listing);
    if (!page)
        co_return fail(page.error());
    QJsonArray array;
    QList<QStringList> rows;
    for (const RequestRow &row : page->rows) {
        array.append(requestToJson(row));
        rows.append(requestRow(row, zone));
    }
    const QString next = page->more ? cursorText(page->rows.constLast().key()) : QString();
    if (context.output.isJson()) {
        context.output.json(
            {{u"requests"_s, array}, {u"next"_s, next.isEmpty() ? QJsonValue() : QJsonValue(next)}});
    } else if (rows.isEmpty()) {
        context.output.line(RequestsText::none());
    } else {
        context.output.table(RequestsText::columns(), rows);
        if (!next.isEmpty())
            context.output.line(RequestsText::more(next));
    }
    co_return ExitCode::Ok;
}

CommandSpec RequestsShowCommand::spec() const
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::RequestsCommand", source);
    };
    return {
        .name = u"requests show"_s,
        .arguments = u"TENANT CALL"_s,
        .minArguments = 2,
        .maxArguments = 2,
        .summary = text(QT_TRANSLATE_NOOP("chatflow::RequestsCommand",
                                          "Shows what was sent with a call and what came back.")),
        .description = text(QT_TRANSLATE_NOOP("chatflow::RequestsCommand",
                                              "CALL is its number in “requests list”. It holds what "
                                              "the contact wrote, and no key.")),
        .options = {{u"curl"_s,
                     {},
                     text(QT_TRANSLATE_NOOP("chatflow::RequestsCommand",
                                            "write only a curl command that asks the same; the key is taken "
                                            "from the variable FLOWISE_API_KEY"))}},
        .examples = {u"requests show techstore 4711"_s, u"requests show techstore 4711 --curl"_s},
    };
}

QCoro::Task<Result<ExitCode>> RequestsShowCommand::run(CommandContext &context)
{
    const CallId id(context.arguments.at(1).toLongLong());
    if (id.value() <= 0)
        co_return fail(Error::invalid(u"CALL"_s, RequestsText::badId()));
    const auto opened = co_await openTenantSettings(context);
    if (!opened)
        co_return fail(opened.error());
    Workspace &workspace = *opened->workspace;
    const Tenant &tenant = opened->tenant;
    if (const auto allowed = mayRead(workspace, tenant.id); !allowed)
        co_return fail(allowed.error());
    const auto reading = workspace.requests().details(tenant.id, id);
    const auto details = co_await settled(reading);
    if (!details)
        co_return fail(details.error());
    const QString curl = curlCommand(*details);
    if (context.output.isJson()) {
        QJsonObject json = requestDetailsToJson(*details);
        if (!curl.isEmpty())
            json.insert(u"curl"_s, curl);
        context.output.json({{u"request"_s, json}});
    } else if (context.arguments.has(u"curl"_s)) {
        context.output.line(curl.isEmpty() ? RequestsText::forgotten() : curl);
    } else {
        writeDetails(context.output, *details, opened->zone());
    }
    co_return ExitCode::Ok;
}

CommandSpec RequestsKeepCommand::spec() const
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::RequestsCommand", source);
    };
    return {
        .name = u"requests keep"_s,
        .arguments = u"[DAYS]"_s,
        .minArguments = 0,
        .maxArguments = 1,
        .summary = text(QT_TRANSLATE_NOOP("chatflow::RequestsCommand",
                                          "Shows or sets for how long the texts of calls are kept.")),
        .description = text(QT_TRANSLATE_NOOP(
            "chatflow::RequestsCommand",
            "0 is for ever. What is older is forgotten within an hour while an engine runs; the calls "
            "themselves, with their times, tokens and costs, stay.")),
        .options = {},
        .examples = {u"requests keep"_s, u"requests keep 90"_s},
    };
}

QCoro::Task<Result<ExitCode>> RequestsKeepCommand::run(CommandContext &context)
{
    bool isNumber = true;
    const bool sets = !context.arguments.positional().isEmpty();
    const int wanted = sets ? context.arguments.at(0).toInt(&isNumber) : 0;
    if (!isNumber)
        co_return fail(Error::invalid(u"DAYS"_s, RequestsText::badDays()));
    const auto opened = co_await context.openWorkspace();
    if (!opened)
        co_return fail(opened.error());
    Workspace &workspace = **opened;
    if (sets) {
        const auto setting = workspace.requests().setRetentionDays(SystemPrincipal::allTenants(),
                                                                   workspace.localActor(), wanted);
        const auto set = co_await settled(setting);
        if (!set)
            co_return fail(set.error());
    }
    const auto reading = workspace.requests().retentionDays();
    const auto days = co_await settled(reading);
    if (!days)
        co_return fail(days.error());
    if (context.output.isJson())
        context.output.json({{u"days"_s, *days}});
    else
        context.output.line(RequestsText::kept(*days));
    co_return ExitCode::Ok;
}

} // namespace chatflow
