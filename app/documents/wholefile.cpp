// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/wholefile.h"

#include <QFileInfo>
#include <QTemporaryFile>

#include <filesystem>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace chatflow
{

WholeFile::WholeFile(const QString &path)
    : m_path(QFileInfo(path).absoluteFilePath())
{
}

WholeFile::~WholeFile() = default;

Error WholeFile::failure(const QString &what) const
{
    return {Error::Code::FileWrite, {{u"path"_s, m_path}}, what + u": "_s + m_file->errorString()};
}

Result<> WholeFile::open()
{
    const QFileInfo info(m_path);
    m_file = std::make_unique<QTemporaryFile>(info.path() + u"/."_s + info.fileName() + u".XXXXXX"_s);
    if (info.isDir() || !m_file->open())
        return fail(failure(u"open"_s));
    return {};
}

Result<> WholeFile::write(const QByteArray &bytes)
{
    if (m_file->write(bytes) != bytes.size())
        return fail(failure(u"write"_s));
    return {};
}

Result<> WholeFile::problem() const
{
    if (m_file->error() != QFileDevice::NoError)
        return fail(failure(u"write"_s));
    return {};
}

Result<> WholeFile::finish()
{
    if (!m_file->flush())
        return fail(failure(u"flush"_s));
    CHATFLOW_TRY(problem());
#ifdef Q_OS_UNIX
    // A disk may be found full as late as this.
    if (::fsync(m_file->handle()) != 0)
        return fail(failure(u"fsync"_s));
#endif
    const QString named = m_file->fileName(); // gives it one
    if (named.isEmpty())
        return fail(failure(u"link"_s));
    m_file->close();
    std::error_code code;
    std::filesystem::rename(std::filesystem::path(named.toStdU16String()),
                            std::filesystem::path(m_path.toStdU16String()), code);
    if (code)
        return fail(
            Error{Error::Code::FileWrite, {{u"path"_s, m_path}}, QString::fromStdString(code.message())});
    m_file->setAutoRemove(false);
    return {};
}

QIODevice &WholeFile::device()
{
    return *m_file;
}

qint64 WholeFile::size() const
{
    return m_file ? m_file->size() : 0;
}

} // namespace chatflow
