// SPDX-License-Identifier: GPL-3.0-or-later
// Against a real Secret Service: each test starts a session bus and a gnome-keyring of its own and runs this
// program once more inside, with the situation as argument.
#include "base/future.h"
#include "base/random.h"
#include "secrets/keychainstore.h"
#include "secrets/opensecretstore.h"
#include "support/awaited.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace chatflow;
using namespace chatflow::test;
using namespace Qt::StringLiterals;

namespace
{

SystemRandom &systemRandom()
{
    static SystemRandom random;
    return random;
}

SecretKey named(const QString &name)
{
    return {u"workspace-1"_s, name};
}

Result<std::shared_ptr<KeychainStore>> openKeychain()
{
    return awaited(KeychainStore::open(u"workspace-1"_s, systemRandom()));
}

void lockTheKeyring()
{
    QDBusMessage call =
        QDBusMessage::createMethodCall(u"org.freedesktop.secrets"_s, u"/org/freedesktop/secrets"_s,
                                       u"org.freedesktop.Secret.Service"_s, u"Lock"_s);
    call << QVariant::fromValue(
        QList<QDBusObjectPath>{QDBusObjectPath(u"/org/freedesktop/secrets/collection/login"_s)});
    const QDBusMessage reply = QDBusConnection::sessionBus().call(call);
    QCOMPARE(reply.type(), QDBusMessage::ReplyMessage);
}

} // namespace

/// Inside a session with an unlocked keyring.
class InsideTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsSecrets_data();
    void keepsSecrets();
    void replacesAndRemoves();
    void keepsWorkspacesApart();
    void takesManyAtOnce();
    void worksFromOtherThreads();
    void leavesNoProbeBehind();
    void survivesBeingLetGoEarly();
    void isWhatIsChosen();
    void tellsWhenItWasLockedMeanwhile(); // last: nobody can unlock it again
};

void InsideTest::keepsSecrets_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("text") << QByteArray("sk-abcdef");
    QTest::newRow("one byte") << QByteArray("x");
    QTest::newRow("accents") << QByteArray("senha é ação 👋");
    QTest::newRow("binary") << QByteArray("\0\xff\xfe\n\0", 5);
    QTest::newRow("long") << QByteArray(20'000, 'k');
}

void InsideTest::keepsSecrets()
{
    QFETCH(QByteArray, value);
    const QString name = u"tenant/3/"_s + QString::fromLatin1(QTest::currentDataTag());
    const auto store = openKeychain().value();
    QCOMPARE(store->kind(), u"keychain"_s);
    QVERIFY(awaited(store->write(named(name), SecretValue(value))).has_value());
    QCOMPARE(awaited(store->read(named(name)))->reveal(), value);
    QCOMPARE(awaited(openKeychain().value()->read(named(name)))->reveal(), value);
}

void InsideTest::replacesAndRemoves()
{
    const auto store = openKeychain().value();
    const Error missing = awaited(store->read(named(u"r"_s))).error();
    QCOMPARE(missing.code, Error::Code::SecretNotFound);
    QCOMPARE(missing.context.value(u"name"_s), u"r"_s);
    QVERIFY(awaited(store->remove(named(u"r"_s))).has_value());
    QVERIFY(awaited(store->write(named(u"r"_s), SecretValue(QByteArray("one")))).has_value());
    QVERIFY(awaited(store->write(named(u"r"_s), SecretValue(QByteArray("two")))).has_value());
    QCOMPARE(awaited(store->read(named(u"r"_s)))->reveal(), QByteArray("two"));
    QCOMPARE(awaited(store->write(named(u"r"_s), SecretValue())).error().code, Error::Code::InvalidArgument);
    QVERIFY(awaited(store->remove(named(u"r"_s))).has_value());
    QCOMPARE(awaited(store->read(named(u"r"_s))).error().code, Error::Code::SecretNotFound);
}

void InsideTest::keepsWorkspacesApart()
{
    const auto store = openKeychain().value();
    QVERIFY(awaited(store->write({u"one"_s, u"a"_s}, SecretValue(QByteArray("1")))).has_value());
    QVERIFY(awaited(store->write({u"two"_s, u"a"_s}, SecretValue(QByteArray("2")))).has_value());
    QCOMPARE(awaited(store->read({u"one"_s, u"a"_s}))->reveal(), QByteArray("1"));
    QVERIFY(awaited(store->remove({u"one"_s, u"a"_s})).has_value());
    QCOMPARE(awaited(store->read({u"two"_s, u"a"_s}))->reveal(), QByteArray("2"));
}

