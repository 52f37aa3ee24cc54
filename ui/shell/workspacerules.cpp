// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/workspacerules.h"

#include "automation/rulebooks.h"
#include "conversations/agentdesk.h"
#include "conversations/conversationwork.h"
#include "conversations/tags.h"
#include "conversations/teaching.h"
#include "tenants/tenantdirectory.h"
#include "workspace/doctorparts.h"
#include "workspace/workspace.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

template<typename T> QFuture<Result<T>> rulesRefused()
{
    return failedFuture<T>({Error::Code::PermissionDenied, {}, {}});
}

/// Of a contact: what a tenant's own variables do not tell.
const QStringList &contactVariableNames()
{
    static const QStringList names{u"contact_name"_s, u"contact_phone"_s, u"contact_email"_s,
                                   u"contact_company"_s, u"contact_language"_s};
    return names;
}

} // namespace

WorkspaceRules::WorkspaceRules(Workspace &workspace, Access access)
    : m_workspace(workspace)
    , m_access(std::move(access))
    , m_test(std::make_shared<ConnectionTest>(workspace.doctorParts()))
{
}

WorkspaceRules::~WorkspaceRules()
{
    m_test->cancel();
}

QFuture<Result<RuleBook>> WorkspaceRules::book(TenantId tenant)
{
    return mayRead(tenant) ? m_workspace.rules().book(tenant) : rulesRefused<RuleBook>();
}

QFuture<Result<QHash<QString, RuleUse>>> WorkspaceRules::uses(TenantId tenant)
{
    return mayRead(tenant) ? m_workspace.rules().uses(tenant) : rulesRefused<QHash<QString, RuleUse>>();
}

QFuture<Result<RuleChoices>> WorkspaceRules::choices(TenantId tenant)
{
    return mayRead(tenant) ? toFuture(choicesSteps(&m_workspace, tenant)) : rulesRefused<RuleChoices>();
}

QCoro::Task<Result<RuleChoices>> WorkspaceRules::choicesSteps(QPointer<Workspace> workspace, TenantId tenant)
{
    RuleChoices choices;
    // All are asked at once; the answers are waited for one by one.
    const auto settingsReading = workspace->tenants().settings(tenant);
    const auto fillingsReading = workspace->desk().fillings(tenant);
    const auto cannedReading = workspace->desk().cannedResponses(tenant);
    const auto tagsReading = workspace->tags().list(tenant);
    const auto intentsReading = workspace->teaching().intents(tenant);
    const auto numbersReading = workspace->tenants().instances(tenant);
    const auto peopleReading = workspace->work().people();
    const auto settings = co_await settled(settingsReading);
    if (!settings)
        co_return fail(settings.error());
    const auto fillings = co_await settled(fillingsReading);
    if (!fillings)
        co_return fail(fillings.error());
    const auto canned = co_await settled(cannedReading);
    if (!canned)
        co_return fail(canned.error());
    const auto tags = co_await settled(tagsReading);
    if (!tags)
        co_return fail(tags.error());
    const auto intents = co_await settled(intentsReading);
    if (!intents)
        co_return fail(intents.error());
    const auto numbers = co_await settled(numbersReading);
    if (!numbers)
        co_return fail(numbers.error());
    const auto people = co_await settled(peopleReading);
    if (!people)
        co_return fail(people.error());
    choices.language = settings->language;
    for (auto it = fillings->cbegin(); it != fillings->cend(); ++it)
        choices.variables.insert(it.key());
    for (const QString &name : contactVariableNames())
        choices.variables.insert(name);
    for (const CannedResponse &one : *canned) {
        if (!choices.shortcuts.contains(one.shortcut)) // one for each language
            choices.shortcuts << one.shortcut;
    }
    for (const Tag &tag : *tags)
        choices.tags << tag.name;
    choices.intents = builtInIntents();
    for (const OwnIntent &intent : *intents)
        choices.intents << intent.name;
    for (const Instance &number : *numbers)
        choices.numbers << number.name;
    choices.people = *people;
    co_return choices;
}

QFuture<Result<QList<ChatflowSummary>>> WorkspaceRules::flows(TenantId tenant)
{
    return mayEdit(tenant) ? toFuture(flowsSteps(&m_workspace, m_test, tenant))
                           : rulesRefused<QList<ChatflowSummary>>();
}

QCoro::Task<Result<QList<ChatflowSummary>>> WorkspaceRules::flowsSteps(QPointer<Workspace> workspace,
                                                                       std::shared_ptr<ConnectionTest> test,
                                                                       TenantId tenant)
{
    const auto reading = workspace->tenants().settings(tenant);
    const auto settings = co_await settled(reading);
    if (!settings)
        co_return fail(settings.error());
    TypedServer server;
    server.url = settings->flowise.url;
    server.tenant = tenant;
    server.pinnedKey = settings->flowise.pinnedCertificate.toLatin1();
    const auto listing = test->flows(server);
    const auto flows = co_await settled(listing);
    co_return flows;
}

QFuture<Result<RuleBook>> WorkspaceRules::save(TenantId tenant, const QList<Rule> &rules, qint64 basedOn,
                                               const QString &reason)
{
    return mayEdit(tenant)
               ? m_workspace.rules().save(m_workspace.localActor(), tenant, rules, basedOn, reason)
               : rulesRefused<RuleBook>();
}

QFuture<Result<RuleBook>> WorkspaceRules::setPaused(TenantId tenant, bool paused, qint64 basedOn)
{
    return mayEdit(tenant) ? m_workspace.rules().setPaused(m_workspace.localActor(), tenant, paused, basedOn)
                           : rulesRefused<RuleBook>();
}

QFuture<Result<Page<RuleBookVersion>>> WorkspaceRules::versions(TenantId tenant, qint64 before, int limit)
{
    return mayRead(tenant) ? m_workspace.rules().versions(tenant, before, limit)
                           : rulesRefused<Page<RuleBookVersion>>();
}

QFuture<Result<RuleBook>> WorkspaceRules::version(TenantId tenant, qint64 version)
{
    return mayRead(tenant) ? m_workspace.rules().version(tenant, version) : rulesRefused<RuleBook>();
}

QFuture<Result<RuleBook>> WorkspaceRules::restore(TenantId tenant, qint64 version, qint64 basedOn,
                                                  const QString &reason)
{
    return mayEdit(tenant)
               ? m_workspace.rules().restore(m_workspace.localActor(), tenant, version, basedOn, reason)
               : rulesRefused<RuleBook>();
}

QFuture<Result<RuleTrialReport>> WorkspaceRules::tryOut(TenantId tenant, const QList<Rule> &rules, int days,
                                                        const CancelToken &cancel,
                                                        const RuleTrial::Progress &progress)
{
    return mayRead(tenant) ? RuleTrial::run(m_workspace.database(), tenant, rules, days, cancel, progress)
                           : rulesRefused<RuleTrialReport>();
}

bool WorkspaceRules::mayRead(TenantId tenant) const
{
    return m_access.may(Permission::ReadSettings, tenant);
}

bool WorkspaceRules::mayEdit(TenantId tenant) const
{
    return m_access.may(Permission::EditSettings, tenant);
}

bool WorkspaceRules::mayReadConversations(TenantId tenant) const
{
    return m_access.may(Permission::ReadConversations, tenant);
}

} // namespace chatflow
