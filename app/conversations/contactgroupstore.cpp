// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/contactgroupstore.h"

#include "conversations/contactstore.h"
#include "conversations/phonevariants.h"
#include "conversations/tagstore.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

QJsonArray numbers(const QList<qint64> &ids)
{
    QJsonArray array;
    for (const qint64 id : ids)
        array.append(id);
    return array;
}

/// What came with a merged contact, as ids.
Result<QJsonObject> broughtBy(const Snapshot &snapshot, TenantId tenant, ContactId merged,
                              const QList<ContactId> &itsMembers)
{
    QJsonObject brought;
    QList<qint64> members;
    for (const ContactId member : itsMembers) {
        if (member != merged)
            members.append(member.value());
    }
    brought.insert(u"contacts"_s, numbers(members));
    const std::pair<QString, QString> parts[]{
        {u"conversations"_s, u"SELECT id FROM conversations WHERE contact_id = ? AND tenant_id = ?"_s},
        {u"notes"_s, u"SELECT id FROM contact_notes WHERE contact_id = ? AND tenant_id = ?"_s},
        {u"tags"_s, u"SELECT tag_id FROM contact_tags WHERE contact_id = ? AND tenant_id = ?"_s}};
    for (const auto &[name, sql] : parts) {
        const auto ids = snapshot.list(
            sql, [](const Row &row) { return row.int64(0); }, merged, tenant);
        if (!ids)
            return fail(ids.error());
        brought.insert(name, numbers(*ids));
    }
    return brought;
}

/// In a fixed order, so that a pair has one row.
std::pair<ContactId, ContactId> pairOf(ContactId one, ContactId other)
{
    return std::minmax(one, other);
}

Result<QString> shownName(const Snapshot &snapshot, TenantId tenant, ContactId id)
{
    const auto name = snapshot.first(
        u"SELECT COALESCE(NULLIF(c.name, ''), (SELECT i.value FROM contact_identifiers i WHERE "
        "i.contact_id = c.id ORDER BY i.kind DESC LIMIT 1)) FROM contacts c WHERE c.id = ? AND c.tenant_id = ?"_s,
        [](const Row &row) { return row.text(0); }, id, tenant);
    if (!name)
        return fail(name.error());
    return name->value_or(QString());
}

} // namespace

Result<ContactId> ContactGroupStore::standing(const Snapshot &snapshot, TenantId tenant, ContactId id)
{
    const auto found = snapshot.number(
        u"SELECT COALESCE(merged_into, id) FROM contacts WHERE id = ? AND tenant_id = ?"_s, id, tenant);
    if (!found)
        return fail(found.error());
    if (*found == 0)
        return fail(Error::notFound(u"contact"_s, id.toString()));
    return ContactId(*found);
}

Result<QList<ContactId>> ContactGroupStore::members(const Snapshot &snapshot, TenantId tenant, ContactId id)
{
    const auto root = standing(snapshot, tenant, id);
    if (!root)
        return fail(root.error());
    auto others = snapshot.list(
        u"SELECT id FROM contacts WHERE merged_into = ? AND tenant_id = ? ORDER BY id"_s,
        [](const Row &row) { return row.id<ContactId>(0); }, *root, tenant);
    if (others)
        others->prepend(*root);
    return others;
}

Result<ContactMergeId> ContactGroupStore::merge(Transaction &tx, TenantId tenant, ActorId by,
                                                ContactId keptId, ContactId mergedId, MergeEvidence evidence)
{
    const auto kept = standing(tx, tenant, keptId);
    if (!kept)
        return fail(kept.error());
    const auto merged = standing(tx, tenant, mergedId);
    if (!merged)
        return fail(merged.error());
    if (*kept == *merged)
        return fail(Error::Code::Conflict, {{u"what"_s, u"contact"_s}});
    const auto itsMembers = members(tx, tenant, *merged);
    if (!itsMembers)
        return fail(itsMembers.error());
    const auto brought = broughtBy(tx, tenant, *merged, *itsMembers);
    if (!brought)
        return fail(brought.error());
    CHATFLOW_TRY(
        tx.exec(u"UPDATE contacts SET merged_into = ? WHERE (id = ? OR merged_into = ?) AND tenant_id = ?"_s,
                *kept, *merged, *merged, tenant));
    const auto id = tx.insert<ContactMergeId>(
        u"INSERT INTO contact_merges (tenant_id, kept_id, merged_id, at, actor_id, evidence, brought) "
        "VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id"_s,
        tenant, *kept, *merged, tx.now(), by, toString(evidence),
        QString::fromUtf8(QJsonDocument(*brought).toJson(QJsonDocument::Compact)));
    if (!id)
        return fail(id.error());
    CHATFLOW_TRY(TagStore::inherit(tx, tenant, *kept));
    tx.changed(tenant, ChangeKind::Contact, *kept);
    for (const ContactId member : *itsMembers)
        tx.changed(tenant, ChangeKind::Contact, member);
    return *id;
}

