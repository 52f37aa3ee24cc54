// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/zipreader.h"

#include <QFile>

#include <archive.h>
#include <archive_entry.h>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr size_t readInOne = 1 << 16;

/// The last part of a path, whatever separates its parts.
QString lastPart(const QString &path)
{
    const qsizetype at = std::max(path.lastIndexOf(u'/'), path.lastIndexOf(u'\\'));
    return path.mid(at + 1).normalized(QString::NormalizationForm_C);
}

} // namespace

void ZipReader::Closer::operator()(archive *archive) const
{
    archive_read_free(archive);
}

ZipReader::ZipReader(const QString &path, qint64 mostFiles)
    : m_path(path)
    , m_mostFiles(mostFiles)
{
}

ZipReader::~ZipReader() = default;

Error ZipReader::failure() const
{
    const char *what = m_archive ? archive_error_string(m_archive.get()) : nullptr;
    return {Error::Code::FileRead, {{u"path"_s, m_path}}, what ? QString::fromUtf8(what) : QString()};
}

Result<> ZipReader::open()
{
    m_archive.reset(archive_read_new());
    const bool ready =
        m_archive && archive_read_support_format_zip(m_archive.get()) == ARCHIVE_OK &&
        archive_read_set_format_option(m_archive.get(), "zip", "hdrcharset", "UTF-8") == ARCHIVE_OK &&
        archive_read_open_filename(m_archive.get(), QFile::encodeName(m_path).constData(), readInOne) ==
            ARCHIVE_OK;
    return ready ? Result<>() : Result<>(fail(failure()));
}

Result<std::optional<ZipReader::File>> ZipReader::next()
{
    for (;;) {
        archive_entry *entry = nullptr;
        const int read = archive_read_next_header(m_archive.get(), &entry);
        if (read == ARCHIVE_EOF)
            return std::optional<File>();
        if (read != ARCHIVE_OK && read != ARCHIVE_WARN) // a name that cannot be told, for one
            return fail(failure());
        if (++m_files > m_mostFiles)
            return fail(Error{Error::Code::TooLarge,
                              {{u"path"_s, m_path}, {u"limit"_s, QString::number(m_mostFiles)}},
                              u"too many files"_s});
        if (archive_entry_filetype(entry) != AE_IFREG)
            continue;
        const char *name = archive_entry_pathname_utf8(entry);
        return std::optional(
            File{.name = lastPart(QString::fromUtf8(name ? name : archive_entry_pathname(entry))),
                 .size = archive_entry_size(entry)});
    }
}

Result<QByteArray> ZipReader::content(qint64 largest)
{
    QByteArray content;
    QByteArray piece(readInOne, Qt::Uninitialized);
    for (;;) {
        const la_ssize_t read = archive_read_data(m_archive.get(), piece.data(), readInOne);
        if (read < 0)
            return fail(failure());
        if (read == 0)
            return content;
        content.append(piece.constData(), read);
        if (content.size() > largest)
            return fail(Error{
                Error::Code::TooLarge, {{u"path"_s, m_path}, {u"limit"_s, QString::number(largest)}}, {}});
    }
}

} // namespace chatflow
