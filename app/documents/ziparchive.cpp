// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/ziparchive.h"

#include <QFile>
#include <QIODevice>

#include <archive.h>
#include <archive_entry.h>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr qint64 readAtOnce = 1 << 18;

la_ssize_t writeToDevice(archive *, void *device, const void *bytes, size_t size)
{
    return static_cast<QIODevice *>(device)->write(static_cast<const char *>(bytes),
                                                   static_cast<qint64>(size));
}

} // namespace

void ZipArchive::Closer::operator()(archive *archive) const
{
    archive_write_free(archive);
}

ZipArchive::ZipArchive(const QString &path)
    : m_file(path)
{
}

// Not finished: libarchive still writes the end of it, into a file that is thrown away. Told to give up
// instead (archive_write_fail), it would keep its buffers and its compressor for ever.
ZipArchive::~ZipArchive() = default;

Error ZipArchive::failure() const
{
    const char *what = m_archive ? archive_error_string(m_archive.get()) : nullptr;
    return {Error::Code::FileWrite, {{u"path"_s, m_file.path()}}, what ? QString::fromUtf8(what) : QString()};
}

Result<> ZipArchive::open()
{
    CHATFLOW_TRY(m_file.open());
    m_archive.reset(archive_write_new());
    // UTF-8 names; no padding to blocks of a tape.
    const bool ready =
        m_archive && archive_write_set_format_zip(m_archive.get()) == ARCHIVE_OK &&
        archive_write_set_format_option(m_archive.get(), "zip", "hdrcharset", "UTF-8") == ARCHIVE_OK &&
        archive_write_set_bytes_in_last_block(m_archive.get(), 1) == ARCHIVE_OK &&
        archive_write_open(m_archive.get(), &m_file.device(), nullptr, writeToDevice, nullptr) == ARCHIVE_OK;
    return ready ? Result<>() : Result<>(fail(failure()));
}

Result<> ZipArchive::beginPart(const QString &name, qint64 size, const QDateTime &at)
{
    const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(archive_entry_new(),
                                                                              &archive_entry_free);
    archive_entry_set_pathname_utf8(entry.get(), name.toUtf8().constData());
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0600);
    archive_entry_set_size(entry.get(), size);
    archive_entry_set_mtime(entry.get(), at.toSecsSinceEpoch(), 0);
    if (archive_write_header(m_archive.get(), entry.get()) != ARCHIVE_OK)
        return fail(failure());
    return {};
}

Result<> ZipArchive::writePart(const char *bytes, qint64 size)
{
    if (archive_write_data(m_archive.get(), bytes, static_cast<size_t>(size)) != size)
        return fail(failure());
    return {};
}

Result<> ZipArchive::add(const QString &name, const QByteArray &content, const QDateTime &at)
{
    CHATFLOW_TRY(beginPart(name, content.size(), at));
    return writePart(content.constData(), content.size());
}

Result<> ZipArchive::addFile(const QString &name, const QString &path, const QDateTime &at)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Error{Error::Code::FileWrite, {{u"path"_s, m_file.path()}}, file.errorString()});
    CHATFLOW_TRY(beginPart(name, file.size(), at));
    for (QByteArray piece = file.read(readAtOnce); !piece.isEmpty(); piece = file.read(readAtOnce))
        CHATFLOW_TRY(writePart(piece.constData(), piece.size()));
    return {};
}

Result<> ZipArchive::finish()
{
    if (archive_write_close(m_archive.get()) != ARCHIVE_OK)
        return fail(failure());
    m_archive.reset();
    CHATFLOW_TRY(m_file.problem());
    return m_file.finish();
}

} // namespace chatflow
