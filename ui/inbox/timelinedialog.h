// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/timelinemodel.h"
#include "widgets/relativetime.h"

#include <QDialog>

class QListView;
class QStackedWidget;

namespace chatflow
{

class Clock;
class NoticeBar;
class StatePane;

/// What happened with a contact: conversations begun, taken over and handed back, notes, tags, merges,
/// changes. What stands in a thread is jumped to. Deletes itself.
class TimelineDialog : public QDialog
{
    Q_OBJECT

public:
    struct Parts {
        TimelineSource &source;
        const Clock &clock;
        RelativeTime times;
        ActorId person; ///< is called "you"
    };

    /// What `parts` refer to must outlive it.
    TimelineDialog(const Parts &parts, TenantId tenant, ContactId contact, const QString &name,
                   QWidget *parent);

    bool isSettled() const { return m_model.state() != TimelineModel::State::Loading; }
    /// "Marta put the tag VIP on the contact"
    static QString textOf(const TimelineEvent &event, ActorId person);

Q_SIGNALS:
    void messageChosen(chatflow::ConversationId conversation, const chatflow::PageKey &key);
    void conversationChosen(chatflow::ConversationId conversation);

private:
    void showState();
    void go(const QModelIndex &index);

    TimelineModel m_model;
    NoticeBar *m_notice;
    QStackedWidget *m_stack;
    StatePane *m_state;
    QListView *m_list;
};

} // namespace chatflow
