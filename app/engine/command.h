// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/canceltoken.h"
#include "base/future.h"
#include "engine/arguments.h"
#include "engine/commandspec.h"
#include "engine/exitcode.h"
#include "engine/output.h"

#include <QProcessEnvironment>

#include <memory>

namespace chatflow
{

class Workspace;

/// What a command works with. Lives as long as the command runs.
struct CommandContext {
    Arguments arguments;
    Output &output;
    QProcessEnvironment environment;
    CancelToken stop; ///< cancelled when the user or the system asks the program to end

    enum class Missing { Refuse, Create };
    /// Opens the workspace that the options and the environment name. Errors as Workspace::open();
    /// WorkspaceMissing when there is no file and none is to be made.
    QCoro::Task<Result<std::shared_ptr<Workspace>>> openWorkspace(Missing missing = Missing::Refuse);
};

/// One command of chatflow-engine: `tenant add`, `run`, …
class Command
{
public:
    virtual ~Command() = default;
    virtual CommandSpec spec() const = 0;
    /// Does it and writes the result to the context's output. An error is written by the caller.
    virtual QCoro::Task<Result<ExitCode>> run(CommandContext &context) = 0;
    /// Whether it heeds CommandContext::stop and ends by itself; otherwise the program just ends.
    virtual bool finishesWhenStopped() const { return false; }
    /// The level of the log when --log is not given.
    virtual QString defaultLogLevel() const { return QStringLiteral("warning"); }
};

/// All commands, in the order of the help.
std::vector<std::unique_ptr<Command>> allCommands();

} // namespace chatflow
