// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/childprocess.h"
#include "storage/database.h"
#include "storage/tenantrows.h"
#include "support/testdatabase.h"
#include "support/verifyresult.h"

#include <QRandomGenerator>
#include <QTest>
#include <QTimer>

using namespace chatflow;
using namespace chatflow::test;
using namespace Qt::StringLiterals;

/// A process killed while it writes: every row it had acknowledged is there, and the next process goes on.
class TestStorageCrash : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acknowledgedRowsSurviveAKill_data()
    {
        QTest::addColumn<QString>("driver");
        QTest::addColumn<int>("kills");
        QTest::newRow("sqlite") << u"sqlite"_s << 25;
        QTest::newRow("postgres") << u"postgres"_s << 8;
    }
    void acknowledgedRowsSurviveAKill()
    {
        QFETCH(int, kills);
        TestDatabase workspace;
        QVERIFY2(workspace.open(), qPrintable(workspace.error()));
        workspace.close();
        QStringList acknowledged;
        for (int round = 0; round < kills; ++round) {
            QProcess child;
            startChild(child, u"write"_s, workspace.config(), {QString::number(round * 100'000), u"0"_s});
            // After its first word, so that it is killed while it writes and not while it starts.
            QVERIFY(child.waitForReadyRead(30'000));
            QTimer::singleShot(QRandomGenerator::global()->bounded(1, 60), &child, &QProcess::kill);
            QTRY_COMPARE_WITH_TIMEOUT(child.state(), QProcess::NotRunning, 30'000);
            QCOMPARE(child.exitStatus(), QProcess::CrashExit);
            const QByteArray said = child.readAllStandardOutput();
            // What stands after the last line end was cut in the middle of saying it.
            for (const QByteArray &line : said.left(said.lastIndexOf('\n')).split('\n'))
                acknowledged << QString::fromUtf8(line);
        }
        QCOMPARE_GT(acknowledged.size(), kills);
        QVERIFY(workspace.reopen());
        const auto names = awaited(workspace->read(tenantNames));
        VERIFY_RESULT(names);
        const QSet<QString> stored(names->begin(), names->end());
        QCOMPARE(stored.size(), names->size());
        for (const QString &name : std::as_const(acknowledged))
            QVERIFY2(stored.contains(name), qPrintable(name));
        // A change for each row, none without.
        const auto changes = awaited(workspace->read([](const Snapshot &snapshot) {
            return snapshot.number(
                u"SELECT count(*) FROM changes WHERE entity_id IN (SELECT id FROM tenants)"_s);
        }));
        QCOMPARE(changes, Result<qint64>(names->size()));
        if (workspace.isSqlite()) {
            const auto checked = awaited(workspace->read([](const Snapshot &snapshot) {
                return snapshot.first(u"PRAGMA integrity_check"_s,
                                      [](const Row &row) { return row.text(0); });
            }));
            QCOMPARE(checked, Result<std::optional<QString>>(u"ok"_s));
        }
    }
};

QTEST_GUILESS_MAIN(TestStorageCrash)
#include "tst_storagecrash.moc"
