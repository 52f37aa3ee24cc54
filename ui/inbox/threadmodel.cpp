// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/threadmodel.h"

#include "work/inboxwording.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace chatflow
{
namespace
{

constexpr milliseconds sameGroup = std::chrono::minutes(5);
constexpr int tailSize = 30;

} // namespace

ThreadModel::ThreadModel(InboxSource &source, QObject *parent)
    : QAbstractListModel(parent)
    , m_source(source)
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(gatherFor);
    connect(&m_gather, &QTimer::timeout, this, &ThreadModel::readChanged);
}

void ThreadModel::open(TenantId tenant, ConversationId conversation, const ThreadTarget &target)
{
    m_tenant = tenant;
    m_conversation = conversation;
    beginResetModel();
    clear();
    endResetModel();
    if (!m_conversation) {
        setState(State::Idle);
        return;
    }
    setState(State::Loading);
    read(target, [this, target, question = m_question](const Result<Piece> &piece) {
        if (question != m_question)
            return;
        if (piece) {
            show(target, *piece);
        } else {
            m_error = piece.error();
            setState(State::Failed);
        }
    });
}

void ThreadModel::showNewest()
{
    open(m_tenant, m_conversation);
}

void ThreadModel::moveTo(const ThreadTarget &target)
{
    if (m_state != State::Ready || m_rows.isEmpty()) {
        open(m_tenant, m_conversation, target);
        return;
    }
    m_moving = true;
    read(target, [this, target, question = m_question, move = ++m_move](const Result<Piece> &piece) {
        if (question != m_question || move != m_move)
            return;
        m_moving = false;
        if (piece)
            show(target, *piece);
        else
            Q_EMIT moreFailed(piece.error());
    });
}

/// What is on its way to the window as it was is stale from here on.
void ThreadModel::clear()
{
    ++m_question;
    m_rows.clear();
    m_keys.clear();
    m_older = m_newer = m_readingOlder = m_readingNewer = m_moving = m_tailChanged = false;
    m_changed.clear();
    m_changedMeanwhile.clear();
    m_newest.reset();
    m_openReads = 0;
    m_gather.stop();
}

void ThreadModel::read(const ThreadTarget &target, const std::function<void(const Result<Piece> &)> &arrived)
{
    if (target.where == ThreadTarget::Where::Around) {
        readAround(target.key, arrived);
        return;
    }
    const bool newest = target.where == ThreadTarget::Where::Newest;
    const PageRequest request{.from = {},
                              .direction =
                                  newest ? PageRequest::Direction::Older : PageRequest::Direction::Newer,
                              .limit = firstPageSize};
    onDone(this, m_source.messages(m_tenant, m_conversation, request),
           [arrived, newest](const Result<Page<Message>> &page) {
               if (page)
                   arrived(Piece{
                       .rows = page->rows, .older = newest && page->more, .newer = !newest && page->more});
               else
                   arrived(fail(page.error()));
           });
}

/// Both sides of a place, each by its key.
void ThreadModel::readAround(const PageKey &key, const std::function<void(const Result<Piece> &)> &arrived)
{
    struct Sides {
        std::optional<Page<Message>> older;
        std::optional<Page<Message>> newer;
        bool failed = false;
    };
    auto sides = std::make_shared<Sides>();
    const auto one = [arrived, sides](std::optional<Page<Message>> Sides::*side,
                                      const Result<Page<Message>> &page) {
        if (sides->failed)
            return;
        if (!page) {
            sides->failed = true;
            arrived(fail(page.error()));
            return;
        }
        (*sides).*side = *page;
        if (!sides->older || !sides->newer)
            return;
        // Something may have been stored between the two reads.
        Piece piece{.rows = sides->older->rows, .older = sides->older->more, .newer = sides->newer->more};
        QSet<MessageId> known;
        for (const Message &message : std::as_const(piece.rows))
            known.insert(message.id);
        for (const Message &message : std::as_const(sides->newer->rows)) {
            if (!known.contains(message.id))
                piece.rows.append(message);
        }
        arrived(piece);
    };
    onDone(this, m_source.messages(m_tenant, m_conversation, {.from = key, .limit = pageSize}),
           [one](const Result<Page<Message>> &page) { one(&Sides::older, page); });
    const PageRequest from{.from = PageKey{key.at, key.id - 1}, // with the message itself
                           .direction = PageRequest::Direction::Newer,
                           .limit = pageSize};
    onDone(this, m_source.messages(m_tenant, m_conversation, from),
           [one](const Result<Page<Message>> &page) { one(&Sides::newer, page); });
}

