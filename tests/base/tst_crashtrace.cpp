// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/crashtrace.h"
#include "base/hardening.h"
#include "base/logging.h"
#include "base/secretvalue.h"

#include <QDebug>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <iostream>
#include <stdexcept>
#include <string>
#include <thread>

#ifdef Q_OS_LINUX
#include <sys/prctl.h>
#include <sys/resource.h>
#endif

using namespace chatflow;
using namespace Qt::StringLiterals;

namespace
{

const QByteArray key = "sk-THE-KEY-THAT-MUST-NOT-SHOW";

// --- in the child
// --------------------------------------------------------------------------------------------------

[[gnu::noinline]] int crashOnPurpose(const std::string &how, const SecretValue &secret,
                                     const QByteArray &copy)
{
    volatile int zero = 0; // TEXT-OF-THE-SOURCE
    if (how == "memory")
        return *reinterpret_cast<volatile int *>(static_cast<quintptr>(zero) + 8);
    if (how == "abort")
        std::abort();
    if (how == "exception")
        throw std::runtime_error("told by the exception: " + copy.toStdString());
    if (how == "fatal")
        qFatal("apikey=%s", secret.reveal().constData());
    if (how == "thread") {
        std::thread([&] { crashOnPurpose("abort", secret, copy); }).join();
        return 0;
    }
    if (how == "stack") {
        volatile char large[16'384];
        large[0] = static_cast<char>(secret.reveal().size());
        return crashOnPurpose(how, secret, copy) + large[0];
    }
    std::raise(SIGFPE);
    return 0;
}

int child(const QStringList &arguments)
{
    qInstallMessageHandler(writeLogToStandardError);
    const Hardening done = hardenProcess();
    installCrashTrace(arguments.value(2));
    std::string line;
    std::getline(std::cin, line);
    const SecretValue secret(QByteArray::fromStdString(line));
    const QByteArray copy = secret.reveal();
    std::cout << done.toString().toStdString() << std::endl;
#ifdef Q_OS_LINUX
    rlimit cores{};
    ::getrlimit(RLIMIT_CORE, &cores);
    std::cout << "dumpable=" << ::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) << " cores=" << cores.rlim_cur << '/'
              << cores.rlim_max << std::endl;
#endif
    return crashOnPurpose(arguments.value(1).toStdString(), secret, copy);
}

} // namespace

class CrashTraceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsFunctionsAndNothingElse_data();
    void tellsFunctionsAndNothingElse();
    void closesTheProcess();
    void canBeOpenedForDebuggers();
    void worksWithoutAReportFile();
    void saysWhatWasHardened();

private:
    struct Outcome {
        bool crashed = false;
        QByteArray output; ///< standard output, standard error and the report file
        QByteArray report;
    };
    Outcome crash(const QString &how, const QString &reportFile,
                  const QProcessEnvironment &environment) const;
    QProcessEnvironment environment() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void CrashTraceTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

QProcessEnvironment CrashTraceTest::environment() const
{
    QProcessEnvironment found = QProcessEnvironment::systemEnvironment();
    found.insert(u"SOME_VARIABLE"_s, u"VALUE-IN-THE-ENVIRONMENT"_s);
    found.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s);
    return found;
}

