// SPDX-License-Identifier: GPL-3.0-or-later
// The choices that need no keychain; tst_keychainstore has the others.
#include "base/future.h"
#include "base/random.h"
#include "secrets/memorystore.h"
#include "secrets/opensecretstore.h"
#include "secrets/passphrasesource.h"
#include "support/awaited.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace chatflow;
using namespace chatflow::test;
using namespace Qt::StringLiterals;

class OpenSecretStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void sandboxesStayInMemory();
    void memoryForgets();
    void makesAVaultAndFindsItAgain();
    void passesOnWhyTheVaultDoesNotOpen_data();
    void passesOnWhyTheVaultDoesNotOpen();
    void withoutAnythingItFails();
    void passphraseFiles_data();
    void passphraseFiles();
    void passphraseFilesAreTheirOwnersAlone_data();
    void passphraseFilesAreTheirOwnersAlone();
    void passphraseFromAPipe();
    void theEnvironmentNamesTheSource();

private:
    SecretStoreChoice vaultOnly() const
    {
        SecretStoreChoice choice;
        choice.workspace = u"w"_s;
        choice.keychain = false;
        choice.vaultPath = m_folder->filePath(u"vault"_s);
        choice.vaultCost = VaultCost::lowest();
        return choice;
    }
    QString fileWith(const QByteArray &content, QFile::Permissions permissions) const
    {
        QFile file(m_folder->filePath(u"phrase"_s));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() ||
            !file.setPermissions(permissions))
            return {};
        return file.fileName();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    SystemRandom m_random;
};

constexpr auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

void OpenSecretStoreTest::sandboxesStayInMemory()
{
    SecretStoreChoice choice = vaultOnly();
    choice.inMemory = true;
    choice.askPassphrase = [] { return failedFuture<SecretValue>(Error::internal(u"nobody should ask"_s)); };
    const auto store = awaited(openSecretStore(choice, m_random));
    QCOMPARE(store.value()->kind(), u"memory"_s);
    QVERIFY(!QFile::exists(choice.vaultPath));
}

void OpenSecretStoreTest::memoryForgets()
{
    const SecretKey key(u"w"_s, u"a"_s);
    MemoryStore store;
    QCOMPARE(awaited(store.read(key)).error().code, Error::Code::SecretNotFound);
    QCOMPARE(awaited(store.write(key, SecretValue())).error().code, Error::Code::InvalidArgument);
    QVERIFY(awaited(store.write(key, SecretValue(QByteArray("1")))).has_value());
    QVERIFY(awaited(store.write({u"v"_s, u"a"_s}, SecretValue(QByteArray("2")))).has_value());
    QCOMPARE(awaited(store.read(key))->reveal(), QByteArray("1"));
    QVERIFY(awaited(store.remove(key)).has_value());
    QVERIFY(awaited(store.remove(key)).has_value());
    QCOMPARE(awaited(store.read(key)).error().context.value(u"name"_s), u"a"_s);
    QCOMPARE(awaited(store.read({u"v"_s, u"a"_s}))->reveal(), QByteArray("2"));
    QCOMPARE(awaited(MemoryStore().read({u"v"_s, u"a"_s})).error().code, Error::Code::SecretNotFound);
}

void OpenSecretStoreTest::makesAVaultAndFindsItAgain()
{
    SecretStoreChoice choice = vaultOnly();
    int asked = 0;
    choice.askPassphrase = [&asked] {
        ++asked;
        return readyFuture(Result<SecretValue>(SecretValue(QByteArray("correct horse"))));
    };
    {
        const auto store = awaited(openSecretStore(choice, m_random)).value();
        QCOMPARE(store->kind(), u"vault"_s);
        QVERIFY(awaited(store->write({u"w"_s, u"a"_s}, SecretValue(QByteArray("1")))).has_value());
    }
    // It is there: a keychain is not looked for, the keys are not in it.
    choice.keychain = true;
    const auto again = awaited(openSecretStore(choice, m_random)).value();
    QCOMPARE(again->kind(), u"vault"_s);
    QCOMPARE(awaited(again->read({u"w"_s, u"a"_s}))->reveal(), QByteArray("1"));
    QCOMPARE(asked, 2);
}

void OpenSecretStoreTest::passesOnWhyTheVaultDoesNotOpen_data()
{
    QTest::addColumn<QString>("situation");
    QTest::addColumn<QString>("error");
    QTest::newRow("nobody answers") << u"cancelled"_s << u"cancelled"_s;
    QTest::newRow("too short") << u"short"_s << u"invalid_argument"_s;
    QTest::newRow("wrong") << u"wrong"_s << u"wrong_passphrase"_s;
    QTest::newRow("dropped") << u"dropped"_s << u"cancelled"_s;
}

void OpenSecretStoreTest::passesOnWhyTheVaultDoesNotOpen()
{
    QFETCH(QString, situation);
    QFETCH(QString, error);
    SecretStoreChoice choice = vaultOnly();
    choice.askPassphrase = knownPassphrase(SecretValue(QByteArray("correct horse")));
    if (situation == u"wrong"_s) {
        QVERIFY(awaited(openSecretStore(choice, m_random)).has_value());
        choice.askPassphrase = knownPassphrase(SecretValue(QByteArray("wrong horse")));
    } else if (situation == u"short"_s) {
        choice.askPassphrase = knownPassphrase(SecretValue(QByteArray("short")));
    } else if (situation == u"cancelled"_s) {
        choice.askPassphrase = [] { return failedFuture<SecretValue>(Error::cancelled()); };
    } else {
        choice.askPassphrase = [] { return QPromise<Result<SecretValue>>().future(); };
    }
    const auto store = awaited(openSecretStore(choice, m_random));
    QVERIFY(!store.has_value());
    QCOMPARE(store.error().name(), error);
}

