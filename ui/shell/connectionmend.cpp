// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/connectionmend.h"

#include "shell/pagedeck.h"
#include "shell/workspacesession.h"
#include "widgets/connectionbar.h"
#include "widgets/noticebar.h"

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
const auto tenantsPage = u"tenants"_s; ///< where servers and numbers are set
} // namespace

ConnectionMend::ConnectionMend(ConnectionBar &bar, NoticeBar &notice, PageDeck &deck,
                               WorkspaceSession &session, QObject *parent)
    : QObject(parent)
    , m_bar(bar)
    , m_notice(notice)
    , m_deck(deck)
    , m_session(session)
{
    notice.setDismissible(false);
    connect(&bar, &ConnectionBar::problemChanged, this, &ConnectionMend::refresh);
    connect(&notice, &NoticeBar::actionRequested, this, &ConnectionMend::mend);
}

void ConnectionMend::refresh()
{
    const QString problem = m_bar.problem();
    m_notice.setVisible(!problem.isEmpty());
    if (problem.isEmpty())
        return;
    QString button;
    if (m_bar.problemKind() == ConnectionState::Kind::Engine)
        button = tr("Start it again");
    else if (m_deck.ids().contains(tenantsPage))
        button = tr("Show the connection");
    m_notice.showText(NoticeBar::Tone::Warning, problem, button);
}

void ConnectionMend::mend()
{
    if (m_bar.problemKind() == ConnectionState::Kind::Engine)
        m_session.startEngine();
    else
        m_deck.showPage(tenantsPage);
}

} // namespace chatflow
