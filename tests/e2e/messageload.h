// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sandbox/sandbox.h"
#include "support/seededrandom.h"

#include <QHash>
#include <QObject>

namespace chatflow::test
{

/// Contacts that write to every tenant of a sandbox without end: a message, sometimes a second right after
/// it, then the next when all are answered. Every tenant has contacts of the same numbers. A message bears a
/// mark that the flows echo, so that an answer tells what it answers. Lives in the sandbox's thread.
class MessageLoad : public QObject
{
    Q_OBJECT

public:
    struct Plan {
        quint64 seed = 1;
        int tenants = 3; ///< the first so many of the sandbox
        int contactsPerTenant = 8;
        milliseconds longestThought{150}; ///< before the next message
        double burst = 0.25;              ///< how often a second message follows at once
    };
    struct Written {
        QString instance;
        QString jid;
        QString id;
        QString mark;
        int answers = 0; ///< how many times it was in what went out to the same contact
    };

    MessageLoad(Sandbox &sandbox, const Plan &plan);

    void start();
    /// Nobody writes any more.
    void finish() { m_finishing = true; }
    bool allAnswered() const;
    QList<Written> written() const { return m_written.values(); }
    /// Sends without a mark, or with that of somebody else's message.
    int strays() const { return m_strays; }
    int answers() const { return m_answers; }
    /// When the first answer after `instant` went out.
    std::optional<Instant> firstAnswerAfter(Instant instant) const;

    /// A scenario of three tenants, one for each way a flow's memory is used, that echo quickly.
    static QByteArray scenario();

Q_SIGNALS:
    void wrote();

private:
    struct Person {
        QString instance;
        QString number;
        int said = 0;
        int open = 0; ///< messages that are not answered yet
        bool thinking = false;
    };

    void think(qsizetype person);
    void write(qsizetype person, bool burst);
    void hear(const SandboxSend &send);

    Sandbox &m_sandbox;
    Plan m_plan;
    SeededRandom m_random;
    QList<Person> m_people;
    QHash<QString, Written> m_written; ///< by mark
    QHash<QString, qsizetype> m_writers;
    bool m_finishing = false;
    int m_strays = 0;
    int m_answers = 0;
    QList<Instant> m_sentAt;
};

} // namespace chatflow::test
