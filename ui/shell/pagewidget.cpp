// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/pagewidget.h"

#include "widgets/icon.h"

#include <QApplication>
#include <QDialog>
#include <QPointer>

#include <utility>

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

QAction *PageWidget::makeAction(const QString &name, const QString &icon, const QKeySequence &keys,
                                std::function<void()> handler)
{
    auto *action = new QAction(this);
    action->setObjectName(name);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    if (!icon.isEmpty())
        action->setIcon(themeIcon(icon));
    connect(action, &QAction::triggered, this, std::move(handler));
    addAction(action);
    return action;
}

void PageWidget::deleteDialogs()
{
    // A dialog may be a child of another one, and goes with it.
    const auto dialogs = findChildren<QDialog *>();
    for (const QPointer<QDialog> &dialog : QList<QPointer<QDialog>>(dialogs.cbegin(), dialogs.cend()))
        delete dialog;
}

} // namespace chatflow
