// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/future.h"
#include "secrets/filelock.h"
#include "secrets/vaultstore.h"
#include "support/awaited.h"
#include "support/processmemory.h"

#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <iostream>
#include <sys/stat.h>

using namespace chatflow;
using namespace chatflow::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace
{

SecretValue secret(const QByteArray &text)
{
    return SecretValue(text);
}

const QByteArray passphrase = "correct horse";

VaultStore::Options cheap()
{
    VaultStore::Options options;
    options.cost = VaultCost::lowest();
    return options;
}

Result<std::shared_ptr<VaultStore>> open(const QString &path, const QByteArray &phrase = passphrase,
                                         const VaultStore::Options &options = cheap())
{
    return awaited(VaultStore::open(path, secret(phrase), options));
}

SecretKey named(const QString &name)
{
    return {u"w"_s, name};
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// --- what the test does as another process, see main()
// -------------------------------------------------------------

/// Rewrites two secrets in turn for ever; they always belong together.
int writeForEver(const QString &path)
{
    const auto vault = open(path);
    if (!vault)
        return 1;
    for (int i = 0;; ++i) {
        const QByteArray value = QByteArray::number(i).repeated(2000);
        if (!awaited((*vault)->write(named(u"large"_s), secret(value))))
            return 2;
        std::cout << i << std::endl;
    }
}

int writeMany(const QString &path, const QString &prefix, int count)
{
    const auto vault = open(path);
    if (!vault)
        return 1;
    for (int i = 0; i < count; ++i) {
        if (!awaited((*vault)->write(named(prefix + QString::number(i)), secret(QByteArray::number(i)))))
            return 2;
    }
    return 0;
}

} // namespace

class VaultStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsSecrets();
    void keepsThemForTheNextProgram();
    void refusesNonsense_data();
    void refusesNonsense();
    void tellsWhyItDoesNotOpen_data();
    void tellsWhyItDoesNotOpen();
    void neverOverwritesADamagedVault();
    void isReadableByItsOwnerOnly();
    void holdsNothingReadable();
    void answersInTheOrderOfTheCalls();
    void doesNotHoldUpTheCaller();
    void seesWhatOthersWrote();
    void manyProcessesLoseNothing();
    void waitsForTheLockOfOthers();
    void survivesBeingKilled();
    void changesThePassphrase();
    void tellsWhatTheDiskDenies();
    void leavesNothingInMemory();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void VaultStoreTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"secrets.vault"_s);
}

void VaultStoreTest::keepsSecrets()
{
    const auto vault = open(m_path).value();
    QCOMPARE(vault->kind(), u"vault"_s);
    const Error missing = awaited(vault->read(named(u"a"_s))).error();
    QCOMPARE(missing.code, Error::Code::SecretNotFound);
    QCOMPARE(missing.context.value(u"name"_s), u"a"_s);
    QVERIFY(awaited(vault->write(named(u"a"_s), secret("one"))).has_value());
    QVERIFY(awaited(vault->write(named(u"b"_s), secret(QByteArray("\0\xff\n", 3)))).has_value());
    QVERIFY(awaited(vault->write({u"other"_s, u"a"_s}, secret("theirs"))).has_value());
    QCOMPARE(awaited(vault->read(named(u"a"_s)))->reveal(), QByteArray("one"));
    QCOMPARE(awaited(vault->read(named(u"b"_s)))->reveal(), QByteArray("\0\xff\n", 3));
    QCOMPARE(awaited(vault->read({u"other"_s, u"a"_s}))->reveal(), QByteArray("theirs"));
    QVERIFY(awaited(vault->write(named(u"a"_s), secret("two"))).has_value());
    QCOMPARE(awaited(vault->read(named(u"a"_s)))->reveal(), QByteArray("two"));
    QVERIFY(awaited(vault->remove(named(u"a"_s))).has_value());
    QVERIFY(awaited(vault->remove(named(u"a"_s))).has_value());
    QCOMPARE(awaited(vault->read(named(u"a"_s))).error().code, Error::Code::SecretNotFound);
    QCOMPARE(awaited(vault->read({u"other"_s, u"a"_s}))->reveal(), QByteArray("theirs"));
}

void VaultStoreTest::keepsThemForTheNextProgram()
{
    {
        const auto vault = open(m_path).value();
        QVERIFY(awaited(vault->write(named(u"a"_s), secret("one"))).has_value());
    }
    QCOMPARE(awaited(open(m_path).value()->read(named(u"a"_s)))->reveal(), QByteArray("one"));
}

void VaultStoreTest::refusesNonsense_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("too long") << QByteArray(VaultStore::longestSecret + 1, 'x');
}

