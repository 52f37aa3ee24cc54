// SPDX-License-Identifier: GPL-3.0-or-later
#include "evolution/webhookreceiver.h"

#include "base/future.h"
#include "base/logging.h"

#include <QAbstractHttpServer>
#include <QCryptographicHash>
#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QJsonDocument>
#include <QPointer>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTimer>

#include <functional>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr std::chrono::minutes longestConnection{2};
constexpr qint64 mostHeaderBytes = 64 * 1024;

QByteArray digestOf(QByteArrayView text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Sha256);
}

/// Takes the same time wherever the two differ.
bool isSame(const QByteArray &a, const QByteArray &b)
{
    unsigned difference = a.size() == b.size() ? 0U : 1U;
    for (qsizetype i = 0; i < std::min(a.size(), b.size()); ++i)
        difference |=
            static_cast<unsigned>(static_cast<unsigned char>(a.at(i)) ^ static_cast<unsigned char>(b.at(i)));
    return difference == 0;
}

QByteArray phraseOf(int status)
{
    switch (status) {
    case 200:
        return "OK";
    case 400:
        return "Bad Request";
    case 401:
        return "Unauthorized";
    case 404:
        return "Not Found";
    case 405:
        return "Method Not Allowed";
    case 413:
        return "Payload Too Large";
    case 415:
        return "Unsupported Media Type";
    case 422:
        return "Unprocessable Entity";
    case 503:
        return "Service Unavailable";
    default:
        return "Internal Server Error";
    }
}

void answerAndClose(QTcpSocket *socket, int status)
{
    socket->write("HTTP/1.1 " + QByteArray::number(status) + ' ' + phraseOf(status) +
                  "\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
    socket->disconnectFromHost();
}

/// QHttpServer gathers a body of any size before anybody is asked. This listens first: it cuts off a
/// connection that sends more than it may, that lasts too long, or that is one too many.
class GuardedTcpServer : public QTcpServer
{
public:
    GuardedTcpServer(qint64 mostBytes, int mostConnections)
        : m_mostBytes(mostBytes)
        , m_mostConnections(mostConnections)
    {
    }

protected:
    void incomingConnection(qintptr handle) override
    {
        auto *socket = new QTcpSocket(this);
        if (!socket->setSocketDescriptor(handle) || m_open >= m_mostConnections) {
            delete socket;
            return;
        }
        ++m_open;
        connect(socket, &QObject::destroyed, this, [this] { --m_open; });
        connect(socket, &QTcpSocket::readyRead, this, [this, socket, seen = qint64(0)]() mutable {
            seen += socket->bytesAvailable();
            if (seen <= m_mostBytes)
                return;
            socket->readAll();
            socket->blockSignals(true); // the HTTP server hears no more of it
            answerAndClose(socket, 413);
            socket->deleteLater();
        });
        QTimer::singleShot(longestConnection, socket, [socket] { socket->abort(); });
        addPendingConnection(socket);
    }

private:
    qint64 m_mostBytes;
    int m_mostConnections;
    int m_open = 0;
};

} // namespace

/// QAbstractHttpServer rather than QHttpServer: the responder of Qt 6.4 keeps a plain pointer to a socket
/// that is gone when the other side hangs up before the answer is ready.
class WebhookReceiver::Server : public QAbstractHttpServer
{
public:
    using Answer = std::function<void(int status)>;

    explicit Server(const WebhookReceiver &receiver)
        : m_options(receiver.m_options)
        , m_handler(receiver.m_handler)
        , m_secret(digestOf(m_options.secret.reveal()))
    {
    }

    Result<> listen()
    {
        auto tcp = std::make_unique<GuardedTcpServer>(m_options.maxBytes + mostHeaderBytes,
                                                      m_options.mostConnections);
        if (!tcp->listen(m_options.address, m_options.port))
            return fail(Error::invalid(u"address"_s, tcp->errorString()));
        m_tcp = tcp.release();
        bind(m_tcp); // takes it as a child
        return {};
    }

