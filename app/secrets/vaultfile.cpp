// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/vaultfile.h"

#include <QtEndian>

#include <sodium.h>

#include <cstring>
#include <optional>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr char magic[] = "CFVAULT\n";
constexpr quint32 knownVersion = 1;
constexpr quint32 argon2id13 = 1;

constexpr qsizetype versionAt = 8;
constexpr qsizetype derivationAt = 12;
constexpr qsizetype operationsAt = 16;
constexpr qsizetype memoryAt = 24;
constexpr qsizetype saltAt = 32;
constexpr qsizetype checkAt = 48;
constexpr qsizetype nonceAt = 80;
constexpr qsizetype lengthAt = 104;
constexpr qsizetype hashAt = 112;
constexpr qsizetype headerSize = 144;

constexpr size_t sealKeySize = crypto_aead_xchacha20poly1305_ietf_KEYBYTES;
constexpr size_t checkKeySize = 32;
constexpr size_t hashSize = 32;
constexpr qsizetype tagSize = crypto_aead_xchacha20poly1305_ietf_ABYTES;

// A stranger's file must not make us ask for all memory of the machine, or for days of its time.
constexpr quint64 mostMemory = quint64(2) << 30;
constexpr quint64 mostOperations = 64;

static_assert(crypto_pwhash_argon2id_SALTBYTES == 16);
static_assert(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES == 24);

const unsigned char *bytesOf(const QByteArray &bytes, qsizetype at = 0)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData()) + at;
}

unsigned char *bytesOf(QByteArray &bytes, qsizetype at = 0)
{
    return reinterpret_cast<unsigned char *>(bytes.data()) + at;
}

template<typename T> T numberAt(const QByteArray &bytes, qsizetype at)
{
    return qFromLittleEndian<T>(bytes.constData() + at);
}

tl::unexpected<Error> damaged(const QString &path, const QString &detail)
{
    return fail(Error::Code::VaultDamaged, {{u"path"_s, path}}, detail);
}

/// All that can be said of a file without its key.
Result<> checkHeader(const QByteArray &file, const QString &path)
{
    if (file.size() < headerSize + tagSize)
        return damaged(path, u"%1 bytes are too few"_s.arg(file.size()));
    if (!file.startsWith(magic))
        return damaged(path, u"not a vault"_s);
    std::array<unsigned char, hashSize> hash{};
    crypto_generichash(hash.data(), hash.size(), bytesOf(file), static_cast<unsigned long long>(hashAt),
                       nullptr, 0);
    if (sodium_memcmp(hash.data(), bytesOf(file, hashAt), hash.size()) != 0)
        return damaged(path, u"the header does not match its hash"_s);
    const auto version = numberAt<quint32>(file, versionAt);
    if (version > knownVersion)
        return fail(Error::Code::StorageNewer, {{u"path"_s, path},
                                                {u"found"_s, QString::number(version)},
                                                {u"known"_s, QString::number(knownVersion)}});
    const auto operations = numberAt<quint64>(file, operationsAt);
    const auto memory = numberAt<quint64>(file, memoryAt);
    if (version != knownVersion || numberAt<quint32>(file, derivationAt) != argon2id13 || operations < 1 ||
        operations > mostOperations || memory < crypto_pwhash_argon2id_MEMLIMIT_MIN || memory > mostMemory)
        return damaged(path, u"the header makes no sense"_s);
    if (numberAt<quint64>(file, lengthAt) != static_cast<quint64>(file.size() - headerSize))
        return damaged(path, u"cut off, or something was added"_s);
    return {};
}

std::array<unsigned char, hashSize> checkOf(const VaultKey &key, const unsigned char *header)
{
    std::array<unsigned char, hashSize> check{};
    crypto_generichash(check.data(), check.size(), header, static_cast<unsigned long long>(checkAt),
                       key.bytes.part(sealKeySize, checkKeySize).data(), checkKeySize);
    return check;
}

bool checkMatches(const VaultKey &key, const QByteArray &file)
{
    return sodium_memcmp(checkOf(key, bytesOf(file)).data(), bytesOf(file, checkAt), hashSize) == 0;
}

