// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "storage/keyset.h"

namespace chatflow
{

class Arguments;

/// The options --limit (1 to 1000) and --before (a cursor that an earlier list ended with, see cursorText())
/// of the commands that list; `usual` is the limit when none is given.
Result<PageRequest> pageFrom(const Arguments &arguments, int usual);

} // namespace chatflow
