// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/access.h"
#include "automation/importedmedia.h"
#include "conversations/chatfile.h"
#include "conversations/chatimport.h"
#include "engine/conversationscommands.h"
#include "engine/instanceargument.h"
#include "engine/opentenant.h"
#include "tenants/tenantdirectory.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class ConversationsImportText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::ConversationsImportCommand)

public:
    static QString notAllowed() { return tr("only its owner and an administrator may import"); }
    static QString badOrder() { return tr("one of dmy, mdy and ymd is expected"); }
    static QString ambiguous(const QStringList &orders)
    {
        return tr("the dates in the file can be read in more than one order: %1").arg(orders.join(u", "_s));
    }
    static QString whoIsUs(const QStringList &authors)
    {
        return tr("who of these the business is: %1").arg(authors.join(u", "_s));
    }
    static QString group() { return tr("more than two people write in it: groups cannot be imported"); }
    static QString preview(const ChatText &chat)
    {
        const QLocale locale;
        return tr("In the file: %1 messages of %2, from %3 to %4.")
            .arg(locale.toString(chat.messages()), chat.authors.join(u", "_s),
                 locale.toString(chat.entries.constFirst().at.date(), QLocale::ShortFormat),
                 locale.toString(chat.entries.constLast().at.date(), QLocale::ShortFormat));
    }
    static QString files(qint64 count) { return tr("Files: %1.").arg(QLocale().toString(count)); }
    static QString confirm() { return tr("Nothing was imported: --yes does it."); }
    static QString progress(qint64 done, qint64 all)
    {
        return tr("%1 of %2 messages").arg(QLocale().toString(done), QLocale().toString(all));
    }
    static QString done(const ChatImportOutcome &outcome)
    {
        return tr("Imported into conversation %1: %2 messages; %3 were there already.")
            .arg(outcome.conversation.toString(), QLocale().toString(outcome.added),
                 QLocale().toString(outcome.known));
    }
};

struct ReadChat {
    ChatFile file;
    ChatText text;
};

QFuture<Result<ReadChat>> chatOf(const QString &path, std::optional<DateOrder> order)
{
    return QtConcurrent::run([path, order]() -> Result<ReadChat> {
        auto file = ChatFile::read(path);
        if (!file)
            return fail(file.error());
        auto text = ChatText::parse(file->text, order);
        if (!text)
            return fail(text.error());
        return ReadChat{std::move(*file), std::move(*text)};
    });
}

QStringList orderNames(const ChatText &chat)
{
    QStringList names;
    for (const DateOrder order : chat.possibleOrders)
        names << toString(order);
    return names;
}

} // namespace

CommandSpec ConversationsImportCommand::spec() const
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::ConversationsImportCommand", source);
    };
    return {
        .name = u"conversations import"_s,
        .arguments = u"TENANT FILE"_s,
        .minArguments = 2,
        .maxArguments = 2,
        .summary = text(QT_TRANSLATE_NOOP(
            "chatflow::ConversationsImportCommand",
            "Imports a chat that WhatsApp exported, as text or as a ZIP file with its media.")),
        .description =
            text(QT_TRANSLATE_NOOP("chatflow::ConversationsImportCommand",
                                   "Without --yes it tells what is in the file and stores nothing. What is "
                                   "imported is marked as such and is "
                                   "for people: the AI neither answers it nor is told of it, and no meter "
                                   "counts it. Importing again adds "
                                   "nothing. The times are taken to be of the tenant's time zone.")),
        .options =
            {
                {u"phone"_s, u"NUMBER"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::ConversationsImportCommand",
                                        "the contact's number, with the country's code"))},
                {u"us"_s, u"NAME"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::ConversationsImportCommand",
                                        "who in the file is the business"))},
                instanceOption(),
                {u"order"_s, u"ORDER"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::ConversationsImportCommand",
                                        "in which order dates are: dmy, mdy or ymd; asked for when the file "
                                        "leaves it open"))},
                {u"yes"_s,
                 {},
                 text(QT_TRANSLATE_NOOP("chatflow::ConversationsImportCommand", "really import it"))},
            },
        .examples =
            {u"conversations import techstore _chat.txt"_s,
             u"conversations import techstore _chat.txt --phone 5491155550142 --us \"Tech Store\" --yes"_s},
    };
}

