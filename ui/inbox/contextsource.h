// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/contextpreview.h"

namespace chatflow
{

/// What the dialog about a conversation's context asks of the workspace, in the name of the person at the
/// console.
class ContextSource
{
public:
    virtual ~ContextSource() = default;

    virtual QFuture<Result<ContextPreview>> read(TenantId tenant, ConversationId conversation) = 0;
    /// Conflict when the summary is another by now.
    virtual QFuture<Result<Summary>> correct(TenantId tenant, ConversationId conversation, qint64 basedOn,
                                             const QString &text) = 0;
    virtual bool mayCorrect(TenantId tenant) const = 0;
};

} // namespace chatflow