void VaultStoreTest::refusesNonsense()
{
    QFETCH(QByteArray, value);
    const auto vault = open(m_path).value();
    QVERIFY(awaited(vault->write(named(u"a"_s), secret("kept"))).has_value());
    QCOMPARE(awaited(vault->write(named(u"a"_s), secret(value))).error().code, Error::Code::InvalidArgument);
    QCOMPARE(awaited(vault->read(named(u"a"_s)))->reveal(), QByteArray("kept"));
}

void VaultStoreTest::tellsWhyItDoesNotOpen_data()
{
    QTest::addColumn<QString>("situation");
    QTest::addColumn<QString>("error");
    QTest::newRow("wrong pass phrase") << u"wrong"_s << u"wrong_passphrase"_s;
    QTest::newRow("damaged") << u"damaged"_s << u"vault_damaged"_s;
    QTest::newRow("empty file") << u"empty"_s << u"vault_damaged"_s;
    QTest::newRow("huge file") << u"huge"_s << u"vault_damaged"_s;
    QTest::newRow("folder in its place") << u"folder"_s << u"file_read"_s;
    QTest::newRow("not there") << u"missing"_s << u"file_read"_s;
    QTest::newRow("short new pass phrase") << u"short"_s << u"invalid_argument"_s;
}

void VaultStoreTest::tellsWhyItDoesNotOpen()
{
    QFETCH(QString, situation);
    QFETCH(QString, error);
    QByteArray phrase = passphrase;
    VaultStore::Options options = cheap();
    if (situation == u"folder"_s)
        QVERIFY(QDir().mkdir(m_path));
    else if (situation == u"missing"_s)
        options.createIfMissing = false;
    else if (situation == u"short"_s)
        phrase = "1234567";
    else
        QVERIFY(open(m_path).has_value());
    QFile file(m_path);
    if (situation == u"wrong"_s)
        phrase = "wrong horse";
    else if (situation == u"damaged"_s)
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(150) && file.write("x") == 1);
    else if (situation == u"empty"_s)
        QVERIFY(file.resize(0));
    else if (situation == u"huge"_s)
        QVERIFY(file.resize(vaultfile::largestFile + 1));
    file.close();
    const auto vault = open(m_path, phrase, options);
    QVERIFY(!vault.has_value());
    QCOMPARE(vault.error().name(), error);
    QCOMPARE(QFile::exists(m_path), situation != u"missing"_s && situation != u"short"_s);
}

void VaultStoreTest::neverOverwritesADamagedVault()
{
    const auto vault = open(m_path).value();
    QVERIFY(awaited(vault->write(named(u"a"_s), secret("one"))).has_value());
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(150) && file.write("x") == 1);
    file.close();
    const QByteArray before = bytesOf(m_path);
    QCOMPARE(awaited(vault->write(named(u"b"_s), secret("two"))).error().code, Error::Code::VaultDamaged);
    QCOMPARE(awaited(vault->remove(named(u"a"_s))).error().code, Error::Code::VaultDamaged);
    QCOMPARE(awaited(vault->read(named(u"a"_s))).error().code, Error::Code::VaultDamaged);
    QCOMPARE(awaited(vault->changePassphrase(secret(passphrase), secret("new pass phrase"))).error().code,
             Error::Code::VaultDamaged);
    QCOMPARE(bytesOf(m_path), before);
    QVERIFY(QFile::remove(m_path));
    QCOMPARE(awaited(vault->write(named(u"b"_s), secret("two"))).error().code, Error::Code::FileRead);
    QVERIFY(!QFile::exists(m_path));
}

void VaultStoreTest::isReadableByItsOwnerOnly()
{
    const mode_t before = ::umask(0);
    const auto vault = open(m_path).value();
    const auto mode = [this] {
        struct stat found = {};
        ::stat(qPrintable(m_path), &found);
        return static_cast<int>(found.st_mode & 0777);
    };
    QCOMPARE(mode(), 0600);
    // Somebody has opened it up: the next write closes it again.
    QCOMPARE(::chmod(qPrintable(m_path), 0644), 0);
    QVERIFY(awaited(vault->write(named(u"a"_s), secret("one"))).has_value());
    QCOMPARE(mode(), 0600);
    ::umask(before);
}

void VaultStoreTest::holdsNothingReadable()
{
    const auto vault = open(m_path).value();
    for (int i = 0; i < 5; ++i)
        QVERIFY(awaited(vault->write(named(u"THE-NAME-%1"_s.arg(i)), secret("sk-THE-SECRET-ITSELF")))
                    .has_value());
    for (const QFileInfo &file : QDir(m_folder->path()).entryInfoList(QDir::Files | QDir::Hidden)) {
        const QByteArray bytes = bytesOf(file.filePath());
        QVERIFY(!bytes.contains("SECRET") && !bytes.contains("NAME") && !bytes.contains(passphrase));
    }
}

