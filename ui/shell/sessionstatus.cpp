// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/sessionstatus.h"

#include "shell/pagedeck.h"
#include "shell/workspacesession.h"
#include "widgets/noticebar.h"
#include "widgets/statepane.h"

namespace chatflow
{

SessionStatus::SessionStatus(WorkspaceSession &session, PageDeck &deck, NoticeBar &notice, QObject *parent)
    : QObject(parent)
{
    connect(&deck.state(), &StatePane::retryRequested, &session, &WorkspaceSession::open);
    const auto showOpening = [&session, &deck, &notice] {
        notice.hide();
        deck.state().showLoading(session.wish().sandbox ? tr("Starting the sandbox")
                                                        : tr("Opening the workspace"));
        deck.showState();
    };
    connect(&session, &WorkspaceSession::opening, this, showOpening);
    if (session.isOpening()) // began before the window was made
        showOpening();
    connect(&session, &WorkspaceSession::failed, this, [&deck](const Error &error) {
        deck.state().showFailing(tr("The workspace could not be opened"), error);
        deck.showState();
    });
    connect(&session, &WorkspaceSession::engineFailed, this, [&notice](const Error &error) {
        notice.showError(tr("The engine did not start: nothing is received or answered."), error);
    });
}

} // namespace chatflow
