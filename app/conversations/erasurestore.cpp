// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/erasurestore.h"

#include "conversations/contactgroupstore.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace chatflow
{

Result<QList<ConversationId>> ErasureStore::conversationsOf(const Snapshot &snapshot, TenantId tenant,
                                                            ContactId contact)
{
    const auto members = ContactGroupStore::members(snapshot, tenant, contact);
    if (!members)
        return fail(members.error());
    QList<ConversationId> all;
    for (const ContactId member : *members) {
        const auto some = snapshot.list(
            u"SELECT id FROM conversations WHERE contact_id = ? AND tenant_id = ? ORDER BY id"_s,
            [](const Row &row) { return row.id<ConversationId>(0); }, member, tenant);
        if (!some)
            return fail(some.error());
        all += *some;
    }
    return all;
}

Result<QList<ErasureStore::FlowSession>> ErasureStore::sessionsOf(const Snapshot &snapshot, TenantId tenant,
                                                                  ContactId contact)
{
    const auto conversations = conversationsOf(snapshot, tenant, contact);
    if (!conversations)
        return fail(conversations.error());
    QList<FlowSession> all;
    for (const ConversationId conversation : *conversations) {
        const auto some = snapshot.list(
            u"SELECT DISTINCT flow_id, session_id FROM calls WHERE conversation_id = ? AND tenant_id = ? "
            "ORDER BY 1, 2"_s,
            [](const Row &row) {
                return FlowSession{row.text(0), row.text(1)};
            },
            conversation, tenant);
        if (!some)
            return fail(some.error());
        all += *some;
    }
    return all;
}

Result<ErasureExtent> ErasureStore::extent(const Snapshot &snapshot, TenantId tenant, ContactId contact)
{
    const auto members = ContactGroupStore::members(snapshot, tenant, contact);
    if (!members)
        return fail(members.error());
    const auto conversations = conversationsOf(snapshot, tenant, contact);
    if (!conversations)
        return fail(conversations.error());
    const auto sessions = sessionsOf(snapshot, tenant, contact);
    if (!sessions)
        return fail(sessions.error());
    ErasureExtent extent{.conversations = conversations->size(), .sessions = sessions->size()};
    const auto add = [&](qint64 &sum, const QString &sql, const auto &of) -> Result<> {
        const auto count = snapshot.number(sql, of, tenant);
        if (!count)
            return fail(count.error());
        sum += *count;
        return {};
    };
    for (const ConversationId id : *conversations) {
        CHATFLOW_TRY(
            add(extent.messages,
                u"SELECT COUNT(*) FROM messages WHERE conversation_id = ? AND tenant_id = ? AND kind NOT IN "
                "('note', 'mark')"_s,
                id));
        CHATFLOW_TRY(
            add(extent.notes,
                u"SELECT COUNT(*) FROM messages WHERE conversation_id = ? AND tenant_id = ? AND kind = "
                "'note'"_s,
                id));
        CHATFLOW_TRY(add(extent.requests,
                         u"SELECT COUNT(*) FROM calls WHERE conversation_id = ? AND tenant_id = ?"_s, id));
        CHATFLOW_TRY(add(extent.files,
                         u"SELECT COUNT(*) FROM media_files f JOIN messages m ON m.id = f.message_id WHERE "
                         "m.conversation_id = ? AND m.tenant_id = ? AND f.state = 'stored'"_s,
                         id));
    }
    for (const ContactId member : *members)
        CHATFLOW_TRY(add(extent.notes,
                         u"SELECT COUNT(*) FROM contact_notes WHERE contact_id = ? AND tenant_id = ?"_s,
                         member));
    return extent;
}

Result<QList<std::pair<ContactId, ContactIdentifier>>>
ErasureStore::identifiersUntil(const Snapshot &snapshot, TenantId tenant, Instant at)
{
    return snapshot.list(
        u"SELECT i.contact_id, i.kind, i.value FROM contact_identifiers i JOIN contacts c ON c.id = "
        u"i.contact_id "
        "WHERE i.tenant_id = ? AND c.created_at <= ?"_s,
        [](const Row &row) {
            return std::pair(
                row.id<ContactId>(0),
                ContactIdentifier{identifierKindFromString(row.text(1)).value_or(IdentifierKind::Other),
                                  row.text(2)});
        },
        tenant, at);
}

Result<qint64> ErasureStore::removeMessages(Transaction &tx, TenantId tenant, ConversationId conversation,
                                            int most)
{
    return tx.exec(u"DELETE FROM messages WHERE id IN (SELECT id FROM messages WHERE conversation_id = ? "
                   "AND tenant_id = ? ORDER BY at, id LIMIT ?)"_s,
                   conversation, tenant, most);
}

Result<qint64> ErasureStore::removeCalls(Transaction &tx, TenantId tenant, ConversationId conversation,
                                         int most)
{
    return tx.exec(
        u"DELETE FROM calls WHERE id IN (SELECT id FROM calls WHERE conversation_id = ? AND tenant_id = ? "
        "ORDER BY id DESC LIMIT ?)"_s,
        conversation, tenant, most);
}

Result<> ErasureStore::forgetInUsage(Transaction &tx, TenantId tenant, ConversationId conversation)
{
    CHATFLOW_TRY(tx.exec(u"UPDATE usage_events SET conversation_id = NULL, contact_id = NULL "
                         "WHERE conversation_id = ? AND tenant_id = ?"_s,
                         conversation, tenant));
    return {};
}

Result<bool> ErasureStore::removeContact(Transaction &tx, TenantId tenant, ContactId contact)
{
    const auto members = ContactGroupStore::members(tx, tenant, contact);
    if (!members)
        return members.error().code == Error::Code::NotFound ? Result<bool>(false) : fail(members.error());
    // The last is the one that stands for the others.
    for (qsizetype i = members->size() - 1; i >= 0; --i) {
        CHATFLOW_TRY(
            tx.exec(u"DELETE FROM contacts WHERE id = ? AND tenant_id = ?"_s, members->at(i), tenant));
        tx.changed(tenant, ChangeKind::Contact, members->at(i));
    }
    return !members->isEmpty();
}

Result<> ErasureStore::note(Transaction &tx, TenantId tenant, const ErasureRow &row)
{
    CHATFLOW_TRY(
        tx.exec(u"INSERT INTO erasures (id, tenant_id, erased_at, actor_id, counts) VALUES (?, ?, ?, ?, ?) "
                "ON CONFLICT (id) DO NOTHING"_s,
                row.id, tenant, row.at, row.actor,
                QString::fromUtf8(QJsonDocument(row.counts).toJson(QJsonDocument::Compact))));
    return {};
}

Result<QSet<QString>> ErasureStore::noted(const Snapshot &snapshot)
{
    const auto ids = snapshot.list(u"SELECT id FROM erasures"_s, [](const Row &row) { return row.text(0); });
    if (!ids)
        return fail(ids.error());
    return QSet<QString>(ids->begin(), ids->end());
}

Result<QList<ErasureRow>> ErasureStore::list(const Snapshot &snapshot, TenantId tenant, int limit)
{
    return snapshot.list(
        u"SELECT id, erased_at, actor_id, counts FROM erasures WHERE tenant_id = ? ORDER BY erased_at DESC, id LIMIT ?"_s,
        [](const Row &row) {
            return ErasureRow{row.text(0), row.instant(1), row.id<ActorId>(2),
                              QJsonDocument::fromJson(row.text(3).toUtf8()).object()};
        },
        tenant, limit);
}

} // namespace chatflow
