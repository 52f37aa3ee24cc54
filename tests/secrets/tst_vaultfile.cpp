// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/vaultfile.h"
#include "support/places.h"

#include <QFile>
#include <QTest>
#include <QtEndian>

#include <sodium.h>

using namespace chatflow;
using namespace Qt::StringLiterals;

namespace
{

const QString path = u"/some/vault"_s;

SecretValue secret(const char *text)
{
    return SecretValue(QByteArray(text));
}

VaultContent sample()
{
    return {{{u"w1"_s, u"tenant/3/flowise"_s}, SecretValue(QByteArray("abc\0def", 7))},
            {{u"w2"_s, u"chave/ação"_s}, secret("senha é")}};
}

VaultKey key(const SecretValue &passphrase)
{
    return vaultfile::newKey(passphrase, VaultCost::lowest()).value();
}

/// After a change to the header by somebody who knows the format but not the pass phrase.
void rehash(QByteArray &file)
{
    crypto_generichash(reinterpret_cast<unsigned char *>(file.data()) + 112, 32,
                       reinterpret_cast<const unsigned char *>(file.constData()), 112, nullptr, 0);
}

Result<VaultContent> opened(const QByteArray &file, const SecretValue &passphrase)
{
    const auto found = vaultfile::keyOf(file, passphrase, path);
    if (!found)
        return fail(found.error());
    return vaultfile::unseal(file, *found, path);
}

} // namespace

class VaultFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAFileWrittenByOthers();
    void writesTheDescribedHeader();
    void roundTrips_data();
    void roundTrips();
    void sealsDifferentlyEveryTime();
    void tellsAWrongPassphrase_data();
    void tellsAWrongPassphrase();
    void everyFlippedByteIsDamage();
    void everyShorterFileIsDamage();
    void forgedHeaders_data();
    void forgedHeaders();
    void sealedNonsenseIsDamage_data();
    void sealedNonsenseIsDamage();
    void refusesToGrowTooLarge();
    void keepsNothingReadable();
};

