// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/exportcommand.h"

#include "accounts/access.h"
#include "base/textfold.h"
#include "conversations/conversationexport.h"
#include "conversations/tags.h"
#include "engine/opentenant.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class ExportText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::ExportCommand)

public:
    static QString notAllowed() { return tr("only its owner and an administrator may export"); }
    static QString badFormat() { return tr("one of json, csv, html, pdf and txt is expected"); }
    static QString badRows() { return tr("messages or conversations is expected, for CSV"); }
    static QString badHolder() { return tr("one of ai, waiting and human is expected"); }
    static QString badId() { return tr("a number is expected"); }
    static QString noSuchTag() { return tr("the tenant has no tag of that name"); }
    static QString exists() { return tr("it is there already; --replace writes over it"); }
    static QString progress(const ExportProgress &now)
    {
        return tr("%1 of %2 messages")
            .arg(QLocale().toString(now.messages), QLocale().toString(now.allMessages));
    }
    static QString done(const ExportOutcome &outcome)
    {
        return tr("Written: %1, with %2 messages of %3 conversations.")
            .arg(outcome.path, QLocale().toString(outcome.messages),
                 QLocale().toString(outcome.conversations));
    }
};

Result<qint64> exportNumber(const Arguments &arguments, const QString &option)
{
    if (!arguments.has(option))
        return 0;
    bool ok = false;
    const qint64 number = arguments.value(option).toLongLong(&ok);
    if (!ok || number <= 0)
        return fail(Error::invalid(u"--"_s + option, ExportText::badId()));
    return number;
}

Result<ExportScope> scopeFrom(const Arguments &arguments, const QTimeZone &zone)
{
    ExportScope scope;
    const auto conversation = exportNumber(arguments, u"conversation"_s);
    if (!conversation)
        return fail(conversation.error());
    scope.conversation = ConversationId(*conversation);
    const auto contact = exportNumber(arguments, u"contact"_s);
    if (!contact)
        return fail(contact.error());
    scope.contact = ContactId(*contact);
    if (arguments.has(u"holder"_s)) {
        scope.filter.holder = holderFromString(arguments.value(u"holder"_s));
        if (!scope.filter.holder)
            return fail(Error::invalid(u"--holder"_s, ExportText::badHolder()));
    }
    scope.filter.unreadOnly = arguments.has(u"unread"_s);
    scope.notes = arguments.has(u"notes"_s);
    const auto from = arguments.date(u"from"_s, {});
    if (!from)
        return fail(from.error());
    const auto to = arguments.date(u"to"_s, {});
    if (!to)
        return fail(to.error());
    if (from->isValid())
        scope.from = instantFromMs(from->startOfDay(zone).toMSecsSinceEpoch());
    if (to->isValid())
        scope.until = instantFromMs(to->addDays(1).startOfDay(zone).toMSecsSinceEpoch());
    return scope;
}

} // namespace

CommandSpec ExportCommand::spec() const
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::ExportCommand", source);
    };
    return {
        .name = u"export"_s,
        .arguments = u"TENANT FILE"_s,
        .minArguments = 2,
        .maxArguments = 2,
        .summary = text(
            QT_TRANSLATE_NOOP("chatflow::ExportCommand", "Writes a tenant's conversations into a file.")),
        .description = text(QT_TRANSLATE_NOOP("chatflow::ExportCommand",
                                              "The file is there whole or not at all: one that failed or was "
                                              "stopped leaves nothing. JSON has all that "
                                              "is kept, with times in UTC; the other formats have the times "
                                              "of the tenant's time zone. In CSV nothing "
                                              "can run as a formula. Only you can read the file.")),
        .options =
            {
                {u"format"_s, u"FORMAT"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::ExportCommand",
                                        "json, csv, html, pdf or txt (as the file's name ends, else json)"))},
                {u"rows"_s, u"WHAT"_s,
                 text(QT_TRANSLATE_NOOP(
                     "chatflow::ExportCommand",
                     "what a row of a CSV file is: messages (the default) or conversations"))},
                {u"conversation"_s, u"NUMBER"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::ExportCommand", "only this conversation"))},
                {u"contact"_s, u"NUMBER"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::ExportCommand", "only those with this contact"))},
                {u"holder"_s, u"WHO"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::ExportCommand",
                                        "only those held by: ai, waiting (nobody) or human"))},
                {u"unread"_s,
                 {},
                 text(QT_TRANSLATE_NOOP("chatflow::ExportCommand", "only those with unread messages"))},
                {u"tag"_s, u"NAME"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::ExportCommand",
                                        "only those with this tag, on the conversation or its contact"))},
                {u"notes"_s,
                 {},
                 text(QT_TRANSLATE_NOOP("chatflow::ExportCommand",
                                        "with private notes, which contacts never see"))},
                {u"from"_s, u"DATE"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::ExportCommand", "the first day, like 2026-11-01"))},
                {u"to"_s, u"DATE"_s, text(QT_TRANSLATE_NOOP("chatflow::ExportCommand", "the last day"))},
                {u"replace"_s,
                 {},
                 text(QT_TRANSLATE_NOOP("chatflow::ExportCommand",
                                        "write over a file that is there already"))},
            },
        .examples = {u"export techstore november.html --from 2026-11-01 --to 2026-11-30"_s,
                     u"export techstore list.csv --rows conversations --holder waiting"_s},
    };
}