Result<ContactId> ContactGroupStore::unmerge(Transaction &tx, TenantId tenant, ActorId by, ContactId merged)
{
    struct Open {
        ContactMergeId id;
        ContactId kept;
        QString brought;
    };
    const auto open = tx.first(
        u"SELECT id, kept_id, brought FROM contact_merges WHERE merged_id = ? AND tenant_id = ? AND "
        "undone_at IS NULL"_s,
        [](const Row &row) {
            return Open{row.id<ContactMergeId>(0), row.id<ContactId>(1), row.text(2)};
        },
        merged, tenant);
    if (!open)
        return fail(open.error());
    if (!*open)
        return fail(Error::notFound(u"merged contact"_s, merged.toString()));
    const auto before = standing(tx, tenant, merged);
    if (!before)
        return fail(before.error());
    CHATFLOW_TRY(
        tx.exec(u"UPDATE contacts SET merged_into = NULL WHERE id = ? AND tenant_id = ?"_s, merged, tenant));
    // Those that were one person with it before, and still are.
    const QJsonArray members =
        QJsonDocument::fromJson((*open)->brought.toUtf8()).object().value(u"contacts"_s).toArray();
    for (const QJsonValue &member : members)
        CHATFLOW_TRY(tx.exec(
            u"UPDATE contacts SET merged_into = ? WHERE id = ? AND merged_into = ? AND tenant_id = ?"_s,
            merged, member.toInteger(), *before, tenant));
    CHATFLOW_TRY(tx.exec(u"UPDATE contact_merges SET undone_at = ?, undone_by = ? WHERE id = ?"_s, tx.now(),
                         by, (*open)->id));
    for (const ContactId contact : {*before, merged}) {
        CHATFLOW_TRY(TagStore::inherit(tx, tenant, contact));
        tx.changed(tenant, ChangeKind::Contact, contact);
    }
    return *before;
}

Result<QList<ContactMerge>> ContactGroupStore::merges(const Snapshot &snapshot, TenantId tenant,
                                                      const QList<ContactId> &group)
{
    QList<ContactMerge> merges;
    for (const ContactId kept : group) {
        const auto some = snapshot.list(
            u"SELECT id, kept_id, merged_id, at, actor_id, evidence FROM contact_merges WHERE kept_id = ? "
            "AND tenant_id = ? AND undone_at IS NULL ORDER BY id DESC"_s,
            [](const Row &row) {
                return ContactMerge{.id = row.id<ContactMergeId>(0),
                                    .kept = row.id<ContactId>(1),
                                    .merged = row.id<ContactId>(2),
                                    .mergedName = {},
                                    .at = row.instant(3),
                                    .by = row.id<ActorId>(4),
                                    .evidence =
                                        mergeEvidenceFromString(row.text(5)).value_or(MergeEvidence::Person)};
            },
            kept, tenant);
        if (!some)
            return fail(some.error());
        merges += *some;
    }
    for (ContactMerge &merge : merges) {
        const auto name = shownName(snapshot, tenant, merge.merged);
        if (!name)
            return fail(name.error());
        merge.mergedName = *name;
    }
    return merges;
}

Result<> ContactGroupStore::hint(Transaction &tx, TenantId tenant, ContactId one, ContactId other,
                                 MergeEvidence evidence)
{
    const auto [first, second] = pairOf(one, other);
    const auto added = tx.exec(
        u"INSERT INTO contact_hints (tenant_id, first_id, second_id, evidence, at) VALUES (?, ?, ?, ?, ?) "
        "ON CONFLICT (first_id, second_id) DO NOTHING"_s,
        tenant, first, second, toString(evidence), tx.now());
    if (!added)
        return fail(added.error());
    if (*added > 0) {
        tx.changed(tenant, ChangeKind::Contact, first);
        tx.changed(tenant, ChangeKind::Contact, second);
    }
    return {};
}

