// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "conversations/conversationfilter.h"
#include "conversations/tag.h"

#include <QTimeZone>
#include <QWidget>

class QAction;
class QActionGroup;
class QMenu;
class QPushButton;
class QToolButton;

namespace chatflow
{

class Clock;
class ReadingMenus;

/// Which conversations the list shows: a menu of who answers, of tags, of what contacts want, of how they
/// sound and of how old the last message may be, and a button each for those that wait for a person and those
/// that are unread, with their number.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    /// `person` is who sits at the console. `clock` must outlive it.
    FilterBar(const Clock &clock, ActorId person, QWidget *parent = nullptr);

    ConversationFilter filter() const { return m_filter; }
    void setFilter(const ConversationFilter &filter);
    void setCounts(const ConversationCounts &counts);
    /// The tags to choose from; those of the tenant.
    void setTags(const QList<Tag> &tags);
    /// In which the days of a range begin.
    void setZone(const QTimeZone &zone);
    /// Who else answers, to choose from.
    void setColleagues(const QList<Actor> &colleagues);
    const QList<Tag> &tags() const { return m_tags; }
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
    void fillColleagues();
    void askRange();
    QString rangeText() const;

    const Clock &m_clock;
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
    QMenu *m_colleagueMenu = nullptr;
    QList<Actor> m_colleagues;
    QMenu *m_tagMenu = nullptr;
    ReadingMenus *m_readings = nullptr;
    QMenu *m_ageMenu = nullptr;
    QAction *m_range = nullptr;
    QTimeZone m_zone = QTimeZone::utc();
    QList<Tag> m_tags;
    QToolButton *m_waiting;
    QToolButton *m_unread;
};

} // namespace chatflow
