// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "base/secretvalue.h"
#include "secrets/secretkey.h"

#include <QFuture>
#include <QString>

namespace chatflow
{

/// Where keys and passwords are kept. There is no plain-text implementation, and none falls back to one. May
/// be called from any thread; calls take effect in the order they were made.
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    /// SecretNotFound when there is none; SecretStoreLocked, SecretStoreUnavailable or VaultDamaged when
    /// nobody can tell.
    virtual QFuture<Result<SecretValue>> read(const SecretKey &key) = 0;
    /// Replaces what was there. An empty value is refused (InvalidArgument): remove() it instead.
    virtual QFuture<Result<>> write(const SecretKey &key, const SecretValue &value) = 0;
    /// Succeeds also when there was none.
    virtual QFuture<Result<>> remove(const SecretKey &key) = 0;
    /// "keychain", "vault" or "memory", for people who ask where their keys are.
    virtual QString kind() const = 0;
};

} // namespace chatflow
