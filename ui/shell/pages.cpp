// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/pages.h"

#include "inbox/inboxpage.h"
#include "inbox/workspaceinbox.h"
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
                         context.undo, parent);
}

} // namespace

std::vector<PageEntry> pages()
{
    return {
        {u"inbox"_s, u"conversations"_s, Permission::ReadConversations, [] { return InboxPage::tr("Inbox"); },
         makeInbox},
    };
}

} // namespace chatflow
