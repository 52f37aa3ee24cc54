// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "conversations/savedview.h"

#include <QFuture>
#include <QList>

namespace chatflow
{

/// The saved views of the person at the console. SavedViews stands behind it.
class ViewSource
{
public:
    virtual ~ViewSource() = default;

    virtual QFuture<Result<QList<SavedView>>> views(TenantId tenant) = 0;
    virtual QFuture<Result<SavedView>> save(TenantId tenant, const QString &name,
                                            const ConversationFilter &filter) = 0;
    virtual QFuture<Result<>> rename(TenantId tenant, SavedViewId view, const QString &name) = 0;
    virtual QFuture<Result<>> setOrder(TenantId tenant, const QList<SavedViewId> &order) = 0;
    virtual QFuture<Result<>> remove(TenantId tenant, SavedViewId view) = 0;
};

} // namespace chatflow
