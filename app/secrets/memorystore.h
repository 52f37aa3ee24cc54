// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/secretstore.h"

#include <QMap>
#include <QMutex>

namespace chatflow
{

/// Keeps secrets until the program ends. For tests and for sandbox workspaces, whose keys open nothing.
class MemoryStore final : public SecretStore
{
public:
    QFuture<Result<SecretValue>> read(const SecretKey &key) override;
    QFuture<Result<>> write(const SecretKey &key, const SecretValue &value) override;
    QFuture<Result<>> remove(const SecretKey &key) override;
    QString kind() const override;

private:
    QMutex m_mutex;
    QMap<SecretKey, SecretValue> m_values;
};

} // namespace chatflow
