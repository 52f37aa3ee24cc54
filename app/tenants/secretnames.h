// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QString>

#include <optional>

namespace chatflow
{

/// A key that a workspace needs. The database holds none of them: they stand in the SecretStore under their
/// name.
struct SecretName {
    /// Webhook is the workspace's only: what Evolution shows to our receiver. Append only: stored in changes.
    enum class Kind { Flowise, Evolution, Webhook };

    Kind kind = Kind::Flowise;
    std::optional<TenantId> tenant; ///< none: the workspace's own, for every tenant that has none of its own

    /// "tenant/7/flowise", "workspace/evolution": what the SecretStore is asked for. Tenants go by their
    /// number, which never changes.
    QString toString() const;
    static std::optional<SecretName> fromString(QStringView text);

    bool operator==(const SecretName &) const = default;
};

QString toString(SecretName::Kind kind); ///< "flowise", "evolution", "webhook"
std::optional<SecretName::Kind> secretKindFromString(QStringView text);

/// Flowise's API key of `tenant`.
QString flowiseSecret(TenantId tenant);
/// Evolution's key of `tenant`: the global one of its server, or its instance's token.
QString evolutionSecret(TenantId tenant);
/// What is used for tenants without a key of their own.
QString workspaceFlowiseSecret();
QString workspaceEvolutionSecret();
QString workspaceWebhookSecret();

} // namespace chatflow
