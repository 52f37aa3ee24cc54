// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "conversations/attachment.h"
#include "conversations/message.h"
#include "conversations/reply.h"

#include <QFuture>
#include <QList>

namespace chatflow
{

/// Answers with files. Attachments stands behind it.
class AttachmentSource
{
public:
    virtual ~AttachmentSource() = default;

    /// The messages that were stored: of the words, where they go by themselves, and of each file.
    virtual QFuture<Result<QList<Message>>> sendFiles(TenantId tenant, ConversationId conversation,
                                                      const Reply &reply, const QList<Attachment> &files) = 0;
};

} // namespace chatflow
