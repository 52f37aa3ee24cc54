// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "widgets/relativetime.h"

#include <QHash>
#include <QStyledItemDelegate>

namespace chatflow
{

class Clock;
struct ConversationSummary;

/// Draws a row of the list of conversations: who, what was said last and when, what is unread, who answers.
class ConversationDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ConversationDelegate(const Clock &clock, ActorId person, QObject *parent = nullptr);

    void setTimes(const RelativeTime &times) { m_times = times; }
    /// The colours of the tags, by name.
    void setTagColours(const QHash<TagId, QString> &colours) { m_tagColours = colours; }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;

protected:
    ActorId person() const { return m_person; }
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option) const;
    void paintFocus(QPainter &painter, const QStyleOptionViewItem &option) const;
    /// The name, and at the end of the line when something was said.
    void paintNameAndTime(QPainter &painter, const QStyleOptionViewItem &option, const QRect &line,
                          const QString &name, Instant at, const QColor &timeColor) const;

private:
    void paintFirstLine(QPainter &painter, const QStyleOptionViewItem &option, const QRect &line,
                        const ConversationSummary &summary) const;
    void paintSecondLine(QPainter &painter, const QStyleOptionViewItem &option, const QRect &line,
                         const ConversationSummary &summary) const;

    const Clock &m_clock;
    ActorId m_person;
    RelativeTime m_times;
    QHash<TagId, QString> m_tagColours;
};

} // namespace chatflow
