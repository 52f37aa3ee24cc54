// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/windowmemory.h"

#include "shell/layoutmemory.h"

#include <QCryptographicHash>
#include <QGuiApplication>
#include <QScreen>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

const auto rectKey = u"window/rect"_s;
const auto maximizedKey = u"window/maximized"_s;
constexpr int leastSeen = 80; ///< so much of the title bar must be on a screen to be taken hold of

const QScreen *screenFor(const QRect &rect)
{
    for (const QScreen *screen : QGuiApplication::screens()) {
        const QRect seen =
            screen->availableGeometry() & QRect(rect.topLeft(), QSize(rect.width(), leastSeen));
        if (seen.width() >= leastSeen && seen.height() > 0)
            return screen;
    }
    return nullptr;
}

} // namespace

QRect WindowMemory::within(const QRect &wanted, const QRect &screen)
{
    const QSize size = wanted.size().boundedTo(screen.size());
    const int x = std::clamp(wanted.x(), screen.left(), screen.right() + 1 - size.width());
    const int y = std::clamp(wanted.y(), screen.top(), screen.bottom() + 1 - size.height());
    return {QPoint(x, y), size};
}

void WindowMemory::restore(QWidget &window, const LayoutMemory &layout, const QSize &first)
{
    const QRect left = layout.value(rectKey).toRect();
    const QScreen *primary = QGuiApplication::primaryScreen();
    if (left.width() < window.minimumWidth() || left.height() < window.minimumHeight()) {
        window.resize(primary ? first.boundedTo(primary->availableSize()) : first); // nothing, or nonsense
    } else if (const QScreen *screen = screenFor(left)) {
        window.setGeometry(within(left, screen->availableGeometry()));
    } else if (primary) {
        QRect centred(QPoint(), left.size().boundedTo(primary->availableSize()));
        centred.moveCenter(primary->availableGeometry().center());
        window.setGeometry(within(centred, primary->availableGeometry()));
    }
    if (layout.value(maximizedKey).toBool())
        window.setWindowState(window.windowState() | Qt::WindowMaximized);
}

void WindowMemory::bringForward(QWidget &window)
{
    window.setWindowState((window.windowState() & ~Qt::WindowMinimized) | Qt::WindowActive);
    window.show();
    window.raise();
    window.activateWindow();
}

QString WindowMemory::keyFor(const QString &workspace, const QString &what)
{
    const QByteArray hash = QCryptographicHash::hash(workspace.toUtf8(), QCryptographicHash::Sha256).toHex();
    return u"workspaces/"_s + QString::fromLatin1(hash.left(16)) + u'/' + what;
}

void WindowMemory::save(const QWidget &window, LayoutMemory &layout)
{
    const bool maximized = window.isMaximized() || window.isFullScreen();
    layout.remember(maximizedKey, maximized);
    layout.remember(rectKey, maximized ? window.normalGeometry() : window.geometry());
}

} // namespace chatflow
