// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/tagstore.h"

#include "base/textfold.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

Tag tagOf(const Row &row)
{
    return {.id = row.id<TagId>(0), .name = row.text(1), .colour = row.text(2)};
}

Result<> checkName(const Snapshot &snapshot, TenantId tenant, TagId self, const QString &name)
{
    const auto taken =
        snapshot.number(u"SELECT COUNT(*) FROM tags WHERE tenant_id = ? AND name_folded = ? AND id <> ?"_s,
                        tenant, folded(name), self.value());
    if (!taken)
        return fail(taken.error());
    if (*taken > 0)
        return fail(Error::Code::Conflict, {{u"what"_s, u"tag"_s}, {u"tag"_s, name}});
    return {};
}

} // namespace

Result<QList<Tag>> TagStore::list(const Snapshot &snapshot, TenantId tenant)
{
    return snapshot.list(u"SELECT id, name, colour FROM tags WHERE tenant_id = ? ORDER BY name_folded"_s,
                         tagOf, tenant);
}

Result<QList<TagUse>> TagStore::uses(const Snapshot &snapshot, TenantId tenant)
{
    return snapshot.list(
        u"SELECT t.id, t.name, t.colour, (SELECT COUNT(*) FROM contact_tags c WHERE c.tag_id = t.id), "
        "(SELECT COUNT(*) FROM conversation_tags g WHERE g.tenant_id = t.tenant_id AND g.tag_id = t.id) "
        "FROM tags t WHERE t.tenant_id = ? ORDER BY t.name_folded"_s,
        [](const Row &row) {
            return TagUse{.tag = tagOf(row), .contacts = row.int64(3), .conversations = row.int64(4)};
        },
        tenant);
}

Result<Tag> TagStore::find(const Snapshot &snapshot, TenantId tenant, TagId id)
{
    const auto found = snapshot.first(u"SELECT id, name, colour FROM tags WHERE id = ? AND tenant_id = ?"_s,
                                      tagOf, id, tenant);
    if (!found)
        return fail(found.error());
    if (!*found)
        return fail(Error::notFound(u"tag"_s, id.toString()));
    return **found;
}

Result<Tag> TagStore::add(Transaction &tx, TenantId tenant, const QString &name, const QString &colour)
{
    CHATFLOW_TRY(checkName(tx, tenant, {}, name));
    const auto id = tx.insert<TagId>(u"INSERT INTO tags (tenant_id, name, name_folded, colour, created_at) "
                                     "VALUES (?, ?, ?, ?, ?) RETURNING id"_s,
                                     tenant, name, folded(name), colour, tx.now());
    if (!id)
        return fail(id.error());
    tx.changed(tenant, ChangeKind::Tag, *id);
    return Tag{*id, name, colour};
}

Result<> TagStore::change(Transaction &tx, TenantId tenant, const Tag &tag)
{
    CHATFLOW_TRY(find(tx, tenant, tag.id));
    CHATFLOW_TRY(checkName(tx, tenant, tag.id, tag.name));
    CHATFLOW_TRY(
        tx.exec(u"UPDATE tags SET name = ?, name_folded = ?, colour = ? WHERE id = ? AND tenant_id = ?"_s,
                tag.name, folded(tag.name), tag.colour, tag.id, tenant));
    tx.changed(tenant, ChangeKind::Tag, tag.id);
    return {};
}

Result<> TagStore::remove(Transaction &tx, TenantId tenant, TagId id)
{
    const auto touched = tx.exec(u"DELETE FROM tags WHERE id = ? AND tenant_id = ?"_s, id, tenant);
    if (!touched)
        return fail(touched.error());
    if (*touched == 0)
        return fail(Error::notFound(u"tag"_s, id.toString()));
    tx.changed(tenant, ChangeKind::Tag, id);
    return {};
}

Result<> TagStore::merge(Transaction &tx, TenantId tenant, TagId from, TagId into)
{
    CHATFLOW_TRY(find(tx, tenant, from));
    CHATFLOW_TRY(find(tx, tenant, into));
    CHATFLOW_TRY(tx.exec(u"INSERT INTO contact_tags (tenant_id, contact_id, tag_id) SELECT tenant_id, "
                         "contact_id, ? FROM contact_tags WHERE tag_id = ? AND tenant_id = ? "
                         "ON CONFLICT DO NOTHING"_s,
                         into.value(), from, tenant));
    CHATFLOW_TRY(
        tx.exec(u"INSERT INTO conversation_tags (tenant_id, conversation_id, tag_id, own, inherited, "
                "last_message_at) SELECT tenant_id, conversation_id, ?, own, inherited, last_message_at FROM "
                "conversation_tags WHERE tag_id = ? AND tenant_id = ? ON CONFLICT (conversation_id, tag_id) "
                "DO UPDATE SET own = CASE WHEN excluded.own = 1 THEN 1 ELSE conversation_tags.own END, "
                "inherited = CASE WHEN excluded.inherited = 1 THEN 1 ELSE conversation_tags.inherited END"_s,
                into.value(), from, tenant));
    tx.changed(tenant, ChangeKind::Tag, into);
    return {};
}

