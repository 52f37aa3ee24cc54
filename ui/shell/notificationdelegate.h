// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/relativetime.h"

#include <QStyledItemDelegate>

namespace chatflow
{

class Clock;

/// Draws a notification: its tone as an icon, the sentence whole, and when.
class NotificationDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    /// `clock` outlives it.
    explicit NotificationDelegate(const Clock &clock, QObject *parent = nullptr);

    void setTimes(const RelativeTime &times) { m_times = times; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Clock &m_clock;
    RelativeTime m_times;
};

} // namespace chatflow
