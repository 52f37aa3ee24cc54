// SPDX-License-Identifier: GPL-3.0-or-later
#include "inbox/timelinemodel.h"

namespace chatflow
{

TimelineModel::TimelineModel(TimelineSource &source, TenantId tenant, ContactId contact, QObject *parent)
    : QAbstractListModel(parent)
    , m_source(source)
    , m_tenant(tenant)
    , m_contact(contact)
{
    reload();
}

void TimelineModel::reload()
{
    beginResetModel();
    m_events.clear();
    m_more = false;
    m_reading = false;
    endResetModel();
    m_state = State::Loading;
    Q_EMIT stateChanged();
    read();
}

void TimelineModel::read()
{
    m_reading = true;
    const std::optional<PageKey> before =
        m_events.isEmpty() ? std::nullopt : std::optional(m_events.constLast().key);
    onDone(this, m_source.events(m_tenant, m_contact, before, pageSize),
           [this, question = ++m_question](const Result<Page<TimelineEvent>> &page) {
               if (question != m_question)
                   return;
               if (!page && !m_events.isEmpty()) {
                   m_reading = false;
                   Q_EMIT moreFailed(page.error());
                   return;
               }
               if (!page) {
                   m_error = page.error();
                   m_state = State::Failed;
               } else {
                   const auto first = static_cast<int>(m_events.size());
                   const auto count = static_cast<int>(page->rows.size());
                   m_more = page->more;
                   if (count > 0) {
                       beginInsertRows({}, first, first + count - 1);
                       m_events += page->rows;
                       endInsertRows();
                   }
                   m_state = State::Ready;
               }
               m_reading = false; // only now: who hears of new rows may ask for more
               Q_EMIT stateChanged();
           });
}

const TimelineEvent *TimelineModel::at(int row) const
{
    return row >= 0 && row < m_events.size() ? &m_events.at(row) : nullptr;
}

int TimelineModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_events.size());
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    const TimelineEvent *event = at(index.row());
    if (event && wording && (role == Qt::DisplayRole || role == Qt::AccessibleTextRole))
        return wording(*event);
    return {};
}

bool TimelineModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_reading;
}

void TimelineModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        read();
}

} // namespace chatflow