QCoro::Task<Result<ExitCode>> ExportCommand::run(CommandContext &context)
{
    const Arguments &arguments = context.arguments;
    ExportRequest request;
    request.path = arguments.at(1);
    const QString ending = QFileInfo(request.path).suffix().toLower();
    const auto byName = exportFormatFromString(ending);
    const auto format = arguments.has(u"format"_s) ? exportFormatFromString(arguments.value(u"format"_s))
                                                   : byName.value_or(ExportFormat::Json);
    if (!format)
        co_return fail(Error::invalid(u"--format"_s, ExportText::badFormat()));
    request.format = *format;
    const QString rows = arguments.value(u"rows"_s, u"messages"_s);
    if ((rows != "messages"_L1 && rows != "conversations"_L1) ||
        (arguments.has(u"rows"_s) && *format != ExportFormat::Csv))
        co_return fail(Error::invalid(u"--rows"_s, ExportText::badRows()));
    request.rows = rows == "conversations"_L1 ? ExportRows::Conversations : ExportRows::Messages;
    if (QFileInfo::exists(request.path) && !arguments.has(u"replace"_s))
        co_return fail(Error::invalid(u"FILE"_s, ExportText::exists()));
    const auto opened = co_await openTenantSettings(context);
    if (!opened)
        co_return fail(opened.error());
    Workspace &workspace = *opened->workspace;
    request.tenant = opened->tenant.id;
    request.zone = opened->zone();
    if (!workspace.localAccess().may(Permission::ExportRecords, request.tenant))
        co_return fail(Error::invalid(u"TENANT"_s, ExportText::notAllowed()));
    const auto scope = scopeFrom(arguments, request.zone);
    if (!scope)
        co_return fail(scope.error());
    request.scope = *scope;
    if (arguments.has(u"tag"_s)) {
        const auto listing = workspace.tags().list(request.tenant);
        const auto tags = co_await settled(listing);
        if (!tags)
            co_return fail(tags.error());
        const QString name = folded(arguments.value(u"tag"_s));
        for (const Tag &tag : *tags) {
            if (folded(tag.name) == name)
                request.scope.filter.tag = tag.id;
        }
        if (!request.scope.filter.tag)
            co_return fail(Error::invalid(u"--tag"_s, ExportText::noSuchTag()));
    }
    Output &output = context.output;
    const auto writing = workspace.conversationExport().write(
        workspace.localActor(), request,
        [&output](const ExportProgress &now) { output.progress(ExportText::progress(now)); }, context.stop);
    const auto written = co_await settled(writing);
    output.progress({});
    if (!written)
        co_return fail(written.error());
    if (output.isJson()) {
        output.json({{u"path"_s, written->path},
                     {u"format"_s, toString(request.format)},
                     {u"messages"_s, written->messages},
                     {u"conversations"_s, written->conversations},
                     {u"bytes"_s, written->bytes}});
    } else {
        output.line(ExportText::done(*written));
    }
    co_return ExitCode::Ok;
}

} // namespace chatflow
