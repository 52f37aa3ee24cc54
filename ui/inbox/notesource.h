// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "conversations/message.h"

#include <QFuture>

namespace chatflow
{

/// Private notes, written in the name of the person at the console. Inbox stands behind it.
class NoteSource
{
public:
    virtual ~NoteSource() = default;

    /// Only colleagues see it: it never leaves for WhatsApp or a flow.
    virtual QFuture<Result<Message>> addNote(TenantId tenant, ConversationId conversation,
                                             const QString &text) = 0;
};

} // namespace chatflow
