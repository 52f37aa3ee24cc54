// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/attachments.h"

#include "base/logging.h"
#include "conversations/inbox.h"
#include "conversations/mediastore.h"
#include "storage/database.h"

namespace chatflow
{

Attachments::Attachments(Database &database, Inbox &inbox, const QString &folder)
    : m_database(database)
    , m_inbox(inbox)
    , m_folder(folder)
    , m_alive(std::make_shared<int>(0))
{
}

QFuture<Result<QList<Message>>> Attachments::send(const Actor &actor, TenantId tenant,
                                                  ConversationId conversation, const Reply &reply,
                                                  const QList<Attachment> &files)
{
    const Order order{actor, tenant, conversation, reply, files};
    return toFuture(steps(&m_database, &m_inbox, m_folder, order, m_alive));
}

QCoro::Task<Result<QList<Message>>> Attachments::steps(Database *database, Inbox *inbox, MediaFolder folder,
                                                       Order order, std::weak_ptr<int> alive)
{
    QList<KeptAttachment> kept;
    QStringList contents;
    std::optional<Error> failure;
    for (const Attachment &file : std::as_const(order.files)) {
        const auto one = co_await keep(folder, file);
        if (alive.expired())
            co_return fail(Error::cancelled());
        if (!one) {
            failure = one.error();
            break;
        }
        kept.append(*one);
        contents.append(one->sha256);
    }
    if (!failure) {
        const auto storing =
            inbox->replyWithFiles(order.actor, order.tenant, order.conversation, order.reply, kept);
        const auto stored = co_await settled(storing);
        if (stored)
            co_return *stored;
        failure = stored.error();
        if (alive.expired())
            co_return fail(Error::cancelled());
    }
    co_await dropUnused(database, folder, contents, alive);
    co_return fail(*failure);
}

QCoro::Task<Result<KeptAttachment>> Attachments::keep(MediaFolder folder, Attachment file)
{
    KeptAttachment kept{.kind = file.kind(),
                        .sha256 = {},
                        .bytes = file.bytes,
                        .fileName = file.fileName,
                        .mime = file.mime,
                        .voice = file.voice && file.kind() == MessageKind::Audio};
    if (file.path.isEmpty()) {
        const auto writing = folder.write(file.content);
        const auto name = co_await settled(writing);
        if (!name)
            co_return fail(name.error());
        kept.sha256 = *name;
        co_return kept;
    }
    const auto copying = folder.copy(file.path, Attachment::largest(kept.kind));
    const auto copied = co_await settled(copying);
    if (!copied)
        co_return fail(copied.error());
    kept.sha256 = copied->sha256;
    kept.bytes = copied->bytes;
    co_return kept;
}

/// What no message has is nobody's: it would never be erased.
QCoro::Task<void> Attachments::dropUnused(Database *database, MediaFolder folder, QStringList contents,
                                          std::weak_ptr<int> alive)
{
    for (const QString &sha256 : std::as_const(contents)) {
        if (alive.expired())
            co_return;
        const auto asking = database->read(
            [sha256](const Snapshot &snapshot) { return MediaStore::isStored(snapshot, sha256); });
        const auto used = co_await settled(asking);
        if (!used || *used)
            continue;
        const auto removing = folder.remove(sha256);
        const auto removed = co_await settled(removing);
        if (!removed)
            logWarning(lcAutomation(), "copy_not_removed", {{"error", removed.error()}});
    }
}

} // namespace chatflow
