// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errorjson.h"
#include "base/errortext.h"
#include "conversations/inbox.h"
#include "conversations/threadmark.h"
#include "engine/changewait.h"
#include "engine/conversationscommands.h"
#include "engine/displaywidth.h"
#include "engine/jsonforms.h"
#include "engine/opentenant.h"
#include "engine/pagearguments.h"
#include "tenants/tenantdirectory.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QHash>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class ConversationsShowText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::ConversationsShowCommand)

public:
    static QString who(Role role, const QString &contact)
    {
        switch (role) {
        case Role::User:
            return contact;
        case Role::Assistant:
            return tr("AI");
        case Role::Agent:
            return tr("person");
        case Role::System:
            return tr("system");
        }
        return {};
    }
    static QString heading(const ConversationSummary &summary)
    {
        return tr("%1 (%2) on %3, held by: %4")
            .arg(printable(summary.contactName), summary.conversation.address, summary.instanceName,
                 toString(summary.conversation.holder));
    }
    static QString older(const QString &cursor) { return tr("Older: --before %1").arg(cursor); }
    static QString deleted() { return tr("(deleted)"); }
    static QString edited() { return tr("(edited)"); }
    static QString badId()
    {
        return tr("a conversation's number is expected, as “conversations list” shows it");
    }
};

QString lineOf(const Message &message, const QString &contact, const QTimeZone &zone)
{
    const QString time = toDateTime(message.at).toTimeZone(zone).toString(u"yyyy-MM-dd HH:mm:ss"_s);
    QString line = time + u"  "_s + printable(ConversationsShowText::who(message.role, contact)) + u": "_s;
    const QString indent = u'\n' + QString(static_cast<int>(time.size()) + 2, u' ');
    if (message.deletedAt)
        line += ConversationsShowText::deleted();
    else if (const auto mark = markOf(message))
        line += u'[' + toString(mark->what) + u']';
    else if (message.kind != u"text"_s)
        line += u'[' + message.kind + u"] "_s + printable(message.body, indent);
    else
        line += printable(message.body, indent);
    if (message.editedAt && !message.deletedAt)
        line += u' ' + ConversationsShowText::edited();
    if (message.delivery != Delivery::Received)
        line += u" ["_s + toString(message.delivery) + u']';
    if (!message.error.isEmpty())
        line += indent + errorText(errorFromJson(message.error)).what;
    return line;
}

/// Writes messages as they come and change, each state of one once.
class Thread
{
public:
    Thread(Output &output, QString contact, QTimeZone zone)
        : m_output(output)
        , m_contact(std::move(contact))
        , m_zone(std::move(zone))
    {
    }

    void write(const Message &message)
    {
        const auto known = m_written.constFind(message.id);
        if (known != m_written.constEnd() && *known == message)
            return;
        m_written.insert(message.id, message);
        if (m_output.isJson())
            m_output.json({{u"message"_s, messageToJson(message)}});
        else
            m_output.line(lineOf(message, m_contact, m_zone));
    }

private:
    Output &m_output;
    QString m_contact;
    QTimeZone m_zone;
    QHash<MessageId, Message> m_written;
};

QCoro::Task<Result<ExitCode>> follow(CommandContext &context, Workspace &workspace, ChangeWait &changes,
                                     Conversation conversation, Thread &thread)
{
    while (!context.output.isBroken()) {
        const auto waiting = changes.next(context.stop);
        const auto seen = co_await settled(waiting);
        if (!seen)
            co_return ExitCode::Ok; // asked to stop
        if (seen->lost) {
            const auto reading = workspace.inbox().messages(conversation.tenant, conversation.id, {});
            const auto page = co_await settled(reading);
            if (!page)
                co_return fail(page.error());
            for (const Message &message : page->rows)
                thread.write(message);
        }
        QList<MessageId> ids(seen->messages.begin(), seen->messages.end());
        std::sort(ids.begin(), ids.end());
        for (const MessageId id : ids) {
            const auto reading = workspace.inbox().message(conversation.tenant, id);
            const auto message = co_await settled(reading);
            if (message && message->conversation == conversation.id)
                thread.write(*message);
            else if (!message && message.error().code != Error::Code::NotFound)
                co_return fail(message.error());
        }
    }
    co_return ExitCode::Ok;
}

} // namespace

