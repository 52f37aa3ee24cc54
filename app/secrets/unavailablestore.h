// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "secrets/secretstore.h"

namespace chatflow
{

/// Stands where no store could be opened: answers every call with the reason. So what needs no key works all
/// the same, and what needs one tells why it cannot have it.
class UnavailableStore final : public SecretStore
{
public:
    explicit UnavailableStore(Error reason)
        : m_reason(std::move(reason))
    {
    }

    QFuture<Result<SecretValue>> read(const SecretKey &) override
    {
        return failedFuture<SecretValue>(m_reason);
    }
    QFuture<Result<>> write(const SecretKey &, const SecretValue &) override
    {
        return failedFuture(m_reason);
    }
    QFuture<Result<>> remove(const SecretKey &) override { return failedFuture(m_reason); }
    QString kind() const override { return QStringLiteral("none"); }

private:
    Error m_reason;
};

} // namespace chatflow