Result<> ContactGroupStore::dismiss(Transaction &tx, TenantId tenant, ActorId by, ContactId one,
                                    ContactId other)
{
    const auto ones = members(tx, tenant, one);
    if (!ones)
        return fail(ones.error());
    const auto others = members(tx, tenant, other);
    if (!others)
        return fail(others.error());
    for (const ContactId mine : *ones) {
        for (const ContactId theirs : *others) {
            const auto [first, second] = pairOf(mine, theirs);
            CHATFLOW_TRY(tx.exec(u"INSERT INTO contact_hints (tenant_id, first_id, second_id, evidence, at, "
                                 "dismissed_by) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (first_id, second_id) "
                                 "DO UPDATE SET dismissed_by = excluded.dismissed_by"_s,
                                 tenant, first, second, toString(MergeEvidence::Person), tx.now(), by));
        }
    }
    tx.changed(tenant, ChangeKind::Contact, one);
    tx.changed(tenant, ChangeKind::Contact, other);
    return {};
}

Result<QList<MergeSuggestion>> ContactGroupStore::suggestions(const Snapshot &snapshot, TenantId tenant,
                                                              const QList<ContactId> &group)
{
    QList<MergeSuggestion> found;
    QList<ContactId> dismissed;
    const auto add = [&](ContactId contact, MergeEvidence evidence) -> Result<> {
        const auto root = standing(snapshot, tenant, contact);
        if (!root)
            return fail(root.error());
        const bool known = std::ranges::any_of(
            found, [&](const MergeSuggestion &suggestion) { return suggestion.contact == *root; });
        if (!known && !group.contains(*root) && !dismissed.contains(contact))
            found.append({.contact = *root, .name = {}, .evidence = evidence});
        return {};
    };
    struct Hint {
        ContactId first;
        ContactId second;
        QString evidence;
        bool dismissed = false;
    };
    for (const ContactId member : group) {
        const auto hints = snapshot.list(
            u"SELECT first_id, second_id, evidence, dismissed_by FROM contact_hints WHERE first_id = ? AND "
            "tenant_id = ? UNION ALL SELECT first_id, second_id, evidence, dismissed_by FROM contact_hints "
            "WHERE second_id = ? AND tenant_id = ?"_s,
            [](const Row &row) {
                return Hint{row.id<ContactId>(0), row.id<ContactId>(1), row.text(2), !row.isNull(3)};
            },
            member, tenant, member, tenant);
        if (!hints)
            return fail(hints.error());
        for (const Hint &hint : *hints) {
            const ContactId other = hint.first == member ? hint.second : hint.first;
            if (hint.dismissed)
                dismissed.append(other);
            else
                CHATFLOW_TRY(
                    add(other, mergeEvidenceFromString(hint.evidence).value_or(MergeEvidence::SameMessage)));
        }
    }
    for (const ContactId member : group) {
        const auto phones = snapshot.list(
            u"SELECT value FROM contact_identifiers WHERE contact_id = ? AND tenant_id = ? AND kind = 'phone'"_s,
            [](const Row &row) { return row.text(0); }, member, tenant);
        if (!phones)
            return fail(phones.error());
        for (const QString &phone : *phones) {
            for (const QString &variant : phoneVariants(phone)) {
                const auto other = snapshot.number(
                    u"SELECT contact_id FROM contact_identifiers WHERE tenant_id = ? AND kind = 'phone' AND "
                    "value = ?"_s,
                    tenant, variant);
                if (!other)
                    return fail(other.error());
                if (*other != 0)
                    CHATFLOW_TRY(add(ContactId(*other), MergeEvidence::PhoneVariant));
            }
        }
    }
    for (MergeSuggestion &suggestion : found) {
        const auto name = shownName(snapshot, tenant, suggestion.contact);
        if (!name)
            return fail(name.error());
        suggestion.name = *name;
    }
    return found;
}

} // namespace chatflow
