// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/exportstore.h"

#include "conversations/contactgroupstore.h"
#include "conversations/contactstore.h"
#include "conversations/conversationstore.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int idsAtOnce = 500;
// Conversations without messages cost time too.
constexpr int mostStretches = 400;

// A column of text read as a blob is its UTF-8, on both databases.
ExportedMessage exportedMessageOf(const Row &row)
{
    QByteArray metadata = row.blob(8);
    if (metadata.size() <= 2) // {}
        metadata.clear();
    return {
        .id = row.id<MessageId>(0),
        .role = roleFromString(row.text(1)).value_or(Role::System),
        .kind = row.blob(2),
        .body = row.blob(3),
        .at = row.instant(4),
        .delivery = row.blob(5),
        .providerId = row.blob(6),
        .author = row.blob(7),
        .metadata = metadata,
        .editedAt = row.optionalInstant(9),
        .deletedAt = row.optionalInstant(10),
    };
}

Result<std::optional<ExportedConversation>> exportedConversation(const Snapshot &snapshot, TenantId tenant,
                                                                 ConversationId id)
{
    auto found = snapshot.first(
        u"SELECT c.id, c.contact_id, p.name, c.address, n.name, c.holder, c.created_at, c.message_count, "
        u"c.tokens_in, "
        "c.tokens_out FROM conversations c JOIN contacts p ON p.id = c.contact_id "
        "JOIN instances n ON n.id = c.instance_id WHERE c.id = ? AND c.tenant_id = ?"_s,
        [](const Row &row) {
            return ExportedConversation{
                .id = row.id<ConversationId>(0),
                .contact = row.id<ContactId>(1),
                .contactName = row.blob(2),
                .address = row.blob(3),
                .instanceName = row.blob(4),
                .holder = row.blob(5),
                .createdAt = row.instant(6),
                .messageCount = row.int64(7),
                .tokensIn = row.int64(8),
                .tokensOut = row.int64(9),
            };
        },
        id, tenant);
    if (!found || !*found)
        return found;
    // The telephone number first: it is what a contact without a name is called.
    const auto identifiers = snapshot.list(
        u"SELECT kind, value FROM contact_identifiers WHERE contact_id = ? AND tenant_id = ? ORDER BY kind DESC, value"_s,
        [](const Row &row) { return std::pair(row.blob(0), row.blob(1)); }, (*found)->contact, tenant);
    if (!identifiers)
        return fail(identifiers.error());
    (*found)->identifiers = *identifiers;
    if ((*found)->contactName.isEmpty() && !identifiers->isEmpty())
        (*found)->contactName = identifiers->constFirst().second;
    return found;
}

Result<QList<ConversationId>> ofFilter(const Snapshot &snapshot, TenantId tenant,
                                       const ConversationFilter &filter)
{
    QList<ConversationId> ids;
    PageRequest request;
    request.limit = idsAtOnce;
    for (;;) {
        const auto page = ConversationStore::page(snapshot, tenant, filter, request);
        if (!page)
            return fail(page.error());
        for (const ConversationSummary &summary : page->rows)
            ids.append(summary.conversation.id);
        if (!page->more || page->rows.isEmpty())
            return ids;
        request.from = page->rows.constLast().key();
    }
}

/// The one to read after `place`; none (0) = there is no other.
Result<ConversationId> nextConversation(const Snapshot &snapshot, TenantId tenant,
                                        const ExportStore::Selection &selection, const ExportPlace &place)
{
    if (!selection.all)
        return selection.chosen.value(place.index);
    // The plus keeps SQLite from sorting all of the tenant's for each.
    const auto next =
        snapshot.number(u"SELECT id FROM conversations WHERE id > ? AND +tenant_id = ? ORDER BY id LIMIT 1"_s,
                        place.conversation.value(), tenant);
    if (!next)
        return fail(next.error());
    return ConversationId(*next);
}

