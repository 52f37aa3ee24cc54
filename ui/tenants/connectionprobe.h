// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/finding.h"
#include "base/future.h"
#include "base/id.h"
#include "base/secretvalue.h"
#include "evolution/evolutionapi.h"
#include "metering/pricebook.h"
#include "tenants/tenantsettings.h"

#include <QFuture>
#include <QList>
#include <QString>

#include <functional>

namespace chatflow
{

/// A server as it stands in a form.
struct ServerEntry {
    QString url;
    SecretValue key;        ///< empty: the one that is kept for this server, of the tenant or the workspace
    TenantId tenant;        ///< none: one that is not added yet
    QByteArray pinnedKey{}; ///< the server's key that a person trusts; empty = the usual authorities
};

/// What the forms of a tenant ask its servers while they are filled in. Lives in the UI thread; everything
/// answers there, also what is told step by step.
class ConnectionProbe
{
public:
    using Told = std::function<void(const Finding &)>;

    virtual ~ConnectionProbe() = default;
    virtual QFuture<Result<QList<ChatflowSummary>>> flows(const ServerEntry &server) = 0;
    virtual QFuture<Result<QList<InstanceInfo>>> numbers(const ServerEntry &server) = 0;
    /// Tells each step as it is done; answers the settings, brought in line with what the flow needs. With
    /// `ask` the flow is asked a few questions too, which costs tokens.
    virtual QFuture<Result<FlowiseSettings>>
    examineFlowise(const ServerEntry &server, const FlowiseSettings &settings, bool ask, Told told) = 0;
    virtual QFuture<Result<>> examineNumber(const ServerEntry &server, const QString &name, Told told) = 0;
    /// What models cost in this workspace.
    virtual QFuture<Result<PriceBook>> prices() = 0;
    /// What is under way answers Cancelled and tells nothing any more.
    virtual void cancel() = 0;
};

} // namespace chatflow
