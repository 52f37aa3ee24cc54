// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/desktopnotice.h"

#include "shell/notifications.h"
#include "shell/windowmemory.h"

#include <QGuiApplication>
#include <QSystemTrayIcon>
#include <QWidget>

#include <utility>

using namespace Qt::StringLiterals;

namespace chatflow
{

DesktopNotice::DesktopNotice(Notifications &notifications, QWidget &window, Tell tell, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_tell(std::move(tell))
{
    connect(&notifications, &Notifications::posted, this, &DesktopNotice::posted);
}

DesktopNotice::~DesktopNotice() = default;

void DesktopNotice::posted(const QString &text)
{
    if (m_window.isActiveWindow())
        return;
    if (m_tell)
        m_tell(text);
    else
        tellBySystem(text);
}

void DesktopNotice::tellBySystem(const QString &text)
{
    if (!QSystemTrayIcon::isSystemTrayAvailable() || !QSystemTrayIcon::supportsMessages())
        return;
    if (!m_tray) {
        m_tray = new QSystemTrayIcon(m_window.windowIcon(), this);
        m_tray->setToolTip(QGuiApplication::applicationDisplayName());
        const auto raise = [this] { WindowMemory::bringForward(m_window); };
        connect(m_tray, &QSystemTrayIcon::messageClicked, this, raise);
        connect(m_tray, &QSystemTrayIcon::activated, this, raise);
        m_tray->show();
    }
    m_tray->showMessage(QGuiApplication::applicationDisplayName(), text, m_window.windowIcon());
}

} // namespace chatflow
