// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/stopsignal.h"

#include "engine/exitcode.h"

#include <QMetaObject>

#include <atomic>
#include <csignal>
#include <cstdlib>
#include <thread>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#else
#include <pthread.h>
#endif

namespace chatflow
{

#ifdef Q_OS_WIN

namespace
{
// Windows gives a console handler no place to carry a pointer.
std::atomic<StopSignal *> consoleListener{nullptr};
std::atomic<bool> consoleAsked{false};

BOOL WINAPI onConsoleEvent(DWORD)
{
    StopSignal *listener = consoleListener.load();
    if (!listener || consoleAsked.exchange(true))
        std::_Exit(exitCodeForSignal(SIGINT));
    QMetaObject::invokeMethod(
        listener, [listener] { Q_EMIT listener->requested(SIGINT); }, Qt::QueuedConnection);
    return TRUE;
}
} // namespace

struct StopSignal::Waiter {
};

StopSignal::StopSignal()
{
    consoleListener = this;
    SetConsoleCtrlHandler(onConsoleEvent, TRUE);
}

StopSignal::~StopSignal()
{
    SetConsoleCtrlHandler(onConsoleEvent, FALSE);
    consoleListener = nullptr;
}

#else

struct StopSignal::Waiter {
    sigset_t signals{};
    sigset_t before{};
    std::atomic<bool> ending{false};
    std::thread thread;
};

StopSignal::StopSignal()
    : m_waiter(std::make_unique<Waiter>())
{
    sigemptyset(&m_waiter->signals);
    for (const int number : {SIGTERM, SIGINT, SIGHUP})
        sigaddset(&m_waiter->signals, number);
    // Every later thread inherits the mask, so that only the waiter ever takes them.
    pthread_sigmask(SIG_BLOCK, &m_waiter->signals, &m_waiter->before);
    m_waiter->thread = std::thread([this, waiter = m_waiter.get()] {
        bool asked = false;
        for (;;) {
            int number = 0;
            if (sigwait(&waiter->signals, &number) != 0)
                continue;
            if (waiter->ending)
                return;
            if (asked)
                std::_Exit(exitCodeForSignal(number));
            asked = true;
            QMetaObject::invokeMethod(
                this, [this, number] { Q_EMIT requested(number); }, Qt::QueuedConnection);
        }
    });
}

StopSignal::~StopSignal()
{
    m_waiter->ending = true;
    pthread_kill(m_waiter->thread.native_handle(), SIGTERM);
    m_waiter->thread.join();
    pthread_sigmask(SIG_SETMASK, &m_waiter->before, nullptr);
}

#endif

} // namespace chatflow
