// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/sandboxfillcommand.h"

#include "base/clock.h"
#include "sandbox/historyfill.h"
#include "tenants/tenantdirectory.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class SandboxFillText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::SandboxFillCommand)

public:
    static Error notNamed()
    {
        return Error::invalid(u"--workspace"_s,
                              tr("none is named, and sample data does not belong into your own workspace"));
    }
    static Error notEmpty(const QString &location)
    {
        return Error::invalid(u"--workspace"_s,
                              tr("there are tenants in %1 already; name a new one").arg(location));
    }
    static QString tooFew() { return tr("each conversation takes at least one message"); }
    static QString noTime() { return tr("not a date and time like 2026-11-24T18:00:00Z"); }
    static QString progress(int messages, int all)
    {
        return tr("%1 of %2 messages (%3 %)")
            .arg(QLocale().toString(messages), QLocale().toString(all))
            .arg(static_cast<qint64>(messages) * 100 / std::max(1, all));
    }
    static QString filled(qsizetype tenants, const HistoryFill::Outcome &outcome, double seconds)
    {
        return tr("Filled: %1 tenants, %2 conversations, %3 messages up to %4, in %5 s.")
            .arg(QLocale().toString(tenants), QLocale().toString(outcome.conversations),
                 QLocale().toString(outcome.messages), toIso(outcome.upTo),
                 QLocale().toString(seconds, 'f', 1));
    }
    static QString stopped(const HistoryFill::Outcome &outcome, const HistorySize &size)
    {
        return tr("Stopped after %1 of %2 messages. The workspace is whole, its history just ends at %3; it "
                  "cannot "
                  "be filled further. For another try name a new one.")
            .arg(QLocale().toString(outcome.messages), QLocale().toString(size.messages),
                 toIso(outcome.upTo));
    }
};

Result<HistorySize> sizeFrom(const Arguments &arguments, const Clock &clock)
{
    HistorySize size;
    const auto tenants = arguments.number(u"tenants"_s, 3, 1, 1000);
    if (!tenants)
        return fail(tenants.error());
    const auto conversations = arguments.number(u"conversations"_s, 200, 1, 1'000'000);
    if (!conversations)
        return fail(conversations.error());
    const auto messages = arguments.number(u"messages"_s, *conversations * 25, 1, 50'000'000);
    if (!messages)
        return fail(messages.error());
    const auto days = arguments.number(u"days"_s, size.days, 1, 3650);
    if (!days)
        return fail(days.error());
    const auto seed = arguments.number(u"seed"_s, 1, 0, 2'000'000'000);
    if (!seed)
        return fail(seed.error());
    if (*messages < *conversations)
        return fail(Error::invalid(u"--messages"_s, SandboxFillText::tooFew()));
    size.tenants = *tenants;
    size.conversations = *conversations;
    size.messages = *messages;
    size.days = *days;
    size.seed = static_cast<quint64>(*seed);
    size.end = clock.now();
    if (arguments.has(u"until"_s)) {
        const QDateTime until = QDateTime::fromString(arguments.value(u"until"_s), Qt::ISODate);
        if (!until.isValid())
            return fail(Error::invalid(u"--until"_s, SandboxFillText::noTime()));
        size.end = instantFromMs(until.toMSecsSinceEpoch());
    }
    return size;
}

} // namespace

