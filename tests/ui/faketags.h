// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/tagsource.h"

#include <algorithm>

namespace chatflow
{

/// Tags in memory.
class FakeTags final : public TagSource
{
public:
    QList<TagUse> held;
    QStringList calls;
    std::optional<Error> failure; ///< of every change

    QFuture<Result<QList<TagUse>>> uses(TenantId) override
    {
        return readyFuture(Result<QList<TagUse>>(held));
    }
    QFuture<Result<>> change(TenantId, const Tag &tag) override
    {
        calls << QStringLiteral("change ") + tag.name + u' ' + tag.colour;
        if (!failure)
            std::ranges::find(held, tag.id, [](const TagUse &use) { return use.tag.id; })->tag = tag;
        return done();
    }
    QFuture<Result<>> remove(TenantId, TagId tag) override
    {
        calls << QStringLiteral("remove ") + tag.toString();
        held.removeIf([tag](const TagUse &use) { return use.tag.id == tag; });
        return done();
    }
    QFuture<Result<>> merge(TenantId, TagId from, TagId into) override
    {
        calls << QStringLiteral("merge %1 %2").arg(from.value()).arg(into.value());
        held.removeIf([from](const TagUse &use) { return use.tag.id == from; });
        return done();
    }

private:
    QFuture<Result<>> done() { return readyFuture(failure ? Result<>(fail(*failure)) : Result<>()); }
};

} // namespace chatflow
