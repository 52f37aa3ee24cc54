// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "automation/previewparts.h"
#include "base/clock.h"
#include "language/tokencounter.h"
#include "sandbox/sandboxflowise.h"
#include "support/seededrandom.h"
#include "support/testdatabase.h"
#include "tenants/tenant.h"
#include "tenants/tenantsettings.h"

#include <memory>

namespace chatflow
{

struct PreviewSubject;

/// A tenant with a flow at a sandbox's Flowise, for tests of previews.
class PreviewStage
{
public:
    PreviewStage();

    /// Adds the flow; its model says what reached it.
    bool open(const SandboxFlow &flow);
    /// With the settings as stored.
    PreviewSubject subject() const;
    PreviewParts parts()
    {
        return {.database = *workspace,
                .clock = clock,
                .random = random,
                .tokens = tokens,
                .flowiseKey = [this](TenantId,
                                     const QUrl &) { return readyFuture(Result<SecretValue>(keptKey)); },
                .actor = actor};
    }
    qint64 number(const QString &sql);

    SystemClock clock;
    SeededRandom random;
    std::shared_ptr<const TokenCounter> tokens = std::make_shared<const TokenCounter>();
    SecretValue keptKey; ///< for the tenant
    TestDatabase workspace;
    SandboxFlowise flowise;
    Actor actor;
    Tenant tenant;
    TenantSettings settings;
};

} // namespace chatflow
