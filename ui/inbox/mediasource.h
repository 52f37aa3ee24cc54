// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "base/id.h"

#include <QFuture>
#include <QString>

namespace chatflow
{

/// The files of messages. MediaLibrary stands behind it.
class MediaSource
{
public:
    virtual ~MediaSource() = default;

    /// The path of a message's file, fetched when it is not there. Only to be read.
    virtual QFuture<Result<QString>> file(TenantId tenant, MessageId message) = 0;
    /// A name the file may be saved under.
    virtual QString nameFor(const QString &wanted, const QString &mime, const QString &otherwise) const = 0;
};

} // namespace chatflow
