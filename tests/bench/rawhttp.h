// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace chatflow
{

/// One kept-open connection to an HTTP server on this computer, with nothing between but the system's
/// sockets: what a request costs at least. Blocks; for one thread.
class RawHttp
{
public:
    /// `server` is "http://127.0.0.1:port"; `headers` are lines that go with every request.
    RawHttp(const QString &server, const QByteArray &headers);
    ~RawHttp();
    RawHttp(const RawHttp &) = delete;
    RawHttp &operator=(const RawHttp &) = delete;

    /// Posts JSON and answers the body, decoded; throws unless the status is 2xx. Opens the connection again
    /// when the server has closed it since the last call.
    QByteArray post(const QByteArray &path, const QByteArray &json);

private:
    void connect();
    void disconnect();
    bool send(const QByteArray &bytes);
    bool receive();
    QByteArray readBody(const QByteArray &head);
    QByteArray readChunks();
    void need(qsizetype bytes);

    quint16 m_port = 0;
    QByteArray m_headers;
    int m_socket = -1;
    QByteArray m_buffer;
};

} // namespace chatflow
