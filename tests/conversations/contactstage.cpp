// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/contactstage.h"

#include "conversations/contactgroupstore.h"
#include "conversations/conversationstore.h"
#include "conversations/inbox.h"
#include "conversations/ingest.h"
#include "support/awaited.h"
#include "support/verifyresult.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace chatflow
{

using test::awaited;

void ContactStage::init()
{
    const QString driver = QString::fromLatin1(QTest::currentDataTag());
    if (!TestDatabase::drivers().contains(driver))
        return; // not every function is run on a database
    std::unique_ptr<TestDatabase> &workspace = m_workspaces[driver];
    if (!workspace) {
        workspace = std::make_unique<TestDatabase>();
        QVERIFY2(workspace->open(), qPrintable(workspace->error()));
        VERIFY_RESULT(awaited((**workspace).write([](Transaction &tx) {
            return tx.exec(
                u"INSERT INTO actors (id, kind, name, created_at) VALUES (1, 'person', 'test', 0)"_s);
        })));
    }
    m_workspace = workspace.get();
    m_contacts = std::make_unique<Contacts>(database());
    m_tags = std::make_unique<Tags>(database());
    m_directory = std::make_unique<TenantDirectory>(database());
    ++m_run;
    const auto all = SystemPrincipal::allTenants();
    const auto one = awaited(m_directory->add(all, m_actor, {name(u"one"_s), u"one"_s, {}}));
    const auto two = awaited(m_directory->add(all, m_actor, {name(u"two"_s), u"two"_s, {}}));
    VERIFY_RESULT(one);
    VERIFY_RESULT(two);
    m_tenant = one->id;
    m_other = two->id;
    const auto first = awaited(m_directory->addInstance(all, m_actor, m_tenant, server, name(u"first"_s)));
    const auto second = awaited(m_directory->addInstance(all, m_actor, m_tenant, server, name(u"second"_s)));
    VERIFY_RESULT(first);
    VERIFY_RESULT(second);
    m_instance = first->id;
    m_second = second->id;
}

void ContactStage::cleanup()
{
    m_contacts.reset();
    m_tags.reset();
    m_directory.reset();
}

InboundMessage ContactStage::message(const QString &phone, const QString &lid, const QString &name)
{
    InboundMessage message;
    message.phoneJid = phone.isEmpty() ? QString() : QString(phone + u"@s.whatsapp.net"_s);
    message.lidJid = lid.isEmpty() ? QString() : QString(lid + u"@lid"_s);
    message.chatJid = phone.isEmpty() ? message.lidJid : message.phoneJid;
    message.chatType = ChatType::Person;
    message.pushName = name;
    message.kind = MessageKind::Text;
    message.text = u"Hola"_s;
    return message;
}

Result<ContactStage::Seen> ContactStage::receive(const QString &phone, const QString &name,
                                                 const QString &lid)
{
    return receive(m_instance, message(phone, lid, name));
}

Result<ContactStage::Seen> ContactStage::receive(InstanceId instance, InboundMessage message)
{
    message.providerId = u"m-"_s + QString::number(++m_number);
    message.sentAt = database().now();
    return awaited(database().write([=, tenant = m_tenant](Transaction &tx) -> Result<Seen> {
        const auto stored = Ingest::event(tx, {tenant, instance, QTimeZone::utc()}, message);
        if (!stored)
            return fail(stored.error());
        const auto conversation = ConversationStore::find(tx, tenant, stored->conversation);
        if (!conversation)
            return fail(conversation.error());
        const auto contact = ContactGroupStore::standing(tx, tenant, conversation->contact);
        if (!contact)
            return fail(contact.error());
        return Seen{*contact, conversation->id};
    }));
}

ContactCard ContactStage::card(ContactId contact)
{
    const auto card = awaited(m_contacts->card(m_tenant, contact));
    return card ? *card : ContactCard();
}

QStringList ContactStage::listed(const ConversationFilter &filter)
{
    Inbox inbox(database());
    const auto page = awaited(inbox.conversations(m_tenant, filter, {}));
    if (!page)
        return {u"failed"_s};
    QStringList names;
    for (const ConversationSummary &row : page->rows)
        names << row.contactName;
    return names;
}

} // namespace chatflow
