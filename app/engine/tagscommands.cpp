// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/tagscommands.h"

#include "base/textfold.h"
#include "conversations/tags.h"
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

class TagsText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::TagsCommands)

public:
    static QList<TableColumn> columns()
    {
        return {{tr("TAG"), false, 16}, {tr("COLOUR")}, {tr("CONTACTS"), true}, {tr("CONVERSATIONS"), true}};
    }
    static QString none() { return tr("There are no tags."); }
    static QString done() { return tr("Done."); }
};

QString tagsText(const char *source)
{
    return QCoreApplication::translate("chatflow::TagsCommands", source);
}

/// The tag of that name, accents and capitals aside; NotFound when there is none.
Result<Tag> tagNamed(const QList<TagUse> &uses, const QString &name)
{
    const auto found =
        std::ranges::find_if(uses, [&](const TagUse &use) { return folded(use.tag.name) == folded(name); });
    if (found == uses.cend())
        return fail(Error::notFound(u"tag"_s, name));
    return found->tag;
}

/// What a command about one tag works with.
struct OpenTag : OpenTenant {
    QList<TagUse> uses; ///< all of the tenant's
    Tag tag;

    Tags &tags() const { return workspace->tags(); }
    Actor actor() const { return workspace->localActor(); }
};

/// Opens the tenant of the first argument and finds the tag that the second one names.
QCoro::Task<Result<OpenTag>> openTag(CommandContext &context)
{
    const auto opened = co_await openTenant(context);
    if (!opened)
        co_return fail(opened.error());
    const auto listing = opened->workspace->tags().uses(opened->tenant.id);
    const auto uses = co_await settled(listing);
    if (!uses)
        co_return fail(uses.error());
    const auto tag = tagNamed(*uses, context.arguments.at(1));
    if (!tag)
        co_return fail(tag.error());
    OpenTag found;
    found.workspace = opened->workspace;
    found.tenant = opened->tenant;
    found.uses = *uses;
    found.tag = *tag;
    co_return found;
}

Result<ExitCode> tagsDone(CommandContext &context)
{
    if (context.output.isJson())
        context.output.json({{u"done"_s, true}});
    else
        context.output.line(TagsText::done());
    return ExitCode::Ok;
}

} // namespace

CommandSpec TagsListCommand::spec() const
{
    return {
        .name = u"tags list"_s,
        .arguments = u"TENANT"_s,
        .minArguments = 1,
        .maxArguments = 1,
        .summary = tagsText(
            QT_TRANSLATE_NOOP("chatflow::TagsCommands", "Lists a tenant's tags and how much each is used.")),
        .description = {},
        .options = {},
        .examples = {u"tags list techstore"_s},
    };
}

QCoro::Task<Result<ExitCode>> TagsListCommand::run(CommandContext &context)
{
    const auto opened = co_await openTenant(context);
    if (!opened)
        co_return fail(opened.error());
    const auto listing = opened->workspace->tags().uses(opened->tenant.id);
    const auto uses = co_await settled(listing);
    if (!uses)
        co_return fail(uses.error());
    QJsonArray array;
    QList<QStringList> rows;
    for (const TagUse &use : *uses) {
        array.append(QJsonObject{{u"id"_s, use.tag.id.value()},
                                 {u"name"_s, use.tag.name},
                                 {u"colour"_s, use.tag.colour},
                                 {u"contacts"_s, use.contacts},
                                 {u"conversations"_s, use.conversations}});
        rows.append({use.tag.name, use.tag.colour, QString::number(use.contacts),
                     QString::number(use.conversations)});
    }
    if (context.output.isJson())
        context.output.json({{u"tags"_s, array}});
    else if (rows.isEmpty())
        context.output.line(TagsText::none());
    else
        context.output.table(TagsText::columns(), rows);
    co_return ExitCode::Ok;
}

CommandSpec TagsSetCommand::spec() const
{
    return {
        .name = u"tags set"_s,
        .arguments = u"TENANT TAG"_s,
        .minArguments = 2,
        .maxArguments = 2,
        .summary = tagsText(QT_TRANSLATE_NOOP("chatflow::TagsCommands", "Renames a tag, or recolours it.")),
        .description = {},
        .options =
            {
                {u"name"_s, u"NAME"_s, tagsText(QT_TRANSLATE_NOOP("chatflow::TagsCommands", "its new name"))},
                {u"colour"_s, u"COLOUR"_s,
                 tagsText(QT_TRANSLATE_NOOP("chatflow::TagsCommands",
                                            "grey, red, orange, green, blue or violet"))},
            },
        .examples = {u"tags set techstore vip --name VIP --colour violet"_s},
    };
}

QCoro::Task<Result<ExitCode>> TagsSetCommand::run(CommandContext &context)
{
    const auto opened = co_await openTag(context);
    if (!opened)
        co_return fail(opened.error());
    Tag tag = opened->tag;
    if (context.arguments.has(u"name"_s))
        tag.name = context.arguments.value(u"name"_s);
    if (context.arguments.has(u"colour"_s))
        tag.colour = context.arguments.value(u"colour"_s);
    const auto changing = opened->tags().change(opened->actor(), opened->tenant.id, tag);
    const auto changed = co_await settled(changing);
    if (!changed)
        co_return fail(changed.error());
    co_return tagsDone(context);
}

CommandSpec TagsMergeCommand::spec() const
{
    return {
        .name = u"tags merge"_s,
        .arguments = u"TENANT TAG INTO"_s,
        .minArguments = 3,
        .maxArguments = 3,
        .summary = tagsText(QT_TRANSLATE_NOOP("chatflow::TagsCommands", "Makes two tags one.")),
        .description = tagsText(QT_TRANSLATE_NOOP(
            "chatflow::TagsCommands", "What carries TAG carries INTO then, and TAG is no more. It cannot be "
                                      "taken back.")),
        .options = {},
        .examples = {u"tags merge techstore wholesaler wholesale"_s},
    };
}

QCoro::Task<Result<ExitCode>> TagsMergeCommand::run(CommandContext &context)
{
    const auto opened = co_await openTag(context);
    if (!opened)
        co_return fail(opened.error());
    const auto into = tagNamed(opened->uses, context.arguments.at(2));
    if (!into)
        co_return fail(into.error());
    const auto merging = opened->tags().merge(opened->actor(), opened->tenant.id, opened->tag.id, into->id);
    const auto merged = co_await settled(merging);
    if (!merged)
        co_return fail(merged.error());
    co_return tagsDone(context);
}

CommandSpec TagsRemoveCommand::spec() const
{
    return {
        .name = u"tags remove"_s,
        .arguments = u"TENANT TAG"_s,
        .minArguments = 2,
        .maxArguments = 2,
        .summary = tagsText(QT_TRANSLATE_NOOP("chatflow::TagsCommands",
                                              "Takes a tag off everything that carries it, and deletes it.")),
        .description = {},
        .options = {},
        .examples = {u"tags remove techstore old"_s},
    };
}

QCoro::Task<Result<ExitCode>> TagsRemoveCommand::run(CommandContext &context)
{
    const auto opened = co_await openTag(context);
    if (!opened)
        co_return fail(opened.error());
    const auto removing = opened->tags().remove(opened->actor(), opened->tenant.id, opened->tag.id);
    const auto removed = co_await settled(removing);
    if (!removed)
        co_return fail(removed.error());
    co_return tagsDone(context);
}

} // namespace chatflow
