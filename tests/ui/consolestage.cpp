// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consolestage.h"

#include <QApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace chatflow
{
namespace
{

constexpr int patience = 30'000; // an upper bound for a busy machine

SessionWish firstWish(bool startsEngine)
{
    SessionWish wish;
    wish.startEngine = startsEngine;
    return wish;
}

} // namespace

ConsoleStage::ConsoleStage(bool startsEngine)
    : m_instance(m_folder.path())
    , m_session(firstWish(startsEngine))
{
    m_language.use(u"en"_s);
    m_appearance.choose(Appearance::Choice::Light);
    m_window = std::make_unique<MainWindow>(m_session, m_appearance, m_language, m_layout);
    m_choice = std::make_unique<WorkspaceChoice>(*m_window, m_session, m_instance, m_layout);
    QObject::connect(&m_instance, &SingleInstance::raiseRequested, m_window.get(), &MainWindow::comeForward);
    m_window->show();
    m_window->showWelcome();
    if (!QTest::qWaitForWindowActive(m_window.get()))
        qFatal("the window does not become active");
}

ConsoleStage::~ConsoleStage()
{
    if (m_window->isVisible()) {
        QSignalSpy closed(&m_session, &WorkspaceSession::closed);
        m_window->close();
        if (closed.isEmpty() && !closed.wait(patience))
            qWarning("the workspace was not closed in time");
    }
    m_choice.reset();
    m_window.reset();
    m_language.use(u"en"_s);
}

void ConsoleStage::withoutKeychain(const QString &home)
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
    for (const char *name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"})
        qputenv(name, home.toLocal8Bit());
}

QDialog *ConsoleStage::dialog(const QString &name) const
{
    for (QDialog *dialog : m_window->findChildren<QDialog *>(name)) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

void ConsoleStage::openFile(const QString &name)
{
    SessionWish wish;
    wish.sandbox = false;
    wish.location = file(name);
    open(wish);
}

QWidget *ConsoleStage::focused() const
{
    if (QWidget *menu = QApplication::activePopupWidget())
        return menu;
    // What a window manager does when a menu or a dialog has closed; off screen there is none.
    if (!QApplication::focusWidget()) {
        QWidget *modal = QApplication::activeModalWidget();
        QWidget *window = modal ? modal : m_window.get();
        window->activateWindow();
        // QTest::qWaitForWindowActive() takes the closed menu for the window.
        const auto active = [window] { return QApplication::activeWindow() == window; };
        if (!QTest::qWaitFor(active, patience))
            qWarning("no window becomes active");
    }
    QWidget *focus = QApplication::focusWidget();
    return focus ? focus : m_window.get();
}

void ConsoleStage::press(int key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(focused(), static_cast<Qt::Key>(key), modifiers);
}

void ConsoleStage::type(const QString &text)
{
    // One by one, each where the focus is then. QTest::keyClicks() knows ASCII only.
    for (const QChar letter : text)
        QTest::sendKeyEvent(QTest::Click, focused(), Qt::Key_unknown, QString(letter), Qt::NoModifier);
}

} // namespace chatflow
