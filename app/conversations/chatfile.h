// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QHash>
#include <QString>

namespace chatflow
{

/// A chat that WhatsApp exported: a text file, or a ZIP file with it and perhaps its media.
struct ChatFile {
    QString path;
    bool zipped = false;
    QByteArray text;              ///< for ChatText
    QHash<QString, qint64> media; ///< the names of the other files, with the bytes they claim to have

    /// Waits for the disk. FileRead; TooLarge; InvalidArgument for a ZIP file without a chat in it.
    static Result<ChatFile> read(const QString &path);
};

} // namespace chatflow
