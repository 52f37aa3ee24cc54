// SPDX-License-Identifier: GPL-3.0-or-later
#include "conversations/attachment.h"

#include <QFileInfo>
#include <QMimeDatabase>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr qint64 megabyte = 1024LL * 1024;

/// What WhatsApp shows in the chat; the rest is a document.
MessageKind shownAs(const QString &mime)
{
    if (mime == "image/jpeg"_L1 || mime == "image/png"_L1)
        return MessageKind::Image;
    if (mime == "video/mp4"_L1 || mime == "video/3gpp"_L1)
        return MessageKind::Video;
    static const QStringList heard{u"audio/mpeg"_s,       u"audio/ogg"_s, u"audio/x-vorbis+ogg"_s,
                                   u"audio/x-opus+ogg"_s, u"audio/mp4"_s, u"audio/aac"_s,
                                   u"audio/amr"_s};
    return heard.contains(mime) ? MessageKind::Audio : MessageKind::Document;
}

Result<> checkSize(const QString &name, qint64 bytes)
{
    if (bytes == 0)
        return fail(Error{Error::Code::InvalidArgument,
                          {{u"field"_s, u"file"_s}, {u"reason"_s, u"empty"_s}, {u"name"_s, name}},
                          {}});
    const qint64 largest = Attachment::largest(MessageKind::Document);
    if (bytes > largest)
        return fail(Error{
            Error::Code::InvalidArgument,
            {{u"field"_s, u"file"_s}, {u"reason"_s, u"> %1 MB"_s.arg(largest / megabyte)}, {u"name"_s, name}},
            {}});
    return {};
}

} // namespace

MessageKind Attachment::kind() const
{
    const MessageKind shown = shownAs(mime);
    return bytes > largest(shown) ? MessageKind::Document : shown;
}

qint64 Attachment::largest(MessageKind kind)
{
    switch (kind) {
    case MessageKind::Image:
        return 5 * megabyte;
    case MessageKind::Video:
    case MessageKind::Audio:
        return 16 * megabyte;
    default:
        return 100 * megabyte;
    }
}

Result<Attachment> Attachment::ofFile(const QString &path)
{
    const QFileInfo file(path);
    if (!file.isFile() || !file.isReadable())
        return fail(Error{Error::Code::FileRead, {{u"path"_s, path}}, {}});
    CHATFLOW_TRY(checkSize(file.fileName(), file.size()));
    return Attachment{.path = path,
                      .content = {},
                      .fileName = file.fileName(),
                      .mime = QMimeDatabase().mimeTypeForFile(file).name(),
                      .bytes = file.size()};
}

Result<Attachment> Attachment::ofContent(const QByteArray &content, const QString &fileName,
                                         const QString &mime)
{
    CHATFLOW_TRY(checkSize(fileName, content.size()));
    return Attachment{
        .path = {}, .content = content, .fileName = fileName, .mime = mime, .bytes = content.size()};
}

bool takesCaption(MessageKind kind)
{
    return kind == MessageKind::Image || kind == MessageKind::Video || kind == MessageKind::Document;
}

} // namespace chatflow
