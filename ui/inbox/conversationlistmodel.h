// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/inboxsource.h"
#include "storage/change.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>
#include <QTimer>

namespace chatflow
{

/// A tenant's conversations, newest first, read page by page as the view asks for more. What changes is read
/// again, gathered over a moment, and moved to its new place. Answers to a question that is not asked any
/// more are dropped.
class ConversationListModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { SummaryRole = Qt::UserRole, IdRole };
    enum class State { Idle, Loading, Ready, Failed };

    static constexpr int pageSize = 50;
    static constexpr milliseconds gatherFor{80};
    /// More changed conversations than this at once are read as one page instead of one by one.
    static constexpr qsizetype singlyUpTo = 24;

    /// `source` must outlive the model.
    explicit ConversationListModel(InboxSource &source, QObject *parent = nullptr);

    /// Empties the list and reads the newest conversations of `tenant`; none = stays empty.
    void setTenant(TenantId tenant);
    void reload();
    /// Which conversations are listed, from now on and when one changes.
    void setFilter(const ConversationFilter &filter);
    const ConversationFilter &filter() const { return m_filter; }
    /// The conversation that is open keeps its row although the filter leaves it out by now, e.g. since it
    /// has been read: nothing shall go from under a person's hands.
    void keep(ConversationId id);
    TenantId tenant() const { return m_tenant; }

    State state() const { return m_state; }
    const Error &error() const { return m_error; } ///< of State::Failed
    bool hasMore() const { return m_more; }

    const ConversationSummary *at(int row) const;
    const ConversationSummary *find(ConversationId id) const;
    QModelIndex indexOf(ConversationId id) const;

    /// What the change feed told; everything of other tenants and kinds is ignored.
    void applyChanges(const QList<Change> &changes);
    /// Puts a conversation that was just read in its place.
    void upsert(const ConversationSummary &summary);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void stateChanged();
    /// A conversation was read, whether or not it has a row.
    void conversationRead(const chatflow::ConversationSummary &summary);
    void conversationGone(chatflow::ConversationId id);
    /// Older conversations could not be read; fetchMore() tries again.
    void moreFailed(const chatflow::Error &error);

private:
    void setState(State state);
    void firstPageArrived(const Result<Page<ConversationSummary>> &page);
    void olderPageArrived(const Result<Page<ConversationSummary>> &page);
    void readChanged();
    void readSingly(const QSet<ConversationId> &ids);
    void readHead(const QSet<ConversationId> &ids);
    void headArrived(const Page<ConversationSummary> &page, QSet<ConversationId> wanted);
    bool isReading() const;
    void readAgainIfChanged(const QList<ConversationSummary> &summaries);
    void answered();
    void remove(ConversationId id);
    void removeRow(int row);
    int rowOf(ConversationId id) const;
    int placeFor(const PageKey &key) const;

    InboxSource &m_source;
    TenantId m_tenant;
    ConversationFilter m_filter;
    ConversationId m_kept;
    quint64 m_question = 0; ///< grows with setTenant() and reload(): an answer to an older one is stale
    quint64 m_tail = 0;     ///< grows when the list is cut short: an older page asked for before is stale
    State m_state = State::Idle;
    Error m_error;
    QList<ConversationSummary> m_rows;     ///< by key, falling
    QHash<ConversationId, PageKey> m_keys; ///< of m_rows
    bool m_more = false;
    bool m_readingMore = false;
    QSet<ConversationId> m_changed;
    /// Messages that changed while something is being read: the answer may hold their state from before.
    QSet<MessageId> m_messagesMeanwhile;
    int m_openReads = 0;
    QTimer m_gather;
};

} // namespace chatflow
