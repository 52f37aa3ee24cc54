// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/wholefile.h"

#include <QDateTime>

#include <memory>

struct archive;

namespace chatflow
{

/// A ZIP file that is there whole or not at all, made part by part in little memory. May be used by one
/// thread after another.
class ZipArchive
{
public:
    explicit ZipArchive(const QString &path);
    ~ZipArchive();
    ZipArchive(const ZipArchive &) = delete;
    ZipArchive &operator=(const ZipArchive &) = delete;

    /// FileWrite, as all of them.
    Result<> open();
    /// `name` with slashes between folders.
    Result<> add(const QString &name, const QByteArray &content, const QDateTime &at);
    /// The content of the file at `path`.
    Result<> addFile(const QString &name, const QString &path, const QDateTime &at);
    Result<> finish();

private:
    struct Closer {
        void operator()(archive *archive) const;
    };
    Result<> beginPart(const QString &name, qint64 size, const QDateTime &at);
    Result<> writePart(const char *bytes, qint64 size);
    Error failure() const;

    WholeFile m_file;
    std::unique_ptr<archive, Closer> m_archive;
};

} // namespace chatflow
