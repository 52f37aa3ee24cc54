// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/contacts.h"
#include "conversations/tags.h"
#include "engine/contactscommands.h"
#include "engine/contactsforms.h"
#include "engine/opentenant.h"
#include "workspace/workspace.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

class ContactsSetText
{
    Q_DECLARE_TR_FUNCTIONS(chatflow::ContactsSetCommand)

public:
    static QString changed(const Contact &contact)
    {
        return tr("Changed contact %1.").arg(contact.id.toString());
    }
    static QString badField() { return tr("NAME=VALUE or NAME:TYPE=VALUE is expected"); }
    static QString nothing() { return tr("nothing to change was given"); }
    static QString unknownTag(const QString &known)
    {
        return known.isEmpty() ? tr("the tenant has no tags yet")
                               : tr("the tenant's tags are: %1").arg(known);
    }
};

/// NAME=VALUE or NAME:TYPE=VALUE put into `fields`; an empty value takes the field away.
Result<> putField(QList<OwnVariable> &fields, const QString &word)
{
    const qsizetype equals = word.indexOf(u'=');
    if (equals < 1)
        return fail(Error::invalid(u"--field"_s, ContactsSetText::badField()));
    const QString left = word.first(equals);
    OwnVariable field{.name = left.section(u':', 0, 0), .value = word.sliced(equals + 1)};
    const auto known = std::ranges::find(fields, field.name, &OwnVariable::name);
    if (known != fields.end()) {
        field.type = known->type;
        field.choices = known->choices;
    }
    if (left.contains(u':')) {
        const auto type = variableTypeFromString(left.section(u':', 1));
        if (!type)
            return fail(Error::invalid(u"--field"_s, ContactsSetText::badField()));
        field.type = *type;
    }
    fields.removeIf([&](const OwnVariable &old) { return old.name == field.name; });
    if (!field.value.isEmpty())
        fields.append(field);
    return {};
}

} // namespace

