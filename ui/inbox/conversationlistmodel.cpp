// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/conversationlistmodel.h"

#include "work/inboxwording.h"

#include <algorithm>
#include <utility>

namespace chatflow
{

ConversationListModel::ConversationListModel(InboxSource &source, QObject *parent)
    : QAbstractListModel(parent)
    , m_source(source)
{
    m_gather.setSingleShot(true);
    m_gather.setInterval(gatherFor);
    connect(&m_gather, &QTimer::timeout, this, &ConversationListModel::readChanged);
}

void ConversationListModel::setTenant(TenantId tenant)
{
    m_tenant = tenant;
    reload();
}

void ConversationListModel::setFilter(const ConversationFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    reload();
}

void ConversationListModel::keep(ConversationId id)
{
    const int row = rowOf(std::exchange(m_kept, id));
    if (row >= 0 && m_rows.at(row).conversation.id != id &&
        !m_filter.accepts(m_rows.at(row).conversation, m_rows.at(row).tags))
        removeRow(row);
}

void ConversationListModel::reload()
{
    const quint64 question = ++m_question;
    beginResetModel();
    m_rows.clear();
    m_keys.clear();
    m_more = false;
    m_readingMore = false;
    m_changed.clear();
    m_messagesMeanwhile.clear();
    m_openReads = 0;
    m_gather.stop();
    endResetModel();
    if (!m_tenant) {
        setState(State::Idle);
        return;
    }
    setState(State::Loading);
    onDone(this, m_source.conversations(m_tenant, m_filter, {.from = {}, .limit = pageSize}),
           [this, question](const Result<Page<ConversationSummary>> &page) {
               if (question == m_question)
                   firstPageArrived(page);
           });
}

void ConversationListModel::firstPageArrived(const Result<Page<ConversationSummary>> &page)
{
    if (!page) {
        m_error = page.error();
        setState(State::Failed);
        return;
    }
    if (!page->rows.isEmpty()) {
        beginInsertRows({}, 0, static_cast<int>(page->rows.size()) - 1);
        m_rows = page->rows;
        for (const ConversationSummary &row : m_rows)
            m_keys.insert(row.conversation.id, row.key());
        endInsertRows();
    }
    m_more = page->more;
    setState(State::Ready);
    readAgainIfChanged(page->rows);
}

bool ConversationListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_state == State::Ready && m_more && !m_readingMore;
}

void ConversationListModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_readingMore = true;
    const PageRequest request{
        .from = m_rows.isEmpty() ? std::nullopt : std::optional(m_rows.constLast().key()), .limit = pageSize};
    onDone(this, m_source.conversations(m_tenant, m_filter, request),
           [this, question = m_question, tail = m_tail](const Result<Page<ConversationSummary>> &page) {
               if (question == m_question && tail == m_tail)
                   olderPageArrived(page);
           });
}

void ConversationListModel::olderPageArrived(const Result<Page<ConversationSummary>> &page)
{
    m_readingMore = false;
    if (!page) {
        Q_EMIT moreFailed(page.error());
        return;
    }
    m_more = page->more;
    // A conversation that moved up while the page was on its way has its row already; the page's copy is the
    // older one.
    QList<ConversationSummary> fresh;
    for (const ConversationSummary &row : page->rows) {
        if (!m_keys.contains(row.conversation.id) &&
            (m_rows.isEmpty() || row.key() < m_rows.constLast().key()))
            fresh.append(row);
    }
    if (fresh.isEmpty()) {
        readAgainIfChanged({});
        return;
    }
    const auto first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(fresh.size()) - 1);
    for (const ConversationSummary &row : std::as_const(fresh))
        m_keys.insert(row.conversation.id, row.key());
    m_rows.append(fresh);
    endInsertRows();
    readAgainIfChanged(fresh);
}

