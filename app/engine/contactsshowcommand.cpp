// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/contacts.h"
#include "conversations/tags.h"
#include "engine/contactscommands.h"
#include "engine/contactsforms.h"
#include "engine/displaywidth.h"
#include "engine/opentenant.h"
#include "engine/timetext.h"
#include "workspace/workspace.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class ContactsShowText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::ContactsShowCommand)

public:
    static QString label(IdentifierKind kind)
    {
        switch (kind) {
        case IdentifierKind::Phone:
            return tr("number");
        case IdentifierKind::Lid:
            return tr("WhatsApp's hidden id");
        case IdentifierKind::Business:
            return tr("business-scoped id");
        case IdentifierKind::Other:
            break;
        }
        return tr("address");
    }
    static QList<std::pair<QString, QString>> facts(const ContactCard &card, const QTimeZone &zone)
    {
        const Contact &contact = card.contact;
        QList<std::pair<QString, QString>> facts{{tr("name"), printable(contact.name)}};
        const auto add = [&facts](const QString &label, const QString &value) {
            if (!value.isEmpty())
                facts.append({label, printable(value)});
        };
        if (contact.isNamed)
            add(tr("calls itself"), contact.pushName);
        for (const ContactIdentifier &identifier : card.identifiers)
            add(label(identifier.kind), identifier.value);
        add(tr("e-mail"), contact.email);
        add(tr("company"), contact.company);
        add(tr("language"), contact.language);
        for (const OwnVariable &field : contact.fields)
            add(field.name, field.value);
        if (contact.optOut)
            add(tr("automatic answers"),
                tr("none wanted since %1").arg(timeText(contact.optOut->at, zone)) +
                    (contact.optOut->reason.isEmpty() ? QString()
                                                      : QString(u": "_s + contact.optOut->reason)));
        for (const ContactMerge &merge : card.merges)
            //: %1 is a contact's name, %2 its number in the list
            add(tr("merged with"), tr("%1 (%2)").arg(merge.mergedName, merge.merged.toString()));
        for (const MergeSuggestion &suggestion : card.suggestions)
            add(tr("perhaps the same"), tr("%1 (%2)").arg(suggestion.name, suggestion.contact.toString()));
        for (const ContactNote &note : card.notes)
            //: In a list of notes: %1 is a time, %2 who wrote it
            add(tr("note, %1, %2").arg(timeText(note.at, zone), note.authorName), note.text);
        return facts;
    }
    static QString tags() { return tr("tags"); }
};

} // namespace

CommandSpec ContactsShowCommand::spec() const
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::ContactsShowCommand", source);
    };
    return {
        .name = u"contacts show"_s,
        .arguments = u"TENANT CONTACT"_s,
        .minArguments = 2,
        .maxArguments = 2,
        .summary = text(QT_TRANSLATE_NOOP("chatflow::ContactsShowCommand",
                                          "Shows what is known of a contact: names, numbers, tags, notes.")),
        .description = text(
            QT_TRANSLATE_NOOP("chatflow::ContactsShowCommand", "CONTACT is its number in “contacts list”.")),
        .options = {},
        .examples = {u"contacts show techstore 17 --json"_s},
    };
}

QCoro::Task<Result<ExitCode>> ContactsShowCommand::run(CommandContext &context)
{
    const auto id = contactIdFrom(u"CONTACT"_s, context.arguments.at(1));
    if (!id)
        co_return fail(id.error());
    const auto opened = co_await openTenantSettings(context);
    if (!opened)
        co_return fail(opened.error());
    Workspace &workspace = *opened->workspace;
    const auto asking = workspace.contacts().card(opened->tenant.id, *id);
    const auto card = co_await settled(asking);
    if (!card)
        co_return fail(card.error());
    const auto listing = workspace.tags().list(opened->tenant.id);
    const auto tags = co_await settled(listing);
    if (!tags)
        co_return fail(tags.error());
    const QJsonObject json = contactCardToJson(*card, *tags);
    if (context.output.isJson()) {
        context.output.json({{u"contact"_s, json}});
        co_return ExitCode::Ok;
    }
    auto facts = ContactsShowText::facts(*card, opened->zone());
    QStringList names;
    for (const Tag &tag : *tags) {
        if (card->tags.contains(tag.id))
            names << printable(tag.name);
    }
    if (!names.isEmpty())
        facts.append({ContactsShowText::tags(), names.join(u", "_s)});
    context.output.facts(facts);
    co_return ExitCode::Ok;
}

} // namespace chatflow
