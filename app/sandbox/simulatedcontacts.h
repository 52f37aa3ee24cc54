// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/clock.h"
#include "base/random.h"
#include "sandbox/sandboxevolution.h"
#include "sandbox/scenario.h"

#include <QObject>

#include <memory>
#include <vector>

namespace chatflow
{

/// Something said in the sandbox, for who watches it.
struct SandboxLine {
    enum class Speaker { Contact, Business, OwnPhone };
    QString tenant;  ///< clientId
    QString contact; ///< name
    QString jid;
    Speaker speaker = Speaker::Contact;
    QString text; ///< or a description in brackets, e.g. "[image] caption"
    Instant at;
};

/// The people of a scenario: each plays its steps on the clock, types about as fast as people do, and waits
/// for an answer before its next line. Lives in the thread of its SandboxEvolution.
class SimulatedContacts : public QObject
{
    Q_OBJECT

public:
    /// `speed` 2 halves every wait; 0 does not wait at all except for answers.
    SimulatedContacts(Clock &clock, Random &random, SandboxEvolution &evolution, double speed = 1.0,
                      QObject *parent = nullptr);
    ~SimulatedContacts() override;

    void play(const QList<ScenarioTenant> &tenants);
    /// Nobody writes any more; what is on its way still arrives.
    void stop();
    bool isPlaying() const { return m_playing > 0; }

Q_SIGNALS:
    void said(const chatflow::SandboxLine &line);
    /// Every contact that does not repeat itself has said all it has to say.
    void finished();

private:
    struct Person;
    void next(Person &person);
    void waitForAnswer(Person &person);
    void perform(Person &person);
    void act(Person &person, const ScenarioStep &step);
    void hear(const SandboxSend &send);
    void makeNoise(const ScenarioTenant &tenant);
    milliseconds paced(milliseconds duration);
    milliseconds typing(const ScenarioStep &step);

    Clock &m_clock;
    Random &m_random;
    SandboxEvolution &m_evolution;
    double m_speed;
    std::vector<std::unique_ptr<Person>> m_people;
    /// The context of all timers: replaced by stop(), which ends them.
    std::unique_ptr<QObject> m_run;
    int m_playing = 0;
};

} // namespace chatflow
