// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/secretstore.h"

#include <qcoro/qcorotask.h>

#include <memory>

namespace chatflow
{

class KeychainQueue;
class Random;

/// Secrets in the keychain of the system: Secret Service (GNOME Keyring, KeePassXC) or KWallet on Linux,
/// Keychain on macOS, Credential Manager on Windows. The work is done in the program's main thread, one job
/// at a time, since QtKeychain's own queue is not thread-safe: nobody may block that thread while waiting for
/// an answer. A locked keychain may ask the person at the screen to unlock it.
class KeychainStore final : public SecretStore
{
public:
    /// Writes, reads and removes a probe under `workspace`, since a locked keychain answers a read as an
    /// empty one does. SecretStoreLocked or SecretStoreUnavailable when the probe does not come back.
    /// `random` outlives the store.
    static QFuture<Result<std::shared_ptr<KeychainStore>>> open(const QString &workspace, Random &random);
    ~KeychainStore() override;

    /// An entry that is not found is reported as such only after another probe: the keychain may have been
    /// locked since.
    QFuture<Result<SecretValue>> read(const SecretKey &key) override;
    QFuture<Result<>> write(const SecretKey &key, const SecretValue &value) override;
    QFuture<Result<>> remove(const SecretKey &key) override;
    QString kind() const override;

    /// Under which name people find the secrets of `workspace` in their keychain program.
    static QString serviceName(const QString &workspace);

private:
    KeychainStore(std::shared_ptr<KeychainQueue> queue, Random &random);
    static QCoro::Task<Result<std::shared_ptr<KeychainStore>>>
    openTask(std::shared_ptr<KeychainQueue> queue, SecretKey key, SecretValue value, Random *random);

    std::shared_ptr<KeychainQueue> m_queue;
    Random &m_random;
};

} // namespace chatflow
