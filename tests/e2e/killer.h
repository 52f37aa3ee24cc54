// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/random.h"
#include "sandbox/sandbox.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <csignal>

namespace chatflow::test
{

class MessageLoad;

/// The instant at which a process is to die: so many microseconds after the n-th time that something happened
/// at the servers, which is when the process is about to commit, or has just done so.
struct KillMoment {
    enum class After {
        Start,     ///< of the process
        MessageIn, ///< an event was emitted: commit 1 is next
        Asked,     ///< the flow's server has a question
        Answered,  ///< it is about to answer: commit 2 is next
        Sent,      ///< a message went out, its sender does not know yet: commit 3 is next
    };
    After after = After::Start;
    int nth = 1;
    std::chrono::microseconds delay{0};

    static KillMoment drawn(Random &random);
    QString toString() const;
};

/// Kills a process with -9, or sends it another signal, at a KillMoment. Lives in the sandbox's thread.
class Killer : public QObject
{
    Q_OBJECT

public:
    Killer(Sandbox &sandbox, MessageLoad &load);

    /// Of one process at a time. When the moment does not come within five seconds, it is then.
    void arm(qint64 process, const KillMoment &moment, int signal = SIGKILL);
    /// Sends `signal` to a child process that has not been waited for; now.
    static void strike(qint64 process, int signal);

Q_SIGNALS:
    void struck();

private:
    void happened(KillMoment::After what);
    void fire();

    qint64 m_process = 0;
    int m_signal = SIGKILL;
    KillMoment m_moment;
    int m_left = 0;
    QTimer m_late;
};

} // namespace chatflow::test