    quint16 port() const { return m_tcp ? m_tcp->serverPort() : quint16(0); }

protected:
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    bool handleRequest(const QHttpServerRequest &request, QHttpServerResponder &responder) override
    {
        const auto kept = std::make_shared<QHttpServerResponder>(std::move(responder));
        handle(request, [kept](int status) {
            QHttpHeaders headers;
            headers.append(QHttpHeaders::WellKnownHeader::Connection, "close");
            kept->write(headers, static_cast<QHttpServerResponder::StatusCode>(status));
        });
        return true;
    }
    void missingHandler(const QHttpServerRequest &, QHttpServerResponder &) override {}
#else
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *socket) override
    {
        handle(request, [kept = QPointer<QTcpSocket>(socket)](int status) {
            if (kept)
                answerAndClose(kept, status);
        });
        return true;
    }
    void missingHandler(const QHttpServerRequest &, QTcpSocket *) override {}
#endif

private:
    void handle(const QHttpServerRequest &request, const Answer &answer);
    int refusal(const QHttpServerRequest &request) const; ///< 0: none

    const WebhookReceiverOptions m_options;
    const Handler m_handler;
    const QByteArray m_secret; ///< its digest
    QTcpServer *m_tcp = nullptr;
    int m_inHand = 0;
};

int WebhookReceiver::Server::refusal(const QHttpServerRequest &request) const
{
    if (request.method() != QHttpServerRequest::Method::Post)
        return 405;
    // /webhook[/secret][/event-name]
    QStringList path = request.url().path().split(u'/', Qt::SkipEmptyParts);
    if (path.isEmpty() || path.takeFirst() != "webhook"_L1)
        return 404;
    const QByteArray header = request.value(secretHeader);
    if (!header.isEmpty()) {
        if (!isSame(digestOf(header), m_secret))
            return 401;
    } else {
        if (path.isEmpty())
            return 401;
        if (!isSame(digestOf(path.takeFirst().toUtf8()), m_secret))
            return 404;
    }
    static const QRegularExpression eventName(u"^[a-z-]{1,64}$"_s);
    if (path.size() > 1 || (path.size() == 1 && !eventName.match(path.constFirst()).hasMatch()))
        return 404;
    if (request.value("Content-Type").split(';').constFirst().trimmed().toLower() != "application/json")
        return 415;
    if (request.body().size() > m_options.maxBytes)
        return 413;
    return m_inHand >= m_options.mostInHand ? 503 : 0;
}

void WebhookReceiver::Server::handle(const QHttpServerRequest &request, const Answer &answer)
{
    int status = refusal(request);
    QJsonObject envelope;
    if (status == 0) {
        const QJsonDocument document = QJsonDocument::fromJson(request.body());
        status = document.isObject() ? 0 : 400;
        envelope = document.object();
    }
    if (status != 0) {
        // Never the path: the secret may stand in it.
        logWarning(lcEvolution(), "webhook_refused",
                   {{"status", status}, {"bytes", static_cast<qint64>(request.body().size())}});
        answer(status);
        return;
    }
    ++m_inHand;
    onDone(this, m_handler(envelope), [this, answer](const Result<> &stored) {
        --m_inHand;
        if (stored) {
            answer(200);
            return;
        }
        logWarning(lcEvolution(), "webhook_not_stored", {{"error", stored.error()}});
        answer(stored.error().code == Error::Code::MalformedReply ? 422 : 500);
    });
}

WebhookReceiver::WebhookReceiver(const WebhookReceiverOptions &options, Handler handler, QObject *parent)
    : QObject(parent)
    , m_options(options)
    , m_handler(std::move(handler))
{
}

WebhookReceiver::~WebhookReceiver() = default;

Result<> WebhookReceiver::listen()
{
    static const QRegularExpression good(u"^[0-9A-Za-z_-]{16,}$"_s);
    if (!good.match(QString::fromUtf8(m_options.secret.reveal())).hasMatch())
        return fail(Error::invalid(u"secret"_s, u"at least 16 characters of 0-9, A-Z, a-z, _ and -"_s));
    auto server = std::make_unique<Server>(*this);
    CHATFLOW_TRY(server->listen());
    m_server = std::move(server);
    logInfo(lcEvolution(), "webhook_receiver_listens",
            {{"address", m_options.address.toString()}, {"port", m_server->port()}});
    return {};
}

void WebhookReceiver::close()
{
    m_server.reset();
}

quint16 WebhookReceiver::port() const
{
    return m_server ? m_server->port() : quint16(0);
}

} // namespace chatflow
