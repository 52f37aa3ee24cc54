// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/supervisornotice.h"

#include <QFile>

#include <cerrno>
#include <cstddef>
#include <cstring>

#ifndef Q_OS_WIN
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace chatflow
{

#ifdef Q_OS_WIN

Result<> notifySupervisor(const QString &, const QByteArray &)
{
    return fail(Error::invalid(u"NOTIFY_SOCKET"_s, u"not supported on this system"_s));
}

#else

Result<> notifySupervisor(const QString &address, const QByteArray &state)
{
    const QByteArray path = QFile::encodeName(address);
    sockaddr_un target{};
    target.sun_family = AF_UNIX;
    if (path.size() < 2 || path.size() >= static_cast<qsizetype>(sizeof target.sun_path) ||
        (path[0] != '/' && path[0] != '@'))
        return fail(Error::invalid(u"NOTIFY_SOCKET"_s, u"not the path of a socket"_s));
    std::memcpy(target.sun_path, path.constData(), static_cast<size_t>(path.size()));
    if (path[0] == '@')
        target.sun_path[0] = '\0'; // Linux: an address without a file
    const auto length =
        static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + static_cast<size_t>(path.size()));
    const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (socket < 0)
        return fail(Error::internal(QString::fromLocal8Bit(std::strerror(errno))));
    const auto sent = ::sendto(socket, state.constData(), static_cast<size_t>(state.size()), MSG_NOSIGNAL,
                               reinterpret_cast<const sockaddr *>(&target), length);
    const int reason = errno;
    ::close(socket);
    if (sent != state.size())
        return fail(Error::internal(QString::fromLocal8Bit(std::strerror(reason))));
    return {};
}

#endif

} // namespace chatflow
