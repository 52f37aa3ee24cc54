// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/enginesite.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <csignal>

#ifdef Q_OS_LINUX
#include <unistd.h>
#endif

using namespace chatflow;
using namespace chatflow::test;
using namespace Qt::StringLiterals;

/// What must not be seen is not seen: the whole life of a workspace, with keys, a prompt and messages that
/// bear words found nowhere else, and a search for these words in all that it wrote.
class TestNoSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void nothingIsToldThatMustNotBe();
    void otherProgramsCannotReadTheEngine();
    void aCrashTellsFunctionsOnly();

private:
    struct Secret {
        const char *what;
        QByteArray text;
        bool isKey = false; ///< keys are nowhere but in the vault; texts are in the database
    };
    QList<Secret> secrets() const;
    /// What of the secrets is in `bytes`, in plain, as UTF-16 or in base64.
    QStringList found(const QByteArray &bytes, bool keysOnly) const;
    bool startEngine(QProcess &process) const;
    void say(const QString &number, const QString &text);
    qsizetype sentCount();

    std::unique_ptr<EngineSite> m_site;
    const QByteArray m_flowiseKey = "flowise-KEY-q8Zr4LwVx0";
    const QByteArray m_evolutionKey = "evolution-KEY-7Hn2TtBs5c";
    const QByteArray m_prompt = "zanzibarprompt";
    const QByteArray m_message = "quetzalmessage";
    const QByteArray m_number = "34655010203";
};

