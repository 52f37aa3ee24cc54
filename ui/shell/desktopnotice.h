// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <functional>

class QSystemTrayIcon;
class QWidget;

namespace chatflow
{

class Notifications;

/// Tells of new notifications on the desktop, where it can show any, while the person works in another
/// program. A click there raises the window.
class DesktopNotice : public QObject
{
    Q_OBJECT

public:
    using Tell = std::function<void(const QString &text)>;

    /// Both outlive it. `tell` stands in for the system's own way in tests.
    DesktopNotice(Notifications &notifications, QWidget &window, Tell tell = {}, QObject *parent = nullptr);
    ~DesktopNotice() override;

private:
    void posted(const QString &text);
    void tellBySystem(const QString &text);

    QWidget &m_window;
    Tell m_tell;
    QSystemTrayIcon *m_tray = nullptr; ///< made when first needed: an icon in the tray for nothing annoys
};

} // namespace chatflow
