// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/tags.h"

#include "accounts/auditstore.h"
#include "conversations/contactgroupstore.h"
#include "conversations/savedviewstore.h"
#include "conversations/tagstore.h"
#include "storage/database.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

Result<> checkTag(const QString &name, const QString &colour)
{
    if (name.isEmpty())
        return fail(Error::invalid(u"tag"_s, u"empty"_s));
    if (name.size() > Tags::longestName)
        return fail(Error::invalid(u"tag"_s, u"> %1"_s.arg(Tags::longestName)));
    if (!tagColours().contains(colour))
        return fail(Error::invalid(u"colour"_s, tagColours().join(u", "_s)));
    return {};
}

} // namespace

Tags::Tags(Database &database, QObject *parent)
    : QObject(parent)
    , m_database(database)
{
}

QFuture<Result<QList<Tag>>> Tags::list(TenantId tenant)
{
    return m_database.read([=](const Snapshot &snapshot) { return TagStore::list(snapshot, tenant); });
}

QFuture<Result<QList<TagUse>>> Tags::uses(TenantId tenant)
{
    return m_database.read([=](const Snapshot &snapshot) { return TagStore::uses(snapshot, tenant); });
}

QFuture<Result<Tag>> Tags::add(const Actor &actor, TenantId tenant, const QString &name,
                               const QString &colour)
{
    const QString clean = name.simplified();
    if (const auto checked = checkTag(clean, colour); !checked)
        return failedFuture<Tag>(checked.error());
    return m_database.write([=](Transaction &tx) -> Result<Tag> {
        const auto tag = TagStore::add(tx, tenant, clean, colour);
        if (tag)
            CHATFLOW_TRY(AuditStore::append(tx, actor, tenant, u"add"_s, u"tag"_s, tag->id.value(), {}));
        return tag;
    });
}

QFuture<Result<>> Tags::change(const Actor &actor, TenantId tenant, const Tag &tag)
{
    Tag clean = tag;
    clean.name = tag.name.simplified();
    if (const auto checked = checkTag(clean.name, clean.colour); !checked)
        return readyFuture(Result<>(fail(checked.error())));
    return m_database.write([=](Transaction &tx) -> Result<> {
        CHATFLOW_TRY(TagStore::change(tx, tenant, clean));
        return AuditStore::append(tx, actor, tenant, u"change"_s, u"tag"_s, clean.id.value(), {});
    });
}

QFuture<Result<>> Tags::remove(const Actor &actor, TenantId tenant, TagId id)
{
    return m_database.write([=](Transaction &tx) -> Result<> {
        CHATFLOW_TRY(TagStore::remove(tx, tenant, id));
        return AuditStore::append(tx, actor, tenant, u"remove"_s, u"tag"_s, id.value(), {});
    });
}

QFuture<Result<>> Tags::merge(const Actor &actor, TenantId tenant, TagId from, TagId into)
{
    if (from == into)
        return readyFuture(Result<>(fail(Error::invalid(u"into"_s, into.toString()))));
    return m_database.write([=](Transaction &tx) -> Result<> {
        CHATFLOW_TRY(TagStore::merge(tx, tenant, from, into));
        CHATFLOW_TRY(SavedViewStore::replaceTag(tx, tenant, from, into));
        CHATFLOW_TRY(TagStore::remove(tx, tenant, from));
        return AuditStore::append(tx, actor, tenant, u"merge"_s, u"tag"_s, into.value(),
                                  {{u"merged"_s, from.value()}});
    });
}

QFuture<Result<>> Tags::setOnContact(const Actor &actor, TenantId tenant, ContactId contact, TagId tag,
                                     bool on)
{
    return m_database.write([=](Transaction &tx) -> Result<> {
        const auto group = ContactGroupStore::members(tx, tenant, contact);
        if (!group)
            return fail(group.error());
        const auto changed = TagStore::setOnContact(tx, tenant, *group, contact, tag, on);
        if (!changed)
            return fail(changed.error());
        if (!*changed)
            return {};
        return AuditStore::append(tx, actor, tenant, on ? u"tag"_s : u"untag"_s, u"contact"_s,
                                  contact.value(), {{u"tag"_s, tag.value()}});
    });
}

QFuture<Result<QList<ConversationId>>> Tags::setOnConversations(const Actor &actor, TenantId tenant,
                                                                const QList<ConversationId> &conversations,
                                                                TagId tag, bool on)
{
    return m_database.write([=](Transaction &tx) -> Result<QList<ConversationId>> {
        QList<ConversationId> touched;
        for (const ConversationId conversation : conversations) {
            const auto changed = TagStore::setOnConversation(tx, tenant, conversation, tag, on);
            if (!changed)
                return fail(changed.error());
            if (!*changed)
                continue;
            touched.append(conversation);
            CHATFLOW_TRY(AuditStore::append(tx, actor, tenant, on ? u"tag"_s : u"untag"_s, u"conversation"_s,
                                            conversation.value(), {{u"tag"_s, tag.value()}}));
        }
        return touched;
    });
}

} // namespace chatflow
