// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace chatflow
{

/// Keys that do something on a page without being the shortcut of an action, for the sheet of shortcuts.
struct KeyHint {
    QString what;
    QString keys;
};

} // namespace chatflow
