// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/secretstore.h"
#include "secrets/vaultfile.h"

#include <QThreadPool>

#include <memory>

namespace chatflow
{

/// Secrets in one encrypted file under a pass phrase, for machines without a keychain (see vaultfile.h for
/// the format).
///
/// Every read opens the file anew, so that several programs can share it; every write happens under a lock
/// file, is synced and replaces the old file in one step: whoever is killed in between leaves the old or the
/// new one. The file is readable by its owner only. All work is done in a thread of the store's own; the
/// destructor waits for it. What it does not notice: an older version of the file put in the place of the
/// newer one.
class VaultStore final : public SecretStore
{
public:
    struct Options {
        /// Of a vault that is made now; one that exists keeps its own.
        VaultCost cost;
        bool createIfMissing = true;
        /// How long another program may hold the lock.
        std::chrono::milliseconds patience{10'000};
    };

    /// Opens the vault at `path`, or makes an empty one. WrongPassphrase, VaultDamaged, StorageNewer,
    /// FileRead, FileWrite; InvalidArgument for a pass phrase shorter than shortestPassphrase, when it is to
    /// be a new vault's.
    static QFuture<Result<std::shared_ptr<VaultStore>>>
    open(const QString &path, const SecretValue &passphrase, const Options &options);
    static QFuture<Result<std::shared_ptr<VaultStore>>> open(const QString &path,
                                                             const SecretValue &passphrase);
    ~VaultStore() override;

    QFuture<Result<SecretValue>> read(const SecretKey &key) override;
    /// InvalidArgument above longestSecret; StorageLocked when another program holds the lock for too long.
    QFuture<Result<>> write(const SecretKey &key, const SecretValue &value) override;
    QFuture<Result<>> remove(const SecretKey &key) override;
    QString kind() const override;

    /// Seals everything anew. Other programs that have the vault open get WrongPassphrase from then on.
    QFuture<Result<>> changePassphrase(const SecretValue &current, const SecretValue &next);

    static constexpr qsizetype shortestPassphrase = 8; ///< bytes
    static constexpr qsizetype longestSecret = 65'536; ///< bytes

private:
    class File;
    explicit VaultStore(std::unique_ptr<File> file);

    std::unique_ptr<File> m_file; ///< used in the pool's thread only
    QThreadPool m_thread;
};

} // namespace chatflow
