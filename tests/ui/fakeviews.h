// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/viewsource.h"

#include <algorithm>

namespace chatflow
{

/// Saved views in memory.
class FakeViews final : public ViewSource
{
public:
    QList<SavedView> held;

    QFuture<Result<QList<SavedView>>> views(TenantId) override
    {
        return readyFuture(Result<QList<SavedView>>(held));
    }
    QFuture<Result<SavedView>> save(TenantId, const QString &name, const ConversationFilter &filter) override
    {
        held.append({.id = SavedViewId(++m_next), .name = name, .filter = filter, .count = 1});
        return readyFuture(Result<SavedView>(held.constLast()));
    }
    QFuture<Result<>> rename(TenantId, SavedViewId view, const QString &name) override
    {
        std::ranges::find(held, view, &SavedView::id)->name = name;
        return readyFuture(Result<>());
    }
    QFuture<Result<>> setOrder(TenantId, const QList<SavedViewId> &order) override
    {
        std::ranges::sort(held, {}, [&](const SavedView &view) { return order.indexOf(view.id); });
        return readyFuture(Result<>());
    }
    QFuture<Result<>> remove(TenantId, SavedViewId view) override
    {
        held.removeIf([view](const SavedView &known) { return known.id == view; });
        return readyFuture(Result<>());
    }

private:
    qint64 m_next = 0;
};

} // namespace chatflow