void ConversationListModel::applyChanges(const QList<Change> &changes)
{
    if (!m_tenant || m_state == State::Failed)
        return;
    QSet<MessageId> messages;
    QSet<ContactId> contacts;
    for (const Change &change : changes) {
        if (change.tenant != m_tenant)
            continue;
        if (change.kind == ChangeKind::Conversation)
            m_changed.insert(ConversationId(change.id));
        else if (change.kind == ChangeKind::Message)
            messages.insert(MessageId(change.id));
        else if (change.kind == ChangeKind::Contact)
            contacts.insert(ContactId(change.id));
    }
    if (isReading())
        m_messagesMeanwhile.unite(messages);
    // The delivery state of a last message and the name of a contact show in the row as well.
    if (!messages.isEmpty() || !contacts.isEmpty()) {
        for (const ConversationSummary &row : std::as_const(m_rows)) {
            if (messages.contains(row.conversation.lastMessage) ||
                contacts.contains(row.conversation.contact))
                m_changed.insert(row.conversation.id);
        }
    }
    if (!m_changed.isEmpty() && !m_gather.isActive())
        m_gather.start();
}

bool ConversationListModel::isReading() const
{
    return m_state == State::Loading || m_readingMore || m_openReads > 0;
}

void ConversationListModel::readAgainIfChanged(const QList<ConversationSummary> &summaries)
{
    for (const ConversationSummary &summary : summaries) {
        if (m_messagesMeanwhile.contains(summary.conversation.lastMessage))
            m_changed.insert(summary.conversation.id);
    }
    if (!isReading())
        m_messagesMeanwhile.clear();
    if (!m_changed.isEmpty() && !m_gather.isActive())
        m_gather.start();
}

void ConversationListModel::readChanged()
{
    // One round at a time: a round that overtook another could put an older state over a newer one.
    if (m_openReads > 0 || m_state != State::Ready || m_changed.isEmpty())
        return;
    const QSet<ConversationId> ids = std::exchange(m_changed, {});
    if (ids.size() <= singlyUpTo)
        readSingly(ids);
    else
        readHead(ids);
}

void ConversationListModel::readSingly(const QSet<ConversationId> &ids)
{
    m_openReads += static_cast<int>(ids.size());
    for (const ConversationId id : ids) {
        onDone(this, m_source.conversation(m_tenant, id),
               [this, id, question = m_question](const Result<ConversationSummary> &summary) {
                   if (question != m_question)
                       return;
                   if (summary) {
                       upsert(*summary);
                       readAgainIfChanged({*summary});
                   } else if (summary.error().code == Error::Code::NotFound) {
                       remove(id);
                   }
                   answered();
               });
    }
}

void ConversationListModel::readHead(const QSet<ConversationId> &ids)
{
    ++m_openReads;
    const auto limit = std::clamp(static_cast<int>(ids.size()) * 2, pageSize, 500);
    onDone(this, m_source.conversations(m_tenant, m_filter, {.from = {}, .limit = limit}),
           [this, ids, question = m_question](const Result<Page<ConversationSummary>> &page) {
               if (question != m_question)
                   return;
               if (page) {
                   headArrived(*page, ids);
                   readAgainIfChanged(page->rows);
               }
               answered();
           });
}

void ConversationListModel::headArrived(const Page<ConversationSummary> &page, QSet<ConversationId> wanted)
{
    const bool meetsRows =
        !page.more || m_rows.isEmpty() || std::ranges::any_of(page.rows, [&](const ConversationSummary &row) {
            return m_keys.contains(row.conversation.id) && !wanted.contains(row.conversation.id);
        });
    if (!meetsRows && !page.rows.isEmpty()) {
        // So much has moved that rows may be missing between this page and the next row: begin anew from this
        // page.
        const PageKey last = page.rows.constLast().key();
        int keep = 0;
        while (keep < m_rows.size() && !(m_rows.at(keep).key() < last))
            ++keep;
        if (keep < m_rows.size()) {
            beginRemoveRows({}, keep, static_cast<int>(m_rows.size()) - 1);
            for (qsizetype row = keep; row < m_rows.size(); ++row)
                m_keys.remove(m_rows.at(row).conversation.id);
            m_rows.remove(keep, m_rows.size() - keep);
            endRemoveRows();
        }
        ++m_tail; // an older page that is on its way would leave a gap now
        m_readingMore = false;
    }
    const bool hadMore = m_more;
    if (!meetsRows)
        m_more = false; // every row of the page belongs into the list, also behind its present end
    for (const ConversationSummary &row : page.rows) {
        upsert(row);
        wanted.remove(row.conversation.id);
    }
    m_more = meetsRows ? hadMore : true;
    for (const ConversationId id : std::as_const(wanted)) {
        if (m_keys.contains(id))
            m_changed.insert(id); // did not move to the top: read singly, next time
    }
}

