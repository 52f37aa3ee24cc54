// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/contacts.h"
#include "conversations/conversationfilter.h"
#include "conversations/tags.h"
#include "evolution/evolutiontypes.h"
#include "storage/database.h"
#include "support/testdatabase.h"
#include "tenants/tenantdirectory.h"

#include <QObject>

#include <map>
#include <memory>

namespace chatflow
{

/// For tests of contacts: two tenants of the function's own, the first with two numbers, in a workspace that
/// the functions of a driver share. A test names its rows after the drivers.
class ContactStage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

protected:
    struct Seen {
        ContactId contact;
        ConversationId conversation;
    };

    Database &database() { return **m_workspace; }
    static InboundMessage message(const QString &phone, const QString &lid, const QString &name);
    /// Takes in a message and answers whose it was.
    Result<Seen> receive(const QString &phone, const QString &name = {}, const QString &lid = {});
    Result<Seen> receive(InstanceId instance, InboundMessage message);
    ContactCard card(ContactId contact);
    QStringList listed(const ConversationFilter &filter);

    /// Of this run's own: the functions of a driver share its workspace.
    QString name(const QString &word) const { return word + u'-' + QString::number(m_run); }

    const QString server = QStringLiteral("https://evolution.example");
    std::map<QString, std::unique_ptr<TestDatabase>> m_workspaces;
    TestDatabase *m_workspace = nullptr;
    int m_run = 0;
    std::unique_ptr<Contacts> m_contacts;
    std::unique_ptr<Tags> m_tags;
    std::unique_ptr<TenantDirectory> m_directory;
    TenantId m_tenant;
    TenantId m_other;
    InstanceId m_instance;
    InstanceId m_second;
    int m_number = 0;
    const Actor m_actor{ActorId(1), Actor::Kind::Person, QStringLiteral("test")};
};

} // namespace chatflow
