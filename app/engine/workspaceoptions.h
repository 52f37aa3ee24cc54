// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "engine/arguments.h"
#include "workspace/workspace.h"

#include <QProcessEnvironment>

namespace chatflow
{

/// What to open, from the common options and the environment. Reads the files that hold the password and the
/// pass phrase. Errors: InvalidArgument, FileRead.
Result<WorkspaceConfig> workspaceConfigFrom(const Arguments &arguments,
                                            const QProcessEnvironment &environment);

} // namespace chatflow
