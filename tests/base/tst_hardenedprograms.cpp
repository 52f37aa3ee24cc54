// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/places.h"

#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <utility>

using namespace Qt::StringLiterals;

namespace
{

/// State and used processor time of a process' main thread: "S 12 3" sleeps.
QByteArray mainThreadOf(qint64 process)
{
    QFile file(u"/proc/%1/task/%1/stat"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray line = file.readAll();
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' '); // from the state on
    return fields.size() > 12 ? fields.at(0) + ' ' + fields.at(11) + ' ' + fields.at(12) : QByteArray();
}

} // namespace

/// Both programs close their memory and trace their crashes, from their first line on. What that keeps from
/// whom is the matter of tst_crashtrace.
class TestHardenedPrograms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void closesAndTraces_data()
    {
        QTest::addColumn<QString>("program");
        QTest::addColumn<QStringList>("words");
        QTest::newRow("console") << u"chatflow-console"_s << QStringList{u"--sandbox"_s};
        QTest::newRow("engine") << u"chatflow-engine"_s << QStringList{u"sandbox"_s};
    }

    void closesAndTraces()
    {
#ifndef Q_OS_LINUX
        QSKIP("only on Linux");
#endif
        QFETCH(QString, program);
        QFETCH(QStringList, words);
        QTemporaryDir home;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"CHATFLOW_DEBUGGABLE"_s);
        for (const auto &name : {u"HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CONFIG_HOME"_s, u"TMPDIR"_s})
            environment.insert(name, home.path());
        environment.insert(u"QT_LOGGING_RULES"_s, u"chatflow.*.debug=true"_s);
        environment.insert(u"SOME_VARIABLE"_s, u"VALUE-IN-THE-ENVIRONMENT"_s);
        QProcess process;
        process.setProcessEnvironment(environment);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(chatflow::test::programPath(program), words);
        QVERIFY(process.waitForStarted());
        QByteArray said;
        const auto saidSoFar = [&] { return said += process.readAll(); };
        QTRY_VERIFY2_WITH_TIMEOUT(saidSoFar().contains("process_hardened"), said.constData(), 30'000);
        QVERIFY2(said.contains("core files off, memory closed"), said.constData());
        QFile limits(u"/proc/%1/limits"_s.arg(process.processId()));
        QVERIFY(limits.open(QIODevice::ReadOnly));
        static const QRegularExpression noCore(u"Max core file size\\s+0\\s+0\\s"_s);
        QVERIFY(noCore.match(QString::fromLatin1(limits.readAll())).hasMatch());

        // While it waits: names are found with malloc, and a signal that strikes within it leaves addresses
        // only.
        QByteArray before;
        bool rested = false; // once is enough: the macro asks several times
        const auto rests = [&] {
            const QByteArray was = std::exchange(before, mainThreadOf(process.processId()));
            return rested = rested || (before.startsWith('S') && before == was);
        };
        QTRY_VERIFY_WITH_TIMEOUT(rests(), 30'000);
        QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGABRT), 0);
        QVERIFY(process.waitForFinished(60'000));
        said += process.readAll();
        QCOMPARE(process.exitStatus(), QProcess::CrashExit);
        QVERIFY2(said.contains("ended by SIGABRT"), said.constData());
        QVERIFY2(said.contains("*** End of the trace"), said.constData());
        QVERIFY2(!said.contains("VALUE-IN-THE-ENVIRONMENT"), said.constData());
    }
};

QTEST_GUILESS_MAIN(TestHardenedPrograms)
#include "tst_hardenedprograms.moc"
