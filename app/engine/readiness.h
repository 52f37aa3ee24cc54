// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QProcessEnvironment>
#include <QString>

#include <optional>

namespace chatflow
{

class Arguments;

/// Tells whoever started the program that it runs, in the ways asked for: a file (--ready-file), a file
/// descriptor
/// (--ready-fd) and systemd (NOTIFY_SOCKET).
class Readiness
{
public:
    static Result<Readiness> from(const Arguments &arguments, const QProcessEnvironment &environment);

    /// Writes the file (with the process id), writes "READY=1" to the descriptor and closes it, notifies the
    /// supervisor.
    Result<> ready() const;
    /// Removes the file and notifies the supervisor.
    void stopping() const;

private:
    QString m_file;
    std::optional<int> m_descriptor;
    QString m_notifySocket;
};

} // namespace chatflow