void InsideTest::takesManyAtOnce()
{
    // Two stores, so that their jobs meet in QtKeychain.
    const auto store = openKeychain().value();
    const auto other = openKeychain().value();
    QList<QFuture<Result<SecretValue>>> reads;
    for (int i = 0; i < 25; ++i) {
        store->write(named(u"many/%1"_s.arg(i)), SecretValue(QByteArray::number(i)));
        other->write(named(u"other/%1"_s.arg(i)), SecretValue(QByteArray::number(i)));
        reads << store->read(named(u"many/%1"_s.arg(i))) << other->read(named(u"other/%1"_s.arg(i)));
    }
    for (qsizetype i = 0; i < reads.size(); ++i)
        QCOMPARE(awaited(reads.at(i))->reveal(), QByteArray::number(i / 2));
}

void InsideTest::worksFromOtherThreads()
{
    // The engine's thread has an event loop, but it is not the main thread.
    QThread thread;
    thread.start();
    QObject there;
    there.moveToThread(&thread);
    std::shared_ptr<KeychainStore> store;
    QFuture<Result<SecretValue>> read;
    QFuture<Result<std::shared_ptr<KeychainStore>>> opening;
    QMetaObject::invokeMethod(
        &there, [&] { opening = KeychainStore::open(u"workspace-1"_s, systemRandom()); },
        Qt::BlockingQueuedConnection);
    store = awaited(opening).value();
    QMetaObject::invokeMethod(
        &there,
        [&] {
            store->write(named(u"thread"_s), SecretValue(QByteArray("there")));
            read = store->read(named(u"thread"_s));
        },
        Qt::BlockingQueuedConnection);
    QCOMPARE(awaited(read)->reveal(), QByteArray("there"));
    // Let go in the other thread.
    opening = {};
    QMetaObject::invokeMethod(
        &there, [&] { store.reset(); }, Qt::BlockingQueuedConnection);
    thread.quit();
    QVERIFY(thread.wait());
}

void InsideTest::leavesNoProbeBehind()
{
    const auto store = openKeychain().value();
    QVERIFY(!awaited(store->read(named(u"missing"_s))).has_value());
    QProcess search;
    search.start(u"secret-tool"_s,
                 {u"search"_s, u"--all"_s, u"server"_s, KeychainStore::serviceName(u"workspace-1"_s)});
    QVERIFY(search.waitForFinished());
    const QByteArray found = search.readAllStandardOutput() + search.readAllStandardError();
    QVERIFY2(found.contains("tenant/3/text"), found.constData()); // the search itself works
    QVERIFY2(!found.contains("probe/"), found.constData());
}

void InsideTest::survivesBeingLetGoEarly()
{
    auto store = openKeychain().value();
    QList<QFuture<Result<SecretValue>>> reads;
    for (int i = 0; i < 5; ++i)
        reads << store->read(named(u"tenant/3/text"_s));
    store.reset();
    for (const auto &read : reads) {
        QTRY_VERIFY(read.isFinished());
        const auto value = takeResult(read);
        QVERIFY(value ? value->reveal() == "sk-abcdef" : value.error().code == Error::Code::Cancelled);
    }
    const auto opening = KeychainStore::open(u"workspace-1"_s, systemRandom());
    QTRY_VERIFY(opening.isFinished());
}

void InsideTest::isWhatIsChosen()
{
    // Also when a pass phrase is at hand: no vault is made without need.
    QTemporaryDir folder;
    SecretStoreChoice choice;
    choice.workspace = u"workspace-1"_s;
    choice.vaultPath = folder.filePath(u"vault"_s);
    choice.askPassphrase = [] { return failedFuture<SecretValue>(Error::internal(u"nobody should ask"_s)); };
    const auto store = awaited(openSecretStore(choice, systemRandom()));
    QVERIFY(store.has_value());
    QCOMPARE((*store)->kind(), u"keychain"_s);
    QVERIFY(!QFile::exists(choice.vaultPath));
}

