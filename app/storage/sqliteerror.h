// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

namespace chatflow
{

/// A SQLite result code as one of ours. `systemError` is errno of the failed call, 0 when not known; `detail`
/// for the log must not contain values.
Error sqliteError(int extendedCode, int systemError, const QString &path, const QString &detail);

} // namespace chatflow
