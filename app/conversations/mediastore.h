// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/mediafile.h"
#include "storage/transaction.h"

#include <QStringList>

namespace chatflow
{

/// Table media_files: which messages' files are in the media folder.
class MediaStore
{
public:
    static Result<std::optional<MediaFile>> find(const Snapshot &snapshot, TenantId tenant,
                                                 MessageId message);
    /// Stores what became of a file, in the place of what was known of it.
    static Result<> keep(Transaction &tx, const MediaFile &file);
    static Result<> touch(Transaction &tx, TenantId tenant, MessageId message);
    /// What the stored files take, each counted once.
    static Result<qint64> storedBytes(const Snapshot &snapshot);
    struct Content {
        QString sha256;
        qint64 bytes = 0;
    };
    /// The contents that nobody has used for longest, the longest unused first; none that has yet to be sent.
    static Result<QList<Content>> leastUsed(const Snapshot &snapshot, int limit);
    /// The stored contents of a conversation's messages.
    static Result<QList<Content>> contentsOf(const Snapshot &snapshot, TenantId tenant,
                                             ConversationId conversation);
    /// The contents that messages of these conversations have and no other message has, of whatever tenant.
    static Result<QStringList> onlyOf(const Snapshot &snapshot, TenantId tenant,
                                      const QList<ConversationId> &conversations);
    /// Whether a message has this content, of whatever tenant.
    static Result<bool> isStored(const Snapshot &snapshot, const QString &sha256);
    /// All messages with this content have no file any more.
    static Result<> evict(Transaction &tx, const QString &sha256);
};

} // namespace chatflow
