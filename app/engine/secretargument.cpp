// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/secretargument.h"

#include "engine/tenantargument.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace chatflow
{

Result<SecretArgument> SecretArgument::fromString(const QString &text)
{
    const QStringList parts = text.split(u'/');
    if (const auto kind = secretKindFromString(parts.constLast())) {
        if (parts.size() == 2 && parts.at(0) == u"workspace"_s)
            return SecretArgument{*kind, {}};
        if (parts.size() == 3 && parts.at(0) == u"tenant"_s && !parts.at(1).isEmpty() &&
            *kind != SecretName::Kind::Webhook)
            return SecretArgument{*kind, parts.at(1)};
    }
    return fail(Error::invalid(
        u"NAME"_s,
        QCoreApplication::translate("chatflow::SecretArgument",
                                    "it is one of workspace/flowise, workspace/evolution, "
                                    "workspace/webhook, tenant/TENANT/flowise and tenant/TENANT/evolution")));
}

QCoro::Task<Result<SecretName>> findSecretName(Workspace &workspace, SecretArgument argument)
{
    if (argument.tenant.isEmpty())
        co_return SecretName{argument.kind, std::nullopt};
    const auto tenant = co_await findTenant(workspace, argument.tenant);
    if (!tenant)
        co_return fail(tenant.error());
    co_return SecretName{argument.kind, tenant->id};
}

} // namespace chatflow
