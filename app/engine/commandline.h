// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/command.h"

#include <QObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace chatflow
{

/// Finds the command that is meant, runs it, and says how it ended.
class CommandLine : public QObject
{
    Q_OBJECT

public:
    CommandLine(std::vector<std::unique_ptr<Command>> commands, Output output,
                const QProcessEnvironment &environment);
    ~CommandLine() override;

    /// `words` without the program's name. Ends with finished() or, after stop(), with abandoned().
    void start(const QStringList &words);
    /// Asks the running command to end because of signal `number`.
    void stop(int number);

Q_SIGNALS:
    void finished(int exitCode);
    /// The command was given up in the middle: the process is to end at once, without destroying what it
    /// uses.
    void abandoned(int exitCode);

private:
    Command *find(const QStringList &words, qsizetype &used) const;
    QList<CommandSpec> specs() const;
    QStringList groups() const;
    bool showHelp(const QStringList &topic);
    void unknownCommand(const QStringList &words);
    bool applyLogLevel(const Arguments &arguments);
    void end(ExitCode code);

    std::vector<std::unique_ptr<Command>> m_commands;
    Output m_output;
    QProcessEnvironment m_environment;
    Command *m_running = nullptr;
    std::optional<CommandContext> m_context;
};

} // namespace chatflow
