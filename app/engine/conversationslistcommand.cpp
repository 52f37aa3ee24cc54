// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/inbox.h"
#include "engine/conversationscommands.h"
#include "engine/jsonforms.h"
#include "engine/opentenant.h"
#include "engine/pagearguments.h"
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

class ConversationsListText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::ConversationsListCommand)

public:
    static QList<TableColumn> columns()
    {
        return {{tr("ID"), true}, {tr("LAST"), false, 0}, {tr("CONTACT"), false, 12},
                {tr("HELD BY")},  {tr("STATE")},          {tr("TEXT"), false, 16}};
    }
    static QString none() { return tr("There are no conversations yet."); }
    static QString nothingFound() { return tr("No message holds these words."); }
    static QString more(const QString &cursor) { return tr("More: --before %1").arg(cursor); }
};

} // namespace

CommandSpec ConversationsListCommand::spec() const
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::ConversationsListCommand", source);
    };
    return {
        .name = u"conversations list"_s,
        .arguments = u"TENANT"_s,
        .minArguments = 1,
        .maxArguments = 1,
        .summary = text(QT_TRANSLATE_NOOP("chatflow::ConversationsListCommand",
                                          "Lists a tenant's conversations, the newest first.")),
        .description =
            text(QT_TRANSLATE_NOOP("chatflow::ConversationsListCommand",
                                   "Times are in the tenant's time zone; in JSON they are in UTC.")),
        .options =
            {
                {u"limit"_s, u"N"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::ConversationsListCommand", "how many at most (20)"))},
                {u"before"_s, u"CURSOR"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::ConversationsListCommand",
                                        "go on where an earlier list ended"))},
                {u"search"_s, u"TEXT"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::ConversationsListCommand",
                                        "only messages with all these words; \"a phrase\" in quotation "
                                        "marks, -word for none with it; "
                                        "accents and capitals do not matter"))},
            },
        .examples = {u"conversations list techstore --limit 50"_s,
                     u"conversations list techstore --search \"blue charger\" --json"_s},
    };
}

QCoro::Task<Result<ExitCode>> ConversationsListCommand::run(CommandContext &context)
{
    const auto page = pageFrom(context.arguments, 20);
    if (!page)
        co_return fail(page.error());
    const auto opened = co_await openTenantSettings(context);
    if (!opened)
        co_return fail(opened.error());
    Workspace &workspace = *opened->workspace;
    const Tenant &tenant = opened->tenant;
    const QTimeZone zone = opened->zone();

    QJsonArray array;
    QList<QStringList> rows;
    if (context.arguments.has(u"search"_s)) {
        const auto searching =
            workspace.inbox().findMessages(tenant.id, context.arguments.value(u"search"_s), {}, page->limit);
        const auto hits = co_await settled(searching);
        if (!hits)
            co_return fail(hits.error());
        for (const MessageHit &hit : hits->rows) {
            const Message &message = hit.message;
            const auto asking = workspace.inbox().conversation(tenant.id, message.conversation);
            const auto summary = co_await settled(asking);
            if (!summary)
                co_return fail(summary.error());
            QJsonObject json = messageToJson(message);
            json.insert(u"contact_name"_s, hit.contactName);
            array.append(json);
            rows.append({message.conversation.toString(), timeText(message.at, zone), hit.contactName,
                         toString(summary->conversation.holder), toString(message.delivery), message.body});
        }
        if (context.output.isJson())
            context.output.json({{u"messages"_s, array}});
        else if (rows.isEmpty())
            context.output.line(ConversationsListText::nothingFound());
        else
            context.output.table(ConversationsListText::columns(), rows);
        co_return ExitCode::Ok;
    }

    const auto listing = workspace.inbox().conversations(tenant.id, {}, *page);
    const auto found = co_await settled(listing);
    if (!found)
        co_return fail(found.error());
    for (const ConversationSummary &summary : found->rows) {
        array.append(conversationToJson(summary));
        rows.append({summary.conversation.id.toString(), timeText(summary.conversation.lastMessageAt, zone),
                     summary.contactName, toString(summary.conversation.holder),
                     toString(summary.lastDelivery),
                     summary.lastBody.isEmpty() ? summary.lastKind : summary.lastBody});
    }
    const QString next =
        found->more && !found->rows.isEmpty() ? cursorText(found->rows.constLast().key()) : QString();
    if (context.output.isJson()) {
        context.output.json(
            {{u"conversations"_s, array}, {u"next"_s, next.isEmpty() ? QJsonValue() : QJsonValue(next)}});
    } else if (rows.isEmpty()) {
        context.output.line(ConversationsListText::none());
    } else {
        context.output.table(ConversationsListText::columns(), rows);
        if (!next.isEmpty())
            context.output.line(ConversationsListText::more(next));
    }
    co_return ExitCode::Ok;
}

} // namespace chatflow