void ThreadModel::show(const ThreadTarget &target, const Piece &piece)
{
    const QSet<MessageId> changed = m_changedMeanwhile;
    const bool tailChanged = m_tailChanged;
    if (m_state == State::Ready)
        beginResetModel();
    else if (!piece.rows.isEmpty())
        beginInsertRows({}, 0, static_cast<int>(piece.rows.size()) - 1);
    clear();
    m_rows = piece.rows;
    for (const Message &message : std::as_const(m_rows))
        m_keys.insert(message.id, message.key());
    m_older = piece.older;
    m_newer = piece.newer;
    m_changedMeanwhile = changed;
    m_tailChanged = tailChanged || m_newer; // what the newest message is, to tell of newer ones
    if (!m_newer && !m_rows.isEmpty())
        m_newest = m_rows.constLast().key();
    if (m_state == State::Ready)
        endResetModel();
    else if (!piece.rows.isEmpty())
        endInsertRows();
    setState(State::Ready);
    Q_EMIT placed(target);
    readAgainIfChanged(m_rows);
}

void ThreadModel::setTimes(const RelativeTime &times)
{
    m_times = times;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_rows.size()) - 1));
}

PageKey ThreadModel::keyAt(qsizetype row) const
{
    return m_rows.at(row).key();
}

void ThreadModel::fetchOlder()
{
    if (m_state != State::Ready || !m_older || m_readingOlder || m_rows.isEmpty())
        return;
    m_readingOlder = true;
    onDone(this, m_source.messages(m_tenant, m_conversation, {.from = keyAt(0), .limit = pageSize}),
           [this, question = m_question](const Result<Page<Message>> &page) {
               if (question == m_question)
                   olderPage(page);
           });
}

void ThreadModel::olderPage(const Result<Page<Message>> &page)
{
    m_readingOlder = false;
    if (!page) {
        Q_EMIT moreFailed(page.error());
        return;
    }
    m_older = page->more;
    insertBlock(0, unknownOf(page->rows));
    readAgainIfChanged(page->rows);
    if (m_rows.size() > windowSize)
        dropBack(m_rows.size() - windowSize);
}

void ThreadModel::fetchNewer()
{
    if (m_state != State::Ready || !m_newer || m_readingNewer || m_rows.isEmpty())
        return;
    m_readingNewer = true;
    const PageRequest request{
        .from = keyAt(m_rows.size() - 1), .direction = PageRequest::Direction::Newer, .limit = pageSize};
    onDone(this, m_source.messages(m_tenant, m_conversation, request),
           [this, question = m_question](const Result<Page<Message>> &page) {
               if (question == m_question)
                   newerPage(page);
           });
}

void ThreadModel::newerPage(const Result<Page<Message>> &page)
{
    m_readingNewer = false;
    if (!page) {
        Q_EMIT moreFailed(page.error());
        return;
    }
    m_newer = page->more;
    insertBlock(static_cast<int>(m_rows.size()), unknownOf(page->rows));
    readAgainIfChanged(page->rows);
    if (m_rows.size() > windowSize)
        dropFront(m_rows.size() - windowSize);
    if (!m_newer) {
        m_tailChanged = true; // what was written while the page was on its way
        m_gather.start();
    }
}

QList<Message> ThreadModel::unknownOf(const QList<Message> &messages) const
{
    QList<Message> unknown;
    for (const Message &message : messages) {
        if (!m_keys.contains(message.id))
            unknown.append(message);
    }
    return unknown;
}

void ThreadModel::insertBlock(int place, const QList<Message> &messages)
{
    if (messages.isEmpty())
        return;
    const auto count = static_cast<int>(messages.size());
    beginInsertRows({}, place, place + count - 1);
    m_rows = m_rows.first(place) + messages + m_rows.sliced(place);
    for (const Message &message : messages)
        m_keys.insert(message.id, message.key());
    endInsertRows();
    if (!m_newer)
        m_newest = m_rows.constLast().key();
    if (place + count < m_rows.size()) // whether it starts a day or a group depends on the one before
        Q_EMIT dataChanged(index(place + count), index(place + count), {StartsDayRole, StartsGroupRole});
}

