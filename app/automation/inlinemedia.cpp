// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/inlinemedia.h"

#include "conversations/mediastore.h"
#include "storage/database.h"

namespace chatflow
{

QCoro::Task<Result<>> InlineMedia::keep(Database *database, MediaFolder folder, TenantId tenant,
                                        MessageId message, Media media)
{
    const auto decoded =
        QByteArray::fromBase64Encoding(media.base64.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.isEmpty())
        co_return Result<>();
    const auto writing = folder.write(decoded.decoded);
    const auto name = co_await settled(writing);
    if (!name)
        co_return fail(name.error());
    const MediaFile file{.message = message,
                         .tenant = tenant,
                         .state = MediaState::Stored,
                         .sha256 = *name,
                         .bytes = decoded.decoded.size(),
                         .mime = media.mime,
                         .error = {},
                         .lastUsed = {}};
    const auto keeping = database->write([file](Transaction &tx) { return MediaStore::keep(tx, file); });
    co_return co_await settled(keeping);
}

} // namespace chatflow