CommandSpec ContactsSetCommand::spec() const
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("chatflow::ContactsSetCommand", source);
    };
    return {
        .name = u"contacts set"_s,
        .arguments = u"TENANT CONTACT"_s,
        .minArguments = 2,
        .maxArguments = 2,
        .summary =
            text(QT_TRANSLATE_NOOP("chatflow::ContactsSetCommand", "Changes what is kept of a contact.")),
        .description = text(QT_TRANSLATE_NOOP("chatflow::ContactsSetCommand",
                                              "An empty value takes it away; without a name, the one that "
                                              "WhatsApp gives is shown. A field is a "
                                              "variable of the questions asked for this contact.")),
        .options =
            {
                {u"name"_s, u"NAME"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::ContactsSetCommand", "how the contact is called"))},
                {u"email"_s, u"ADDRESS"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::ContactsSetCommand", "its e-mail address"))},
                {u"company"_s, u"NAME"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::ContactsSetCommand", "its company"))},
                {u"contact-language"_s, u"CODE"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::ContactsSetCommand", "its language, e.g. pt-BR"))},
                {u"field"_s, u"NAME[:TYPE]=VALUE"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::ContactsSetCommand",
                                        "a field of your own; may be given several times"))},
                {u"tag"_s, u"NAME"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::ContactsSetCommand", "puts one of the tenant's tags on"))},
                {u"untag"_s, u"NAME"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::ContactsSetCommand", "takes a tag off"))},
                {u"note"_s, u"TEXT"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::ContactsSetCommand",
                                        "adds a note; the contact never sees it"))},
                {u"opt-out"_s, u"REASON"_s,
                 text(QT_TRANSLATE_NOOP("chatflow::ContactsSetCommand",
                                        "no automatic answers for this contact any more"))},
                {u"opt-in"_s,
                 {},
                 text(QT_TRANSLATE_NOOP("chatflow::ContactsSetCommand", "automatic answers again"))},
            },
        .examples = {u"contacts set techstore 17 --name \"Ana Núñez\" --company Acme"_s,
                     u"contacts set techstore 17 --field customer:number=4711 --tag VIP"_s,
                     u"contacts set techstore 17 --opt-out \"asked for it\""_s},
    };
}

QCoro::Task<Result<ExitCode>> ContactsSetCommand::run(CommandContext &context)
{
    const Arguments &arguments = context.arguments;
    const auto id = contactIdFrom(u"CONTACT"_s, arguments.at(1));
    if (!id)
        co_return fail(id.error());
    const QStringList options{u"name"_s, u"email"_s, u"company"_s, u"contact-language"_s, u"field"_s,
                              u"tag"_s,  u"untag"_s, u"note"_s,    u"opt-out"_s,          u"opt-in"_s};
    if (std::ranges::none_of(options, [&](const QString &option) { return arguments.has(option); }))
        co_return fail(Error::invalid(u"CONTACT"_s, ContactsSetText::nothing()));
    const auto opened = co_await openTenant(context);
    if (!opened)
        co_return fail(opened.error());
    Workspace &workspace = *opened->workspace;
    const TenantId tenant = opened->tenant.id;
    const Actor &actor = workspace.localActor();
    const auto asking = workspace.contacts().card(tenant, *id);
    const auto card = co_await settled(asking);
    if (!card)
        co_return fail(card.error());
    const Contact &now = card->contact;

    QList<OwnVariable> fields = now.fields;
    for (const QString &word : arguments.values(u"field"_s)) {
        if (const auto put = putField(fields, word); !put)
            co_return fail(put.error());
    }
    const auto listing = workspace.tags().list(tenant);
    const auto tags = co_await settled(listing);
    if (!tags)
        co_return fail(tags.error());
    QList<std::pair<TagId, bool>> tagging;
    for (const bool on : {true, false}) {
        for (const QString &name : arguments.values(on ? u"tag"_s : u"untag"_s)) {
            const auto tag = std::ranges::find_if(
                *tags, [&](const Tag &known) { return known.name.compare(name, Qt::CaseInsensitive) == 0; });
            if (tag == tags->cend()) {
                QStringList names;
                for (const Tag &known : *tags)
                    names << known.name;
                co_return fail(Error::invalid(on ? u"--tag"_s : u"--untag"_s,
                                              ContactsSetText::unknownTag(names.join(u", "_s))));
            }
            tagging.append({tag->id, on});
        }
    }

    const QString ownName = now.isNamed ? now.name : QString();
    const auto setting = workspace.contacts().setProfile(
        actor, tenant, *id,
        {arguments.value(u"name"_s, ownName), arguments.value(u"email"_s, now.email),
         arguments.value(u"company"_s, now.company), arguments.value(u"contact-language"_s, now.language)});
    const auto set = co_await settled(setting);
    if (!set)
        co_return fail(set.error());
    const auto filling = workspace.contacts().setFields(actor, tenant, *id, fields);
    const auto filled = co_await settled(filling);
    if (!filled)
        co_return fail(filled.error());
    for (const auto &change : std::as_const(tagging)) {
        const auto marking = workspace.tags().setOnContact(actor, tenant, *id, change.first, change.second);
        const auto marked = co_await settled(marking);
        if (!marked)
            co_return fail(marked.error());
    }
    for (const QString &text : arguments.values(u"note"_s)) {
        const auto noting = workspace.contacts().addNote(actor, tenant, *id, text);
        const auto noted = co_await settled(noting);
        if (!noted)
            co_return fail(noted.error());
    }
    if (arguments.has(u"opt-out"_s) || arguments.has(u"opt-in"_s)) {
        const auto opting =
            arguments.has(u"opt-out"_s)
                ? workspace.contacts().optOut(actor, tenant, *id, arguments.value(u"opt-out"_s))
                : workspace.contacts().optIn(actor, tenant, *id);
        const auto opted = co_await settled(opting);
        if (!opted)
            co_return fail(opted.error());
    }
    const auto again = workspace.contacts().card(tenant, *id);
    const auto then = co_await settled(again);
    if (!then)
        co_return fail(then.error());
    if (context.output.isJson())
        context.output.json({{u"contact"_s, contactCardToJson(*then, *tags)}});
    else
        context.output.line(ContactsSetText::changed(then->contact));
    co_return ExitCode::Ok;
}

} // namespace chatflow
