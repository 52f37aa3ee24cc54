// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/secretstore.h"
#include "secrets/vaultfile.h"

#include <functional>
#include <memory>
#include <optional>

namespace chatflow
{

class Random;

/// Asks whoever knows it for the vault's pass phrase: a dialog, a file, a descriptor. Cancelled when they
/// will not say.
using AskPassphrase = std::function<QFuture<Result<SecretValue>>()>;

/// What is known of where a workspace's secrets may be.
struct SecretStoreChoice {
    QString workspace;           ///< its id
    bool inMemory = false;       ///< the workspace is a sandbox, whose keys are none
    bool keychain = true;        ///< false: do not even look for one
    QString vaultPath;           ///< empty: no vault
    AskPassphrase askPassphrase; ///< empty: no vault either
    VaultCost vaultCost;         ///< of a vault that is made now
};

/// Opens the store a workspace's secrets are in: the vault when there is one and somebody to ask for its pass
/// phrase; otherwise the keychain; and without a usable one a new vault. Fails with SecretStoreUnavailable or
/// SecretStoreLocked when none of these is there: nothing is ever kept in plain text. `random` outlives the
/// store. Call it in a thread with an event loop.
QFuture<Result<std::shared_ptr<SecretStore>>> openSecretStore(const SecretStoreChoice &choice,
                                                              Random &random);

/// For a pass phrase that is known beforehand.
AskPassphrase knownPassphrase(const SecretValue &passphrase);

} // namespace chatflow
