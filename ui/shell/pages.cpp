// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/pages.h"

#include "conversations/tags.h"
#include "escalations/escalationspage.h"
#include "escalations/workspaceescalations.h"
#include "inbox/historydialog.h"
#include "inbox/inboxpage.h"
#include "inbox/workspaceinbox.h"
#include "requests/requestspage.h"
#include "requests/workspacerequests.h"
#include "rules/automationpage.h"
#include "settings/promptsources.h"
#include "settings/settingspage.h"
#include "shell/workspacedesk.h"
#include "shell/workspacegolden.h"
#include "shell/workspaceintents.h"
#include "shell/workspacekeeping.h"
#include "shell/workspacerecords.h"
#include "shell/workspacerules.h"
#include "shell/workspacesettings.h"
#include "shell/workspacesetup.h"
#include "shell/workspacetemplates.h"
#include "shell/workspacetenants.h"
#include "shell/workspacetrials.h"
#include "tenants/tenantspage.h"
#include "work/workspacework.h"
#include "workspace/workspace.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

PageWidget *makeInbox(const PageContext &context, QWidget *parent)
{
    Workspace &workspace = context.workspace;
    auto source = std::make_unique<WorkspaceInbox>(workspace.inbox(), workspace.localActor(), context.access);
    return new InboxPage(std::move(source), workspace.changes(), workspace.clock(), context.layout,
                         context.undo, parent, WorkspaceDesk::tools(workspace, context.access));
}

PageWidget *makeEscalations(const PageContext &context, QWidget *parent)
{
    Workspace &workspace = context.workspace;
    const Actor actor = workspace.localActor();
    return new EscalationsPage(
        std::make_unique<WorkspaceEscalations>(workspace.escalations(), actor, context.access),
        {.feed = workspace.changes(),
         .clock = workspace.clock(),
         .layout = context.layout,
         .undo = context.undo,
         .work = std::make_shared<WorkspaceWork>(workspace.work(), actor, context.access),
         .makeTag =
             [&tags = workspace.tags(), actor](TenantId tenant, const QString &name) {
                 return tags.add(actor, tenant, name, tagColours().constLast());
             },
         .tags = [&tags = workspace.tags()](TenantId tenant) { return tags.list(tenant); }},
        parent);
}

PageWidget *makeAutomation(const PageContext &context, QWidget *parent)
{
    Workspace &workspace = context.workspace;
    return new AutomationPage(std::make_unique<WorkspaceRules>(workspace, context.access),
                              {.feed = workspace.changes(), .clock = workspace.clock(), .undo = context.undo},
                              parent);
}

PageWidget *makeTenants(const PageContext &context, QWidget *parent)
{
    Workspace &workspace = context.workspace;
    const auto records = std::make_shared<WorkspaceRecords>(workspace, context.access);
    decltype(TenantsPage::Parts::readHistory) readHistory;
    if (context.access.may(Permission::ManageRecords))
        readHistory = [records](TenantId tenant, const QTimeZone &zone, QWidget &page) {
            auto *dialog = new HistoryDialog(*records, {.tenant = tenant, .zone = zone}, &page);
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        };
    return new TenantsPage(std::make_unique<WorkspaceTenants>(workspace, context.access),
                           std::make_unique<WorkspaceSetup>(workspace, context.access),
                           {.feed = workspace.changes(),
                            .clock = workspace.clock(),
                            .undo = context.undo,
                            .layout = context.layout,
                            .mayManage = context.access.may(Permission::ManageTenants),
                            .readHistory = readHistory},
                           parent);
}

PageWidget *makeRequests(const PageContext &context, QWidget *parent)
{
    Workspace &workspace = context.workspace;
    return new RequestsPage(
        std::make_unique<WorkspaceRequests>(workspace.requests(), context.access),
        {.feed = workspace.changes(), .clock = workspace.clock(), .layout = context.layout}, parent);
}

PageWidget *makeSettings(const PageContext &context, QWidget *parent)
{
    Workspace &workspace = context.workspace;
    const auto prompt = std::make_shared<PromptSources>();
    prompt->trials = std::make_unique<WorkspaceTrials>(workspace, context.access);
    prompt->templates = std::make_unique<WorkspaceTemplates>(workspace, context.access);
    prompt->golden = std::make_unique<WorkspaceGolden>(workspace, context.access);
    return new SettingsPage(std::make_unique<WorkspaceSettings>(workspace, context.access),
                            std::make_unique<WorkspaceSetup>(workspace, context.access),
                            {.feed = workspace.changes(),
                             .clock = workspace.clock(),
                             .layout = context.layout,
                             .prompt = prompt,
                             .keeping = std::make_shared<WorkspaceKeeping>(workspace, context.access),
                             .intents = std::make_shared<WorkspaceIntents>(
                                 workspace.teaching(), workspace.localActor(), context.access)},
                            parent);
}

} // namespace

std::vector<PageEntry> pages()
{
    return {
        {u"inbox"_s, u"conversations"_s, Permission::ReadConversations, [] { return InboxPage::tr("Inbox"); },
         makeInbox},
        {u"escalations"_s, u"escalation"_s, Permission::ReadConversations,
         [] { return EscalationsPage::tr("Escalations"); }, makeEscalations},
        {u"automation"_s, u"automation"_s, Permission::ReadSettings,
         [] { return AutomationPage::tr("Automation"); }, makeAutomation},
        {u"tenants"_s, u"tenant"_s, Permission::ReadTenants, [] { return TenantsPage::tr("Businesses"); },
         makeTenants},
        {u"requests"_s, u"log"_s, Permission::ReadRequestLog, [] { return RequestsPage::tr("Logs"); },
         makeRequests},
        {u"settings"_s, u"settings"_s, Permission::ReadSettings, [] { return SettingsPage::tr("Settings"); },
         makeSettings},
    };
}

} // namespace chatflow
