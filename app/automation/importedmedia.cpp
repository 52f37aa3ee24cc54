// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/importedmedia.h"

#include "automation/mediafolder.h"
#include "base/logging.h"
#include "conversations/mediastore.h"
#include "documents/zipreader.h"
#include "storage/database.h"

#include <QMimeDatabase>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

/// One file of the ZIP file that somebody waits for.
struct UnpackedFile {
    QString name;
    Result<QByteArray> content;
};

/// The next of `wanted`; none at the end.
Result<std::optional<UnpackedFile>> nextWanted(ZipReader &zip, const ChatImport::WaitingFiles &wanted,
                                               qint64 largest)
{
    for (;;) {
        const auto file = zip.next();
        if (!file)
            return fail(file.error());
        if (!*file)
            return std::optional<UnpackedFile>();
        if (wanted.contains((*file)->name))
            return std::optional(UnpackedFile{(*file)->name, zip.content(largest)});
    }
}

Result<> keepFor(Transaction &tx, TenantId tenant, const QList<MessageId> &messages, const MediaFile &file)
{
    for (const MessageId message : messages) {
        MediaFile one = file;
        one.tenant = tenant;
        one.message = message;
        CHATFLOW_TRY(MediaStore::keep(tx, one));
    }
    return {};
}

QCoro::Task<Result<qint64>> keepFiles(Database *database, MediaFolder folder, qint64 largest, TenantId tenant,
                                      QString path, ChatImport::WaitingFiles wanted, CancelToken stop)
{
    const auto zip = std::make_shared<ZipReader>(path);
    const auto opening = QtConcurrent::run([zip] { return zip->open(); });
    const auto opened = co_await settled(opening);
    if (!opened)
        co_return fail(opened.error());
    qint64 kept = 0;
    for (;;) {
        if (stop.isCancelled())
            co_return fail(Error::cancelled());
        const auto reading =
            QtConcurrent::run([zip, wanted, largest] { return nextWanted(*zip, wanted, largest); });
        const auto file = co_await settled(reading);
        if (!file)
            co_return fail(file.error());
        if (!*file)
            co_return kept;
        MediaFile media{
            .message = {},
            .tenant = {},
            .mime = QMimeDatabase().mimeTypeForFile((*file)->name, QMimeDatabase::MatchExtension).name()};
        if ((*file)->content) {
            const auto writing = folder.write(*(*file)->content);
            const auto name = co_await settled(writing);
            if (!name)
                co_return fail(name.error());
            media.sha256 = *name;
            media.bytes = (*file)->content->size();
        } else {
            // One file that is too large or damaged does not cost the others.
            media.error = (*file)->content.error();
            media.state =
                media.error->code == Error::Code::TooLarge ? MediaState::TooLarge : MediaState::Failed;
            logInfo(lcAutomation(), "imported_file_not_kept", {{"error", *media.error}});
        }
        const QList<MessageId> messages = wanted.value((*file)->name);
        const auto keeping =
            database->write([=](Transaction &tx) { return keepFor(tx, tenant, messages, media); });
        const auto stored = co_await settled(keeping);
        if (!stored)
            co_return fail(stored.error());
        if (media.state == MediaState::Stored)
            ++kept;
    }
}

} // namespace

ChatImport::FileKeeper importedMediaKeeper(const MediaParts &parts)
{
    return [database = &parts.database, folder = MediaFolder(parts.folder),
            largest = parts.limits.largestFile](TenantId tenant, const QString &path,
                                                const ChatImport::WaitingFiles &wanted,
                                                const CancelToken &stop) {
        return toFuture(keepFiles(database, folder, largest, tenant, path, wanted, stop));
    };
}

} // namespace chatflow
