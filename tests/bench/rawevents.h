// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace chatflow
{

/// The event socket of an Evolution server on this computer, read with nothing between but the system's
/// sockets: what hearing an event costs at least. Blocks; for one thread.
class RawEvents
{
public:
    /// `server` is "http://127.0.0.1:port". Joins the namespace of all instances.
    RawEvents(const QString &server, const QByteArray &key);
    ~RawEvents();
    RawEvents(const RawEvents &) = delete;
    RawEvents &operator=(const RawEvents &) = delete;

    /// Joins an instance's own namespace, as our program does besides; false while the server has none.
    /// Events that come meanwhile are dropped.
    bool join(const QByteArray &instance);
    /// The next event that all instances are told of, as JSON: [name, envelope]; nothing at the end.
    std::optional<QByteArray> next();

private:
    bool receive();
    QByteArray frame();
    void send(const QByteArray &text);

    int m_socket = -1;
    QByteArray m_buffer;
    qsizetype m_at = 0; ///< what is before was read
};

} // namespace chatflow
