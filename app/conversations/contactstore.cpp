// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/contactstore.h"

#include "base/textfold.h"
#include "conversations/contactgroupstore.h"
#include "conversations/contactwordstore.h"
#include "conversations/phonevariants.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

#define CONTACT_SELECT                                                                                       \
    "SELECT id, tenant_id, name, push_name, named, email, company, language, fields, opted_out_at, "         \
    "opted_out_by, opted_out_reason, merged_into, message_count, tokens_in, tokens_out, created_at, "        \
    "updated_at FROM contacts WHERE tenant_id = ? AND "

QList<OwnVariable> fieldsOf(const QString &json)
{
    QList<OwnVariable> fields;
    // A workspace of before has an empty object here.
    for (const QJsonValue &field : QJsonDocument::fromJson(json.toUtf8()).array())
        fields.append(OwnVariable::fromJson(JsonReader(field)));
    return fields;
}

QString fieldsJson(const QList<OwnVariable> &fields)
{
    QJsonArray array;
    for (const OwnVariable &field : fields)
        array.append(field.toJson());
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

Contact contactOf(const Row &row)
{
    return {
        .id = row.id<ContactId>(0),
        .tenant = row.id<TenantId>(1),
        .name = row.text(2),
        .pushName = row.text(3),
        .isNamed = row.boolean(4),
        .email = row.text(5),
        .company = row.text(6),
        .language = row.text(7),
        .fields = fieldsOf(row.text(8)),
        .optOut = row.isNull(9) ? std::nullopt
                                : std::optional(OptOut{row.instant(9), row.id<ActorId>(10), row.text(11)}),
        .mergedInto = row.id<ContactId>(12),
        .messageCount = row.int64(13),
        .tokensIn = row.int64(14),
        .tokensOut = row.int64(15),
        .createdAt = row.instant(16),
        .updatedAt = row.instant(17),
    };
}

/// What `contact` does not know is taken from another that is the same person.
void fillFrom(Contact &contact, const Contact &other)
{
    for (const auto member :
         {&Contact::name, &Contact::pushName, &Contact::email, &Contact::company, &Contact::language}) {
        if ((contact.*member).isEmpty())
            contact.*member = other.*member;
    }
    for (const OwnVariable &field : other.fields) {
        if (std::ranges::none_of(contact.fields,
                                 [&](const OwnVariable &own) { return own.name == field.name; }))
            contact.fields.append(field);
    }
    if (other.optOut && (!contact.optOut || other.optOut->at < contact.optOut->at))
        contact.optOut = other.optOut;
    contact.messageCount += other.messageCount;
    contact.tokensIn += other.tokensIn;
    contact.tokensOut += other.tokensOut;
    contact.createdAt = std::min(contact.createdAt, other.createdAt);
    contact.updatedAt = std::max(contact.updatedAt, other.updatedAt);
}

struct Known {
    ContactId owner; ///< of the identifier
    ContactId standing;
    QString name;
    QString pushName;
    bool isNamed = false;
};

Result<std::optional<Known>> ownerOf(const Snapshot &snapshot, TenantId tenant, IdentifierKind kind,
                                     const QString &value)
{
    return snapshot.first(
        u"SELECT c.id, COALESCE(c.merged_into, c.id), c.name, c.push_name, c.named FROM contact_identifiers "
        u"i "
        "JOIN contacts c ON c.id = i.contact_id WHERE i.tenant_id = ? AND i.kind = ? AND i.value = ?"_s,
        [](const Row &row) {
            return Known{row.id<ContactId>(0), row.id<ContactId>(1), row.text(2), row.text(3),
                         row.boolean(4)};
        },
        tenant, toString(kind), value);
}

/// Whoever is known under another form of one of the numbers, if that is one person.
Result<std::optional<Known>> ownerOfVariant(const Snapshot &snapshot, TenantId tenant,
                                            const QList<ContactIdentifier> &identifiers)
{
    std::optional<Known> only;
    for (const ContactIdentifier &identifier : identifiers) {
        if (identifier.kind != IdentifierKind::Phone)
            continue;
        for (const QString &variant : phoneVariants(identifier.value)) {
            const auto found = ownerOf(snapshot, tenant, IdentifierKind::Phone, variant);
            if (!found)
                return fail(found.error());
            if (!*found)
                continue;
            if (only && only->standing != (*found)->standing)
                return std::optional<Known>();
            only = **found;
        }
    }
    return only;
}

} // namespace

