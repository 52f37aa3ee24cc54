// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/workspacesetup.h"

#include "conversations/inbox.h"
#include "metering/pricelist.h"
#include "tenants/tenantdirectory.h"
#include "workspace/doctorparts.h"
#include "workspace/tenantregistrar.h"
#include "workspace/workspace.h"

namespace chatflow
{
namespace
{

constexpr int latestMessages = 20;

TypedServer typed(const ServerEntry &server)
{
    return {.url = server.url, .key = server.key, .tenant = server.tenant, .pinnedKey = server.pinnedKey};
}

} // namespace

WorkspaceSetup::WorkspaceSetup(Workspace &workspace, Access access)
    : m_workspace(workspace)
    , m_access(std::move(access))
    , m_test(workspace.doctorParts())
{
}

QFuture<Result<QList<ChatflowSummary>>> WorkspaceSetup::flows(const ServerEntry &server)
{
    return m_test.flows(typed(server));
}

QFuture<Result<QList<InstanceInfo>>> WorkspaceSetup::numbers(const ServerEntry &server)
{
    return m_test.instances(typed(server));
}

QFuture<Result<FlowiseSettings>> WorkspaceSetup::examineFlowise(const ServerEntry &server,
                                                                const FlowiseSettings &settings, bool ask,
                                                                Told told)
{
    return m_test.examineFlowise(typed(server), settings, ask ? Doctor::Flows::Ask : Doctor::Flows::Look,
                                 std::move(told));
}

QFuture<Result<>> WorkspaceSetup::examineNumber(const ServerEntry &server, const QString &name, Told told)
{
    return m_test.examineInstance(typed(server), name, std::move(told));
}

QFuture<Result<PriceBook>> WorkspaceSetup::prices()
{
    return m_workspace.prices().book();
}

QFuture<Result<Tenant>> WorkspaceSetup::add(const NewTenant &tenant)
{
    const auto all = m_access.allTenants();
    if (!all || !m_access.may(Permission::ManageTenants))
        return failedFuture<Tenant>({Error::Code::PermissionDenied, {}, {}});
    return m_workspace.registrar().add(*all, tenant.draft, tenant.number, tenant.keys);
}

QFuture<Result<FirstExchange>> WorkspaceSetup::exchange(TenantId tenant)
{
    return toFuture(exchangeSteps(&m_workspace, tenant));
}

QCoro::Task<Result<FirstExchange>> WorkspaceSetup::exchangeSteps(QPointer<Workspace> workspace,
                                                                 TenantId tenant)
{
    FirstExchange found;
    const auto listingNumbers = workspace->tenants().instances(tenant);
    const auto numbers = co_await settled(listingNumbers);
    if (!numbers)
        co_return fail(numbers.error());
    found.numbers = *numbers;
    if (!workspace)
        co_return fail(Error::cancelled());
    const auto readingStates = workspace->tenants().connections(tenant);
    const auto connections = co_await settled(readingStates);
    if (!connections)
        co_return fail(connections.error());
    found.connections = *connections;
    if (!workspace)
        co_return fail(Error::cancelled());
    PageRequest newest;
    newest.limit = 1;
    const auto listing = workspace->inbox().conversations(tenant, {}, newest);
    const auto page = co_await settled(listing);
    if (!page)
        co_return fail(page.error());
    if (page->rows.isEmpty())
        co_return found;
    const ConversationSummary summary = page->rows.constFirst();
    found.contact = summary.contactName;
    found.waitsForPerson = summary.conversation.holder == Holder::Waiting;
    if (!workspace)
        co_return fail(Error::cancelled());
    newest.limit = latestMessages;
    const auto reading = workspace->inbox().messages(tenant, summary.conversation.id, newest);
    const auto messages = co_await settled(reading);
    if (!messages)
        co_return fail(messages.error());
    // The last that came in and was answered, or else the last that came in.
    for (const Message &message : messages->rows) {
        if (message.role == Role::User && !found.answer)
            found.question = message;
        else if (message.role == Role::Assistant && found.question)
            found.answer = message;
    }
    co_return found;
}

ChangeFeed &WorkspaceSetup::changes()
{
    return m_workspace.changes();
}

bool WorkspaceSetup::answersHere() const
{
    const EngineState::Phase phase = m_workspace.engineState().phase;
    return phase == EngineState::Phase::Running || phase == EngineState::Phase::Starting;
}

} // namespace chatflow
