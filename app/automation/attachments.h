// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "automation/mediafolder.h"
#include "conversations/attachment.h"
#include "conversations/message.h"
#include "conversations/reply.h"

#include <memory>

namespace chatflow
{

class Database;
class Inbox;

/// Answers with files. Each file is copied into the media folder, then the answer is stored whole; what the
/// person had may change or go from then on. Lives in a thread with an event loop.
class Attachments
{
public:
    /// Both outlive it; `folder` is MediaLibrary's.
    Attachments(Database &database, Inbox &inbox, const QString &folder);

    /// Answers the stored messages. What Inbox::reply() and MediaFolder::copy() fail with; nothing is stored
    /// then, and no copy stays. Cancelled when this goes before.
    QFuture<Result<QList<Message>>> send(const Actor &actor, TenantId tenant, ConversationId conversation,
                                         const Reply &reply, const QList<Attachment> &files);

private:
    struct Order {
        Actor actor;
        TenantId tenant;
        ConversationId conversation;
        Reply reply;
        QList<Attachment> files;
    };

    static QCoro::Task<Result<QList<Message>>> steps(Database *database, Inbox *inbox, MediaFolder folder,
                                                     Order order, std::weak_ptr<int> alive);
    static QCoro::Task<Result<KeptAttachment>> keep(MediaFolder folder, Attachment file);
    static QCoro::Task<void> dropUnused(Database *database, MediaFolder folder, QStringList contents,
                                        std::weak_ptr<int> alive);

    Database &m_database;
    Inbox &m_inbox;
    MediaFolder m_folder;
    std::shared_ptr<int> m_alive; ///< what is under way looks whether this still is
};

} // namespace chatflow
