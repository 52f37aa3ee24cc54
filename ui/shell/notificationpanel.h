// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/notifications.h"

#include <QFrame>

class QLabel;
class QListView;
class QPushButton;

namespace chatflow
{

class NotificationDelegate;
class StatePane;

/// The list behind the bell. Enter or a click leads to what a notification is about.
class NotificationPanel : public QFrame
{
    Q_OBJECT

public:
    /// Both outlive it.
    NotificationPanel(Notifications &notifications, const Clock &clock, QWidget *parent = nullptr);

    QSize sizeHint() const override;

Q_SIGNALS:
    /// One was opened, or the person is done.
    void finished();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void open(int row);
    void refresh();
    void retranslate();

    Notifications &m_notifications;
    NotificationDelegate *m_delegate;
    QLabel *m_title;
    QPushButton *m_allRead;
    QPushButton *m_clear;
    QListView *m_view;
    StatePane *m_empty;
};

} // namespace chatflow