void ConversationListModel::answered()
{
    --m_openReads;
    readAgainIfChanged({});
}

int ConversationListModel::placeFor(const PageKey &key) const
{
    const auto place =
        std::ranges::lower_bound(m_rows, key, std::ranges::greater{}, &ConversationSummary::key);
    return static_cast<int>(place - m_rows.cbegin());
}

int ConversationListModel::rowOf(ConversationId id) const
{
    const auto key = m_keys.constFind(id);
    return key == m_keys.cend() ? -1 : placeFor(*key);
}

void ConversationListModel::upsert(const ConversationSummary &summary)
{
    if (summary.conversation.tenant != m_tenant)
        return;
    const ConversationId id = summary.conversation.id;
    const PageKey key = summary.key();
    const int row = rowOf(id);
    const bool beyond = m_more && !m_rows.isEmpty() && key < m_rows.constLast().key();
    const bool listed = m_filter.accepts(summary.conversation, summary.tags) || (row >= 0 && id == m_kept);
    if (row < 0) {
        if (!beyond && listed) {
            const int place = placeFor(key);
            beginInsertRows({}, place, place);
            m_rows.insert(place, summary);
            m_keys.insert(id, key);
            endInsertRows();
        }
    } else if (!listed || (beyond && row != m_rows.size() - 1)) {
        removeRow(row);
    } else {
        int place = placeFor(key); // where it would stand with its old row still there
        if (place > row)
            --place;
        if (place != row) {
            beginMoveRows({}, row, row, {}, place > row ? place + 1 : place);
            m_rows.move(row, place);
            m_rows[place] = summary;
            m_keys.insert(id, key);
            endMoveRows();
        } else {
            m_rows[row] = summary;
            m_keys.insert(id, key);
        }
        Q_EMIT dataChanged(index(place), index(place));
    }
    Q_EMIT conversationRead(summary);
}

void ConversationListModel::remove(ConversationId id)
{
    if (const int row = rowOf(id); row >= 0)
        removeRow(row);
    Q_EMIT conversationGone(id);
}

void ConversationListModel::removeRow(int row)
{
    beginRemoveRows({}, row, row);
    m_keys.remove(m_rows.at(row).conversation.id);
    m_rows.removeAt(row);
    endRemoveRows();
}

const ConversationSummary *ConversationListModel::at(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

const ConversationSummary *ConversationListModel::find(ConversationId id) const
{
    return at(rowOf(id));
}

QModelIndex ConversationListModel::indexOf(ConversationId id) const
{
    const int row = rowOf(id);
    return row < 0 ? QModelIndex() : index(row);
}

int ConversationListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant ConversationListModel::data(const QModelIndex &index, int role) const
{
    const ConversationSummary *summary = at(index.row());
    if (!summary || index.parent().isValid())
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return summary->contactName;
    case Qt::AccessibleTextRole:
        return InboxWording::accessibleRow(*summary, m_source.person());
    case Qt::ToolTipRole:
        return InboxWording::reading(summary->conversation);
    case SummaryRole:
        return QVariant::fromValue(*summary);
    case IdRole:
        return summary->conversation.id.value();
    default:
        return {};
    }
}

void ConversationListModel::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace chatflow
