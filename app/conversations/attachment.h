// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "evolution/evolutiontypes.h"

#include <QByteArray>
#include <QString>

namespace chatflow
{

/// A file somebody wants to send: one on the disk, or what was pasted.
struct Attachment {
    QString path;       ///< empty: it is `content`
    QByteArray content; ///< of what never was a file
    QString fileName;   ///< as the contact will see it
    QString mime;
    qint64 bytes = 0;
    bool voice = false; ///< sounds as if it had been recorded in the chat

    /// As what it goes: a picture WhatsApp does not show, or one that is too large for that, is a document.
    MessageKind kind() const;
    /// What WhatsApp takes of a kind, in bytes.
    static qint64 largest(MessageKind kind);
    /// Looks at a file without reading it whole. FileRead; InvalidArgument (field "file") when it is empty, a
    /// folder, or larger than WhatsApp takes of anything.
    static Result<Attachment> ofFile(const QString &path);
    /// The same of a content that stands on no disk.
    static Result<Attachment> ofContent(const QByteArray &content, const QString &fileName,
                                        const QString &mime);

    bool operator==(const Attachment &) const = default;
};

/// The same once it is in the media folder.
struct KeptAttachment {
    MessageKind kind = MessageKind::Document;
    QString sha256;
    qint64 bytes = 0;
    QString fileName;
    QString mime;
    bool voice = false;
};

/// Whether WhatsApp shows words under a file of that kind.
bool takesCaption(MessageKind kind);
/// WhatsApp's own limit of them, in characters.
inline constexpr qsizetype longestCaption = 1024;

} // namespace chatflow