void VaultFileTest::readsAFileWrittenByOthers()
{
    QFile file(test::dataPath(u"secrets/vault-v1"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(opened(file.readAll(), secret("correct horse")).value() == sample());
}

void VaultFileTest::writesTheDescribedHeader()
{
    VaultKey made = key(secret("correct horse"));
    const QByteArray file = vaultfile::seal(sample(), made).value();
    QCOMPARE(file.first(8), QByteArray("CFVAULT\n"));
    QCOMPARE(qFromLittleEndian<quint32>(file.constData() + 8), 1U);
    QCOMPARE(qFromLittleEndian<quint32>(file.constData() + 12), 1U);
    QCOMPARE(qFromLittleEndian<quint64>(file.constData() + 16), VaultCost::lowest().operations);
    QCOMPARE(qFromLittleEndian<quint64>(file.constData() + 24), VaultCost::lowest().memory);
    QCOMPARE(file.mid(32, 16), QByteArray(reinterpret_cast<const char *>(made.salt.data()), 16));
    QCOMPARE(qFromLittleEndian<quint64>(file.constData() + 104), quint64(file.size() - 144));
    QByteArray hashed = file;
    rehash(hashed);
    QCOMPARE(hashed, file);
    // What new vaults cost: "moderate" of libsodium.
    QCOMPARE(VaultCost().operations, quint64(crypto_pwhash_argon2id_OPSLIMIT_MODERATE));
    QCOMPARE(VaultCost().memory, quint64(crypto_pwhash_argon2id_MEMLIMIT_MODERATE));
}

void VaultFileTest::roundTrips_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("size");
    QTest::newRow("empty") << 0 << 0;
    QTest::newRow("one") << 1 << 1;
    QTest::newRow("some") << 17 << 43;
    QTest::newRow("many") << 2000 << 60;
    QTest::newRow("large") << 20 << 65'536;
}

void VaultFileTest::roundTrips()
{
    QFETCH(int, count);
    QFETCH(int, size);
    VaultContent content;
    for (int i = 0; i < count; ++i) {
        QByteArray value(size, '\0');
        randombytes_buf(value.data(), static_cast<size_t>(size));
        content.emplace(SecretKey(u"workspace"_s, u"tenant/%1/flowise"_s.arg(i)), SecretValue(value));
    }
    const SecretValue passphrase = secret("pass phrase");
    const auto file = vaultfile::seal(content, key(passphrase));
    QVERIFY(file.has_value());
    QVERIFY(opened(*file, passphrase).value() == content);
}

void VaultFileTest::sealsDifferentlyEveryTime()
{
    const VaultKey made = key(secret("pass phrase"));
    const QByteArray one = vaultfile::seal(sample(), made).value();
    const QByteArray two = vaultfile::seal(sample(), made).value();
    QVERIFY(one.mid(80, 24) != two.mid(80, 24));
    QVERIFY(one.mid(144) != two.mid(144));
    QVERIFY(key(secret("pass phrase")).salt != key(secret("pass phrase")).salt);
    QVERIFY(vaultfile::belongsTo(made, one, path).value());
    QVERIFY(!vaultfile::belongsTo(key(secret("pass phrase")), one, path).value());
}

void VaultFileTest::tellsAWrongPassphrase_data()
{
    QTest::addColumn<QByteArray>("passphrase");
    QTest::newRow("other") << QByteArray("incorrect horse");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("prefix") << QByteArray("correct hors");
    QTest::newRow("longer") << QByteArray("correct horse ");
    QTest::newRow("capital") << QByteArray("Correct horse");
    QTest::newRow("with a null") << QByteArray("correct horse\0", 14);
}

void VaultFileTest::tellsAWrongPassphrase()
{
    QFETCH(QByteArray, passphrase);
    const QByteArray file = vaultfile::seal(sample(), key(secret("correct horse"))).value();
    QCOMPARE(opened(file, SecretValue(passphrase)).error().code, Error::Code::WrongPassphrase);
}

void VaultFileTest::everyFlippedByteIsDamage()
{
    const SecretValue passphrase = secret("pass phrase");
    const VaultKey made = key(passphrase);
    const QByteArray file = vaultfile::seal(sample(), made).value();
    for (qsizetype i = 0; i < file.size(); ++i) {
        for (const int bit : {0x01, 0x80, 0xff}) {
            QByteArray flipped = file;
            flipped[i] = static_cast<char>(flipped[i] ^ bit);
            const auto content = opened(flipped, passphrase);
            QVERIFY2(!content.has_value(), qPrintable(QString::number(i)));
            QCOMPARE(content.error().name() + u" at byte %1"_s.arg(i), u"vault_damaged at byte %1"_s.arg(i));
            QCOMPARE(content.error().context.value(u"path"_s), path);
            QVERIFY(!vaultfile::unseal(flipped, made, path).has_value());
        }
    }
}

void VaultFileTest::everyShorterFileIsDamage()
{
    const SecretValue passphrase = secret("pass phrase");
    const QByteArray file = vaultfile::seal(sample(), key(passphrase)).value();
    for (qsizetype size = 0; size < file.size(); ++size)
        QCOMPARE(opened(file.first(size), passphrase).error().code, Error::Code::VaultDamaged);
    QCOMPARE(opened(file + '\0', passphrase).error().code, Error::Code::VaultDamaged);
    QCOMPARE(opened(file + file, passphrase).error().code, Error::Code::VaultDamaged);
    QCOMPARE(opened(QByteArray(1000, '\0'), passphrase).error().code, Error::Code::VaultDamaged);
    QCOMPARE(opened(QByteArray("SQLite format 3\0", 16) + QByteArray(500, 'x'), passphrase).error().code,
             Error::Code::VaultDamaged);
}

void VaultFileTest::forgedHeaders_data()
{
    QTest::addColumn<int>("at");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("error");
    const auto number = [](auto value) {
        QByteArray bytes(sizeof value, '\0');
        qToLittleEndian(value, bytes.data());
        return bytes;
    };
    QTest::newRow("newer version") << 8 << number(quint32(2)) << u"storage_newer"_s;
    QTest::newRow("version 0") << 8 << number(quint32(0)) << u"vault_damaged"_s;
    QTest::newRow("other derivation") << 12 << number(quint32(2)) << u"vault_damaged"_s;
    QTest::newRow("no operations") << 16 << number(quint64(0)) << u"vault_damaged"_s;
    QTest::newRow("endless operations") << 16 << number(quint64(1) << 40) << u"vault_damaged"_s;
    QTest::newRow("other operations") << 16 << number(quint64(2)) << u"wrong_passphrase"_s;
    QTest::newRow("no memory") << 24 << number(quint64(0)) << u"vault_damaged"_s;
    QTest::newRow("all memory") << 24 << number(quint64(1) << 40) << u"vault_damaged"_s;
    QTest::newRow("other salt") << 32 << QByteArray(16, 'x') << u"wrong_passphrase"_s;
    QTest::newRow("other check") << 48 << QByteArray(32, 'x') << u"wrong_passphrase"_s;
    QTest::newRow("other nonce") << 80 << QByteArray(24, 'x') << u"vault_damaged"_s;
    QTest::newRow("other length") << 104 << number(quint64(7)) << u"vault_damaged"_s;
    QTest::newRow("huge length") << 104 << number(~quint64(0)) << u"vault_damaged"_s;
}

void VaultFileTest::forgedHeaders()
{
    QFETCH(int, at);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, error);
    const SecretValue passphrase = secret("pass phrase");
    QByteArray file = vaultfile::seal(sample(), key(passphrase)).value();
    file.replace(at, bytes.size(), bytes);
    rehash(file);
    QCOMPARE(opened(file, passphrase).error().name(), error);
}

