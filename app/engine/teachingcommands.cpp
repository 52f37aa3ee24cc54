// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/teachingcommands.h"

#include "accounts/access.h"
#include "conversations/teaching.h"
#include "engine/opentenant.h"
#include "workspace/workspace.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class TeachingText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::TeachingCommands)

public:
    static QList<TableColumn> columns()
    {
        return {{tr("INTENT"), false, 16}, {tr("WORDS"), false, 24}, {tr("PHRASES"), true}};
    }
    static QString none() { return tr("The business has no intents of its own."); }
    static QString done() { return tr("Done: it counts from the next message on."); }
    static QString notAllowed() { return tr("only its owner and an administrator may change its intents"); }
};

QString teachingText(const char *source)
{
    return QCoreApplication::translate("chatflow::TeachingCommands", source);
}

void tellIntents(CommandContext &context, const QList<OwnIntent> &intents)
{
    QJsonArray array;
    QList<QStringList> rows;
    for (const OwnIntent &intent : intents) {
        array.append(QJsonObject{{u"name"_s, intent.name},
                                 {u"phrases"_s, QJsonArray::fromStringList(intent.phrases)},
                                 {u"words"_s, QJsonArray::fromStringList(intent.keywords)}});
        rows.append({intent.name, intent.keywords.join(u", "_s), QString::number(intent.phrases.size())});
    }
    if (context.output.isJson())
        context.output.json({{u"intents"_s, array}});
    else if (rows.isEmpty())
        context.output.line(TeachingText::none());
    else
        context.output.table(TeachingText::columns(), rows);
}

/// Opens the tenant for somebody who may change what it was taught.
QCoro::Task<Result<OpenTenant>> openTeaching(CommandContext &context)
{
    const auto opened = co_await openTenant(context);
    if (opened && !opened->workspace->localAccess().may(Permission::EditSettings, opened->tenant.id))
        co_return fail(Error::invalid(u"TENANT"_s, TeachingText::notAllowed()));
    co_return opened;
}

Result<ExitCode> taught(CommandContext &context, const Result<QList<OwnIntent>> &intents)
{
    if (!intents)
        return fail(intents.error());
    if (context.output.isJson())
        tellIntents(context, *intents);
    else
        context.output.line(TeachingText::done());
    return ExitCode::Ok;
}

} // namespace

CommandSpec TeachingListCommand::spec() const
{
    return {
        .name = u"teaching list"_s,
        .arguments = u"TENANT"_s,
        .minArguments = 1,
        .maxArguments = 1,
        .summary = teachingText(QT_TRANSLATE_NOOP(
            "chatflow::TeachingCommands", "Lists what a tenant's contacts may want besides the usual.")),
        .description = {},
        .options = {},
        .examples = {u"teaching list techstore"_s},
    };
}

QCoro::Task<Result<ExitCode>> TeachingListCommand::run(CommandContext &context)
{
    const auto opened = co_await openTenant(context);
    if (!opened)
        co_return fail(opened.error());
    const auto listing = opened->workspace->teaching().intents(opened->tenant.id);
    const auto intents = co_await settled(listing);
    if (!intents)
        co_return fail(intents.error());
    tellIntents(context, *intents);
    co_return ExitCode::Ok;
}

CommandSpec TeachingAddCommand::spec() const
{
    return {
        .name = u"teaching add"_s,
        .arguments = u"TENANT INTENT"_s,
        .minArguments = 2,
        .maxArguments = 2,
        .summary = teachingText(QT_TRANSLATE_NOOP("chatflow::TeachingCommands",
                                                  "Teaches what contacts write who want something.")),
        .description = teachingText(
            QT_TRANSLATE_NOOP("chatflow::TeachingCommands",
                              "Phrases and words are added to those the intent has. Messages that are "
                              "similar to the phrases are found as well: give five or more.")),
        .options =
            {
                {u"phrase"_s, u"TEXT"_s,
                 teachingText(QT_TRANSLATE_NOOP("chatflow::TeachingCommands",
                                                "what such a contact writes. Can be given several times"))},
                {u"word"_s, u"TEXT"_s,
                 teachingText(QT_TRANSLATE_NOOP("chatflow::TeachingCommands",
                                                "a word that always means it. Can be given several times"))},
            },
        .examples = {u"teaching add techstore Wholesale --phrase \"precio por mayor\" --word mayorista"_s},
    };
}

QCoro::Task<Result<ExitCode>> TeachingAddCommand::run(CommandContext &context)
{
    const auto opened = co_await openTeaching(context);
    if (!opened)
        co_return fail(opened.error());
    Teaching &teaching = opened->workspace->teaching();
    const auto listing = teaching.intents(opened->tenant.id);
    const auto intents = co_await settled(listing);
    if (!intents)
        co_return fail(intents.error());
    const QString name = context.arguments.at(1).simplified();
    OwnIntent intent{name, {}, {}};
    const auto known = std::ranges::find(*intents, name, &OwnIntent::name);
    if (known != intents->cend())
        intent = *known;
    intent.phrases << context.arguments.values(u"phrase"_s);
    intent.keywords << context.arguments.values(u"word"_s);
    const auto saving = teaching.saveIntent(opened->workspace->localActor(), opened->tenant.id, intent);
    const auto saved = co_await settled(saving);
    co_return taught(context, saved);
}

CommandSpec TeachingRemoveCommand::spec() const
{
    return {
        .name = u"teaching remove"_s,
        .arguments = u"TENANT INTENT"_s,
        .minArguments = 2,
        .maxArguments = 2,
        .summary = teachingText(
            QT_TRANSLATE_NOOP("chatflow::TeachingCommands", "Forgets an intent of the business's own.")),
        .description = {},
        .options = {},
        .examples = {u"teaching remove techstore Wholesale"_s},
    };
}

QCoro::Task<Result<ExitCode>> TeachingRemoveCommand::run(CommandContext &context)
{
    const auto opened = co_await openTeaching(context);
    if (!opened)
        co_return fail(opened.error());
    Teaching &teaching = opened->workspace->teaching();
    const QString name = context.arguments.at(1).simplified();
    const auto listing = teaching.intents(opened->tenant.id);
    const auto intents = co_await settled(listing);
    if (!intents)
        co_return fail(intents.error());
    if (std::ranges::find(*intents, name, &OwnIntent::name) == intents->cend())
        co_return fail(Error::notFound(u"intent"_s, name));
    const auto removing = teaching.removeIntent(opened->workspace->localActor(), opened->tenant.id, name);
    const auto removed = co_await settled(removing);
    co_return taught(context, removed);
}

} // namespace chatflow