Result<ContactId> ContactStore::resolve(Transaction &tx, TenantId tenant,
                                        const QList<ContactIdentifier> &identifiers, const QString &pushName)
{
    std::optional<Known> known;
    QList<ContactIdentifier> unknown;
    for (const ContactIdentifier &identifier : identifiers) {
        const auto found = ownerOf(tx, tenant, identifier.kind, identifier.value);
        if (!found)
            return fail(found.error());
        if (!*found) {
            unknown << identifier;
        } else if (!known) {
            known = **found;
        } else if (known->standing != (*found)->standing) {
            // Never merged by itself: a person decides.
            CHATFLOW_TRY(ContactGroupStore::hint(tx, tenant, known->standing, (*found)->standing,
                                                 MergeEvidence::SameMessage));
        }
    }
    if (!known) {
        const auto variant = ownerOfVariant(tx, tenant, identifiers);
        if (!variant)
            return fail(variant.error());
        known = *variant;
    }
    if (!known) {
        const auto added =
            tx.insert<ContactId>(u"INSERT INTO contacts (tenant_id, name, push_name, "
                                 u"name_folded, created_at, updated_at) "
                                 "VALUES (?, ?, ?, ?, ?, ?) RETURNING id"_s,
                                 tenant, pushName, pushName, folded(pushName), tx.now(), tx.now());
        if (!added)
            return fail(added.error());
        known = Known{*added, *added, pushName, pushName, false};
        CHATFLOW_TRY(ContactWordStore::setName(tx, tenant, *added, pushName));
        tx.changed(tenant, ChangeKind::Contact, *added);
    } else if (!pushName.isEmpty() && pushName != known->pushName) {
        const QString name = known->isNamed ? known->name : pushName;
        CHATFLOW_TRY(tx.exec(u"UPDATE contacts SET push_name = ?, name = ?, name_folded = ?, updated_at = ? "
                             "WHERE id = ? AND tenant_id = ?"_s,
                             pushName, name, folded(name), tx.now(), known->owner, tenant));
        CHATFLOW_TRY(ContactWordStore::setName(tx, tenant, known->owner, name));
        tx.changed(tenant, ChangeKind::Contact, known->owner);
    }
    for (const ContactIdentifier &identifier : std::as_const(unknown))
        CHATFLOW_TRY(addIdentifier(tx, tenant, known->owner, identifier));
    return known->standing;
}

Result<ContactId> ContactStore::known(const Snapshot &snapshot, TenantId tenant,
                                      const QList<ContactIdentifier> &identifiers)
{
    for (const ContactIdentifier &identifier : identifiers) {
        const auto found = ownerOf(snapshot, tenant, identifier.kind, identifier.value);
        if (!found)
            return fail(found.error());
        if (*found)
            return (*found)->standing;
    }
    const auto variant = ownerOfVariant(snapshot, tenant, identifiers);
    if (!variant)
        return fail(variant.error());
    return *variant ? (*variant)->standing : ContactId();
}

Result<Contact> ContactStore::find(const Snapshot &snapshot, TenantId tenant, ContactId id)
{
    const auto standing = ContactGroupStore::standing(snapshot, tenant, id);
    if (!standing)
        return fail(standing.error());
    const auto rows =
        snapshot.list(QStringLiteral(CONTACT_SELECT "id = ? UNION ALL " CONTACT_SELECT "merged_into = ?"),
                      contactOf, tenant, *standing, tenant, *standing);
    if (!rows)
        return fail(rows.error());
    const auto own =
        std::ranges::find_if(*rows, [&](const Contact &contact) { return contact.id == *standing; });
    if (own == rows->cend())
        return fail(Error::notFound(u"contact"_s, id.toString()));
    Contact contact = *own;
    for (const Contact &other : *rows) {
        if (other.id != *standing)
            fillFrom(contact, other);
    }
    return contact;
}

Result<QList<ContactIdentifier>> ContactStore::identifiers(const Snapshot &snapshot, TenantId tenant,
                                                           ContactId id)
{
    const auto members = ContactGroupStore::members(snapshot, tenant, id);
    if (!members)
        return fail(members.error());
    QList<ContactIdentifier> identifiers;
    for (const ContactId member : *members) {
        const auto some = snapshot.list(
            u"SELECT kind, value FROM contact_identifiers WHERE contact_id = ? AND tenant_id = ? "
            "ORDER BY kind, value"_s,
            [](const Row &row) {
                return ContactIdentifier{
                    identifierKindFromString(row.text(0)).value_or(IdentifierKind::Other), row.text(1)};
            },
            member, tenant);
        if (!some)
            return fail(some.error());
        identifiers += *some;
    }
    return identifiers;
}

Result<> ContactStore::addIdentifier(Transaction &tx, TenantId tenant, ContactId id,
                                     const ContactIdentifier &identifier)
{
    const auto added =
        tx.exec(u"INSERT INTO contact_identifiers (tenant_id, kind, value, contact_id, first_seen_at) "
                "VALUES (?, ?, ?, ?, ?) ON CONFLICT (tenant_id, kind, value) DO NOTHING"_s,
                tenant, toString(identifier.kind), identifier.value, id, tx.now());
    if (!added)
        return fail(added.error());
    if (*added > 0)
        return ContactWordStore::add(tx, tenant, id, identifier);
    return {};
}

