// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/contacts.h"
#include "engine/contactscommands.h"
#include "engine/contactsforms.h"
#include "engine/opentenant.h"
#include "workspace/workspace.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class ContactsMergeText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::ContactsMergeCommand)

public:
    static QString merged(ContactId kept, ContactId merged)
    {
        return tr("Contact %1 stands for %2 now. “contacts unmerge” takes it back.")
            .arg(kept.toString(), merged.toString());
    }
    static QString parted(ContactId contact)
    {
        return tr("Contact %1 is a contact of its own again, with what it had.").arg(contact.toString());
    }
};

} // namespace

CommandSpec ContactsMergeCommand::spec() const
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::ContactsMergeCommand", source);
    };
    return {
        .name = u"contacts merge"_s,
        .arguments = u"TENANT CONTACT OTHER"_s,
        .minArguments = 3,
        .maxArguments = 3,
        .summary =
            text(QT_TRANSLATE_NOOP("chatflow::ContactsMergeCommand", "Makes two contacts one person.")),
        .description = text(QT_TRANSLATE_NOOP(
            "chatflow::ContactsMergeCommand",
            "CONTACT stands for OTHER from then on: its name, numbers, notes, tags and conversations are "
            "shown as one. Nothing is moved, so that it can be taken back.")),
        .options = {},
        .examples = {u"contacts merge techstore 17 42"_s},
    };
}

QCoro::Task<Result<ExitCode>> ContactsMergeCommand::run(CommandContext &context)
{
    const auto kept = contactIdFrom(u"CONTACT"_s, context.arguments.at(1));
    if (!kept)
        co_return fail(kept.error());
    const auto other = contactIdFrom(u"OTHER"_s, context.arguments.at(2));
    if (!other)
        co_return fail(other.error());
    const auto opened = co_await openTenant(context);
    if (!opened)
        co_return fail(opened.error());
    Workspace &workspace = *opened->workspace;
    const auto merging = workspace.contacts().merge(workspace.localActor(), opened->tenant.id, *kept, *other,
                                                    MergeEvidence::Person);
    const auto merged = co_await settled(merging);
    if (!merged)
        co_return fail(merged.error());
    if (context.output.isJson())
        context.output.json(
            {{u"merge"_s, merged->value()}, {u"contact"_s, kept->value()}, {u"merged"_s, other->value()}});
    else
        context.output.line(ContactsMergeText::merged(*kept, *other));
    co_return ExitCode::Ok;
}

CommandSpec ContactsUnmergeCommand::spec() const
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::ContactsMergeCommand", source);
    };
    return {
        .name = u"contacts unmerge"_s,
        .arguments = u"TENANT CONTACT"_s,
        .minArguments = 2,
        .maxArguments = 2,
        .summary = text(QT_TRANSLATE_NOOP("chatflow::ContactsMergeCommand",
                                          "Makes a merged contact one of its own again.")),
        .description = text(QT_TRANSLATE_NOOP("chatflow::ContactsMergeCommand",
                                              "CONTACT is the one that was merged, as “contacts show” tells "
                                              "it of the one that stands for it.")),
        .options = {},
        .examples = {u"contacts unmerge techstore 42"_s},
    };
}

QCoro::Task<Result<ExitCode>> ContactsUnmergeCommand::run(CommandContext &context)
{
    const auto id = contactIdFrom(u"CONTACT"_s, context.arguments.at(1));
    if (!id)
        co_return fail(id.error());
    const auto opened = co_await openTenant(context);
    if (!opened)
        co_return fail(opened.error());
    Workspace &workspace = *opened->workspace;
    const auto parting = workspace.contacts().unmerge(workspace.localActor(), opened->tenant.id, *id);
    const auto parted = co_await settled(parting);
    if (!parted)
        co_return fail(parted.error());
    if (context.output.isJson())
        context.output.json({{u"contact"_s, id->value()}});
    else
        context.output.line(ContactsMergeText::parted(*id));
    co_return ExitCode::Ok;
}

} // namespace chatflow
