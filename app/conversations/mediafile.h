// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"
#include "base/id.h"
#include "base/instant.h"

#include <QString>

#include <optional>

namespace chatflow
{

enum class MediaState {
    Stored,   ///< its file is in the media folder
    Evicted,  ///< it was, and gave way to others; it can be fetched again
    Failed,   ///< it could not be fetched
    TooLarge, ///< it is larger than the workspace takes
};
QString toString(MediaState state);
std::optional<MediaState> mediaStateFromString(QStringView text);

/// What is known of the file of a message.
struct MediaFile {
    MessageId message;
    TenantId tenant;
    MediaState state = MediaState::Stored;
    QString sha256; ///< of its content, in hexadecimal: the name of the file
    qint64 bytes = 0;
    QString mime;
    std::optional<Error> error;
    Instant lastUsed;
};

/// How much of a disk media may take.
struct MediaLimits {
    qint64 budget = 1024LL * 1024 * 1024;    ///< of the media folder
    qint64 largestFile = 64LL * 1024 * 1024; ///< of one file
};

} // namespace chatflow