void ThreadModel::dropFront(qsizetype count)
{
    beginRemoveRows({}, 0, static_cast<int>(count) - 1);
    for (qsizetype row = 0; row < count; ++row)
        m_keys.remove(m_rows.at(row).id);
    m_rows.remove(0, count);
    m_older = true;
    endRemoveRows();
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(0), {StartsDayRole, StartsGroupRole});
}

void ThreadModel::dropBack(qsizetype count)
{
    const qsizetype first = m_rows.size() - count;
    beginRemoveRows({}, static_cast<int>(first), static_cast<int>(m_rows.size()) - 1);
    for (qsizetype row = first; row < m_rows.size(); ++row)
        m_keys.remove(m_rows.at(row).id);
    m_rows.remove(first, count);
    m_newer = true;
    m_readingNewer = false;
    endRemoveRows();
}

void ThreadModel::applyChanges(const QList<Change> &changes)
{
    if (!m_conversation || m_state == State::Failed)
        return;
    const bool reading = isReading();
    for (const Change &change : changes) {
        if (change.tenant != m_tenant)
            continue;
        if (change.kind == ChangeKind::Conversation && change.id == m_conversation.value())
            m_tailChanged = true;
        if (change.kind != ChangeKind::Message)
            continue;
        if (m_keys.contains(MessageId(change.id)))
            m_changed.insert(MessageId(change.id));
        if (reading)
            m_changedMeanwhile.insert(MessageId(change.id));
    }
    if ((m_tailChanged || !m_changed.isEmpty()) && !m_gather.isActive())
        m_gather.start();
}

bool ThreadModel::isReading() const
{
    return m_state == State::Loading || m_moving || m_readingOlder || m_readingNewer || m_openReads > 0;
}

void ThreadModel::readAgainIfChanged(const QList<Message> &messages)
{
    for (const Message &message : messages) {
        if (m_changedMeanwhile.contains(message.id) && m_keys.contains(message.id))
            m_changed.insert(message.id);
    }
    if (!isReading())
        m_changedMeanwhile.clear();
    if ((m_tailChanged || !m_changed.isEmpty()) && !m_gather.isActive())
        m_gather.start();
}

void ThreadModel::readChanged()
{
    // One round at a time: a round that overtook another could put an older state over a newer one.
    if (m_openReads > 0 || m_state != State::Ready)
        return;
    if (m_tailChanged) {
        m_tailChanged = false;
        readTail();
    }
    QSet<MessageId> ids = std::exchange(m_changed, {});
    if (ids.size() > singlyUpTo) {
        QSet<MessageId> later;
        while (ids.size() > singlyUpTo) {
            later.insert(*ids.cbegin());
            ids.erase(ids.cbegin());
        }
        m_changed = later;
    }
    readSingly(ids);
}

void ThreadModel::readTail()
{
    ++m_openReads;
    onDone(this, m_source.messages(m_tenant, m_conversation, {.from = {}, .limit = tailSize}),
           [this, question = m_question](const Result<Page<Message>> &page) {
               if (question != m_question)
                   return;
               if (page) {
                   tailArrived(*page);
                   readAgainIfChanged(page->rows);
               }
               answered();
           });
}

void ThreadModel::tailArrived(const Page<Message> &page)
{
    if (page.rows.isEmpty())
        return;
    if (m_newer) { // the window stands somewhere else: only what it shows is brought up to date
        for (const Message &message : page.rows) {
            if (m_keys.contains(message.id))
                upsert(message);
        }
        const std::optional<PageKey> heard = std::exchange(m_newest, page.rows.constLast().key());
        for (const Message &message : page.rows) {
            if (heard && *heard < message.key() && message.role != chatflow::Role::System)
                Q_EMIT messageArrived(message);
        }
        return;
    }
    const bool gap =
        page.more && !m_rows.isEmpty() && keyAt(m_rows.size() - 1) < page.rows.constFirst().key();
    if (gap) { // more was written in a moment than one page holds: begin anew from this page
        m_changed.clear();
        dropFront(m_rows.size());
    }
    for (const Message &message : page.rows) {
        if (m_rows.isEmpty() || !m_older || !(message.key() < keyAt(0)) || gap)
            upsert(message);
    }
    if (m_rows.size() > windowSize)
        dropFront(m_rows.size() - windowSize);
}