void VaultFileTest::sealedNonsenseIsDamage_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half a number") << QByteArray("\1\0", 2);
    QTest::newRow("entry missing") << QByteArray("\1\0\0\0", 4);
    QTest::newRow("huge length") << QByteArray("\1\0\0\0\xff\xff\xff\xff\1\0\0\0\1\0\0\0", 16);
    QTest::newRow("value cut off") << QByteArray("\1\0\0\0\1\0\0\0\1\0\0\0\2\0\0\0wnv", 19);
    QTest::newRow("more than counted") << QByteArray("\0\0\0\0x", 5);
}

void VaultFileTest::sealedNonsenseIsDamage()
{
    // Sealed with the right key by a program with a fault.
    QFETCH(QByteArray, content);
    const SecretValue passphrase = secret("pass phrase");
    const VaultKey made = key(passphrase);
    QByteArray file = vaultfile::seal({}, made).value().first(144);
    QByteArray sealed(content.size() + 16, '\0');
    qToLittleEndian(quint64(sealed.size()), file.data() + 104);
    rehash(file);
    crypto_aead_xchacha20poly1305_ietf_encrypt(
        reinterpret_cast<unsigned char *>(sealed.data()), nullptr,
        reinterpret_cast<const unsigned char *>(content.constData()),
        static_cast<unsigned long long>(content.size()),
        reinterpret_cast<const unsigned char *>(file.constData()), 144, nullptr,
        reinterpret_cast<const unsigned char *>(file.constData()) + 80, made.bytes.data());
    const auto found = opened(file + sealed, passphrase);
    QVERIFY(!found.has_value());
    QCOMPARE(found.error().code, Error::Code::VaultDamaged);
}

void VaultFileTest::refusesToGrowTooLarge()
{
    VaultContent content;
    const SecretValue large(QByteArray(1 << 20, 'x'));
    for (int i = 0; i < 16; ++i)
        content.emplace(SecretKey(u"w"_s, QString::number(i)), large);
    QCOMPARE(vaultfile::seal(content, key(secret("pass phrase"))).error().code, Error::Code::InvalidArgument);
}

void VaultFileTest::keepsNothingReadable()
{
    const QByteArray value = "sk-THE-SECRET-ITSELF";
    const QByteArray passphrase = "THE-PASS-PHRASE";
    const QByteArray file = vaultfile::seal({{{u"THE-WORKSPACE"_s, u"THE-NAME"_s}, SecretValue(value)}},
                                            key(SecretValue(passphrase)))
                                .value();
    for (const QByteArray &hidden :
         {value, passphrase, QByteArray("THE-"), QByteArray("NAME"), value.toBase64(), value.toHex()})
        QVERIFY2(!file.contains(hidden), hidden.constData());
}

QTEST_GUILESS_MAIN(VaultFileTest)
#include "tst_vaultfile.moc"
