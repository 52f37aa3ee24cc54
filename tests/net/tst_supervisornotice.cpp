// SPDX-License-Identifier: GPL-3.0-or-later
#include "net/supervisornotice.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>

using namespace Qt::StringLiterals;
using namespace chatflow;

class TestSupervisorNotice : public QObject
{
    Q_OBJECT

    // A datagram socket as systemd listens on one; `name` without the leading zero of an abstract address.
    static int listeningOn(const QByteArray &name, bool abstract)
    {
        const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::memcpy(address.sun_path + (abstract ? 1 : 0), name.constData(),
                    static_cast<size_t>(name.size()));
        const auto length =
            offsetof(sockaddr_un, sun_path) + static_cast<size_t>(name.size()) + (abstract ? 1 : 0);
        if (::bind(socket, reinterpret_cast<const sockaddr *>(&address), static_cast<socklen_t>(length)) != 0)
            return -1;
        return socket;
    }

private Q_SLOTS:
    void tells_data()
    {
        QTest::addColumn<bool>("abstract");
        QTest::newRow("a path") << false;
        QTest::newRow("an abstract address") << true;
    }
    void tells()
    {
        QFETCH(bool, abstract);
        const QTemporaryDir folder;
        const QByteArray name = QFile::encodeName(folder.filePath(u"notify"_s));
        const int socket = listeningOn(name, abstract);
        QVERIFY(socket >= 0);
        const QString address = (abstract ? u"@"_s : QString()) + QFile::decodeName(name);
        QVERIFY(notifySupervisor(address, "READY=1").has_value());
        char buffer[64];
        const auto size = ::recv(socket, buffer, sizeof buffer, 0);
        QCOMPARE(QByteArray(buffer, static_cast<qsizetype>(size)), QByteArray("READY=1"));
        ::close(socket);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("address");
        QTest::newRow("nothing") << u""_s;
        QTest::newRow("relative") << u"notify"_s;
        QTest::newRow("too long") << u"/"_s + QString(200, u'x');
        QTest::newRow("nobody there") << u"/nowhere/notify"_s;
    }
    void refuses()
    {
        QFETCH(QString, address);
        QVERIFY(!notifySupervisor(address, "READY=1"));
    }
};

QTEST_GUILESS_MAIN(TestSupervisorNotice)
#include "tst_supervisornotice.moc"
