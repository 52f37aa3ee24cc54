// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QList>
#include <QString>

namespace chatflow
{

/// What chatflow-engine ends with. Part of the interface: scripts switch on the numbers, so they never
/// change.
enum class ExitCode {
    Ok = 0,
    Failure = 1,
    Usage = 2,     ///< the command line makes no sense
    NotFound = 3,  ///< the tenant, conversation or secret that was named does not exist
    Workspace = 4, ///< the workspace cannot be opened or written
    Secrets = 5,   ///< the secret store cannot be used
    Findings = 6,  ///< doctor or tenant check found something that is wrong
    Conflict = 7,  ///< it exists already, or somebody else changed it first
    Server = 8,    ///< Flowise or Evolution cannot be reached or refuses
};

/// Ended by signal `number`, as shells report it.
constexpr int exitCodeForSignal(int number)
{
    return 128 + number;
}

ExitCode exitCodeFor(const Error &error);

struct ExitCodeText {
    ExitCode code;
    QString meaning; ///< translated
};
/// Every code and its meaning, for --help.
QList<ExitCodeText> exitCodeTexts();

} // namespace chatflow
