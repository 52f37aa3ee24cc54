// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests/requestsmodel.h"

#include "requests/requestwording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr milliseconds refreshDelay{300};
} // namespace

RequestsModel::RequestsModel(RequestsSource &source, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_source(source)
    , m_clock(clock)
{
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshDelay);
    connect(&m_refresh, &QTimer::timeout, this, &RequestsModel::refresh);
}

void RequestsModel::setTenant(TenantId tenant)
{
    m_tenant = tenant;
    reload();
}

void RequestsModel::setFilter(const RequestFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    reload();
}

void RequestsModel::setTimes(const RelativeTime &times)
{
    m_times = times;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

void RequestsModel::reload()
{
    ++m_question;
    m_refresh.stop();
    m_readingMore = false;
    beginResetModel();
    m_rows.clear();
    m_more = false;
    endResetModel();
    if (!m_tenant || !m_source.mayRead(m_tenant)) {
        setState(State::Idle);
        return;
    }
    setState(State::Loading);
    ++m_asking;
    onDone(this, m_source.page(m_tenant, m_filter, {.from = {}, .limit = pageSize}),
           [this, question = m_question](const Result<Page<RequestRow>> &page) {
               --m_asking;
               if (question != m_question)
                   return;
               if (!page) {
                   m_error = page.error();
                   setState(State::Failed);
                   return;
               }
               beginResetModel();
               m_rows = page->rows;
               m_more = page->more;
               endResetModel();
               setState(State::Ready);
           });
}

void RequestsModel::applyChanges(const QList<Change> &changes)
{
    const bool ours = std::ranges::any_of(changes, [this](const Change &change) {
        return change.kind == ChangeKind::Call && change.tenant == m_tenant;
    });
    if (ours && m_state == State::Ready && !m_refresh.isActive())
        m_refresh.start();
}

void RequestsModel::refresh()
{
    const int limit = std::clamp(static_cast<int>(m_rows.size()), pageSize, mostRows);
    ++m_asking;
    onDone(this, m_source.page(m_tenant, m_filter, {.from = {}, .limit = limit}),
           [this, question = m_question](const Result<Page<RequestRow>> &page) {
               --m_asking;
               if (question != m_question)
                   return;
               if (!page) {
                   Q_EMIT updateFailed(page.error());
                   return;
               }
               replaceRows(*page);
               Q_EMIT stateChanged();
           });
}

/// New ones come in at the top; the rest is the same calls, further on.
void RequestsModel::replaceRows(const Page<RequestRow> &page)
{
    qsizetype fresh = 0;
    while (fresh < page.rows.size() && !m_rows.isEmpty() && page.rows.at(fresh).id != m_rows.constFirst().id)
        ++fresh;
    const QList<RequestRow> rest = page.rows.sliced(fresh);
    const bool same =
        !rest.isEmpty() && std::ranges::equal(rest, m_rows.first(std::min(rest.size(), m_rows.size())), {},
                                              &RequestRow::id, &RequestRow::id);
    if (!same) {
        beginResetModel();
        m_rows = page.rows;
        m_more = page.more;
        endResetModel();
        return;
    }
    if (fresh > 0) {
        beginInsertRows({}, 0, static_cast<int>(fresh) - 1);
        m_rows = page.rows.first(fresh) + m_rows;
        endInsertRows();
    }
    std::ranges::copy(rest, m_rows.begin() + fresh);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

bool RequestsModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_state == State::Ready && m_more && !m_readingMore &&
           m_rows.size() < mostRows;
}

void RequestsModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_readingMore = true;
    ++m_asking;
    onDone(this, m_source.page(m_tenant, m_filter, {.from = m_rows.constLast().key(), .limit = pageSize}),
           [this, question = m_question](const Result<Page<RequestRow>> &page) {
               --m_asking;
               if (question != m_question)
                   return;
               if (!page) {
                   m_readingMore = false;
                   Q_EMIT updateFailed(page.error());
                   return;
               }
               m_more = page->more;
               if (!page->rows.isEmpty()) {
                   beginInsertRows({}, rowCount(), rowCount() + static_cast<int>(page->rows.size()) - 1);
                   m_rows += page->rows;
                   endInsertRows();
               }
               m_readingMore = false; // not before: a view may ask for more while they are put in
           });
}

const RequestRow *RequestsModel::at(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

int RequestsModel::rowOf(CallId id) const
{
    const auto found = std::ranges::find(m_rows, id, &RequestRow::id);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

QString RequestsModel::when(const RequestRow &row) const
{
    return m_times.since(row.startedAt, m_clock.now());
}

QString RequestsModel::textOf(const RequestRow &row, Column column) const
{
    switch (column) {
    case Column::When:
        return when(row);
    case Column::Whom:
        return RequestWording::whom(row);
    case Column::Question:
        return row.question.simplified();
    case Column::State:
        return RequestWording::state(row.state);
    case Column::Duration:
        return RequestWording::duration(row.times.total, m_times.locale());
    case Column::Tokens:
        return RequestWording::tokens(row, m_times.locale());
    case Column::Cost:
        return RequestWording::cost(row, m_times.locale());
    }
    return {};
}

/// No cell is empty: a screen reader would have nothing to say of it.
QString RequestsModel::shownText(const RequestRow &row, Column column) const
{
    const QString text = textOf(row, column);
    if (!text.isEmpty())
        return text;
    return column == Column::Question ? tr("(not kept)") : u"–"_s;
}

int RequestsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RequestsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QVariant RequestsModel::data(const QModelIndex &index, int role) const
{
    const RequestRow *row = at(index.row());
    if (!row || index.parent().isValid())
        return {};
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return shownText(*row, column);
    case Qt::ToolTipRole:
        return column == Column::When ? m_times.full(row->startedAt) : textOf(*row, column);
    case Qt::AccessibleTextRole:
        return index.column() == 0 ? RequestWording::accessible(*row, when(*row), m_times.locale())
                                   : shownText(*row, column);
    case Qt::TextAlignmentRole:
        return column >= Column::Duration ? QVariant(Qt::AlignRight | Qt::AlignVCenter) : QVariant();
    case IdRole:
        return row->id.value();
    case StateRole:
        return RequestWording::stateIcon(row->state);
    default:
        return {};
    }
}

QVariant RequestsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    const auto column = static_cast<Column>(section);
    if (role == Qt::TextAlignmentRole)
        return QVariant((column >= Column::Duration ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::When:
        return tr("When");
    case Column::Whom:
        return tr("For");
    case Column::Question:
        return tr("Question");
    case Column::State:
        return tr("Outcome");
    case Column::Duration:
        return tr("Took");
    case Column::Tokens:
        return tr("Tokens");
    case Column::Cost:
        return tr("Cost");
    }
    return {};
}

void RequestsModel::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace chatflow