CrashTraceTest::Outcome CrashTraceTest::crash(const QString &how, const QString &reportFile,
                                              const QProcessEnvironment &environment) const
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(),
                  {u"--crash"_s, how, reportFile, u"VALUE-IN-THE-ARGUMENTS"_s});
    process.write(key + '\n');
    process.closeWriteChannel();
    Outcome outcome;
    if (!process.waitForFinished(60'000))
        return outcome;
    outcome.crashed = process.exitStatus() == QProcess::CrashExit;
    QFile report(reportFile);
    if (!reportFile.isEmpty() && report.open(QIODevice::ReadOnly))
        outcome.report = report.readAll();
    outcome.output = process.readAllStandardOutput() + process.readAllStandardError();
    return outcome;
}

void CrashTraceTest::tellsFunctionsAndNothingElse_data()
{
    QTest::addColumn<QString>("how");
    QTest::addColumn<QByteArray>("signal");
    QTest::addColumn<bool>("namesTheFunction");
    QTest::newRow("memory fault") << u"memory"_s << QByteArray("SIGSEGV") << true;
    QTest::newRow("abort") << u"abort"_s << QByteArray("SIGABRT") << true;
    QTest::newRow("exception") << u"exception"_s << QByteArray("SIGABRT") << true;
    QTest::newRow("fatal message") << u"fatal"_s << QByteArray("SIGABRT") << true;
    QTest::newRow("other thread") << u"thread"_s << QByteArray("SIGABRT") << true;
    QTest::newRow("arithmetic") << u"arithmetic"_s << QByteArray("SIGFPE") << true;
    QTest::newRow("stack overflow") << u"stack"_s << QByteArray("SIGSEGV") << true;
}

void CrashTraceTest::tellsFunctionsAndNothingElse()
{
#ifndef Q_OS_UNIX
    QSKIP("there is no trace here");
#endif
    QFETCH(QString, how);
    QFETCH(QByteArray, signal);
    QFETCH(bool, namesTheFunction);
    const QString file = m_folder->filePath(u"crash.txt"_s);
    const Outcome outcome = crash(how, file, environment());
    QVERIFY2(outcome.crashed, outcome.output.constData());
    for (const QByteArray &output : {outcome.output, outcome.report}) {
        QVERIFY2(output.contains(QByteArray("ended by " + signal)), output.constData());
        QVERIFY2(output.contains("*** End of the trace"), output.constData());
        QCOMPARE(output.mid(output.indexOf("Functions,")).contains("crashOnPurpose"), namesTheFunction);
        for (const char *hidden : {"THE-KEY", "VALUE-IN-THE-ENVIRONMENT", "VALUE-IN-THE-ARGUMENTS",
                                   "TEXT-OF-THE-SOURCE", "told by the exception"})
            QVERIFY2(!output.contains(hidden), output.constData());
    }
    QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void CrashTraceTest::closesTheProcess()
{
#ifndef Q_OS_LINUX
    QSKIP("only on Linux");
#endif
    const Outcome outcome = crash(u"abort"_s, QString(), environment());
    QVERIFY2(outcome.output.startsWith("core files off, memory closed\ndumpable=0 cores=0/0\n"),
             outcome.output.constData());
}

void CrashTraceTest::canBeOpenedForDebuggers()
{
#ifndef Q_OS_LINUX
    QSKIP("only on Linux");
#endif
    QProcessEnvironment open = environment();
    open.insert(u"CHATFLOW_DEBUGGABLE"_s, u"1"_s);
    const Outcome outcome = crash(u"abort"_s, QString(), open);
    QVERIFY2(outcome.output.startsWith("none\ndumpable=1 "), outcome.output.constData());
}

void CrashTraceTest::worksWithoutAReportFile()
{
#ifndef Q_OS_UNIX
    QSKIP("there is no trace here");
#endif
    // A folder that does not exist: standard error has it all the same.
    const Outcome outcome = crash(u"memory"_s, m_folder->filePath(u"none/crash.txt"_s), environment());
    QVERIFY(outcome.crashed);
    QVERIFY2(outcome.output.contains("crashOnPurpose"), outcome.output.constData());
    QVERIFY(outcome.report.isEmpty());
}

void CrashTraceTest::saysWhatWasHardened()
{
    QCOMPARE(Hardening().toString(), u"none"_s);
    QCOMPARE((Hardening{true, false, true}).toString(), u"core files off, crash reports off"_s);
}

int main(int argc, char **argv)
{
    if (argc > 1 && qstrcmp(argv[1], "--crash") == 0) {
        QStringList arguments;
        for (int i = 1; i < argc; ++i)
            arguments << QString::fromLocal8Bit(argv[i]);
        return child(arguments);
    }
    QCoreApplication app(argc, argv);
    CrashTraceTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_crashtrace.moc"
