// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/command.h"
#include "engine/contacterasecommands.h"
#include "engine/contactscommands.h"
#include "engine/conversationscommands.h"
#include "engine/deliveriescommands.h"
#include "engine/doctorcommand.h"
#include "engine/exportcommand.h"
#include "engine/followupscommands.h"
#include "engine/mailcommands.h"
#include "engine/pausecommand.h"
#include "engine/performancecommand.h"
#include "engine/pricescommands.h"
#include "engine/requestscommands.h"
#include "engine/retentioncommands.h"
#include "engine/rulescommands.h"
#include "engine/ruleversionscommands.h"
#include "engine/runcommand.h"
#include "engine/sandboxcommand.h"
#include "engine/sandboxfillcommand.h"
#include "engine/secretcommands.h"
#include "engine/tagscommands.h"
#include "engine/teachingcommands.h"
#include "engine/tenantcommands.h"
#include "engine/usagecommand.h"
#include "engine/webhookscommands.h"

namespace chatflow
{

std::vector<std::unique_ptr<Command>> allCommands()
{
    std::vector<std::unique_ptr<Command>> commands;
    commands.push_back(std::make_unique<RunCommand>());
    commands.push_back(std::make_unique<PauseCommand>(true));
    commands.push_back(std::make_unique<PauseCommand>(false));
    commands.push_back(std::make_unique<TenantAddCommand>());
    commands.push_back(std::make_unique<TenantListCommand>());
    commands.push_back(std::make_unique<TenantShowCommand>());
    commands.push_back(std::make_unique<TenantSetCommand>());
    commands.push_back(std::make_unique<TenantHistoryCommand>());
    commands.push_back(std::make_unique<TenantDiffCommand>());
    commands.push_back(std::make_unique<TenantRestoreCommand>());
    commands.push_back(std::make_unique<TenantAddInstanceCommand>());
    commands.push_back(std::make_unique<TenantRemoveInstanceCommand>());
    commands.push_back(std::make_unique<TenantFlowsCommand>());
    commands.push_back(std::make_unique<TenantCheckCommand>());
    commands.push_back(std::make_unique<SecretSetCommand>());
    commands.push_back(std::make_unique<SecretListCommand>());
    commands.push_back(std::make_unique<SecretRemoveCommand>());
    commands.push_back(std::make_unique<ConversationsListCommand>());
    commands.push_back(std::make_unique<ConversationsShowCommand>());
    commands.push_back(std::make_unique<ConversationsContextCommand>());
    commands.push_back(std::make_unique<ConversationsImportCommand>());
    commands.push_back(std::make_unique<ConversationsFetchCommand>());
    commands.push_back(std::make_unique<ContactsEraseCommand>());
    commands.push_back(std::make_unique<ContactsPackCommand>());
    commands.push_back(std::make_unique<ExportCommand>());
    commands.push_back(std::make_unique<ContactsListCommand>());
    commands.push_back(std::make_unique<ContactsShowCommand>());
    commands.push_back(std::make_unique<ContactsSetCommand>());
    commands.push_back(std::make_unique<ContactsMergeCommand>());
    commands.push_back(std::make_unique<ContactsUnmergeCommand>());
    commands.push_back(std::make_unique<TagsListCommand>());
    commands.push_back(std::make_unique<TagsSetCommand>());
    commands.push_back(std::make_unique<TagsMergeCommand>());
    commands.push_back(std::make_unique<TagsRemoveCommand>());
    commands.push_back(std::make_unique<TeachingListCommand>());
    commands.push_back(std::make_unique<TeachingAddCommand>());
    commands.push_back(std::make_unique<TeachingRemoveCommand>());
    commands.push_back(std::make_unique<UsageCommand>());
    commands.push_back(std::make_unique<PerformanceCommand>());
    commands.push_back(std::make_unique<PricesListCommand>());
    commands.push_back(std::make_unique<PricesSetCommand>());
    commands.push_back(std::make_unique<RequestsListCommand>());
    commands.push_back(std::make_unique<RequestsShowCommand>());
    commands.push_back(std::make_unique<RequestsKeepCommand>());
    commands.push_back(std::make_unique<RulesListCommand>());
    commands.push_back(std::make_unique<RulesShowCommand>());
    commands.push_back(std::make_unique<RulesBeginCommand>());
    commands.push_back(std::make_unique<RulesSwitchCommand>(true));
    commands.push_back(std::make_unique<RulesSwitchCommand>(false));
    commands.push_back(std::make_unique<RulesPauseCommand>(true));
    commands.push_back(std::make_unique<RulesPauseCommand>(false));
    commands.push_back(std::make_unique<RulesHistoryCommand>());
    commands.push_back(std::make_unique<RulesRestoreCommand>());
    commands.push_back(std::make_unique<RulesExportCommand>());
    commands.push_back(std::make_unique<RulesImportCommand>());
    commands.push_back(std::make_unique<RulesTrialCommand>());
    commands.push_back(std::make_unique<FollowUpsListCommand>());
    commands.push_back(std::make_unique<FollowUpsCancelCommand>());
    commands.push_back(std::make_unique<MailShowCommand>());
    commands.push_back(std::make_unique<MailSetCommand>());
    commands.push_back(std::make_unique<MailTestCommand>());
    commands.push_back(std::make_unique<WebhooksListCommand>());
    commands.push_back(std::make_unique<WebhooksAddCommand>());
    commands.push_back(std::make_unique<WebhooksRemoveCommand>());
    commands.push_back(std::make_unique<WebhooksTestCommand>());
    commands.push_back(std::make_unique<DeliveriesListCommand>());
    commands.push_back(std::make_unique<DeliveriesRetryCommand>());
    commands.push_back(std::make_unique<RetentionPreviewCommand>());
    commands.push_back(std::make_unique<RetentionRunCommand>());
    commands.push_back(std::make_unique<RetentionKeepCommand>());
    commands.push_back(std::make_unique<DoctorCommand>());
    commands.push_back(std::make_unique<SandboxCommand>());
    commands.push_back(std::make_unique<SandboxFillCommand>());
    return commands;
}

} // namespace chatflow
