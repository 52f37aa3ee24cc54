// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "conversations/escalationrow.h"

#include <QScrollArea>

class QAction;
class QVBoxLayout;
class QLabel;

namespace chatflow
{

/// One escalation of the queue: why it waits, what makes it urgent, what was said, and what can be done.
class EscalationDetails : public QScrollArea
{
    Q_OBJECT

public:
    explicit EscalationDetails(QWidget *parent = nullptr);

    /// Buttons for `actions`. A menu's action opens its menu.
    void setActions(const QList<QAction *> &actions);
    /// `waits` says how long, `target` by when a person should have taken it; `isLate` that it is past.
    void show(const EscalationRow &row, const QString &waits, const QString &target, bool isLate);
    void showNone();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showUrgency(const Urgency &urgency);
    void restyle();

    bool m_isLate = false;
    QWidget *m_content;
    QLabel *m_name;
    QLabel *m_reason;
    QLabel *m_waits;
    QLabel *m_urgency;
    QLabel *m_summaryTitle;
    QLabel *m_summary;
    QVBoxLayout *m_buttons;
};

} // namespace chatflow
