// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inbox/inboxsource.h"
#include "inbox/threadtarget.h"
#include "storage/change.h"
#include "widgets/relativetime.h"

#include <QAbstractListModel>
#include <QHash>
#include <QSet>
#include <QTimer>

#include <functional>
#include <optional>

namespace chatflow
{

/// The messages of one conversation, oldest first: a window of at most `windowSize` of them that slides over
/// a thread of any length, in both directions. At its newest end it follows what is written; what changes is
/// read again.
class ThreadModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        MessageRole = Qt::UserRole,
        StartsDayRole,   ///< the first message of its day
        StartsGroupRole, ///< not by the same author within a few minutes of the one before
    };
    enum class State { Idle, Loading, Ready, Failed };

    /// About what a window shows; the next page is read when one scrolls near its end.
    static constexpr int firstPageSize = 32;
    static constexpr int pageSize = 60;
    static constexpr int windowSize = 500;
    static constexpr milliseconds gatherFor{60};
    static constexpr qsizetype singlyUpTo = 16;

    /// `source` must outlive the model.
    explicit ThreadModel(InboxSource &source, QObject *parent = nullptr);

    /// Empties the window and reads the messages at `target`; no conversation = stays empty.
    void open(TenantId tenant, ConversationId conversation, const ThreadTarget &target = {});
    /// Puts the window somewhere else: what it shows stays until the messages there have been read, and gives
    /// way to them in one reset. Only the last place that was asked for is gone to.
    void moveTo(const ThreadTarget &target);
    /// Reads the newest messages again, wherever the window stands.
    void showNewest();
    /// The zone decides where days begin; both decide how a screen reader says times.
    void setTimes(const RelativeTime &times);

    TenantId tenant() const { return m_tenant; }
    ConversationId conversation() const { return m_conversation; }
    State state() const { return m_state; }
    const Error &error() const { return m_error; } ///< of State::Failed

    bool hasOlder() const { return m_older; }
    bool hasNewer() const { return m_newer; } ///< false while the window follows what is written
    void fetchOlder();
    void fetchNewer();

    const Message *at(int row) const;
    QModelIndex indexOf(MessageId id) const;
    /// The newest message that we sent, if it is in the window.
    const Message *lastOwn() const;

    /// What the change feed told; everything of other tenants, conversations and kinds is ignored.
    void applyChanges(const QList<Change> &changes);
    /// Puts a message that was just read or written in its place.
    void upsert(const Message &message);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

Q_SIGNALS:
    void stateChanged();
    /// The window stands at a place that was asked for with open() or moveTo().
    void placed(const chatflow::ThreadTarget &target);
    /// One more message (no mark) stands at the newest end, or beyond it when hasNewer().
    void messageArrived(const chatflow::Message &message);
    /// Older or newer messages could not be read; asking again tries again.
    void moreFailed(const chatflow::Error &error);

private:
    void setState(State state);
    PageKey keyAt(qsizetype row) const;
    int rowOf(MessageId id) const;
    int placeFor(const PageKey &key) const;
    bool startsDay(int row) const;
    bool startsGroup(int row) const;
    struct Piece {
        QList<Message> rows;
        bool older = false;
        bool newer = false;
    };
    void clear();
    void read(const ThreadTarget &target, const std::function<void(const Result<Piece> &)> &arrived);
    void readAround(const PageKey &key, const std::function<void(const Result<Piece> &)> &arrived);
    void show(const ThreadTarget &target, const Piece &piece);
    void olderPage(const Result<Page<Message>> &page);
    void newerPage(const Result<Page<Message>> &page);
    void insertBlock(int place, const QList<Message> &messages);
    void dropFront(qsizetype count);
    void dropBack(qsizetype count);
    QList<Message> unknownOf(const QList<Message> &messages) const;
    void readChanged();
    void readTail();
    void tailArrived(const Page<Message> &page);
    void readSingly(const QSet<MessageId> &ids);
    bool isReading() const;
    void readAgainIfChanged(const QList<Message> &messages);
    void answered();

    InboxSource &m_source;
    TenantId m_tenant;
    ConversationId m_conversation;
    RelativeTime m_times;
    quint64 m_question = 0; ///< grows with open() and showNewest(): an answer to an older one is stale
    State m_state = State::Idle;
    Error m_error;
    QList<Message> m_rows;            ///< by (at, id), rising
    QHash<MessageId, PageKey> m_keys; ///< of m_rows
    bool m_older = false;
    bool m_newer = false;
    bool m_readingOlder = false;
    bool m_readingNewer = false;
    quint64 m_move = 0; ///< grows with moveTo(): the answer to an older one is stale
    bool m_moving = false;
    /// The newest message that was heard of, so that each is told of once while the window stands elsewhere.
    std::optional<PageKey> m_newest;
    QSet<MessageId> m_changed;
    /// What changed while something is being read: the answer may hold its state from before.
    QSet<MessageId> m_changedMeanwhile;
    bool m_tailChanged = false;
    int m_openReads = 0;
    QTimer m_gather;
};

} // namespace chatflow
