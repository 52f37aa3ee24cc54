// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/clock.h"
#include "base/scheduled.h"

#include <QObject>

#include <memory>
#include <vector>

namespace chatflow
{

/// Runs each Scheduled once in its period, for as long as it lives, in its own thread. A run that fails is
/// logged and comes again with the next period; one begins only when the one before has ended.
class PeriodicWork : public QObject
{
    Q_OBJECT

public:
    /// `clock` must outlive it.
    PeriodicWork(Clock &clock, std::vector<std::unique_ptr<Scheduled>> works, QObject *parent = nullptr);
    ~PeriodicWork() override;

    void start();

private:
    void wait(Scheduled &work);
    void run(Scheduled &work);

    Clock &m_clock;
    std::vector<std::unique_ptr<Scheduled>> m_works;
    CancelToken m_stop;
};

} // namespace chatflow
