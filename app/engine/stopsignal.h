// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace chatflow
{

/// SIGTERM, SIGINT and SIGHUP (Windows: Ctrl+C, Ctrl+Break, closing the console) as a request to stop. The
/// first one is announced; a second one ends the process at once, also when the main thread hangs. Make it
/// before any other thread: on POSIX it blocks the signals, and a thread of its own waits for them.
class StopSignal : public QObject
{
    Q_OBJECT

public:
    StopSignal();
    ~StopSignal() override;

Q_SIGNALS:
    void requested(int number); ///< emitted in this object's thread

private:
    struct Waiter;
    std::unique_ptr<Waiter> m_waiter;
};

} // namespace chatflow
