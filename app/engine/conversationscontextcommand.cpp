// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/contextpreview.h"
#include "engine/conversationscommands.h"
#include "engine/displaywidth.h"
#include "engine/opentenant.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class ConversationsContextText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::ConversationsContextCommand)

public:
    static QString badId() { return tr("the number of a conversation is expected"); }
    static QString remembers()
    {
        return tr("The chatflow remembers the conversation itself: only the question goes.");
    }
    static QString goes(const ContextPreview &preview)
    {
        return tr("%1 of %2 messages go word by word; %3 of %4 tokens.")
            .arg(preview.context.messages)
            .arg(preview.said)
            .arg(preview.context.tokens)
            .arg(preview.bounds.tokens);
    }
    static QString leftOut(int messages)
    {
        return tr("%n message(s) do not go, nor stand in a summary.", nullptr, messages);
    }
    static QString prompt() { return tr("INSTRUCTIONS"); }
    static QString history() { return tr("CONVERSATION"); }
    static QString question() { return tr("QUESTION"); }
    static QString nothingWaits() { return tr("(nothing waits for an answer)"); }
    static QString contact() { return tr("contact"); }
    static QString business() { return tr("business"); }
};

QJsonObject summaryToJson(const Summary &summary)
{
    return {
        {u"id"_s, summary.id},
        {u"up_to_message_id"_s, summary.upTo.value()},
        {u"messages"_s, summary.messages},
        {u"origin"_s, toString(summary.origin)},
        {u"author"_s, summary.authorName},
        {u"at"_s, toDateTime(summary.at).toString(Qt::ISODateWithMs)},
        {u"text"_s, summary.text},
    };
}

QJsonObject previewToJson(const ContextPreview &preview)
{
    QJsonArray turns;
    for (const HistoryTurn &turn : preview.request.history)
        turns.append(
            QJsonObject{{u"role"_s, turn.role == HistoryTurn::Role::User ? u"contact"_s : u"business"_s},
                        {u"text"_s, turn.text}});
    QJsonArray versions;
    for (const Summary &summary : preview.versions)
        versions.append(summaryToJson(summary));
    return {
        {u"prompt"_s, preview.request.systemPrompt},
        {u"history"_s, turns},
        {u"question"_s, preview.request.question},
        {u"flow_remembers"_s, preview.flowRemembers},
        {u"messages"_s, preview.context.messages},
        {u"messages_limit"_s, preview.bounds.messages},
        {u"messages_said"_s, preview.said},
        {u"messages_left_out"_s, preview.context.leftOut},
        {u"tokens"_s, preview.context.tokens},
        {u"tokens_limit"_s, preview.bounds.tokens},
        {u"tokens_of_summary"_s, preview.context.earlierTokens},
        {u"summary_up_to"_s,
         preview.context.summaryUpTo ? QJsonValue(preview.context.summaryUpTo.value()) : QJsonValue()},
        {u"extracted"_s, preview.context.extracted},
        {u"summaries"_s, versions},
    };
}

} // namespace

CommandSpec ConversationsContextCommand::spec() const
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::ConversationsContextCommand", source);
    };
    return {
        .name = u"conversations context"_s,
        .arguments = u"TENANT CONVERSATION"_s,
        .minArguments = 2,
        .maxArguments = 2,
        .summary = text(QT_TRANSLATE_NOOP("chatflow::ConversationsContextCommand",
                                          "Shows exactly what the chatflow would be sent now.")),
        .description = text(QT_TRANSLATE_NOOP(
            "chatflow::ConversationsContextCommand",
            "The instructions, what goes of the conversation with the summary of what does not, and the "
            "question that waits. Nothing is sent. In JSON with all versions of the summary.")),
        .options = {},
        .examples = {u"conversations context techstore 17"_s},
    };
}

QCoro::Task<Result<ExitCode>> ConversationsContextCommand::run(CommandContext &context)
{
    bool isNumber = false;
    const ConversationId id(context.arguments.at(1).toLongLong(&isNumber));
    if (!isNumber || id.value() <= 0)
        co_return fail(Error::invalid(u"CONVERSATION"_s, ConversationsContextText::badId()));
    const auto opened = co_await openTenant(context);
    if (!opened)
        co_return fail(opened.error());
    const auto reading = opened->workspace->contexts().of(opened->tenant.id, id);
    const auto preview = co_await settled(reading);
    if (!preview)
        co_return fail(preview.error());
    if (context.output.isJson()) {
        context.output.json({{u"context"_s, previewToJson(*preview)}});
        co_return ExitCode::Ok;
    }
    context.output.line(preview->flowRemembers ? ConversationsContextText::remembers()
                                               : ConversationsContextText::goes(*preview));
    if (preview->context.leftOut > 0)
        context.output.line(ConversationsContextText::leftOut(preview->context.leftOut));
    context.output.line(u'\n' + ConversationsContextText::prompt());
    context.output.line(printable(preview->request.systemPrompt, u"\n"_s));
    context.output.line(u'\n' + ConversationsContextText::history());
    for (const HistoryTurn &turn : preview->request.history) {
        const QString who = turn.role == HistoryTurn::Role::User ? ConversationsContextText::contact()
                                                                 : ConversationsContextText::business();
        context.output.line(who + u": "_s + printable(turn.text, u"\n  "_s));
    }
    context.output.line(u'\n' + ConversationsContextText::question());
    context.output.line(preview->request.question.isEmpty() ? ConversationsContextText::nothingWaits()
                                                            : printable(preview->request.question, u"\n"_s));
    co_return ExitCode::Ok;
}

} // namespace chatflow
