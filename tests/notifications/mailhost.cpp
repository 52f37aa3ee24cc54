// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifications/mailhost.h"

#include "support/places.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

#include <grp.h>
#include <pwd.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace chatflow::test
{
namespace
{

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

bool answers(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, port);
    return socket.waitForConnected(1000);
}

} // namespace

MailHost::MailHost(const QString &passwordWay)
    : m_error(start(passwordWay))
{
}

MailHost::~MailHost()
{
    m_process.terminate();
    if (!m_process.waitForFinished(5000))
        m_process.kill();
    m_process.waitForFinished(5000);
}

QString MailHost::start(const QString &passwordWay)
{
    const QString program =
        QStandardPaths::findExecutable(u"exim4"_s, {u"/usr/sbin"_s, u"/usr/local/sbin"_s, u"/usr/bin"_s});
    if (program.isEmpty())
        return u"there is no exim4: install exim4-daemon-light"_s;
    // Exim delivers nothing as root.
    const bool isRoot = geteuid() == 0;
    const passwd *const user = isRoot ? getpwnam("nobody") : getpwuid(geteuid());
    const group *const own = user ? getgrgid(user->pw_gid) : nullptr;
    if (!user || !own)
        return u"no user to run it as"_s;
    const QString name = QString::fromLocal8Bit(user->pw_name);
    const QString groupName = QString::fromLocal8Bit(own->gr_name);

    QTcpServer one;
    QTcpServer other;
    if (!one.listen(QHostAddress::LocalHost) || !other.listen(QHostAddress::LocalHost))
        return u"no free port"_s;
    m_smtp = one.serverPort();
    m_smtps = other.serverPort();
    one.close();
    other.close();

    const QString folder = m_folder.path();
    QByteArray text = contentOf(dataPath(u"notifications/exim.conf"_s));
    text.replace("@FOLDER@", folder.toUtf8())
        .replace("@USER@", name.toUtf8())
        .replace("@GROUP@", groupName.toUtf8())
        .replace("@SMTPS@", QByteArray::number(m_smtps))
        .replace("@SMTP@", QByteArray::number(m_smtp))
        .replace("@PASSWORD_WAY@", passwordWay.toUtf8());
    QDir().mkpath(folder + u"/spool"_s);
    QDir().mkpath(folder + u"/mail"_s);
    if (!write(folder + u"/exim.conf"_s, text) ||
        !write(folder + u"/server.pem"_s, contentOf(dataPath(u"net/localhost.pem"_s))) ||
        !write(folder + u"/server.key"_s, contentOf(dataPath(u"net/localhost.key"_s))))
        return u"its folder cannot be written"_s;
    QStringList arguments{u"-C"_s, folder + u"/exim.conf"_s, u"-bdf"_s};
    QString command = program;
    if (isRoot) {
        QProcess::execute(u"chown"_s, {u"-R"_s, name + u':' + groupName, folder});
        arguments =
            QStringList{u"--reuid="_s + name, u"--regid="_s + groupName, u"--clear-groups"_s, program} +
            arguments;
        command = u"setpriv"_s;
    }
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(command, arguments);
    const QDeadlineTimer patience(20'000);
    while (!answers(m_smtp)) {
        if (m_process.waitForFinished(50) || patience.hasExpired())
            return u"it does not start: "_s + QString::fromLocal8Bit(m_process.readAll());
    }
    return {};
}

MailServer MailHost::server(MailServer::Security security) const
{
    MailServer server;
    server.host = u"localhost"_s;
    server.port = security == MailServer::Security::Tls ? m_smtps : m_smtp;
    server.security = security;
    server.user = u"ana"_s;
    server.fromName = u"Panadería Ñandú"_s;
    server.fromAddress = u"avisos@shop.example"_s;
    return server;
}

QList<QByteArray> MailHost::mails() const
{
    QList<QByteArray> mails;
    const QDir folder(m_folder.filePath(u"mail/new"_s));
    for (const QString &name : folder.entryList(QDir::Files))
        mails.append(contentOf(folder.filePath(name)));
    return mails;
}

} // namespace chatflow::test