void TestNoSecrets::initTestCase()
{
    m_site = std::make_unique<EngineSite>();
    const QString problem =
        m_site->open(EngineSite::shopScenario({{u"answering"_s, QJsonObject{{u"quiet_ms"_s, 0}}},
                                               {u"prompt_template"_s, QString::fromUtf8(m_prompt)}},
                                              {{u"ownKey"_s, true}}));
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

QList<TestNoSecrets::Secret> TestNoSecrets::secrets() const
{
    QList<Secret> all{
        {"Flowise key", m_flowiseKey, true},
        {"Evolution key", m_evolutionKey, true},
        {"pass phrase", EngineSite::passphrase(), true},
        {"server's Evolution key", m_site->endpoints().evolutionKey.reveal(), true},
        {"prompt", m_prompt},
        {"message", m_message},
        {"number", m_number},
    };
    for (const SandboxTenant &tenant : m_site->endpoints().tenants)
        all << Secret{"flow's key", tenant.flowKey.reveal(), true};
    return all;
}

QStringList TestNoSecrets::found(const QByteArray &bytes, bool keysOnly) const
{
    QStringList names;
    for (const Secret &secret : secrets()) {
        if (keysOnly && !secret.isKey)
            continue;
        const QString text = QString::fromUtf8(secret.text);
        const QByteArray wide(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
        // Of its base64 what does not depend on where it begins.
        const QByteArray coded = secret.text.toBase64(QByteArray::OmitTrailingEquals).chopped(2);
        if (bytes.contains(secret.text) || bytes.contains(wide) || bytes.contains(coded))
            names << QString::fromLatin1(secret.what);
    }
    return names;
}

bool TestNoSecrets::startEngine(QProcess &process) const
{
    QFile::remove(m_site->path(u"ready"_s));
    m_site->program().start(process, {u"run"_s, u"--ready-file"_s, m_site->path(u"ready"_s)});
    return process.waitForStarted() &&
           QTest::qWaitFor([this] { return QFile::exists(m_site->path(u"ready"_s)); }, 20'000);
}

void TestNoSecrets::say(const QString &number, const QString &text)
{
    m_site->sandbox().post([number, text](Sandbox &sandbox) {
        sandbox.evolution().deliver(u"shop"_s, evolutionJid(number), text);
    });
}

qsizetype TestNoSecrets::sentCount()
{
    return m_site->inSandbox<qsizetype>([](Sandbox &sandbox) { return sandbox.evolution().sends().size(); });
}

void TestNoSecrets::nothingIsToldThatMustNotBe()
{
    const EngineProgram &program = m_site->program();
    QByteArray told; // all that is logged, and all JSON but the conversation itself
    const auto runs = [&](const QStringList &arguments, const QByteArray &input = {}) {
        const Ended ended = program.run(arguments, input);
        told += ended.out + ended.err;
        return ended;
    };
    const QString name = QString::fromUtf8(m_number);
    QCOMPARE(runs({u"secret"_s, u"set"_s, u"workspace/flowise"_s, u"--json"_s}, m_flowiseKey).code, 0);
    QCOMPARE(runs({u"secret"_s, u"set"_s, u"workspace/evolution"_s, u"--json"_s}, m_evolutionKey).code, 0);
    QCOMPARE(runs({u"secret"_s, u"list"_s, u"--json"_s}).code, 0);
    QProcess engine;
    QVERIFY(startEngine(engine));
    say(name, QString::fromUtf8("Hello, " + m_message));
    QTRY_COMPARE_WITH_TIMEOUT(sentCount(), 1, 30'000);
    const QString sent = m_site->inSandbox<QString>(
        [](Sandbox &sandbox) { return sandbox.evolution().sends().constLast().text; });
    QVERIFY2(sent.contains(QString::fromUtf8(m_message)), qPrintable(sent));

    // What a log could tell of: a server that fails, and one that answers nonsense.
    m_site->sandbox().post([](Sandbox &sandbox) {
        Fault fault;
        fault.path = u"/api/v1/prediction/*"_s;
        sandbox.flowise().faults().add(fault);
        fault.kind = Fault::Kind::MalformedJson;
        fault.path = u"/message/*"_s;
        sandbox.evolution().faults().add(fault);
    });
    say(u"34655010204"_s, QString::fromUtf8("Again, " + m_message));
    QTRY_VERIFY_WITH_TIMEOUT(m_site->inSandbox<bool>([](Sandbox &sandbox) {
        return sandbox.flowise().faults().pending() == 0 && sandbox.evolution().faults().pending() == 0;
    }),
                             30'000);
    engine.terminate();
    const Ended ended = EngineProgram::finish(engine);
    QVERIFY2(ended.exited && ended.code == 0, ended.text().constData());
    told += ended.out + ended.err;

    // Keys that the servers do not know: refused, and told so in the log, in findings and in errors.
    QCOMPARE(runs({u"doctor"_s, u"--json"_s}).code, 0);
    QCOMPARE(runs({u"secret"_s, u"set"_s, u"tenant/shop/flowise"_s}, m_flowiseKey + '\n').code, 0);
    m_site->sandbox().post([](Sandbox &sandbox) { sandbox.flowise().http().clearRequests(); });
    QProcess refused;
    QVERIFY(startEngine(refused));
    say(u"34655010205"_s, QString::fromUtf8("Is it refused, " + m_message));
    QTRY_VERIFY_WITH_TIMEOUT(m_site->inSandbox<bool>([](Sandbox &sandbox) {
        return !sandbox.flowise().http().requests().empty();
    }),
                             20'000);
    refused.terminate();
    const Ended stopped = EngineProgram::finish(refused);
    QVERIFY2(stopped.exited && stopped.code == 0, stopped.text().constData());
    told += stopped.out + stopped.err;
    QCOMPARE(runs({u"secret"_s, u"set"_s, u"tenant/shop/evolution"_s}, m_evolutionKey + '\n').code, 0);
    QCOMPARE(runs({u"doctor"_s, u"--json"_s}).code, 6);
    QCOMPARE(runs({u"tenant"_s, u"flows"_s, u"shop"_s}).code, 8);
    QCOMPARE(runs({u"usage"_s, u"shop"_s, u"--json"_s}).code, 0);
    QCOMPARE(runs({u"tenant"_s, u"list"_s, u"--json"_s}).code, 0);
    // A key in the wrong place is refused, and not repeated.
    QCOMPARE(runs({u"secret"_s, u"set"_s, u"tenant/shop/flowise"_s, QString::fromUtf8(m_flowiseKey)}).code,
             2);
    QCOMPARE(runs({u"secret"_s, u"set"_s, u"--key="_s + QString::fromUtf8(m_flowiseKey)}).code, 2);
    QVERIFY(told.size() > 1000);
    const QStringList inWhatWasTold = found(told, false);
    QVERIFY2(inWhatWasTold.isEmpty(),
             qPrintable(inWhatWasTold.join(u", "_s) + u" in:\n"_s + QString::fromUtf8(told)));

    // Whoever asks for the conversation gets it, but no key with it; nor is one in any file but the vault.
    const Ended list = program.run({u"conversations"_s, u"list"_s, u"shop"_s, u"--json"_s});
    const QJsonArray conversations = list.json().value(u"conversations"_s).toArray();
    QVERIFY2(!conversations.isEmpty(), list.text().constData());
    QByteArray shown = list.out + list.err;
    for (const QJsonValue &conversation : conversations) {
        const Ended show = program.run({u"conversations"_s, u"show"_s, u"shop"_s,
                                        QString::number(conversation[u"id"_s].toInteger()), u"--json"_s});
        QCOMPARE(show.code, 0);
        const QStringList inLog = found(show.err, false);
        QVERIFY2(inLog.isEmpty(), qPrintable(inLog.join(u", "_s)));
        shown += show.out;
    }
    shown += program.run({u"tenant"_s, u"show"_s, u"shop"_s, u"--json"_s}).out;
    QVERIFY(shown.contains(m_message) && shown.contains(m_prompt));
    QCOMPARE(found(shown, true), QStringList());
    const QFileInfo workspace(m_site->database().config().location);
    QDirIterator files(workspace.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    bool messageIsThere = false;
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        messageIsThere = messageIsThere || content.contains(m_message);
        const QStringList inFile = found(content, true);
        QVERIFY2(inFile.isEmpty(), qPrintable(file.fileName() + u": "_s + inFile.join(u", "_s)));
    }
    QVERIFY(messageIsThere); // the search finds what is there
    QFile vault(m_site->path(u"vault"_s));
    QVERIFY(vault.open(QIODevice::ReadOnly));
    QCOMPARE(found(vault.readAll(), false), QStringList());
}

void TestNoSecrets::otherProgramsCannotReadTheEngine()
{
#ifndef Q_OS_LINUX
    QSKIP("only on Linux");
#else
    // Root reads everything; so neither the engine nor who looks at it is root.
    const uid_t user = ::geteuid() == 0 ? 65534 : ::geteuid();
    const auto asUser = [user](QProcess &process) {
        if (::geteuid() == 0)
            process.setChildProcessModifier([user] {
                if (::setgid(user) != 0 || ::setuid(user) != 0)
                    ::_exit(127);
            });
    };
    for (const QString &folder :
         {m_site->path(QString()), QFileInfo(m_site->database().config().location).path()}) {
        QDirIterator files(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotDot,
                           QDirIterator::Subdirectories);
        while (files.hasNext())
            QCOMPARE(::chown(QFile::encodeName(files.next()).constData(), user, user), 0);
    }
    struct Seen {
        uint owner = 0;    ///< of the process's files in /proc
        bool read = false; ///< by another process of the same user
        QByteArray coreLimit;
    };
    const auto look = [&](bool debuggable) -> Seen {
        QFile::remove(m_site->path(u"ready"_s));
        EngineProgram program = m_site->program();
        if (debuggable)
            program.environment.insert(u"CHATFLOW_DEBUGGABLE"_s, u"1"_s);
        QProcess engine;
        asUser(engine);
        program.start(engine, {u"run"_s, u"--ready-file"_s, m_site->path(u"ready"_s)});
        if (!QTest::qWaitFor([this] { return QFile::exists(m_site->path(u"ready"_s)); }, 20'000)) {
            qWarning("%s", EngineProgram::finish(engine, 0).text().constData());
            return {};
        }
        const QString folder = u"/proc/%1/"_s.arg(engine.processId());
        Seen seen;
        seen.owner = QFileInfo(folder + u"maps"_s).ownerId();
        QProcess reader;
        asUser(reader);
        reader.start(u"cat"_s, {folder + u"maps"_s});
        seen.read = reader.waitForFinished() && reader.exitCode() == 0 &&
                    reader.readAllStandardOutput().contains("heap");
        QFile limits(folder + u"limits"_s);
        const QByteArray all = limits.open(QIODevice::ReadOnly) ? limits.readAll() : QByteArray();
        const qsizetype at = all.indexOf("Max core file size");
        seen.coreLimit = all.mid(at, all.indexOf('\n', at) - at).simplified();
        engine.terminate();
        EngineProgram::finish(engine);
        return seen;
    };
    const Seen closed = look(false);
    QCOMPARE(closed.owner, 0U);
    QVERIFY(!closed.read);
    QCOMPARE(closed.coreLimit, QByteArray("Max core file size 0 0 bytes"));
    const Seen open = look(true); // that the look would have seen it
    QCOMPARE(open.owner, static_cast<uint>(user));
    QVERIFY(open.read);
#endif
}

void TestNoSecrets::aCrashTellsFunctionsOnly()
{
#ifndef Q_OS_UNIX
    QSKIP("there is no trace here");
#endif
    QProcess engine;
    QVERIFY(startEngine(engine));
    say(QString::fromUtf8(m_number), QString::fromUtf8("Before it falls, " + m_message));
    ::kill(static_cast<pid_t>(engine.processId()), SIGSEGV);
    const Ended ended = EngineProgram::finish(engine);
    QVERIFY2(!ended.exited && ended.code == SIGSEGV, ended.text().constData());
    QVERIFY2(ended.err.contains("ended by SIGSEGV") && ended.err.contains("*** End of the trace"),
             ended.err.constData());
    const QStringList told = found(ended.out + ended.err, false);
    QVERIFY2(told.isEmpty(), qPrintable(told.join(u", "_s) + u" in:\n"_s + QString::fromUtf8(ended.err)));
}

QTEST_GUILESS_MAIN(TestNoSecrets)
#include "tst_nosecrets.moc"