void ThreadModel::readSingly(const QSet<MessageId> &ids)
{
    m_openReads += static_cast<int>(ids.size());
    for (const MessageId id : ids) {
        onDone(this, m_source.message(m_tenant, id),
               [this, id, question = m_question](const Result<Message> &message) {
                   if (question != m_question)
                       return;
                   const int row = rowOf(id);
                   if (message && row >= 0) {
                       upsert(*message);
                       readAgainIfChanged({*message});
                   } else if (!message && message.error().code == Error::Code::NotFound && row >= 0) {
                       beginRemoveRows({}, row, row);
                       m_rows.removeAt(row);
                       m_keys.remove(id);
                       endRemoveRows();
                   }
                   answered();
               });
    }
}

void ThreadModel::answered()
{
    --m_openReads;
    readAgainIfChanged({});
}

int ThreadModel::placeFor(const PageKey &key) const
{
    const auto place = std::ranges::lower_bound(m_rows, key, std::ranges::less{}, &Message::key);
    return static_cast<int>(place - m_rows.cbegin());
}

int ThreadModel::rowOf(MessageId id) const
{
    const auto key = m_keys.constFind(id);
    return key == m_keys.cend() ? -1 : placeFor(*key);
}

void ThreadModel::upsert(const Message &message)
{
    if (message.conversation != m_conversation || m_state != State::Ready)
        return;
    const int row = rowOf(message.id);
    if (row >= 0 && keyAt(row) == message.key()) {
        if (m_rows.at(row) == message)
            return;
        m_rows[row] = message;
        Q_EMIT dataChanged(index(row), index(row));
        return;
    }
    if (row >= 0) { // its time was corrected: it moves
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        m_keys.remove(message.id);
        endRemoveRows();
    }
    const int place = placeFor(message.key());
    if (place == 0 && m_older && !m_rows.isEmpty())
        return; // older than the window
    if (place == m_rows.size() && m_newer) {
        if (m_newest && *m_newest < message.key()) {
            m_newest = message.key();
            if (message.role != chatflow::Role::System) // marks are no messages
                Q_EMIT messageArrived(message);
        }
        return;
    }
    insertBlock(place, {message});
    if (row < 0 && message.role != chatflow::Role::System)
        Q_EMIT messageArrived(message);
}

const Message *ThreadModel::at(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

QModelIndex ThreadModel::indexOf(MessageId id) const
{
    const int row = rowOf(id);
    return row < 0 ? QModelIndex() : index(row);
}

const Message *ThreadModel::lastOwn() const
{
    for (qsizetype row = m_rows.size() - 1; row >= 0; --row) {
        const Message &message = m_rows.at(row);
        if (message.role == chatflow::Role::Assistant ||
            (message.role == chatflow::Role::Agent && !message.isNote()))
            return &message;
    }
    return nullptr;
}

bool ThreadModel::startsDay(int row) const
{
    return row == 0 || m_times.day(m_rows.at(row).at) != m_times.day(m_rows.at(row - 1).at);
}

bool ThreadModel::startsGroup(int row) const
{
    if (startsDay(row))
        return true;
    const Message &message = m_rows.at(row);
    const Message &before = m_rows.at(row - 1);
    return message.role != before.role || message.author != before.author ||
           message.at - before.at > sameGroup;
}

int ThreadModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ThreadModel::data(const QModelIndex &index, int role) const
{
    const Message *message = at(index.row());
    if (!message || index.parent().isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return message->body;
    case Qt::AccessibleTextRole:
        return InboxWording::accessibleMessage(*message, m_source.person(), m_times.time(message->at));
    case MessageRole:
        return QVariant::fromValue(*message);
    case StartsDayRole:
        return startsDay(index.row());
    case StartsGroupRole:
        return startsGroup(index.row());
    default:
        return {};
    }
}

void ThreadModel::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace chatflow
