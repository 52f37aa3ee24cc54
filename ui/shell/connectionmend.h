// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

namespace chatflow
{

class ConnectionBar;
class NoticeBar;
class PageDeck;
class WorkspaceSession;

/// Says over the pages what is wrong with a connection, with a button that mends it or leads to where it is
/// mended.
class ConnectionMend : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    ConnectionMend(ConnectionBar &bar, NoticeBar &notice, PageDeck &deck, WorkspaceSession &session,
                   QObject *parent);

    /// Words it anew, in the language and with the pages of the moment.
    void refresh();

private:
    void mend();

    ConnectionBar &m_bar;
    NoticeBar &m_notice;
    PageDeck &m_deck;
    WorkspaceSession &m_session;
};

} // namespace chatflow
