// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/mediafolder.h"
#include "automation/medialibrary.h"
#include "inbox/mediasource.h"

namespace chatflow
{

/// The media of a workspace's messages.
class WorkspaceMedia final : public MediaSource
{
public:
    explicit WorkspaceMedia(const MediaParts &parts)
        : m_library(parts)
    {
    }

    QFuture<Result<QString>> file(TenantId tenant, MessageId message) override
    {
        return m_library.file(tenant, message);
    }
    QString nameFor(const QString &wanted, const QString &mime, const QString &otherwise) const override
    {
        return safeFileName(wanted, mime, otherwise);
    }

private:
    MediaLibrary m_library;
};

} // namespace chatflow
