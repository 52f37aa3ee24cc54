// SPDX-License-Identifier: GPL-3.0-or-later
#include "accessibility/privatescreen.h"

#include <QDBusMessage>
#include <QDBusReply>
#include <QFile>
#include <QStandardPaths>
#include <QTest>

#include <csignal>
#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace chatflow::test
{
namespace
{

constexpr int patience = 60'000; ///< ms; only a machine that is broken needs as long
constexpr int endsIn = 5'000;
const auto sessionName = u"chatflow-test-session"_s;
const auto accessibilityName = u"chatflow-test-accessibility"_s;

/// A session bus that starts nothing by itself: on a person's desktop it would start their keyring, which
/// asks.
constexpr auto busSettings =
    R"(<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:tmpdir=%1</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
)";

/// The first line that `process` writes.
QByteArray firstLine(QProcess &process)
{
    const bool written = QTest::qWaitFor(
        [&process] { return process.canReadLine() || process.state() == QProcess::NotRunning; }, patience);
    return written ? process.readLine().trimmed() : QByteArray();
}

} // namespace

PrivateScreen::PrivateScreen()
    : m_environment(QProcessEnvironment::systemEnvironment())
    , m_bus(QString())
{
    const QStringList names = m_environment.keys();
    for (const QString &name : names) {
        if (name.startsWith("CHATFLOW_"_L1) || name.startsWith("XDG_"_L1) || name.startsWith("QT_"_L1) ||
            name.startsWith("DBUS_"_L1) || name.startsWith("AT_SPI_"_L1) || name == "WAYLAND_DISPLAY"_L1 ||
            name == "DISPLAY"_L1)
            m_environment.remove(name);
    }
    m_environment.insert(u"HOME"_s, m_folder.path());
    m_environment.insert(u"XDG_RUNTIME_DIR"_s, m_folder.path());
    m_environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    m_environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    m_environment.insert(u"QT_LINUX_ACCESSIBILITY_ALWAYS_ON"_s, u"1"_s);
    if (!startScreen())
        m_problem = u"Xvfb does not start"_s;
    else if (!startSessionBus())
        m_problem = u"dbus-daemon does not start"_s;
    else if (!startAccessibilityBus())
        m_problem = u"the accessibility bus (at-spi2-core) does not start"_s;
    else if (!startWindowManager())
        m_problem = u"openbox does not start"_s;
}

PrivateScreen::~PrivateScreen()
{
    QDBusConnection::disconnectFromBus(accessibilityName);
    QDBusConnection::disconnectFromBus(sessionName);
    for (QProcess *process : {m_launcher.get(), m_sessionBus.get(), m_manager.get(), m_screen.get()}) {
        if (!process)
            continue;
        process->terminate(); // killed by its destructor when that does not help
        process->waitForFinished(endsIn);
    }
}

QProcessEnvironment PrivateScreen::environment(const QString &home) const
{
    QProcessEnvironment environment = m_environment;
    environment.insert(u"HOME"_s, home);
    return environment;
}

void PrivateScreen::start(QProcess &process, const QString &program, const QStringList &arguments)
{
    // A signal that can be handled: at-spi-bus-launcher has to end the bus that it has started.
    process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    process.start(program, arguments);
}

std::unique_ptr<QProcess> PrivateScreen::launch(const QString &program, const QStringList &arguments)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessEnvironment(m_environment);
    process->setStandardErrorFile(QProcess::nullDevice());
    start(*process, program, arguments);
    return process;
}

bool PrivateScreen::startScreen()
{
    // The server takes a free number and tells it once it can be used.
    m_screen = launch(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1400x1000x24"_s,
                                  u"-nolisten"_s, u"tcp"_s, u"-noreset"_s});
    const QByteArray number = firstLine(*m_screen);
    m_environment.insert(u"DISPLAY"_s, u':' + QString::fromLatin1(number));
    return !number.isEmpty();
}

bool PrivateScreen::startSessionBus()
{
    QFile settings(m_folder.filePath(u"bus.conf"_s));
    if (!settings.open(QIODevice::WriteOnly))
        return false;
    settings.write(QString::fromLatin1(busSettings).arg(m_folder.path()).toUtf8());
    settings.close();
    m_sessionBus = launch(u"dbus-daemon"_s,
                          {u"--nofork"_s, u"--print-address=1"_s, u"--config-file="_s + settings.fileName()});
    const QString address = QString::fromLatin1(firstLine(*m_sessionBus));
    m_environment.insert(u"DBUS_SESSION_BUS_ADDRESS"_s, address);
    return !address.isEmpty() && QDBusConnection::connectToBus(address, sessionName).isConnected();
}

bool PrivateScreen::startAccessibilityBus()
{
    const QString launcher = QStandardPaths::findExecutable(
        u"at-spi-bus-launcher"_s, {u"/usr/libexec"_s, u"/usr/lib/at-spi2-core"_s, u"/usr/lib"_s});
    if (launcher.isEmpty())
        return false;
    m_launcher = launch(launcher, {u"--launch-immediately"_s});
    const QDBusConnection session(sessionName);
    QString address;
    // It owns its name a moment after it has started.
    const bool told = QTest::qWaitFor(
        [&] {
            const QDBusReply<QString> reply = session.call(QDBusMessage::createMethodCall(
                u"org.a11y.Bus"_s, u"/org/a11y/bus"_s, u"org.a11y.Bus"_s, u"GetAddress"_s));
            address = reply.value();
            return !address.isEmpty() || m_launcher->state() == QProcess::NotRunning;
        },
        patience);
    if (!told || address.isEmpty())
        return false;
    m_bus = QDBusConnection::connectToBus(address, accessibilityName);
    return m_bus.isConnected();
}

bool PrivateScreen::startWindowManager()
{
    // Debian's settings for it name no keys that the console uses; without --sm-disable it looks for a
    // session.
    m_manager = launch(u"openbox"_s, {u"--sm-disable"_s});
    if (!m_manager->waitForStarted(patience))
        return false;
    // A window that came before it is ready would get the keyboard, and lose it again.
    return QTest::qWaitFor(
        [this] {
            const auto asked = launch(u"xdotool"_s, {u"get_desktop"_s}); // tells what the manager has set
            return asked->waitForFinished(patience) && asked->exitCode() == 0;
        },
        patience);
}

} // namespace chatflow::test
