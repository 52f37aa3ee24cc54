// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/threadmodel.h"

#include "inbox/inboxwording.h"

#include <algorithm>

namespace chatflow
{
namespace
{

constexpr milliseconds sameGroup = std::chrono::minutes(5);
constexpr int tailSize = 30;

PageKey keyOf(const Message &message)
{
    return {message.at, message.id.value()};
}

} // namespace

ThreadModel::ThreadModel(InboxSource &source, QObject *parent)
    : QAbstractListModel(parent)
    , m_source(source)
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(gatherFor);
    connect(&m_gather, &QTimer::timeout, this, &ThreadModel::readChanged);
}

void ThreadModel::open(TenantId tenant, ConversationId conversation)
{
    m_tenant = tenant;
    m_conversation = conversation;
    showNewest();
}

void ThreadModel::showNewest()
{
    const quint64 question = ++m_question;
    beginResetModel();
    m_rows.clear();
    m_keys.clear();
    m_older = m_newer = m_readingOlder = m_readingNewer = m_tailChanged = false;
    m_changed.clear();
    m_changedMeanwhile.clear();
    m_openReads = 0;
    m_gather.stop();
    endResetModel();
    if (!m_conversation) {
        setState(State::Idle);
        return;
    }
    setState(State::Loading);
    onDone(this, m_source.messages(m_tenant, m_conversation, {.from = {}, .limit = pageSize}),
           [this, question](const Result<Page<Message>> &page) {
               if (question == m_question)
                   openedPage(page);
           });
}

void ThreadModel::openedPage(const Result<Page<Message>> &page)
{
    if (!page) {
        m_error = page.error();
        setState(State::Failed);
        return;
    }
    m_older = page->more;
    insertBlock(0, page->rows);
    setState(State::Ready);
    readAgainIfChanged(page->rows);
}

void ThreadModel::setTimes(const RelativeTime &times)
{
    m_times = times;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_rows.size()) - 1));
}

PageKey ThreadModel::keyAt(qsizetype row) const
{
    return keyOf(m_rows.at(row));
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
        m_keys.insert(message.id, keyOf(message));
    endInsertRows();
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
    return m_state == State::Loading || m_readingOlder || m_readingNewer || m_openReads > 0;
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
        if (!m_keys.contains(page.rows.constLast().id))
            Q_EMIT messageArrived(page.rows.constLast());
        return;
    }
    const bool gap =
        page.more && !m_rows.isEmpty() && keyAt(m_rows.size() - 1) < keyOf(page.rows.constFirst());
    if (gap) { // more was written in a moment than one page holds: begin anew from this page
        m_changed.clear();
        dropFront(m_rows.size());
    }
    for (const Message &message : page.rows) {
        if (m_rows.isEmpty() || !m_older || !(keyOf(message) < keyAt(0)) || gap)
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
    const auto place = std::ranges::lower_bound(m_rows, key, std::ranges::less{}, keyOf);
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
    if (row >= 0 && keyAt(row) == keyOf(message)) {
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
    const int place = placeFor(keyOf(message));
    if (place == 0 && m_older && !m_rows.isEmpty())
        return; // older than the window
    if (place == m_rows.size() && m_newer) {
        Q_EMIT messageArrived(message);
        return;
    }
    insertBlock(place, {message});
    if (row < 0)
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
        const chatflow::Role role = m_rows.at(row).role;
        if (role == chatflow::Role::Assistant || role == chatflow::Role::Agent)
            return &m_rows.at(row);
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
