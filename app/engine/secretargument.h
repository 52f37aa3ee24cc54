// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/future.h"
#include "tenants/secretnames.h"

#include <QString>

namespace chatflow
{

class Workspace;

/// The name of a key as people type it: "workspace/flowise", or "tenant/techstore/evolution" with a tenant's
/// client id or number.
struct SecretArgument {
    SecretName::Kind kind = SecretName::Kind::Flowise;
    QString tenant; ///< empty: the workspace's

    /// InvalidArgument for anything else. What was typed is not repeated: it might be a key.
    static Result<SecretArgument> fromString(const QString &text);
};

/// The same with the tenant found. NotFound when there is no such tenant.
QCoro::Task<Result<SecretName>> findSecretName(Workspace &workspace, SecretArgument argument);

} // namespace chatflow