QCoro::Task<Result<ExitCode>> ConversationsImportCommand::run(CommandContext &context)
{
    const Arguments &arguments = context.arguments;
    std::optional<DateOrder> order;
    if (arguments.has(u"order"_s)) {
        order = dateOrderFromString(arguments.value(u"order"_s));
        if (!order)
            co_return fail(Error::invalid(u"--order"_s, ConversationsImportText::badOrder()));
    }
    const auto reading = chatOf(arguments.at(1), order);
    const auto read = co_await settled(reading);
    if (!read)
        co_return fail(read.error());
    const ChatText *chat = &read->text;
    Output &output = context.output;
    if (!arguments.has(u"yes"_s)) {
        if (output.isJson()) {
            output.json({{u"messages"_s, chat->messages()},
                         {u"files"_s, read->file.media.size()},
                         {u"authors"_s, QJsonArray::fromStringList(chat->authors)},
                         {u"orders"_s, QJsonArray::fromStringList(orderNames(*chat))}});
        } else {
            output.line(ConversationsImportText::preview(*chat));
            output.line(ConversationsImportText::confirm());
        }
        co_return ExitCode::Ok;
    }
    if (!order && chat->isAmbiguous())
        co_return fail(Error::invalid(u"--order"_s, ConversationsImportText::ambiguous(orderNames(*chat))));
    if (!chat->authors.contains(arguments.value(u"us"_s)))
        co_return fail(Error::invalid(u"--us"_s, ConversationsImportText::whoIsUs(chat->authors)));
    if (chat->authors.size() > 2)
        co_return fail(Error::invalid(u"FILE"_s, ConversationsImportText::group()));
    const auto opened = co_await openTenantSettings(context);
    if (!opened)
        co_return fail(opened.error());
    Workspace &workspace = *opened->workspace;
    if (!workspace.localAccess().may(Permission::ManageRecords, opened->tenant.id))
        co_return fail(Error::invalid(u"TENANT"_s, ConversationsImportText::notAllowed()));
    const auto listing = workspace.tenants().instances(opened->tenant.id);
    const auto instances = co_await settled(listing);
    if (!instances)
        co_return fail(instances.error());
    const auto instance = instanceFrom(arguments, *instances);
    if (!instance)
        co_return fail(instance.error());
    const ChatImportRequest request{.tenant = opened->tenant.id,
                                    .instance = *instance,
                                    .phone = arguments.value(u"phone"_s),
                                    .us = arguments.value(u"us"_s),
                                    .zone = opened->zone(),
                                    .chat = std::make_shared<const ChatText>(*chat),
                                    .file = std::make_shared<const ChatFile>(read->file)};
    const qint64 all = chat->messages();
    ChatImport importer(workspace.database(), importedMediaKeeper(workspace.mediaParts()));
    const ChatImport::Progress progress = [&output, all](qint64 done) {
        output.progress(ConversationsImportText::progress(done, all));
    };
    const auto importing = importer.write(workspace.localActor(), request, progress, context.stop);
    const auto imported = co_await settled(importing);
    output.progress({});
    if (!imported)
        co_return fail(imported.error());
    if (output.isJson())
        output.json({{u"conversation"_s, imported->conversation.value()},
                     {u"added"_s, imported->added},
                     {u"known"_s, imported->known},
                     {u"files"_s, imported->files}});
    else
        output.line(ConversationsImportText::done(*imported));
    if (!output.isJson() && imported->files > 0)
        output.line(ConversationsImportText::files(imported->files));
    co_return ExitCode::Ok;
}

} // namespace chatflow