void OpenSecretStoreTest::withoutAnythingItFails()
{
    SecretStoreChoice choice = vaultOnly(); // a path, but nobody knows the pass phrase
    QCOMPARE(awaited(openSecretStore(choice, m_random)).error().code, Error::Code::SecretStoreUnavailable);
    choice.askPassphrase = knownPassphrase(SecretValue(QByteArray("correct horse")));
    choice.vaultPath.clear();
    const Error error = awaited(openSecretStore(choice, m_random)).error();
    QCOMPARE(error.code, Error::Code::SecretStoreUnavailable);
    QCOMPARE(error.context.value(u"reason"_s), u"switched off"_s);
}

void OpenSecretStoreTest::passphraseFiles_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("line") << QByteArray("correct horse\n") << QByteArray("correct horse");
    QTest::newRow("no line feed") << QByteArray("correct horse") << QByteArray("correct horse");
    QTest::newRow("windows") << QByteArray("correct horse\r\n") << QByteArray("correct horse");
    QTest::newRow("first line only") << QByteArray("correct horse\nother\n") << QByteArray("correct horse");
    QTest::newRow("blanks belong to it") << QByteArray(" correct horse \n") << QByteArray(" correct horse ");
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("empty line") << QByteArray("\nsecond\n") << QByteArray();
    QTest::newRow("too long") << QByteArray(5000, 'x') << QByteArray();
}

void OpenSecretStoreTest::passphraseFiles()
{
    QFETCH(QByteArray, content);
    QFETCH(QByteArray, expected);
    const auto passphrase = passphraseFromFile(fileWith(content, ownerOnly));
    if (expected.isEmpty())
        QCOMPARE(passphrase.error().code, Error::Code::InvalidArgument);
    else
        QCOMPARE(passphrase->reveal(), expected);
    QCOMPARE(passphraseFromFile(m_folder->filePath(u"missing"_s)).error().code, Error::Code::FileRead);
}

void OpenSecretStoreTest::passphraseFilesAreTheirOwnersAlone_data()
{
    QTest::addColumn<int>("folder");
    QTest::addColumn<int>("file");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("private file") << 0755 << 0600 << true;
    QTest::newRow("read-only file") << 0755 << 0400 << true;
    QTest::newRow("group may read") << 0755 << 0640 << false;
    QTest::newRow("all may read") << 0755 << 0644 << false;
    QTest::newRow("all may read, in a private folder") << 0700 << 0644 << true;
}

void OpenSecretStoreTest::passphraseFilesAreTheirOwnersAlone()
{
#ifdef Q_OS_UNIX
    QFETCH(int, folder);
    QFETCH(int, file);
    QFETCH(bool, accepted);
    const QString path = fileWith("correct horse\n", ownerOnly);
    QCOMPARE(::chmod(qPrintable(path), static_cast<mode_t>(file)), 0);
    QCOMPARE(::chmod(qPrintable(m_folder->path()), static_cast<mode_t>(folder)), 0);
    const auto passphrase = passphraseFromFile(path);
    QCOMPARE(passphrase.has_value(), accepted);
    if (!accepted)
        QCOMPARE(passphrase.error().code, Error::Code::PermissionDenied);
#else
    QSKIP("permission bits are a matter of Unix");
#endif
}

void OpenSecretStoreTest::passphraseFromAPipe()
{
#ifdef Q_OS_UNIX
    std::array<int, 2> ends{};
    QCOMPARE(::pipe(ends.data()), 0);
    QCOMPARE(::write(ends[1], "correct horse\nrest", 18), ssize_t(18));
    ::close(ends[1]);
    QCOMPARE(passphraseFromDescriptor(ends[0])->reveal(), QByteArray("correct horse"));
    QCOMPARE(::fcntl(ends[0], F_GETFD), -1); // closed
    QCOMPARE(passphraseFromDescriptor(ends[0]).error().code, Error::Code::FileRead);
#else
    QSKIP("descriptors are a matter of Unix");
#endif
}

void OpenSecretStoreTest::theEnvironmentNamesTheSource()
{
    QProcessEnvironment environment;
    QVERIFY(!passphraseFromEnvironment(environment));
    environment.insert(u"CREDENTIALS_DIRECTORY"_s, m_folder->path());
    QVERIFY(!passphraseFromEnvironment(environment)); // none for us in there
    QFile credential(m_folder->filePath(u"chatflow-passphrase"_s));
    QVERIFY(credential.open(QIODevice::WriteOnly) && credential.write("from systemd") > 0);
    credential.close();
    QCOMPARE(passphraseFromEnvironment(environment)->value().reveal(), QByteArray("from systemd"));
    environment.insert(u"CHATFLOW_PASSPHRASE_FILE"_s, fileWith("from a file\n", ownerOnly));
    QCOMPARE(passphraseFromEnvironment(environment)->value().reveal(), QByteArray("from a file"));
    environment.insert(u"CHATFLOW_PASSPHRASE_FD"_s, u"three"_s);
    QCOMPARE(passphraseFromEnvironment(environment)->error().code, Error::Code::InvalidArgument);
#ifdef Q_OS_UNIX
    std::array<int, 2> ends{};
    QCOMPARE(::pipe(ends.data()), 0);
    QCOMPARE(::write(ends[1], "from a pipe\n", 12), ssize_t(12));
    ::close(ends[1]);
    environment.insert(u"CHATFLOW_PASSPHRASE_FD"_s, QString::number(ends[0]));
    QCOMPARE(passphraseFromEnvironment(environment)->value().reveal(), QByteArray("from a pipe"));
#endif
}

QTEST_GUILESS_MAIN(OpenSecretStoreTest)
#include "tst_opensecretstore.moc"
