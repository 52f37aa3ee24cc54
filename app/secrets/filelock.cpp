// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/filelock.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QLockFile>
#include <QThread>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

Error heldByOthers(const QString &path)
{
    return {Error::Code::StorageLocked, {{u"path"_s, path}}, {}};
}

Error notMade(const QString &path)
{
    return {Error::Code::FileWrite, {{u"path"_s, path}}, u"no lock"_s};
}

} // namespace

#ifdef Q_OS_UNIX

struct FileLock::Held {
    explicit Held(int descriptor)
        : file(descriptor)
    {
    }
    ~Held() { ::close(file); }
    Q_DISABLE_COPY_MOVE(Held)
    int file;
};

Result<FileLock> FileLock::take(const QString &path, std::chrono::milliseconds patience)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return fail(notMade(path));
    FileLock lock(std::make_unique<Held>(file));
    const QDeadlineTimer deadline(patience);
    while (::flock(file, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK && errno != EINTR)
            return fail(notMade(path));
        if (deadline.hasExpired())
            return fail(heldByOthers(path));
        QThread::msleep(5);
    }
    return lock;
}

#else

struct FileLock::Held {
    explicit Held(const QString &path)
        : file(path)
    {
    }
    QLockFile file;
};

Result<FileLock> FileLock::take(const QString &path, std::chrono::milliseconds patience)
{
    auto held = std::make_unique<Held>(path);
    if (held->file.tryLock(static_cast<int>(patience.count())))
        return FileLock(std::move(held));
    return fail(held->file.error() == QLockFile::LockFailedError ? heldByOthers(path) : notMade(path));
}

#endif

FileLock::FileLock(std::unique_ptr<Held> held)
    : m_held(std::move(held))
{
}

FileLock::FileLock(FileLock &&) noexcept = default;
FileLock &FileLock::operator=(FileLock &&) noexcept = default;
FileLock::~FileLock() = default;

} // namespace chatflow