CommandSpec ConversationsShowCommand::spec() const
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::ConversationsShowCommand", source);
    };
    return {
        .name = u"conversations show"_s,
        .arguments = u"TENANT CONVERSATION"_s,
        .minArguments = 2,
        .maxArguments = 2,
        .summary = text(QT_TRANSLATE_NOOP("chatflow::ConversationsShowCommand",
                                          "Shows the messages of a conversation, as the thread reads.")),
        .description = text(QT_TRANSLATE_NOOP(
            "chatflow::ConversationsShowCommand",
            "CONVERSATION is its number in “conversations list”. With --follow it goes on until it "
            "is interrupted, and a message whose state changes is written again.")),
        .options =
            {
                {u"limit"_s, u"N"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::ConversationsShowCommand", "the newest N messages (50)"))},
                {u"before"_s, u"CURSOR"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::ConversationsShowCommand",
                                        "the messages before those of an earlier page"))},
                {u"follow"_s,
                 {},
                 text(QT_TRANSLATE_NOOP("chatflow::ConversationsShowCommand",
                                        "go on with what comes; in JSON each message is a line of its own"))},
            },
        .examples = {u"conversations show techstore 17"_s,
                     u"conversations show techstore 17 --follow --json"_s},
    };
}

QCoro::Task<Result<ExitCode>> ConversationsShowCommand::run(CommandContext &context)
{
    const Arguments &arguments = context.arguments;
    bool isNumber = false;
    const ConversationId id(arguments.at(1).toLongLong(&isNumber));
    if (!isNumber || id.value() <= 0)
        co_return fail(Error::invalid(u"CONVERSATION"_s, ConversationsShowText::badId()));
    const auto page = pageFrom(arguments, 50);
    if (!page)
        co_return fail(page.error());

    const auto opened = co_await openTenantSettings(context);
    if (!opened)
        co_return fail(opened.error());
    Workspace &workspace = *opened->workspace;
    const Tenant &tenant = opened->tenant;
    const QTimeZone zone = opened->zone();
    ChangeWait changes(workspace.changes(), tenant.id);
    const auto asking = workspace.inbox().conversation(tenant.id, id);
    const auto summary = co_await settled(asking);
    if (!summary)
        co_return fail(summary.error());
    const auto reading = workspace.inbox().messages(tenant.id, id, *page);
    const auto messages = co_await settled(reading);
    if (!messages)
        co_return fail(messages.error());

    const bool following = arguments.has(u"follow"_s);
    const QString older =
        messages->more && !messages->rows.isEmpty()
            ? cursorText({messages->rows.constFirst().at, messages->rows.constFirst().id.value()})
            : QString();
    const QJsonValue next = older.isEmpty() ? QJsonValue() : QJsonValue(older);
    if (context.output.isJson() && !following) {
        QJsonArray array;
        for (const Message &message : messages->rows)
            array.append(messageToJson(message));
        context.output.json(
            {{u"conversation"_s, conversationToJson(*summary)}, {u"messages"_s, array}, {u"next"_s, next}});
        co_return ExitCode::Ok;
    }
    if (context.output.isJson()) {
        context.output.json({{u"conversation"_s, conversationToJson(*summary)}, {u"next"_s, next}});
    } else {
        context.output.line(ConversationsShowText::heading(*summary));
        if (!older.isEmpty())
            context.output.line(ConversationsShowText::older(older));
    }
    Thread thread(context.output, summary->contactName, zone);
    for (const Message &message : messages->rows)
        thread.write(message);
    if (!following)
        co_return ExitCode::Ok;
    const auto end = co_await follow(context, workspace, changes, summary->conversation, thread);
    co_return end;
}

} // namespace chatflow
