// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStringList>

namespace chatflow::test
{

/// How a run of the program ended, and what it said.
struct Ended {
    bool exited = false; ///< by itself, not by a signal or never
    int code = -1;       ///< the exit code; the signal's number when !exited
    QByteArray out;
    QByteArray err;

    /// The only line of standard output as JSON; empty when it is not exactly one object.
    QJsonObject json() const;
    /// Every line of standard output; an empty object for a line that is none.
    QList<QJsonObject> lines() const;
    /// What --json wrote to standard error: {"code", "message", "mend"}.
    QJsonObject error() const;
    /// For messages of tests.
    QByteArray text() const;
};

/// The built chatflow-engine, or the one that CHATFLOW_TEST_ENGINE names (an installed one, say), run as a
/// child process. It sees neither the settings nor the keychain of whoever runs the tests.
class EngineProgram
{
public:
    /// `common` goes with every call; `home` is the folder it takes for the user's.
    EngineProgram(const QString &home, const QStringList &common);

    /// Runs it to its end, at most a minute.
    Ended run(const QStringList &arguments, const QByteArray &input = {}) const;
    /// Starts it; the caller looks after `process`, whose output is kept in it.
    void start(QProcess &process, const QStringList &arguments) const;
    /// Waits for its end, at most `patienceMs`.
    static Ended finish(QProcess &process, int patienceMs = 60'000);

    QProcessEnvironment environment;

private:
    QStringList m_common;
};

} // namespace chatflow::test
