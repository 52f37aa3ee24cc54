// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/recordsstage.h"

#include "accounts/actorstore.h"
#include "conversations/ingest.h"
#include "tenants/tenantdirectory.h"

using namespace Qt::StringLiterals;

namespace chatflow::test
{

QString RecordsStage::open()
{
    if (!m_workspace.open())
        return m_workspace.error();
    const auto actor = awaited(database().write(
        [](Transaction &tx) { return ActorStore::findOrCreate(tx, Actor::Kind::Person, u"Clara"_s); }));
    if (!actor)
        return actor.error().toLog();
    m_actor = *actor;
    const auto business = addBusiness(u"shop"_s);
    if (!business)
        return business.error().toLog();
    std::tie(m_tenant, m_instance) = *business;
    return {};
}

Result<std::pair<TenantId, InstanceId>> RecordsStage::addBusiness(const QString &clientId)
{
    TenantDirectory directory(database());
    const auto all = SystemPrincipal::allTenants();
    const auto tenant = awaited(directory.add(all, m_actor, {clientId, clientId, {}}));
    if (!tenant)
        return fail(tenant.error());
    const auto instance =
        awaited(directory.addInstance(all, m_actor, tenant->id, u"https://evolution.example"_s, clientId));
    if (!instance)
        return fail(instance.error());
    return std::pair(tenant->id, instance->id);
}

Result<ConversationId> RecordsStage::receive(const QString &phone, const QString &name,
                                             const QStringList &texts, Instant at)
{
    return receiveAt(m_tenant, m_instance, phone, name, texts, at);
}

Result<ConversationId> RecordsStage::receiveAt(TenantId tenant, InstanceId instance, const QString &phone,
                                               const QString &name, const QStringList &texts, Instant at)
{
    QList<InboundMessage> messages;
    for (const QString &text : texts) {
        InboundMessage message;
        message.providerId = phone + u'-' + QString::number(++m_number);
        message.chatJid = phone + u"@s.whatsapp.net"_s;
        message.phoneJid = message.chatJid;
        message.chatType = ChatType::Person;
        message.pushName = name;
        message.kind = MessageKind::Text;
        message.text = text;
        message.sentAt = at;
        at += seconds(1);
        messages << message;
    }
    return awaited(database().write([=](Transaction &tx) -> Result<ConversationId> {
        ConversationId conversation;
        for (const InboundMessage &message : messages) {
            const auto stored = Ingest::event(tx, {tenant, instance, QTimeZone::utc()}, message);
            if (!stored)
                return fail(stored.error());
            conversation = stored->conversation;
        }
        return conversation;
    }));
}

Result<Message> RecordsStage::reply(ConversationId conversation, const QString &text)
{
    Inbox inbox(database());
    return awaited(inbox.reply(m_actor, m_tenant, conversation, text));
}

Result<ContactId> RecordsStage::contactOf(ConversationId conversation)
{
    Inbox inbox(database());
    const auto summary = awaited(inbox.conversation(m_tenant, conversation));
    if (!summary)
        return fail(summary.error());
    return summary->conversation.contact;
}

qint64 RecordsStage::count(const QString &sql)
{
    const auto found =
        awaited(database().read([sql](const Snapshot &snapshot) { return snapshot.number(sql); }));
    return found ? *found : -1;
}

} // namespace chatflow::test
