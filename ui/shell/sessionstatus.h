// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace chatflow
{

class NoticeBar;
class PageDeck;
class WorkspaceSession;

/// Says in the place of the pages how the opening of a workspace goes, and over them what is wrong with it.
class SessionStatus : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    SessionStatus(WorkspaceSession &session, PageDeck &deck, NoticeBar &notice, QObject *parent);
};

} // namespace chatflow
