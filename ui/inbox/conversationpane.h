// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "accounts/actor.h"
#include "conversations/tag.h"
#include "inbox/conversationlistmodel.h"
#include "inbox/searchmodel.h"
#include "widgets/relativetime.h"

#include <QWidget>

class QLineEdit;
class QListView;
class QMenu;
class QStackedWidget;

namespace chatflow
{

class Clock;
class ConversationDelegate;
class FilterBar;
class NoticeBar;
class SearchDelegate;
class SelectionBar;
class StatePane;

/// The side of the inbox in which a conversation is found: the search field, the filter, and below them the
/// list or what the search has found.
class ConversationPane : public QWidget
{
    Q_OBJECT

public:
    /// Both must outlive the pane.
    ConversationPane(InboxSource &source, const Clock &clock, QWidget *parent = nullptr);

    ConversationListModel &list() { return m_list; }
    void setTenant(TenantId tenant);
    void setTimes(const RelativeTime &times, const QTimeZone &zone);
    /// The conversation that is open: its row is the selected one.
    void setOpen(ConversationId conversation);
    void setFilter(const ConversationFilter &filter);
    ConversationFilter filter() const { return m_list.filter(); }
    /// The tenant's tags, to choose from and to show at the rows.
    void setTags(const QList<Tag> &tags);
    void setColleagues(const QList<Actor> &colleagues);
    /// The menu of the filter.
    QMenu *filterMenu() const;
    /// Several at once, in the order of the list; fewer than two = the one that is open is what is meant.
    QList<ConversationSummary> chosen() const;
    /// What can be done with what is chosen.
    void setWorkMenu(QMenu *menu);
    /// Something that a person asked for could not be done.
    void warn(const QString &text);
    /// As if a person had chosen it.
    void choose(const ConversationFilter &filter);
    void tell(const QString &what, const Error &error);
    void applyChanges(const QList<Change> &changes);
    void reload();
    /// Time has passed.
    void refreshTimes();
    bool isSettled() const;
    void focusSearch();
    /// What is searched for; empty = nothing.
    QString searchText() const;

Q_SIGNALS:
    void conversationChosen(chatflow::ConversationId conversation);
    /// A message that was searched for is to be shown in its thread.
    void messageChosen(chatflow::ConversationId conversation, chatflow::PageKey key);
    /// Enter on a conversation or a hit: the person wants to work with what it opened.
    void left();
    /// Other conversations, or none, are chosen().
    void chosenChanged();
    /// The list was read, or has rows where it had none.
    void listChanged();
    void filterChanged(const chatflow::ConversationFilter &filter);
    /// How many wait and are unread; none while another business has been asked for.
    void countsChanged(const chatflow::ConversationCounts &counts);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyFilter(const ConversationFilter &filter);
    void connectList();
    void connectSearch();
    void showState();
    void showListState();
    void showSearchState();
    void selectOpenRow();
    void chooseHit(const QModelIndex &index);
    void askCounts();
    void showCounts(const ConversationCounts &counts);
    void retranslate();
    bool searchKey(int key);
    void selectionChanged();
    bool hasSeveral() const;
    void chooseOpenOnly();

    InboxSource &m_source;
    TenantId m_tenant;
    ConversationId m_open;
    ConversationListModel m_list;
    SearchModel m_search;
    bool m_listChanging =
        false; ///< rows are being taken away: the view's change of current row is not a person's
    bool m_countsAsked = false;
    bool m_countsChanged = false;
    QLineEdit *m_field;
    FilterBar *m_filterBar;
    SelectionBar *m_selectionBar;
    NoticeBar *m_notice;
    QStackedWidget *m_stack;
    StatePane *m_state;
    QListView *m_listView;
    QListView *m_hits;
    ConversationDelegate *m_listDelegate;
    SearchDelegate *m_hitDelegate;
};

} // namespace chatflow
