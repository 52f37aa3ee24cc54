// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/postgrescluster.h"

#include "support/places.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUuid>
#include <QVariant>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

QString clusterFolder()
{
    const QByteArray build = test::buildPath().toUtf8();
    const auto hash = QCryptographicHash::hash(build, QCryptographicHash::Sha256).toHex().first(12);
    return u"/tmp/chatflow-postgres-%1-%2"_s.arg(getuid()).arg(QString::fromLatin1(hash));
}

/// Holds FOLDER.users until this process ends. The file may be removed between opening and locking it.
bool holdCluster(const QString &folder)
{
    const QByteArray path = QFile::encodeName(folder + u".users"_s);
    for (;;) {
        const int file = open(path.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
        if (file < 0 || flock(file, LOCK_SH) != 0)
            return false;
        struct stat held = {};
        struct stat there = {};
        if (fstat(file, &held) == 0 && stat(path.constData(), &there) == 0 && held.st_ino == there.st_ino)
            return true;
        close(file);
    }
}

bool answers(int port)
{
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, static_cast<quint16>(port));
    return socket.waitForConnected(1000);
}

int freePort()
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    return probe.serverPort();
}

QStringList readyLine(const QString &folder)
{
    QFile ready(folder + u"/ready"_s);
    return ready.open(QIODevice::ReadOnly) ? QString::fromUtf8(ready.readAll()).simplified().split(u' ')
                                           : QStringList();
}

Result<> start(const QString &folder)
{
    const QString script = test::sourcePath(u"tests/support/postgrescluster.sh"_s);
    const QString password = QUuid::createUuid().toString(QUuid::Id128);
    QString said;
    for (int tries = 0; tries < 3; ++tries) { // another process may take the port first
        QDir(folder).removeRecursively();
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(script, {u"start"_s, folder, QString::number(freePort()), password});
        if (process.waitForFinished(90'000) && process.exitCode() == 0) {
            QProcess::startDetached(u"setsid"_s, {script, u"watch"_s, folder}, u"/"_s);
            return {};
        }
        QFile log(folder + u"/start.log"_s);
        said = QString::fromUtf8(process.readAll());
        if (log.open(QIODevice::ReadOnly))
            said += QString::fromUtf8(log.readAll());
    }
    return fail(Error::internal(u"PostgreSQL did not start: "_s + said));
}

} // namespace

Result<PostgresCluster> PostgresCluster::running()
{
    const QString folder = clusterFolder();
    static const bool held = holdCluster(folder);
    if (!held)
        return fail(Error::internal(u"no lock on "_s + folder));
    static PostgresCluster known;
    if (known.m_port != 0)
        return known;
    QLockFile starting(folder + u".starting"_s);
    starting.setStaleLockTime(0);
    if (!starting.lock())
        return fail(Error::internal(u"no lock to start "_s + folder));
    if (const auto ready = readyLine(folder); ready.size() != 2 || !answers(ready.first().toInt()))
        CHATFLOW_TRY(start(folder));
    const auto ready = readyLine(folder);
    if (ready.size() != 2)
        return fail(Error::internal(u"PostgreSQL is not ready"_s));
    known.m_port = ready.first().toInt();
    known.m_password = ready.last();
    return known;
}

QString PostgresCluster::location(const QString &database) const
{
    return u"postgresql://chatflow@127.0.0.1:%1/%2"_s.arg(m_port).arg(database);
}

Result<QString> PostgresCluster::execute(const QString &database, const QString &sql) const
{
    const QString name = u"admin-"_s + QUuid::createUuid().toString(QUuid::Id128);
    Result<QString> answer;
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(u"QPSQL"_s, name);
        connection.setHostName(u"127.0.0.1"_s);
        connection.setPort(m_port);
        connection.setDatabaseName(database);
        connection.setUserName(u"chatflow"_s);
        connection.setPassword(m_password);
        QSqlQuery query(connection);
        if (!connection.open())
            answer = fail(Error::internal(connection.lastError().text()));
        else if (query = QSqlQuery(connection); !query.exec(sql))
            answer = fail(Error::internal(query.lastError().text()));
        else if (query.next())
            answer = query.value(0).toString();
    }
    QSqlDatabase::removeDatabase(name);
    return answer;
}

Result<QString> PostgresCluster::createDatabase() const
{
    const QString name = u"test_"_s + QUuid::createUuid().toString(QUuid::Id128);
    return execute(u"postgres"_s, u"CREATE DATABASE "_s + name).map([&name](const QString &) {
        return name;
    });
}

Result<> PostgresCluster::dropDatabase(const QString &database) const
{
    return execute(u"postgres"_s, u"DROP DATABASE IF EXISTS %1 WITH (FORCE)"_s.arg(database))
        .map([](const QString &) {});
}

} // namespace chatflow
