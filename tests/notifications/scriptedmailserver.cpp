// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifications/scriptedmailserver.h"

using namespace Qt::StringLiterals;

namespace chatflow::test
{

ScriptedMailServer::ScriptedMailServer(QHash<QByteArray, QByteArray> changes)
    : m_answers{{"<connect>", "220 shop ESMTP\r\n"},
                {"EHLO", "250-shop\r\n250 SIZE 1000000\r\n"},
                {"MAIL", "250 ok\r\n"},
                {"RCPT", "250 ok\r\n"},
                {"DATA", "354 go on\r\n"},
                {"<data>", "250 taken\r\n"},
                {"QUIT", "221 bye\r\n"}}
{
    m_answers.insert(changes);
    if (!m_listener.listen(QHostAddress::LocalHost))
        qFatal("no free port");
    connect(&m_listener, &QTcpServer::newConnection, this, &ScriptedMailServer::accept);
}

MailServer ScriptedMailServer::server() const
{
    MailServer server;
    server.host = u"127.0.0.1"_s;
    server.port = m_listener.serverPort();
    server.security = MailServer::Security::None;
    server.login = MailServer::Login::None;
    server.fromAddress = u"avisos@shop.example"_s;
    return server;
}

void ScriptedMailServer::accept()
{
    while (QTcpSocket *socket = m_listener.nextPendingConnection()) {
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        answer(socket, "<connect>");
    }
}

void ScriptedMailServer::read(QTcpSocket *socket)
{
    while (socket->canReadLine()) {
        const QByteArray line = socket->readLine();
        m_heard += line;
        if (!m_inData.value(socket)) {
            m_inData.insert(socket, line.startsWith("DATA"));
            answer(socket, line.left(4));
        } else if (line == ".\r\n") {
            m_inData.insert(socket, false);
            answer(socket, "<data>");
        }
    }
}

void ScriptedMailServer::answer(QTcpSocket *socket, const QByteArray &to)
{
    const QByteArray text = m_answers.value(to, "500 what?\r\n");
    if (text == silence())
        return;
    if (text.isEmpty())
        socket->abort();
    else
        socket->write(text);
}

} // namespace chatflow::test
