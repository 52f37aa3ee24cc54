// SPDX-License-Identifier: GPL-3.0-or-later
#include "escalations/escalationsmodel.h"

#include "escalations/escalationwording.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{
constexpr milliseconds refreshDelay{200};
constexpr milliseconds waitingTimes{30'000};
} // namespace

EscalationsModel::EscalationsModel(EscalationSource &source, const Clock &clock, QObject *parent)
    : QAbstractTableModel(parent)
    , m_source(source)
    , m_clock(clock)
{
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(refreshDelay);
    connect(&m_refresh, &QTimer::timeout, this, [this] { ask(false); });
    m_minute.setInterval(waitingTimes);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        if (m_rows.isEmpty())
            return;
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
        Q_EMIT stateChanged(); // what was put off may be due again
    });
    m_minute.start();
}

void EscalationsModel::setTenant(TenantId tenant)
{
    m_tenant = tenant;
    reload();
}

void EscalationsModel::setTimes(const RelativeTime &times)
{
    m_times = times;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
}

void EscalationsModel::reload()
{
    ++m_question;
    m_refresh.stop();
    beginResetModel();
    m_rows.clear();
    endResetModel();
    if (!m_tenant || !m_source.mayRead(m_tenant)) {
        setState(State::Idle);
        return;
    }
    setState(State::Loading);
    ask(true);
}

void EscalationsModel::ask(bool first)
{
    ++m_asking;
    onDone(this, m_source.queue(m_tenant),
           [this, first, question = m_question](const Result<QList<EscalationRow>> &rows) {
               --m_asking;
               if (question != m_question)
                   return;
               if (!rows) {
                   m_error = rows.error();
                   if (first)
                       setState(State::Failed);
                   else
                       Q_EMIT updateFailed(rows.error());
                   return;
               }
               beginResetModel();
               m_rows = *rows;
               endResetModel();
               setState(State::Ready);
           });
}

void EscalationsModel::applyChanges(const QList<Change> &changes)
{
    const bool ours = std::ranges::any_of(changes, [this](const Change &change) {
        if (change.tenant != m_tenant)
            return false;
        if (change.kind == ChangeKind::Escalation)
            return true;
        // What is said in one of them, and its tags.
        return change.kind == ChangeKind::Conversation && rowOf(ConversationId(change.id)) >= 0;
    });
    if (ours && m_state == State::Ready && !m_refresh.isActive())
        m_refresh.start();
}

void EscalationsModel::setState(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

const EscalationRow *EscalationsModel::at(int row) const
{
    return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr;
}

int EscalationsModel::rowOf(ConversationId id) const
{
    const auto found =
        std::ranges::find(m_rows, id, [](const EscalationRow &row) { return row.escalation.conversation; });
    return found == m_rows.cend() ? -1 : static_cast<int>(found - m_rows.cbegin());
}

int EscalationsModel::waiting() const
{
    return static_cast<int>(std::ranges::count_if(
        m_rows, [this](const EscalationRow &row) { return !row.escalation.claimedAt && !isPutOff(row); }));
}

bool EscalationsModel::isOverdue(const EscalationRow &row) const
{
    return !row.escalation.claimedAt && row.escalation.dueAt <= m_clock.now();
}

bool EscalationsModel::isPutOff(const EscalationRow &row) const
{
    return row.escalation.snoozedUntil && *row.escalation.snoozedUntil > m_clock.now();
}

QString EscalationsModel::waits(const EscalationRow &row) const
{
    if (isPutOff(row))
        //: %1 is a time of day, or a day and a time
        return tr("Put off until %1").arg(m_times.since(*row.escalation.snoozedUntil, m_clock.now()));
    const auto since = row.waitsSince();
    return since ? m_times.lasting(*since, m_clock.now()) : tr("Answered");
}

int EscalationsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int EscalationsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : columns;
}

QString EscalationsModel::textOf(const EscalationRow &row, Column column) const
{
    switch (column) {
    case Column::Urgency:
        return EscalationWording::level(row.escalation.urgency);
    case Column::Contact:
        return row.conversation.contactName;
    case Column::Reason:
        return EscalationWording::reason(row.escalation);
    case Column::Waits:
        return waits(row);
    case Column::Last:
        return EscalationWording::last(row);
    case Column::With:
        return EscalationWording::with(row, m_source.person());
    }
    return {};
}

EscalationsModel::Tone EscalationsModel::toneOf(const EscalationRow &row, Column column) const
{
    if (row.escalation.claimedAt || isPutOff(row))
        return column == Column::Contact ? Tone::Plain : Tone::Subtle;
    switch (column) {
    case Column::Contact:
        return Tone::Strong;
    case Column::Waits:
        return isOverdue(row) ? Tone::Danger : Tone::Plain;
    case Column::Urgency:
        return EscalationWording::isHigh(row.escalation.urgency) ? Tone::Danger : Tone::Plain;
    case Column::With:
    case Column::Last:
        return Tone::Subtle;
    case Column::Reason:
        break;
    }
    return Tone::Plain;
}

QVariant EscalationsModel::data(const QModelIndex &index, int role) const
{
    const EscalationRow *row = at(index.row());
    if (!row)
        return {};
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return textOf(*row, column);
    case ToneRole:
        return static_cast<int>(toneOf(*row, column));
    case Qt::ToolTipRole:
        if (column == Column::Waits)
            return isOverdue(*row) ? tr("A person should have taken it by %1.")
                                         .arg(m_times.since(row->escalation.dueAt, m_clock.now()))
                                   : tr("A person should take it by %1.")
                                         .arg(m_times.since(row->escalation.dueAt, m_clock.now()));
        return textOf(*row, column);
    case Qt::AccessibleTextRole: {
        const QString text = textOf(*row, column);
        if (column == Column::Waits && isOverdue(*row))
            //: %1 is how long somebody has been waiting
            return tr("%1, overdue").arg(text);
        return text;
    }
    default:
        return {};
    }
}

QVariant EscalationsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Urgency:
        return tr("Urgency");
    case Column::Contact:
        return tr("Contact");
    case Column::Reason:
        return tr("Why");
    case Column::Waits:
        return tr("Waits");
    case Column::Last:
        return tr("Last message");
    case Column::With:
        return tr("With");
    }
    return {};
}

} // namespace chatflow
