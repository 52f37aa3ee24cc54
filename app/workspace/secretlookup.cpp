// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/secretlookup.h"

#include "secrets/secretstore.h"

using namespace Qt::StringLiterals;

namespace chatflow
{

QCoro::Task<Result<SecretValue>> firstSecret(SecretStore &store, QString workspaceId, QStringList names)
{
    for (const QString &name : names) {
        const auto reading = store.read({workspaceId, name});
        auto secret = co_await settled(reading);
        if (secret || secret.error().code != Error::Code::SecretNotFound)
            co_return secret;
    }
    co_return fail(Error::Code::SecretNotFound, {{u"name"_s, names.value(0)}});
}

QCoro::Task<Result<SecretValue>> firstSecretOrNone(SecretStore &store, QString workspaceId, QStringList names)
{
    auto found = co_await firstSecret(store, workspaceId, names);
    if (!found && found.error().code == Error::Code::SecretNotFound)
        co_return SecretValue();
    co_return found;
}

} // namespace chatflow
