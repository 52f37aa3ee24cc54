// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notifications/mailserver.h"

#include <QHash>
#include <QTcpServer>
#include <QTcpSocket>

#include <functional>

namespace chatflow::test
{

/// A mail server without TLS that says what it is told to: an answer for each beginning of a line ("RCPT"),
/// "<connect>" for the greeting, "<data>" for the line that ends a mail. An empty answer closes the
/// connection, no answer is silence.
class ScriptedMailServer : public QObject
{
    Q_OBJECT

public:
    explicit ScriptedMailServer(QHash<QByteArray, QByteArray> changes = {});

    MailServer server() const;
    const QByteArray &heard() const { return m_heard; } ///< every byte

    static QByteArray silence() { return QByteArrayLiteral("<silence>"); }

private:
    void accept();
    void read(QTcpSocket *socket);
    void answer(QTcpSocket *socket, const QByteArray &to);

    QHash<QByteArray, QByteArray> m_answers;
    QTcpServer m_listener;
    QHash<QTcpSocket *, bool> m_inData;
    QByteArray m_heard;
};

} // namespace chatflow::test
