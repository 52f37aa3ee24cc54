// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/contacts.h"

#include "accounts/auditstore.h"
#include "conversations/contactgroupstore.h"
#include "conversations/contactnotestore.h"
#include "conversations/contactstore.h"
#include "conversations/optouts.h"
#include "conversations/tagstore.h"
#include "conversations/timelinestore.h"
#include "storage/database.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

Result<> audit(Transaction &tx, const Actor &actor, TenantId tenant, const QString &action, ContactId contact,
               const QJsonObject &detail = {})
{
    return AuditStore::append(tx, actor, tenant, action, u"contact"_s, contact.value(), detail);
}

Result<> checkLength(const QString &field, const QString &text, qsizetype most)
{
    if (text.size() > most)
        return fail(Error::invalid(field, u"> %1"_s.arg(most)));
    return {};
}

Result<> checkProfile(const ContactProfile &profile)
{
    CHATFLOW_TRY(checkLength(u"name"_s, profile.name, Contacts::longestName));
    CHATFLOW_TRY(checkLength(u"email"_s, profile.email, Contacts::longestName));
    CHATFLOW_TRY(checkLength(u"company"_s, profile.company, Contacts::longestName));
    CHATFLOW_TRY(checkLength(u"language"_s, profile.language, 20));
    const qsizetype at = profile.email.indexOf(u'@');
    if (!profile.email.isEmpty() &&
        (at < 1 || at == profile.email.size() - 1 || profile.email.contains(u' ')))
        return fail(Error::invalid(u"email"_s, u"name@example.com"_s));
    return {};
}

/// The names of what differs.
QJsonArray changedParts(const Contact &now, const ContactProfile &then)
{
    QJsonArray parts;
    if ((now.isNamed ? now.name : QString()) != then.name)
        parts.append(u"name"_s);
    if (now.email != then.email)
        parts.append(u"email"_s);
    if (now.company != then.company)
        parts.append(u"company"_s);
    if (now.language != then.language)
        parts.append(u"language"_s);
    return parts;
}

} // namespace

