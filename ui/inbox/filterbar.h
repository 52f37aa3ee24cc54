// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/conversationfilter.h"
#include "conversations/tag.h"

#include <QWidget>

class QAction;
class QActionGroup;
class QMenu;
class QPushButton;
class QToolButton;

namespace chatflow
{

/// Which conversations the list shows: a menu of who answers, of tags and of how old the last message may be,
/// and a button each for those that wait for a
/// person and those that are unread, with their number.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    /// `person` is who sits at the console.
    explicit FilterBar(ActorId person, QWidget *parent = nullptr);

    ConversationFilter filter() const { return m_filter; }
    void setFilter(const ConversationFilter &filter);
    void setCounts(const ConversationCounts &counts);
    /// The tags to choose from; those of the tenant.
    void setTags(const QList<Tag> &tags);
    /// The menu over the list, for more that belongs there.
    QMenu *menu() const;

Q_SIGNALS:
    /// A person chose another one.
    void filterChanged(const chatflow::ConversationFilter &filter);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void choose(const ConversationFilter &filter);
    void refresh();
    void fillTags();

    ActorId m_person;
    ConversationFilter m_filter;
    ConversationCounts m_counts;
    QPushButton *m_who;
    QActionGroup *m_group;
    QAction *m_all;
    QAction *m_ai;
    QAction *m_waitingAction;
    QAction *m_people;
    QAction *m_mine;
    QMenu *m_tagMenu = nullptr;
    QMenu *m_ageMenu = nullptr;
    QList<Tag> m_tags;
    QToolButton *m_waiting;
    QToolButton *m_unread;
};

} // namespace chatflow
