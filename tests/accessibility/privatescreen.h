// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <memory>

namespace chatflow::test
{

/// A screen of its own with what a desktop has around a program: X server, window manager, session bus and
/// the bus that screen readers listen on. Nothing of whoever runs the tests is seen or touched; all of it
/// ends with this object, and with the test when that is killed.
class PrivateScreen
{
public:
    PrivateScreen();
    ~PrivateScreen();
    PrivateScreen(const PrivateScreen &) = delete;
    PrivateScreen &operator=(const PrivateScreen &) = delete;

    /// What kept it from starting; empty when all runs.
    QString problem() const { return m_problem; }
    /// For programs on this screen, with the home folder `home`; they make themselves readable to screen
    /// readers.
    QProcessEnvironment environment(const QString &home) const;
    /// The bus of the screen readers.
    const QDBusConnection &bus() const { return m_bus; }
    /// Starts a program that ends with the test, at the latest.
    static void start(QProcess &process, const QString &program, const QStringList &arguments);

private:
    bool startScreen();
    bool startSessionBus();
    bool startAccessibilityBus();
    bool startWindowManager();
    std::unique_ptr<QProcess> launch(const QString &program, const QStringList &arguments);

    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
    QString m_problem;
    QDBusConnection m_bus;
    std::unique_ptr<QProcess> m_screen;
    std::unique_ptr<QProcess> m_sessionBus;
    std::unique_ptr<QProcess> m_launcher;
    std::unique_ptr<QProcess> m_manager;
};

} // namespace chatflow::test
