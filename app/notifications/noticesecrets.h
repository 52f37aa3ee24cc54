// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "notifications/webhookendpoint.h"

namespace chatflow
{

/// Under which name the password or token of the mail server is kept.
inline QString mailSecret()
{
    return QStringLiteral("workspace/mail");
}

/// Under which name the secret of a webhook is kept.
inline QString webhookEndpointSecret(const WebhookEndpoint &endpoint)
{
    return QStringLiteral("tenant/%1/webhooks/%2").arg(endpoint.tenant.value()).arg(endpoint.id.value());
}

} // namespace chatflow
