// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"

#include <QByteArray>
#include <QFuture>
#include <QString>

namespace chatflow
{

/// The folder of fetched media: a file for each content, named after it, readable by its owner only. The
/// names are ours: nothing a contact chose becomes a path. Writing and removing happen in the thread pool.
class MediaFolder
{
public:
    explicit MediaFolder(QString path);

    /// Where the content of that name is, whether it is there or not.
    QString pathOf(const QString &sha256) const;
    bool has(const QString &sha256) const;
    /// Writes it, whole or not at all; answers its name. FileWrite.
    QFuture<Result<QString>> write(const QByteArray &content) const;
    struct Copied {
        QString sha256;
        qint64 bytes = 0;
    };
    /// The same of a file on the disk, piece by piece. FileRead, FileWrite; InvalidArgument when it has grown
    /// beyond `largest`, or is empty now.
    QFuture<Result<Copied>> copy(const QString &path, qint64 largest) const;
    /// The whole content of that name; FileRead.
    QFuture<Result<QByteArray>> read(const QString &sha256) const;
    QFuture<Result<>> remove(const QString &sha256) const;
    /// The names of what was written longer than `age` ago; what was begun then and never ended is removed.
    QFuture<Result<QStringList>> contents(std::chrono::hours age) const;

private:
    QString m_path;
};

/// `name` as it can be offered as a file's: no path, no hidden file, nothing that a file system or a shell
/// takes for more than a name, an ending that fits `mime` where it has none, and none that starts a program.
QString safeFileName(const QString &name, const QString &mime, const QString &otherwise);

} // namespace chatflow