Result<QList<ExportedMessage>> messagesOf(const Snapshot &snapshot, TenantId tenant, const ExportScope &scope,
                                          const ExportPlace &place, int limit)
{
    const Instant least = scope.from.value_or(instantFromMs(std::numeric_limits<qint64>::min()));
    const Instant beyond = scope.until.value_or(instantFromMs(std::numeric_limits<qint64>::max()));
    const PageKey after = place.within ? place.after : PageKey{least, 0};
    return snapshot.list(
        u"SELECT m.id, m.role, m.kind, m.body, m.at, m.delivery, m.provider_id, a.name, m.metadata, "
        u"m.edited_at, "
        "m.deleted_at FROM messages m LEFT JOIN actors a ON a.id = m.author_id WHERE m.conversation_id = ? "
        "AND "
        "m.tenant_id = ? AND m.kind <> 'mark' AND m.kind <> ? AND (m.at, m.id) > (?, ?) AND m.at < ? ORDER BY m.at, m.id LIMIT ?"_s,
        exportedMessageOf, place.conversation, tenant, scope.notes ? QString() : u"note"_s, after.at,
        after.id, beyond, limit);
}

} // namespace

Result<ExportStore::Selection> ExportStore::select(const Snapshot &snapshot, TenantId tenant,
                                                   const ExportScope &scope)
{
    Selection selection;
    if (scope.conversation) {
        const auto conversation = ConversationStore::find(snapshot, tenant, scope.conversation);
        if (!conversation)
            return fail(conversation.error());
        selection = {.all = false, .chosen = {scope.conversation}, .messages = conversation->messageCount};
        return selection;
    }
    if (scope.contact) {
        // Contacts that were merged are one person.
        const auto members = ContactGroupStore::members(snapshot, tenant, scope.contact);
        if (!members)
            return fail(members.error());
        selection = {.all = false};
        for (const ContactId member : *members) {
            const auto contact = ContactStore::find(snapshot, tenant, member);
            if (!contact)
                return fail(contact.error());
            selection.messages += contact->messageCount;
            const auto ids = snapshot.list(
                u"SELECT id FROM conversations WHERE contact_id = ? AND tenant_id = ? ORDER BY id"_s,
                [](const Row &row) { return row.id<ConversationId>(0); }, member, tenant);
            if (!ids)
                return fail(ids.error());
            selection.chosen += *ids;
        }
        return selection;
    }
    if (scope.filter.isSet()) {
        const auto ids = ofFilter(snapshot, tenant, scope.filter);
        if (!ids)
            return fail(ids.error());
        selection = {.all = false, .chosen = *ids};
        for (const ConversationId id : *ids) {
            const auto count = snapshot.number(
                u"SELECT message_count FROM conversations WHERE id = ? AND tenant_id = ?"_s, id, tenant);
            if (!count)
                return fail(count.error());
            selection.messages += *count;
        }
        return selection;
    }
    const auto messages = snapshot.number(
        u"SELECT CAST(COALESCE(SUM(message_count), 0) AS BIGINT) FROM conversations WHERE tenant_id = ?"_s,
        tenant);
    if (!messages)
        return fail(messages.error());
    selection.messages = *messages;
    return selection;
}

Result<ExportBatch> ExportStore::read(const Snapshot &snapshot, TenantId tenant, const ExportScope &scope,
                                      const Selection &selection, const ExportPlace &place, int limit)
{
    ExportBatch batch{.stretches = {}, .next = place};
    ExportPlace &now = batch.next;
    for (int stretches = 0; limit > 0 && stretches < mostStretches; ++stretches) {
        const bool began = now.within;
        if (!began) {
            const auto next = nextConversation(snapshot, tenant, selection, now);
            if (!next)
                return fail(next.error());
            if (!*next) {
                batch.last = true;
                break;
            }
            now.conversation = *next;
        }
        auto messages = messagesOf(snapshot, tenant, scope, now, limit);
        if (!messages)
            return fail(messages.error());
        ExportStretch stretch;
        stretch.ends = messages->size() < limit;
        stretch.messages = std::move(*messages);
        limit -= static_cast<int>(stretch.messages.size());
        if (!stretch.messages.isEmpty())
            now.after = {stretch.messages.constLast().at, stretch.messages.constLast().id.value()};
        if (!began && (!stretch.messages.isEmpty() || !scope.hasRange())) {
            auto conversation = exportedConversation(snapshot, tenant, now.conversation);
            if (!conversation)
                return fail(conversation.error());
            stretch.begins = std::move(*conversation); // none: it was erased since the beginning
        }
        const bool shown = began || stretch.begins;
        now.within = shown && !stretch.ends;
        if (!now.within)
            ++now.index;
        if (shown)
            batch.stretches.append(std::move(stretch));
    }
    return batch;
}

} // namespace chatflow
