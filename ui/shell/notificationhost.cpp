// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/notificationhost.h"

#include "shell/notificationpanel.h"
#include "shell/overlay.h"

#include <QMainWindow>

namespace chatflow
{

NotificationHost::NotificationHost(QMainWindow &window, Notifications &notifications, const Clock &clock)
    : QObject(&window)
    , m_window(window)
    , m_notifications(notifications)
    , m_clock(clock)
{
}

void NotificationHost::open()
{
    if (!m_overlay) {
        auto *panel = new NotificationPanel(m_notifications, m_clock);
        m_overlay = new Overlay(panel, Overlay::Place::BottomStart, &m_window);
        connect(panel, &NotificationPanel::finished, m_overlay, &Overlay::close);
    }
    m_overlay->open();
}

void NotificationHost::close()
{
    if (m_overlay)
        m_overlay->close();
}

} // namespace chatflow
