// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/retentioncommands.h"

#include "accounts/access.h"
#include "automation/medialibrary.h"
#include "automation/mediasweep.h"
#include "conversations/retention.h"
#include "engine/opentenant.h"
#include "engine/timetext.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class RetentionText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::RetentionCommand)

public:
    static QString notAllowed() { return tr("only its owner and an administrator may clean up"); }
    static QString badDays() { return tr("a number of days is expected, 0 for ever"); }
    static QString confirm() { return tr("this cannot be undone: --yes says that you mean it"); }
    static QString kept(int days)
    {
        return days == 0 ? tr("Messages are kept for ever.")
                         : tr("Messages are kept for %n day(s).", nullptr, days);
    }
    static QString nothing() { return tr("Nothing is too old."); }
    static QString goes(const RetentionPreview &preview, const QTimeZone &zone)
    {
        return tr("To go: %1 messages of %2 conversations, the oldest of %3; of %4 conversations nothing "
                  "stays.")
            .arg(QLocale().toString(preview.messages), QLocale().toString(preview.conversations),
                 timeText(*preview.oldest, zone), QLocale().toString(preview.whole));
    }
    static QString removed(qint64 messages)
    {
        return tr("Removed: %1 messages.").arg(QLocale().toString(messages));
    }
};

Result<> mayCleanUp(const Workspace &workspace, TenantId tenant)
{
    if (!workspace.localAccess().may(Permission::ManageRecords, tenant))
        return fail(Error::invalid(u"TENANT"_s, RetentionText::notAllowed()));
    return {};
}

QJsonObject previewToJson(const RetentionPreview &preview)
{
    return {{u"days"_s, preview.days},
            {u"messages"_s, preview.messages},
            {u"conversations"_s, preview.conversations},
            {u"whole_conversations"_s, preview.whole},
            {u"oldest"_s, preview.oldest ? QJsonValue(toIso(*preview.oldest)) : QJsonValue()}};
}

} // namespace

CommandSpec RetentionPreviewCommand::spec() const
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::RetentionCommand", source);
    };
    return {
        .name = u"retention preview"_s,
        .arguments = u"TENANT"_s,
        .minArguments = 1,
        .maxArguments = 1,
        .summary = text(
            QT_TRANSLATE_NOOP("chatflow::RetentionCommand", "Tells which messages are too old to be kept.")),
        .options = {},
        .examples = {u"retention preview techstore"_s},
    };
}

QCoro::Task<Result<ExitCode>> RetentionPreviewCommand::run(CommandContext &context)
{
    const auto opened = co_await openTenantSettings(context);
    if (!opened)
        co_return fail(opened.error());
    Retention retention(opened->workspace->database());
    const auto looking = retention.preview(opened->tenant.id);
    const auto preview = co_await settled(looking);
    if (!preview)
        co_return fail(preview.error());
    Output &output = context.output;
    if (output.isJson()) {
        output.json(previewToJson(*preview));
        co_return ExitCode::Ok;
    }
    output.line(RetentionText::kept(preview->days));
    output.line(preview->messages == 0 ? RetentionText::nothing()
                                       : RetentionText::goes(*preview, opened->zone()));
    co_return ExitCode::Ok;
}

CommandSpec RetentionRunCommand::spec() const
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::RetentionCommand", source);
    };
    return {
        .name = u"retention run"_s,
        .arguments = u"TENANT"_s,
        .minArguments = 1,
        .maxArguments = 1,
        .summary =
            text(QT_TRANSLATE_NOOP("chatflow::RetentionCommand", "Removes the messages that are too old.")),
        .description = text(QT_TRANSLATE_NOOP("chatflow::RetentionCommand",
                                              "An engine does it by itself every hour. What waits for an "
                                              "answer or to be sent stays, and so do contacts "
                                              "that somebody named or noted something about. Usage stays.")),
        .options = {{u"yes"_s,
                     {},
                     text(QT_TRANSLATE_NOOP("chatflow::RetentionCommand",
                                            "really do it; nothing asks again"))}},
        .examples = {u"retention run techstore --yes"_s},
    };
}

QCoro::Task<Result<ExitCode>> RetentionRunCommand::run(CommandContext &context)
{
    if (!context.arguments.has(u"yes"_s))
        co_return fail(Error::invalid(u"--yes"_s, RetentionText::confirm()));
    const auto opened = co_await openTenant(context);
    if (!opened)
        co_return fail(opened.error());
    if (const auto allowed = mayCleanUp(*opened->workspace, opened->tenant.id); !allowed)
        co_return fail(allowed.error());
    Retention retention(opened->workspace->database());
    const auto running = retention.run(opened->tenant.id);
    const auto removed = co_await settled(running);
    if (!removed)
        co_return fail(removed.error());
    // At once with the messages: whoever runs this wants them gone.
    MediaSweep sweep(opened->workspace->database(), opened->workspace->mediaParts().folder);
    const auto sweeping = sweep.runOnce();
    const auto swept = co_await settled(sweeping);
    if (!swept)
        co_return fail(swept.error());
    if (context.output.isJson())
        context.output.json({{u"messages"_s, *removed}});
    else
        context.output.line(RetentionText::removed(*removed));
    co_return ExitCode::Ok;
}

CommandSpec RetentionKeepCommand::spec() const
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::RetentionCommand", source);
    };
    return {
        .name = u"retention keep"_s,
        .arguments = u"TENANT [DAYS]"_s,
        .minArguments = 1,
        .maxArguments = 2,
        .summary = text(QT_TRANSLATE_NOOP("chatflow::RetentionCommand",
                                          "Shows or sets for how long a tenant's messages are kept.")),
        .description =
            text(QT_TRANSLATE_NOOP("chatflow::RetentionCommand",
                                   "90 days unless it is set; 0 is for ever. The usual ones are 7, 30, 90 "
                                   "and 365.")),
        .options = {},
        .examples = {u"retention keep techstore 365"_s},
    };
}

QCoro::Task<Result<ExitCode>> RetentionKeepCommand::run(CommandContext &context)
{
    bool isNumber = true;
    const bool sets = context.arguments.positional().size() > 1;
    const int wanted = sets ? context.arguments.at(1).toInt(&isNumber) : 0;
    if (!isNumber)
        co_return fail(Error::invalid(u"DAYS"_s, RetentionText::badDays()));
    const auto opened = co_await openTenant(context);
    if (!opened)
        co_return fail(opened.error());
    Workspace &workspace = *opened->workspace;
    const TenantId tenant = opened->tenant.id;
    Retention retention(workspace.database());
    if (sets) {
        if (const auto allowed = mayCleanUp(workspace, tenant); !allowed)
            co_return fail(allowed.error());
        const auto setting = retention.keep(workspace.localActor(), tenant, wanted);
        const auto set = co_await settled(setting);
        if (!set)
            co_return fail(set.error());
    }
    const auto reading = retention.days(tenant);
    const auto days = co_await settled(reading);
    if (!days)
        co_return fail(days.error());
    if (context.output.isJson())
        context.output.json({{u"days"_s, *days}});
    else
        context.output.line(RetentionText::kept(*days));
    co_return ExitCode::Ok;
}

} // namespace chatflow
