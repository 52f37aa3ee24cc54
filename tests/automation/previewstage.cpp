// SPDX-License-Identifier: GPL-3.0-or-later
#include "automation/previewstage.h"

#include "accounts/actorstore.h"
#include "automation/previewcaller.h"
#include "support/awaited.h"
#include "tenants/tenantdirectory.h"

namespace chatflow
{
using namespace Qt::StringLiterals;
using test::awaited;

PreviewStage::PreviewStage()
    : workspace(u"sqlite"_s, nullptr)
    , flowise(clock, random)
{
}

bool PreviewStage::open(const SandboxFlow &flow)
{
    if (!workspace.open() || !flowise.listen())
        return false;
    flowise.model().setSettings({.mode = FlowModel::Mode::Echo});
    const auto made = awaited(workspace->write(
        [](Transaction &tx) { return ActorStore::findOrCreate(tx, Actor::Kind::Person, u"Ana"_s); }));
    if (!made)
        return false;
    actor = *made;
    settings.flowise.url = flowise.url();
    settings.flowise.flowId = flowise.addFlow(flow);
    settings.flowise.timeout = seconds(20);
    settings.promptTemplate = u"You serve {business_name}."_s;
    settings.businessName = u"La Esquina"_s;
    TenantDirectory directory(*workspace);
    const auto added = awaited(directory.add(SystemPrincipal::allTenants(), actor,
                                             {.clientId = {}, .name = u"Shop"_s, .settings = settings}));
    if (!added)
        return false;
    tenant = *added;
    return true;
}

PreviewSubject PreviewStage::subject() const
{
    return {.tenant = tenant, .settings = settings, .key = SecretValue(flowise.apiKey().toUtf8())};
}

qint64 PreviewStage::number(const QString &sql)
{
    return awaited(workspace->read([sql](const Snapshot &snapshot) { return snapshot.number(sql); }))
        .value_or(-1);
}

} // namespace chatflow