Result<QList<TagId>> TagStore::ofContacts(const Snapshot &snapshot, const QList<ContactId> &group)
{
    const QStringList places(group.size(), u"?"_s);
    QList<SqlValue> values;
    for (const ContactId contact : group)
        values << sqlValue(contact);
    QList<TagId> tags;
    CHATFLOW_TRY(snapshot.query(u"SELECT DISTINCT tag_id FROM contact_tags WHERE contact_id IN ("_s +
                                    places.join(u',') + u") ORDER BY tag_id"_s,
                                values, [&tags](const Row &row) {
                                    tags.append(row.id<TagId>(0));
                                    return true;
                                }));
    return tags;
}

Result<bool> TagStore::setOnContact(Transaction &tx, TenantId tenant, const QList<ContactId> &group,
                                    ContactId contact, TagId tag, bool on)
{
    CHATFLOW_TRY(find(tx, tenant, tag));
    qint64 changed = 0;
    if (on) {
        const auto has = ofContacts(tx, group);
        if (!has)
            return fail(has.error());
        if (has->contains(tag))
            return false;
        const auto added =
            tx.exec(u"INSERT INTO contact_tags (tenant_id, contact_id, tag_id) VALUES (?, ?, ?) "
                    "ON CONFLICT DO NOTHING"_s,
                    tenant, contact, tag);
        if (!added)
            return fail(added.error());
        changed = *added;
    } else {
        for (const ContactId one : group) {
            const auto removed =
                tx.exec(u"DELETE FROM contact_tags WHERE contact_id = ? AND tag_id = ? AND tenant_id = ?"_s,
                        one, tag, tenant);
            if (!removed)
                return fail(removed.error());
            changed += *removed;
        }
    }
    if (changed == 0)
        return false;
    tx.changed(tenant, ChangeKind::Contact, contact);
    CHATFLOW_TRY(inherit(tx, tenant, contact));
    return true;
}

Result<bool> TagStore::setOnConversation(Transaction &tx, TenantId tenant, ConversationId conversation,
                                         TagId tag, bool on)
{
    CHATFLOW_TRY(find(tx, tenant, tag));
    const auto touched =
        on ? tx.exec(u"INSERT INTO conversation_tags (tenant_id, conversation_id, tag_id, own, inherited, "
                     "last_message_at) SELECT tenant_id, id, ?, 1, 0, last_message_at FROM conversations "
                     "WHERE id = ? AND tenant_id = ? ON CONFLICT (conversation_id, tag_id) "
                     "DO UPDATE SET own = 1 WHERE conversation_tags.own = 0"_s,
                     tag.value(), conversation, tenant)
           : tx.exec(u"UPDATE conversation_tags SET own = 0 WHERE conversation_id = ? AND tag_id = ? AND "
                     "tenant_id = ? AND own = 1"_s,
                     conversation, tag, tenant);
    if (!touched)
        return fail(touched.error());
    if (*touched == 0)
        return false;
    CHATFLOW_TRY(
        tx.exec(u"DELETE FROM conversation_tags WHERE conversation_id = ? AND own = 0 AND inherited = 0"_s,
                conversation));
    tx.changed(tenant, ChangeKind::Conversation, conversation);
    return true;
}

Result<> TagStore::inherit(Transaction &tx, TenantId tenant, ContactId contact)
{
    // Everybody who is one person with the contact, by way of the one that stands for them.
#define SAME_PERSON                                                                                          \
    "(SELECT s.id FROM contacts s WHERE s.id = (SELECT COALESCE(r.merged_into, r.id) FROM contacts r "       \
    "WHERE r.id = ?) UNION SELECT s.id FROM contacts s WHERE s.merged_into = (SELECT "                       \
    "COALESCE(r.merged_into, r.id) FROM contacts r WHERE r.id = ?))"
    const auto conversations = tx.list(
        QStringLiteral("SELECT id FROM conversations WHERE tenant_id = ? AND contact_id IN " SAME_PERSON),
        [](const Row &row) { return row.id<ConversationId>(0); }, tenant, contact, contact);
    if (!conversations)
        return fail(conversations.error());
    for (const ConversationId conversation : *conversations) {
        const auto had =
            tx.number(u"SELECT COUNT(*) FROM conversation_tags WHERE conversation_id = ? AND inherited = 1"_s,
                      conversation);
        if (!had)
            return fail(had.error());
        CHATFLOW_TRY(tx.exec(
            u"UPDATE conversation_tags SET inherited = 0 WHERE conversation_id = ? AND inherited = 1"_s,
            conversation));
        const auto has = tx.exec(
            QStringLiteral("INSERT INTO conversation_tags (tenant_id, conversation_id, tag_id, own, "
                           "inherited, last_message_at) SELECT DISTINCT c.tenant_id, c.id, t.tag_id, 0, 1, "
                           "c.last_message_at FROM conversations c, contact_tags t WHERE c.id = ? AND "
                           "t.contact_id IN " SAME_PERSON
                           " ON CONFLICT (conversation_id, tag_id) DO UPDATE SET inherited = 1"),
            conversation, contact, contact);
        if (!has)
            return fail(has.error());
        if (*had == 0 && *has == 0)
            continue;
        CHATFLOW_TRY(tx.exec(
            u"DELETE FROM conversation_tags WHERE conversation_id = ? AND own = 0 AND inherited = 0"_s,
            conversation));
        tx.changed(tenant, ChangeKind::Conversation, conversation);
    }
#undef SAME_PERSON
    return {};
}

} // namespace chatflow
