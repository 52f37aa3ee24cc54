// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/memorystore.h"

#include "base/future.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

QFuture<Result<SecretValue>> MemoryStore::read(const SecretKey &key)
{
    const QMutexLocker lock(&m_mutex);
    const auto found = m_values.constFind(key);
    if (found == m_values.constEnd())
        return failedFuture<SecretValue>({Error::Code::SecretNotFound, {{u"name"_s, key.name()}}, {}});
    return readyFuture(Result<SecretValue>(*found));
}

QFuture<Result<>> MemoryStore::write(const SecretKey &key, const SecretValue &value)
{
    if (value.isEmpty())
        return failedFuture(Error::invalid(u"secret"_s, u"empty"_s));
    const QMutexLocker lock(&m_mutex);
    m_values.insert(key, value);
    return readyFuture(Result<>());
}

QFuture<Result<>> MemoryStore::remove(const SecretKey &key)
{
    const QMutexLocker lock(&m_mutex);
    m_values.remove(key);
    return readyFuture(Result<>());
}

QString MemoryStore::kind() const
{
    return u"memory"_s;
}

} // namespace chatflow
