// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "base/secretvalue.h"

#include <QFuture>
#include <QString>

#include <qcoro/qcorotask.h>

namespace chatflow
{

class Random;

/// The passwords of team databases, kept in the keychain of this computer under the database's address, and
/// nowhere else. Without a keychain nothing is kept: they are asked for each time.
class DatabasePasswords
{
public:
    /// `random` outlives it and its answers.
    explicit DatabasePasswords(Random &random);

    /// SecretNotFound when none is kept; SecretStoreUnavailable or SecretStoreLocked when nobody can tell.
    QFuture<Result<SecretValue>> read(const QString &location);
    QFuture<Result<>> keep(const QString &location, const SecretValue &password);

private:
    static QCoro::Task<Result<SecretValue>> readSteps(Random *random, QString location);
    static QCoro::Task<Result<>> keepSteps(Random *random, QString location, SecretValue password);

    Random &m_random;
};

} // namespace chatflow
