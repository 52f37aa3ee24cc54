// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspacelocation.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace chatflow;

class TestWorkspaceLocation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("location"); // empty: refused
        QTest::addColumn<bool>("server");
        QTest::newRow("path") << u"/data/a.chatflow"_s << u"/data/a.chatflow"_s << false;
        QTest::newRow("untidy path") << u"/data//x/../a.chatflow"_s << u"/data/a.chatflow"_s << false;
        QTest::newRow("relative") << u"a.chatflow"_s << QDir::currentPath() + u"/a.chatflow"_s << false;
        QTest::newRow("database") << u"postgresql://me@db.example/chatflow"_s
                                  << u"postgresql://me@db.example/chatflow"_s << true;
        QTest::newRow("its other name") << u"postgres://me@db.example:5433/chatflow"_s
                                        << u"postgresql://me@db.example:5433/chatflow"_s << true;
        QTest::newRow("password") << u"postgresql://me:hunter2@db.example/chatflow"_s << u""_s << false;
        QTest::newRow("password as option")
            << u"postgresql://me@db.example/chatflow?password=hunter2"_s << u""_s << false;
        QTest::newRow("no database") << u"postgresql://me@db.example"_s << u""_s << false;
        QTest::newRow("no host") << u"postgresql:///chatflow"_s << u""_s << false;
        QTest::newRow("another server") << u"mysql://me@db.example/chatflow"_s << u""_s << false;
        QTest::newRow("nothing") << u" "_s << u""_s << false;
    }
    void reads()
    {
        QFETCH(QString, typed);
        QFETCH(QString, location);
        QFETCH(bool, server);
        const auto read = workspaceLocationFrom(typed);
        QCOMPARE(!read, location.isEmpty());
        if (!read) {
            QVERIFY(!read.error().toLog().contains("hunter2"_L1));
            QVERIFY(!read.error().context.values().join(u' ').contains("hunter2"_L1));
            return;
        }
        QCOMPARE(*read, location);
        QCOMPARE(isServerLocation(*read), server);
        QCOMPARE(workspaceLocationFrom(*read).value(), *read);
    }

    void usual()
    {
        QVERIFY(QDir::isAbsolutePath(defaultWorkspaceLocation()));
        QVERIFY(defaultWorkspaceLocation().endsWith("/chatflow/workspace.chatflow"_L1));
    }
};

QTEST_GUILESS_MAIN(TestWorkspaceLocation)
#include "tst_workspacelocation.moc"