Contacts::Contacts(Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
{
}

QFuture<Result<Page<Contact>>> Contacts::list(TenantId tenant, const QString &text, const PageRequest &page)
{
    return m_database.read(
        [=](const Snapshot &snapshot) { return ContactStore::page(snapshot, tenant, text, page); });
}

QFuture<Result<Page<TimelineEvent>>> Contacts::timeline(TenantId tenant, ContactId id,
                                                        const std::optional<PageKey> &before, int limit)
{
    return m_database.read([=](const Snapshot &snapshot) -> Result<Page<TimelineEvent>> {
        const auto group = ContactGroupStore::members(snapshot, tenant, id);
        if (!group)
            return fail(group.error());
        return TimelineStore::page(snapshot, tenant, *group, before, limit);
    });
}

QFuture<Result<ContactCard>> Contacts::card(TenantId tenant, ContactId id)
{
    return m_database.read([=](const Snapshot &snapshot) -> Result<ContactCard> {
        const auto contact = ContactStore::find(snapshot, tenant, id);
        if (!contact)
            return fail(contact.error());
        const auto group = ContactGroupStore::members(snapshot, tenant, id);
        if (!group)
            return fail(group.error());
        const auto identifiers = ContactStore::identifiers(snapshot, tenant, id);
        if (!identifiers)
            return fail(identifiers.error());
        const auto tags = TagStore::ofContacts(snapshot, *group);
        if (!tags)
            return fail(tags.error());
        const auto notes = ContactNoteStore::of(snapshot, tenant, *group);
        if (!notes)
            return fail(notes.error());
        const auto merges = ContactGroupStore::merges(snapshot, tenant, *group);
        if (!merges)
            return fail(merges.error());
        const auto suggestions = ContactGroupStore::suggestions(snapshot, tenant, *group);
        if (!suggestions)
            return fail(suggestions.error());
        return ContactCard{*contact, *identifiers, *tags, *notes, *merges, *suggestions};
    });
}

QFuture<Result<>> Contacts::setProfile(const Actor &actor, TenantId tenant, ContactId id,
                                       const ContactProfile &profile)
{
    const ContactProfile clean{profile.name.simplified(), profile.email.trimmed(),
                               profile.company.simplified(), profile.language.trimmed()};
    if (const auto checked = checkProfile(clean); !checked)
        return readyFuture(Result<>(fail(checked.error())));
    return m_database.write([=](Transaction &tx) -> Result<> {
        const auto contact = ContactStore::find(tx, tenant, id);
        if (!contact)
            return fail(contact.error());
        const QJsonArray parts = changedParts(*contact, clean);
        if (parts.isEmpty())
            return {};
        CHATFLOW_TRY(ContactStore::setProfile(tx, tenant, contact->id, clean));
        return audit(tx, actor, tenant, u"change"_s, contact->id, {{u"changed"_s, parts}});
    });
}

QFuture<Result<>> Contacts::setFields(const Actor &actor, TenantId tenant, ContactId id,
                                      const QList<OwnVariable> &fields)
{
    if (fields.size() > mostFields)
        return readyFuture(Result<>(fail(Error::invalid(u"fields"_s, u"> %1"_s.arg(mostFields)))));
    if (const auto checked = checkVariables(fields); !checked)
        return readyFuture(Result<>(fail(checked.error())));
    return m_database.write([=](Transaction &tx) -> Result<> {
        const auto contact = ContactStore::find(tx, tenant, id);
        if (!contact)
            return fail(contact.error());
        if (contact->fields == fields)
            return {};
        CHATFLOW_TRY(ContactStore::setFields(tx, tenant, contact->id, fields));
        return audit(tx, actor, tenant, u"change"_s, contact->id, {{u"changed"_s, QJsonArray{u"fields"_s}}});
    });
}

QFuture<Result<>> Contacts::optOut(const Actor &actor, TenantId tenant, ContactId id, const QString &reason)
{
    const QString clean = reason.simplified();
    if (const auto checked = checkLength(u"reason"_s, clean, longestName); !checked)
        return readyFuture(Result<>(fail(checked.error())));
    return m_database.write([=](Transaction &tx) { return OptOuts::note(tx, actor, tenant, id, clean); });
}

QFuture<Result<>> Contacts::optIn(const Actor &actor, TenantId tenant, ContactId id)
{
    return m_database.write([=](Transaction &tx) { return OptOuts::takeBack(tx, actor, tenant, id); });
}

QFuture<Result<ContactNote>> Contacts::addNote(const Actor &actor, TenantId tenant, ContactId id,
                                               const QString &text)
{
    const QString clean = text.trimmed();
    if (clean.isEmpty())
        return failedFuture<ContactNote>(Error::invalid(u"text"_s, u"empty"_s));
    if (const auto checked = checkLength(u"text"_s, clean, longestNote); !checked)
        return failedFuture<ContactNote>(checked.error());
    return m_database.write([=](Transaction &tx) -> Result<ContactNote> {
        const auto standing = ContactGroupStore::standing(tx, tenant, id);
        if (!standing)
            return fail(standing.error());
        const auto note = ContactNoteStore::add(
            tx, tenant, {.id = {}, .contact = *standing, .text = clean, .at = tx.now(), .author = actor.id});
        if (!note)
            return fail(note.error());
        CHATFLOW_TRY(audit(tx, actor, tenant, u"add_note"_s, *standing, {{u"note"_s, note->value()}}));
        return ContactNoteStore::find(tx, tenant, *note);
    });
}

QFuture<Result<>> Contacts::editNote(const Actor &actor, TenantId tenant, ContactNoteId id,
                                     const QString &text)
{
    const QString clean = text.trimmed();
    if (clean.isEmpty())
        return readyFuture(Result<>(fail(Error::invalid(u"text"_s, u"empty"_s))));
    if (const auto checked = checkLength(u"text"_s, clean, longestNote); !checked)
        return readyFuture(Result<>(fail(checked.error())));
    return m_database.write([=](Transaction &tx) -> Result<> {
        const auto note = ContactNoteStore::find(tx, tenant, id);
        if (!note)
            return fail(note.error());
        CHATFLOW_TRY(ContactNoteStore::edit(tx, tenant, id, clean));
        return audit(tx, actor, tenant, u"edit_note"_s, note->contact, {{u"note"_s, id.value()}});
    });
}

QFuture<Result<ContactNote>> Contacts::removeNote(const Actor &actor, TenantId tenant, ContactNoteId id)
{
    return m_database.write([=](Transaction &tx) -> Result<ContactNote> {
        const auto note = ContactNoteStore::find(tx, tenant, id);
        if (!note)
            return fail(note.error());
        CHATFLOW_TRY(ContactNoteStore::remove(tx, tenant, id));
        CHATFLOW_TRY(audit(tx, actor, tenant, u"remove_note"_s, note->contact, {{u"note"_s, id.value()}}));
        return *note;
    });
}

QFuture<Result<>> Contacts::putBackNote(const Actor &actor, TenantId tenant, const ContactNote &note)
{
    return m_database.write([=](Transaction &tx) -> Result<> {
        CHATFLOW_TRY(ContactGroupStore::standing(tx, tenant, note.contact));
        const auto id = ContactNoteStore::add(tx, tenant, note);
        if (!id)
            return fail(id.error());
        return audit(tx, actor, tenant, u"add_note"_s, note.contact, {{u"note"_s, id->value()}});
    });
}

QFuture<Result<ContactMergeId>> Contacts::merge(const Actor &actor, TenantId tenant, ContactId kept,
                                                ContactId merged, MergeEvidence evidence)
{
    return m_database.write([=](Transaction &tx) -> Result<ContactMergeId> {
        const auto id = ContactGroupStore::merge(tx, tenant, actor.id, kept, merged, evidence);
        if (!id)
            return fail(id.error());
        const auto members = ContactGroupStore::members(tx, tenant, kept);
        if (!members)
            return fail(members.error());
        // Who wanted no answers under one name wants none under both.
        const auto contact = ContactStore::find(tx, tenant, kept);
        if (!contact)
            return fail(contact.error());
        if (contact->optOut)
            CHATFLOW_TRY(OptOuts::stopAnswers(tx, tenant, *members));
        CHATFLOW_TRY(audit(tx, actor, tenant, u"merge"_s, kept,
                           {{u"merged"_s, merged.value()}, {u"evidence"_s, toString(evidence)}}));
        return *id;
    });
}

QFuture<Result<>> Contacts::unmerge(const Actor &actor, TenantId tenant, ContactId merged)
{
    return m_database.write([=](Transaction &tx) -> Result<> {
        const auto kept = ContactGroupStore::unmerge(tx, tenant, actor.id, merged);
        if (!kept)
            return fail(kept.error());
        return audit(tx, actor, tenant, u"unmerge"_s, *kept, {{u"merged"_s, merged.value()}});
    });
}

QFuture<Result<>> Contacts::keepApart(const Actor &actor, TenantId tenant, ContactId one, ContactId other)
{
    return m_database.write([=](Transaction &tx) -> Result<> {
        CHATFLOW_TRY(ContactGroupStore::dismiss(tx, tenant, actor.id, one, other));
        return audit(tx, actor, tenant, u"keep_apart"_s, one, {{u"other"_s, other.value()}});
    });
}

} // namespace chatflow