void VaultStoreTest::answersInTheOrderOfTheCalls()
{
    const auto vault = open(m_path).value();
    QList<QFuture<Result<SecretValue>>> reads;
    for (int i = 0; i < 50; ++i) {
        vault->write(named(u"a"_s), secret(QByteArray::number(i)));
        reads << vault->read(named(u"a"_s));
    }
    for (int i = 0; i < 50; ++i)
        QCOMPARE(awaited(reads.at(i))->reveal(), QByteArray::number(i));
}

void VaultStoreTest::doesNotHoldUpTheCaller()
{
    // The real cost: about half a second and 256 MiB.
    const auto opening = VaultStore::open(m_path, secret(passphrase));
    QVERIFY(!opening.isFinished());
    const auto vault = awaited(opening, 60s);
    QVERIFY(vault.has_value());
    const auto changing = (*vault)->changePassphrase(secret(passphrase), secret("another phrase"));
    const auto reading = (*vault)->read(named(u"a"_s));
    QVERIFY(!changing.isFinished());
    QVERIFY(awaited(changing, 60s).has_value());
    QCOMPARE(awaited(reading).error().code, Error::Code::SecretNotFound);
}

void VaultStoreTest::seesWhatOthersWrote()
{
    const auto one = open(m_path).value();
    const auto two = open(m_path).value();
    QVERIFY(awaited(one->write(named(u"a"_s), secret("1"))).has_value());
    QCOMPARE(awaited(two->read(named(u"a"_s)))->reveal(), QByteArray("1"));
    QVERIFY(awaited(two->write(named(u"b"_s), secret("2"))).has_value());
    QVERIFY(awaited(one->write(named(u"c"_s), secret("3"))).has_value());
    for (const auto &vault : {one, two}) {
        QCOMPARE(awaited(vault->read(named(u"a"_s)))->reveal(), QByteArray("1"));
        QCOMPARE(awaited(vault->read(named(u"b"_s)))->reveal(), QByteArray("2"));
        QCOMPARE(awaited(vault->read(named(u"c"_s)))->reveal(), QByteArray("3"));
    }
}

