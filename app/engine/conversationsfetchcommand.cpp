// SPDX-License-Identifier: GPL-3.0-or-later
#include "accounts/access.h"
#include "automation/historyreader.h"
#include "engine/contactsforms.h"
#include "engine/conversationscommands.h"
#include "engine/instanceargument.h"
#include "engine/opentenant.h"
#include "tenants/tenantdirectory.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class ConversationsFetchText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::ConversationsFetchCommand)

public:
    static QString notAllowed() { return tr("only its owner and an administrator may read messages back"); }
    static QString goingOn(qint64 read)
    {
        return tr("A reading that was stopped after %1 messages is gone on with.").arg(number(read));
    }
    static QString progress(const HistoryReading &now)
    {
        return tr("%1 of %2 messages").arg(number(now.read), number(now.total));
    }
    static QString read(const HistoryReading &reading)
    {
        return tr("Read: %1 messages. Added: %2. There already: %3.")
            .arg(number(reading.read), number(reading.added), number(reading.known));
    }
    static QString leftOut(qint64 count)
    {
        return tr("Left out: %1 of groups, of statuses, or without anything a person wrote.")
            .arg(number(count));
    }
    static QString notUnderstood(qint64 count) { return tr("Not understood: %1.").arg(number(count)); }
    static QString nothing() { return tr("The server has no such messages. It may be set not to keep any."); }

private:
    static QString number(qint64 value) { return QLocale().toString(value); }
};

QJsonObject toJson(const HistoryReading &reading)
{
    return {{u"read"_s, reading.read},         {u"added"_s, reading.added},
            {u"known"_s, reading.known},       {u"left_out"_s, reading.leftOut},
            {u"total"_s, reading.total},       {u"not_understood"_s, reading.notUnderstood},
            {u"until"_s, toIso(reading.until)}};
}

void report(Output &output, const HistoryReading &reading)
{
    if (output.isJson()) {
        output.json(toJson(reading));
        return;
    }
    if (reading.read == 0) {
        output.line(ConversationsFetchText::nothing());
        return;
    }
    output.line(ConversationsFetchText::read(reading));
    if (reading.leftOut > 0)
        output.line(ConversationsFetchText::leftOut(reading.leftOut));
    if (reading.notUnderstood > 0)
        output.line(ConversationsFetchText::notUnderstood(reading.notUnderstood));
}

} // namespace

CommandSpec ConversationsFetchCommand::spec() const
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::ConversationsFetchCommand", source);
    };
    return {
        .name = u"conversations fetch"_s,
        .arguments = u"TENANT"_s,
        .minArguments = 1,
        .maxArguments = 1,
        .summary = text(QT_TRANSLATE_NOOP("chatflow::ConversationsFetchCommand",
                                          "Reads back what the server has kept of a number.")),
        .description = text(QT_TRANSLATE_NOOP(
            "chatflow::ConversationsFetchCommand",
            "Messages from before the program came become the history of their conversations. They are for "
            "people: the AI neither answers them nor is told of them, and no meter counts them. Reading "
            "again "
            "adds nothing; what was stopped is gone on with. The newest messages are left to \"run\". People "
            "who were erased here come back when the server still has their messages.")),
        .options =
            {
                instanceOption(),
                {u"contact"_s, u"CONTACT"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::ConversationsFetchCommand",
                                        "only the messages of this contact"))},
                {u"since"_s, u"DATE"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::ConversationsFetchCommand",
                                        "only what was written from this day on, like 2026-11-24"))},
            },
        .examples = {u"conversations fetch techstore --since 2026-09-01"_s},
    };
}

QCoro::Task<Result<ExitCode>> ConversationsFetchCommand::run(CommandContext &context)
{
    const Arguments &arguments = context.arguments;
    HistoryScope scope;
    if (arguments.has(u"contact"_s)) {
        const auto contact = contactIdFrom(u"--contact"_s, arguments.value(u"contact"_s));
        if (!contact)
            co_return fail(contact.error());
        scope.contact = *contact;
    }
    const auto day = arguments.date(u"since"_s, QDate());
    if (!day)
        co_return fail(day.error());
    const auto opened = co_await openTenantSettings(context);
    if (!opened)
        co_return fail(opened.error());
    Workspace &workspace = *opened->workspace;
    scope.tenant = opened->tenant.id;
    if (!workspace.localAccess().may(Permission::ManageRecords, scope.tenant))
        co_return fail(Error::invalid(u"TENANT"_s, ConversationsFetchText::notAllowed()));
    const auto listing = workspace.tenants().instances(scope.tenant);
    const auto instances = co_await settled(listing);
    if (!instances)
        co_return fail(instances.error());
    const auto instance = instanceFrom(arguments, *instances);
    if (!instance)
        co_return fail(instance.error());
    scope.instance = *instance;
    const Instant since =
        day->isValid() ? instantFromMs(day->startOfDay(opened->zone()).toMSecsSinceEpoch()) : Instant();

    Output &output = context.output;
    HistoryReader reader(workspace.mediaParts());
    const auto looking = reader.last(scope);
    const auto last = co_await settled(looking);
    if (!last)
        co_return fail(last.error());
    if (*last && (*last)->goesOn(since) && !output.isJson())
        output.line(ConversationsFetchText::goingOn((*last)->read));
    const HistoryReader::Progress progress = [&output](const HistoryReading &now) {
        output.progress(ConversationsFetchText::progress(now));
    };
    const auto reading = reader.run(workspace.localActor(), scope, since, progress, context.stop);
    const auto read = co_await settled(reading);
    output.progress({});
    if (!read)
        co_return fail(read.error());
    report(output, *read);
    co_return ExitCode::Ok;
}

} // namespace chatflow
