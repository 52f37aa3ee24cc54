// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "conversations/tag.h"

#include <QFuture>

namespace chatflow
{

/// The tags of a business, to be kept in order. Tags stands behind it and tells what each means.
class TagSource
{
public:
    virtual ~TagSource() = default;

    virtual QFuture<Result<QList<TagUse>>> uses(TenantId tenant) = 0;
    virtual QFuture<Result<>> change(TenantId tenant, const Tag &tag) = 0;
    virtual QFuture<Result<>> remove(TenantId tenant, TagId tag) = 0;
    virtual QFuture<Result<>> merge(TenantId tenant, TagId from, TagId into) = 0;
};

} // namespace chatflow