Result<SecureBuffer> derive(const SecretValue &passphrase, const VaultCost &cost, const unsigned char *salt)
{
    SecureBuffer bytes(sealKeySize + checkKeySize);
    if (bytes.isEmpty())
        return fail(Error::internal(u"no memory for the key"_s));
    const QByteArray &phrase = passphrase.reveal();
    if (crypto_pwhash_argon2id(bytes.data(), bytes.size(), phrase.constData(),
                               static_cast<unsigned long long>(phrase.size()), salt, cost.operations,
                               static_cast<size_t>(cost.memory), crypto_pwhash_argon2id_ALG_ARGON2ID13) != 0)
        return fail(Error::internal(u"Argon2id found no %1 bytes of memory"_s.arg(cost.memory)));
    return bytes;
}

/// Reads the opened content; nothing past its end.
class ContentReader
{
public:
    explicit ContentReader(const SecureBuffer &bytes)
        : m_bytes(bytes)
    {
    }

    std::optional<quint32> number()
    {
        if (m_bytes.size() - m_at < sizeof(quint32))
            return std::nullopt;
        const auto value = qFromLittleEndian<quint32>(m_bytes.data() + m_at);
        m_at += sizeof(quint32);
        return value;
    }
    std::optional<QByteArray> bytes(quint32 size)
    {
        if (m_bytes.size() - m_at < size)
            return std::nullopt;
        QByteArray found(reinterpret_cast<const char *>(m_bytes.data() + m_at), static_cast<qsizetype>(size));
        m_at += size;
        return found;
    }
    bool atEnd() const { return m_at == m_bytes.size(); }

private:
    const SecureBuffer &m_bytes;
    size_t m_at = 0;
};

/// Writes the content into memory of the right size, so that none of it is left behind in the heap.
class ContentWriter
{
public:
    explicit ContentWriter(unsigned char *to)
        : m_to(to)
    {
    }

    void number(qsizetype value)
    {
        qToLittleEndian(static_cast<quint32>(value), m_to);
        m_to += sizeof(quint32);
    }
    void bytes(const QByteArray &from)
    {
        std::memcpy(m_to, from.constData(), static_cast<size_t>(from.size()));
        m_to += from.size();
    }

private:
    unsigned char *m_to;
};

std::optional<VaultContent> contentFrom(const SecureBuffer &bytes)
{
    ContentReader reader(bytes);
    const auto count = reader.number();
    if (!count)
        return std::nullopt;
    VaultContent content;
    for (quint32 i = 0; i < *count; ++i) {
        const auto workspaceSize = reader.number();
        const auto nameSize = reader.number();
        const auto valueSize = reader.number();
        if (!workspaceSize || !nameSize || !valueSize)
            return std::nullopt;
        const auto workspace = reader.bytes(*workspaceSize);
        const auto name = reader.bytes(*nameSize);
        auto value = reader.bytes(*valueSize);
        if (!workspace || !name || !value)
            return std::nullopt;
        content.insert_or_assign(SecretKey(QString::fromUtf8(*workspace), QString::fromUtf8(*name)),
                                 SecretValue(std::move(*value)));
    }
    return reader.atEnd() ? std::optional(std::move(content)) : std::nullopt;
}

} // namespace

VaultCost VaultCost::lowest()
{
    return {.operations = crypto_pwhash_argon2id_OPSLIMIT_MIN, .memory = crypto_pwhash_argon2id_MEMLIMIT_MIN};
}

