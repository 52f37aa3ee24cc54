// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actorstore.h"
#include "language/tokencounter.h"
#include "secrets/memorystore.h"
#include "support/awaited.h"
#include "support/seededrandom.h"
#include "support/testdatabase.h"
#include "tenants/tenantdirectory.h"
#include "workspace/doctorparts.h"
#include "workspace/serverkeys.h"

#include <memory>

namespace chatflow
{

/// What a ConnectionTest stands on: a workspace with its keys.
class ConnectionStage
{
public:
    bool open()
    {
        if (!workspace.open())
            return false;
        const auto made = test::awaited(workspace->write([](Transaction &tx) {
            return ActorStore::findOrCreate(tx, Actor::Kind::Person, QStringLiteral("Ana"));
        }));
        if (!made)
            return false;
        actor = *made;
        tenants = std::make_unique<TenantDirectory>(*workspace);
        keys = std::make_unique<ServerKeys>(*workspace, secrets);
        return true;
    }
    DoctorParts parts()
    {
        return {.database = *workspace,
                .secrets = secrets,
                .keys = *keys,
                .tenants = *tenants,
                .clock = clock,
                .random = random,
                .tokens = tokens,
                .actor = actor};
    }
    Result<Tenant> addTenant(const TenantSettings &settings, const QString &name = QStringLiteral("Shop"))
    {
        return test::awaited(tenants->add(SystemPrincipal::allTenants(), actor,
                                          {.clientId = {}, .name = name, .settings = settings}));
    }
    qint64 number(const QString &sql)
    {
        return test::awaited(
                   workspace->read([sql](const Snapshot &snapshot) { return snapshot.number(sql); }))
            .value_or(-1);
    }

    SystemClock clock;
    SeededRandom random;
    TestDatabase workspace{QStringLiteral("sqlite"), nullptr};
    MemoryStore secrets;
    std::shared_ptr<const TokenCounter> tokens = std::make_shared<const TokenCounter>();
    std::unique_ptr<ServerKeys> keys;
    std::unique_ptr<TenantDirectory> tenants;
    Actor actor;
};

} // namespace chatflow