void InsideTest::tellsWhenItWasLockedMeanwhile()
{
    const auto store = openKeychain().value();
    QVERIFY(awaited(store->write(named(u"a"_s), SecretValue(QByteArray("one")))).has_value());
    lockTheKeyring();
    // The key is there, but a locked keyring says that it is not.
    const auto code = awaited(store->read(named(u"a"_s)), seconds(60)).error().code;
    QVERIFY(code == Error::Code::SecretStoreLocked || code == Error::Code::SecretStoreUnavailable);
    QVERIFY(!awaited(store->write(named(u"a"_s), SecretValue(QByteArray("two"))), seconds(60)).has_value());
    QVERIFY(!openKeychain().has_value());
}

/// Starts the sessions.
class KeychainStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void unlockedKeyring();
    void keepsSecretsForTheNextSession();
    void unusableKeychains_data();
    void unusableKeychains();

private:
    struct Outcome {
        bool started = false;
        int exitCode = -1;
        QString output;
        QString noise; ///< of the bus, the keyring and the log
    };
    /// Runs this program with `arguments` by way of `wrapper`, in a home of its own.
    Outcome runInside(const QStringList &wrapper, const QStringList &arguments) const;
    QStringList session(const QString &keyringCommand) const;

    std::unique_ptr<QTemporaryDir> m_home;
};

void KeychainStoreTest::initTestCase()
{
    for (const QString &program : {u"dbus-run-session"_s, u"gnome-keyring-daemon"_s, u"secret-tool"_s})
        QVERIFY2(!QStandardPaths::findExecutable(program).isEmpty(),
                 qPrintable(program + u" is not installed"_s));
}