namespace vaultfile
{

Result<VaultKey> newKey(const SecretValue &passphrase, const VaultCost &cost)
{
    if (sodium_init() < 0)
        return fail(Error::internal(u"libsodium does not start"_s));
    VaultKey key;
    key.cost = cost;
    randombytes_buf(key.salt.data(), key.salt.size());
    auto bytes = derive(passphrase, cost, key.salt.data());
    if (!bytes)
        return fail(bytes.error());
    key.bytes = std::move(*bytes);
    return key;
}

Result<VaultKey> keyOf(const QByteArray &file, const SecretValue &passphrase, const QString &path)
{
    if (sodium_init() < 0)
        return fail(Error::internal(u"libsodium does not start"_s));
    CHATFLOW_TRY(checkHeader(file, path));
    VaultKey key;
    key.cost = {numberAt<quint64>(file, operationsAt), numberAt<quint64>(file, memoryAt)};
    std::memcpy(key.salt.data(), bytesOf(file, saltAt), key.salt.size());
    auto bytes = derive(passphrase, key.cost, key.salt.data());
    if (!bytes)
        return fail(bytes.error());
    key.bytes = std::move(*bytes);
    if (!checkMatches(key, file))
        return fail(Error::Code::WrongPassphrase);
    return key;
}

Result<bool> belongsTo(const VaultKey &key, const QByteArray &file, const QString &path)
{
    CHATFLOW_TRY(checkHeader(file, path));
    return checkMatches(key, file);
}

Result<VaultContent> unseal(const QByteArray &file, const VaultKey &key, const QString &path)
{
    CHATFLOW_TRY(checkHeader(file, path));
    SecureBuffer opened(static_cast<size_t>(file.size() - headerSize - tagSize));
    if (opened.data() == nullptr)
        return fail(Error::internal(u"no memory for the vault"_s));
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(opened.data(), nullptr, nullptr, bytesOf(file, headerSize),
                                                   static_cast<unsigned long long>(file.size() - headerSize),
                                                   bytesOf(file), static_cast<unsigned long long>(headerSize),
                                                   bytesOf(file, nonceAt), key.bytes.data()) != 0)
        return damaged(path, u"the content does not match its seal"_s);
    auto content = contentFrom(opened);
    if (!content)
        return damaged(path, u"sealed, but not readable"_s);
    return std::move(*content);
}

Result<QByteArray> seal(const VaultContent &content, const VaultKey &key)
{
    qsizetype size = 4;
    for (const auto &[name, value] : content)
        size += 12 + name.workspace().toUtf8().size() + name.name().toUtf8().size() + value.reveal().size();
    if (headerSize + size + tagSize > largestFile)
        return fail(Error::invalid(u"secret"_s, u"the vault would grow beyond %1 bytes"_s.arg(largestFile)));
    SecureBuffer plain(static_cast<size_t>(size));
    if (plain.isEmpty())
        return fail(Error::internal(u"no memory for the vault"_s));
    ContentWriter writer(plain.data());
    writer.number(static_cast<qsizetype>(content.size()));
    for (const auto &[name, value] : content) {
        const QByteArray workspace = name.workspace().toUtf8();
        const QByteArray text = name.name().toUtf8();
        writer.number(workspace.size());
        writer.number(text.size());
        writer.number(value.reveal().size());
        writer.bytes(workspace);
        writer.bytes(text);
        writer.bytes(value.reveal());
    }

    QByteArray file(headerSize + size + tagSize, '\0');
    std::memcpy(file.data(), magic, sizeof magic - 1);
    qToLittleEndian(knownVersion, file.data() + versionAt);
    qToLittleEndian(argon2id13, file.data() + derivationAt);
    qToLittleEndian(key.cost.operations, file.data() + operationsAt);
    qToLittleEndian(key.cost.memory, file.data() + memoryAt);
    std::memcpy(file.data() + saltAt, key.salt.data(), key.salt.size());
    const auto check = checkOf(key, bytesOf(file));
    std::memcpy(file.data() + checkAt, check.data(), check.size());
    // Random nonces of 24 bytes do not repeat in any number of writes.
    randombytes_buf(file.data() + nonceAt, crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    qToLittleEndian(static_cast<quint64>(size + tagSize), file.data() + lengthAt);
    crypto_generichash(bytesOf(file, hashAt), hashSize, bytesOf(file),
                       static_cast<unsigned long long>(hashAt), nullptr, 0);
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytesOf(file, headerSize), nullptr, plain.data(),
                                               static_cast<unsigned long long>(size), bytesOf(file),
                                               static_cast<unsigned long long>(headerSize), nullptr,
                                               bytesOf(file, nonceAt), key.bytes.data());
    return file;
}

} // namespace vaultfile

} // namespace chatflow
