// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "base/secretvalue.h"

#include <QString>
#include <QStringList>

namespace chatflow
{

class SecretStore;

/// The first of `names` that is set, e.g. of flowiseSecretsFor(). SecretNotFound with the first name when
/// none is. `store` outlives the call.
QCoro::Task<Result<SecretValue>> firstSecret(SecretStore &store, QString workspaceId, QStringList names);
/// The same, but an empty value when none is set: a flow without a key of its own needs none, and a server
/// that does says so itself.
QCoro::Task<Result<SecretValue>> firstSecretOrNone(SecretStore &store, QString workspaceId,
                                                   QStringList names);

} // namespace chatflow