void KeychainStoreTest::init()
{
    m_home = std::make_unique<QTemporaryDir>();
    QVERIFY(QFile::setPermissions(m_home->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
}

QStringList KeychainStoreTest::session(const QString &keyringCommand) const
{
    return {u"dbus-run-session"_s, u"--"_s, u"sh"_s, u"-c"_s, keyringCommand + u" exec \"$@\""_s, u"sh"_s};
}

KeychainStoreTest::Outcome KeychainStoreTest::runInside(const QStringList &wrapper,
                                                        const QStringList &arguments) const
{
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name :
         {u"DBUS_SESSION_BUS_ADDRESS"_s, u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"KDE_FULL_SESSION"_s,
          u"XDG_CURRENT_DESKTOP"_s, u"XDG_DATA_HOME"_s, u"GNOME_KEYRING_CONTROL"_s})
        environment.remove(name);
    environment.insert(u"HOME"_s, m_home->path());
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_home->path());
    child.setProcessEnvironment(environment);
    const QStringList command = wrapper + QStringList{QCoreApplication::applicationFilePath()} + arguments;
    child.start(command.first(), command.mid(1));
    Outcome outcome;
    outcome.started = child.waitForStarted() && child.waitForFinished(120'000);
    outcome.exitCode = child.exitStatus() == QProcess::NormalExit ? child.exitCode() : -1;
    outcome.output = QString::fromUtf8(child.readAllStandardOutput());
    outcome.noise = QString::fromUtf8(child.readAllStandardError());
    return outcome;
}

void KeychainStoreTest::unlockedKeyring()
{
    const Outcome outcome = runInside(
        session(u"echo -n pw | gnome-keyring-daemon --unlock --components=secrets;"_s), {u"--inside"_s});
    QVERIFY(outcome.started);
    QVERIFY2(outcome.exitCode == 0, qPrintable(outcome.output + outcome.noise));
    QVERIFY2(outcome.output.contains(u"0 failed, 0 skipped"_s), qPrintable(outcome.output + outcome.noise));
}

void KeychainStoreTest::keepsSecretsForTheNextSession()
{
    const QStringList unlocked =
        session(u"echo -n pw | gnome-keyring-daemon --unlock --components=secrets;"_s);
    const Outcome written = runInside(unlocked, {u"--write"_s, u"abc"_s});
    QVERIFY2(written.exitCode == 0, qPrintable(written.output + written.noise));
    const Outcome read = runInside(unlocked, {u"--read"_s});
    QVERIFY2(read.output.contains(u"value=abc\n"_s), qPrintable(read.output + read.noise));
    // The keyring's own file keeps it encrypted.
    QFile file(m_home->filePath(u".local/share/keyrings/login.keyring"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.size() > 0);
    // With another password it stays locked, which must not look like an empty keychain.
    const Outcome locked = runInside(
        session(u"echo -n no | gnome-keyring-daemon --unlock --components=secrets;"_s), {u"--read"_s});
    QVERIFY2(locked.output.contains(u"open=secret_store_locked\n"_s),
             qPrintable(locked.output + locked.noise));
}

void KeychainStoreTest::unusableKeychains_data()
{
    QTest::addColumn<QString>("situation");
    QTest::addColumn<QString>("expected");
    QTest::newRow("no bus") << u"no bus"_s << u"open=secret_store_unavailable\n"_s;
    QTest::newRow("nobody provides it") << u"no provider"_s << u"open=secret_store_unavailable\n"_s;
    QTest::newRow("never unlocked") << u"never unlocked"_s << u"open=secret_store_unavailable\n"_s;
}

void KeychainStoreTest::unusableKeychains()
{
    QFETCH(QString, situation);
    QFETCH(QString, expected);
    QStringList wrapper;
    if (situation == u"no bus"_s) {
        wrapper = {u"env"_s};
    } else if (situation == u"no provider"_s) {
        QFile config(m_home->filePath(u"bus.conf"_s));
        QVERIFY(config.open(QIODevice::WriteOnly));
        config.write("<busconfig><type>session</type><listen>unix:tmpdir=/tmp</listen><auth>EXTERNAL</auth>"
                     "<policy context=\"default\"><allow send_destination=\"*\" eavesdrop=\"true\"/>"
                     "<allow eavesdrop=\"true\"/><allow own=\"*\"/></policy></busconfig>");
        config.close();
        wrapper = {u"dbus-run-session"_s, u"--config-file="_s + config.fileName(), u"--"_s};
    } else {
        wrapper = session(QString());
    }
    const Outcome outcome = runInside(wrapper, {u"--read"_s});
    QVERIFY(outcome.started);
    QVERIFY2(outcome.output.contains(expected), qPrintable(outcome.output + outcome.noise));
    // And what the program makes of it: a vault when there is a pass phrase, a clear no otherwise. Nothing in
    // plain text.
    const Outcome chosen = runInside(wrapper, {u"--choose"_s, m_home->filePath(u"vault"_s)});
    QVERIFY2(chosen.output.contains(u"without=secret_store_unavailable\nwith=vault\n"_s),
             qPrintable(chosen.output + chosen.noise));
    for (const QString &path : {u".config"_s, u".local/share"_s}) {
        QDirIterator files(m_home->filePath(path), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("NOT-IN-PLAIN-TEXT"), qPrintable(file.fileName()));
        }
    }
}

namespace
{

int readOnce()
{
    QTextStream out(stdout);
    const auto store = openKeychain();
    out << "open=" << (store ? u"ok"_s : store.error().name()) << Qt::endl;
    if (!store) {
        out << "why=" << store.error().toLog() << Qt::endl;
        return 1;
    }
    const auto value = awaited((*store)->read(named(u"session"_s)));
    out << "value=" << (value ? QString::fromUtf8(value->reveal()) : value.error().name()) << Qt::endl;
    return value ? 0 : 2;
}

int writeOnce(const QString &value)
{
    const auto store = openKeychain();
    return store && awaited((*store)->write(named(u"session"_s), SecretValue(value.toUtf8()))) ? 0 : 1;
}

int choose(const QString &vaultPath)
{
    QTextStream out(stdout);
    SecretStoreChoice choice;
    choice.workspace = u"workspace-1"_s;
    choice.vaultPath = vaultPath;
    choice.vaultCost = VaultCost::lowest();
    const auto without = awaited(openSecretStore(choice, systemRandom()));
    out << "without=" << (without ? (*without)->kind() : without.error().name()) << Qt::endl;
    choice.askPassphrase = knownPassphrase(SecretValue(QByteArray("correct horse")));
    const auto with = awaited(openSecretStore(choice, systemRandom()));
    out << "with=" << (with ? (*with)->kind() : with.error().name()) << Qt::endl;
    return with && awaited((*with)->write(named(u"a"_s), SecretValue(QByteArray("NOT-IN-PLAIN-TEXT")))) ? 0
                                                                                                        : 1;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--inside"_s) {
        InsideTest inside;
        return QTest::qExec(&inside, QStringList{arguments.first()});
    }
    if (arguments.value(1) == u"--read"_s)
        return readOnce();
    if (arguments.value(1) == u"--write"_s)
        return writeOnce(arguments.value(2));
    if (arguments.value(1) == u"--choose"_s)
        return choose(arguments.value(2));
    KeychainStoreTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_keychainstore.moc"