CommandSpec SandboxFillCommand::spec() const
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::SandboxFillCommand", source);
    };
    return {
        .name = u"sandbox fill"_s,
        .arguments = {},
        .summary =
            text(QT_TRANSLATE_NOOP("chatflow::SandboxFillCommand",
                                   "Fills a new workspace with made-up businesses and their history.")),
        .description = text(QT_TRANSLATE_NOOP("chatflow::SandboxFillCommand",
                                              "For trying the console, for pictures and for measuring: "
                                              "businesses of several trades in Spanish, "
                                              "Portuguese and English, months of conversations of any "
                                              "length, media, failed messages, conversations "
                                              "that wait for a person, and the usage of it all. The "
                                              "workspace must be named, and have no tenants "
                                              "yet. Nothing is sent, and nobody in it exists. When it is "
                                              "stopped, the workspace is whole and its "
                                              "history ends earlier.")),
        .options =
            {
                {u"tenants"_s, u"N"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::SandboxFillCommand", "businesses (3)"))},
                {u"conversations"_s, u"N"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::SandboxFillCommand", "conversations in all (200)"))},
                {u"messages"_s, u"N"_s,
                 text(QT_TRANSLATE_NOOP(
                     "chatflow::SandboxFillCommand",
                     "messages in all (25 for each conversation); a tenth of them is one thread"))},
                {u"days"_s, u"N"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::SandboxFillCommand",
                                        "how far the history goes back (300)"))},
                {u"seed"_s, u"N"_s,
                 text(QT_TRANSLATE_NOOP(
                     "chatflow::SandboxFillCommand",
                     "another history; with the same number and --until it is the same (1)"))},
                {u"until"_s, u"TIME"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::SandboxFillCommand",
                                        "when the history ends, e.g. 2026-11-24T18:00:00Z (now)"))},
            },
        .examples =
            {u"sandbox fill --workspace sample.chatflow"_s,
             u"sandbox fill --workspace big.chatflow --tenants 20 --conversations 20000 --messages 1000000"_s},
    };
}

QCoro::Task<Result<ExitCode>> SandboxFillCommand::run(CommandContext &context)
{
    if (!context.arguments.has(u"workspace"_s) &&
        context.environment.value(u"CHATFLOW_WORKSPACE"_s).isEmpty())
        co_return fail(SandboxFillText::notNamed());
    const SystemClock clock;
    const auto size = sizeFrom(context.arguments, clock);
    if (!size)
        co_return fail(size.error());
    const auto texts = HistoryTexts::builtIn();
    if (!texts)
        co_return fail(texts.error());
    const auto workspace = co_await context.openWorkspace(CommandContext::Missing::Create);
    if (!workspace)
        co_return fail(workspace.error());
    const auto listing = (*workspace)->tenants().tenants(SystemPrincipal::allTenants());
    const auto there = co_await settled(listing);
    if (!there)
        co_return fail(there.error());
    if (!there->isEmpty())
        co_return fail(SandboxFillText::notEmpty((*workspace)->location()));

    const milliseconds began = clock.monotonic();
    Database &database = (*workspace)->database();
    const QList<HistoryTenant> tenants = HistoryPlan::sampleTenants(*texts, *size);
    const auto adding = HistoryFill::addTenants(database, (*workspace)->localActor(), tenants, *size);
    const auto targets = co_await settled(adding);
    if (!targets)
        co_return fail(targets.error());
    Output *output = &context.output;
    const HistoryFill::Progress tell = [output](int messages, int all) {
        output->progress(SandboxFillText::progress(messages, all));
    };
    const auto filling = HistoryFill::write(database, tenants, *targets, *size, tell, context.stop);
    const auto filled = co_await settled(filling);
    output->progress({});
    if (!filled)
        co_return fail(filled.error());
    const double took = std::chrono::duration<double>(clock.monotonic() - began).count();
    if (output->isJson()) {
        output->json({{u"filled"_s, QJsonObject{{u"tenants"_s, targets->size()},
                                                {u"conversations"_s, filled->conversations},
                                                {u"messages"_s, filled->messages},
                                                {u"up_to"_s, toIso(filled->upTo)},
                                                {u"complete"_s, filled->complete},
                                                {u"seconds"_s, took}}}});
    } else if (filled->complete) {
        output->line(SandboxFillText::filled(targets->size(), *filled, took));
    }
    if (!filled->complete) {
        output->warning(SandboxFillText::stopped(*filled, *size));
        co_return ExitCode::Failure;
    }
    co_return ExitCode::Ok;
}

} // namespace chatflow