Result<Page<Contact>> ContactStore::page(const Snapshot &snapshot, TenantId tenant, const QString &text,
                                         const PageRequest &request)
{
    QString sql = QStringLiteral(CONTACT_SELECT "merged_into IS NULL");
    QList<SqlValue> values{sqlValue(tenant)};
    if (!text.trimmed().isEmpty()) {
        const auto found = ContactWordStore::find(snapshot, tenant, text);
        if (!found)
            return fail(found.error());
        if (found->isEmpty())
            return Page<Contact>();
        const QString ids = QStringList(found->size(), u"?"_s).join(u',');
        sql += u" AND id IN (SELECT COALESCE(f.merged_into, f.id) FROM contacts f WHERE f.id IN ("_s + ids +
               u"))"_s;
        for (const ContactId id : *found)
            values << sqlValue(id);
    }
    const bool older = request.direction == PageRequest::Direction::Older;
    if (request.from) {
        sql += older ? u" AND (updated_at, id) < (?, ?)" : u" AND (updated_at, id) > (?, ?)";
        values << sqlValue(request.from->at) << sqlValue(request.from->id);
    }
    sql += older ? u" ORDER BY updated_at DESC, id DESC LIMIT ?" : u" ORDER BY updated_at, id LIMIT ?";
    values << sqlValue(request.limit + 1);
    QList<Contact> rows;
    CHATFLOW_TRY(snapshot.query(sql, values, [&rows](const Row &row) {
        rows.append(contactOf(row));
        return true;
    }));
    auto page = pageOf(std::move(rows), request.limit);
    if (!older)
        std::reverse(page.rows.begin(), page.rows.end());
    return page;
}

Result<> ContactStore::setProfile(Transaction &tx, TenantId tenant, ContactId id,
                                  const ContactProfile &profile)
{
    const auto now = tx.first(
        u"SELECT push_name FROM contacts WHERE id = ? AND tenant_id = ?"_s,
        [](const Row &row) { return row.text(0); }, id, tenant);
    if (!now)
        return fail(now.error());
    if (!*now)
        return fail(Error::notFound(u"contact"_s, id.toString()));
    const bool named = !profile.name.isEmpty() && profile.name != **now;
    const QString name = named ? profile.name : **now;
    CHATFLOW_TRY(tx.exec(u"UPDATE contacts SET name = ?, name_folded = ?, named = ?, email = ?, company = ?, "
                         "language = ? WHERE id = ? AND tenant_id = ?"_s,
                         name, folded(name), named ? 1 : 0, profile.email, profile.company, profile.language,
                         id, tenant));
    CHATFLOW_TRY(ContactWordStore::setName(tx, tenant, id, name));
    tx.changed(tenant, ChangeKind::Contact, id);
    return {};
}

Result<> ContactStore::setFields(Transaction &tx, TenantId tenant, ContactId id,
                                 const QList<OwnVariable> &fields)
{
    CHATFLOW_TRY(tx.exec(u"UPDATE contacts SET fields = ? WHERE id = ? AND tenant_id = ?"_s,
                         fieldsJson(fields), id, tenant));
    tx.changed(tenant, ChangeKind::Contact, id);
    return {};
}

Result<> ContactStore::setOptOut(Transaction &tx, TenantId tenant, ContactId id,
                                 const std::optional<OptOut> &optOut)
{
    if (optOut) {
        CHATFLOW_TRY(tx.exec(u"UPDATE contacts SET opted_out_at = ?, opted_out_by = ?, opted_out_reason = ? "
                             "WHERE id = ? AND tenant_id = ?"_s,
                             optOut->at, optOut->by, optOut->reason, id, tenant));
        tx.changed(tenant, ChangeKind::Contact, id);
        return {};
    }
    const auto members = ContactGroupStore::members(tx, tenant, id);
    if (!members)
        return fail(members.error());
    for (const ContactId member : *members) {
        CHATFLOW_TRY(tx.exec(u"UPDATE contacts SET opted_out_at = NULL, opted_out_by = NULL, "
                             "opted_out_reason = '' WHERE id = ? AND tenant_id = ?"_s,
                             member, tenant));
        tx.changed(tenant, ChangeKind::Contact, member);
    }
    return {};
}

Result<> ContactStore::count(Transaction &tx, TenantId tenant, ContactId id, qint64 messages, qint64 tokensIn,
                             qint64 tokensOut)
{
    CHATFLOW_TRY(tx.exec(u"UPDATE contacts SET message_count = message_count + ?, tokens_in = tokens_in + ?, "
                         "tokens_out = tokens_out + ?, updated_at = ? WHERE id = ? AND tenant_id = ?"_s,
                         messages, tokensIn, tokensOut, tx.now(), id, tenant));
    return {};
}

} // namespace chatflow
