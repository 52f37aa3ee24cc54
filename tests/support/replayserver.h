// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QObject>
#include <QTcpServer>
#include <QUrl>

#include <functional>
#include <optional>

class QTcpSocket;

namespace chatflow::test
{

/// What arrived, whether it was whole or not.
struct ReplayRequest {
    int connection = 0; ///< counts from 1
    QByteArray method;
    QByteArray target;
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case
    QByteArray body;
    bool whole = false;

    QByteArray header(const QByteArray &lowerCaseName) const;
};

/// What to do with one connection or request.
struct ReplayAnswer {
    enum class Stage {
        OnAccept,     ///< drop the connection before a byte is read
        AfterHeaders, ///< drop it when the head of the request is there
        AfterBody,    ///< answer (or drop, when there are no pieces) once the request is whole
    };
    enum class Then { KeepOpen, Close, Reset };

    Stage stage = Stage::AfterBody;
    QList<QByteArray> pieces; ///< written as they are, each in a turn of the event loop of its own
    Then then = Then::KeepOpen;
    int pauseMs = 0; ///< before the first piece and between pieces

    static ReplayAnswer dropOnAccept();
    static ReplayAnswer dropAfterHeaders();
    static ReplayAnswer dropAfterBody();
    /// Never answers; the socket stays open.
    static ReplayAnswer hang();
    /// A whole HTTP answer with Content-Length.
    static ReplayAnswer http(int status, const QByteArray &contentType, const QByteArray &body,
                             const QList<std::pair<QByteArray, QByteArray>> &headers = {});
    static ReplayAnswer json(const QByteArray &body, int status = 200);
    /// A chunked answer; each element of `chunks` is one chunk and one piece. Without `ended` the last chunk
    /// is missing.
    static ReplayAnswer chunked(const QByteArray &contentType, const QList<QByteArray> &chunks,
                                bool ended = true);
};

/// An HTTP server on a free loopback port that writes canned bytes and breaks connections as told.
class ReplayServer : public QObject
{
    Q_OBJECT

public:
    explicit ReplayServer(QObject *parent = nullptr);
    ~ReplayServer() override;

    QUrl url(const QString &path = {}) const;
    quint16 port() const { return m_server.serverPort(); }

    /// Answers are used up in order; after the last one, `otherwise` decides, which is 200 {} unless set.
    void enqueue(const ReplayAnswer &answer) { m_answers.append(answer); }
    void setOtherwise(std::function<ReplayAnswer(const ReplayRequest &)> otherwise)
    {
        m_otherwise = std::move(otherwise);
    }

    const QList<ReplayRequest> &requests() const { return m_requests; }
    int wholeRequests() const;
    int connections() const { return m_connections; }
    int openConnections() const { return static_cast<int>(m_peers.size()); }
    void forgetRequests() { m_requests.clear(); }
    void closeAll(); ///< closes every open connection
    void stop() { m_server.close(); }

Q_SIGNALS:
    void requestArrived(); ///< a whole one

private:
    struct Peer {
        QByteArray buffer;
        int number = 0;
        int request = -1; ///< in m_requests, while its body is read
        qint64 bodySize = 0;
    };

    void accept();
    void read(QTcpSocket *socket);
    void act(QTcpSocket *socket, const ReplayAnswer &answer, int piece);
    static void drop(QTcpSocket *socket, ReplayAnswer::Then then);

    QTcpServer m_server;
    QHash<QTcpSocket *, Peer> m_peers;
    QList<ReplayAnswer> m_answers;
    std::function<ReplayAnswer(const ReplayRequest &)> m_otherwise;
    QList<ReplayRequest> m_requests;
    int m_connections = 0;
};

} // namespace chatflow::test
