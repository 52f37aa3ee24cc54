// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/notifications.h"

#include "base/clock.h"

#include <algorithm>

namespace chatflow
{

Notifications::Notifications(const Clock &clock, QObject *parent)
    : QAbstractListModel(parent)
    , m_clock(clock)
{
}

int Notifications::rowOf(const QString &key) const
{
    const auto found = std::ranges::find_if(m_rows, [&](const Notification &row) { return row.key == key; });
    return found == m_rows.cend() ? -1 : static_cast<int>(found - m_rows.cbegin());
}

void Notifications::post(Notification notification)
{
    const int known = rowOf(notification.key);
    if (known >= 0)
        remove(known);
    notification.at = m_clock.now();
    notification.read = false;
    const QString text = notification.text();
    beginInsertRows({}, 0, 0);
    m_rows.prepend(std::move(notification));
    endInsertRows();
    if (m_rows.size() > capacity)
        remove(static_cast<int>(m_rows.size()) - 1);
    countUnread();
    if (known < 0)
        Q_EMIT posted(text);
}

void Notifications::withdraw(const QString &key)
{
    const int row = rowOf(key);
    if (row < 0)
        return;
    remove(row);
    countUnread();
}

void Notifications::clear()
{
    beginResetModel();
    m_rows.clear();
    endResetModel();
    countUnread();
}

void Notifications::markAllRead()
{
    for (Notification &row : m_rows)
        row.read = true;
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {ReadRole});
    countUnread();
}

void Notifications::open(int row)
{
    if (row < 0 || row >= m_rows.size())
        return;
    m_rows[row].read = true;
    Q_EMIT dataChanged(index(row), index(row), {ReadRole});
    countUnread();
    if (const auto lead = m_rows.at(row).open)
        lead();
}

void Notifications::retranslate()
{
    if (!m_rows.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void Notifications::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
}

void Notifications::countUnread()
{
    const auto unread =
        static_cast<int>(std::ranges::count_if(m_rows, [](const Notification &row) { return !row.read; }));
    if (unread == m_unread)
        return;
    m_unread = unread;
    Q_EMIT unreadChanged(unread);
}

int Notifications::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant Notifications::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Notification &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return row.text();
    case ToneRole:
        return static_cast<int>(row.tone);
    case AtRole:
        return toMs(row.at);
    case ReadRole:
        return row.read;
    default:
        return {};
    }
}

} // namespace chatflow
