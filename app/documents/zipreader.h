// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>

struct archive;

namespace chatflow
{

/// What is in a ZIP file of a stranger, one file after the other, in little memory. Nothing it claims is
/// believed: a content is as large as it comes out, and no name is a path. May be used by one thread after
/// another.
class ZipReader
{
public:
    /// A file in it.
    struct File {
        QString name;    ///< without the folders it is in
        qint64 size = 0; ///< as it claims
    };

    explicit ZipReader(const QString &path, qint64 mostFiles = 50'000);
    ~ZipReader();
    Q_DISABLE_COPY_MOVE(ZipReader)

    /// FileRead, as all of them: not there, no ZIP file, damaged, or encrypted.
    Result<> open();
    /// The next file; none at the end. TooLarge when there are more than `mostFiles`.
    Result<std::optional<File>> next();
    /// The content of the file that next() answered; TooLarge when it has more than `largest` bytes.
    Result<QByteArray> content(qint64 largest);

private:
    struct Closer {
        void operator()(archive *archive) const;
    };
    Error failure() const;

    QString m_path;
    qint64 m_mostFiles;
    qint64 m_files = 0;
    std::unique_ptr<archive, Closer> m_archive;
};

} // namespace chatflow
