// SPDX-License-Identifier: GPL-3.0-or-later
#include "e2e/killer.h"

#include "e2e/messageload.h"

#include <QDeadlineTimer>
#include <QThread>

using namespace Qt::StringLiterals;

namespace chatflow::test
{

KillMoment KillMoment::drawn(Random &random)
{
    using After = KillMoment::After;
    constexpr std::array all{After::Start, After::MessageIn, After::Asked, After::Answered, After::Sent};
    KillMoment moment;
    moment.after = all.at(random.below(all.size()));
    if (moment.after == After::Start) {
        moment.delay = std::chrono::microseconds(random.below(1'500'000));
    } else {
        moment.nth = 1 + static_cast<int>(random.below(20));
        // Half of them right at it, half somewhere in the work that follows.
        moment.delay = std::chrono::microseconds(random.below(random.below(2) == 0 ? 3'000 : 30'000));
    }
    return moment;
}

QString KillMoment::toString() const
{
    constexpr std::array names{"start"_L1, "message in"_L1, "asked"_L1, "answered"_L1, "sent"_L1};
    return u"%1 µs after %2 no. %3"_s.arg(delay.count()).arg(names.at(static_cast<size_t>(after))).arg(nth);
}

Killer::Killer(Sandbox &sandbox, MessageLoad &load)
    : QObject(&sandbox)
{
    using After = KillMoment::After;
    connect(&load, &MessageLoad::wrote, this, [this] { happened(After::MessageIn); });
    connect(&sandbox.flowise().http(), &SandboxHttp::requestReceived, this,
            [this](const SandboxRequest &request) {
                if (request.path.contains("/prediction/"_L1))
                    happened(After::Asked);
            });
    connect(&sandbox.flowise(), &SandboxFlowise::answered, this, [this] { happened(After::Answered); });
    connect(&sandbox.evolution(), &SandboxEvolution::sent, this, [this] { happened(After::Sent); });
    m_late.setSingleShot(true);
    connect(&m_late, &QTimer::timeout, this, &Killer::fire);
}

void Killer::arm(qint64 process, const KillMoment &moment, int signal)
{
    m_process = process;
    m_signal = signal;
    m_moment = moment;
    m_left = moment.nth;
    m_late.start(5'000);
    happened(KillMoment::After::Start);
}

void Killer::happened(KillMoment::After what)
{
    if (m_process != 0 && what == m_moment.after && --m_left == 0)
        fire();
}

void Killer::fire()
{
    m_late.stop();
    const qint64 process = std::exchange(m_process, 0);
    if (process == 0)
        return;
    const auto whole = std::chrono::floor<std::chrono::milliseconds>(m_moment.delay);
    QTimer::singleShot(whole, Qt::PreciseTimer, this, [this, process, rest = m_moment.delay - whole] {
        // In a thread of its own: the servers work on meanwhile, and a timer has no microseconds.
        QThread *waiting = QThread::create([process, signal = m_signal, rest] {
            const QDeadlineTimer moment(rest, Qt::PreciseTimer);
            while (!moment.hasExpired())
                QThread::yieldCurrentThread();
            strike(process, signal);
        });
        connect(waiting, &QThread::finished, this, &Killer::struck);
        connect(waiting, &QThread::finished, waiting, &QObject::deleteLater);
        waiting->start(QThread::HighestPriority);
    });
}

void Killer::strike(qint64 process, int signal)
{
    ::kill(static_cast<pid_t>(process), signal);
}

} // namespace chatflow::test
