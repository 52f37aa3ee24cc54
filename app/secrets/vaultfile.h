// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secretvalue.h"
#include "secrets/secretkey.h"
#include "secrets/securebuffer.h"

#include <QByteArray>

#include <array>
#include <map>

namespace chatflow
{

/// What opening a vault costs (Argon2id), also for somebody who guesses pass phrases. It is stored in the
/// vault.
struct VaultCost {
    quint64 operations = 3;       ///< libsodium's "moderate": 256 MiB, about half a second
    quint64 memory = 268'435'456; ///< bytes
    static VaultCost lowest();    ///< for tests
    bool operator==(const VaultCost &) const = default;
};

/// The key of one vault: what a pass phrase and the vault's salt make.
struct VaultKey {
    VaultCost cost;
    std::array<unsigned char, 16> salt{};
    SecureBuffer bytes; ///< 32 for the content, then 32 that tell a wrong pass phrase from a damaged file
};

using VaultContent = std::map<SecretKey, SecretValue>;

/// The vault file, without any input or output. Version 1, all numbers little-endian:
///
///     0    8   "CFVAULT\n"
///     8    4   version, 1
///     12   4   key derivation, 1 = Argon2id 1.3
///     16   8   operations limit
///     24   8   memory limit, bytes
///     32   16  salt
///     48   32  check: BLAKE2b of bytes 0–47, keyed with the second half of the derived key
///     80   24  nonce, new with every write
///     104  8   length of the sealed content
///     112  32  BLAKE2b of bytes 0–111, unkeyed: an accident to the header is told from a wrong pass phrase
///     144  …   content, sealed with XChaCha20-Poly1305 and the first half of the key; bytes 0–143 are
///     authenticated
///
/// Content: count (4), then for each secret the lengths (4 each) and bytes of workspace, name and value.
namespace vaultfile
{

/// Derives a key for a new vault or a new pass phrase. Slow on purpose: never in a thread that must answer.
Result<VaultKey> newKey(const SecretValue &passphrase, const VaultCost &cost);

/// Derives the key of `file`. WrongPassphrase, VaultDamaged or StorageNewer; slow as newKey().
Result<VaultKey> keyOf(const QByteArray &file, const SecretValue &passphrase, const QString &path);

/// Whether `key` was made for `file`, or the file has been given another pass phrase since. VaultDamaged,
/// StorageNewer.
Result<bool> belongsTo(const VaultKey &key, const QByteArray &file, const QString &path);

/// Opens `file`, to which `key` belongs. VaultDamaged.
Result<VaultContent> unseal(const QByteArray &file, const VaultKey &key, const QString &path);

/// The bytes of a vault file. InvalidArgument when they are too many.
Result<QByteArray> seal(const VaultContent &content, const VaultKey &key);

/// No vault file is larger.
constexpr qint64 largestFile = 16 * 1024 * 1024;

} // namespace vaultfile

} // namespace chatflow