void VaultStoreTest::manyProcessesLoseNothing()
{
    // Nobody has made the vault yet: they also race for that.
    constexpr int count = 25;
    std::array<QProcess, 3> children;
    for (size_t i = 0; i < children.size(); ++i)
        children[i].start(
            QCoreApplication::applicationFilePath(),
            {u"--write-many"_s, m_path, QChar(u'a' + static_cast<char16_t>(i)), QString::number(count)});
    for (QProcess &child : children) {
        QVERIFY(child.waitForFinished(60'000));
        QCOMPARE(child.exitCode(), 0);
    }
    const auto vault = open(m_path).value();
    for (size_t i = 0; i < children.size(); ++i) {
        for (int k = 0; k < count; ++k) {
            const QString name = QChar(u'a' + static_cast<char16_t>(i)) + QString::number(k);
            const auto value = awaited(vault->read(named(name)));
            QVERIFY2(value.has_value(), qPrintable(name));
            QCOMPARE(value->reveal(), QByteArray::number(k));
        }
    }
}

void VaultStoreTest::waitsForTheLockOfOthers()
{
    VaultStore::Options options = cheap();
    options.patience = 50ms;
    const auto vault = open(m_path, passphrase, options).value();
    QVERIFY(awaited(vault->write(named(u"a"_s), secret("one"))).has_value());
    auto lock = std::make_optional(FileLock::take(m_path + u".lock"_s, 0ms));
    QVERIFY(lock->has_value());
    const Error error = awaited(vault->write(named(u"a"_s), secret("two"))).error();
    QCOMPARE(error.code, Error::Code::StorageLocked);
    QCOMPARE(error.context.value(u"path"_s), QString(m_path + u".lock"_s));
    QCOMPARE(awaited(vault->read(named(u"a"_s)))->reveal(), QByteArray("one")); // reading needs no lock
    lock.reset();
    QVERIFY(awaited(vault->write(named(u"a"_s), secret("two"))).has_value());
}

void VaultStoreTest::survivesBeingKilled()
{
    {
        const auto vault = open(m_path).value();
        QVERIFY(awaited(vault->write(named(u"kept"_s), secret("always"))).has_value());
    }
    int last = -1;
    for (int round = 0; round < 25; ++round) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--write-for-ever"_s, m_path});
        QVERIFY(child.waitForReadyRead(30'000));
        // Somewhere within one of the next writes.
        QElapsedTimer timer;
        timer.start();
        while (timer.nsecsElapsed() < round * 150'000)
            QThread::yieldCurrentThread();
        ::kill(static_cast<pid_t>(child.processId()), SIGKILL);
        QVERIFY(child.waitForFinished(30'000));
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        const QList<QByteArray> written = child.readAllStandardOutput().trimmed().split('\n');
        last = written.last().toInt();

        const auto vault = open(m_path).value();
        QCOMPARE(awaited(vault->read(named(u"kept"_s)))->reveal(), QByteArray("always"));
        const QByteArray found = awaited(vault->read(named(u"large"_s)))->reveal();
        // What was acknowledged, or the one that was under way.
        QVERIFY2(found == QByteArray::number(last).repeated(2000) ||
                     found == QByteArray::number(last + 1).repeated(2000),
                 found.left(40).constData());
        // The dead process's lock holds nobody up.
        QVERIFY(awaited(vault->write(named(u"round"_s), secret(QByteArray::number(round)))).has_value());
    }
}

void VaultStoreTest::changesThePassphrase()
{
    const auto vault = open(m_path).value();
    const auto other = open(m_path).value();
    QVERIFY(awaited(vault->write(named(u"a"_s), secret("one"))).has_value());
    QCOMPARE(awaited(vault->changePassphrase(secret("wrong horse"), secret("next phrase"))).error().code,
             Error::Code::WrongPassphrase);
    QCOMPARE(awaited(vault->changePassphrase(secret(passphrase), secret("short"))).error().code,
             Error::Code::InvalidArgument);
    QVERIFY(awaited(vault->changePassphrase(secret(passphrase), secret("next phrase"))).has_value());
    QCOMPARE(awaited(vault->read(named(u"a"_s)))->reveal(), QByteArray("one"));
    QVERIFY(awaited(vault->write(named(u"b"_s), secret("two"))).has_value());
    // Who has it open with the old one is told, and does no harm.
    QCOMPARE(awaited(other->read(named(u"a"_s))).error().code, Error::Code::WrongPassphrase);
    QCOMPARE(awaited(other->write(named(u"a"_s), secret("bad"))).error().code, Error::Code::WrongPassphrase);
    QCOMPARE(open(m_path).error().code, Error::Code::WrongPassphrase);
    const auto again = open(m_path, "next phrase").value();
    QCOMPARE(awaited(again->read(named(u"a"_s)))->reveal(), QByteArray("one"));
    QCOMPARE(awaited(again->read(named(u"b"_s)))->reveal(), QByteArray("two"));
}

void VaultStoreTest::tellsWhatTheDiskDenies()
{
    QFile file(m_folder->filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(open(file.fileName() + u"/vault"_s).error().code, Error::Code::FileWrite);
    // A folder that is made for it.
    QVERIFY(open(m_folder->filePath(u"new/folder/vault"_s)).has_value());
    // Gone under the open vault.
    const auto vault = open(m_folder->filePath(u"gone/vault"_s)).value();
    QVERIFY(QDir(m_folder->filePath(u"gone"_s)).removeRecursively());
    QCOMPARE(awaited(vault->read(named(u"a"_s))).error().code, Error::Code::FileRead);
    QCOMPARE(awaited(vault->write(named(u"a"_s), secret("x"))).error().code, Error::Code::FileWrite);
}

namespace
{
QByteArray masked(QByteArray text)
{
    for (char &c : text)
        c = static_cast<char>(c ^ 0x2a);
    return text;
}
/// Never a literal: the test's own image would hold it.
SecretValue unmasked(const QByteArray &text)
{
    return SecretValue(masked(text));
}
} // namespace

void VaultStoreTest::leavesNothingInMemory()
{
    if (!canSearchMemory())
        QSKIP("the memory of the process cannot be read here");
    // Random, long, and only ever written down masked.
    QByteArray value(64, '\0');
    QByteArray phrase(64, '\0');
    for (QByteArray *bytes : {&value, &phrase}) {
        for (char &c : *bytes)
            c = static_cast<char>(0x80 | QRandomGenerator::system()->bounded(128));
    }
    {
        const auto vault = awaited(VaultStore::open(m_path, unmasked(phrase), cheap())).value();
        QVERIFY(awaited(vault->write(named(u"a"_s), unmasked(value))).has_value());
        QVERIFY(awaited(vault->read(named(u"a"_s)))->reveal() == unmasked(value).reveal());
        const SecretValue held = unmasked(value);
        QVERIFY(memoryHolds(value.right(40), 0x2a)); // the search finds one that is held
        QVERIFY(!memoryHolds(phrase.right(40), 0x2a));
    }
    // Functions of finished jobs go when their thread takes the next one.
    QThreadPool::globalInstance()->waitForDone();
    QVERIFY(!memoryHolds(value.right(40), 0x2a));
    QVERIFY(!memoryHolds(phrase.right(40), 0x2a));
}

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--write-for-ever"_s)
        return writeForEver(arguments.value(2));
    if (arguments.value(1) == u"--write-many"_s)
        return writeMany(arguments.value(2), arguments.value(3), arguments.value(4).toInt());
    VaultStoreTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_vaultstore.moc"
