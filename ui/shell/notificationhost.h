// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QMainWindow;

namespace chatflow
{

class Clock;
class Notifications;
class Overlay;

/// The notifications over a window, made when they are opened first: most starts of the program never are
/// asked for them.
class NotificationHost : public QObject
{
    Q_OBJECT

public:
    /// All outlive it.
    NotificationHost(QMainWindow &window, Notifications &notifications, const Clock &clock);

    void open();
    void close();

private:
    QMainWindow &m_window;
    Notifications &m_notifications;
    const Clock &m_clock;
    Overlay *m_overlay = nullptr;
};

} // namespace chatflow
