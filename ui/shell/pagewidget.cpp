// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/pagewidget.h"

#include <QApplication>

namespace chatflow
{

void PageWidget::focusNextPane(bool forward)
{
    QList<QWidget *> reachable;
    for (QWidget *pane : panes()) {
        if (pane->isVisibleTo(this) && pane->isEnabled())
            reachable.append(pane);
    }
    if (reachable.isEmpty())
        return;
    const QWidget *focus = QApplication::focusWidget();
    qsizetype here = -1;
    for (qsizetype i = 0; i < reachable.size(); ++i) {
        if (focus && (reachable.at(i) == focus || reachable.at(i)->isAncestorOf(focus)))
            here = i;
    }
    const qsizetype count = reachable.size();
    const qsizetype next = here < 0 ? 0 : (here + (forward ? 1 : count - 1)) % count;
    reachable.at(next)->setFocus(forward ? Qt::TabFocusReason : Qt::BacktabFocusReason);
}

void PageWidget::setWaiting(int waiting)
{
    if (waiting == m_waiting)
        return;
    m_waiting = waiting;
    Q_EMIT waitingChanged(waiting);
}

} // namespace chatflow
